"""What written numbers may stand for."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.expression import evaluate
from reportgen.analysis.interval import INTERVAL, Interval, allowed, around, exactly
from reportgen.indicators.formula import read_formula
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.number import read_number
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import read_period
from reportgen.indicators.unit import read_unit

TIMES = Indicator("times", "宣讲次数", read_unit("次"), Kind.COUNT)


def written(text: str) -> Observation:
    number = read_number(text)
    exponent = number.unit.exponent if number.unit else 0
    return Observation(
        TIMES,
        read_period("2025"),
        number.value.scaleb(exponent),
        number.step.scaleb(exponent),
        None,
        text,
        qualifier=number.qualifier,
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("459.1万", "4590500", "4591500"),
        ("74.30", "74.295", "74.305"),
        ("420余", "420", "430"),
        ("2000余", "2000", "3000"),
        ("1.7万余", "17000", "18000"),
        ("约80万", "760000", "840000"),
        ("-3.2", "-3.25", "-3.15"),
        ("约-100", "-105", "-95"),
    ],
)
def test_a_written_number_stands_for_all_that_would_be_written_so(text: str, low: str, high: str) -> None:
    assert allowed(written(text)) == Interval(Decimal(low), Decimal(high))


def test_an_exact_count_stands_for_itself() -> None:
    assert allowed(written("31826")._replace(step=Decimal(0))) == exactly(Decimal(31826))


def test_a_divisor_that_may_be_zero_says_nothing() -> None:
    with pytest.raises(ZeroDivisionError):
        INTERVAL["/"](exactly(Decimal(1)), around(Decimal("0.0"), Decimal("0.1")))


NUMBERS = st.decimals(min_value=-10_000, max_value=10_000, places=2)
FORMULAS = ["a + b", "a - b", "a * b", "a / b", "(a - b) / a", "a / (a + b) * 100", "a * b - c / b + 12"]


@given(st.sampled_from(FORMULAS), st.tuples(NUMBERS, NUMBERS, NUMBERS), st.tuples(*[st.fractions(-1, 1)] * 3))
def test_no_value_within_the_written_precision_falls_out_of_the_interval(
    formula: str, values: tuple[Decimal, ...], shifts: tuple[Fraction, ...]
) -> None:
    """Independent: the formula over Fractions, each value shifted by up to half its last place."""
    step = Decimal("0.01")
    ranges = dict(zip("abc", (around(value, step) for value in values), strict=True))
    half = Fraction(step) / 2
    true = {name: Fraction(value) + shift * half for name, value, shift in zip("abc", values, shifts, strict=True)}
    try:
        low, high = evaluate(read_formula(formula), ranges.__getitem__, exactly, INTERVAL)
    except ZeroDivisionError:
        return
    value = eval(formula, {}, true)  # noqa: S307 - one of the seven formulas above
    slack = Fraction(1, 10**50)  # a quotient's sixtieth digit
    assert Fraction(low) - slack <= value <= Fraction(high) + slack
