"""D210: a stated change on the year beyond what the catalogue calls usual."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.base_period import base_period
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Kind
from reportgen.indicators.report import Report
from reportgen.validation.last_year import last_year
from reportgen.validation.shown import change_shown, limit_shown


class StatedSwingExceeded(Finding):
    """所报的同比超过年度变动幅度。

    ## 为什么
    与 D206 相同，只是上年的数不在手边，按来源所报的同比判断。所报的同比按可比价格、可比口径计算的（change_basis），不能与两年的数核对，
    有上年的数也照此判断。

    ## 例
    目录：`swing: 20%`；数据：`{value: 90.2万, change: -37.9%}`。

    ## 怎么办
    核对所报的同比，常见的是小数点错位；属实的，宜在正文说明原因。
    """

    code, severity = "D210", Severity.QUESTION
    message = N_("{indicator}所报的同比是{change}，超过{limit}")
    hint = N_("请核对所报的同比；属实的宜在正文说明原因。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each stated change beyond the swing, where last year's value is not there to compute it (else D206).

    One on another basis (rule C11) is held against no values (D204), so here in any case: nothing else would find its slips.
    """
    if report.period.spans_years:  # a swing is how far a year may go
        return
    for indicator in catalogue.indicators:
        if indicator.swing is None:
            continue
        seen = report.dataset.get(indicator.id, report.period)
        if seen is None or seen.value is None:
            continue
        if indicator.kind is Kind.CHANGE:
            change, place = seen.value, seen.place
        elif seen.change is not None and (
            seen.change.basis
            or last_year(report.dataset, base_period(report.period, seen.indicator.kind), seen) is None
        ):
            change, place = seen.change.amount, seen.change.place
        else:
            continue
        if change.copy_abs() > indicator.swing:
            yield StatedSwingExceeded(
                indicator=indicator.name,
                change=change_shown(change, indicator, 2, indicator.swing, -indicator.swing),
                limit=limit_shown(indicator.swing, indicator),
            ).at(place, about=indicator.id)
