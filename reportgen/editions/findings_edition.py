"""Findings about the editions of a draft, and about several drafts of one period."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class ShownInInternal(Finding):
    """内部版印出了保密的数。

    ## 为什么
    数据文件中这个数标着 `status: 保密`，同时写有值。内部版把它印出来；别的版本都印 XX。

    ## 例
    `行政处罚金额: {value: 12.3万, status: 保密}`，加 `--edition internal` 出稿。

    ## 怎么办
    不必改动。这一份只在内部使用。
    """

    code, severity = "T421", Severity.NOTE
    message = N_("“{name}”（{period}）标着保密，内部版照印")
    hint = N_("这一份只在内部使用。")


class Computable(Finding):
    """公开版不印的数，可以从印出的数算出来。

    ## 为什么
    一个数不公开，而合计和其余各项都印着，读者一减就得。增幅与基数、比重与总数、目标与差距也是这样。

    ## 例
    `合计 = 甲 + 乙`，乙只供内部，而合计和甲都印在文中：乙 = 合计 － 甲。

    ## 怎么办
    把等式里的另一项也标为 `internal: true`，或者从模板里去掉它。没有写入文件。
    """

    code, severity = "T422", Severity.ERROR
    message = N_("公开版不印的“{name}”（{period}）可以算出来：{way}")
    hint = N_("请在指标目录中把 {beside} 之一也标为 internal: true，或者不在这份文稿里印它。没有写入文件。")


class PrintedDifferently(Finding):
    """两份文稿把同一个数印得不一样。

    ## 为什么
    同一期的各份文稿出自同一套数据，读者会拿来对照。数字或单位不同，就会被当作数据不一致。

    ## 例
    总结写 82.84万人，简报写 约83万人，而指标目录没有允许“约”。

    ## 怎么办
    两处改用同一个过滤器；有意用两种写法的，在指标目录里写明，如 `forms: [约, 万人]`。各份文稿都没有写入。
    """

    code, severity = "T423", Severity.ERROR
    message = N_("“{name}”（{period}）在{first}中印为“{one}”，在{second}中印为“{other}”")
    hint = N_("请在两处用同一个过滤器，或在指标目录中写明 forms。各份文稿都没有写入。")


class NoGenreForPeriod(Finding):
    """没有适合这一期的文种。

    ## 为什么
    `--all` 只生成 genre.yaml 中用 `periods` 写明适合这种时期的文种，以及时期文件 `report` 所写的那一种。

    ## 例
    时期文件没有写 report，时期是一个月，而各文种的 `periods` 中都没有 month。

    ## 怎么办
    在时期文件中写 report，或在文种的 genre.yaml 中补上 `periods`。
    """

    code, severity = "T424", Severity.ERROR
    message = N_("没有适合 {period} 的文种")
    hint = N_("请在 genre.yaml 的 periods 中写上 {kind}。")


class SameFileName(Finding):
    """两个文种的草稿会写到同一个文件。

    ## 为什么
    草稿的文件名是单位、时期加 genre.yaml 的 `document`。两个文种的 `document` 相同，后写的就会盖掉先写的。

    ## 例
    annual 和本单位的 brief 都没有写 `document`，草稿都叫“…工作总结”。

    ## 怎么办
    给其中一个文种的 genre.yaml 写上不同的 `document`。各份文稿都没有写入。
    """

    code, severity = "T425", Severity.ERROR
    message = N_("文种“{first}”和“{second}”的草稿同名：{document}")
    hint = N_("请给其中一个的 genre.yaml 写上不同的 document。各份文稿都没有写入。")


class GenreWithoutContent(Finding):
    """一次生成全部文稿时，有一种没有可印的内容，没有生成。

    ## 为什么
    `--all` 把适合本期的文种都试一遍。有的文种要用的数本期没有填，各节全部略去，就不写一份空的文稿。

    ## 例
    半年的时期文件没有填简讯要用的数。

    ## 怎么办
    不出这种文稿的，不必改动；要出的，在时期文件中补上各节要用的数。
    """

    code, severity = "T426", Severity.NOTE
    always_told = True
    message = N_("文种“{genre}”没有可印的内容，没有生成")
    hint = N_("要出这种文稿的，请在时期文件中补上它的数。")
