"""What a series of years allows to be claimed: years in a row, records, thresholds crossed and kept (language rule O9).

A claim is a statement about every year it spans. A year without a value inside that span decides nothing, so the claim is refused
with `YearsMissing`; but only where the missing values could make a difference. The years before the first known one are simply
not on file: a claim never reaches further back than that.
"""

import enum
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from reportgen.analysis.comparison import difference

# One year's value in base units, None where it is not known; oldest first, the year that is spoken of last. A year left out
# between two others is as good as one without a value.
Series = Sequence[tuple[int, Decimal | None]]
# `value` less `base`, 0 where the two count as the same; a caller that prints may have its own idea of the same.
Compare = Callable[[Decimal, Decimal], Decimal]


class YearsMissing(ArithmeticError):
    """A claim spans years without a value, and hangs on them; `years`: which, oldest first."""

    def __init__(self, years: Sequence[int]) -> None:
        self.years = tuple(sorted(years))
        super().__init__(", ".join(map(str, self.years)))


class Bound(enum.Enum):
    """A side of a threshold."""

    ABOVE = ">"
    AT_LEAST = ">="
    BELOW = "<"
    AT_MOST = "<="

    def holds(self, value: Decimal, threshold: Decimal) -> bool:
        """True where the value lies on this side; the last digits that quotients leave behind do not count."""
        gap = difference(threshold, value)
        if not gap:
            return self in (Bound.AT_LEAST, Bound.AT_MOST)
        return (gap > 0) == (self in (Bound.ABOVE, Bound.AT_LEAST))


class Streak(NamedTuple):
    """It rose, or fell, `years` times in a row up to this year, first against the value of the year `since`."""

    years: int
    since: int


class Record(NamedTuple):
    """Of the last `years` years this one has the highest, or lowest, value by itself.

    former: the last year before them with a value that is as high or higher; None: no year on file has one. best: the year among
    them, other than this one, that came nearest.
    """

    years: int
    former: int | None
    best: int


class Crossing(NamedTuple):
    """This year is beyond a threshold and last year was not.

    former: the last year that was beyond it too; None: none of the `years` years on file, this one included.
    """

    years: int
    former: int | None


class Steady(NamedTuple):
    """The last `years` years were all on one side of a threshold. former: the last year that was not; None: none on file."""

    years: int
    former: int | None


def streak(series: Series, rising: bool, least: int = 1, compare: Compare = difference) -> Streak | None:
    """How many years in a row the value rose, or fell; None where it is fewer than `least`.

    Raises:
        YearsMissing: this year's value, or one that decides whether the streak has `least` years and how long it is.

    >>> streak([(2022, Decimal(5)), (2023, Decimal(4)), (2024, Decimal(6)), (2025, Decimal(7))], rising=True)
    Streak(years=2, since=2023)
    """
    this, newer, older = _taken_apart(series)
    since = this
    missing = []
    for year, value in older:
        if value is None:
            missing.append(year)
        elif not _beyond(value, newer, rising, compare):
            break
        else:
            newer = value
        since = year
    if this - since < max(1, least):
        return None
    _all_known(missing)
    return Streak(this - since, since)


def record(series: Series, high: bool, least: int = 2, compare: Compare = difference) -> Record | None:
    """Of how many years, up to this one, the value is the highest, or lowest, and the only such; None where fewer than `least`.

    Raises:
        YearsMissing: this year's value, or one that decides whether there is a record and of how many years.

    >>> record([(2009, Decimal(9)), *((year, Decimal(5)) for year in range(2010, 2025)), (2025, Decimal(8))], high=True)
    Record(years=16, former=2009, best=2024)
    """
    this, mine, older = _taken_apart(series)
    years, former, missing = _unbroken(this, older, lambda value: _beyond(value, mine, high, compare))
    if years < max(2, least):
        return None
    _all_known(missing)
    (best, nearest), *others = older[: years - 1]
    for year, value in others:
        if nearest is None or value is None or _beyond(nearest, value, high, difference):
            best, nearest = year, value
    return Record(years, former, best)


def crossing(series: Series, threshold: Decimal, bound: Bound = Bound.ABOVE) -> Crossing | None:
    """Whether the value came to lie beyond a threshold this year, and when it last did before.

    None: it does not, or did last year too; also where only this year is on file, which tells nothing.

    Raises:
        YearsMissing: this year's value, last year's, or one that may have been beyond the threshold before.

    >>> crossing([(2022, Decimal(9)), (2023, Decimal(11)), (2024, Decimal(9)), (2025, Decimal(12))], Decimal(10))
    Crossing(years=4, former=2023)
    """
    this, mine, older = _taken_apart(series)
    if not older or not bound.holds(mine, threshold):
        return None
    _, former, missing = _unbroken(this, older, lambda value: not bound.holds(value, threshold))
    if former == this - 1:
        return None
    _all_known(missing)
    return Crossing(len(older) + 1, former)


def steady(series: Series, threshold: Decimal, bound: Bound = Bound.AT_LEAST, least: int = 1) -> Steady | None:
    """How many years in a row, up to this one, the value lay on one side of a threshold; None where fewer than `least`.

    Raises:
        YearsMissing: this year's value, or one that decides whether they are `least` and how many.

    >>> steady([(2023, Decimal(9)), (2024, Decimal(10)), (2025, Decimal(12))], Decimal(10))
    Steady(years=2, former=2023)
    """
    this, mine, older = _taken_apart(series)
    if not bound.holds(mine, threshold):
        return None
    years, former, missing = _unbroken(this, older, lambda value: bound.holds(value, threshold))
    if years < least:
        return None
    _all_known(missing)
    return Steady(years, former)


def _taken_apart(series: Series) -> tuple[int, Decimal, list[tuple[int, Decimal | None]]]:
    """This year, its value, and every year from last year back to the first one with a value."""
    known = {year: value for year, value in series if value is not None}
    this = series[-1][0]
    if this not in known:
        raise YearsMissing([this])
    return this, known[this], [(year, known.get(year)) for year in range(this - 1, min(known) - 1, -1)]


def _beyond(base: Decimal, value: Decimal, upwards: bool, compare: Compare) -> bool:
    gap = compare(base, value)
    return gap > 0 if upwards else gap < 0


def _unbroken(
    this: int, older: list[tuple[int, Decimal | None]], holds: Callable[[Decimal], bool]
) -> tuple[int, int | None, list[int]]:
    """For how many years up to this one, in which it does, something holds if it does in every year without a value; the year
    that ends them, None where the file does; and the years without a value among them.
    """
    missing = []
    for year, value in older:
        if value is None:
            missing.append(year)
        elif not holds(value):
            return this - year, year, missing
    return len(older) + 1, None, missing


def _all_known(missing: list[int]) -> None:
    if missing:
        raise YearsMissing(missing)
