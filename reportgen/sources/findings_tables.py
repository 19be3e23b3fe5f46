"""Findings about tables: CSV files and .xlsx workbooks named in `sources:`."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class UnknownFileKind(Finding):
    """不支持的数据文件。

    ## 为什么
    `sources:` 只读 .yaml、.csv 和 .xlsx。

    ## 例
    `file: 汇总.xls`、`file: 汇总.et`。

    ## 怎么办
    在 Excel 或 WPS 中另存为 .xlsx 或“CSV UTF-8”。
    """

    code, severity = "D060", Severity.ERROR
    message = N_("不支持的数据文件“{path}”")
    hint = N_("请另存为 .xlsx 或“CSV UTF-8（逗号分隔）”。")


class NoHead(Finding):
    """表格中找不到表头。

    ## 为什么
    数据按列名找，不按位置找；表头中至少要有“指标”，以及“数值”或“目标”。

    ## 例
    第一列叫“项目”，不叫“指标”。

    ## 怎么办
    在表头行写上“指标”“数值”，列的顺序不限。
    """

    code, severity = "D061", Severity.ERROR
    message = N_("前 {rows} 行中找不到写有“指标”和“数值”的表头")
    hint = N_("请在表头行写上“指标”“数值”，可另有：{known}。")


class HeadTwice(Finding):
    """表头中有两个同名的列。

    ## 为什么
    两列都叫“数值”，不知道读哪一列。

    ## 例
    `指标,数值,数值`。

    ## 怎么办
    改掉其中一列的名称，如“上年”。
    """

    code, severity = "D062", Severity.ERROR
    message = N_("表头中有两列“{head}”")
    hint = N_("请改掉其中一列的名称。")


class FormulaCell(Finding):
    """公式单元格。

    ## 为什么
    公式的结果取决于上次由哪个软件计算，可能已经过时，也可能引用别的文件，不能作为来源。

    ## 例
    “数值”列中写着 `=B3+B4`。

    ## 怎么办
    选中后复制，“选择性粘贴 → 数值”；或者把公式写进指标目录，只填原始数。
    """

    code, severity = "D063", Severity.ERROR
    message = N_("公式单元格：请粘贴为数值（{formula}）")
    hint = N_("选中、复制，再“选择性粘贴 → 数值”；或把公式写进指标目录。")


class ErrorCell(Finding):
    """单元格里是 Excel 的错误值。

    ## 为什么
    `#N/A`、`#REF!` 等说明表格本身算错了。

    ## 例
    “数值”列中是 `#DIV/0!`。

    ## 怎么办
    在表格中改正后重新保存。
    """

    code, severity = "D064", Severity.ERROR
    message = N_("单元格里是错误值 {text}")
    hint = N_("请在表格中改正后重新保存；还不知道的留空。")


class ValueWithoutIndicator(Finding):
    """有数值而没有指标名。

    ## 为什么
    这一行的数不知道属于哪个指标。合并单元格只有左上角有内容，其余是空的。

    ## 例
    “指标”列合并了三行，只有第一行有名称。

    ## 怎么办
    取消合并，每一行都写指标名；不用的数请删去。
    """

    code, severity = "D065", Severity.ERROR
    message = N_("这一行有数值“{text}”而没有指标名")
    hint = N_("请取消合并单元格，每一行都写指标名；不用的数请删去。")


class TooManyRows(Finding):
    """表格行数太多。

    ## 为什么
    一行一个指标，几千行已经很多；再多的多半是明细数据。

    ## 例
    把门诊明细十万行当作来源。

    ## 怎么办
    先汇总到指标。
    """

    code, severity = "D066", Severity.ERROR
    message = N_("表格超过 {limit} 行")
    hint = N_("请先把明细汇总到指标，一行一个指标。")


class BrokenTable(Finding):
    """表格文件读不懂。

    ## 为什么
    文件损坏、加密，或者不是扩展名所说的格式。

    ## 例
    把 .xls 改名为 .xlsx；工作簿设了打开密码。

    ## 怎么办
    在 Excel 或 WPS 中打开，去掉密码，另存为 .xlsx。
    """

    code, severity = "D067", Severity.ERROR
    message = N_("表格文件读不懂：{problem}")
    hint = N_("请在 Excel 或 WPS 中打开，去掉密码，另存为 .xlsx 或“CSV UTF-8”。")


class SuspectWorkbook(Finding):
    """工作簿解开后大得不正常。

    ## 为什么
    几十 KB 的文件解开后有几十 MB，或者含有成千个部件、外部实体，会耗尽内存。

    ## 例
    整张工作表都设了格式，或者别有用心的文件。

    ## 怎么办
    把需要的行复制到新工作簿，只粘贴数值。
    """

    code, severity = "D068", Severity.ERROR
    message = N_("工作簿不正常：{problem}")
    hint = N_("请把需要的行复制到新工作簿，只粘贴数值，再另存为 .xlsx。")


class NoSheet(Finding):
    """工作簿中没有这张工作表。

    ## 为什么
    `sheet:` 写的表名在工作簿中找不到。

    ## 例
    `sheet: 经办`，而表名是“经办服务”。

    ## 怎么办
    按提示的表名改写。
    """

    code, severity = "D069", Severity.ERROR
    message = N_("工作簿中没有工作表“{sheet}”")
    hint = N_("最相近的表名：{near}。")


class SheetOfNoWorkbook(Finding):
    """不是工作簿，却写了工作表。

    ## 为什么
    只有 .xlsx 有工作表；这里多半写错了文件。

    ## 例
    `{file: 门诊.csv, sheet: 经办}`。

    ## 怎么办
    删去 sheet，或改写 file。
    """

    code, severity = "D070", Severity.ERROR
    message = N_("“{path}”不是 .xlsx 工作簿，不能写 sheet")
    hint = N_("请删去 sheet，或改写 file。")
