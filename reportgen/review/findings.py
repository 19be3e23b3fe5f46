"""What can be wrong with a draft that is to be reviewed."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class DamagedDraft(Finding):
    """文件损坏，读不出来。

    ## 为什么
    .docx 是一个压缩包，里面有固定的几个部件。传输中断、部件缺失或被改坏，都会使它读不出来。

    ## 例
    从网盘只下载了一半；用别的程序改过压缩包里的内容。

    ## 怎么办
    用 Word 或 WPS 打开，另存为 .docx（不加密）；打不开的，重新运行 `reportgen build` 生成。
    """

    code, severity = "R001", Severity.ERROR
    message = N_("“{name}”读不出来：文件损坏，或者不是 .docx 文稿")
    hint = N_("请用 Word 或 WPS 打开后另存为不加密的 .docx，或重新生成文稿。")


class NotOurDraft(Finding):
    """文稿不是 reportgen 生成的。

    ## 为什么
    只有 reportgen 生成的文稿带有每个数的来源；从别处来的文稿，以及复制全文另建的文稿，没有这些记录。

    ## 例
    新建空白文档，把稿子全文粘贴进去再保存。

    ## 怎么办
    对 reportgen 生成的那一份使用本命令；要修改文稿，请在生成的文件上直接改，不要另建。
    """

    code, severity = "R002", Severity.ERROR
    message = N_("“{name}”不是 reportgen 生成的文稿，没有数的来源记录")
    hint = N_("请对生成的文稿（或在它上面直接修改后的文稿）使用本命令。")


class NoSuchFigure(Finding):
    """文稿里没有要找的数。

    ## 为什么
    按所给文字在文稿现有的数、指标名称和指标代号中都没有找到。

    ## 例
    `reportgen trace 总结.docx 参报人数`（应为“参保”）。

    ## 怎么办
    照提示的相近名称再试；不带文字运行本命令，可以列出文稿里所有的数。
    """

    code, severity = "R003", Severity.ERROR
    message = N_("文稿“{name}”里没有与“{text}”相符的数或指标")
    hint = N_("相近的有：{near}。不带文字运行，可列出全部的数。")


class DraftOutOfReach(Finding):
    """文稿打不开：没有这个文件，或者没有读取权限。

    ## 为什么
    路径写错、文件已移走、文件夹被当作文件，或者文件正被别的程序独占，都会打不开。

    ## 例
    `reportgen trace outputs/`（给的是文件夹）。

    ## 怎么办
    核对路径；文稿正在 Word 或 WPS 中打开的，先关闭。
    """

    code, severity = "R004", Severity.ERROR
    message = N_("“{name}”打不开：没有这个文件，或者不能读取")
    hint = N_("请核对路径；文稿正在别的程序中打开的，请先关闭。")


class OversizeDraft(Finding):
    """文件解压后大得不像一份文稿。

    ## 为什么
    一万个数的文稿解压后不到 10 MB。压缩包可以被做成很小、解开却极大的文件，用来耗尽内存，所以超过限度的一律不读。

    ## 例
    部件超过 5000 个、单个部件超过 64 MB，或者全部部件合计超过 256 MB。

    ## 怎么办
    文稿里插有大量图片的，先压缩图片；来历不明的文件不要打开。
    """

    code, severity = "R005", Severity.ERROR
    message = N_("“{name}”解压后过大，不予读取")
    hint = N_("单个部件不超过 {part_mb} MB、合计不超过 {package_mb} MB；请压缩文稿里的图片，来历不明的文件不要打开。")


class OtherKindOfFile(Finding):
    """文件不是 .docx，而是别的文件。

    ## 为什么
    是什么文件看内容，不看扩展名：改了扩展名的 .doc、设了密码的 .docx、网盘里还没有下载的文件，都不是 .docx。
    .docm、.dotx、.dotm 和“Strict Open XML 文档”与 .docx 内容相同，照常读取。

    ## 例
    把 `总结.doc` 改名为 `总结.docx`；文稿设置了打开密码；给的是 Word 留下的 `~$总结.docx`；给的是 PDF。

    ## 怎么办
    照提示另存为 .docx，或者先去掉密码、下载到本机。
    """

    code, severity = "R006", Severity.ERROR
    message = N_("“{name}”不是 .docx 文稿，而是{kind}")
    hint = N_("只读 .docx。{way}。")


class ComplexDraft(Finding):
    """文件里的元素多得不像一份文稿。

    ## 为什么
    一万个数的文稿约有五十万个 XML 元素和属性。很小的文件可以装进上千万个空元素，用来耗尽内存和时间，所以超过限度的一律不读。

    ## 例
    一个部件里的 XML 元素和属性超过八十万个；嵌套超过 200 层；样式超过一万个；段落和文字片段超过十五万个。

    ## 怎么办
    确是文稿的，分成几份，或者全选复制到新建的文档里再存；来历不明的文件不要打开。
    """

    code, severity = "R007", Severity.ERROR
    message = N_("“{name}”不予读取：{what}超过 {most} {measure}")
    hint = N_("确是文稿的，请分成几份；来历不明的文件不要打开。")
