"""With what a period is compared where nothing else is said: the same part of last year, or what several years begin with."""

from functools import cache

from reportgen.indicators.indicator import Kind
from reportgen.indicators.period import Period

_TOTALS = (Kind.FLOW, Kind.AMOUNT, Kind.COUNT)


def is_total(kind: Kind) -> bool:
    """True where the value of several years is their sum; a stock, a rate or a price is that of their end."""
    return kind in _TOTALS


@cache  # asked once a figure, of a few periods
def base_period(period: Period, kind: Kind) -> Period:
    """The period whose value one of `period` is compared with, and which `last:` in a file of `period` is a value of.

    A period within a year: the same part of last year. Of several years a total is compared with the total of as many years (or
    months) before them, and all else with its value at their beginning: the first year, or the first month.

    >>> from reportgen.indicators.period import read_period
    >>> five = read_period("2021/2025")
    >>> base_period(five, Kind.STOCK).text, base_period(five, Kind.AMOUNT).text
    ('2021', '2016/2020')
    >>> since = read_period("2003-07/2006-09")
    >>> base_period(since, Kind.RATE).text, base_period(since, Kind.COUNT).text
    ('2003-07', '2000-04/2003-06')
    """
    first, years = period.first_year, period.year - period.first_year + 1
    if period.kind == "years":
        if is_total(kind):
            return period.shifted(-years)
        return Period(str(first if years > 1 else first - 1), "year")
    if period.kind != "since":
        return period.shifted(-1)
    if not is_total(kind):
        return Period(f"{first}-{period.first_month:02d}", "month")
    end = first * 12 + period.first_month - 2  # months since year 0, from 0 on: the last one before the period
    start = end - length_in_months(period) + 1
    return Period(f"{_month(start)}/{_month(end)}", "since")


def length_in_months(period: Period) -> int:
    """How many months a period covers: 60 of "2021/2025", 39 of "2003-07/2006-09"."""
    return (period.year - period.first_year) * 12 + period.months[1] - period.first_month + 1


def _month(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
