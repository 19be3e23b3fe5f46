"""Findings about the rows and columns of a table: cells that stand in no column, rows and columns that are not used."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class RowTooWide(Finding):
    """CSV 的一行比表头多出有内容的格。

    ## 为什么
    多半是数里的逗号把一格分成了两格：`居民参保人数,585,163` 的数值会读成 585。多出一格，后面各格就都错位，不猜。

    ## 例
    表头 `指标,数值`，行 `居民参保人数,585,163`。

    ## 怎么办
    数里有逗号的加半角引号：`居民参保人数,"585,163"`，或者去掉逗号；确实多一列的，给它写上表头。
    """

    code, severity = "D079", Severity.ERROR
    message = N_("这一行比表头多出“{text}”，前面一格是“{before}”")
    hint = N_('数里有逗号的请加半角引号，如 "585,163"，或去掉逗号；确实多一列的，请写上表头。')


class RowTooNarrow(Finding):
    """CSV 的一行比表头少格，缺了数。

    ## 为什么
    少写一个逗号，后面的数就落在别的列里；缺的是哪一格，不猜。

    ## 例
    表头 `指标,备注,数值`，行 `居民参保人数,585163`。

    ## 怎么办
    每格之间写一个逗号，空的格也写；还不知道的数留空。
    """

    code, severity = "D080", Severity.ERROR
    message = N_("这一行只有 {cells} 格，没有“{head}”一格（表头有 {heads} 列）")
    hint = N_("每格之间写一个半角逗号，空的格也写；还不知道的数留空。")


class OtherSeparator(Finding):
    """表格的分隔符不是半角逗号。

    ## 为什么
    只有半角逗号分格；全角逗号、分号、竖线、制表符都是文字的一部分，整行会成为一格。第一行写 `sep=;` 的除外。

    ## 例
    `居民参保人数，585163`；用分号分隔的 `指标;数值`。

    ## 怎么办
    把分隔符改成半角逗号；在 Excel 中另存为“CSV UTF-8（逗号分隔）”。
    """

    code, severity = "D081", Severity.ERROR
    message = N_("分隔各格的是{sign}，应当是半角逗号")
    hint = N_("请改成半角逗号；在 Excel 中另存为“CSV UTF-8（逗号分隔）”。")


class RowInOneCell(Finding):
    """一格里写了整行。

    ## 为什么
    指标名和数要各占一格。CSV 里把整行括在一对引号里、Excel 里把 CSV 的内容粘在一列，整行就成了一格文字，里面的数不读也不猜。

    ## 例
    CSV 的 `"居民参保人数,585163"`；Excel 的一格“居民参保人数：585163”。

    ## 怎么办
    CSV 去掉整行外面的引号；Excel 选中这一列，用“数据 → 分列”分开，或者把数移到“数值”列。
    """

    code, severity = "D090", Severity.ERROR
    message = N_("一格里写了整行“{text}”，名称和数要各占一格")
    hint = N_("CSV 请去掉整行外面的引号；Excel 请用“数据 → 分列”分开，或把数移到“数值”列。")


class StrayQuote(Finding):
    """引号在单元格中间。

    ## 为什么
    CSV 的引号要把整格括起来；在中间的、前面有空格的，不知道一格到哪里为止。

    ## 例
    `丁人数,14,5"管`；`居民参保人数, "585,163"`。

    ## 怎么办
    把整格括起来，格里的引号写两个：`"5""管"`；引号前后不留空格。中文引号“”不受影响。
    """

    code, severity = "D082", Severity.ERROR
    message = N_("半角引号在单元格中间：{text}")
    hint = N_('请把整格括起来，格里的引号写两个，如 "5""管"；引号前后不留空格。')


class SwallowedRows(Finding):
    """引号没有成对，把后面的行吞进了一格。

    ## 为什么
    一格里有换行，换行后又是一行完整的数据，多半是少了一个引号；照此读，那几行的数就丢了。

    ## 例
    `参保人数,5,"初报` 少了后一个引号，直到下面另一个引号才结束。

    ## 怎么办
    补上缺的引号；格里确有几行文字的，不要以指标名开头。
    """

    code, severity = "D083", Severity.ERROR
    message = N_("这一格的引号没有成对，把后面“{name}”的一行吞了进来")
    hint = N_("请补上缺的引号。")


class UnusedColumns(Finding):
    """表格中有没有用到的列。

    ## 为什么
    只读认得的列；别的列说明一声，免得以为读了。

    ## 例
    表头有“序号”“增减”。

    ## 怎么办
    不必处理；要用的，在 `sources:` 中写 `heads: {增减: …}`，不要再提的，写 `ignore: [序号, 增减]`。
    """

    code, severity = "D084", Severity.NOTE
    always_told = True  # of the table, not of a figure in the draft
    message = N_("没有用到的列：{heads}")
    hint = N_("不必处理；要用的在 sources 中写 heads，不要再提的写 ignore。")


class SumRow(Finding):
    """合计行没有读。

    ## 为什么
    “合计”不是指标目录中的指标，只是表格自己的和。

    ## 例
    表格最后一行 `合计,628123`。

    ## 怎么办
    不必处理；是一个指标的，写它的名称；不要再提的，在 `sources:` 中写 `ignore: [合计]`。
    """

    code, severity = "D085", Severity.NOTE
    always_told = True  # of the table, not of a figure in the draft
    message = N_("“{name}”一行不是指标，没有读")
    hint = N_("不必处理；是指标的请写它的名称，不要再提的在 sources 中写 ignore: [{name}]。")
