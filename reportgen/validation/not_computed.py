"""D305: a derived indicator that cannot be computed for want of an input."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report
from reportgen.validation.uncomputed import uncomputed


class NotComputed(Finding):
    """派生指标缺少计算所需的数。

    ## 为什么
    有公式的指标由其他指标算出；其中有的没有数，就算不出来，文稿此处印 XX。缺的数若写成 ~，另有 D301 催报。

    ## 例
    `职工门特次均报销` 的公式是 金额 ÷ 人次，只填了金额：职工门特次均报销无法计算，缺少职工门特报销人次

    ## 怎么办
    补上缺的数；来源只给出结果的，写 `{stated: 336.61}`，缺数时就用它。
    """

    code, severity = "D305", Severity.NOTE
    message = N_("{indicator}无法计算，缺少{missing}")
    hint = N_("请补上缺的数；来源只给出结果的，写成 {left}stated: 数值{right}。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each derived indicator that part of the data was written for, and part is missing."""
    for seen, missing in uncomputed(report, catalogue):
        if missing and not any((needed.id, report.period.text) in report.dataset.refused for needed in missing):
            names = [needed.name for needed in missing]
            finding = NotComputed(indicator=seen.indicator.name, missing=names, left="{", right="}")
            yield finding.at(seen.place, about=seen.indicator.id)
