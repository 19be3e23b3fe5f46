"""D201: a total that none of the values its parts may stand for can give."""

from collections.abc import Iterator

from reportgen.analysis.comparison import difference
from reportgen.analysis.expression import in_unit
from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report
from reportgen.validation.equations import mismatches


class PartsDoNotAddUp(Finding):
    """合计与各部分之和不符。

    ## 为什么
    指标目录的 checks 规定了合计与各部分的关系。每个数按所写的位数都有四舍五入的余地（459.1万可以是459.05万到459.15万之间的任何数）；
    各部分在这个余地之内怎么取也加不出合计，说明其中有错，或者口径、时点不一。

    ## 例
    检验式 `基本医保参保人数 = 城乡居民参保人数 + 职工参保人数`，数据为 501.25万、459.1万、41.1万：
    基本医保参保人数 = 501.25万人，而 城乡居民参保人数（459.1万人）+ 职工参保人数（41.1万人）= 500.2万人，相差1.05万人

    ## 怎么办
    向填报科室核对合计与各部分，改正错的一个。时点或口径确实不同的，在数据文件中注明各自的 `as_of`，并在正文中说明；
    这一关系本来就不成立的，从目录的 checks 中删去。
    """

    code, severity = "D201", Severity.QUESTION
    message = N_("{left} = {left_value}，而 {right} = {right_value}，相差{difference}")
    hint = N_("四舍五入解释不了这一差额。请核对合计与各部分；口径、时点不同的，请在正文中说明。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A finding for each sum that is impossible within the written precision."""
    for found in mismatches(report, catalogue, sums=True):
        if not found.possible:
            yield PartsDoNotAddUp(
                left=found.left_words(catalogue),
                left_value=in_unit(found.left, found.unit),
                right=found.right_words(catalogue),
                right_value=in_unit(found.right, found.unit),
                difference=in_unit(difference(found.left, found.right).copy_abs(), found.unit),
            ).at(found.place, about=found.first.indicator.id)
