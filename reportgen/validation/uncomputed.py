"""Derived indicators that something was written for and that have no value all the same."""

from collections.abc import Iterator

from reportgen.analysis.derive import inputs_of
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Observation
from reportgen.indicators.report import Report


def uncomputed(report: Report, catalogue: Catalogue) -> Iterator[tuple[Observation, tuple[Indicator, ...]]]:
    """Each with the inputs that are missing; none missing: the inputs allow no result (a division by zero).

    One whose status says why there is no value is left out.
    """
    for indicator in catalogue.indicators:
        if indicator.formula is None:
            continue
        seen = report.dataset.get(indicator.id, report.period)
        if seen is not None and seen.value is None and seen.status is None:
            yield seen, inputs_of(report.dataset, catalogue, indicator.formula, report.period).missing
