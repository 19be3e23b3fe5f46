"""What can be wrong with a claim about a series of years."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class YearsOfSeriesMissing(Finding):
    """连续增长、创新高等说法所跨的年份中有缺数。

    ## 为什么
    “连续3年增长”“创2021年以来新高”“首次突破1亿吨”说的是其中每一年。中间有一年没有数，或者那一年的数与本期的时段不同，就无从断定，
    所以这句话不说：在 {% clause %} 之内整句略去，在外面印为 XX。所跨年份之前没有文件的，不算缺数，只从有数的第一年说起。

    ## 例
    2021、2023、2024、2025 年都有“参保人数”，2022 年的文件中没有：`{{ 参保人数|新高 }}` 不能断定。

    ## 怎么办
    在所缺年份的时期文件中补上这个指标；确实没有数的，删去这句话，或在文中另写所比的年份。
    """

    code, severity = "T304", Severity.QUESTION
    message = N_("没有“{name}”{years}年可比的数值，不能断定“{filter}”，这句话没有说")
    hint = N_("请在这些年份的时期文件中补上“{name}”，或从模板中删去这句话。")
