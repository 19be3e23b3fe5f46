"""Findings about the catalogue: units, bounds, formulas."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class BadUnit(Finding):
    """单位的写法不对。

    ## 为什么
    单位要能写在数后面，不能有数字、空格，不能太长。

    ## 例
    `unit: 每 100 人`。

    ## 怎么办
    写成“元”“万人”“'%'”“元/盒”这样的单位。
    """

    code, severity = "D033", Severity.ERROR
    message = N_("“{text}”不能作单位")
    hint = N_("请写成 元、万人、'%'、元/盒 这样的单位：无数字和空格，不超过 16 字。")


class DisplayUnitDiffers(Finding):
    """显示单位与单位不是同一种量。

    ## 为什么
    `display` 只换倍数（人 → 万人），不换量；元不能显示为人。

    ## 例
    `unit: 人` 而 `display: 万元`。

    ## 怎么办
    改为同一种量的单位。
    """

    code, severity = "D034", Severity.ERROR
    message = N_("显示单位“{display}”与单位“{unit}”不是同一种量")
    hint = N_("请改为同一种量的单位，如“{unit}”前加“万”或“亿”。")


class UnitDoesNotSuitKind(Finding):
    """单位与类型不配。

    ## 为什么
    比率（rate）的变化写“个百分点”，其他的变化写“%”。类型与单位不配，就会把百分点和 % 混起来。

    ## 例
    `kind: stock` 而 `unit: '%'`。

    ## 怎么办
    单位是 % 或 ‰ 的，类型写 rate；本身就是同比增幅的，写 change；其他单位不写 rate。
    """

    code, severity = "D035", Severity.ERROR
    message = N_("单位“{unit}”与类型 {kind} 不配")
    hint = N_("单位是 % 或 ‰ 的，类型写 rate（本身是同比增幅的写 change）；其他单位不写这两种类型。")


class BadRange(Finding):
    """取值范围的写法不对。

    ## 为什么
    范围是“[最小, 最大]”两个数，读不懂就无法检查。

    ## 例
    `range: [100, 0]`，`range: 0-100`。

    ## 怎么办
    写两个数，小的在前；不限的一端写 ~。
    """

    code, severity = "D036", Severity.ERROR
    message = N_("取值范围不对：{problem}")
    hint = N_("请写成 [0, 2000万]，小的在前，不限的一端写 ~。")


class BadSwing(Finding):
    """年度变化界限的写法不对。

    ## 为什么
    比率的变化以百分点计，其他的变化以 % 计，必须写明是哪一种。

    ## 例
    `swing: 20` 没有写明单位；比率写了 `swing: 5%`。

    ## 怎么办
    比率写“5个百分点”，其他写“20%”，必须大于零。
    """

    code, severity = "D037", Severity.ERROR
    message = N_("年度变化界限不能写“{text}”")
    hint = N_("比率请写 5个百分点 的形式，其他请写 20% 的形式，必须大于零。")


class BadFormula(Finding):
    """公式写法不对。

    ## 为什么
    公式由指标名、数、加减乘除和括号组成；从此处起读不懂。

    ## 例
    `(基金收入 - 基金支出 / 基金收入` 少一个括号。

    ## 怎么办
    看提示的位置：括号是否成对，两个名称之间有没有运算符，检验式有没有等号。
    """

    code, severity = "D038", Severity.ERROR
    message = N_("公式在此处读不懂：{met}")
    hint = N_("公式由指标名、数、+ - * / 和括号组成，检验式要有一个 =；长度、层数也有限。")


class UnknownInFormula(Finding):
    """公式中有不认识的指标。

    ## 为什么
    公式里的每个名称都要在指标目录中。

    ## 例
    `居民参保 + 职工参保人数`，而目录中叫“居民参保人数”。

    ## 怎么办
    按提示的相近名称改正，或在目录中补上这个指标。
    """

    code, severity = "D039", Severity.ERROR
    message = N_("公式中的“{name}”不在指标目录中")
    hint = N_("最相近的指标：{near}。")


class CircularFormula(Finding):
    """公式循环。

    ## 为什么
    一个派生指标绕了一圈又用到自己，算不出来。

    ## 例
    甲 = 乙 + 1，乙 = 甲 - 1。

    ## 怎么办
    其中一个改为填报的数（去掉 formula）。
    """

    code, severity = "D040", Severity.ERROR
    message = N_("公式循环：{path}")
    hint = N_("请去掉其中一个公式，改为填报的数。")


class BadDecimals(Finding):
    """小数位数不对。

    ## 为什么
    小数位数是 0 到 6 的整数。

    ## 例
    `decimals: 两位`。

    ## 怎么办
    写 0、1、2 …… 6。
    """

    code, severity = "D041", Severity.ERROR
    message = N_("小数位数不能写“{text}”")
    hint = N_("请写 0 到 6 的整数。")


class BadFront(Finding):
    """前列的界限不对。

    ## 为什么
    `front` 是可以称前列的最后一位，名次从 1 数起，所以它是 1 以上的整数。读不懂就不知道哪些名次当得起“前列”。

    ## 例
    `front: 前五`。

    ## 怎么办
    写整数，如 `front: 5`。
    """

    code, severity = "D052", Severity.ERROR
    message = N_("前列的界限不能写“{text}”")
    hint = N_("请写 1 以上的整数，如 5：第 5 位以内称前列。")


class FrontOfNoRank(Finding):
    """不是名次的指标写了前列的界限。

    ## 为什么
    只有名次有前列；别的指标写了 `front`，多半是类型写错，或写错了行。

    ## 例
    `kind: rate` 而 `front: 5`。

    ## 怎么办
    是名次的，类型写 rank；不是的，删去 front。
    """

    code, severity = "D053", Severity.ERROR
    message = N_("类型 {kind} 没有前列，不能写 front")
    hint = N_("是名次的，类型请写 rank；不是的，请删去 front。")


class BadForm(Finding):
    """别的写法写错了。

    ## 为什么
    `forms` 列出同一期的各份文稿中这个数还可以怎样印：约、余、近、超等词，或另一个显示单位。别的词程序不会印，多半是写错了。

    ## 例
    单位是 人，而 `forms: [万元]`。

    ## 怎么办
    写 约、余、近、超，或与 unit 同一种量的单位，如 `forms: [约, 万人]`。
    """

    code, severity = "D056", Severity.ERROR
    message = N_("forms 不能写“{text}”")
    hint = N_("请写 约、余、近、超 等词，或与“{unit}”同一种量的单位。")
