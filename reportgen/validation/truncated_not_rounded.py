"""D205: a rate or an average whose last digits were cut off instead of rounded."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.exact import EXACT
from reportgen.indicators.report import Report
from reportgen.validation.equations import Mismatch, mismatches
from reportgen.validation.shown import number, to_step


class TruncatedNotRounded(Finding):
    """尾数被截去，没有四舍五入。

    ## 为什么
    所报的数比算得的数小不到一个末位单位，恰好是截去多余位数的结果。公文中的数按四舍五入取位（GB/T 8170），截尾的数逐个偏小，
    与合计、与别处所报的对不上。常见的原因是用了取整函数，或从更长的数上抄了前几位。

    ## 例
    职工门特报销1071.32万元、31826人次，次均 336.6178… 元：职工门特次均报销应为336.62；所报336.61似为截尾而未四舍五入

    ## 怎么办
    改为四舍五入的数。有公式的指标，文稿已印算得的数，只需告诉填报科室。
    """

    code, severity = "D205", Severity.QUESTION
    message = N_("{indicator}应为{expected}；所报{stated}似为截尾而未四舍五入")
    hint = N_("按 {formula} 计算。请改为四舍五入的数；有公式的指标，文稿已印算得的数。")


def is_truncated(found: Mismatch) -> bool:
    """True where the left side is one written figure that results from cutting digits off the right side, towards zero."""
    if found.whole is None or found.whole.value is None or not found.whole.step or found.whole.qualifier:
        return False
    value, step = found.whole.value, found.whole.step
    if value < 0 or (not value and found.right < 0):
        return found.right_range.high > EXACT.subtract(value, step) and found.right_range.low <= value
    return found.right_range.low < EXACT.add(value, step) and found.right_range.high >= value


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each impossible equation with a product or quotient that cutting digits off explains."""
    for found in mismatches(report, catalogue, sums=False):
        if not found.possible and is_truncated(found):
            assert found.whole is not None
            indicator = found.first.indicator
            yield TruncatedNotRounded(
                indicator=indicator.name,
                expected=number(to_step(found.right, found.whole.step), indicator),
                stated=number(found.left, indicator),
                formula=found.right_words(catalogue),
            ).at(found.place, about=indicator.id)
