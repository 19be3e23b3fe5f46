"""Filters that print a value: with its unit, alone, approximated, as a rank, a span, a date."""

from reportgen.blocks.notation import escaped
from reportgen.diagnostics.finding import N_
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.dates import day_text, months_text, period_text
from reportgen.language.pieces.approximate import about_phrase, over_phrase
from reportgen.language.pieces.base import UNSAID, BaseWords
from reportgen.language.pieces.measure import number_and_unit
from reportgen.language.pieces.values import missing_phrase, rank_phrase, span_phrase, value_phrase
from reportgen.templating.figures.figure import Figure, in_typed_form
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.register import figure_filter, other_figure

NO_VALUE = N_("数值")


def value_with_unit(figure: Figure, words: BaseWords | None = None) -> Printed:
    """数值和单位：82.84万人；名次为第2位；缺数印为 XX万人；本身是同比的，按 words 说与什么相比。"""
    seen, indicator, facts = figure.observation, figure.indicator, figure.facts
    words = figure.words if words is None else words
    if seen is None or seen.value is None:
        text, rule = missing_phrase(figure.form, facts.style, words)
        return Printed(text, rule, "value", seen, lacking=NO_VALUE, indicator=indicator)
    text, rule = value_phrase(seen.value, figure.form, facts.style, seen.qualifier, words)
    said = words if indicator.kind is Kind.CHANGE else UNSAID
    return Printed(text, rule, "value", seen, indicator=indicator, words=said)


@figure_filter("值", "value")
def number_only(figure: Figure) -> Printed:
    """只印数值，不带单位：82.84。"""
    seen, indicator = figure.observation, figure.indicator
    if seen is None or seen.value is None:
        return Printed("XX", "V7", "number", seen, lacking=NO_VALUE, indicator=indicator)
    digits, _ = number_and_unit(seen.value, figure.form, figure.facts.style)
    return Printed(digits, "V1", "number", seen, indicator=indicator)


@figure_filter("单位", "unit")
def unit(figure: Figure) -> str:
    """只印单位：万人。"""
    return escaped(unit_text(figure))


def unit_text(figure: Figure) -> str:
    """The unit that the value is printed in; where there is none, the one that it would be."""
    seen = figure.observation
    if seen is None or seen.value is None:
        return (figure.form.display or figure.form.unit).text
    return number_and_unit(seen.value, figure.form, figure.facts.style)[1]


@figure_filter("名称", "name")
def name(figure: Figure) -> str:
    """指标的中文名称。"""
    return escaped(figure.indicator.name)


@figure_filter("上期", "last")
def base_value(figure: Figure) -> Printed:
    """上年同期的数值（与本期同一单位），不带单位。"""
    base, indicator = figure.base, figure.indicator
    if base is None or base.value is None:
        return Printed("XX", "V7", "last", base=base, lacking=N_("上年数值"), indicator=indicator)
    form = figure.form_beside(base) if figure else in_typed_form(indicator, base)
    digits, _ = number_and_unit(base.value, form, figure.facts.style)
    return Printed(digits, "V1", "last", base, indicator=indicator)


def _refused_rank(indicator: Indicator, _: object) -> str:
    return "" if indicator.kind is Kind.RANK else N_("它不是名次")


@figure_filter("名次", "rank", _refused_rank)
def rank(figure: Figure, *, praise: bool = False) -> Printed:
    """带范围的名次：全省第2位。praise（表扬）：第一为 全省首位，在指标目录所定的 front 之内为 全省前列。"""
    seen, indicator = figure.observation, figure.indicator
    if seen is None or seen.value is None:
        return value_with_unit(figure)
    text, rule = rank_phrase(seen.value, indicator, figure.facts.style, seen.qualifier, praise)
    return Printed(text, rule, "rank", seen, indicator=indicator)


@figure_filter("约", "about")
def about(figure: Figure, *, two_digits: bool = False) -> Printed:
    """约数：近5万人、超5万人、约5万人，恰为整数时不加。two_digits（两位）：留两位，近63万人。"""
    return _approximate(figure, "about", 2 if two_digits else 1)


@figure_filter("余", "over")
def over(figure: Figure) -> Printed:
    """余数：3086条印为3000余条。"""
    return _approximate(figure, "over", 2)


def _approximate(figure: Figure, operation: str, leading: int) -> Printed:
    seen, indicator, style = figure.observation, figure.indicator, figure.facts.style
    if seen is None or seen.value is None or seen.is_approximate:  # what its source calls 约30万元 stays just that
        return value_with_unit(figure)
    phrase = about_phrase if operation == "about" else over_phrase
    text, rule = phrase(seen.value, figure.form, style, leading)
    return Printed(text, rule, operation, seen, indicator=indicator)


@figure_filter("区间", "span")
def span(figure: Figure, last: Figure) -> Printed:
    """两个指标之间的范围：{{ 下限|区间(上限) }} 印为 6.3%～67.9%。"""
    other = other_figure("区间", last)
    low, high = figure.observation, other.observation
    if low is None or low.value is None or high is None or high.value is None:
        return value_with_unit(other if figure else figure)
    text, rule = span_phrase(low.value, high.value, figure.form, figure.facts.style)
    return Printed(text, rule, "span", low, high, indicator=figure.indicator)


@figure_filter("截至", "as_of")
def as_of(figure: Figure) -> Printed:
    """这个数截至的日期：2025年5月31日；没有单独写明的，用整份报告的日期。"""
    seen, report = figure.observation, figure.facts.report
    day = (seen.as_of if seen is not None else "") or report.as_of
    if not day:
        return Printed("XX年XX月XX日", "V7", "as_of", seen, lacking=N_("日期"), indicator=figure.indicator)
    return Printed(day_text(day), "V10", "as_of", seen, indicator=figure.indicator)


@figure_filter("时段", "months")
def months(figure: Figure) -> Printed:
    """这个数涵盖的月份：1—5月；几年合在一起的报告，连年份一起说：2025年1—8月。"""
    seen, report = figure.observation, figure.facts.report
    period = seen.span if seen is not None and seen.span is not None else report.period
    text = period_text(period) if report.period.kind in ("years", "since") else months_text(period)
    return Printed(text, "V10", "months", seen, indicator=figure.indicator)
