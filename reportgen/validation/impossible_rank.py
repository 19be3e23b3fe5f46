"""D102: a rank that no list has."""

from collections.abc import Iterator
from decimal import Decimal

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.report import Report
from reportgen.validation.shown import number
from reportgen.validation.targets import targets


class ImpossibleRank(Finding):
    """名次不是正整数。

    ## 为什么
    名次从第 1 位数起，没有第 0 位，也没有第 2.5 位。

    ## 例
    `参保进度全省位次: 0`，`参保进度全省位次: 2.5`。

    ## 怎么办
    核对来源。并列的写同一个名次；没有排名的写 `status: 不适用`。
    """

    code, severity = "D102", Severity.ERROR
    message = N_("{indicator} = {value}，名次应当是正整数")
    hint = N_("请核对来源；没有排名的写 status: 不适用。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each rank, reached or aimed at, that is not 1, 2, 3 …"""
    if not any(indicator.kind is Kind.RANK for indicator in catalogue.indicators):
        return
    for seen in report.dataset.of(report.period):
        if seen.indicator.kind is Kind.RANK and seen.value is not None and not is_rank(seen.value):
            yield _finding(seen, seen.value)
    for target in targets(report):
        if target.indicator.kind is Kind.RANK and target.value is not None and not is_rank(target.value):
            yield _finding(target, target.value)


def is_rank(value: Decimal) -> bool:
    """True for 1, 2, 3 …"""
    return value > 0 and value == value.to_integral_value()


def _finding(seen: Observation, value: Decimal) -> Diagnostic:
    return ImpossibleRank(indicator=seen.indicator.name, value=number(value, seen.indicator)).at(
        seen.place, about=seen.indicator.id
    )
