"""Findings about rules.yaml: rows of benefit rules that contradict one another or hold values that a rule cannot have."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class EndsBeforeItBegins(Finding):
    """规则的施行期倒了。

    ## 为什么
    止日在起日之前，哪一天都不施行，这一行就永远印不出来。

    ## 例
    `{valid_from: 2023-10-01, valid_to: 2022-09-30}`。

    ## 怎么办
    核对文件，改正其中一个日期；仍在施行的不写 valid_to。
    """

    code, severity = "D401", Severity.ERROR
    message = N_("施行到 {last}，早于起日 {first}")
    hint = N_("请核对两个日期；仍在施行的不写 valid_to。")


class RulesOverlap(Finding):
    """两行规则在同一天对同一人群、同一级别都施行。

    ## 为什么
    一天只能有一个标准。新标准施行了，旧标准没有写止日，印哪一个就说不清。没有写人群或级别的一行，对所有人群、级别都算。

    ## 例
    两行都是 `scheme: 职工普通门诊, place: 二级`，一行 2022-07-01 起没有止日，一行 2023-10-01 起。

    ## 怎么办
    给旧的一行写上 `valid_to: 2023-09-30`；重复的删去一行。
    """

    code, severity = "D402", Severity.ERROR
    message = N_("“{scheme}”的这一行与 {other} 的一行同时施行")
    hint = N_("请给旧的一行写上止日 valid_to，或把人群、级别分清。")


class AmountIsRate(Finding):
    """应当写金额的地方写了比例或别的单位。

    ## 为什么
    起付标准和限额是元，写成百分数多半是填错了格。

    ## 例
    `limit: 60%`。

    ## 怎么办
    改成金额，如 `limit: 2000元`；比例写在 rate 后面。
    """

    code, severity = "D403", Severity.ERROR
    message = N_("{key}“{text}”不是金额")
    hint = N_("请写成以元为单位的数，如 2000元、1.5万元；不设的写 0。")


class RateIsAmount(Finding):
    """应当写比例的地方写了金额或别的单位。

    ## 为什么
    报销比例是百分数，写成元多半是填错了格。

    ## 例
    `rate: 200元`。

    ## 怎么办
    改成百分数，如 `rate: 60%`；金额写在 deductible、limit 后面。
    """

    code, severity = "D404", Severity.ERROR
    message = N_("{key}“{text}”不是百分数")
    hint = N_("请写成百分数，如 60%。")


class RateOutOfRange(Finding):
    """报销比例不在 0% 到 100% 之间。

    ## 为什么
    医保支付的不会超过费用本身。

    ## 例
    `rate: 600%`。

    ## 怎么办
    核对文件后改正。
    """

    code, severity = "D405", Severity.ERROR
    message = N_("{key}“{text}”不在 0% 到 100% 之间")
    hint = N_("请核对文件后改正。")


class RuleNegative(Finding):
    """起付标准或限额是负数。

    ## 为什么
    标准和限额至少是 0。

    ## 例
    `deductible: -200`。

    ## 怎么办
    核对文件后改正；不设的写 0。
    """

    code, severity = "D406", Severity.ERROR
    message = N_("{key}“{text}”是负数")
    hint = N_("请核对文件后改正；不设的写 0。")


class NotExact(Finding):
    """规则中的数写成了约数。

    ## 为什么
    标准、比例和限额由文件规定，都是准数。

    ## 例
    `limit: 约2000元`、`limit: 2000余元`。

    ## 怎么办
    照文件写准数；还不知道的写 ~。
    """

    code, severity = "D407", Severity.ERROR
    message = N_("{key}“{text}”是约数")
    hint = N_("请照文件写准数；还不知道的写 ~。")


class AsOfNothing(Finding):
    """参照的级别没有自己的规则。

    ## 为什么
    “参照一级”要有一级的标准可照；没有，或者一级自己又参照别的级别，就没有数可印。

    ## 例
    `{scheme: 职工普通门诊, place: 定点零售药店, as: 一级医院}`，而规则里只有“一级”。

    ## 怎么办
    改用提示的级别名称，或补上那一级别的一行。
    """

    code, severity = "D408", Severity.ERROR
    message = N_("“{scheme}”中没有“{name}”的规则可以参照")
    hint = N_("相近的级别：{near}。")


class RuleWithoutValues(Finding):
    """一行规则没有写任何待遇。

    ## 为什么
    没有起付标准、比例、限额，也没有参照哪一级别，这一行什么也没有规定。

    ## 例
    `{scheme: 职工普通门诊, place: 三级, valid_from: 2023-10-01}`。

    ## 怎么办
    补上待遇；还不知道的写 ~，如 `rate: ~`。
    """

    code, severity = "D409", Severity.ERROR
    message = N_("“{scheme}”的这一行没有写待遇")
    hint = N_("请补上 deductible、rate、limit 或 limit_visit，或用 as 写明参照哪一级别；还不知道的写 ~。")
