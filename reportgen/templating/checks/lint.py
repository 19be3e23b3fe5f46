"""The checks of a template before it runs: everything that can be known from its text and the names there are."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from reportgen.blocks.notation import FENCES
from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Place
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import Phrase
from reportgen.genre.findings_genre import UnknownName
from reportgen.sources.files.characters import forbidden
from reportgen.templating.checks.announcement_lint import announcement_faults
from reportgen.templating.checks.characters import look_alikes, unknown_character, without_strings
from reportgen.templating.checks.chart_lint import chart_faults
from reportgen.templating.checks.combinations import wrong_combinations
from reportgen.templating.checks.comparison_lint import comparison_faults
from reportgen.templating.checks.includes import INCLUDING, Includes
from reportgen.templating.checks.jinja_words import syntax_words
from reportgen.templating.checks.known_names import Names
from reportgen.templating.checks.punctuation import punctuation_faults
from reportgen.templating.findings import (
    BadInclude,
    FullWidthSign,
    NotAllowed,
    NotInNotation,
    NotPrintable,
    TemplateSyntax,
    UnknownFilter,
)

MOST_CODE = 200_000  # characters of code in one template, which are read, checked and compiled in a few seconds
MOST_FINDINGS = 20  # of one kind in one template: a file full of faults is one fault

_OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_WIDE_DELIMITERS = {
    "｛｛": "{{",
    "｝｝": "}}",
    "｛%": "{%",
    "%｝": "%}",
    "｛％": "{%",
    "％｝": "%}",
    "{％": "{%",
    "％}": "%}",
}
_WIDE_SIGNS = {
    "｜": "|",
    "（": "(",
    "）": ")",
    "，": ",",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "：": ":",
    "＝": "=",
    "＞": ">",
    "＜": "<",
}
_FENCE = re.compile(r"^[ \t]*:::(?P<name>.*)$", re.MULTILINE)
_FOREIGN = re.compile(r"^[ \t]*(?P<sign>[-*+](?=[ \t])|>|#{5,}|```|~~~|\d+\)(?=[ \t])|\|)", re.MULTILINE)
N = TypeVar("N", bound=nodes.Node)

_BUILT_IN_TESTS = ("defined",)


def lint(
    environment: Environment,
    name: str,
    text: str,
    *,
    shown: str,
    first_line: int | None,
    names: Names,
    includes: Includes,
) -> list[Diagnostic]:
    """Every finding in a template's text.

    Args:
        name: the template's name, for include cycles.
        shown: its file in findings.
        first_line: of a passage the line of that file that its text begins in; None for a whole file.
        names: what templates may use.
        includes: follows what templates include.
    """
    lines = text.split("\n")

    def at(finding: Finding, line: int, column: int | None) -> Diagnostic:
        # A passage begins somewhere in its line, so only whole files have columns.
        if first_line is None:
            return finding.at(Place(shown, line, column))
        return finding.at(Place(shown, first_line + line - 1))

    found = [at(finding, *_position(text, offset)) for finding, offset in islice(_signs(text), MOST_FINDINGS)]
    foreign = islice(_foreign_notation(text), MOST_FINDINGS)
    found += [at(finding, *_position(text, offset)) for finding, offset in foreign]
    faults = islice(punctuation_faults(text, list(_codes(text))), MOST_FINDINGS)
    found += [at(finding, *_position(text, offset)) for finding, offset in faults]
    typed = islice(look_alikes(text, _codes(text)), MOST_FINDINGS)
    found += [at(finding, *_position(text, offset)) for finding, offset in typed]
    if any(isinstance(diagnostic.finding, FullWidthSign) for diagnostic in found):
        return found
    if _code_length(text) > MOST_CODE:
        return [
            *found,
            at(TemplateSyntax(problem=Phrase(N_("一个模板中的代码超过 {limit} 字符"), limit=MOST_CODE)), 1, None),
        ]
    try:
        tree = environment.parse(text, name)
    except TemplateSyntaxError as error:
        broken = TemplateSyntax(problem=unknown_character(error.message or "") or syntax_words(error.message or ""))
        return [*found, at(broken, error.lineno, _code_column(lines, error.lineno))]
    except (ValueError, RecursionError, MemoryError):
        return [*found, at(TemplateSyntax(problem=N_("数字过长或括号嵌套过深")), 1, None)]
    for finding, line, word in islice(_in_tree(tree, name, environment, names, includes), MOST_FINDINGS):
        found.append(at(finding, line, _column(lines, line, word) or _code_column(lines, line)))
    return found


def _codes(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each {{ … }}, {% … %} and {# … #}; one that is never closed is none.

    In one pass: a pattern with .*? would look for the end of each of ten thousand unclosed {{ anew.
    """
    never: set[str] = set()
    at = 0
    while opening := _OPENING.search(text, at):
        closing = _CLOSING[opening.group()]
        end = -1 if closing in never else text.find(closing, opening.end())
        if end < 0:
            never.add(closing)
            at = opening.start() + 1
        else:
            at = end + 2
            yield opening.start(), at


