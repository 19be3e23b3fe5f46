"""D304: indicators that last year's file does not have."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.dataset import EVERY
from reportgen.indicators.indicator import Kind
from reportgen.indicators.observation import Status
from reportgen.indicators.report import Report

_NAMED = 5
_ANSWERED = (Status.WITHHELD, Status.NOT_APPLICABLE)


class NotOnFileLastYear(Finding):
    """上年文件中没有的指标。

    ## 为什么
    这些指标今年有数，上年的文件里没有，因此没有同比。可能是今年新增的，也可能是上年漏填，或换了名称。

    ## 例
    2项指标今年有数而上年没有，没有同比：慢病门诊人次、远程会诊人次

    ## 怎么办
    上年有数的，补进上年的文件，或就地写 `{value: 68.4, last: 67.9}`；新增的不必处理。
    """

    code, severity = "D304", Severity.NOTE
    message = N_("{count}项指标今年有数而上年没有，没有同比：{some}")
    hint = N_("上年有数的，补进上年的文件或就地写 last；今年新增的不必处理。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """One note for all of them, naming at most five; none where the whole file is missing (D303), nor of several years."""
    del catalogue  # an observation knows its indicator
    if report.missing_base is not None or report.period.spans_years:
        return
    base = report.period.shifted(-1)
    report.dataset.get("", base)  # loads last year's file where it has not been
    then, last = report.dataset.observations, base.text
    if (EVERY, last) in report.dataset.refused:
        return
    new = []
    for seen in report.dataset.of(report.period):
        if seen.value is None or seen.formula or seen.change is not None or seen.comparable_last is not None:
            continue
        before = then.get((seen.indicator.id, last))
        if before is not None and (before.value is not None or before.status in _ANSWERED):
            continue
        if (seen.indicator.id, last) in report.dataset.refused:
            continue
        if seen.status is not Status.BREAK and seen.indicator.kind is not Kind.CHANGE:
            new.append(seen.indicator.name)
    if new:
        some = "、".join(new[:_NAMED]) + ("……" if len(new) > _NAMED else "")
        yield NotOnFileLastYear(count=len(new), some=some).at(report.place)
