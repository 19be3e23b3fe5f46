"""What can be wrong in a template, before it runs and while it runs."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class TemplateSyntax(Finding):
    """模板语法错误。

    ## 为什么
    模板中的 {{ … }}、{% … %} 没有写完整，程序读不出它的意思。

    ## 例
    `{% if 参保人数|达标 %}已完成` 之后缺少 `{% endif %}`。

    ## 怎么办
    按提示的行列补全括号、引号或结束标签。
    """

    code, severity = "T001", Severity.ERROR
    message = N_("模板语法错误：{problem}")
    hint = N_("请检查此处的括号、引号和结束标签是否成对。")


class UnknownFilter(Finding):
    """没有这个过滤器。

    ## 为什么
    竖线后面的名称决定数字印成什么样子，写错就印不出来。

    ## 例
    `{{ 参保人数|同期比 }}`（应为“同比”）。

    ## 怎么办
    改用提示的相近名称；全部过滤器见《模板编写》。
    """

    code, severity = "T003", Severity.ERROR
    message = N_("没有名为“{name}”的过滤器")
    hint = N_("相近名称：{near}。")


class FullWidthSign(Finding):
    """模板代码中混入了全角符号。

    ## 为什么
    中文输入法会打出 ｛｛ ｝｝ ｜ “ ” ， 等全角符号，程序不认识它们，整段会原样印出或报错。

    ## 例
    `｛｛ 参保人数 ｝｝`、`{{ 参保人数｜同比 }}`。

    ## 怎么办
    换成提示给出的半角符号。
    """

    code, severity = "T004", Severity.ERROR
    message = N_("模板代码中有全角符号“{sign}”")
    hint = N_("请改为半角的 {right}。")


class NotAllowed(Finding):
    """模板不允许这样做。

    ## 为什么
    模板只用来组织文字，不能访问程序内部，也不能自己计算要印出的数：印出的数都要能追溯到来源。

    ## 例
    `{{ 参保人数.__class__ }}`、`{{ 'x' * 100 }}`、`{{ 9 ** 9 }}`。

    ## 怎么办
    需要计算的数，请在指标目录中用 formula 定义为派生指标，再在模板中印出。
    """

    code, severity = "T005", Severity.ERROR
    message = N_("模板中不允许：{what}")
    hint = N_("需要计算的数，请在指标目录中用 formula 定义派生指标。")


class BadInclude(Finding):
    """引用的模板文件不可用。

    ## 为什么
    include、import、extends 只能引用 templates 文件夹之内的文件，文件名要直接写明，不能引用自己，也不能互相引用成环。

    ## 例
    `{% include '../../密码.txt' %}`、在 a.md.j2 中 `{% include 'annual/a.md.j2' %}`。

    ## 怎么办
    文件名从 templates 文件夹写起，例如 `{% include '_shared/参保.md.j2' %}`。
    """

    code, severity = "T006", Severity.ERROR
    message = N_("不能引用模板“{name}”：{reason}")
    hint = N_("文件名从 templates 文件夹写起；只能引用其中的文件，且不能成环。")


class TooMuchWork(Finding):
    """模板的输出或循环超出上限。

    ## 为什么
    一份工作总结不会超过几万字。输出或循环的总量超过上限，多半是模板写成了死循环；为了不让程序卡死或占满内存，到上限即停。

    ## 例
    多重循环一层套一层，宏里再套几层宏。

    ## 怎么办
    检查循环和宏；上限是输出与循环合计四百万字符。
    """

    code, severity = "T007", Severity.ERROR
    message = N_("模板的输出或循环超出上限（{limit} 字符）")
    hint = N_("请检查循环和宏是否停不下来。")


class NotAFigure(Finding):
    """过滤器用在了不是指标的东西上。

    ## 为什么
    同比、完成率等只对指标有意义，对文字、参数或真假值没有意义。

    ## 例
    `{{ 地区|同比 }}`。

    ## 怎么办
    竖线前面写指标名。
    """

    code, severity = "T008", Severity.ERROR
    message = N_("过滤器“{filter}”要用在指标上，这里是{met}")
    hint = N_("竖线前面请写指标名。")


class NotPrintable(Finding):
    """这个值不能直接印出。

    ## 为什么
    印出的每个数都要有指标、单位和来源；真假值、临时计算的结果没有。

    ## 例
    `{{ 参保人数|达标 }}`（真假值）、`{{ 甲 - 乙 }}`（临时计算）。

    ## 怎么办
    真假值只能放在 {% if %} 中；计算结果请在指标目录中定义为派生指标。
    """

    code, severity = "T009", Severity.ERROR
    message = N_("不能直接印出{met}")
    hint = N_("真假值只用于 {{% if %}}；要印出的计算结果，请在指标目录中用 formula 定义派生指标。")


class WrongArguments(Finding):
    """过滤器或函数的参数不对。

    ## 为什么
    参数的个数或种类与约定不符，程序无法执行。

    ## 例
    `{{ 甲|占比 }}` 缺少总体：应为 `{{ 甲|占比(乙) }}`。

    ## 怎么办
    按《模板编写》中该过滤器的写法补上参数。
    """

    code, severity = "T010", Severity.ERROR
    message = N_("“{name}”的参数不对：{problem}")
    hint = N_("写法见《模板编写》。")


class NotInNotation(Finding):
    """正文记法中没有这种写法。

    ## 为什么
    公文格式只有四级标题、段落、一是二是和署名等几种成分，其他 Markdown 写法没有对应的版式，会原样印成符号。

    ## 例
    `- 第一点`、`##### 五级标题`、`> 引用`。

    ## 怎么办
    并列内容写成 `1. …` 的编号列表，标题最多四级。
    """

    code, severity = "T011", Severity.ERROR
    message = N_("正文记法中没有“{sign}”这种写法")
    hint = N_(
        "可用的写法：# 至 #### 标题、段落、1. 编号列表、**加粗**、::: 署名、::: 主送、::: 附件、::: 一要、::: 首先、::: 第一。"
    )


class MissingSection(Finding):
    """文种所列的分节模板不存在。

    ## 为什么
    genre.yaml 的 sections 列出了它，但文件夹里没有。

    ## 例
    sections 写 `problem.md.j2`，而文件名是 `problems.md.j2`。

    ## 怎么办
    改正文件名，或从 sections 中删去。
    """

    code, severity = "T012", Severity.ERROR
    message = N_("找不到分节模板 {file}")
    hint = N_("相近的文件：{near}。")


class NoPeerForName(Finding):
    """指标要比较的上期、目标等不存在，从句之外印成 XX。

    ## 为什么
    没有上期值就没有同比，没有目标就没有完成率。放在 {% clause %} 之内时整句略去，放在外面时只好印 XX 等人补。

    ## 例
    `参保{{ 参保人数 }}，{{ 参保人数|同比 }}`，而上年文件中没有参保人数。

    ## 怎么办
    补上所缺的数，或把这半句放进 `{% clause %}…{% endclause %}`。
    """

    code, severity = "T301", Severity.QUESTION
    message = N_("“{name}”缺少{lacking}，“{operation}”印为 {text}")
    hint = N_("请补上所缺的数，或把这半句放进 {{% clause %}}。")


class FigureWithoutValue(Finding):
    """模板用到的指标或参数在数据中没有写。

    ## 为什么
    模板要印这个数，数据文件里却没有这一行，只好印 XX 等人补。

    ## 例
    模板有 `{{ 罚款金额 }}`，2025.yaml 中没有“罚款金额”。

    ## 怎么办
    在时期文件中补上；暂时不知道的写 `罚款金额: ~`。
    """

    code, severity = "T302", Severity.QUESTION
    message = N_("没有“{name}”的数值，印为 {text}")
    hint = N_("请在时期文件中补上；暂时不知道的写“{name}: ~”。")


class GapsRefused(Finding):
    """文种不允许带缺数出稿。

    ## 为什么
    genre.yaml 的 style 写了 `missing: refuse`：这种文稿要报出去，不能有 XX。

    ## 例
    向人民代表大会报告的稿件中还有“基金收入”没有数。

    ## 怎么办
    补齐所列的数，或先把 style 的 missing 改为 XX 出讨论稿。
    """

    code, severity = "T016", Severity.ERROR
    message = N_("本文种不允许缺数，还缺 {count} 个：{names}")
    hint = N_("请补齐；要先出讨论稿，把 genre.yaml 中 style 的 missing 改为 XX。")


class DateMissing(Finding):
    """稿件要印的日期没有写。

    ## 为什么
    署名下面的成文日期、“截至”后面的截止日期来自时期文件；没有写，只好印 XX 等人补。

    ## 例
    模板有 `{{ 成文日期 }}`，时期文件中没有 `date:`。

    ## 怎么办
    在时期文件开头写上：成文日期写 `date: 2026-01-10`，截止日期写 `as_of: 2025-12-31`。
    """

    code, severity = "T303", Severity.QUESTION
    message = N_("没有写{name}，印为 {text}")
    hint = N_("请在时期文件开头写上 {key}，如 {key}: 2026-01-10。")


class TemplateTooLong(Finding):
    """模板文件过大。

    ## 为什么
    一节模板至多几千字，过大的文件多半放错了。

    ## 例
    把一份 Word 文件改名为 .md.j2。

    ## 怎么办
    检查文件内容；上限为 1 MB。
    """

    code, severity = "T015", Severity.ERROR
    message = N_("模板文件过大（上限 {limit} 字节）")
    hint = N_("请检查是否放错了文件。")
