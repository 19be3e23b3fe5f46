"""Periods and days where they are due, or the finding that says why a text is none."""

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.indicators.period import Period, PeriodError, read_period
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_shape import BadDate, BadPeriod


def period_in(text: str, place: Place, found: list[Diagnostic]) -> Period | None:
    """The period that a text names; None, with a finding, where it names none."""
    try:
        if text.isascii():  # full-width digits would make another name of the same year
            return read_period(text)
    except PeriodError:
        pass
    found.append(BadPeriod(text=clipped(text)).at(place))
    return None


def report_period_in(text: str, place: Place, found: list[Diagnostic]) -> Period | None:
    """The period of a whole file: as period_in, but no single days."""
    period = period_in(text, place, found)
    if period is not None and period.kind in ("day", "days"):
        found.append(BadPeriod(text=clipped(text)).at(place))
        return None
    return period


def date_in(text: str, place: Place, found: list[Diagnostic]) -> str:
    """A day as it was written, "2025-05-31"; "", with a finding, where it is none."""
    try:
        if text.isascii() and read_period(text).kind == "day":
            return text
    except PeriodError:
        pass
    found.append(BadDate(text=clipped(text)).at(place))
    return ""
