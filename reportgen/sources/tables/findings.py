"""Findings about tables: CSV files and .xlsx workbooks named in `sources:`."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class UnknownFileKind(Finding):
    """不支持的数据文件。

    ## 为什么
    `sources:` 只读 .yaml、.csv 和 .xlsx（.xlsm 也读，宏不运行）。

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
    数据按列名找，不按位置找；表头中至少要有“指标”，以及“数值”或“目标”。字间的空格、换行不算，
    “指标名称”“本年数”“上年同期”“数值（万元）”“2025年”这样的写法都认；“项目”“金额”可能是别的意思，不猜。

    ## 例
    第一列叫“项目”，不叫“指标”。

    ## 怎么办
    在表头行写上“指标”“数值”，列的顺序不限；不便改表的，在 `sources:` 中写明：`{file: 汇总.xlsx, heads: {项目: 指标, 金额: 数值}}`。
    """

    code, severity = "D061", Severity.ERROR
    message = N_("前 {rows} 行中找不到写有“指标”和“数值”的表头；看到的是：{seen}")
    hint = N_("请在表头行写上“指标”“数值”（可另有：{known}），或在 sources 中写 heads: {pairs}。")


class HeadTwice(Finding):
    """表头中有两列是同一个意思。

    ## 为什么
    两列都是“数值”，或者一列“数值”、一列“2025年”，不知道读哪一列。

    ## 例
    `指标,数值,数值`；`指标,数值,本年数`。

    ## 怎么办
    改掉其中一列的名称，如“上年”；不用的列写进 `ignore`，如 `{file: 汇总.xlsx, ignore: [本年数]}`。
    """

    code, severity = "D062", Severity.ERROR
    message = N_("表头中有两列“{head}”：{first}、{second}")
    hint = N_("请改掉其中一列的名称；不用的一列可在 sources 中写 ignore: [{second}]。")


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
    文件损坏、加密，或者不是扩展名所说的格式。字体、颜色、图表、属性中的毛病不影响读数，不在其内。

    ## 例
    把 .xls、.ods 或网页改名为 .xlsx；工作簿设了打开密码。

    ## 怎么办
    按提示的办法另存；多数情形是在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”。
    """

    code, severity = "D067", Severity.ERROR
    message = N_("表格文件读不懂：{problem}")
    hint = N_("请{way}。")


class SuspectWorkbook(Finding):
    """工作簿解开后大得不正常。

    ## 为什么
    几十 KB 的文件解开后有上百 MB，或者含有上万个部件、几百万个元素、外部实体，会耗尽内存。

    ## 例
    别有用心的文件，或者把明细数据放在同一张工作表里。

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


class ReadAsGbk(Finding):
    """CSV 不是 UTF-8，按 GBK（GB18030）读了。

    ## 为什么
    Excel 的“CSV（逗号分隔）”存的是 GBK。只有 CSV，并且不是 UTF-8、严格合于 GB18030、找到表头、每一行的指标都认识时才这样读；
    有一条不合，就不猜（D005）。

    ## 例
    从业务系统导出的 `门诊.csv`。

    ## 怎么办
    不必处理；可以另存为“CSV UTF-8（逗号分隔）”。
    """

    code, severity = "D086", Severity.NOTE
    always_told = True  # of the table, not of a figure in the draft
    message = N_("文件不是 UTF-8，按 {encoding} 读取；表头和指标名都认得")
    hint = N_("不必处理；另存为“CSV UTF-8（逗号分隔）”就没有这条说明。")


class HeadsOfNoTable(Finding):
    """不是表格，却写了 heads 或 ignore。

    ## 为什么
    `heads` 说明表头，`ignore` 说明不用的行和列；YAML 文件没有表头。

    ## 例
    `{file: 经办.yaml, heads: {项目: 指标}}`。

    ## 怎么办
    删去 heads、ignore，或改写 file。
    """

    code, severity = "D087", Severity.ERROR
    message = N_("“{path}”不是表格，不能写 {key}")
    hint = N_("请删去 {key}，或改写 file。")


class UnknownHead(Finding):
    """heads 中写的表头，表格里没有。

    ## 为什么
    多半写错了字，或者表格换了表头；照旧读下去会读错列。

    ## 例
    `heads: {完成: 数值}`，而表头是“完成数”。

    ## 怎么办
    按表格的表头改写；两行的表头，写其中一行，或者从上到下连着写。
    """

    code, severity = "D088", Severity.ERROR
    message = N_("表头中没有 heads 所写的“{head}”")
    hint = N_("最相近的表头：{near}。")
