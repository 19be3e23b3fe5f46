"""Sums for all parts: what rounding explains is never reproached, what it cannot explain always is.

Independent of the intervals under test: whole numbers of written units, and Fractions.
"""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.derive import derive
from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.dataset import Dataset
from reportgen.indicators.formula import read_check, read_formula
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import read_period
from reportgen.indicators.report import Report
from reportgen.indicators.unit import read_unit
from reportgen.validation.all import validate

YEAR = read_period("2025")
PARTS = st.lists(st.decimals(min_value=0, max_value=10**8, places=6), min_size=1, max_size=6)
PLACES = st.integers(0, 3)


def findings(whole: tuple[Decimal, Decimal], parts: list[tuple[Decimal, Decimal]]) -> set[str]:
    """The codes found for a whole and its parts, each with the step it was written to."""
    names = ["合计", *(f"部分{number}" for number in range(len(parts)))]
    indicators = [Indicator(name, name, read_unit("元"), Kind.AVERAGE) for name in names]
    dataset = Dataset()
    for line, (indicator, (value, step)) in enumerate(zip(indicators, [whole, *parts], strict=True), start=1):
        dataset.add(Observation(indicator, YEAR, value, step, Place("2025.yaml", line, 3), str(value)))
    catalogue = Catalogue(indicators, [(read_check(f"合计 = {' + '.join(names[1:])}"), Place("indicators.yaml", 1, 1))])
    report = Report("annual", "", "", YEAR, "", "", dataset, {}, (), (), Place("2025.yaml"), "2024.yaml")
    found: list[Diagnostic] = []
    validate(report, catalogue, found)
    assert all(one.about == "合计" for one in found if one.code == "D201")
    return {one.code for one in found} - {"D303"}


def rounded(value: Decimal, places: int) -> tuple[Decimal, Decimal]:
    step = Decimal(1).scaleb(-places)
    return value.quantize(step, ROUND_HALF_UP), step


@given(PARTS, PLACES, PLACES)
def test_true_parts_and_their_true_sum_however_rounded_are_never_reproached(
    exact: list[Decimal], whole_places: int, part_places: int
) -> None:
    parts = [rounded(part, part_places) for part in exact]
    assert "D201" not in findings(rounded(sum(exact, Decimal(0)), whole_places), parts)


@given(PARTS, PLACES, PLACES, st.integers(-5000, 5000))
def test_a_sum_is_reproached_exactly_when_no_rounding_explains_it(
    exact: list[Decimal], whole_places: int, part_places: int, shift: int
) -> None:
    parts = [rounded(part, part_places) for part in exact]
    whole, step = rounded(sum(exact, Decimal(0)), whole_places)
    whole += shift * Decimal("0.001")
    gap = abs(Fraction(whole) - sum(Fraction(part) for part, _ in parts))
    room = Fraction(step) / 2 + sum(Fraction(width) for _, width in parts) / 2
    found = findings((whole, step), parts)
    assert ("D201" in found) is (gap > room)
    assert ("D202" in found) is (Fraction(step) / 2 < gap <= room)


@given(PARTS, PLACES, st.sampled_from([-1, 1]))
def test_a_whole_shifted_by_more_than_the_precision_is_always_reproached(
    exact: list[Decimal], places: int, sign: int
) -> None:
    parts = [rounded(part, places) for part in exact]
    _, step = parts[0]
    room = step * (len(parts) + 1) / 2
    whole = sum((part for part, _ in parts), Decimal(0)) + sign * (room + Decimal("0.0000001"))
    assert findings((whole, step), parts) == {"D201"}


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=6), st.integers(-3, 3))
def test_whole_counts_are_exact(parts: list[int], shift: int) -> None:
    exact = Decimal(0)
    found = findings((Decimal(sum(parts) + shift), exact), [(Decimal(part), exact) for part in parts])
    assert found == ({"D201"} if shift else set())


def test_a_long_chain_of_computed_figures_is_followed_to_its_written_start() -> None:
    first = Indicator("指标0", "指标0", read_unit("元"), Kind.AVERAGE)
    chain = [first] + [
        Indicator(
            f"指标{number}",
            f"指标{number}",
            read_unit("元"),
            Kind.AVERAGE,
            formula=read_formula(f"指标{number - 1} + 1"),
        )
        for number in range(1, 2000)
    ]
    whole = Indicator("合计", "合计", read_unit("元"), Kind.AVERAGE)
    catalogue = Catalogue([whole, *chain], [(read_check("合计 = 指标1999"), Place("indicators.yaml", 1, 1))])
    for value, expected in (("2004.1", False), ("2004.2", True)):
        dataset = Dataset()
        dataset.add(Observation(first, YEAR, Decimal("5.0"), Decimal("0.1"), Place("2025.yaml", 2, 3), "5.0"))
        dataset.add(Observation(whole, YEAR, Decimal(value), Decimal("0.1"), Place("2025.yaml", 3, 3), value))
        derive(dataset, catalogue, YEAR)
        found: list[Diagnostic] = []
        validate(
            Report("annual", "", "", YEAR, "", "", dataset, {}, (), (), Place("2025.yaml"), "2024.yaml"),
            catalogue,
            found,
        )
        assert ("D201" in {one.code for one in found}) is expected
