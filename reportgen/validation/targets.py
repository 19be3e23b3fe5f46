"""The targets that a report speaks of: those of its own year and of later ones."""

from collections.abc import Iterator

from reportgen.indicators.observation import Observation
from reportgen.indicators.report import Report


def targets(report: Report) -> Iterator[Observation]:
    """Every target set for a period that ends in the report's year or later; earlier ones were the business of earlier reports."""
    year = report.period.year
    speaks: dict[str, bool] = {}
    for (_, text), target in report.dataset.targets.items():
        if text not in speaks:
            speaks[text] = target.period.year >= year
        if speaks[text]:
            yield target
