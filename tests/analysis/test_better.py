"""What a change and a target mean, by polarity."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.better import direction, improved, is_ceiling, margin, met, worsened
from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.indicators.unit import read_unit

HIGHER = Indicator("insured", "参保人数", read_unit("人"), Kind.STOCK, Polarity.HIGHER_IS_BETTER)
LOWER = Indicator("rate", "转外就诊率", read_unit("%"), Kind.RATE, Polarity.LOWER_IS_BETTER)
NEUTRAL = Indicator("visits", "住院人次", read_unit("人次"), Kind.FLOW)
RANK = Indicator("rank", "位次", read_unit("位"), Kind.RANK)


@pytest.mark.parametrize(
    ("indicator", "base", "value", "better", "worse"),
    [
        (HIGHER, 1, 2, True, False),
        (HIGHER, 2, 1, False, True),
        (HIGHER, 2, 2, False, False),
        (LOWER, 1, 2, False, True),
        (LOWER, 2, 1, True, False),
        (NEUTRAL, 1, 2, False, False),
        (RANK, 5, 2, True, False),
        (RANK, 2, 5, False, True),
        (HIGHER, -5, -2, True, False),
    ],
)
def test_a_change_is_judged_by_the_direction_of_its_indicator(
    indicator: Indicator, base: int, value: int, better: bool, worse: bool
) -> None:
    assert improved(indicator, Decimal(base), Decimal(value)) is better
    assert worsened(indicator, Decimal(base), Decimal(value)) is worse


def test_a_rank_declared_to_be_better_when_higher_is_taken_at_its_word() -> None:
    assert direction(RANK._replace(polarity=Polarity.HIGHER_IS_BETTER)) == 1


@pytest.mark.parametrize(
    ("indicator", "value", "target", "expected"),
    [
        (HIGHER, 825000, 825000, True),
        (HIGHER, 824999, 825000, False),
        (NEUTRAL, 12, 10, True),
        (NEUTRAL, 9, 10, False),
        (LOWER, 6, 6, True),
        (LOWER, 7, 6, False),
        (RANK, 3, 5, True),
        (RANK, 6, 5, False),
    ],
)
def test_a_target_is_met_when_reached_and_a_ceiling_when_not_exceeded(
    indicator: Indicator, value: int, target: int, expected: bool
) -> None:
    assert met(indicator, Decimal(value), Decimal(target)) is expected
    assert is_ceiling(indicator) is (indicator in (LOWER, RANK))


def test_what_a_quotient_leaves_in_its_last_digits_misses_no_target() -> None:
    third = EXACT.divide(Decimal(1), Decimal(3))
    almost_one = EXACT.multiply(third, Decimal(3))
    assert almost_one < 1
    assert met(HIGHER, almost_one, Decimal(1))
    assert not worsened(HIGHER, Decimal(1), almost_one)


@given(
    value=st.decimals(-10_000, 10_000, places=2),
    target=st.decimals(1, 10_000, places=2),
    indicator=st.sampled_from([HIGHER, LOWER, NEUTRAL, RANK]),
)
def test_a_margin_is_the_part_of_the_target_by_which_it_is_beaten(
    value: Decimal, target: Decimal, indicator: Indicator
) -> None:
    """Against fractions, and never at odds with `met`."""
    found = margin(indicator, value, target)
    assert found is not None
    beyond = (Fraction(value) - Fraction(target)) / Fraction(target)
    exact = -beyond if indicator in (LOWER, RANK) else beyond
    assert abs(Fraction(found) - exact) < Fraction(1, 10**30)
    assert (found >= 0) == met(indicator, value, target)


def test_of_a_target_of_zero_there_is_no_margin() -> None:
    assert margin(HIGHER, Decimal(1), Decimal(0)) is None
