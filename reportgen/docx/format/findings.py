"""What can be wrong with an office's own format."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class UnknownFormat(Finding):
    """没有这个版式。

    ## 为什么
    `format` 或 `--profile` 写的名称，既不是 gbt9704，也不是 formats 文件夹里的文件。

    ## 例
    `format: 本局`，而 formats 文件夹里没有 `本局.yaml`。

    ## 怎么办
    改用提示的名称；或在项目文件夹的 formats 里放一个同名的 .yaml 文件。
    """

    code, severity = "F010", Severity.ERROR
    message = N_("没有版式“{name}”")
    hint = N_("相近的名称：{near}。可用的是：{known}。")


class WrongMeasure(Finding):
    """版式里的尺寸或字体写得不对。

    ## 为什么
    字号写“三号”“小四”或磅数，边距写毫米，行距写磅，缩进写字数；超出纸张的尺寸排不出来。
    字体的名称不超过 31 个字，更长的 Word 不认。

    ## 例
    `size: 3号半`；`left: 20寸`。

    ## 怎么办
    按提示的写法改。
    """

    code, severity = "F011", Severity.ERROR
    message = N_("“{key}”不能写“{text}”")
    hint = N_("应当是{expected}。最相近的写法：{near}。")


class TypeAreaTooSmall(Finding):
    """页边距太大，版心排不下正文。

    ## 为什么
    纸张是 A4（210 毫米×297 毫米）。减去边距，版心宽应不小于 80 毫米，高不小于 100 毫米。

    ## 例
    `page: {left: 90, right: 60}` 只剩 60 毫米宽。

    ## 怎么办
    减小边距。
    """

    code, severity = "F012", Severity.ERROR
    message = N_("版心只有 {width} 毫米宽、{height} 毫米高")
    hint = N_("请减小页边距：版心宽应不小于 80 毫米，高不小于 100 毫米。")


class UnusableReference(Finding):
    """样式文档不能用。

    ## 为什么
    style.docx 或 `reference` 指定的文件要取字体、字号和页边距；文件损坏、不是 .docx、设了密码，或者根本没有，就取不出来。

    ## 例
    `reference: 样式.doc`：旧的 .doc 格式，只改了扩展名的也不行。

    ## 怎么办
    照提示另存为 .docx；不需要样式文档的，删去 style.docx 或 `reference`。
    """

    code, severity = "F013", Severity.ERROR
    message = N_("样式文档 {path} 不能用：{reason}")
    hint = N_("要用它的，{way}；不需要的，删去 style.docx 或 reference。")


class TakenFromReference(Finding):
    """从样式文档里取了什么，什么没有看出来。

    ## 为什么
    样式文档取的是它看上去的样子：正文、标题各段最后呈现的字体、字号、行距和缩进，不管是设在样式里，还是直接改在文字上。
    有的文档里没有某一级标题，有的行距按倍数设，换算不出磅数；这些仍照原来的版式，所以要说明。

    ## 例
    样式文档里只有一级、二级标题：三级、四级标题照国标。

    ## 怎么办
    与本单位的要求相符的，不必管。看不出来的，可以在样式文档里补上一段样子，或者在 `format` 里写明。
    """

    code, severity = "F014", Severity.NOTE
    always_told = True
    message = N_("版式照 {path} 的样子：{taken}")
    hint = N_("看不出来、仍照原版式的：{kept}；要改的，在 format 里写明。")
