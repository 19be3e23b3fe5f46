"""What a rule finds, why, an example, what to do: the rules' own pages."""

import inspect
from importlib import import_module
from typing import NamedTuple

from reportgen.app.findings import UnknownRule
from reportgen.diagnostics.finding import RULES, Diagnostic, Finding
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import translated

ROOMS = ("app", "sources", "validation", "templating", "docx", "review")


class Explanation(NamedTuple):
    """code, severity as in the register; title: its first line; text: its whole page in Markdown."""

    code: str
    severity: str
    title: str
    text: str


def all_rules() -> dict[str, type[Finding]]:
    """Every rule by its code, in the order of the codes."""
    import pkgutil

    for room in ROOMS:
        package = import_module(f"reportgen.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if "finding" in module.name or room == "validation":
                import_module(module.name)
    return dict(sorted(RULES.items()))


def explain(code: str, lang: str = "zh") -> Explanation | Diagnostic:
    """The page of a rule, or a finding that names the nearest code."""
    rules = all_rules()
    rule = rules.get(code.upper())
    if rule is None:
        return UnknownRule(code=code, near=suggestion(code.upper(), rules)).at(None)
    return explanation(rule, lang)


def explanation(rule: type[Finding], lang: str = "zh") -> Explanation:
    """The page of a rule in a language."""
    text = translated(inspect.cleandoc(rule.__doc__ or ""), lang)
    return Explanation(rule.code, rule.severity.value, text.partition("\n")[0].rstrip("。."), text)
