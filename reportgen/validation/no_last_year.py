"""D303: the file with last year's figures is not there."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report


class NoLastYear(Finding):
    """没有上年同期的数据文件。

    ## 为什么
    同比要与上年同期比。没有那个文件，全部同比都印不出来：clause 中的句子不印，其他地方印 XX。数据中就地写了 `last` 或 `change` 的不受影响。

    ## 例
    `reportgen build 2025.yaml`，而 data/ 中没有 2024.yaml。

    ## 怎么办
    把上年的数据文件放在本年文件旁边；名称不同的，在本年文件中写 `base: 文件名`。
    """

    code, severity = "D303", Severity.QUESTION
    message = N_("没有找到上年同期的数据文件 {file}，同比无从计算")
    hint = N_("请把 {file} 放在本期文件旁边；名称不同的，在本期文件中写 base。")


def check(report: Report, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """One finding for the whole run."""
    del catalogue  # not asked
    if report.missing_base is not None:
        yield NoLastYear(file=report.missing_base).at(report.place)
