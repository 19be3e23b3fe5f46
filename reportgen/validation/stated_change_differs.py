"""D204: a change on the year that its source states, and the two values do not give."""

from collections.abc import Iterator
from decimal import Decimal

from reportgen.analysis.comparison import difference, growth_rate
from reportgen.analysis.interval import INTERVAL, Interval, allowed, around, exactly
from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.base_period import base_period
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import StatedChange
from reportgen.indicators.report import Report
from reportgen.validation.equations import Ranges
from reportgen.validation.last_year import last_year
from reportgen.validation.shown import as_written, change_shown

_WITHOUT = (Kind.CHANGE, Kind.RANK)


class StatedChangeDiffers(Finding):
    """所报的同比与两年的数不符。

    ## 为什么
    来源给出了同比，本年、上年的数也都有，但两者算不出这个同比，把每个数四舍五入的余地算进去也不行。常见的原因：上年的数后来修订过，
    口径有调整，把百分点当成了百分比，或正负写反了。

    ## 例
    `市域外就诊人次: {value: 90.2万, change: -3.79%}`，上年 95.0万：
    市域外就诊人次所报的同比是-3.79%，按本年90.2万人次、上年95.0万人次计算为-5.05%

    ## 怎么办
    核对两年的数和同比。口径调整的，写 `status: 口径调整` 和按可比口径的 `comparable_last`；同比是按可比价格、可比口径计算的，写
    `change_basis: 可比价格` 或 `change_basis: 可比口径`，就不再核对。
    """

    code, severity = "D204", Severity.QUESTION
    message = N_("{indicator}所报的同比是{stated}，按本年{value}、上年{base}计算为{computed}")
    hint = N_(
        "请核对两年的数和同比；口径调整的，写 status: 口径调整 和 comparable_last；同比按可比价格、可比口径计算的，写 change_basis。"
    )


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each stated change that is impossible within what was written.

    One on another basis (at constant prices, on a comparable definition) agrees with no quotient of the values (rule C11).
    """
    ranges = Ranges(report, catalogue)
    stated = [seen for seen in report.dataset.of(report.period) if seen.change is not None]
    for seen in stated:  # a list: asking for last year may load it
        if seen.change is None or seen.change.basis or seen.value is None or seen.indicator.kind in _WITHOUT:
            continue
        base = last_year(report.dataset, base_period(report.period, seen.indicator.kind), seen)
        if base is None or not base.value:
            continue
        try:
            possible = _possible(seen.indicator, ranges.of(seen), allowed(base))
        except ZeroDivisionError:
            continue
        if not possible.meets(_stated(seen.change)):
            computed = (
                difference(base.value, seen.value) if seen.indicator.is_rate else growth_rate(base.value, seen.value)
            )
            yield StatedChangeDiffers(
                indicator=seen.indicator.name,
                stated=seen.change.written,
                value=as_written(seen),
                base=as_written(base),
                computed=change_shown(computed, seen.indicator, seen.change.decimals, seen.change.amount),
            ).at(seen.change.place, about=seen.indicator.id)


def _possible(indicator: Indicator, value: Interval, base: Interval) -> Interval:
    """What the change may be, as a fraction; the base's interval must not hold 0."""
    if indicator.is_rate:
        return INTERVAL["-"](value, base)
    # v / b - 1, not (v - b) / b: each interval stands once, so that the result is as narrow as it can be.
    one = exactly(Decimal(1))
    ratio = INTERVAL["/"](value, base)
    return INTERVAL["-"](ratio, one) if base.low > 0 else INTERVAL["-"](one, ratio)


def _stated(change: StatedChange) -> Interval:
    """What the stated change stands for: it was written with so many decimals in % or points."""
    return around(change.amount, Decimal(1).scaleb(-2 - change.decimals))
