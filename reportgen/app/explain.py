"""What a rule finds or words, why, an example, what to do: the rules' own pages."""

import inspect
from importlib import import_module
from typing import NamedTuple

from reportgen.app.findings import UnknownRule
from reportgen.diagnostics.finding import RULES, Diagnostic, Finding
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import translated
from reportgen.handbook.rule import Chapter, Example, LanguageRule


class Explanation(NamedTuple):
    """code, severity as in the register; title: its first line; text: its whole page in Markdown."""

    code: str
    severity: str
    title: str
    text: str


class ShownExample(NamedTuple):
    """given: what was in the data; asked: the filter, "" for a name by itself; style: entries of a style, or ""; printed: the
    words for it, made just now; rule: theirs.

    All but the code are Chinese in every language: they are what stands in data, templates and drafts.
    """

    given: str
    asked: str
    style: str
    printed: str
    rule: str


class WordingExplanation(NamedTuple):
    """A rule of wording. chapter: what it is about; says: what is printed when, and why; source: where the rule comes from."""

    code: str
    chapter: str
    title: str
    says: str
    examples: tuple[ShownExample, ...]
    source: str


def all_rules() -> dict[str, type[Finding]]:
    """Every rule of a finding by its code, in the order of the codes."""
    import pkgutil

    import reportgen

    for module in pkgutil.walk_packages(reportgen.__path__, "reportgen."):
        if "finding" in module.name or module.name.startswith("reportgen.validation."):
            import_module(module.name)
    return dict(sorted(RULES.items()))


def wording_rules() -> dict[str, tuple[Chapter, LanguageRule]]:
    """Every rule of wording by its code with the chapter it stands in, in the order of the chapters."""
    from reportgen.handbook.register import CHAPTERS

    return {rule.code: (chapter, rule) for chapter in CHAPTERS for rule in chapter.rules}


def explain(code: str, lang: str = "zh") -> Explanation | WordingExplanation | Diagnostic:
    """The page of a rule, of a finding (D103) or of wording (C4), or a finding that names the nearest code."""
    asked = code.upper()
    rules, wording = all_rules(), wording_rules()
    if asked in rules:
        return explanation(rules[asked], lang)
    if asked in wording:
        return wording_explanation(*wording[asked], lang)
    return UnknownRule(code=code, near=suggestion(asked, (*rules, *wording))).at(None)


def explanation(rule: type[Finding], lang: str = "zh") -> Explanation:
    """The page of a finding's rule in a language."""
    text = translated(inspect.cleandoc(rule.__doc__ or ""), lang)
    return Explanation(rule.code, rule.severity.value, text.partition("\n")[0].rstrip("。."), text)


def wording_explanation(chapter: Chapter, rule: LanguageRule, lang: str = "zh") -> WordingExplanation:
    """The page of a rule of wording in a language, its examples worded now."""
    return WordingExplanation(
        rule.code,
        translated(chapter.title, lang),
        translated(rule.title, lang),
        translated(rule.says, lang),
        tuple(shown(example) for example in rule.examples),
        translated(rule.source, lang),
    )


def shown(example: Example) -> ShownExample:
    """An example with its words."""
    text, rule = example.worded()
    return ShownExample(example.given, example.asked, example.style, text, rule)
