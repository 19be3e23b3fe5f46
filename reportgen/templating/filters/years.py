"""Filters over several years: average growth, mean increment, sums."""

from reportgen.analysis import comparison
from reportgen.diagnostics.finding import N_
from reportgen.indicators.base_period import length_in_months
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation, doubt_of
from reportgen.language.pieces.base import counted
from reportgen.language.pieces.values import missing_phrase
from reportgen.language.spans import years_text
from reportgen.language.years import (
    average_growth_phrase,
    can_be_summed,
    has_average_growth,
    mean_increment_phrase,
    sums_compared_phrase,
    total_phrase,
)
from reportgen.templating.figures.bases import last_year, refuse
from reportgen.templating.figures.figure import Figure, in_typed_unit
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.single_years import from_year, in_year, on_file, up_to_now
from reportgen.templating.filters.changes import compared, refused_for_change
from reportgen.templating.filters.register import figure_filter, whole_number
from reportgen.templating.filters.values import value_with_unit

NO_YEARS = N_("以前各年的数值")
MOST_YEARS = 99


def _refused_average(indicator: Indicator, _: object) -> str:
    if indicator.kind is Kind.RANK:
        return N_("名次没有平均变化")
    return refused_for_change(indicator, _)


def _refused_sum(indicator: Indicator, _: object) -> str:
    return "" if can_be_summed(indicator) else N_("它不是流量、金额或计数，不能逐年相加")


@figure_filter("年均增长", "cagr", _refused_average)
def cagr(figure: Figure, since: object = None) -> Printed:
    """年均变化：年均增长5.3%，比率为 年均提高0.5个百分点。从数据文件中连续的最早一年算起，或写明基年：年均增长(2020)。"""
    years = years_since(figure, since, "年均增长")
    return _average(figure, years, "cagr", "年均")


@figure_filter("平均增长", "average_over", _refused_average)
def average_over(figure: Figure, years: object) -> Printed:
    """近几年的平均增长：平均增长(2) 印为 两年平均增长5.3%。"""
    count = _count(figure, years, "平均增长")
    head = f"{counted(count)}年平均"
    return _average(figure, from_year(figure, figure.period.year - count), "average_over", head)


def _average(figure: Figure, years: list[Observation | None], operation: str, head: str) -> Printed:
    known = [year for year in years if year is not None and year.value is not None]
    if len(known) < 2 or len(known) < len(years):
        text = f"{head}增长XX"
        return Printed(text, "C9", operation, figure.observation, lacking=NO_YEARS, indicator=figure.indicator)
    values = [year.value for year in known if year.value is not None]
    text, rule = average_growth_phrase(values, figure.form, figure.facts.style, head)
    first, last, steps = known[0].period.text, known[-1].period.text, len(known) - 1
    if has_average_growth(values, figure.indicator):
        computation = f"{first}至{last}年，{steps}次增长的几何平均"
    else:
        computation = f"（{last}年数－{first}年数）÷{steps}"
    return Printed(text, rule, operation, known[-1], known[0], computation=computation, indicator=figure.indicator)


@figure_filter("年均增加", "mean_increment", _refused_average)
def mean_increment(figure: Figure, since: object = None) -> Printed:
    """年均增加的数量：年均增加54万辆。基年的写法同 年均增长。"""
    years = years_since(figure, since, "年均增加")
    known = [year for year in years if year is not None and year.value is not None]
    if len(known) < 2 or len(known) < len(years):
        text = "年均增加XX"
        return Printed(text, "C9", "mean_increment", figure.observation, lacking=NO_YEARS, indicator=figure.indicator)
    values = [year.value for year in known if year.value is not None]
    text, rule = mean_increment_phrase(values, figure.form, figure.facts.style)
    made = f"（{known[-1].period.text}年数－{known[0].period.text}年数）÷{len(known) - 1}"
    return Printed(text, rule, "mean_increment", known[-1], known[0], computation=made, indicator=figure.indicator)