def _code_length(text: str) -> int:
    """How many characters of a template are code; from what is never closed on, all of them."""
    length, at = 0, 0
    for start, end in (*_codes(text), (len(text), len(text))):
        if opening := _OPENING.search(text, at, start):
            return length + len(text) - opening.start()
        length += end - start
        at = end
    return length


def _position(text: str, offset: int) -> tuple[int, int]:
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _signs(text: str) -> Iterator[tuple[Finding, int]]:
    for wide, right in _WIDE_DELIMITERS.items():
        for match in re.finditer(re.escape(wide), text):
            yield FullWidthSign(sign=wide, right=right), match.start()
    for start, end in _codes(text):
        if text.startswith("{#", start):
            continue
        for index, character in enumerate(without_strings(text[start:end])):
            if character in _WIDE_SIGNS:
                yield FullWidthSign(sign=character, right=_WIDE_SIGNS[character]), start + index


def _foreign_notation(text: str) -> Iterator[tuple[Finding, int]]:
    pieces, at = [], 0
    for start, end in _codes(text):
        pieces += [text[at:start], re.sub(r"[^\n]", "x", text[start:end])]
        at = end
    blanked = "".join((*pieces, text[at:]))
    for match in _FOREIGN.finditer(blanked):
        yield NotInNotation(sign=match["sign"]), match.start("sign")
    for match in _FENCE.finditer(blanked):
        name = match["name"].strip()
        if name not in ("", *FENCES):
            yield NotInNotation(sign=f"::: {name}"), match.start()


def _in_tree(
    tree: nodes.Template, name: str, environment: Environment, names: Names, includes: Includes
) -> Iterator[tuple[Finding, int, str]]:
    """Findings with line and the word that they are about."""
    every = list(tree.find_all(nodes.Node))
    yield from _unknown_names(_undeclared(tree, every) - names.known, every, names)
    yield from _foreign_code(every)
    yield from announcement_faults(tree)
    yield from wrong_combinations(tree, names.catalogue)
    yield from chart_faults(tree, names.catalogue)
    yield from comparison_faults(tree, names.catalogue)
    for include in (node for node in every if isinstance(node, INCLUDING)):
        reason = includes.fault(include, [name], environment)
        if reason:
            target = include.template.value if isinstance(include.template, nodes.Const) else "…"
            yield BadInclude(name=str(target), reason=reason), include.lineno, str(target)


def _of(kind: type[N], every: list[nodes.Node]) -> Iterator[N]:
    return (node for node in every if isinstance(node, kind))


def _unknown_names(unknown: set[str], every: list[nodes.Node], names: Names) -> Iterator[tuple[Finding, int, str]]:
    for node in _of(nodes.Name, every):
        # What begins with _ is known to templates, but only for the calls that the budget puts into them.
        if node.ctx == "load" and (node.name in unknown or node.name.startswith("_")):
            yield UnknownName(name=node.name, near=suggestion(node.name, names.known)), node.lineno, node.name
        elif node.ctx != "load" and (node.name in names.known or node.name.startswith("_")):
            yield NotAllowed(what=Phrase(N_("给“{name}”另外赋值"), name=node.name)), node.lineno, node.name
    for name, line in _named(every):
        if name in names.known or name.startswith("_"):
            yield NotAllowed(what=Phrase(N_("给“{name}”另外赋值"), name=name)), line, name
    for filtered in _of(nodes.Filter, every):
        if filtered.name not in names.filters:
            near = suggestion(filtered.name, names.filters)
            yield UnknownFilter(name=filtered.name, near=near), filtered.lineno, filtered.name


