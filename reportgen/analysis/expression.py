"""Formulas worked out over any kind of number, and written out in words with their values."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TypeVar

from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.formula import Constant, Expression, Name, Operation
from reportgen.indicators.unit import Unit

T = TypeVar("T")

_SIGNS = {"+": "+", "-": "-", "*": "×", "/": "÷"}
_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2}
_MOST_DECIMALS = 16  # 12 typed ones, in a unit 10 ** 4 larger
_DECIMALS_OF_A_QUOTIENT = 6


def _divide(left: Decimal, right: Decimal) -> Decimal:
    if not right:
        raise ZeroDivisionError
    return EXACT.divide(left, right)


DECIMAL: Mapping[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": EXACT.add,
    "-": EXACT.subtract,
    "*": EXACT.multiply,
    "/": _divide,
}


def evaluate(
    expression: Expression,
    value: Callable[[str], T],
    constant: Callable[[Decimal], T],
    arithmetic: Mapping[str, Callable[[T, T], T]],
) -> T:
    """The expression's value.

    Args:
        expression: as read from the catalogue.
        value: from the name of an indicator to its value, in base units.
        constant: from a number in the formula to a value.
        arithmetic: the four operations by sign; `DECIMAL` for exact numbers.

    Raises:
        ZeroDivisionError, decimal.Overflow: with `DECIMAL`, a divisor is 0, or the result is beyond 10 ** 999.
    """
    if isinstance(expression, Name):
        return value(expression.name)
    if isinstance(expression, Constant):
        return constant(expression.value)
    left = evaluate(expression.left, value, constant, arithmetic)
    return arithmetic[expression.sign](left, evaluate(expression.right, value, constant, arithmetic))


def written_out(expression: Expression, operand: Callable[[str], str]) -> str:
    """The expression in words: "职工门特报销金额（10713200元）÷ 职工门特报销人次（31826人次）".

    Args:
        expression: as read from the catalogue.
        operand: from the name of an indicator to the words for it.
    """
    if isinstance(expression, Name):
        return operand(expression.name)
    if isinstance(expression, Constant):
        return format(expression.value, "f")
    binding = _BINDING[expression.sign]
    left = _bracketed(expression.left, operand, binding)
    # "a - (b + c)" and "a ÷ (b × c)" keep their brackets: on the right an equally binding sign needs them.
    right = _bracketed(expression.right, operand, binding + 1)
    return f"{left}{'' if left.endswith('）') else ' '}{_SIGNS[expression.sign]} {right}"


def _bracketed(expression: Expression, operand: Callable[[str], str], binding: int) -> str:
    words = written_out(expression, operand)
    return f"({words})" if isinstance(expression, Operation) and _BINDING[expression.sign] < binding else words


def digits(value: Decimal, decimals: int = _DECIMALS_OF_A_QUOTIENT) -> str:
    """The digits of a value, never in scientific notation.

    Whatever was typed, or follows from it by + - ×, is given exactly; a quotient that does not end, to `decimals` and
    marked with "≈".

    >>> digits(Decimal("1.07132E+7")), digits(Decimal(1) / 3)
    ('10713200', '≈0.333333')
    """
    if not value:
        return "0"
    if _decimals(value) > _MOST_DECIMALS:
        value = value.normalize(EXACT)
        if _decimals(value) > _MOST_DECIMALS:
            return f"≈{round_half_up(value, decimals):f}"
    return format(value, "f")


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return -exponent


def in_unit(value: Decimal, unit: Unit, decimals: int = _DECIMALS_OF_A_QUOTIENT) -> str:
    """A value in base units with its unit: "10713200元", "74.30%"; `decimals` as for `digits`."""
    return digits(unit.from_base(value), decimals) + unit.text
