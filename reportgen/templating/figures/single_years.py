"""The single years behind a figure: what was seen in each, also where the report is on several years together."""

from reportgen.indicators.base_period import base_period, is_total
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period
from reportgen.templating.figures.figure import Figure

_EARLIEST = 1900


def in_year(figure: Figure, year: int) -> Observation | None:
    """The figure in a year: of a part of a year the same part, in a report on several years the year by itself.

    There the last year's value of what is no total is the report's own, and a total has none in a year that the report covers only
    in part. The month that a report begins in goes before its first year. A total of several years is none of a year.
    """
    facts, indicator, period = figure.facts, figure.indicator, figure.period
    if not period.spans_years:
        return _of_one_year(facts.observation(indicator, period.shifted(year - period.year)))
    total = is_total(indicator.kind)
    if total and year in _cut_years(period):
        return None
    if not total and year == period.year and figure.value is not None:
        return figure.observation
    if not total and year == period.first_year and period.kind == "since":
        begin = facts.known_at(indicator, base_period(period, indicator.kind))
        if begin is not None:
            return begin
    return _of_one_year(facts.observation(indicator, Period(str(year), "year")))


def known_in_year(figure: Figure, year: int) -> Observation | None:
    """As `in_year`, but None also where the value is not known."""
    seen = in_year(figure, year)
    return seen if seen is not None and seen.value is not None else None


def from_year(figure: Figure, first: int) -> list[Observation | None]:
    """The years from one to the figure's own, oldest first."""
    return [in_year(figure, year) for year in range(first, figure.period.year + 1)]


def on_file(figure: Figure) -> list[Observation | None]:
    """As far back as files reach without a gap, oldest first; in a report on several years just its own."""
    if figure.period.spans_years:
        return from_year(figure, figure.period.first_year)
    years: list[Observation | None] = []
    year = figure.period.year
    while (seen := in_year(figure, year)) is not None:
        years.insert(0, seen)
        year -= 1
    return years


def up_to_now(figure: Figure, first: int | None) -> list[Observation | None]:
    """The years of a sum, oldest first, from one on or as far as files reach: before a part of this year from January on, whole years.

    A part that begins later leaves out the months before it, so that nothing up to now can be summed.
    """
    period = figure.period
    if period.kind == "year" or period.spans_years:
        return on_file(figure) if first is None else from_year(figure, first)
    if period.first_month > 1:
        return [None]
    years: list[Observation | None] = [figure.observation]
    for year in range(period.year - 1, (first or _EARLIEST) - 1, -1):
        seen = _of_one_year(figure.facts.observation(figure.indicator, Period(str(year), "year")))
        if seen is None and first is None:
            break
        years.insert(0, seen)
    return years


def _cut_years(period: Period) -> set[int]:
    cut = {period.first_year} if period.first_month > 1 else set()
    return cut | ({period.year} if period.months[1] < 12 else set())


def _of_one_year(seen: Observation | None) -> Observation | None:
    return None if seen is not None and seen.span is not None and seen.span.spans_years else seen