def _named(every: list[nodes.Node]) -> Iterator[tuple[str, int]]:
    """Names given to macros and imports, with their lines; they stand in no Name node."""
    for macro in _of(nodes.Macro, every):
        yield macro.name, macro.lineno
    for imported in _of(nodes.Import, every):
        yield imported.target, imported.lineno
    for listed in _of(nodes.FromImport, every):
        for name in listed.names:
            yield (name if isinstance(name, str) else name[1]), listed.lineno


def _foreign_code(every: list[nodes.Node]) -> Iterator[tuple[Finding, int, str]]:
    for test in _of(nodes.Test, every):
        if test.name not in _BUILT_IN_TESTS:
            yield NotAllowed(what=f"is {test.name}"), test.lineno, test.name
    for attribute in _of(nodes.Getattr, every):
        if attribute.attr.startswith("_"):
            yield NotAllowed(what=Phrase(N_("取“{name}”"), name=attribute.attr)), attribute.lineno, attribute.attr
    for constant in _of(nodes.Const, every):
        if isinstance(constant.value, float) and constant.value - constant.value != 0:
            yield TemplateSyntax(problem=N_("数字过大")), constant.lineno, "e"
        elif isinstance(constant.value, str) and (met := next(forbidden(constant.value), None)):
            # Written as an escape ('\\ue000'), which reading the file cannot see: it could forge a figure's mark.
            yield (
                NotAllowed(what=Phrase(N_("在引号中写{kind} {character}"), kind=met[2], character=met[1])),
                constant.lineno,
                "",
            )
    for output in _of(nodes.Output, every):
        for node in output.nodes:
            if isinstance(node, nodes.Const) and type(node.value) is int:
                yield NotPrintable(met=N_("写在模板里的数")), node.lineno, str(node.value)
    for changed in _of(nodes.ScopedEvalContextModifier, every):
        yield NotAllowed(what=N_("标签 autoescape")), changed.lineno, "autoescape"


def _undeclared(tree: nodes.Template, every: list[nodes.Node]) -> set[str]:
    """Names that the template reads and does not set itself."""
    try:
        return meta.find_undeclared_variables(tree) - _set_in_their_branch(every)
    except TemplateSyntaxError:  # an unknown filter or test, reported by itself; scopes are not told apart then
        named = list(_of(nodes.Name, every))
        macros = {macro.name for macro in _of(nodes.Macro, every)}
        return (
            {name.name for name in named if name.ctx == "load"}
            - {name.name for name in named if name.ctx != "load"}
            - macros
        )


def _set_in_their_branch(every: list[nodes.Node]) -> set[str]:
    """Names that are set, or defined as macros, in branches of {% if %}, and read nowhere but in the branch that sets them.

    Jinja takes what is set in one branch only for a name that the template does not set.
    """
    read = Counter(name.name for name in _of(nodes.Name, every) if name.ctx == "load")
    inside: Counter[str] = Counter()
    seen: set[int] = set()
    for branching in _of(nodes.If, every):
        for branch in (branching.body, *(each.body for each in branching.elif_), branching.else_):
            parts = [part for node in branch for part in (node, *node.find_all(nodes.Node))]
            own = {name.name for name in _of(nodes.Name, parts) if name.ctx == "store"}
            own |= {macro.name for macro in _of(nodes.Macro, parts)}
            for name in _of(nodes.Name, parts):
                if name.ctx == "load" and name.name in own and id(name) not in seen:
                    seen.add(id(name))
                    inside[name.name] += 1
    return {name for name, times in inside.items() if times == read[name]}


def runtime_column(text: str, line: int, finding: Finding) -> int | None:
    """The column of a fault met at run time, of which Jinja knows only the line: that of a word it is about, else of the code."""
    lines = text.split("\n")
    for word in finding.fields.values():
        column = _column(lines, line, word) if isinstance(word, str) and word.isidentifier() else None
        if column is not None:
            return column
    return _code_column(lines, line)


def _code_column(lines: list[str], line: int) -> int | None:
    if not 0 < line <= len(lines):
        return None
    start = re.search(r"\{[{%#]", lines[line - 1])
    return start.start() + 1 if start else None


def _column(lines: list[str], line: int, word: str) -> int | None:
    """The column of a word in a line's code, else anywhere in the line."""
    if not 0 < line <= len(lines):
        return None
    text = lines[line - 1]
    if not word:
        return None
    word_in = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    for start, end in _codes(text):
        match = word_in.search(text, start, end)
        if match:
            return match.start() + 1
    match = word_in.search(text)
    return match.start() + 1 if match else None
