"""D203: a rate or an average that does not follow from the figures it is computed from."""

from collections.abc import Iterator

from reportgen.analysis.expression import in_unit
from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report
from reportgen.validation.equations import Mismatch, mismatches
from reportgen.validation.shown import to_step
from reportgen.validation.truncated_not_rounded import is_truncated


class RateDoesNotFollow(Finding):
    """比率或平均数与所依据的数不符。

    ## 为什么
    比率由两个数相除而来。分子、分母按所写的位数都有余地，把余地算进去仍得不出所报的比率，说明三个数中至少有一个有误，或者口径不一
    （例如“人均”用了人次作分母）。

    ## 例
    参保任务完成率 = 99.96%，而 城乡居民参保人数（828357人）÷ 参保任务数（830000人）= 99.80%

    ## 怎么办
    核对分子、分母和所报的比率是否同一口径、同一时点。有公式的指标不必填报，文稿印算得的数；`stated` 只用于核对。
    """

    code, severity = "D203", Severity.QUESTION
    message = N_("{left} = {left_value}，而 {right} = {right_value}")
    hint = N_("请核对这几个数是否同一口径、同一时点；比率由公式得出的，文稿以算得的数为准。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each equation with a product or quotient that is impossible, unless cutting digits off explains it (D205)."""
    for found in mismatches(report, catalogue, sums=False):
        if not found.possible and not is_truncated(found):
            yield RateDoesNotFollow(
                left=found.left_words(catalogue),
                left_value=in_unit(found.left, found.unit),
                right=found.right_words(catalogue),
                right_value=_expected(found),
            ).at(found.place, about=found.first.indicator.id)


def _expected(found: Mismatch) -> str:
    """The right side, rounded to the places of the left one where that is a written figure."""
    return in_unit(to_step(found.right, found.whole.step) if found.whole else found.right, found.unit)
