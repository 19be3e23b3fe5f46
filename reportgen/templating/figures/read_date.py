"""A date in the words of a parameter, read back, beside the day that the document speaks on."""

import re
from typing import NamedTuple

from reportgen.indicators.period import Period, PeriodError, read_period
from reportgen.indicators.report import Report
from reportgen.templating.figures.printed import Printed

_WRITTEN = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?", re.ASCII)
_PRECISION = ("year", "month", "day")


class Moment(NamedTuple):
    """printed: as it was. when: a year, a month or a day. today: the document's day, "2025-12-31"."""

    printed: Printed
    when: Period
    today: str


def moment(thing: object, report: Report) -> Moment | None:
    """The date that a parameter or a built-in name says; None for anything else.

    The document's day is that of issue (`date`), else `as_of`, else the last of the period.
    """
    if not isinstance(thing, Printed) or thing.operation not in ("parameter", "date"):
        return None
    when = _read(thing.text.strip())
    return Moment(thing, when, report.date or report.as_of or report.period.last_day) if when is not None else None


def _read(text: str) -> Period | None:
    written = _WRITTEN.fullmatch(text)
    if written is not None:
        text = "-".join(part.zfill(2) for part in written.groups() if part)
    try:
        when = read_period(text)
    except PeriodError:
        return None
    return when if when.kind in _PRECISION else None
