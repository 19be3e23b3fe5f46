"""Filters over several figures as a group: how many, which, and which improved most."""

from collections.abc import Sequence
from decimal import Decimal

from reportgen.analysis import better
from reportgen.analysis.comparison import difference, growth_rate
from reportgen.blocks.notation import GAP, escaped
from reportgen.diagnostics.finding import N_
from reportgen.templating.figures.figure import Figure, Tally
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.register import group_filter, whole_number
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.fault import TemplateFault


@group_filter("数量", "count")
def count(figures: Sequence[Figure]) -> Tally:
    """有几个指标：{{ 指标组('待遇保障')|向好|数量 }} 印为 12项；可以与数比大小。"""
    names = "、".join(figure.indicator.name for figure in figures)
    return Tally(
        len(figures),
        Printed(f"{len(figures)}项", "V2", "count", value=Decimal(len(figures)), computation=names, name="指标数"),
    )


@group_filter("名单", "list_names")
def list_names(figures: Sequence[Figure]) -> str:
    """各指标的名称：甲、乙、丙；一个也没有时，外层的 clause 随之略去。"""
    return "、".join(escaped(figure.indicator.name) for figure in figures) or GAP


@group_filter("前几名", "top")
def top(figures: Sequence[Figure], most: object) -> list[Figure]:
    """比上年改善幅度最大的几个，从大到小；没有改善的不列。"""
    number = whole_number(most)
    if number is None or number < 1:
        raise TemplateFault(WrongArguments(name="前几名", problem=N_("括号中要写正整数，如 前几名(3)")))
    better_ones = [(gain, figure) for figure in figures if (gain := _gain(figure)) > 0]
    ordered = sorted(better_ones, key=lambda each: -each[0])
    return [figure for _, figure in ordered[:number]]


def _gain(figure: Figure) -> Decimal:
    """How much the figure changed for the better, against its base; 0 where that cannot be told."""
    base = figure.base
    if figure.value is None or base is None or not base.value:
        return Decimal(0)
    if not difference(base.value, figure.value):
        return Decimal(0)
    return growth_rate(base.value, figure.value) * better.direction(figure.indicator)
