"""The open questions of a run, sorted by the department that has to answer them."""

from collections.abc import Iterable, Mapping

from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.diagnostics.rendering import in_order, message


def by_department(
    diagnostics: Iterable[Diagnostic], departments: Mapping[str, str], lang: str = "zh"
) -> dict[str, list[str]]:
    """The questions of each department, in the order of the departments' first question; "" for those of none.

    Args:
        departments: indicator id to department.
    """
    found: dict[str, list[str]] = {}
    for diagnostic in in_order(diagnostics):
        if diagnostic.severity is Severity.QUESTION:
            department = departments.get(diagnostic.about or "", "")
            where = f"（{diagnostic.place}）" if diagnostic.place else ""
            found.setdefault(department, []).append(f"{message(diagnostic, lang)}{where}")
    return found
