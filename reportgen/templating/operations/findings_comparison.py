"""What can be wrong where a template compares a figure with a number or with a value in quotes."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class RateAgainstNumber(Finding):
    """拿比率与大于 1 的数比较或加减。

    ## 为什么
    比率在判断中以小数计：45.6% 是 0.456。与 45 相比，大于永远不成立，小于永远成立，话就悄悄说反了。

    ## 例
    `{% if 高考本科上线率 > 45 %}`，上线率是 45.6%，判断却不成立。

    ## 怎么办
    把数连同单位写在引号里：`{% if 高考本科上线率 > '45%' %}`。比率超过 100% 的也这样写：`'120%'`。
    """

    code, severity = "T024", Severity.ERROR
    message = N_("“{name}”是比率，在判断中以小数计，不能与 {number} 比较或加减")
    hint = N_("请把数连同单位写在引号里：'{advice}'。")


class WrongValue(Finding):
    """引号里的数不能与这个指标比较。

    ## 为什么
    判断里引号中的数与数据文件用同一种读法：`'45%'`、`'82.5万'`、`'1,234人'`。读不出来，或者单位不符，比较就没有意义，不能当作不成立。

    ## 例
    `{% if 参保人数 > '很多' %}`，`{% if 参保人数 > '3亿元' %}`。

    ## 怎么办
    写成确切的数，单位与指标相同；不写单位的，按指标目录中的单位。
    """

    code, severity = "T025", Severity.ERROR
    message = N_("“{text}”不能与“{name}”比较：{problem}")
    hint = N_("写法与数据文件相同，如 '45%'、'82.5万'、'3000万元'；不写单位的按指标的单位。")
