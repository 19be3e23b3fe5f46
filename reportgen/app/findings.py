"""What can go wrong around a run, outside data and templates."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class CannotWrite(Finding):
    """不能写入文件。

    ## 为什么
    输出文件夹没有写入权限、磁盘已满，或者路径中有一段是文件而不是文件夹。要写的位置上是文件夹、管道或设备，也不能写：换掉它会弄坏别的
    东西。是符号链接的，写到它指向的文件里，链接不变；指向的文件不存在时不替它新建。

    ## 例
    `reportgen build 2025.yaml -o /只读/总结.docx`。

    ## 怎么办
    用 -o 换一个位置，或检查文件夹的权限和磁盘空间。原有文件没有改动。
    """

    code, severity = "P001", Severity.ERROR
    message = N_("不能写入 {path}：{reason}")
    hint = N_("请用 -o 换一个位置，或检查权限和磁盘空间；原有文件没有改动。")


class FaultOfOurs(Finding):
    """程序自身的错误。

    ## 为什么
    这不是数据或模板的问题，而是程序没有料到的情形。

    ## 例
    内部错误 KeyError: 'x'（reportgen/app/build.py:10）。

    ## 怎么办
    请把这一行连同时期文件和模板一起报告给开发者；加环境变量 REPORTGEN_DEBUG=1 再运行可看到细节。
    """

    code, severity = "P002", Severity.ERROR
    message = N_("程序内部错误 {kind}：{detail}（{where}）")
    hint = N_("这是程序的错误，请报告给开发者；写明已写成的文件是完整的。")


class FolderNotEmpty(Finding):
    """新项目的文件夹已有内容。

    ## 为什么
    为了不覆盖已有的文件，init 只在空文件夹或新文件夹中建立项目。

    ## 例
    在已有 data/ 的文件夹中再次运行 `reportgen init .`。

    ## 怎么办
    换一个新的文件夹名。
    """

    code, severity = "P003", Severity.ERROR
    message = N_("文件夹 {folder} 不是空的")
    hint = N_("请换一个新的文件夹名；没有写入任何文件。")


class UnknownRule(Finding):
    """没有这个规则代码。

    ## 为什么
    explain 只能说明已有的规则。

    ## 例
    `reportgen explain D999`。

    ## 怎么办
    诊断的代码见“错误”“待核”之后的字母和三位数字，如 D103；措辞规则的代码是一个字母和一两位数字，如 C4，见 show 的“规则”一栏。
    不带代码运行 explain 可列出全部规则。
    """

    code, severity = "P004", Severity.ERROR
    message = N_("没有规则 {code}")
    hint = N_("相近的代码：{near}。不带代码运行 reportgen explain 可列出全部规则。")


class UnknownIndicatorAsked(Finding):
    """没有这个指标。

    ## 为什么
    show 只能显示指标目录中有的指标。

    ## 例
    `reportgen show 2025.yaml 参报人数`。

    ## 怎么办
    改用提示的相近名称。
    """

    code, severity = "P005", Severity.ERROR
    message = N_("指标目录中没有“{name}”")
    hint = N_("相近名称：{near}。")


class OutputLost(Finding):
    """结果没有送到标准输出。

    ## 为什么
    标准输出被关闭，或者它重定向到的磁盘已满；印在屏幕上的结果（show 的表、trace 的清单、JSON 等）不完整。

    ## 例
    `reportgen show 2025.yaml > /满了的磁盘/表.txt`；`reportgen explain >&-`。

    ## 怎么办
    换一个有空间的位置再运行。写成了草稿等文件的，另行写明，那些文件是完整的。
    """

    code, severity = "P006", Severity.ERROR
    message = N_("结果没有送到标准输出：{reason}")
    hint = N_("请换一个位置再运行；写明已写成的文件是完整的。")
