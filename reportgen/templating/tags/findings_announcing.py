"""Findings about sentences that say how many items follow."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class AnnouncesNothing(Finding):
    """`announce` 里没有写项数。

    ## 为什么
    `{% announce %}` 只为一件事：话里的项数随实际印出的项走。里面没有 `{{ 项数 }}`，它就什么也不做，多半是把数写死在文字里了。

    ## 例
    `{% announce %}重点抓好以下工作：…{% endannounce %}`

    ## 怎么办
    在说有几项的地方写 `{{ 项数 }}`；不说有几项的，删去 announce。
    """

    code, severity = "T461", Severity.ERROR
    message = N_("announce 里没有项数")
    hint = N_("请在里面写 {{{{ 项数 }}}}，或删去 announce 和 endannounce。")


class NothingAnnounced(Finding):
    """项数写在 `announce` 外面。

    ## 为什么
    项数是同一个 announce 里印出来的项的个数。写在外面，不知道数的是哪些项。宏和引用的文件里用项数的，announce 也要写在那里。

    ## 例
    `重点抓好{{ 项数 }}项工作。`

    ## 怎么办
    用 `{% announce %}` 和 `{% endannounce %}` 把这句话和它说的那些项一起围起来。
    """

    code, severity = "T462", Severity.ERROR
    message = N_("{name}写在 announce 外面")
    hint = N_("请用 announce 和 endannounce 把这句话和它所数的各项围起来。")
