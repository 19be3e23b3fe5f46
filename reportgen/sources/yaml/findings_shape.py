"""Findings about the shape of a file: its keys, and what kind of thing stands behind them."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class UnknownKey(Finding):
    """不认识的键。

    ## 为什么
    写错的键如果被悄悄忽略，它的值就丢了。

    ## 例
    `organization: 示范县医疗保障局` 应为 `organisation:`。

    ## 怎么办
    按提示的相近键改正；可用 `reportgen schema` 让编辑器自动补全。
    """

    code, severity = "D023", Severity.ERROR
    message = N_("不认识的键“{key}”")
    hint = N_("最相近的键：{near}。这里可以用：{known}。")


class MissingKey(Finding):
    """缺少必填的键。

    ## 为什么
    没有它，文稿写不出来，或者数没有单位和类型。

    ## 例
    指标没有写 `unit:`。

    ## 怎么办
    补上这个键。
    """

    code, severity = "D024", Severity.ERROR
    message = N_("缺少必填的“{key}”")
    hint = N_("请补上：{explanation}。")


class WrongNode(Finding):
    """值的形式不对。

    ## 为什么
    这里应当是一个值、一个列表或一组“名称: 值”，写成了别的形式，读不出意思。

    ## 例
    `figures: 828357` 应为 `figures:` 换行缩进后写“指标: 数值”。

    ## 怎么办
    按提示改成应有的形式，注意缩进和冒号后的空格。
    """

    code, severity = "D025", Severity.ERROR
    message = N_("“{key}”应当是{expected}，这里是{met}")
    hint = N_("{explanation}。请检查缩进和冒号后的空格。")


class NotAChoice(Finding):
    """值不在可选范围内。

    ## 为什么
    这个键只有几种写法，各有确定的含义。

    ## 例
    `kind: stok` 应为 `kind: stock`。

    ## 怎么办
    从提示的写法中选一个。
    """

    code, severity = "D026", Severity.ERROR
    message = N_("“{key}”不能写“{text}”")
    hint = N_("最相近的写法：{near}。可以写：{choices}。")


class ContradictoryKeys(Finding):
    """同时写了互相矛盾的键。

    ## 为什么
    两个键说的是相反或重复的事，不知道以哪一个为准。

    ## 例
    `{value: 5, status: 未报}`：既有值，又说没有报。

    ## 怎么办
    核对来源，只留一个。
    """

    code, severity = "D027", Severity.ERROR
    message = N_("{first}与{second}矛盾")
    hint = N_("请核对来源，只留一个。")


class BadPeriod(Finding):
    """时期的写法不对。

    ## 为什么
    时期决定与哪一年比较、怎样称呼，必须认得出来。

    ## 例
    `period: 2025年上半年` 应为 `period: 2025H1`。

    ## 怎么办
    改为提示中的写法。
    """

    code, severity = "D028", Severity.ERROR
    message = N_("“{text}”不是时期")
    hint = N_("请写成 2025、2025H1（上半年）、2025Q3、2025-05、2025-01/05（1—5月）、2021/2025 或 2003-07/2006-09。")


class BadDate(Finding):
    """日期的写法不对。

    ## 为什么
    日期要印在文稿上，必须是真实存在的一天。

    ## 例
    `as_of: 2025-6-31`：月份少一个 0，六月也没有 31 日。

    ## 怎么办
    写成 2025-06-30 的形式。
    """

    code, severity = "D029", Severity.ERROR
    message = N_("“{text}”不是日期")
    hint = N_("请写成四位年、两位月、两位日，如 2025-06-30。")


class UnusableName(Finding):
    """名称不能在模板中使用。

    ## 为什么
    指标和参数的名称要写进模板和公式，只能用汉字、字母、数字和下划线，不能以数字开头，不能有括号和空格。

    ## 例
    `职工医保（含生育）` 应为 `职工医保含生育`；`2025年参保人数` 以数字开头。

    ## 怎么办
    去掉括号、空格和标点，全角字母、数字改为半角。
    """

    code, severity = "D030", Severity.ERROR
    message = N_("“{name}”不能作名称")
    hint = N_("只能用汉字、半角字母、数字和下划线，不能以数字开头；参考写法：{near}。")


class ReservedName(Finding):
    """名称已经有固定含义。

    ## 为什么
    模板中“本单位”“年份”“problems”“if”等名称已有固定含义，再作指标或参数名就会混淆。

    ## 例
    指标 `年份`。

    ## 怎么办
    换一个名称，如“统计年份”。
    """

    code, severity = "D031", Severity.ERROR
    message = N_("“{name}”在模板中有固定含义，不能作名称")
    hint = N_("请换一个名称。")


class NameTaken(Finding):
    """名称已被使用。

    ## 为什么
    指标的中文名、英文 id 和参数名共用一套名称，重名时不知道指哪一个。

    ## 例
    两个指标的 `id` 都是 `insured`。

    ## 怎么办
    改掉其中一个。
    """

    code, severity = "D032", Severity.ERROR
    message = N_("名称“{name}”已被使用（{first}）")
    hint = N_("请改掉其中一个。")
