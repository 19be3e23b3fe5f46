"""What can go wrong on the way from a draft to its PDF. The .docx is there in any case."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class FontSubstituted(Finding):
    """PDF 中有字体是用别的字体代替的。

    ## 为什么
    PDF 里的字形在转换时就定下了，用的是这台机器上的字体。公文格式要求的字体没有安装，LibreOffice 就用别的字体代替，
    标题、正文看上去就不合规定，一页的行数、字数也可能不同。.docx 不受影响：换到装有字体的机器上打开，用的就是规定的字体。

    ## 例
    字体“方正小标宋简体”没有安装，PDF 中用“Noto Serif CJK SC”代替。

    ## 怎么办
    安装该字体后重新生成；或者在装有字体的机器上用 Word、WPS 打开 .docx，另存为 PDF。只用来校对文字的，可以不管。
    """

    code, severity = "F101", Severity.QUESTION
    message = N_("字体“{font}”没有安装，PDF 中用“{used}”代替")
    hint = N_("请安装该字体后重新生成，或在装有字体的机器上由 .docx 另存为 PDF。")


class NoLibreOffice(Finding):
    """没有找到 LibreOffice，不能转成 PDF。

    ## 为什么
    --pdf 借助 LibreOffice 排版，这台机器上没有安装，或者它的程序 soffice 不在 PATH 中。

    ## 例
    `reportgen build 2025.yaml --pdf`。

    ## 怎么办
    安装 LibreOffice：Debian、Ubuntu、统信、麒麟上是 `apt install libreoffice-writer`；Windows 和 macOS 上安装后，把其中 program
    文件夹（macOS 上是 MacOS 文件夹）加入 PATH。也可以用 Word、WPS 打开草稿，另存为 PDF。.docx 草稿已经写好。
    """

    code, severity = "F102", Severity.ERROR
    message = N_("没有找到 LibreOffice（soffice），不能转成 PDF")
    hint = N_("请安装 libreoffice-writer，并让 soffice 在 PATH 中；.docx 草稿不受影响，也可用 Word、WPS 另存为 PDF。")


class PdfTookTooLong(Finding):
    """LibreOffice 没有在限定时间内转成 PDF。

    ## 为什么
    机器太忙，或 LibreOffice 停住了。为免一直等下去，到时间就把它关掉；正在使用的 LibreOffice 不受影响。

    ## 例
    LibreOffice 在 180 秒内没有转成 PDF。

    ## 怎么办
    再试一次；仍然如此的，用 LibreOffice 打开 .docx 草稿看能否打开，并报告给开发者。
    """

    code, severity = "F103", Severity.ERROR
    message = N_("LibreOffice 在 {seconds} 秒内没有转成 PDF，已经停下")
    hint = N_("请再试一次，或用 Word、WPS 打开 .docx 另存为 PDF；.docx 草稿不受影响。")


class NoPdf(Finding):
    """LibreOffice 没有转出 PDF。

    ## 为什么
    LibreOffice 运行完了，却没有写出 PDF。多半是只装了一部分，缺少文字处理组件 Writer。

    ## 例
    LibreOffice 没有转出 PDF：Error: no export filter found

    ## 怎么办
    安装 libreoffice-writer 后再试；仍然如此的，把 LibreOffice 说的话报告给开发者。
    """

    code, severity = "F104", Severity.ERROR
    message = N_("LibreOffice 没有转出 PDF：{said}")
    hint = N_("请检查是否装有 libreoffice-writer；.docx 草稿不受影响。")


class FontsUnknown(Finding):
    """没有查 PDF 用了哪些字体。

    ## 为什么
    PDF 已经转好，但查字体要用 poppler 的 pdffonts 和 fontconfig 的 fc-list，缺了一个，就不知道规定的字体是否都在。

    ## 例
    没有程序 pdffonts，没有查 PDF 中的字体。

    ## 怎么办
    安装 poppler-utils 和 fontconfig 后重新生成；或者打开 PDF，在文档属性里看所用的字体。
    """

    code, severity = "F105", Severity.QUESTION
    message = N_("没有程序 {program}，没有查 PDF 中的字体")
    hint = N_("请安装 poppler-utils 和 fontconfig 后重新生成，或在 PDF 的文档属性里核对字体。")
