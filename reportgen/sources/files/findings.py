"""Findings about a file as a whole: not there, not readable, not text."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class MissingFile(Finding):
    """文件不存在。

    ## 为什么
    命令行、`base:` 或 `sources:` 中写到的文件没有找到，报告缺少依据，不能生成。

    ## 例
    `reportgen build 2052.yaml`，而 `data/` 中只有 `2025.yaml`。

    ## 怎么办
    核对文件名和所在文件夹。`base:`、`sources:` 中的路径从写它的时期文件所在文件夹算起。
    """

    code, severity = "D001", Severity.ERROR
    message = N_("找不到文件 {path}")
    hint = N_("请核对文件名和所在文件夹；相近的文件：{near}。")


class UnreadableFile(Finding):
    """文件在，但是读不出来。

    ## 为什么
    没有读取权限、写的是文件夹，或者磁盘出错时，文件内容无从得知。

    ## 例
    `sources:` 中写了文件夹 `门诊/`，而不是其中的 `门诊.csv`。

    ## 怎么办
    按提示的原因处理：改为文件名，或请管理员放开读取权限。
    """

    code, severity = "D002", Severity.ERROR
    message = N_("文件 {path} 读不出来：{reason}")
    hint = N_("请改写为可以读取的普通文件，或放开读取权限。")


class EmptyFile(Finding):
    """文件是空的。

    ## 为什么
    空文件（或只有空白、注释的文件）里没有任何数据，多半是保存时出了错。

    ## 例
    `data/2025.yaml` 的大小为 0。

    ## 怎么办
    重新保存文件；新的时期文件可以从上年的文件复制后修改。
    """

    code, severity = "D003", Severity.ERROR
    message = N_("文件是空的")
    hint = N_("请重新保存；可以从上年的文件复制后修改。")


class FileTooLarge(Finding):
    """文件太大。

    ## 为什么
    一份时期文件几百 KB 已经很大。远超此数的文件多半是放错了文件，读它只会耗尽内存。

    ## 例
    把 200 MB 的业务明细当作 `sources:` 的 CSV。

    ## 怎么办
    核对是不是放错了文件；明细数据请先汇总到指标。
    """

    code, severity = "D004", Severity.ERROR
    message = N_("文件有 {size} MB，超过上限 {limit} MB")
    hint = N_("请核对是不是放错了文件；明细数据请先汇总到指标。")


class NotUtf8(Finding):
    """文件不是 UTF-8 编码。

    ## 为什么
    各种编码的汉字字节不同，猜错编码会读出错字。因此只读 UTF-8（可以带 BOM），不猜。
    只有 CSV 有一个例外：严格合于 GB18030、有表头、每个指标都认识的，按它读，并说明（D086）。

    ## 例
    Excel 的“CSV（逗号分隔）”、记事本的“ANSI”存的都是 GBK。

    ## 怎么办
    记事本：另存为，编码选 UTF-8。Excel：另存为“CSV UTF-8（逗号分隔）”。
    """

    code, severity = "D005", Severity.ERROR
    message = N_("文件是 {encoding} 编码，请另存为 UTF-8")
    hint = N_("记事本：另存为时编码选 UTF-8；Excel：另存为“CSV UTF-8（逗号分隔）”。")


class DamagedText(Finding):
    """UTF-8 文件中有损坏的字节。

    ## 为什么
    文件大部分是 UTF-8，但此处的字节不成字，可能是传输或拼接时损坏，原来的字已经不可知。

    ## 例
    两个编码不同的文件拼在一起，后半部分不成字。

    ## 怎么办
    在此处重新输入原来的字，另存为 UTF-8。
    """

    code, severity = "D006", Severity.ERROR
    message = N_("此处的字节 {byte} 不是 UTF-8 文字")
    hint = N_("请在此处重新输入原来的字，并另存为 UTF-8。")


class BinaryFile(Finding):
    """文件不是文本。

    ## 为什么
    Word、Excel、PDF、图片等文件改了扩展名也不是文本，读不出数据。

    ## 例
    把 `2025.xlsx` 改名为 `2025.yaml`。

    ## 怎么办
    用原来的扩展名放进 `sources:`（.xlsx、.csv），或者另存为文本。
    """

    code, severity = "D007", Severity.ERROR
    message = N_("文件不是文本（{kind}）")
    hint = N_("请核对是不是放错了文件；Excel 工作簿请保留 .xlsx 扩展名，写进 sources。")


class ForbiddenCharacter(Finding):
    """文字中有不允许的字符。

    ## 为什么
    控制字符、私用区字符、孤立代理项、非字符和看不见的方向、零宽字符，在不同软件里显示不一样，
    会让名称“看着一样却对不上”，也会使 Word 打不开文稿。

    ## 例
    从网页复制的指标名中夹着零宽空格 U+200B。

    ## 怎么办
    按行列找到它，删去后重新输入这几个字。
    """

    code, severity = "D008", Severity.ERROR
    message = N_("此处有不允许的字符 {character}（{kind}）")
    hint = N_("请删去它；看不见时，把前后几个字删去重新输入。")


class OutsideProject(Finding):
    """路径离开了项目文件夹。

    ## 为什么
    一份报告只用项目里的文件，换一台电脑也能生成同样的文稿；别处的文件不在其内。

    ## 例
    `base: ../../别的项目/2024.yaml`，`file: /home/某人/门诊.csv`。

    ## 怎么办
    把文件复制到项目文件夹内，再写相对路径。
    """

    code, severity = "D009", Severity.ERROR
    message = N_("路径“{path}”在项目文件夹之外")
    hint = N_("请把文件复制到项目文件夹内，写从时期文件算起的相对路径。")


class NoCatalogue(Finding):
    """找不到指标目录 indicators.yaml。

    ## 为什么
    时期文件里的每个数，都要靠指标目录说明单位、类型和写法。

    ## 例
    `data/2025.yaml` 旁边和以上各级文件夹里都没有 `indicators.yaml`。

    ## 怎么办
    在时期文件的文件夹或其上级文件夹中放一份 indicators.yaml；新项目可用 `reportgen init`。
    """

    code, severity = "D010", Severity.ERROR
    message = N_("找不到指标目录 indicators.yaml（从 {folder} 起向上各级都没有）")
    hint = N_("请在该文件夹或其上级放一份 indicators.yaml；新项目可用 reportgen init 建立。")
