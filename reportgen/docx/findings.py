"""What can be wrong with an office's own format."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class UnknownFormat(Finding):
    """没有这个版式。

    ## 为什么
    `format` 写的名称，既不是 gbt9704，也不是 formats 文件夹里的文件。

    ## 例
    `format: 本局`，而 formats 文件夹里没有 `本局.yaml`。

    ## 怎么办
    改用提示的名称；或在项目文件夹的 formats 里放一个同名的 .yaml 文件。
    """

    code, severity = "F010", Severity.ERROR
    message = N_("没有版式“{name}”")
    hint = N_("相近的名称：{near}。可用的是：{known}。")


class WrongMeasure(Finding):
    """版式里的尺寸写得不对。

    ## 为什么
    字号写“三号”“小四”或磅数，边距写毫米，行距写磅，缩进写字数；超出纸张的尺寸排不出来。

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
    style.docx 或 `reference` 指定的文件要取字体、字号和页边距；文件损坏、不是 .docx，或者根本没有，就取不出来。

    ## 例
    `reference: 样式.doc`：旧的 .doc 格式，只改了扩展名的也不行。

    ## 怎么办
    用 Word 或 WPS 打开，另存为 .docx；不需要样式文档的，删去 style.docx 或 `reference`。
    """

    code, severity = "F013", Severity.ERROR
    message = N_("样式文档 {path} 不能用：{reason}")
    hint = N_("请用 Word 或 WPS 另存为 .docx；不需要它的，删去 style.docx 或 reference。")
