"""D302: a figure that is not to be published."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.observation import Status
from reportgen.indicators.report import Report


class WithheldValue(Finding):
    """不公开的数。

    ## 为什么
    数据文件中写了 `status: 保密`，文稿此处印 XX。这是有意的，只作提示，以免发文时误以为漏填。

    ## 例
    `行政处罚金额: {status: 保密}`。

    ## 怎么办
    不必处理；公开版不需要这一句的，在模板中用 clause 包起来，缺数时整句不印。
    """

    code, severity = "D302", Severity.NOTE
    message = N_("{indicator}不公开，文稿印 XX")
    hint = N_("不必处理；不想印 XX 的，在模板中用 clause 包起这一句。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A note for each withheld figure; what is computed from one goes without saying."""
    del catalogue  # an observation knows its indicator
    for seen in report.dataset.of(report.period):
        if seen.value is None and seen.status is Status.WITHHELD and seen.indicator.formula is None:
            yield WithheldValue(indicator=seen.indicator.name).at(seen.place, about=seen.indicator.id)
