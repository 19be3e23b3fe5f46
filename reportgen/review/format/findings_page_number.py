"""What can be wrong with the page number. `source`: the clause that says so, or 惯例 for a habit of offices."""

from typing import ClassVar

from reportgen.diagnostics.finding import N_, Finding, Severity


class NoPageNumber(Finding):
    """没有页码。

    ## 为什么
    页码编排在版心下边缘之下。没有页码的多页文稿，散开后理不顺。（GB/T 9704—2012 7.5）

    ## 例
    页脚是空的。

    ## 怎么办
    插入页码，格式为“— 1 —”。
    """

    code, severity = "F211", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.5"
    message = N_("没有页码，应在页脚编排“{expected}”")
    hint = N_("请插入页码，单页居右、双页居左。")


class TypedPageNumber(Finding):
    """页码是手工打的。

    ## 为什么
    手工打的数字每页都一样，不随页变化。（GB/T 9704—2012 7.5）

    ## 例
    在页脚里直接打了“— 1 —”。

    ## 怎么办
    删去数字，用“插入—页码”插入。
    """

    code, severity = "F212", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.5"
    message = N_("页码应由软件编排，页脚里手工打的是“{found}”")
    hint = N_("请删去数字，用“插入—页码”插入。")


class WrongPageNumberForm(Finding):
    """页码的样子不对。

    ## 为什么
    页码数字左右各放一条一字线，用半角阿拉伯数字。（GB/T 9704—2012 7.5）

    ## 例
    “第 1 页”“- 1 -”“1”。

    ## 怎么办
    把页码改为“— 1 —”，线是一字线。
    """

    code, severity = "F213", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.5"
    message = N_("页码应写作“{expected}”，实为“{found}”")
    hint = N_("请在数字左右各放一条一字线。")


class WrongPageNumberFont(Finding):
    """页码的字体或字号不对。

    ## 为什么
    页码一般用四号半角宋体阿拉伯数字。（GB/T 9704—2012 7.5）

    ## 例
    页码用五号字，是页脚样式的默认值；数字是 Times New Roman。

    ## 怎么办
    选中页码，改为四号宋体。
    """

    code, severity = "F214", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.5"
    message = N_("页码应为{expected}，实为{found}")
    hint = N_("请选中页码改字体和字号。")


class WrongPageNumberSide(Finding):
    """页码的位置不对。

    ## 为什么
    单页码居右空一字，双页码居左空一字。（GB/T 9704—2012 7.5）

    ## 例
    页码全部居中，没有分奇偶页，或紧贴版心边没有空一字。

    ## 怎么办
    在页脚勾选“奇偶页不同”，奇数页居右，偶数页居左，各缩进 1 字符。
    """

    code, severity = "F215", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.5"
    message = N_("页码应单页居右空一字、双页居左空一字，实为{found}")
    hint = N_("请在页脚勾选“奇偶页不同”，奇数页居右，偶数页居左，各缩进 1 字符。")
