"""D301: a figure that was announced and is not there."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.observation import Status
from reportgen.indicators.report import Report

_ANSWERED = (Status.WITHHELD, Status.NOT_APPLICABLE)


class MissingValue(Finding):
    """缺数。

    ## 为什么
    数据文件中写了 ~ 或 `status: 未报`，文稿此处印 XX 并加底色。发文之前要补齐。

    ## 例
    `配送药品货值: ~`，`配送药品货值: {status: 未报}`。

    ## 怎么办
    向填报科室催报。本来就没有这个数的，写 `status: 不适用`；不公开的，写 `status: 保密`。
    """

    code, severity = "D301", Severity.QUESTION
    message = N_("{indicator}还没有数")
    hint = N_("请向{department}催报；没有这个数的写 status: 不适用，不公开的写 status: 保密。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each indicator that stands in the data without a value and without a reason; computed ones are D305's."""
    del catalogue  # an observation knows its indicator
    for seen in report.dataset.of(report.period):
        if seen.value is None and seen.indicator.formula is None and seen.status not in _ANSWERED:
            yield MissingValue(indicator=seen.indicator.name, department=seen.indicator.department or "填报科室").at(
                seen.place, about=seen.indicator.id
            )
