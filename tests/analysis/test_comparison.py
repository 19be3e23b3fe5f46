"""Comparisons agree with exact fractions, and refuse what does not exist."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.comparison import (
    NoRateError,
    average_growth,
    difference,
    growth_rate,
    mean_increment,
    pace_gap,
    share,
    total,
)
from reportgen.indicators.exact import EXACT

typed = st.decimals(min_value=-(10**18), max_value=10**18, places=12)
positive = st.decimals(min_value=Decimal("0.000000000001"), max_value=10**18, places=12)


def assert_close(found: Decimal, exact: Fraction) -> None:
    """Within 40 digits."""
    assert abs(Fraction(found) - exact) * 10**40 <= (exact if exact > 1 else -exact if exact < -1 else 1)


@given(typed, typed)
def test_a_difference_of_typed_values_is_exact(base: Decimal, value: Decimal) -> None:
    assert Fraction(difference(base, value)) == Fraction(value) - Fraction(base)


@given(typed.filter(bool), typed)
def test_a_growth_rate_is_that_of_fractions(base: Decimal, value: Decimal) -> None:
    exact = (Fraction(value) - Fraction(base)) / abs(Fraction(base))
    assert_close(growth_rate(base, value), exact)


@given(st.integers(1, 10**18), st.integers(1, 10**9), st.integers(1, 10**9))
def test_what_a_quotient_leaves_behind_is_no_difference(part: int, whole: int, factor: int) -> None:
    once = EXACT.divide(Decimal(part), Decimal(whole))
    twice = EXACT.multiply(
        EXACT.divide(Decimal(part), EXACT.multiply(Decimal(whole), Decimal(factor))), Decimal(factor)
    )
    assert difference(once, twice) == 0


@given(positive, positive)
def test_a_share_is_that_of_fractions(part: Decimal, whole: Decimal) -> None:
    exact = Fraction(part) / Fraction(whole)
    assert_close(share(part, whole), exact)


@given(positive, positive, st.integers(1, 12))
def test_the_pace_is_that_of_fractions(value: Decimal, target: Decimal, months: int) -> None:
    exact = Fraction(value) / Fraction(target) - Fraction(months, 12)
    assert_close(pace_gap(value, target, months), exact)


@given(positive, st.integers(1, 10), st.decimals(min_value=Decimal("0.01"), max_value=5, places=3))
def test_average_growth_is_the_growth_that_repeated_gives_the_last_year(
    first: Decimal, years: int, factor: Decimal
) -> None:
    yearly = [Decimal(first) * factor**year for year in range(years + 1)]
    found = (1 + Fraction(average_growth(yearly))) ** years
    exact = Fraction(yearly[-1]) / Fraction(yearly[0])
    assert abs(found - exact) <= exact / 10**20


def test_only_the_first_and_the_last_year_count() -> None:
    assert average_growth([Decimal(100), Decimal(1), Decimal(121)]) == Decimal("0.1")
    assert average_growth([Decimal(100), Decimal(50), Decimal(0)]) == -1


@pytest.mark.parametrize("yearly", [[], ["5"], ["0", "5"], ["-1", "5"], ["5", "-1"]])
def test_average_growth_needs_a_positive_first_year_and_a_later_one(yearly: list[str]) -> None:
    with pytest.raises(NoRateError):
        average_growth([Decimal(value) for value in yearly])


def test_a_mean_increment_needs_two_years() -> None:
    assert mean_increment([Decimal(100), Decimal(0), Decimal(208)]) == 54
    with pytest.raises(NoRateError):
        mean_increment([Decimal(100)])


def test_nothing_grows_from_zero() -> None:
    with pytest.raises(NoRateError):
        growth_rate(Decimal(0), Decimal(5))


@pytest.mark.parametrize("whole", [Decimal(0), Decimal(-5)])
def test_nothing_is_a_share_of_nothing(whole: Decimal) -> None:
    with pytest.raises(NoRateError):
        share(Decimal(1), whole)
    with pytest.raises(NoRateError):
        pace_gap(Decimal(1), whole, 6)


def test_growth_over_a_negative_base_is_positive_where_it_is_more() -> None:
    assert growth_rate(Decimal(-100), Decimal(-50)) == Decimal("0.5")


@given(st.lists(typed, max_size=20))
def test_a_total_is_exact(values: list[Decimal]) -> None:
    assert Fraction(total(values)) == sum((Fraction(value) for value in values), Fraction(0))
