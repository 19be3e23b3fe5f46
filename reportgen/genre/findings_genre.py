"""What can be wrong in the files of a genre, and what a genre has to say about the report that is made in it."""

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


class UnknownName(Finding):
    """模板中的名称既不是指标，也不是参数。

    ## 为什么
    写错一个字的指标名如果被当作空白印出，稿件就少了一个数而无人知晓，所以一律报错。

    ## 例
    `{{ 城乡居民参报人数 }}`（应为“参保”）。

    ## 怎么办
    改用提示的相近名称；确是新指标的，先写入指标目录 indicators.yaml；确是参数的，写入 genre.yaml 的 parameters。
    """

    code, severity = "T002", Severity.ERROR
    message = N_("“{name}”不是指标、参数或内置名称")
    hint = N_("相近名称：{near}。新指标请先写入指标目录，新参数请写入 genre.yaml 的 parameters。")


class UnknownGenre(Finding):
    """没有这个文种。

    ## 为什么
    时期文件的 report 要与 templates 文件夹下的一个子文件夹同名，其中有 genre.yaml。

    ## 例
    `report: anual`（应为 annual）。

    ## 怎么办
    改用提示的相近名称。
    """

    code, severity = "T013", Severity.ERROR
    message = N_("没有文种“{name}”")
    hint = N_("相近名称：{near}。现有文种：{known}。")


class UnknownStyle(Finding):
    """措辞风格中有不认识的写法。

    ## 为什么
    措辞风格的名称和取值是固定的，写错而不报，稿件的措辞就会不知不觉地变成默认的样子。文种的 genre.yaml 和本单位的 reportgen.yaml
    都按此检查。

    ## 例
    `base_word: 同期比`，`style: 统计公告`。

    ## 怎么办
    改用提示的名称或取值，全部取值见《模板编写》。
    """

    code, severity = "T014", Severity.ERROR
    message = N_("style 中不能写 {key}: {value}")
    hint = N_("最相近的写法：{near}。可用的是：{allowed}。")
