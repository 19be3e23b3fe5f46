"""D103: a value or a target outside the bounds of the catalogue."""

from collections.abc import Iterator
from decimal import Decimal

from reportgen.analysis.comparison import difference
from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.report import Report
from reportgen.validation.impossible_rank import is_rank
from reportgen.validation.shown import number, told_apart
from reportgen.validation.targets import targets


class OutOfRange(Finding):
    """数值超出指标目录规定的范围。

    ## 为什么
    目录的 range 是这个指标不可能超出的界限。超出的多半是小数点错位、单位写错（万元与元）或填错了行，印出去就是假数，所以不生成文稿。

    ## 例
    目录：任务完成率的单位是 %，`range: [0, 100]`；数据：`任务完成率: 199.96`。
    任务完成率 = 199.96 超出范围 [0, 100]

    ## 怎么办
    按诊断信息中的位置核对来源并改正；数值属实的，在指标目录中放宽 range。
    """

    code, severity = "D103", Severity.ERROR
    message = N_("{indicator} = {value} 超出范围 [{low}, {high}]")
    hint = N_("单位是{unit}。请核对来源和单位；数值属实的，在指标目录中放宽 range。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each value, written or computed, and each target that lies outside the bounds."""
    del catalogue  # an observation knows its indicator
    for seen in report.dataset.of(report.period):
        value, indicator = seen.value, seen.indicator
        if value is not None and is_outside(value, indicator):
            yield _finding(seen, value, indicator.name)
    for (place, _, period), seen in report.dataset.references.items():
        value, indicator = seen.value, seen.indicator
        # Of a wider place only ratios have the same bounds: a province has more people than the county may have.
        if (
            period == report.period.text
            and indicator.unit.is_ratio
            and value is not None
            and is_outside(value, indicator)
        ):
            yield _finding(seen, value, f"{place}的{indicator.name}")
    for target in targets(report):
        value, indicator = target.value, target.indicator
        if value is not None and is_outside(value, indicator):
            yield _finding(target, value, f"{indicator.name}（{target.period.text}目标）")


def is_outside(value: Decimal, indicator: Indicator) -> bool:
    """True where a value in base units lies beyond a bound; what is no rank at all is D102's."""
    low, high = indicator.low, indicator.high
    below = low is not None and value < low and difference(low, value) < 0
    above = high is not None and value > high and difference(high, value) > 0
    return (below or above) and (indicator.kind is not Kind.RANK or is_rank(value))


def _finding(seen: Observation, value: Decimal, name: str) -> Diagnostic:
    indicator = seen.indicator
    bounds = [bound for bound in (indicator.low, indicator.high) if bound is not None]
    if seen.formula:
        # A quotient need not end: as many decimals as tell it from the bounds, in the unit of the catalogue.
        unit = indicator.unit
        value = unit.to_base(told_apart(unit.from_base(value), *(unit.from_base(bound) for bound in bounds)))
    return OutOfRange(
        indicator=name,
        value=number(value, indicator),
        low="-∞" if indicator.low is None else number(indicator.low, indicator),
        high="∞" if indicator.high is None else number(indicator.high, indicator),
        unit=indicator.unit.text,
    ).at(seen.place, about=indicator.id)
