"""The one rounding and the arithmetic before it, against exact fractions."""

import math
from decimal import Decimal, InvalidOperation, Overflow
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportgen.indicators.exact import EXACT, round_half_up
from tests.strategies import numbers_as_typed

decimals_printed = st.integers(0, 12)


def rounded(value: Fraction, decimals: int) -> Fraction:
    """Half away from zero, in integers only."""
    scale = 10**decimals
    size = math.floor(abs(value) * scale + Fraction(1, 2))
    return Fraction(-size if value < 0 else size, scale)


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("2.675", 2, "2.68"),
        ("-2.675", 2, "-2.68"),
        ("0.125", 2, "0.13"),
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-0.5", 0, "-1"),
        ("2.4999999999999999999999999999", 0, "2"),
        ("0.05", 1, "0.1"),
        ("372.6", 2, "372.60"),
        ("1E+3", 1, "1000.0"),
        ("99.995", 2, "100.00"),
        ("0", 3, "0.000"),
    ],
)
def test_ties_go_away_from_zero_and_zeros_are_kept(value: str, decimals: int, expected: str) -> None:
    assert str(round_half_up(Decimal(value), decimals)) == expected


@given(numbers_as_typed, decimals_printed)
def test_rounding_agrees_with_fractions(written: str, decimals: int) -> None:
    assert Fraction(round_half_up(Decimal(written), decimals)) == rounded(Fraction(written), decimals)


@given(st.integers(-(10**18), 10**18), decimals_printed)
def test_every_tie_goes_away_from_zero(half_units: int, decimals: int) -> None:
    tie = Fraction(2 * half_units + 1, 2 * 10**decimals)
    value = EXACT.divide(Decimal(2 * half_units + 1), Decimal(2 * 10**decimals))
    assert Fraction(value) == tie
    assert abs(Fraction(round_half_up(value, decimals))) == abs(tie) + Fraction(1, 2 * 10**decimals)


@given(numbers_as_typed, numbers_as_typed)
def test_sums_and_products_of_typed_numbers_are_exact(one: str, other: str) -> None:
    left, right = Decimal(one), Decimal(other)
    assert Fraction(EXACT.add(left, right)) == Fraction(one) + Fraction(other)
    assert Fraction(EXACT.subtract(left, right)) == Fraction(one) - Fraction(other)
    assert Fraction(EXACT.multiply(left, right)) == Fraction(one) * Fraction(other)


@given(numbers_as_typed, numbers_as_typed, st.integers(0, 6))
def test_a_quotient_prints_as_the_exact_fraction_does(one: str, other: str, decimals: int) -> None:
    assume(Fraction(other))
    quotient = EXACT.divide(Decimal(one), Decimal(other))
    assert Fraction(round_half_up(quotient, decimals)) == rounded(Fraction(one) / Fraction(other), decimals)


@given(st.integers(1, 10**30), st.integers(0, 10**9), st.sampled_from([-1, 0, 1]), st.booleans(), st.integers(0, 6))
def test_a_quotient_next_to_a_tie_falls_on_the_right_side(
    divisor: int, half_units: int, aside: int, negative: bool, decimals: int
) -> None:
    nearest = (2 * half_units + 1) * divisor // (2 * 10**decimals) + aside
    dividend = -nearest if negative else nearest
    quotient = EXACT.divide(Decimal(dividend), Decimal(divisor))
    assert Fraction(round_half_up(quotient, decimals)) == rounded(Fraction(dividend, divisor), decimals)


@pytest.mark.parametrize("value", ["1E+47", "1E+48", "1.5E+60", "9E+999", "-9E+999"])
def test_no_value_of_the_arithmetic_is_too_large_to_be_rounded(value: str) -> None:
    assert round_half_up(Decimal(value), 12) == Decimal(value)


def test_nothing_and_no_number_come_of_dividing_by_zero_or_overflowing() -> None:
    with pytest.raises(ZeroDivisionError):
        EXACT.divide(Decimal(1), Decimal(0))
    with pytest.raises(InvalidOperation):
        EXACT.divide(Decimal(0), Decimal(0))
    with pytest.raises(Overflow):
        EXACT.multiply(Decimal("1E+600"), Decimal("1E+600"))
