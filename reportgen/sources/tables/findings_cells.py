"""Findings about single cells of a workbook."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class FormulaCell(Finding):
    """公式单元格没有结果。

    ## 为什么
    程序不运行公式，只读工作簿里存着的上次结果；由别的程序写出、还没有在 Excel 或 WPS 中打开过的工作簿没有结果。

    ## 例
    系统导出的表中，“数值”列写着 `=B3+B4`，一打开才算。

    ## 怎么办
    在 Excel 或 WPS 中打开，等它算完，直接保存；也可以把公式写进指标目录，只填原始数。
    不要照着屏幕重新输入：屏幕上的数是四舍五入过的。
    """

    code, severity = "D063", Severity.ERROR
    message = N_("公式单元格里没有算好的结果（{formula}）")
    hint = N_("请在 Excel 或 WPS 中打开这个工作簿，算完后直接保存；不要照着屏幕重新输入。")


class ErrorCell(Finding):
    """单元格里是 Excel 的错误值。

    ## 为什么
    `#N/A`、`#REF!` 等说明表格本身算错了。

    ## 例
    “数值”列中是 `#DIV/0!`。

    ## 怎么办
    在表格中改正公式或它引用的数，保存；还不知道的留空。
    """

    code, severity = "D064", Severity.ERROR
    message = N_("单元格里是错误值 {text}")
    hint = N_("请在表格中改正公式或它引用的数，再保存；还不知道的留空。")


class FormulaResult(Finding):
    """读的是公式上次算出的结果。

    ## 为什么
    公式不运行，用工作簿里存着的结果。引用的数改过而没有重新计算、保存的，结果会过时。

    ## 例
    “数值”列中是 `=B3+B4`，上次算得 828357。

    ## 怎么办
    不必处理；拿不准时在 Excel 或 WPS 中打开，重新计算后保存。
    """

    code, severity = "D075", Severity.NOTE
    always_told = True  # of the table, once; that a result is out of date, no figure in the draft shows
    message = N_("公式单元格用的是上次算出的结果，共 {count} 个，如 {text}（{formula}）")
    hint = N_("不必处理；引用的数改过的，请在 Excel 或 WPS 中打开，重新计算后保存。")


class FormatUnknown(Finding):
    """不知道单元格的数字格式。

    ## 为什么
    工作簿的样式部分损坏或不全，不知道单元格是不是百分比、显示几位小数，只好照常规格式读：显示为 88.6% 的会读成 0.886。

    ## 例
    由别的程序改写过的工作簿，单元格的样式号在样式表里没有。

    ## 怎么办
    核对这张表读出的数；在 Excel 或 WPS 中打开后重新保存，就有完整的样式。
    """

    code, severity = "D307", Severity.QUESTION
    message = N_("工作簿的样式不全，不知道这张表中有的单元格是不是百分比、显示几位小数；照常规格式读了")
    hint = N_("请核对这张表的数；在 Excel 或 WPS 中打开后重新保存，就有完整的样式。")


class ScaledCell(Finding):
    """单元格显示的数和存着的数大小不同，又没有写单位。

    ## 为什么
    数字格式（如 `0!.0,`、`#,##0,`）把 585163 显示成 58.5 或 585。没有单位，就不知道显示的是万人，还是存着的就是那个数。

    ## 例
    “数值”列的格式是 `0!.0,`，表头和单位列都没有写“万”。

    ## 怎么办
    在“单位”列、表头（如“数值（万元）”）或数字格式（如 `0!.0,"万元"`）中写明显示的单位；或者把格式改成常规。
    """

    code, severity = "D077", Severity.ERROR
    message = N_("数字格式 {format} 改变了显示的大小，又看不出单位（显示的是“{text}”）")
    hint = N_("请写明显示的单位：单位列，或表头如“数值（万元）”；或者把单元格格式改成常规。")


class LongDecimals(Finding):
    """单元格没有设小数位，数又除不尽。

    ## 为什么
    指标目录没有规定小数位的，照单元格显示的印；常规格式的单元格把除不尽的数显示成一长串。

    ## 例
    办理天数的单元格是 `=29/3`，显示 9.666666667。

    ## 怎么办
    给单元格设小数位（显示成 9.7），或者在指标目录中写 `decimals`。计算仍用没有舍入的数。
    """

    code, severity = "D308", Severity.QUESTION
    message = N_("{indicator}的单元格没有设小数位，将印出 {decimals} 位小数")
    hint = N_("请给单元格设小数位，或在指标目录中写 decimals；计算仍用没有舍入的数。")


class HiddenCells(Finding):
    """读了隐藏的行或列。

    ## 为什么
    筛选、折叠后看不见的行列也是表格的一部分，照样读；可能有早先留下、没有人再看的数。

    ## 例
    表中隐藏了去年的几行。

    ## 怎么办
    取消隐藏看一看；不要的行列请删去，或在 `sources:` 中写 `ignore`。
    """

    code, severity = "D089", Severity.NOTE
    always_told = True  # of the table, not of a figure in the draft
    message = N_("这张表读了隐藏的行或列，如{indicator}")
    hint = N_("请取消隐藏看一看；不要的请删去，或在 sources 中写 ignore。")