@figure_filter("累计", "total", _refused_sum)
def total(figure: Figure, since: object = None, *, with_years: bool = False) -> Printed:
    """各年的合计，带单位。从连续的最早一年起，或写明起始年：累计(2021)、累计(首年)；几年的报告自有合计的，就印它。with_years（带年数）：五年累计40.45亿元。"""
    first = None if since is None else _year(figure, since, "累计", upto=figure.period.year)
    own, seen = figure.covers, figure.observation
    of_a_part = (
        seen is not None and seen.span is not None and not seen.span.spans_years
    )  # eight months are no five years
    if own.spans_years and seen is not None and not of_a_part and first in (None, own.first_year):
        # what is still to be typed in is a gap, not something to be made from other files
        head = f"{years_text(length_in_months(own)) or '本期'}累计" if with_years else ""
        whole = value_with_unit(figure)
        return whole._replace(text=head + whole.text, operation="total")
    years = up_to_now(figure, first)
    known = [year for year in years if year is not None and year.value is not None]
    months = 12 * (len(years) - 1) + (12 if own.spans_years else own.months[1])
    head = f"{years_text(months)}累计" if with_years and len(years) > 1 else ""
    if not known or len(known) < len(years):
        text, rule = missing_phrase(figure.form, figure.facts.style, figure.facts.words)
        return Printed(head + text, rule, "total", figure.observation, lacking=NO_YEARS, indicator=figure.indicator)
    values = [year.value for year in known if year.value is not None]
    form = in_typed_unit(figure.indicator, known[-1])
    text, rule = total_phrase(values, form, figure.facts.style, doubt_of(known))
    computation = f"{known[0].period.text}至{known[-1].period.text}年各年之和"
    value = comparison.total(values)
    return Printed(head + text, rule, "total", known[-1], known[0], value, computation, indicator=figure.indicator)


@figure_filter("比前期", "against_years_before", _refused_sum)
def against_years_before(figure: Figure, since: object) -> Printed:
    """几年之和与此前同样几年之和相比：比前期(2021) 印为 比前五年增长12.3%。"""
    count = figure.period.year - _year(figure, since, "比前期", upto=figure.period.year) + 1
    start = figure.period.year - count + 1
    base = figure.base
    if (
        figure.period.spans_years
        and start == figure.period.first_year
        and figure.value is not None
        and base is not None
    ):
        return compared(figure, last_year(figure), "against_years_before", "change")
    now = from_year(figure, start)
    before = [in_year(figure, year) for year in range(start - count, start)]
    values = [[year.value for year in some if year is not None and year.value is not None] for some in (before, now)]
    if any(len(some) < count for some in values):
        text = f"比前{counted(count)}年增长XX"
        return Printed(
            text, "C9", "against_years_before", figure.observation, lacking=NO_YEARS, indicator=figure.indicator
        )
    text, rule = sums_compared_phrase(values[0], values[1], figure.form, figure.facts.style)
    made = f"本期{count}年之和与此前{count}年之和相比"
    return Printed(
        text,
        rule,
        "against_years_before",
        now[-1],
        before[0],
        comparison.total(values[1]),
        made,
        indicator=figure.indicator,
    )


def years_since(figure: Figure, since: object, filter_name: str) -> list[Observation | None]:
    """This period and the same part of the years before it, oldest first: from a base year on, or as far as files reach."""
    if since is None:
        return on_file(figure)
    if isinstance(since, Printed) and whole_number(since) == figure.period.year:
        return [figure.observation]  # 首年 in the first year: nothing to be told yet
    return from_year(figure, _year(figure, since, filter_name, upto=figure.period.year - 1))


def _year(figure: Figure, since: object, filter_name: str, upto: int) -> int:
    year = whole_number(since)
    if year is None or not max(upto - MOST_YEARS, 1900) <= year <= upto:
        refuse(figure, filter_name, N_("括号中要写本期以前的年份，如 2021"))
    return year


def _count(figure: Figure, years: object, filter_name: str) -> int:
    count = whole_number(years)
    if count is None or not 1 < count <= MOST_YEARS:
        refuse(figure, filter_name, N_("括号中要写年数，至少为 2"))
    return count
