"""Rules made for a test, which leave no trace in the register that other tests walk."""

from reportgen.diagnostics.finding import RULES, Finding, Severity


def made_up(
    code: str = "D999",
    severity: Severity = Severity.ERROR,
    message: str = "{name} = {value}",
    hint: str = "请核对{name}。",
) -> type[Finding]:
    """A rule with these texts, taken out of the register again."""
    rule = type(f"MadeUp{code}", (Finding,), {"code": code, "severity": severity, "message": message, "hint": hint})
    del RULES[code]
    return rule
