"""O7: whether parts make up their whole, by intervals."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.parts import Fit, fit
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import read_period
from reportgen.indicators.unit import read_unit

PEOPLE = Indicator("p", "人数", read_unit("人"), Kind.STOCK)


def seen(value: str | int, step: str | int = 0) -> Observation:
    return Observation(PEOPLE, read_period("2025"), Decimal(value), Decimal(step), None)


@pytest.mark.parametrize(
    ("whole", "parts", "expected"),
    [
        (seen(500), [seen(300), seen(200)], Fit.EXACT),
        (seen(500), [seen(300), seen(201)], Fit.OVER),
        (seen(500), [seen(300), seen(199)], Fit.SHORT),
        # seed 000: 501.25 of which 459.1 and 41.1, in 万: 1.05 more than rounding explains
        (seen("5012500", 100), [seen("4591000", 1000), seen("411000", 1000)], Fit.SHORT),
        # seed 001: 1882.25 of 1556.44 and 325.80, in 万: one unit of the last place
        (seen("18822500", 100), [seen("15564400", 100), seen("3258000", 100)], Fit.ROUNDED),
    ],
    ids=["equal", "over", "short", "seed-000", "seed-001"],
)
def test_parts_and_whole(whole: Observation, parts: list[Observation], expected: Fit) -> None:
    assert fit(whole, parts) is expected


@given(
    st.integers(0, 10**6),
    st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from([0, 1, 10])), min_size=1, max_size=5),
)
def test_rounding_explains_half_a_unit_a_figure(whole: int, parts: list[tuple[int, int]]) -> None:
    gap = sum(value for value, _ in parts) - whole
    room = Fraction(sum(step for _, step in parts), 2)
    found = fit(seen(whole), [seen(value, step) for value, step in parts])
    if not gap:
        assert found is Fit.EXACT
    else:
        assert (found is Fit.ROUNDED) == (abs(gap) <= room)
        assert found in (Fit.ROUNDED, Fit.OVER if gap > 0 else Fit.SHORT)
