"""Filters that print one value out of several years: the lowest, the highest, the mean."""

from decimal import Decimal

from reportgen.analysis import comparison
from reportgen.diagnostics.finding import N_
from reportgen.indicators.base_period import is_total
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.language.pieces.values import missing_phrase, value_phrase
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.register import figure_filter
from reportgen.templating.filters.years import NO_YEARS, years_since


def _refused_extreme(indicator: Indicator, _: object) -> str:
    if indicator.kind is Kind.RANK:
        return N_("名次的高低与数的大小相反，请用 新高、稳定 或 连续前列")
    return N_("它本身就是同比，请用 连增、连降") if indicator.kind is Kind.CHANGE else ""


def _refused_mean(indicator: Indicator, _: object) -> str:
    if indicator.kind is Kind.RATE or is_total(indicator.kind):
        return ""
    return N_("只有比率和各年的发生数可以逐年平均，存量、均值、价格、时长和名次不可以")


@figure_filter("最低", "lowest", _refused_extreme)
def lowest(figure: Figure, since: object = None) -> Printed:
    """各年中最低的一年的数，带单位：最低(首年) 印为 61.2%。年份的写法同 累计；缺一年就不说。"""
    return _extreme(figure, since, "最低", "lowest", -1)


@figure_filter("最高", "highest", _refused_extreme)
def highest(figure: Figure, since: object = None) -> Printed:
    """各年中最高的一年的数，写法同 最低。"""
    return _extreme(figure, since, "最高", "highest", 1)


@figure_filter("年均值", "yearly_mean", _refused_mean)
def yearly_mean(figure: Figure, since: object = None) -> Printed:
    """各年的平均数，带单位：年均值(首年) 印为 8.09亿元；比率为各年比率的简单平均。年份的写法同 累计。"""
    years = years_since(figure, since, "年均值")
    values = _values(years)
    own = figure.covers
    if own.kind == "years" and is_total(figure.indicator.kind) and figure.value is not None and since is not None:
        count = own.year - own.first_year + 1
        if count == len(years):  # its own sum goes before what the files of the years would make
            value = comparison.mean([figure.value, *[Decimal(0)] * (count - 1)])
            text, rule = value_phrase(value, figure.form, figure.facts.style)
            made = f"{own.first_year}至{own.year}年之和÷{count}"
            return Printed(text, rule, "yearly_mean", figure.observation, None, value, made, indicator=figure.indicator)
    if values is None:
        return _gap(figure, "yearly_mean")
    value = comparison.mean(values)
    text, rule = value_phrase(value, _form_of_mean(figure), figure.facts.style)
    made = f"{_span(years)}各年之和÷{len(years)}"
    return Printed(text, rule, "yearly_mean", years[-1], years[0], value, made, indicator=figure.indicator)


def _extreme(figure: Figure, since: object, name: str, operation: str, sign: int) -> Printed:
    years = years_since(figure, since, name)
    values = _values(years)
    if values is None:
        return _gap(figure, operation)
    best = max(values) if sign > 0 else min(values)
    chosen = years[values.index(best)]
    text, rule = value_phrase(best, figure.form, figure.facts.style)
    made = f"{_span(years)}各年中{name}"
    return Printed(text, rule, operation, chosen, computation=made, indicator=figure.indicator)


def _form_of_mean(figure: Figure) -> Indicator:
    """A mean of rates that were typed without decimals has as many as a change."""
    form = figure.form
    if figure.indicator.decimals is not None or form.kind is not Kind.RATE:
        return form
    return form._replace(decimals=max(form.decimals or 0, figure.facts.style.change_decimals))


def _values(years: list[Observation | None]) -> list[Decimal] | None:
    """One value a year; None where a year lacks its own, or there is only one."""
    values = [year.value for year in years if year is not None and year.value is not None]
    return values if 1 < len(values) == len(years) else None


def _span(years: list[Observation | None]) -> str:
    known = [year.period for year in years if year is not None]
    return f"{known[0].first_year}至{known[-1].year}年"


def _gap(figure: Figure, operation: str) -> Printed:
    text, rule = missing_phrase(figure.form, figure.facts.style, figure.facts.words)
    return Printed(text, rule, operation, figure.observation, lacking=NO_YEARS, indicator=figure.indicator)
