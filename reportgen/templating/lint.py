"""The checks of a template before it runs: everything that can be known from its text and the names there are."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from reportgen.diagnostics.finding import Diagnostic, Finding, Place
from reportgen.diagnostics.near import suggestion
from reportgen.document.notation import ENUMERATION_WORDS, SIGNATURE
from reportgen.templating.findings import (
    BadInclude,
    FullWidthSign,
    NotAllowed,
    NotInNotation,
    TemplateSyntax,
    UnknownFilter,
    UnknownName,
)

if TYPE_CHECKING:
    from reportgen.templating.loader import SectionLoader

_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
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
_FENCE = re.compile(r"^[ \t]*:::[ \t]*(?P<name>\S.*?)[ \t]*$", re.MULTILINE)
_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_FOREIGN = re.compile(r"^[ \t]*(?P<sign>[-*+](?=[ \t])|>|#{5,}|```|~~~|\d+\)(?=[ \t])|\|)", re.MULTILINE)
_SYNTAX_WORDS = (
    (r"Encountered unknown tag '(.+?)'.*", "没有标签“{0}”"),
    (r"Unexpected end of template.*innermost block that needs to be closed is '(.+?)'.*", "缺少 {{% end{0} %}}"),
    (r"unexpected end of template.*", "模板在代码中间结束"),
    (r"unexpected '(.+?)'.*", "多余的“{0}”"),
    (r"expected token '(.+?)', got '(.+?)'", "此处应为“{0}”，却是“{1}”"),
    (r"unexpected char '(.+?)' at.*", "不认识的符号“{0}”"),
    (r"Missing end of (comment|raw) .*", "缺少 {0} 的结束标记"),
)
_BUILT_IN_TESTS = ("defined",)

Including = nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends


class Names(NamedTuple):
    """What templates may use: names of any kind, and among them those of indicators, which may not be assigned."""

    known: frozenset[str]
    indicators: frozenset[str]
    filters: frozenset[str]

    def fingerprint(self) -> str:
        """Changes whenever a name comes or goes."""
        return "\n".join(sorted(self.known)) + "\n\n" + "\n".join(sorted(self.filters))


def lint(
    environment: Environment, name: str, text: str, shown: str, first_line: int, loader: "SectionLoader"
) -> list[Diagnostic]:
    """Every finding in a template's text.

    Args:
        name: the template's name, for include cycles. shown: its file in findings. first_line: the line of that file that the
        text begins in. loader: where included templates come from, and the names there are.
    """
    lines = text.split("\n")

    def at(finding: Finding, line: int, column: int | None) -> Diagnostic:
        return finding.at(Place(shown, first_line + line - 1, column if first_line == 1 else None))

    found = [at(finding, *_position(text, offset)) for finding, offset in _signs(text)]
    found += [at(finding, *_position(text, offset)) for finding, offset in _foreign_notation(text)]
    if any(isinstance(diagnostic.finding, FullWidthSign) for diagnostic in found):
        return found
    try:
        tree = environment.parse(text, name)
    except TemplateSyntaxError as error:
        broken = TemplateSyntax(problem=_explained(error.message or ""))
        return [*found, at(broken, error.lineno, _code_column(lines, error.lineno))]
    except (ValueError, RecursionError, MemoryError):
        return [*found, at(TemplateSyntax(problem="数字过长或括号嵌套过深"), 1, None)]
    for finding, line, word in _in_tree(tree, name, environment, loader):
        found.append(at(finding, line, _column(lines, line, word)))
    return found


def _position(text: str, offset: int) -> tuple[int, int]:
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _signs(text: str) -> Iterator[tuple[Finding, int]]:
    for wide, right in _WIDE_DELIMITERS.items():
        for match in re.finditer(re.escape(wide), text):
            yield FullWidthSign(sign=wide, right=right), match.start()
    for code in _CODE.finditer(text):
        if code.group().startswith("{#"):
            continue
        blanked = _STRING.sub(lambda string: " " * len(string.group()), code.group())
        for index, character in enumerate(blanked):
            if character in _WIDE_SIGNS:
                yield FullWidthSign(sign=character, right=_WIDE_SIGNS[character]), code.start() + index


def _foreign_notation(text: str) -> Iterator[tuple[Finding, int]]:
    blanked = _CODE.sub(lambda code: re.sub(r"[^\n]", "x", code.group()), text)
    for match in _FOREIGN.finditer(blanked):
        yield NotInNotation(sign=match["sign"]), match.start("sign")
    for match in _FENCE.finditer(blanked):
        if match["name"] not in (SIGNATURE, *ENUMERATION_WORDS):
            yield NotInNotation(sign=f"::: {match['name']}"), match.start()


def _explained(message: str) -> str:
    for pattern, words in _SYNTAX_WORDS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return words.format(*match.groups())
    return message


def _in_tree(
    tree: nodes.Template, name: str, environment: Environment, loader: "SectionLoader"
) -> Iterator[tuple[Finding, int, str]]:
    """Findings with line and the word that they are about."""
    yield from _unknown_names(tree, loader.names)
    yield from _foreign_code(tree)
    for include in _includes(tree):
        reason = _include_fault(include, [name], environment, loader)
        if reason:
            target = include.template.value if isinstance(include.template, nodes.Const) else "…"
            yield BadInclude(name=str(target), reason=reason), include.lineno, str(target)


def _unknown_names(tree: nodes.Template, names: Names) -> Iterator[tuple[Finding, int, str]]:
    unknown = _undeclared(tree) - names.known
    for node in tree.find_all(nodes.Name):
        if node.ctx == "load" and node.name in unknown:
            yield UnknownName(name=node.name, near=suggestion(node.name, names.known)), node.lineno, node.name
        elif node.ctx != "load" and (node.name in names.known or node.name.startswith("_")):
            yield NotAllowed(what=f"给“{node.name}”另外赋值"), node.lineno, node.name
    for filtered in tree.find_all(nodes.Filter):
        if filtered.name not in names.filters:
            near = suggestion(filtered.name, names.filters)
            yield UnknownFilter(name=filtered.name, near=near), filtered.lineno, filtered.name


def _foreign_code(tree: nodes.Template) -> Iterator[tuple[Finding, int, str]]:
    for test in tree.find_all(nodes.Test):
        if test.name not in _BUILT_IN_TESTS:
            yield NotAllowed(what=f"is {test.name}"), test.lineno, test.name
    for attribute in tree.find_all(nodes.Getattr):
        if attribute.attr.startswith("_"):
            yield NotAllowed(what=f"取“{attribute.attr}”"), attribute.lineno, attribute.attr
    for constant in tree.find_all(nodes.Const):
        if isinstance(constant.value, float) and constant.value - constant.value != 0:
            yield TemplateSyntax(problem="数字过大"), constant.lineno, "e"


def _includes(tree: nodes.Template) -> Iterator[Including]:
    yield from tree.find_all(nodes.Include)
    yield from tree.find_all(nodes.Import)
    yield from tree.find_all(nodes.FromImport)
    yield from tree.find_all(nodes.Extends)


def _undeclared(tree: nodes.Template) -> set[str]:
    """Names that the template reads and does not set itself."""
    try:
        return meta.find_undeclared_variables(tree)
    except TemplateSyntaxError:  # an unknown filter or test, reported by itself; scopes are not told apart then
        named = list(tree.find_all(nodes.Name))
        macros = {macro.name for macro in tree.find_all(nodes.Macro)}
        return (
            {name.name for name in named if name.ctx == "load"}
            - {name.name for name in named if name.ctx != "load"}
            - macros
        )


def _include_fault(include: Including, path: list[str], environment: Environment, loader: "SectionLoader") -> str:
    """Why an include can't be followed, "" where it can."""
    template = include.template
    if not isinstance(template, nodes.Const) or not isinstance(template.value, str):
        return "文件名要直接写明"
    target = template.value
    if target in path:
        return "引用成环"
    file = loader.path(target)
    if file is None:
        return "templates 文件夹中没有这个文件"
    try:
        tree = environment.parse(file.read_text(encoding="utf-8"), target)
    except (TemplateSyntaxError, OSError, ValueError, RecursionError):
        return ""  # reported where that template itself is loaded
    faults = (_include_fault(inner, [*path, target], environment, loader) for inner in _includes(tree))
    return "引用成环" if "引用成环" in faults else ""


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
    word_in = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    for code in _CODE.finditer(text):
        match = word_in.search(text, code.start(), code.end())
        if match:
            return match.start() + 1
    match = word_in.search(text)
    return match.start() + 1 if match else None
