"""D206: a change on the year beyond what the catalogue calls usual."""

from collections.abc import Iterator

from reportgen.analysis.comparison import difference, growth_rate
from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.base_period import base_period
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Kind
from reportgen.indicators.report import Report
from reportgen.validation.last_year import last_year
from reportgen.validation.shown import as_written, change_shown, limit_shown


class SwingExceeded(Finding):
    """变动超过年度变动幅度。

    ## 为什么
    目录的 swing 是这个指标一年之内通常的变动幅度。超过的可能属实，也可能是小数点错位、单位写错、填错了行或口径变了，发文前应当有人核实。

    ## 例
    目录：`城乡居民参保人数` 的 `swing: 10%`；上年 828357 人，本年 `728357`：
    城乡居民参保人数由上年的828357人变为728357人，变动-12.07%，超过10%

    ## 怎么办
    核对本年和上年的数。属实的，宜在正文说明原因；口径变了的，写 `status: 口径调整`；常常超过的，在目录中放宽 swing。
    """

    code, severity = "D206", Severity.QUESTION
    message = N_("{indicator}由上年的{base}变为{value}，变动{change}，超过{limit}")
    hint = N_("请核对两年的数；属实的宜在正文说明原因，口径变了的写 status: 口径调整。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each indicator whose change from last year's value lies beyond its swing, either way."""
    if report.period.spans_years:  # a swing is how far a year may go
        return
    for indicator in catalogue.indicators:
        if indicator.swing is None or indicator.kind is Kind.CHANGE:
            continue
        seen = report.dataset.get(indicator.id, report.period)
        if seen is None or seen.value is None:
            continue
        base = last_year(report.dataset, base_period(report.period, seen.indicator.kind), seen)
        if base is None or base.value is None:
            continue
        moved = EXACT.subtract(seen.value, base.value).copy_abs()
        # Without a quotient: faster, and exact where the quotient does not end. From 0 no rate of change exists (rule C6).
        if not moved or (not base.value and not indicator.is_rate):
            continue
        if moved > (indicator.swing if indicator.is_rate else EXACT.multiply(indicator.swing, base.value.copy_abs())):
            change = difference(base.value, seen.value) if indicator.is_rate else growth_rate(base.value, seen.value)
            yield SwingExceeded(
                indicator=indicator.name,
                base=as_written(base),
                value=as_written(seen),
                change=change_shown(change, indicator, 2, indicator.swing, -indicator.swing),
                limit=limit_shown(indicator.swing, indicator),
            ).at(seen.place, about=indicator.id)
