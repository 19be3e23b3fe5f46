"""Findings about YAML: what cannot be parsed, and what a data file must not use."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class BrokenYaml(Finding):
    """YAML 语法错误。

    ## 为什么
    从这里起读不懂文件的结构，后面的内容都不可靠。

    ## 例
    引号没有成对：`备注: '含自查`。

    ## 怎么办
    看提示的行列及其上一行：缩进是否对齐，引号、括号是否成对，冒号后是否有空格。
    """

    code, severity = "D011", Severity.ERROR
    message = N_("YAML 语法错误：{problem}")
    hint = N_("请检查此行和上一行：缩进是否对齐，引号、括号是否成对，冒号后是否有空格。")


class TabIndentation(Finding):
    """用 Tab 键缩进。

    ## 为什么
    YAML 不允许用 Tab 缩进，因为各种编辑器里 Tab 的宽度不同，层次会看错。

    ## 例
    `figures:` 的下一行用 Tab 开头。

    ## 怎么办
    把行首的 Tab 换成空格，同一层缩进相同。
    """

    code, severity = "D012", Severity.ERROR
    message = N_("行首用了 Tab 缩进，YAML 不允许")
    hint = N_("请把行首的 Tab 换成两个空格，同一层缩进相同。")


class NoSpaceAfterColon(Finding):
    """冒号后面没有空格。

    ## 为什么
    YAML 中“名称: 值”的冒号后必须有空格，否则整行被当作一段文字。

    ## 例
    `参保人数:828357` 应为 `参保人数: 828357`。

    ## 怎么办
    在冒号后面加一个空格。
    """

    code, severity = "D013", Severity.ERROR
    message = N_("“{text}”的冒号后面没有空格")
    hint = N_("请在冒号后面加一个空格。")


class FullWidthColon(Finding):
    """用了全角冒号。

    ## 为什么
    中文输入法打出的“：”只是文字，YAML 的“名称: 值”要用半角冒号加空格。

    ## 例
    `参保人数：828357` 应为 `参保人数: 828357`。

    ## 怎么办
    把“：”改为半角冒号加一个空格。
    """

    code, severity = "D014", Severity.ERROR
    message = N_("“{text}”用了全角冒号")
    hint = N_("请改为半角冒号加一个空格，如“名称: 值”。")


class UnquotedSign(Finding):
    """值以 YAML 的特殊符号开头，没有加引号。

    ## 为什么
    `%`、`@` 和反引号在 YAML 中不能作一个值的第一个字。

    ## 例
    `unit: %` 应为 `unit: '%'`。

    ## 怎么办
    给值加上单引号。
    """

    code, severity = "D015", Severity.ERROR
    message = N_("值以“{sign}”开头，没有加引号")
    hint = N_("请给值加上单引号，如 '{sign}'。")


class DuplicateKey(Finding):
    """同一层中有两个相同的键。

    ## 为什么
    同一个名称写了两次，不知道以哪一个为准；许多软件会悄悄用后一个。

    ## 例
    `figures:` 下有两行 `参保人数:`。

    ## 怎么办
    核对来源，删去不对的一行。
    """

    code, severity = "D016", Severity.ERROR
    message = N_("“{key}”重复，第 {first_line} 行已经写过")
    hint = N_("请核对来源，只留一处。")


class AnchorOrAlias(Finding):
    """用了 YAML 的锚点、引用或合并键。

    ## 为什么
    `&名`、`*名`、`<<:` 使一个值出现在别处，找不到它的来源；几行引用就能撑爆内存。数据文件不用它们。

    ## 例
    `甲: &a 1`，`乙: *a`。

    ## 怎么办
    把值直接写在用到的地方；文字以 `*`、`&` 开头时加引号。
    """

    code, severity = "D017", Severity.ERROR
    message = N_("数据文件不能用锚点、引用或合并键（{sign}）")
    hint = N_("请把值直接写在这里；文字本身以 * 或 & 开头时，加上引号。")


class ExplicitTag(Finding):
    """用了 YAML 的类型标签。

    ## 为什么
    `!!int`、`!python/object` 等标签改变值的类型，数据文件中的值一律按文字读取，不用标签。

    ## 例
    `参保人数: !!str 828357`。

    ## 怎么办
    删去标签；文字以 `!` 开头时加引号。
    """

    code, severity = "D018", Severity.ERROR
    message = N_("数据文件不能用类型标签 {tag}")
    hint = N_("请删去标签；文字本身以 ! 开头时，加上引号。")


class SeveralDocuments(Finding):
    """一个文件中有几份 YAML 文档。

    ## 为什么
    `---` 把文件分成几份，只读第一份会丢数据。

    ## 例
    两个时期文件用 `---` 连在一起。

    ## 怎么办
    一份时期数据一个文件；正文中的分隔线请加引号或缩进。
    """

    code, severity = "D019", Severity.ERROR
    message = N_("一个文件只能有一份数据，这里开始了第二份（---）")
    hint = N_("请拆成几个文件，或删去这一行。")


class NestedTooDeep(Finding):
    """层次太深。

    ## 为什么
    数据文件最多用到五六层。几十层的嵌套不是数据，读它只会耗尽内存。

    ## 例
    五千个连着的 `[`。

    ## 怎么办
    核对是不是放错了文件。
    """

    code, severity = "D020", Severity.ERROR
    message = N_("嵌套超过 {limit} 层")
    hint = N_("请核对是不是放错了文件，或括号没有成对。")


class TooManyNodes(Finding):
    """文件中的条目太多。

    ## 为什么
    一份时期文件有几千个指标已经很大；几十万条多半是明细数据，读它会耗尽内存。

    ## 例
    把全部参保人的明细写成了 YAML。

    ## 怎么办
    先汇总到指标。
    """

    code, severity = "D021", Severity.ERROR
    message = N_("文件中的条目超过上限 {limit}")
    hint = N_("请核对是不是放错了文件；明细数据请先汇总到指标。")


class KeyNotText(Finding):
    """键不是一个名称。

    ## 为什么
    “名称: 值”的名称必须是一段文字，不能是列表、键值或空白。

    ## 例
    `? [甲, 乙]`，`{{甲: 1}: 2}`，`: 5`。

    ## 怎么办
    改为一个名称。
    """

    code, severity = "D022", Severity.ERROR
    message = N_("冒号前面不是一个名称")
    hint = N_("请在冒号前面写一个名称；模板中的双花括号写在引号里。")
