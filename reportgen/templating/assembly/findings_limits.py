"""Findings about the length of what was written."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class TooLong(Finding):
    """一处文字比文种允许的长。

    ## 为什么
    genre.yaml 的 limits 写明各类文字最多几个字。模板里的话加上印出的数就可能超出，换一期数也可能超出，所以按印出来的文稿量：全角字算一个字，半角字符算半个。

    ## 例
    `limits: {headline: 24}`，而标题印出来有 27 个字。

    ## 怎么办
    把这句话改短，或少说一个数；确实要这么长的，改 genre.yaml 的 limits。
    """

    code, severity = "T463", Severity.QUESTION
    message = N_("{kind}“{text}”有 {length} 字，最多 {limit} 字")
    hint = N_("请改短模板中的这处文字；确实要这么长的，改 genre.yaml 的 limits。")


class TooShort(Finding):
    """全文比文种要求的短。

    ## 为什么
    genre.yaml 的 limits 可以写全文最少几个字。远少于此的文稿，多半是许多指标没有数，整节没有印出来。

    ## 例
    `limits: {document: [600, 800]}`，而全文只有 320 个字。

    ## 怎么办
    看看哪些指标还没有填；本来就不多的，改 genre.yaml 的 limits。
    """

    code, severity = "T464", Severity.QUESTION
    message = N_("全文有 {length} 字，最少 {limit} 字")
    hint = N_("请补上还没有填的数；本来就不多的，改 genre.yaml 的 limits。")


class NotParallel(Finding):
    """应当一样长的几处文字不一样长。

    ## 为什么
    并列的标题、段首语讲究字数整齐。genre.yaml 的 parallel 写明哪些要整齐；分成两半的标题，前半和后半各自比。

    ## 例
    `parallel: [heading1]`，而三个一级标题是 8 字、8 字、9 字。

    ## 怎么办
    把不一样长的改成一样长；不必整齐的，从 parallel 中删去。
    """

    code, severity = "T465", Severity.NOTE
    message = N_("各{kind}不一样长：{texts}")
    hint = N_("请把它们改得一样长；不必整齐的，从 genre.yaml 的 parallel 中删去。")
