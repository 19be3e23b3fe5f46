"""What can be wrong with titles and headings. `source`: the clause that says so, or 惯例 for a habit of offices."""

from typing import ClassVar

from reportgen.diagnostics.finding import N_, Finding, Severity


class WrongTitleFont(Finding):
    """标题字体不对。

    ## 为什么
    标题一般用二号小标宋体字。（GB/T 9704—2012 7.3.1）

    ## 例
    标题用黑体或宋体加粗。

    ## 怎么办
    选中标题，改为方正小标宋简体。
    """

    code, severity = "F231", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.1"
    message = N_("标题应为{expected}，{where}有{found}")
    hint = N_("请选中标题改字体。")


class WrongTitleSize(Finding):
    """标题字号不对。

    ## 为什么
    标题一般用二号字。（GB/T 9704—2012 7.3.1）

    ## 例
    标题用小二号。

    ## 怎么办
    选中标题，改为二号。
    """

    code, severity = "F232", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.1"
    message = N_("标题应为{expected}，{where}有{found}")
    hint = N_("请选中标题改字号。")


class TitleNotCentred(Finding):
    """标题没有居中。

    ## 为什么
    标题分一行或多行居中排布。首行缩进也会使它偏右。（GB/T 9704—2012 7.3.1）

    ## 例
    标题左对齐，用空格推到中间。

    ## 怎么办
    选中标题，设为居中，首行缩进为 0。
    """

    code, severity = "F233", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.1"
    message = N_("标题应居中，{where}是{found}")
    hint = N_("请选中标题，设为居中，首行缩进为 0。")


class BoldTitle(Finding):
    """标题加粗了。

    ## 为什么
    小标宋本来就是粗体，再加粗笔画会糊在一起。（惯例）

    ## 例
    标题样式自带加粗。

    ## 怎么办
    选中标题，取消加粗。
    """

    code, severity = "F234", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("标题不加粗，{where}加粗了")
    hint = N_("请选中标题，取消加粗。")


class WrongHeadingFont(Finding):
    """层次标题字体不对。

    ## 为什么
    第一层用黑体，第二层用楷体，第三层和第四层用仿宋体。（GB/T 9704—2012 7.3.3）

    ## 例
    第二层标题也用黑体。

    ## 怎么办
    选中这一层的标题（最好改样式），换成应有的字体。
    """

    code, severity = "F241", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.3"
    message = N_("第 {level} 层标题应为{expected}，{where}有{found}")
    hint = N_("请改这一层标题的字体，最好改样式。")


class WrongHeadingSize(Finding):
    """层次标题字号不对。

    ## 为什么
    如无特殊说明，公文各要素一般用三号字，层次标题也是。（GB/T 9704—2012 5.2.2）

    ## 例
    Word 自带的标题 1 样式是二号。

    ## 怎么办
    改标题样式的字号为三号。
    """

    code, severity = "F242", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 5.2.2"
    message = N_("第 {level} 层标题应为{expected}，{where}有{found}")
    hint = N_("请改这一层标题的字号，最好改样式。")


class BoldHeading(Finding):
    """层次标题加粗了。

    ## 为什么
    第一、第二层已用黑体、楷体区别，不再加粗；习惯上只有第三层加粗。（惯例）

    ## 例
    Word 自带的标题样式是加粗的。

    ## 怎么办
    改标题样式，取消加粗。
    """

    code, severity = "F243", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("第 {level} 层标题不加粗，{where}加粗了")
    hint = N_("请取消加粗，最好改样式。")


class HeadingOutOfOrder(Finding):
    """层次序号不连续。

    ## 为什么
    结构层次序数依次用“一、”“（一）”“1.”“（1）”；删去一节之后，手工打的序号常常漏改。（GB/T 9704—2012 7.3.3）

    ## 例
    “二、”之后是“四、”。

    ## 怎么办
    把序号改成连续的。
    """

    code, severity = "F244", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.3"
    message = N_("{where}的序号应为“{expected}”，实为“{found}”")
    hint = N_("请改序号；用多级列表编号可以不再出错。")


class WrongNumberForm(Finding):
    """层次序号的写法不对。

    ## 为什么
    结构层次序数依次用“一、”“（一）”“1.”“（1）”：汉字数字后用顿号，阿拉伯数字后用半角圆点，括号用全角，括号后不再加顿号。（GB/T 9704—2012 7.3.3）

    ## 例
    “1、”“(一)”“一.”“（二）、”。

    ## 怎么办
    照应有的写法改。
    """

    code, severity = "F245", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.3"
    message = N_("序号应写作“{expected}”，{where}写作“{found}”")
    hint = N_("请照标准改序号的写法。")


class HeadingEndsWithMark(Finding):
    """单独成行的标题末尾有标点。

    ## 为什么
    第一、第二层标题单独成行时，末尾不加句号等标点（叹号、问号除外）。（惯例）

    ## 例
    “一、主要工作。”

    ## 怎么办
    删去末尾的标点。
    """

    code, severity = "F246", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("单独成行的标题末尾不加标点，{where}以“{found}”结尾")
    hint = N_("请删去末尾的标点。")


class MixedNumbering(Finding):
    """自动编号和手工编号混用。

    ## 为什么
    同一层标题有的由软件编号，有的手工打，增删一节后序号就对不上。（惯例）

    ## 例
    “一、”“二、”是自动编号，“三、”是手工打的。

    ## 怎么办
    统一成一种，最好用多级列表。
    """

    code, severity = "F247", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("第 {level} 层标题有的自动编号，{where}却是手工打的序号")
    hint = N_("请统一成一种编号。")


class HeadingWithoutStyle(Finding):
    """标题没有用标题样式。

    ## 为什么
    用了标题样式，导航窗格、目录和朗读软件才认得出标题。（惯例）

    ## 例
    标题是正文样式，手工改成黑体；公文标题用了“标题 1”，“一、”用了“标题 2”，样式比序号低一级。

    ## 怎么办
    选中标题，套用样式“标题 1”至“标题 4”：“一、”用“标题 1”，“（一）”用“标题 2”，公文标题用“标题”。
    """

    code, severity = "F248", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("标题应套用{expected}，{where}用的是“{found}”样式")
    hint = N_("请套用样式“标题 1”至“标题 4”。")
