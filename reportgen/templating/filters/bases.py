"""Filters that compare with another base than last year: the period before, the year's end, a year by its number, a budget."""

from reportgen.analysis.comparison import NoRateError
from reportgen.diagnostics.finding import N_
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.reading.recovered import recovered_phrase
from reportgen.templating.figures import bases
from reportgen.templating.figures.bases import NO_VALUE, Base
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.changes import compared, refused_for_change
from reportgen.templating.filters.register import figure_filter, whole_number
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.fault import TemplateFault

_WITHIN_A_YEAR = (Kind.FLOW, Kind.AMOUNT, Kind.COUNT)
_RECOVERING = (Kind.STOCK, Kind.FLOW, Kind.AMOUNT, Kind.COUNT)


def _refused_year_end(indicator: Indicator, _: object) -> str:
    if indicator.kind in _WITHIN_A_YEAR:
        return N_("它从年初累计起，不能与年末、年初的数相比，请用 同比")
    return refused_for_change(indicator, _)


def _refused_recovered(indicator: Indicator, _: object) -> str:
    return "" if indicator.kind in _RECOVERING and indicator.unit.exponent >= 0 else N_("只有总量可以说恢复到几成")


@figure_filter("环比", "pop", refused_for_change)
def pop(figure: Figure, *, difference: bool = False) -> Printed:
    """与紧接的前一期（上月、上季度、上半年）相比：环比增长1.2%。difference（差）：比上月增加300人。"""
    return compared(figure, bases.previous(figure), "pop", _form(difference))


@figure_filter("比上年末", "since_year_end", _refused_year_end)
def since_year_end(figure: Figure, *, difference: bool = False) -> Printed:
    """存量与上年末相比：比上年末增长2%。difference（差）：比上年末增加1.2万人。数取自上年的年度文件。"""
    return compared(figure, bases.year_end(figure), "since_year_end", _form(difference))


@figure_filter("比年初", "since_year_start", _refused_year_end)
def since_year_start(figure: Figure, *, difference: bool = False) -> Printed:
    """存量与年初相比：比年初增长2%。difference（差）：比年初增加1.2万人。年初数即上年末数。"""
    return compared(figure, bases.year_start(figure), "since_year_start", _form(difference))


@figure_filter("比", "against", refused_for_change)
def against(
    figure: Figure, base: object = None, name: str = "", *, years_ago: int = 0, difference: bool = False
) -> Printed:
    """与别的基数相比：比(2019) 印为 比2019年增长5%；比(years_ago=3)（年前=3）为 比3年前；比(支出预算, '预算') 为 比预算减少2%。"""
    return compared(figure, _base(figure, base, name, years_ago, "比"), "against", _form(difference))


@figure_filter("恢复", "recovered", _refused_recovered)
def recovered(figure: Figure, base: object = None, *, years_ago: int = 0) -> Printed:
    """恢复程度：恢复(2019) 印为 恢复到2019年同期的95%，已超过的为 达到2019年同期的103.2%。"""
    to = _base(figure, base, "", years_ago, "恢复")
    seen, before = figure.observation, to.seen
    if seen is not None and seen.value is not None and before is not None and before.value is not None:
        try:
            text, rule = recovered_phrase(before.value, seen.value, figure.facts.style, to.words)
            return Printed(text, rule, "recovered", seen, before, indicator=figure.indicator)
        except NoRateError:
            pass
    lacking = to.lacking if figure.value is not None else NO_VALUE
    return Printed("恢复到XX", "C9", "recovered", seen, lacking=lacking, indicator=figure.indicator)


def _form(difference: bool) -> str:
    return "difference" if difference else "change"


def _base(figure: Figure, base: object, name: object, years_ago: object, filter_name: str) -> Base:
    """The base that the arguments of 比 name: a year, some years ago, or another indicator and what it is called."""
    if isinstance(base, Figure) and isinstance(name, str) and name:
        return bases.named(figure, base, name, filter_name)
    ago, year = whole_number(years_ago), whole_number(base)
    if base is None and ago:
        return bases.years_ago(figure, ago, filter_name)
    if year is not None:
        return bases.other_year(figure, year, filter_name, by_name=isinstance(base, Printed))
    problem = N_("括号中要写年份，如 比(2019)；或 比(年前=3)；或另一指标和它的叫法，如 比(支出预算, '预算')")
    raise TemplateFault(WrongArguments(name=filter_name, problem=problem))
