"""Filters that print a change: on the year, as a difference, from–to, over several years."""

from reportgen.analysis import comparison
from reportgen.analysis.comparison import NoRateError
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.indicator import Kind
from reportgen.indicators.observation import Observation, Status
from reportgen.language.base import BaseWords
from reportgen.language.change import change_phrase, delta_phrase, from_to_phrase
from reportgen.language.stated import stated_change_phrase
from reportgen.language.values import missing_change_phrase, missing_phrase
from reportgen.language.years import average_growth_phrase, can_be_summed, total_phrase
from reportgen.templating.fault import TemplateFault
from reportgen.templating.figure import Figure, Printed
from reportgen.templating.filters.register import figure_filter
from reportgen.templating.filters.values import value_with_unit
from reportgen.templating.findings import NotAllowed

NO_BASE = N_("上年数值")
NO_VALUE = N_("本期数值")
NO_YEARS = N_("以前各年的数值")


def _lacking(seen: Observation | None) -> str:
    return NO_BASE if seen is not None and seen.value is not None else NO_VALUE


def _gap(figure: Figure, operation: str) -> Printed:
    text, rule = missing_change_phrase(figure.rendering.words)
    return Printed(
        text, rule, operation, figure.observation, lacking=_lacking(figure.observation), indicator=figure.indicator
    )


@figure_filter("同比", "yoy")
def yoy(figure: Figure) -> Printed:
    """与上年同期相比的整句：同比增长5.3%、比上年提高0.5个百分点、与上年持平。"""
    return change_words(figure, figure.rendering.words)


def change_words(figure: Figure, words: BaseWords) -> Printed:
    """The change on the year; `words` say what it is measured against, or nothing under a table head that says it."""
    seen, indicator, rendering = figure.observation, figure.indicator, figure.rendering
    if indicator.kind is Kind.CHANGE:
        return value_with_unit(figure, words)._replace(operation="yoy")
    stated = seen.change if seen is not None else None
    base = figure.base
    if seen is not None and stated is not None and seen.status is not Status.WITHHELD:
        text, rule = stated_change_phrase(indicator, stated.amount, stated.decimals, rendering.style, words)
        return Printed(text, rule, "yoy", seen, value=stated.amount, indicator=indicator, origin=str(stated.place))
    if seen is None or seen.value is None or base is None or base.value is None:
        return _gap(figure, "yoy")
    text, rule = change_phrase(figure.form, base.value, seen.value, rendering.style, words)
    return Printed(text, rule, "yoy", seen, base, indicator=indicator)


@figure_filter("增减", "delta")
def delta(figure: Figure) -> Printed:
    """与上年同期相差的数量：比上年增加1.2万人。"""
    seen, base, indicator, rendering = figure.observation, figure.base, figure.indicator, figure.rendering
    if seen is None or seen.value is None or base is None or base.value is None:
        return _gap(figure, "delta")
    text, rule = delta_phrase(figure.form, base.value, seen.value, rendering.style, rendering.words)
    return Printed(text, rule, "delta", seen, base, indicator=indicator)


@figure_filter("由至", "from_to")
def from_to(figure: Figure) -> Printed:
    """从上年到本期：由60%提高到65%。"""
    seen, base, indicator, rendering = figure.observation, figure.base, figure.indicator, figure.rendering
    if seen is None or seen.value is None or base is None or base.value is None:
        now = value_with_unit(figure)
        to = "至" if indicator.kind is Kind.RANK else rendering.style.to_word
        return now._replace(text=f"由XX{to}{now.text}", operation="from_to", lacking=_lacking(seen))
    text, rule = from_to_phrase(figure.form, base.value, seen.value, rendering.style)
    return Printed(text, rule, "from_to", seen, base, indicator=indicator)


@figure_filter("年均增长", "cagr")
def cagr(figure: Figure) -> Printed:
    """从数据文件中连续的最早一年到本期的年均增长：年均增长5.3%。"""
    years = _years(figure)
    values = [year.value for year in years if year.value is not None]
    if len(values) < 2 or len(values) < len(years):
        return Printed("年均增长XX", "C9", "cagr", figure.observation, lacking=NO_YEARS, indicator=figure.indicator)
    try:
        text, rule = average_growth_phrase(values, figure.form, figure.rendering.style)
    except NoRateError:
        raise TemplateFault(
            NotAllowed(what=Phrase(N_("求“{name}”的年均增长（名次没有平均变化）"), name=figure.indicator.name))
        ) from None
    computation = f"{years[0].period.text}至{years[-1].period.text}年，{len(years) - 1}次增长的几何平均"
    return Printed(text, rule, "cagr", years[-1], years[0], computation=computation, indicator=figure.indicator)


@figure_filter("累计", "total")
def total(figure: Figure) -> Printed:
    """从数据文件中连续的最早一年到本期的合计，带单位；只用于流量、金额、计数。"""
    years = _years(figure)
    values = [year.value for year in years if year.value is not None]
    if not can_be_summed(figure.indicator):
        raise TemplateFault(
            NotAllowed(what=Phrase(N_("把“{name}”逐年相加（它不是流量、金额或计数）"), name=figure.indicator.name))
        )
    if not values or len(values) < len(years):
        text, rule = missing_phrase(figure.form, figure.rendering.style, figure.rendering.words)
        return Printed(text, rule, "total", figure.observation, lacking=NO_YEARS, indicator=figure.indicator)
    text, rule = total_phrase(values, figure.form, figure.rendering.style)
    value = comparison.total(values)
    computation = f"{years[0].period.text}至{years[-1].period.text}年各年之和"
    return Printed(text, rule, "total", years[-1], years[0], value, computation, indicator=figure.indicator)


def _years(figure: Figure) -> list[Observation]:
    """The observations of this period and of the same part of the years before it, oldest first, as far as files reach."""
    years: list[Observation] = []
    period = figure.period
    while (seen := figure.rendering.observation(figure.indicator, period)) is not None:
        years.insert(0, seen)
        period = period.shifted(-1)
    return years
