"""Filters that divide one figure by another: shares of a whole, in % or in words, and averages a head or a visit."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from reportgen.analysis.comparison import NoRateError
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.language.pieces.fraction import fraction_phrase
from reportgen.language.pieces.per_head import HEADS, VISITS, per_phrase, refused_per
from reportgen.language.pieces.phrase import Phrase as Worded
from reportgen.language.pieces.share import share_phrase
from reportgen.templating.figures.bases import NO_VALUE
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.references import reference_of
from reportgen.templating.filters.register import figure_filter, other_figure, whole_number
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.fault import TemplateFault

NO_WHOLE = N_("总体的数值")
SHARE_DECIMALS = 2
MOST_DECIMALS = 6
Words = Callable[[Decimal, Decimal], Worded]
_ADDABLE = (Kind.STOCK, Kind.FLOW, Kind.AMOUNT, Kind.COUNT)


def _refused_share(indicator: Indicator, others: Sequence[Indicator]) -> str:
    for other in others:
        if indicator.unit.base != other.unit.base or indicator.unit.is_ratio != other.unit.is_ratio:
            return Phrase(N_("它和“{whole}”单位不同，不能求比重"), whole=other.name)
    return "" if indicator.kind in _ADDABLE and indicator.unit.exponent >= 0 else N_("只有总量才有比重")


def _refused_per_head(indicator: Indicator, others: Sequence[Indicator]) -> str:
    return refused_per(indicator, next(iter(others), None), HEADS)


def _refused_per_visit(indicator: Indicator, others: Sequence[Indicator]) -> str:
    return refused_per(indicator, next(iter(others), None), VISITS)


@figure_filter("占比", "share_of", _refused_share)
def share_of(figure: Figure, whole: object) -> Printed:
    """占另一个指标的百分比：{{ 线上可办事项数|占比(政务服务事项总数) }} 印为 85.71%；占比('全省') 是占全省同一指标的比重。"""
    style = figure.facts.style
    return _of_whole(figure, whole, "share_of", "占比", lambda a, b: share_phrase(a, b, style, SHARE_DECIMALS))


@figure_filter("成数", "fraction", _refused_share)
def fraction(figure: Figure, whole: object) -> Printed:
    """比重的约说：近四成、超六成、三分之一、一半；离整数远的仍印百分比。"""
    return _of_whole(figure, whole, "fraction", "成数", lambda a, b: fraction_phrase(a, b, figure.facts.style))


@figure_filter("人均", "per", _refused_per_head)
def per(figure: Figure, heads: object, *, decimals: object = None) -> Printed:
    """平均每人多少，不带“人均”二字：{{ 基金支出|人均(参保人数) }} 印为 1234.50元。decimals（位数）：小数位。"""
    return _average(figure, heads, decimals, "per", "人均")


@figure_filter("次均", "per_visit", _refused_per_visit)
def per_visit(figure: Figure, visits: object, *, decimals: object = None) -> Printed:
    """平均每次多少，不带“次均”二字：{{ 门诊报销金额|次均(门诊报销人次) }} 印为 336.62元。decimals（位数）：小数位。"""
    return _average(figure, visits, decimals, "per_visit", "次均")


def _average(figure: Figure, divisor: object, decimals: object, operation: str, name: str) -> Printed:
    places = whole_number(decimals)
    if decimals is not None and (places is None or not 0 <= places <= MOST_DECIMALS):
        raise TemplateFault(WrongArguments(name=name, problem=N_("位数要写 0 到 6")))
    other = other_figure(name, divisor)
    style, indicator = figure.facts.style, figure.indicator
    unit = f"XX{indicator.unit.base}"
    return _divided(
        figure,
        other.observation,
        other.indicator.name,
        operation,
        unit,
        lambda a, b: per_phrase(a, b, indicator, style, places),
    )


def _of_whole(figure: Figure, whole: object, operation: str, name: str, words: Words) -> Printed:
    if isinstance(whole, str):
        seen, label = reference_of(figure, whole, name), f"{whole}{figure.indicator.name}"
    else:
        other = other_figure(name, whole)
        seen, label = other.observation, other.indicator.name
    return _divided(figure, seen, label, operation, "XX%", words)


def _divided(
    figure: Figure, divisor: Observation | None, label: str, operation: str, gap: str, words: Words
) -> Printed:
    seen, indicator = figure.observation, figure.indicator
    if seen is not None and seen.value is not None and divisor is not None and divisor.value is not None:
        try:
            text, rule = words(seen.value, divisor.value)
            computation = f"{indicator.name} ÷ {label}"
            return Printed(text, rule, operation, seen, divisor, None, computation, indicator=indicator)
        except NoRateError:
            pass
    lacking = NO_WHOLE if figure.value is not None else NO_VALUE
    return Printed(gap, "V7", operation, seen, lacking=lacking, indicator=indicator)
