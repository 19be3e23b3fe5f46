"""What can be wrong with the sheet: paper, margins, lines and characters. `source`: the clause that says so, or 惯例 for a habit of offices."""

from typing import ClassVar

from reportgen.diagnostics.finding import N_, Finding, Severity


class WrongPaper(Finding):
    """纸张不是 A4。

    ## 为什么
    公文用纸采用 A4 型纸。（GB/T 9704—2012 5.1）

    ## 例
    模板是美国信纸（Letter），打印时四边被裁或缩小。

    ## 怎么办
    在“页面设置—纸张”中选 A4。
    """

    code, severity = "F201", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 5.1"
    message = N_("{where}的纸张应为 {expected} 毫米，实为 {found} 毫米")
    hint = N_("请在“页面设置—纸张”中选 A4。")


class WrongMargin(Finding):
    """页边距不合标准。

    ## 为什么
    天头 37 毫米、订口 28 毫米，版心 156 毫米×225 毫米，都允许差 1 毫米。（GB/T 9704—2012 5.2.1）

    ## 例
    沿用 Word 默认的上下 25.4 毫米、左右 31.8 毫米。

    ## 怎么办
    在“页面设置—页边距”中改为上 37、下 35、左 28、右 26 毫米。
    """

    code, severity = "F202", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 5.2.1"
    message = N_("{where}的{side}应为 {expected} 毫米，实为 {found} 毫米")
    hint = N_("请在“页面设置—页边距”中改正，允许差 {tolerance} 毫米。")


class WrongGrid(Finding):
    """每页行数不是 22 行。

    ## 为什么
    一般每面排 22 行，并撑满版心；行由文档网格定，或由正文的固定行距定。（GB/T 9704—2012 5.2.3）

    ## 例
    没有设文档网格，或网格的行距是 15.6 磅。

    ## 怎么办
    在“页面设置—文档网格”中选“只指定行网格”，每页 22 行。
    """

    code, severity = "F203", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 5.2.3"
    message = N_("{where}每页应排 {expected} 行，{found}")
    hint = N_("请在“页面设置—文档网格”中选“只指定行网格”，每页 {expected} 行。")


class WrongLineSpacing(Finding):
    """正文行距打乱了每页的行数。

    ## 为什么
    正文随网格排单倍行距，或用 28 磅至 30 磅的固定值，每页才有 22 行。（惯例；GB/T 9704—2012 5.2.3）

    ## 例
    正文设了 1.5 倍行距。

    ## 怎么办
    把正文行距改为单倍并“如果定义了文档网格，则对齐到网格”，或改为固定值 28.95 磅。
    """

    code, severity = "F204", Severity.QUESTION
    source: ClassVar[str] = "惯例；GB/T 9704—2012 5.2.3"
    message = N_("正文行距应为单倍并对齐网格，或固定值 {expected} 磅左右，{where}是{found}")
    hint = N_("请改段落的行距。")


class WrongCharacters(Finding):
    """每行字数不是 28 字。

    ## 为什么
    一般每行排 28 字。三号字不调字距，一行只排得下 27 字。（GB/T 9704—2012 5.2.3）

    ## 例
    正文三号字，字距没有紧缩。

    ## 怎么办
    把正文字距紧缩 0.25 磅，或在文档网格中指定每行 28 字。
    """

    code, severity = "F205", Severity.QUESTION
    source: ClassVar[str] = "GB/T 9704—2012 5.2.3"
    message = N_("按字号和字距，正文每行应排 {expected} 字，实排 {found} 字")
    hint = N_("请把正文字距紧缩 0.25 磅。")


class NotChinese(Finding):
    """文档语言不是中文。

    ## 为什么
    语言标错时，拼写检查会给汉字画红线，朗读软件也会读错。（惯例）

    ## 例
    用英文版软件或脚本生成的文档，语言是 en-US。

    ## 怎么办
    全选正文，在“审阅—语言”中设为中文（中国）。
    """

    code, severity = "F206", Severity.QUESTION
    source: ClassVar[str] = "惯例"
    message = N_("文档的中文校对语言应为 {expected}，实为 {found}")
    hint = N_("请全选后在“审阅—语言”中设为中文（中国）。")


class BlankPage(Finding):
    """有空白页。

    ## 为什么
    连着两个分页符，文末多了一个分页符，或者空段落填满了一页，就印出一张白纸。版记之前的空白页不算：版记要在偶数页上。（惯例；GB/T 9704—2012 7.4、7.5）

    ## 例
    附件前插了两次分页符；从页首起按回车，一直按到下一页。

    ## 怎么办
    显示编辑标记（Ctrl+Shift+8），删去多余的分页符、分节符和空段落。
    """

    code, severity = "F207", Severity.QUESTION
    source: ClassVar[str] = "惯例；GB/T 9704—2012 7.4、7.5"
    message = N_("{where}有空白页，共 {count} 页")
    hint = N_("请删去多余的分页符或分节符。")


class StrayHeader(Finding):
    """页眉里有不该有的东西。

    ## 为什么
    公文的版面没有页眉；模板、软件带来的文字和横线会印在每一页上。征求意见稿、内部资料和密级等标记除外。（惯例；GB/T 9704—2012 5.2）

    ## 例
    沿用别的文件的页眉；Word 的页眉样式自带一条横线。

    ## 怎么办
    双击页眉，删去文字；横线在“边框”中设为无。
    """

    code, severity = "F208", Severity.QUESTION
    source: ClassVar[str] = "惯例；GB/T 9704—2012 5.2"
    message = N_("公文没有页眉，{where}的页眉有{found}")
    hint = N_("请双击页眉删去；横线在“边框”中设为无。")
