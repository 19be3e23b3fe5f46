"""What can be wrong with a date in a template."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class NotADate(Finding):
    """年数、时间词用在了不是日期的东西上。

    ## 为什么
    “三年多”“近期”从一个日期算到文稿的日期，竖线前面要认得出是哪年哪月哪日。

    ## 例
    参数 `启用时间: 去年夏天`，模板中写 `{{ 启用时间|年数 }}`。

    ## 怎么办
    参数写成 2003年、2003年7月、2025年5月20日 或 2003-07、2025-05-20；指标没有日期，不能用在这里。
    """

    code, severity = "T441", Severity.ERROR
    message = N_("过滤器“{filter}”要用在日期上，这里是{met}")
    hint = N_("竖线前面请写日期参数，如 2003年7月、2025-05-20。")
