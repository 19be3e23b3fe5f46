"""What can be wrong with a table that a template asks for."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class NoTotal(Finding):
    """表格中的指标不能合计。

    ## 为什么
    只有同一种单位的总量才能相加：人数与金额不能，比率、均值、价格、名次、时长都不能；期末的存量与一段时期的流量也不能。
    一项由另一项算出的，加起来就重复了。

    ## 例
    `{{ 表格([参保人数, 报销比例], 合计=true) }}`。

    ## 怎么办
    去掉 合计=true，或把能够相加的指标另列一张表。
    """

    code, severity = "T031", Severity.ERROR
    message = N_("“{name}”不能计入表格的合计：{reason}")
    hint = N_("请去掉 合计，或把能够相加的指标另列一张表。")


class TotalDisagrees(Finding):
    """表格中写明的合计与各行之和不符。

    ## 为什么
    合计=某个指标 时，合计行印这个指标的数。各行加起来不等于它，读者一加便知有误。差在四舍五入之内的不算，另作说明（T305）。

    ## 例
    `{{ 表格([居民参保, 职工参保], 合计=参保人数) }}`，居民与职工之和比参保人数少 1 万人。

    ## 怎么办
    核对各数；表中没有列全的，补上缺的一行，或去掉 合计。
    """

    code, severity = "T032", Severity.ERROR
    message = N_("{column}各行之和 {sum}{unit} 与“{whole}” {value}{unit} 不符")
    hint = N_("请核对各数；表中没有列全的，补上缺的一行，或去掉 合计。")


class TableWithoutFigures(Finding):
    """表格一个数也没有，没有印出。

    ## 为什么
    表中的指标在所列年份都没有数，印出来只有横线，所以整张表略去。放在 {% clause %} 里的，引出它的那句话一同略去。

    ## 例
    `{{ 表格(['新开工项目'], 年数=3) }}`，三年的时期文件中都没有这个指标。

    ## 怎么办
    在时期文件中补上这些指标的数；本期确实没有的，从模板中删去这张表。
    """

    code, severity = "T311", Severity.QUESTION
    message = N_("表格“{title}”一个数也没有，没有印出")
    hint = N_("请在时期文件中补数，或从模板中删去这张表。")


class TableGaps(Finding):
    """表格中有几格没有数，印为“—”。

    ## 为什么
    年份的时期文件中没有这个指标，或者没有那一年的文件。表中印“—”，读者会当作本来没有；是漏报还是没有，要由人来看。
    注明“不适用”的不在此列。

    ## 例
    `{{ 表格(['参保人数'], 年数=5) }}`，而 data 文件夹中只有三年的文件。

    ## 怎么办
    补上所缺年份的数；没有的，把年数改小。
    """

    code, severity = "T312", Severity.QUESTION
    message = N_("表格“{title}”有 {count} 格没有数，印为“—”：{cells}")
    hint = N_("请在这些年份的时期文件中补数，或把年数改小。")
