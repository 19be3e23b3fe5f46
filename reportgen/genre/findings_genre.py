"""What a genre has to say about the report that is made in it."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class SectionLeftOut(Finding):
    """一节所写的指标都没有数，这一节没有印。

    ## 为什么
    genre.yaml 写明了这一节说的是哪些指标。它们一个也没有数，这一节就没有可说的，印出来只是一串 XX。标为保密的数不算没有：印 XX。

    ## 例
    `- {file: a.md.j2, indicators: [国采续约采购量]}`，而本期没有“国采续约采购量”的数。

    ## 怎么办
    本期确实没有这项工作的，不必改动；应当有数的，在时期文件中补上。
    """

    code, severity = "T401", Severity.NOTE
    always_told = True
    message = N_("{file} 没有印：{names}都没有数")
    hint = N_("应当有数的，请在时期文件中补上；要照印 XX，删去这一节的 indicators。")


class OtherPeriod(Finding):
    """文种不是为这种时期写的。

    ## 为什么
    半年总结的模板说“上半年”“下半年打算”，用全年的数去套，话就不对了。genre.yaml 的 periods 写明文种用于哪几种时期。

    ## 例
    `periods: [half]` 的文种用在 `period: 2025` 上。

    ## 怎么办
    换用合适的文种；模板对这种时期也说得通的，把它加进 periods。
    """

    code, severity = "T402", Severity.QUESTION
    message = N_("文种“{genre}”不是写 {period} 这种时期的，它用于：{kinds}")
    hint = N_("请换一个文种（reportgen genres 列出各文种），或把这种时期加进 genre.yaml 的 periods。")


class NothingToPrint(Finding):
    """各节都没有印，文稿是空的。

    ## 为什么
    genre.yaml 写明了各节说的是哪些指标。本期它们都没有数，各节全部略去，剩下的只有标题。

    ## 例
    半年的时期文件没有填简讯要用的数，按 news-brief 出稿。

    ## 怎么办
    在时期文件中补上这种文稿要用的数，或换一个文种。
    """

    code, severity = "T405", Severity.ERROR
    message = N_("文种“{genre}”的各节都没有数，没有可印的内容")
    hint = N_("请在时期文件中补上这些数，或换一个文种（reportgen genres 列出各文种）。")
