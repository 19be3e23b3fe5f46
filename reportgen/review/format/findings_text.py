"""What can be wrong with signs and spaces in the text. `source`: the clause that says so, or 惯例 for a habit of offices."""

from typing import ClassVar

from reportgen.diagnostics.finding import N_, Finding, Severity


class HalfWidthPunctuation(Finding):
    """汉字中间用了半角标点。

    ## 为什么
    汉字中间的逗号、分号、冒号、括号等用全角，各占一个字的位置。（GB/T 15834—2011）

    ## 例
    “增长5%,其中”“（含生育保险)”。

    ## 怎么办
    切换到中文标点重打，或查找替换。
    """

    code, severity = "F251", Severity.ERROR
    source: ClassVar[str] = "GB/T 15834—2011"
    message = N_("汉字旁应用全角标点，{where}有“{found}”")
    hint = N_("请改用全角标点。")


class SpaceInText(Finding):
    """汉字与数字、字母之间有空格。

    ## 为什么
    公文中汉字与数字之间不空格；空格会在两端对齐时被拉宽。（惯例）

    ## 例
    “全年 参保 82.84 万人”。

    ## 怎么办
    删去空格。
    """

    code, severity = "F252", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("汉字与数字、字母之间不空格，{where}有“{found}”")
    hint = N_("请删去空格。")


class StraightQuotes(Finding):
    """用了直引号。

    ## 为什么
    中文引号分左右，直引号是西文打字机上的。（GB/T 15834—2011 4.8）

    ## 例
    “三医”两边用的是 " "。

    ## 怎么办
    改为中文引号。
    """

    code, severity = "F253", Severity.ERROR
    source: ClassVar[str] = "GB/T 15834—2011 4.8"
    message = N_("引号应分左右，{where}用了直引号 {found}")
    hint = N_("请改为中文的左引号和右引号。")
