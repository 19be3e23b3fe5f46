"""What a figure is compared with: the observation of the base, the words for it, and what lacks where there is none (O1, O10)."""

from typing import NamedTuple, NoReturn

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.base_period import base_period, is_total
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period
from reportgen.language.pieces.base import (
    BaseWords,
    named_words,
    other_year_words,
    previous_words,
    year_end_words,
    year_start_words,
    years_ago_words,
)
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.findings_figures import WrongCombination
from reportgen.templating.figures.single_years import known_in_year
from reportgen.templating.sandbox.fault import TemplateFault

NO_VALUE = N_("本期数值")
NO_LAST = N_("上年数值")
NOT_SO = N_("可作此说的数值")  # nothing is missing: what was to be claimed does not hold
_EARLIEST = 1900


class Base(NamedTuple):
    """seen: the base's observation, None where it is not known. words: for it. lacking: what lacks then, in Chinese.

    basis: the definition that both are on where that has to be said, "可比口径".
    """

    seen: Observation | None
    words: BaseWords
    lacking: str = NO_LAST
    basis: str = ""


def last_year(figure: Figure, words: BaseWords | None = None) -> Base:
    """The same part of last year; where the definition has changed, last year's value on the new one, which is then said (C9)."""
    seen = figure.observation
    changed = seen is not None and seen.status is Status.BREAK
    words = figure.words if words is None else words
    return Base(figure.base, words, _no_base(figure), "可比口径" if changed else "")


def _no_base(figure: Figure) -> str:
    if not figure.covers.spans_years:
        return NO_LAST
    return Phrase(N_("{period}的数值"), period=base_period(figure.covers, figure.indicator.kind).text)


def previous(figure: Figure) -> Base:
    """The period before of the same length (环比)."""
    period = figure.period.previous
    if period is None:
        refuse(figure, "环比", N_("本期没有紧接的前一期，年度和累计数请用 同比"))
    return _at(figure, period, previous_words(figure.period, figure.facts.style))


def year_end(figure: Figure) -> Base:
    """The end of last year: a stock's value in last year's own file (比上年末)."""
    return _at(figure, _year(figure.period.year - 1), year_end_words(figure.facts.style))


def year_start(figure: Figure) -> Base:
    """The beginning of this year, which is the end of last year (比年初)."""
    return _at(figure, _year(figure.period.year - 1), year_start_words(figure.facts.style))


def other_year(figure: Figure, year: int, filter_name: str, *, by_name: bool = False) -> Base:
    """The same part of a year by its number (比2019年); of several years that are no total, the year itself.

    by_name: the year was given as 首年: where that is this year, there is nothing to compare yet, which is no mistake.
    """
    if figure.period.spans_years and is_total(figure.indicator.kind):
        refuse(figure, filter_name, N_("几年的合计不能与一年的数相比，请用 比前期 或 同比"))
    if by_name and year == figure.period.year:
        return Base(None, figure.words, NOT_SO)
    if not _EARLIEST <= year < figure.period.year:
        refuse(figure, filter_name, Phrase(N_("{year}年不是本期以前的年份"), year=year))
    if figure.period.spans_years:
        return _in_one_year(figure, year)
    base = figure.period.shifted(year - figure.period.year)
    return _at(figure, base, other_year_words(base, figure.period, figure.facts.style))


def _in_one_year(figure: Figure, year: int) -> Base:
    period, seen = Period(str(year), "year"), known_in_year(figure, year)
    if figure.observation is not None and figure.observation.status is Status.BREAK:
        seen = None
    lacking = Phrase(N_("{period}的数值"), period=period.text)
    return Base(seen, other_year_words(seen.period if seen else period, figure.period, figure.facts.style), lacking)


def years_ago(figure: Figure, years: int, filter_name: str) -> Base:
    """The same part of some years ago (比3年前)."""
    refuse_several_years(figure, filter_name)
    if not 0 < years <= figure.period.year - _EARLIEST:
        refuse(figure, filter_name, N_("“几年前”要写正整数"))
    return _at(figure, figure.period.shifted(-years), years_ago_words(years, figure.facts.style))


def named(figure: Figure, other: Figure, name: str, filter_name: str) -> Base:
    """Another indicator by the name of what it is: 预算, 计划."""
    mine, theirs = figure.indicator.unit, other.indicator.unit
    if mine.base != theirs.base or mine.is_ratio != theirs.is_ratio:
        refuse(figure, filter_name, Phrase(N_("“{other}”的单位不同"), other=other.indicator.name))
    known = other.observation if other.value is not None else None
    words = named_words(name, figure.facts.style)
    return Base(known, words, Phrase(N_("“{other}”的数值"), other=other.indicator.name))


def refuse_several_years(figure: Figure, filter_name: str) -> None:
    """Stop the template where the report is on several years, which have no last year.

    Raises:
        TemplateFault: it is.
    """
    if figure.period.spans_years:
        refuse(figure, filter_name, N_("本期跨几年，没有上年同期，请写明与哪一年相比，如 比(首年)"))


def refuse(figure: Figure, filter_name: str, reason: str) -> NoReturn:
    """Stop the template: the figure cannot have this filter.

    Raises:
        TemplateFault: always.
    """
    raise TemplateFault(WrongCombination(indicator=figure.indicator.name, filter=filter_name, reason=reason))


def _at(figure: Figure, period: Period, words: BaseWords) -> Base:
    seen = figure.observation
    if seen is not None and seen.status is Status.BREAK:  # nothing before the break is on its definition
        return Base(None, words, N_("口径调整前的可比数值"))
    known = figure.facts.known_at(figure.indicator, period)
    return Base(known, words, Phrase(N_("{period}的数值"), period=period.text))


def _year(year: int) -> Period:
    return Period(str(year), "year")
