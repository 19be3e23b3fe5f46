"""Findings about slips of the hand: a sign of the Chinese input method, a bracket left open, a line out of its column, a copied radical."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class FullWidthSign(Finding):
    """该用半角符号的地方用了全角符号。

    ## 为什么
    YAML 的花括号、方括号、逗号、列表的“-”和注释的“#”都是半角的；中文输入法打出的全角符号只是文字，行的结构就乱了。

    ## 例
    `参保人数: {value: 5，last: 4}` 应为 `参保人数: {value: 5, last: 4}`。

    ## 怎么办
    把提示的符号改为半角。文字里本来要用全角符号的，给整段文字加上引号。
    """

    code, severity = "D105", Severity.ERROR
    message = N_("“{text}”用了全角符号“{sign}”，此处要用半角的“{plain}”")
    hint = N_("请改为半角符号，如 {example}；文字里本来要用它的，给整段文字加上引号。")


class NoSpaceAfterDash(Finding):
    """列表的“-”后面没有空格。

    ## 为什么
    YAML 的列表一项以“-”加一个空格开头，没有空格时“-”是文字的一部分。

    ## 例
    `-title: 人手不足` 应为 `- title: 人手不足`。

    ## 怎么办
    在“-”后面加一个空格。
    """

    code, severity = "D106", Severity.ERROR
    message = N_("“{text}”的“-”后面没有空格")
    hint = N_("请在“-”后面加一个空格。")


class QuoteLeftOpen(Finding):
    """引号没有成对。

    ## 为什么
    引号打开后没有关上，后面的行都被当作这段文字，直到下一个引号或文件末尾。

    ## 例
    `备注: '含自查`，应为 `备注: '含自查'`。

    ## 怎么办
    在这段文字的末尾补上同样的引号；引号本身是文字的，外面换一种引号。
    """

    code, severity = "D107", Severity.ERROR
    message = N_("这里的引号 {quote} 打开后没有关上")
    hint = N_("请在这段文字的末尾补上 {quote}。")


class BracketLeftOpen(Finding):
    """括号没有成对。

    ## 为什么
    花括号、方括号打开后没有关上，后面的行都被当作括号里的内容。

    ## 例
    `参保人数: {value: 5, last: 4` 少了右花括号。

    ## 怎么办
    在括号的末尾补上提示的符号。
    """

    code, severity = "D108", Severity.ERROR
    message = N_("这里的“{opening}”打开后没有关上")
    hint = N_("请在括号的末尾补上“{closing}”。")


class ColonInValue(Finding):
    """值里又有冒号和空格。

    ## 为什么
    YAML 把“冒号加空格”当作名称的结尾，一行里只能有一个；值里再有，就不知道哪一个是名称。

    ## 例
    `text: 主要问题: 人手不足` 应为 `text: '主要问题: 人手不足'`。

    ## 怎么办
    给整个值加上引号，或把值里的冒号改为全角。
    """

    code, severity = "D109", Severity.ERROR
    message = N_("“{text}”的值里又有冒号和空格")
    hint = N_("请给整个值加上单引号，或把值里的冒号改为全角“：”。")


class LineOutOfColumn(Finding):
    """缩进没有与上面对齐。

    ## 为什么
    YAML 靠行首的空格分层次：同一层的行要从同一列开始，差一个空格就成了别的层次。

    ## 例
    `figures:` 之下，上一行缩进两个空格，这一行缩进三个。

    ## 怎么办
    把这一行的缩进改得与同一层的行一样。
    """

    code, severity = "D110", Severity.ERROR
    message = N_("“{text}”的缩进没有与同一层的行对齐")
    hint = N_("同一层的行从同一列开始；这一行前面应当有 {blanks} 个空格。")


class WideIndentation(Finding):
    """用全角空格缩进。

    ## 为什么
    YAML 的缩进只认半角空格；全角空格是文字，会成为名称的一部分，看不出来。

    ## 例
    `figures:` 的下一行以两个全角空格开头。

    ## 怎么办
    把行首的全角空格换成半角空格，同一层缩进相同。
    """

    code, severity = "D058", Severity.ERROR
    message = N_("行首用了全角空格等特殊空白（{code}）缩进")
    hint = N_("请把行首的空白换成半角空格，同一层缩进相同。")


class MissingColon(Finding):
    """名称后面没有冒号。

    ## 为什么
    一行写一个“名称: 值”，名称后面是半角冒号加一个空格；没有冒号，整行就是一段文字。

    ## 例
    `参保人数 828357`、`参保人数=828357` 应为 `参保人数: 828357`。

    ## 怎么办
    在名称后面写半角冒号和一个空格。
    """

    code, severity = "D059", Severity.ERROR
    message = N_("“{text}”的名称后面没有冒号")
    hint = N_("请在名称后面写半角冒号加一个空格，如“名称: 值”。")


class NumberCut(Finding):
    """花括号里的数被逗号隔断。

    ## 为什么
    花括号里的逗号分隔各项，`26,876` 会读成 26，后面的 876 成了另一项。

    ## 例
    `参保人数: {value: 26,876}` 应为 `参保人数: {value: 26876}`。

    ## 怎么办
    去掉数里的逗号，或给数加上引号。
    """

    code, severity = "D111", Severity.ERROR
    message = N_("花括号里的数“{text}”被逗号隔断了")
    hint = N_("请去掉逗号，或加上引号：{key}: '{text}'。")


class TooManySources(Finding):
    """sources 中的文件太多。

    ## 为什么
    一期的数出自十几个科室的表；几百个文件多半是写错了，逐个读取只会耗尽时间。

    ## 例
    `sources:` 下同一个文件写了三千遍。

    ## 怎么办
    删去重复的，把零碎的表合成几个。
    """

    code, severity = "D112", Severity.ERROR
    message = N_("sources 中的文件超过上限 {limit}")
    hint = N_("请删去重复的，把零碎的表合成几个文件。")


class LookAlikeCharacters(Finding):
    """文字中有看着一样、其实不同的字。

    ## 为什么
    从 PDF、图片识别复制来的文字，常把“金”变成部首“⾦”（U+2FA6），把拉丁字母变成西里尔字母。印出来看不出，检索不到，换一种字体就缺字；
    用在名称里，就与别处写的对不上。

    ## 例
    `organisation: ⽰范县医疗保障局` 中的“⽰”是部首（U+2F70），应为“示”。

    ## 怎么办
    把提示的字删去，用输入法重新输入。
    """

    code, severity = "D057", Severity.QUESTION
    message = N_("“{text}”中有看着一样、其实不同的字：{characters}")
    hint = N_("请把这些字删去，用输入法重新输入；多半是从 PDF 或图片复制来的。")
