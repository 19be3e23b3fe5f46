"""The filter that prints by how much a price, a fee or a time was cut."""

from reportgen.diagnostics.finding import N_
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.cut import cut_phrase
from reportgen.language.pieces.measure import is_points
from reportgen.templating.figures import bases
from reportgen.templating.figures.bases import NO_VALUE, NOT_SO, Base
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.register import figure_filter, whole_number
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.fault import TemplateFault

_NAME = "降幅"
_MOST_DECIMALS = 6


def _refused(indicator: Indicator, _: object) -> str:
    if is_points(indicator) or indicator.kind in (Kind.RANK, Kind.CHANGE):
        return N_("比率、名次和同比没有降幅，请用 同比")
    return ""


@figure_filter(_NAME, "cut", _refused)
def cut(figure: Figure, base: object = None, *, decimals: object = None) -> Printed:
    """下降的百分比，不带动词：降幅{{ 集采后价|降幅(集采前价) }} 印为 降幅94.2%；不写括号的与上年（或 last）比。没有下降的按缺数处理。位数：小数位。"""
    places = whole_number(decimals)
    if decimals is not None and (places is None or not 0 <= places <= _MOST_DECIMALS):
        raise TemplateFault(WrongArguments(name=_NAME, problem=N_("位数要写 0 到 6")))
    before, seen = _base(figure, base), figure.observation
    lacking = before.lacking if figure.value is not None else NO_VALUE
    if before.seen is not None and before.seen.value is not None and seen is not None and seen.value is not None:
        phrase = cut_phrase(before.seen.value, seen.value, figure.facts.style, places)
        if phrase is not None:
            made = "（基数－本期数）÷基数"
            text, rule = phrase
            return Printed(text, rule, "cut", seen, before.seen, computation=made, indicator=figure.indicator)
        lacking = NOT_SO
    return Printed("XX%", "C9", "cut", seen, lacking=lacking, indicator=figure.indicator)


def _base(figure: Figure, base: object) -> Base:
    if base is None:
        return bases.last_year(figure)
    if isinstance(base, Figure):
        return bases.named(figure, base, base.indicator.name, _NAME)
    year = whole_number(base)
    if year is None:
        problem = N_("括号中要写另一指标，如 降幅(集采前价)；或年份")
        raise TemplateFault(WrongArguments(name=_NAME, problem=problem))
    return bases.other_year(figure, year, _NAME, by_name=isinstance(base, Printed))
