"""What can be missing behind a chart."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class ChartWithGaps(Finding):
    """图上有的点没有数。

    ## 为什么
    图按年份一点一点地画，缺一年，那里就空着，读者会问。保密、不适用的也空着，但不再提示。口径调整以前的数与现在不可比，按没有数处理。

    ## 例
    `{{ 图表('柱形图', ['基金收入'], 年数=5, 标题='基金收入') }}`，而 2022 年的文件中没有“基金收入”。

    ## 怎么办
    在所缺年份的时期文件中补上；确实没有的，把“年数”改小。
    """

    code, severity = "T320", Severity.QUESTION
    message = N_("图中缺“{name}”{periods}的数值")
    hint = N_("请在这些年份的时期文件中补上“{name}”，或把图的“年数”改小。")


class ChartNotDrawn(Finding):
    """图没有画。

    ## 为什么
    一个数也没有，就没有图；饼图缺了一部分，其余各部分的比重都不对，所以不画。外层有 {% clause %} 的，整段随之略去。

    ## 例
    `{{ 图表('饼图', ['居民基金收入', '职工基金收入'], 标题='收入构成') }}`，而“职工基金收入”还没有数。

    ## 怎么办
    补上所缺的数，或从模板中删去这张图。
    """

    code, severity = "T321", Severity.QUESTION
    message = N_("图“{title}”没有画：缺{names}的数值")
    hint = N_("请补上所缺的数，或从模板中删去这张图。")
