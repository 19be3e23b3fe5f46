"""What can be wrong with a genre that is to be made."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class BadGenreName(Finding):
    """文种不能用这个名称。

    ## 为什么
    文种的名称就是它的文件夹名，也要写进时期文件和命令行，所以不能有空格、斜线、引号一类的符号，也不能以点、下划线、减号开头。

    ## 例
    `reportgen new genre "工作/简报"`。

    ## 怎么办
    换一个只有汉字、字母、数字和减号的名称，40 个字以内。
    """

    code, severity = "T403", Severity.ERROR
    message = N_("文种的名称不能是“{name}”")
    hint = N_("请用汉字、字母、数字和减号，40 个字以内；没有写入任何文件。")


class GenreExists(Finding):
    """已有这个文种。

    ## 为什么
    新建文种不会盖过已有的模板。名称与自带的文种相同的，会代替自带的，也不新建。

    ## 例
    已有 `templates/简报`，再次运行 `reportgen new genre 简报`。

    ## 怎么办
    换一个名称。要改自带的文种，用 `--from` 把它原名复制过来再改，如 `reportgen new genre annual --from annual`。
    """

    code, severity = "T404", Severity.ERROR
    message = N_("已有文种“{name}”")
    hint = N_("请换一个名称；要改自带的文种，用 --from 原名复制。没有写入任何文件。")
