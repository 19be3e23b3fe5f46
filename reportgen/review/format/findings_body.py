"""What can be wrong with body text. `source`: the clause that says so, or 惯例 for a habit of offices."""

from typing import ClassVar

from reportgen.diagnostics.finding import N_, Finding, Severity


class WrongBodyFont(Finding):
    """正文字体不对。

    ## 为什么
    如无特殊说明，公文各要素一般用三号仿宋体字。（GB/T 9704—2012 5.2.2）

    ## 例
    从网页复制的段落是宋体。

    ## 怎么办
    选中这些段落，改为仿宋_GB2312。
    """

    code, severity = "F221", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 5.2.2"
    message = N_("正文应为{expected}，{where}有{found}")
    hint = N_("请选中这些段落改字体。")


class WrongBodySize(Finding):
    """正文字号不对。

    ## 为什么
    如无特殊说明，公文各要素一般用三号字。（GB/T 9704—2012 5.2.2）

    ## 例
    为挤进一页，正文改成了四号。

    ## 怎么办
    选中这些段落，改为三号。
    """

    code, severity = "F222", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 5.2.2"
    message = N_("正文应为{expected}，{where}有{found}")
    hint = N_("请选中这些段落改字号。")


class NoFirstLineIndent(Finding):
    """段落没有首行缩进 2 字。

    ## 为什么
    每个自然段左空二字，回行顶格。（GB/T 9704—2012 7.3.3）

    ## 例
    段落首行缩进设为 0。

    ## 怎么办
    在“段落—特殊格式”中设首行缩进 2 字符。
    """

    code, severity = "F223", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.3"
    message = N_("段落首行应缩进 {expected} 字，{where}缩进 {found} 字")
    hint = N_("请在“段落—特殊格式”中设首行缩进 {expected} 字符。")


class TypedIndent(Finding):
    """用空格代替缩进。

    ## 为什么
    空格的宽度随字体和对齐变化，改字号后就不是 2 字；复制到别处还会带着走。（惯例）

    ## 例
    段首打了两个全角空格。

    ## 怎么办
    删去段首的空格，设首行缩进 2 字符。
    """

    code, severity = "F224", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("段首应用首行缩进，不打空格，{where}段首有 {found} 个空格")
    hint = N_("请删去段首的空格，设首行缩进。")


class WrongAlignment(Finding):
    """正文没有两端对齐。

    ## 为什么
    两端对齐，版心的右边才是齐的，每行才排满 28 字。（惯例）

    ## 例
    正文左对齐，右边参差不齐。

    ## 怎么办
    选中正文，按 Ctrl+J 两端对齐。
    """

    code, severity = "F225", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("正文应两端对齐，{where}是{found}")
    hint = N_("请选中这些段落，设为两端对齐。")


class WrongDigitFont(Finding):
    """数字和字母的字体不对。

    ## 为什么
    仿宋的数字又宽又淡，机关习惯用 Times New Roman。（惯例）

    ## 例
    数字随正文用了仿宋。

    ## 怎么办
    选中全文，把西文字体改为 Times New Roman。
    """

    code, severity = "F226", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("数字和字母应为 {expected}，{where}有 {found}")
    hint = N_("请选中全文，改西文字体。")


class EmptyParagraphs(Finding):
    """正文里有空段落。

    ## 为什么
    空段落占着网格的一行，改稿后会留在页首页尾。标题下、附件说明和署名之上的空行不算。（惯例）

    ## 例
    段与段之间打了回车空一行。

    ## 怎么办
    删去空段落；要空行的地方用段前段后间距。
    """

    code, severity = "F227", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("正文之间不空行，{where}有空段落共 {count} 个")
    hint = N_("请删去空段落。")


class ColouredText(Finding):
    """文字不是黑色。

    ## 为什么
    如无特殊说明，公文中文字的颜色均为黑色。（GB/T 9704—2012 5.2.4）

    ## 例
    修改时标红的句子忘了改回来；标题样式自带蓝色。

    ## 怎么办
    选中这些文字，字体颜色设为自动或黑色。
    """

    code, severity = "F228", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 5.2.4"
    message = N_("文字应为黑色，{where}有颜色 {found}")
    hint = N_("请选中这些文字，把颜色改为自动。")


class UnderlinedText(Finding):
    """文字加了下划线。

    ## 为什么
    公文不用下划线强调；它多半是修改时留下的记号，或粘贴来的链接。（惯例）

    ## 例
    征求意见时划的线没有去掉。

    ## 怎么办
    选中这些文字，按 Ctrl+U 取消下划线。
    """

    code, severity = "F229", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("公文文字不加下划线，{where}加了下划线")
    hint = N_("请选中这些文字，取消下划线。")
