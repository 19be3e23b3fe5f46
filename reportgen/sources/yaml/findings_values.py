"""Findings about what was typed in for an indicator: the name, the number, the unit."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class UnknownIndicator(Finding):
    """不认识的指标。

    ## 为什么
    时期文件中的指标必须在指标目录中，否则不知道它的单位和类型，数也印不到任何地方。

    ## 例
    `城乡居名参保人数: 828357`，应为“城乡居民参保人数”。

    ## 怎么办
    按提示的相近名称改正，或在 indicators.yaml 中加上这个指标。
    """

    code, severity = "D042", Severity.ERROR
    message = N_("不认识的指标“{name}”")
    hint = N_("最相近的指标：{near}；新指标请先写进 indicators.yaml。")


class NotANumber(Finding):
    """应当是数的地方不是数。

    ## 为什么
    数要精确读取；日期、是非值、NaN、科学记数法和文字都不能猜成数。

    ## 例
    `参保人数: 2025-05-31`，`参保人数: 是`，`参保人数: 1e5`。

    ## 怎么办
    写成 828357、82.5万、1.2亿元、99.96%、26,876、约80万条；还不知道的写 ~。
    """

    code, severity = "D043", Severity.ERROR
    message = N_("“{text}”是{kind}，不是数")
    hint = N_("请写成 828357、82.5万、99.96%、26,876 这样的数；还不知道的写 ~。")


class TooManyDigits(Finding):
    """数的位数太多。

    ## 为什么
    官方统计数不会超过 18 位整数、12 位小数；更长的多半是粘贴错误。

    ## 例
    把两个数粘在一起：`828357828358828359828360`。

    ## 怎么办
    核对来源，改为正确的数。
    """

    code, severity = "D044", Severity.ERROR
    message = N_("“{text}”的位数太多，最多 18 位整数、12 位小数")
    hint = N_("请核对是不是把几个数粘在了一起。")


class UnitDoesNotFit(Finding):
    """单位与指标不符。

    ## 为什么
    数后面写的单位，与指标目录规定的不是同一种量，可能填错了行。

    ## 例
    指标“基金收入”的单位是元，却写了 `82.5万人`。“升学率”的单位是 %，却写了 `2.1个百分点`：百分点说的是比率的升降，不是比率。

    ## 怎么办
    核对是不是填错了行；单位写错的改过来，省略单位时按目录的单位。比率的升降写作 `{value: 45.6%, change: 2.1个百分点}`。
    """

    code, severity = "D045", Severity.ERROR
    message = N_("“{text}”的单位与{indicator}不符，应当用“{unit}”")
    hint = N_("请核对是不是填错了行；不写单位时按“{unit}”计。")


class DerivedTypedIn(Finding):
    """派生指标不能直接填数。

    ## 为什么
    有公式的指标由其他指标算出，直接填的数会与算出的不一致。

    ## 例
    “基金结余率”有公式，却写了 `基金结余率: 12.5`。

    ## 怎么办
    要核对别处给出的数，写 `{stated: 12.5}`；否则删去这一行，或在目录中去掉公式。
    """

    code, severity = "D046", Severity.ERROR
    message = N_("{indicator}由公式算出，不能直接填数")
    hint = N_("请删去{way}。")


class StatedNotDerived(Finding):
    """stated 只用于派生指标。

    ## 为什么
    `stated` 是别处给出、用来核对公式的数，不印出来；没有公式的指标这样写，数就丢了。

    ## 例
    “参保人数”没有公式，却写了 `{stated: 828357}`。

    ## 怎么办
    改为 `value`。
    """

    code, severity = "D047", Severity.ERROR
    message = N_("{indicator}没有公式，不能用 stated")
    hint = N_("请改为 value。")


class NothingSaid(Finding):
    """写了指标的附加说明，却没有写值。

    ## 为什么
    只有单位、备注而没有值，分不清是忘了填还是还不知道。

    ## 例
    `追回基金: {unit: 万元}`。

    ## 怎么办
    补上 `value:`；还不知道的写 `value: ~`。
    """

    code, severity = "D048", Severity.ERROR
    message = N_("{indicator}没有写值")
    hint = N_("请补上 value；还不知道的写 value: ~，没有报的写 status: 未报。")


class SourcesContradict(Finding):
    """同一指标在两处写了不同的值。

    ## 为什么
    一个时期一个指标只有一个值；两处不同，不知道以哪一个为准。

    ## 例
    时期文件写 `参保人数: 828357`，`sources:` 的表格里是 828375。

    ## 怎么办
    核对来源，删去或改正其中一处。
    """

    code, severity = "D049", Severity.ERROR
    message = N_("{indicator}在两处写了不同的值：{first_place} 是“{first}”，这里是“{second}”")
    hint = N_("请核对来源，删去或改正其中一处。")


class BaseOfAnotherPeriod(Finding):
    """上期文件的时期不对。

    ## 为什么
    同比要与上年同期比；`base:` 的文件或按名称找到的文件，里面写的却是别的时期。

    ## 例
    `2024.yaml` 复制自 2023 年，里面还写着 `period: 2023`。

    ## 怎么办
    改正该文件的 period，或改写 base。
    """

    code, severity = "D050", Severity.ERROR
    message = N_("{path} 的时期是 {met}，应当是 {expected}")
    hint = N_("请改正该文件的 period；用 base 指定的，请改写 base。")


class ChangeUnitWrong(Finding):
    """增减的单位用错了。

    ## 为什么
    比率的增减以“个百分点”计，其他的增减以“%”计。混用会把提高 0.5 个百分点说成增长 0.5%。

    ## 例
    报销比例 `{value: 68.4, change: 0.5%}` 应为 `0.5个百分点`。

    ## 怎么办
    核对来源的意思，改为正确的单位。
    """

    code, severity = "D051", Severity.ERROR
    message = N_("{indicator}的增减“{text}”单位不对，应当用“{unit}”")
    hint = N_("比率的增减用“个百分点”，其他的增减用“%”；请核对来源的意思。")


class BasisWithoutChange(Finding):
    """写了同比按什么计算，却没有写同比。

    ## 为什么
    `change_basis` 说的是 `change` 按什么计算；没有 `change`，稿中的同比仍由两年的数算出，这句话就落空了。

    ## 例
    `地区生产总值: {value: 208.6亿, change_basis: 可比价格}`。

    ## 怎么办
    补上来源给出的 `change`，如 `change: 5.3%`；来源没有给出的，删去 `change_basis`。
    """

    code, severity = "D054", Severity.ERROR
    message = N_("{indicator}写了 change_basis，没有写 change")
    hint = N_("请补上来源给出的 change；没有的，删去 change_basis。")


class IndicatorAsPlace(Finding):
    """参照数的地区写成了指标。

    ## 为什么
    `references` 下先写全国、全省等地区，地区之下再写指标；次序写反，就不知道是哪里的数。

    ## 例
    `references: {住院率: {全省: 19.6}}`，应为 `references: {全省: {住院率: 19.6}}`。

    ## 怎么办
    把地区写在外层，指标写在里层。
    """

    code, severity = "D055", Severity.ERROR
    message = N_("“{name}”是指标，这里应当是全国、全省等地区的名称")
    hint = N_("请先写地区，在它下面再写“{name}: 数”。")


class LastYearDiffers(Finding):
    """此处写的上年数与上年文件不同。

    ## 为什么
    `last:` 与上年文件中的值不一致：可能上年的数后来修订过，也可能抄错。文稿用上年文件的值。

    ## 例
    `2025.yaml` 写 `{value: 68.4, last: 67.9}`，`2024.yaml` 中是 67.5。

    ## 怎么办
    核对后改成一致；因口径调整而不同的，写 `status: 口径调整` 和 `comparable_last`。
    """

    code, severity = "D290", Severity.QUESTION
    message = N_("{indicator}的上年数此处是“{here}”，{there_place} 是“{there}”")
    hint = N_("文稿用上年文件的值。请核对后改成一致；口径调整的写 comparable_last。")
