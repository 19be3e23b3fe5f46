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


class FullWidthDigits(Finding):
    """用了全角的数字、字母或小数点。

    ## 为什么
    小数点是齐阴圆点“.”；全角的数字一个占一个汉字的位置，也查找不到。（惯例；GB/T 15835—2011 5.1.2）

    ## 例
    “增长8．8%”“２０２５年”。

    ## 怎么办
    改用半角的数字、字母和小数点；百分号也用半角。
    """

    code, severity = "F254", Severity.QUESTION
    source: ClassVar[str] = "惯例；GB/T 15835—2011 5.1.2"
    message = N_("数字、字母和小数点用半角，{where}有“{found}”")
    hint = N_("请切换到半角重打。")


class SignsInLatinFont(Finding):
    """引号、破折号或省略号是西文字体。

    ## 为什么
    “ ” — … 中西文共用；用西文字体时只占半个字的位置，笔画也不同。（惯例；GB/T 15834—2011 5.1）

    ## 例
    英文输入状态下打的引号随了 Times New Roman。

    ## 怎么办
    选中这些标点，把西文字体也设为正文的中文字体；或在中文输入状态下重打。
    """

    code, severity = "F255", Severity.QUESTION
    source: ClassVar[str] = "惯例；GB/T 15834—2011 5.1"
    message = N_("引号、破折号和省略号应用中文字体，{where}用的是 {found}")
    hint = N_("请在中文输入状态下重打，或把它们的字体设为中文字体。")


class LookAlikeCharacters(Finding):
    """有形似而编码不同的字。

    ## 为什么
    从 PDF 复制或由图片识别来的字，有的是部首（U+2FA6 ⾦）或兼容字，看着相同，却查找不到，换了字体还会变成空框。（惯例）

    ## 例
    “⾦额”的“⾦”是部首，不是“金”。

    ## 怎么办
    删去这些字重新打一遍。
    """

    code, severity = "F256", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("{where}有形似而编码不同的字：{characters}")
    hint = N_("请重新打这些字。")
