"""D306: a derived indicator that cannot be computed because its divisor is zero."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report
from reportgen.validation.uncomputed import uncomputed


class NothingToDivideBy(Finding):
    """派生指标的除数为零。

    ## 为什么
    次数、人数为零时，没有次均、人均，也没有比率；文稿此处印 XX。

    ## 例
    `职工门特报销人次: 0`，职工门特次均报销的除数为零。

    ## 怎么办
    核对除数是不是应当为零；确实为零的，在模板中用 clause 或 if 避开这一句。
    """

    code, severity = "D306", Severity.QUESTION
    message = N_("{indicator}无法计算：{reason}")
    hint = N_("请核对公式用到的数；确实为零的，在模板中用 clause 或 if 避开这一句。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each derived indicator whose inputs are all known and that has no value all the same."""
    for seen, missing in uncomputed(report, catalogue):
        if not missing:
            finding = NothingToDivideBy(indicator=seen.indicator.name, reason=seen.note)
            yield finding.at(seen.place, about=seen.indicator.id)
