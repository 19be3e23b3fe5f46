"""Comparisons of two or more values: differences, rates of growth, shares, averages over the years.

Everything is computed in the 60 digits of `reportgen.indicators.exact` and handed on with 45: what a chain of quotients leaves
behind in its last digits (1/6 has no end) must neither make an exact tie miss its rounding nor turn 持平 into 基本持平. Values
as typed have at most 30 digits, so nothing of theirs is lost.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

from reportgen.indicators.exact import EXACT

ZERO = Decimal(0)
ONE = Decimal(1)

_KEPT = Context(
    prec=45, rounding=ROUND_HALF_EVEN, Emax=999, Emin=-999, traps=[InvalidOperation, DivisionByZero, Overflow]
)
_NOISE = 50  # two values that agree in so many digits are the same value


class NoRateError(ArithmeticError):
    """No rate exists: it would be a share of zero or of a negative whole, or a growth from zero."""


def difference(base: Decimal, value: Decimal) -> Decimal:
    """`value` - `base`, in their unit; 0 where they differ only in what a quotient's last digits left.

    >>> difference(Decimal("0.60"), Decimal("0.65"))
    Decimal('0.05')
    """
    found = EXACT.subtract(value, base)
    if not found or found.adjusted() < max(base.adjusted(), value.adjusted()) - _NOISE:
        return ZERO
    return _KEPT.plus(found)


def growth_rate(base: Decimal, value: Decimal) -> Decimal:
    """(value - base) / |base| as a fraction: 0.053 is printed 增长5.3%. For a negative base, positive still means more.

    Raises:
        NoRateError: `base` is 0. Over a negative base the number exists but nobody should print it; the caller words it (C8).
    Source: language rule C.

    >>> growth_rate(Decimal(100), Decimal("94.65"))
    Decimal('-0.0535')
    """
    if not base:
        raise NoRateError("growth from zero")
    return _KEPT.plus(EXACT.divide(difference(base, value), base.copy_abs()))


def share(part: Decimal, whole: Decimal) -> Decimal:
    """A part of a whole as a fraction; also how far a target is met. Both in one base unit.

    Raises:
        NoRateError: `whole` is 0 or negative.
    Source: language rules O3, O6.
    """
    if whole <= 0:
        raise NoRateError("share of nothing")
    return _KEPT.plus(EXACT.divide(part, whole))


def pace_gap(value: Decimal, target: Decimal, months: int) -> Decimal:
    """How far the share of the target that is met runs ahead of the share of the year that is gone (months / 12), as a fraction.

    Args:
        value: from January on. target: of the whole year, above 0, in the same unit. months: 1 to 12.

    Raises:
        NoRateError: `target` is 0 or negative.
    Source: language rule O3, for any month.

    >>> pace_gap(Decimal(60), Decimal(100), 6)
    Decimal('0.1')
    """
    if target <= 0:
        raise NoRateError("pace towards nothing")
    # One quotient, (12 value - months target) / (12 target): two rounded ones would blur an exact 一致.
    ahead = EXACT.subtract(EXACT.multiply(value, Decimal(12)), EXACT.multiply(target, Decimal(months)))
    return _KEPT.plus(EXACT.divide(ahead, EXACT.multiply(target, Decimal(12))))


def average_growth(yearly: Sequence[Decimal]) -> Decimal:
    """Average yearly growth over a series of years, as a fraction: 0.1 is printed 年均增长10%.

    Args:
        yearly: one value a year, oldest first, none left out: n + 1 values for n years of growth, n >= 1.
            All in one base unit; amounts or counts, not rates in %.

    Returns:
        (last / first) ** (1 / n) - 1, to 45 digits.

    Raises:
        NoRateError: fewer than two values, first <= 0 or last < 0; the caller words the mean increment instead.
    Source: language rule O5, level method (水平法): only the first and the last year count.

    >>> average_growth([Decimal(100), Decimal(104), Decimal(121)])
    Decimal('0.1')
    """
    years = len(yearly) - 1
    if years < 1 or yearly[0] <= 0 or yearly[-1] < 0:
        raise NoRateError("average growth needs a positive first year and a later one")
    if not yearly[-1]:
        return -ONE
    quotient = EXACT.divide(yearly[-1], yearly[0])
    root = quotient if years == 1 else _KEPT.plus(EXACT.power(quotient, EXACT.divide(ONE, Decimal(years))))
    return _KEPT.plus(EXACT.subtract(root, ONE)).normalize()


def mean_increment(yearly: Sequence[Decimal]) -> Decimal:
    """(last - first) / n: by how much a value grew a year, in its unit; for a rate in points.

    Raises:
        NoRateError: fewer than two values.
    Source: language rule O5.
    """
    if len(yearly) < 2:
        raise NoRateError("a mean increment needs two years")
    return _KEPT.plus(EXACT.divide(difference(yearly[0], yearly[-1]), Decimal(len(yearly) - 1)))


def total(values: Sequence[Decimal]) -> Decimal:
    """The sum of some values in one base unit; 0 for none."""
    found = ZERO
    for value in values:
        found = EXACT.add(found, value)
    return found


def mean(values: Sequence[Decimal]) -> Decimal:
    """The mean of some values in one base unit, to 45 digits.

    Raises:
        NoRateError: no values.
    """
    if not values:
        raise NoRateError("the mean of nothing")
    return _KEPT.plus(EXACT.divide(total(values), Decimal(len(values))))
