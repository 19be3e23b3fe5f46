"""Intervals: what a written number may stand for, and what may follow from several of them.

A figure of 74.30 stands for any value from 74.295 to 74.305. Whether a total can be the sum of its parts, or a rate the quotient
of its counts, is asked of intervals: only where none of the values they allow fits do the figures contradict each other.

Both ends belong to an interval, since it is not known which way a source rounds ties. An indicator that stands twice in a formula is
taken for two that vary freely, which can only make the result wider: a doubt more, never a false reproach.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from reportgen.analysis.comparison import difference
from reportgen.indicators.exact import EXACT
from reportgen.indicators.observation import Observation

HALF = Decimal("0.5")
ABOUT = Decimal("0.05")


class Interval(NamedTuple):
    """The values from low to high, both included; low <= high, in base units."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        """True where some value lies in both."""
        return difference(other.high, self.low) <= 0 and difference(self.high, other.low) <= 0


def exactly(value: Decimal) -> Interval:
    """The one value."""
    return Interval(value, value)


def around(value: Decimal, step: Decimal) -> Interval:
    """What a number stands for that was rounded to multiples of `step`, in the same unit; step 0: itself."""
    half = EXACT.multiply(step, HALF)
    return Interval(EXACT.subtract(value, half), EXACT.add(value, half))


def allowed(observation: Observation) -> Interval:
    """What a written observation stands for; its value must be known.

    余 leaves open whatever follows the last digit that is not zero (420余: 420 to 430), 约 a twentieth either way (LANGUAGE rule V9).
    """
    assert observation.value is not None
    value, step = observation.value, observation.step
    if not observation.is_approximate:
        return around(value, step) if step else Interval(value, value)
    if observation.qualifier == "余" and value > 0:
        rest = Decimal(1).scaleb(value.normalize(EXACT).adjusted() - len(value.normalize(EXACT).as_tuple().digits) + 1)
        return Interval(value, EXACT.add(value, rest))
    wide = EXACT.multiply(value.copy_abs(), ABOUT)
    return Interval(EXACT.subtract(value, wide), EXACT.add(value, wide))


def _add(left: Interval, right: Interval) -> Interval:
    return Interval(EXACT.add(left.low, right.low), EXACT.add(left.high, right.high))


def _subtract(left: Interval, right: Interval) -> Interval:
    return Interval(EXACT.subtract(left.low, right.high), EXACT.subtract(left.high, right.low))


def _multiply(left: Interval, right: Interval) -> Interval:
    ends = [EXACT.multiply(one, other) for one in left for other in right]
    return Interval(min(ends), max(ends))


def _divide(left: Interval, right: Interval) -> Interval:
    if right.low <= 0 <= right.high:
        raise ZeroDivisionError
    ends = [EXACT.divide(one, other) for one in left for other in right]
    return Interval(min(ends), max(ends))


# Given to `evaluate`; a divisor that may be 0 raises ZeroDivisionError: then anything may follow, and nothing can be said.
INTERVAL: Mapping[str, Callable[[Interval, Interval], Interval]] = {
    "+": _add,
    "-": _subtract,
    "*": _multiply,
    "/": _divide,
}
