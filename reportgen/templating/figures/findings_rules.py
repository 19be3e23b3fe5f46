"""What can be wrong where a template asks for rules and for written texts."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class NotInTheRules(Finding):
    """规则文件中没有这个待遇、人群或级别。

    ## 为什么
    模板按名称取规则。名称写错一个字，或者本地没有这项待遇，取出来是空的，写在 {% if %}、{% for %} 里的文字就会略去，所以提请核对。

    ## 例
    `规则('职工普门诊')`；`规则('职工普通门诊', 级别='二级医院')`，而规则里写“二级”。

    ## 怎么办
    改用提示的相近名称；本地确实没有的，可以不管。
    """

    code, severity = "T481", Severity.QUESTION
    message = N_("规则中没有{what}“{name}”，按没有规则处理")
    hint = N_("相近名称：{near}。确实没有这项规则的，可以不管。")


class NoRules(Finding):
    """没有规则文件。

    ## 为什么
    模板要印待遇规则，而项目里没有 rules.yaml，时期文件也没有写 `rules:`。

    ## 例
    模板有 `规则('职工普通门诊')`，data 文件夹中没有 rules.yaml。

    ## 怎么办
    在时期文件所在的文件夹建 rules.yaml，写法见《数据填报》。
    """

    code, severity = "T482", Severity.QUESTION
    message = N_("没有规则文件，“{name}”按没有规则处理")
    hint = N_("请在时期文件所在的文件夹建 rules.yaml，一行写一条规则。")


class NotInForce(Finding):
    """规则在出稿的日期没有施行。

    ## 为什么
    印给群众看的必须是当天有效的标准。已经失效或还没有施行的，不能印出来，也不能悄悄略去。

    ## 例
    规则只有 2022-07-01 至 2023-09-30 的一行，文稿的 date 是 2025-11-03。

    ## 怎么办
    补上现行的一行；成文日期不对的，改正 date。
    """

    code, severity = "T483", Severity.ERROR
    message = N_("“{name}”的规则在 {day} 没有施行：{reason}")
    hint = N_("请在规则文件中补上现行的一行，或核对成文日期 date。")


class RuleFieldMissing(Finding):
    """规则中的一项还没有数。

    ## 为什么
    模板要印这一项，规则里没有写，或者写了 ~，只好印 XX。有 XX 的待遇标准不能发布。

    ## 例
    模板有 `{{ 行.次限额 }}`，规则的这一行没有写 limit_visit。

    ## 怎么办
    在规则文件中补上；确实没有这一项的，把这半句放进 {% clause %}。
    """

    code, severity = "T484", Severity.QUESTION
    message = N_("规则“{name}”没有数，印为 {text}")
    hint = N_("请在规则文件中补上；没有这一项的，把这半句放进 {{% clause %}}。")


class UnknownText(Finding):
    """没有这段文字。

    ## 为什么
    名称写错一个字，这段话就会不声不响地不见了，所以一律报错。

    ## 例
    `文字('参保引言')`，而时期文件的 texts 里写“参保引语”。

    ## 怎么办
    改用提示的名称；有的时期没有这段文字的，把名称写入 genre.yaml 的 texts。
    """

    code, severity = "T485", Severity.ERROR
    message = N_("时期文件的 texts 和 genre.yaml 的 texts 中都没有“{name}”")
    hint = N_("相近名称：{near}。有的时期才有的，请写入 genre.yaml 的 texts。")


class TextWithoutConsent(Finding):
    """引语或照片没有写明当事人同意，没有印出。

    ## 为什么
    别人说的话、拍到的人，要本人同意才能发表。

    ## 例
    `{kind: 引语, text: …, owner: 参保科}`，没有 `consent: true`。

    ## 怎么办
    由负责的科室征得同意后，写 `consent: true`。
    """

    code, severity = "T486", Severity.QUESTION
    message = N_("{kind}“{name}”没有写明当事人同意，没有印出")
    hint = N_("请由{owner}征得同意后写 consent: true。")


class TextLaterThanDocument(Finding):
    """引语或照片的日期晚于文稿，没有印出。

    ## 为什么
    文稿不会引用还没有说的话。日期多半写错了年份。

    ## 例
    文稿的 date 是 2025-11-03，引语的 date 是 2025-12-16。

    ## 怎么办
    核对两个日期。
    """

    code, severity = "T487", Severity.QUESTION
    message = N_("{kind}“{name}”的日期 {date} 晚于文稿的 {day}，没有印出")
    hint = N_("请核对两个日期。")


class NotARuleField(Finding):
    """过滤器用在了不是规则的东西上。

    ## 为什么
    有的过滤器只比较规则的两项，如起付标准与起付标准；指标有自己的写法。

    ## 例
    `{{ 报销比例|高出(乙.比例) }}`，报销比例是指标。

    ## 怎么办
    竖线前面写规则的一项，如 `甲.比例`；指标与别处比较用 `高于`。
    """

    code, severity = "T488", Severity.ERROR
    message = N_("过滤器“{filter}”要用在规则的一项上，这里是{met}")
    hint = N_("竖线前面请写规则的一项，如 甲.比例。")
