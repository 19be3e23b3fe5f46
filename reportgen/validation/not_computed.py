"""D305: a derived indicator that cannot be computed for want of an input."""

from collections.abc import Iterator

from reportgen.analysis.derive import inputs_of
from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report


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
    for indicator in catalogue.indicators:
        if indicator.formula is None:
            continue
        seen = report.dataset.get(indicator.id, report.period)
        if seen is None or seen.value is not None or seen.status is not None:
            continue
        missing = inputs_of(report.dataset, catalogue, indicator.formula, report.period).missing
        if missing:
            names = [needed.name for needed in missing]
            yield NotComputed(indicator=indicator.name, missing=names, left="{", right="}").at(
                seen.place, about=indicator.id
            )
