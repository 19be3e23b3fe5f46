"""All rules together, over much data."""

from decimal import Decimal

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.dataset import Dataset
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period, read_period
from reportgen.indicators.report import Report
from reportgen.indicators.unit import read_unit
from reportgen.validation.all import validate

YEAR = read_period("2025")
MANY = [
    Indicator(
        f"i{number}",
        f"指标{number}",
        read_unit("人"),
        Kind.STOCK,
        low=Decimal(0),
        high=Decimal(10**9),
        swing=Decimal("0.2"),
    )
    for number in range(5000)
]


def report(dataset: Dataset) -> Report:
    return Report("annual", "", "", YEAR, "", "", dataset, {}, (), (), Place("data/2025.yaml"))


def filled(dataset: Dataset, period: Period, factor: str) -> None:
    for line, indicator in enumerate(MANY, start=2):
        value = Decimal(1000 + 7 * line) * Decimal(factor)
        dataset.add(Observation(indicator, period, value, Decimal(0), Place("data/2025.yaml", line, 9), str(value)))


def test_last_years_file_may_be_loaded_by_any_rule() -> None:
    dataset = Dataset(lambda data, period: filled(data, period, "2") if period.text == "2024" else None)
    filled(dataset, YEAR, "1")
    found: list[Diagnostic] = []
    validate(report(dataset), Catalogue(MANY), found)
    assert {one.code for one in found} == {"D206"}
    assert len(found) == 5000
