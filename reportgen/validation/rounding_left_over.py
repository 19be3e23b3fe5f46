"""D202: a total that differs from its parts by no more than rounding explains."""

from collections.abc import Iterator

from reportgen.analysis.comparison import difference
from reportgen.analysis.expression import in_unit
from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report
from reportgen.validation.equations import Mismatch, mismatches


class RoundingLeftOver(Finding):
    """合计与各部分之和有尾差。

    ## 为什么
    各部分分别四舍五入后再相加，与合计四舍五入的结果可以差末位的一两个单位。差额在各数书写位数的余地之内，数据没有矛盾，
    但读者自己相加会发现，宜加注。

    ## 例
    手工医疗救助金额 = 1882.25万元，而 一次医疗救助金额（1556.44万元）+ 二次医疗救助金额（325.80万元）= 1882.24万元

    ## 怎么办
    一般不必改动。可在正文或附表注明“部分数据因四舍五入，分项与合计略有差异”；有更精确的数的，填更精确的数。
    """

    code, severity = "D202", Severity.NOTE
    message = N_("{left} = {left_value}，而 {right} = {right_value}，相差{difference}，属四舍五入的尾差")
    hint = N_("一般不必改动；可注明“部分数据因四舍五入，分项与合计略有差异”。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A note for each sum that is possible, though not with the numbers as they are printed."""
    for found in mismatches(report, catalogue, sums=True):
        if found.possible and not _printed_alike(found):
            yield RoundingLeftOver(
                left=found.left_words(catalogue),
                left_value=in_unit(found.left, found.unit),
                right=found.right_words(catalogue),
                right_value=in_unit(found.right, found.unit),
                difference=in_unit(difference(found.left, found.right).copy_abs(), found.unit),
            ).at(found.place, about=found.first.indicator.id)


def _printed_alike(found: Mismatch) -> bool:
    """True where the total is only written more coarsely than its parts: 500万 over 459.12万 and 41.09万."""
    if found.whole is None:
        return False
    low, high = found.left_range
    return low <= found.right <= high
