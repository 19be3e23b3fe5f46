"""Formulas in words, and digits without scientific notation."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.expression import DECIMAL, digits, evaluate, in_unit, written_out
from reportgen.indicators.exact import EXACT
from reportgen.indicators.formula import Constant, Expression, Operation, read_formula
from reportgen.indicators.unit import read_unit


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("甲 + 乙", "甲（1）+ 乙（1）"),
        ("甲 / 乙 * 12", "甲（1）÷ 乙（1）× 12"),
        ("(甲 - 乙) / 甲", "(甲（1）- 乙（1）) ÷ 甲（1）"),
        ("甲 - (乙 + 丙)", "甲（1）- (乙（1）+ 丙（1）)"),
        ("甲 / (乙 * 丙)", "甲（1）÷ (乙（1）× 丙（1）)"),
        ("甲 + 乙 * 丙", "甲（1）+ 乙（1）× 丙（1）"),
        ("(甲 + 乙) + 丙", "甲（1）+ 乙（1）+ 丙（1）"),
    ],
)
def test_a_formula_in_words_keeps_just_the_brackets_it_needs(formula: str, words: str) -> None:
    assert written_out(read_formula(formula), lambda name: f"{name}（1）") == words


EXPRESSIONS = st.recursive(
    st.integers(0, 99).map(lambda number: Constant(Decimal(number))),
    lambda inner: st.builds(Operation, st.sampled_from("+-*/"), inner, inner),
    max_leaves=12,
)


@given(EXPRESSIONS)
def test_a_formula_in_words_reads_back_to_the_same_value(expression: Expression) -> None:
    again = read_formula(written_out(expression, str).replace("×", "*").replace("÷", "/"))
    assert value_of(again) == value_of(expression)


@given(EXPRESSIONS)
def test_exact_arithmetic_agrees_with_fractions(expression: Expression) -> None:
    expected = value_of(expression)
    if expected is None:
        with pytest.raises(ZeroDivisionError):
            evaluate(expression, Decimal, lambda value: value, DECIMAL)
    else:
        found = Fraction(evaluate(expression, Decimal, lambda value: value, DECIMAL))
        assert abs(found - expected) <= Fraction(1, 10**30) * max(Fraction(1), abs(expected))


def value_of(expression: Expression) -> Fraction | None:
    """Independent of `evaluate`: Python's own arithmetic on the text."""
    if isinstance(expression, Constant):
        return Fraction(expression.value)
    assert isinstance(expression, Operation)
    left, right = value_of(expression.left), value_of(expression.right)
    if left is None or right is None or (expression.sign == "/" and not right):
        return None
    return {"+": left + right, "-": left - right, "*": left * right, "/": left / (right or 1)}[expression.sign]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1.07132E+7", "10713200"),
        ("0E+4", "0"),
        ("-0.00", "0"),
        ("3726000.00", "3726000.00"),
        ("1E-12", "0.000000000001"),
        ("123456789012345678.123456789012", "123456789012345678.123456789012"),
    ],
)
def test_digits_are_given_exactly_and_without_exponent(value: str, shown: str) -> None:
    assert digits(Decimal(value)) == shown


def test_a_quotient_without_end_is_shortened_and_marked() -> None:
    assert digits(EXACT.divide(Decimal(10713200), Decimal(31826))) == "≈336.617860"
    assert digits(EXACT.divide(Decimal(1), Decimal(8))) == "0.125"


def test_a_rate_is_shown_in_percent() -> None:
    assert in_unit(Decimal("0.7430"), read_unit("%")) == "74.30%"
