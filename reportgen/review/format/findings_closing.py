"""What can be wrong with what stands around the text: addressee, attachments, signature, date, annexes. `source`: the clause that says so, or 惯例 for a habit of offices."""

from typing import ClassVar

from reportgen.diagnostics.finding import N_, Finding, Severity


class WrongDateForm(Finding):
    """成文日期的写法不对。

    ## 为什么
    成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位（即 1 不编为 01）。（GB/T 9704—2012 7.3.5.4）

    ## 例
    “二〇二六年一月十二日”“2026年01月12日”“2026.1.12”。

    ## 怎么办
    改为“2026年1月12日”这样的写法。
    """

    code, severity = "F261", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.5.4"
    message = N_("成文日期应写作“{expected}”，{where}写作“{found}”")
    hint = N_("请用阿拉伯数字写全年月日，1 不写作 01。")


class WrongDatePlace(Finding):
    """成文日期的位置不对。

    ## 为什么
    加盖印章的，成文日期右空四字；不加盖的，首字比署名首字右移二字，或右空二字；署名长的，以署名居中为准。（GB/T 9704—2012 7.3.5）

    ## 例
    日期顶着版心右边，没有空字。

    ## 怎么办
    设右对齐，右缩进 4 字符。
    """

    code, severity = "F262", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.5"
    message = N_("成文日期应右空 {expected} 字，{where}右空 {found} 字")
    hint = N_("请设右对齐，右缩进 {expected} 字符，不用空格推。")


class WrongAttachmentNote(Finding):
    """附件说明的写法不对。

    ## 为什么
    “附件”后标全角冒号和附件名称；不止一个的用阿拉伯数字标序，如“附件：1. ×××”；名称后不加标点。（GB/T 9704—2012 7.3.4）

    ## 例
    “附件:1、报表；”。

    ## 怎么办
    照“附件：1. 报表”改，末尾不加标点。
    """

    code, severity = "F263", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.4"
    message = N_("附件说明应写作“{expected}”，{where}写作“{found}”")
    hint = N_("请照标准改：全角冒号，数字后用半角圆点，末尾不加标点。")


class WrongAnnexLabel(Finding):
    """附件标记的样子不对。

    ## 为什么
    “附件”二字及附件顺序号用三号黑体字顶格编排在版心左上角第一行。（GB/T 9704—2012 7.3.7）

    ## 例
    附件标记居中，或用仿宋；写成“附件：”（冒号只用在正文下的附件说明里）。

    ## 怎么办
    改为三号黑体，左对齐，不缩进，后面不标冒号。
    """

    code, severity = "F264", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.7"
    message = N_("附件标记应为{expected}，{where}是{found}")
    hint = N_("请改为三号黑体，左对齐，不缩进，后面不标冒号。")


class WrongAddressee(Finding):
    """主送机关（称呼）的样子不对。

    ## 为什么
    主送机关居左顶格，回行时仍顶格，最后一个名称后标全角冒号。（GB/T 9704—2012 7.3.2）

    ## 例
    称呼缩进 2 字，或用半角冒号。

    ## 怎么办
    首行缩进设为 0，末尾用全角冒号。
    """

    code, severity = "F265", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.2"
    message = N_("主送机关或称呼应{expected}，{where}{found}")
    hint = N_("请设首行缩进为 0，末尾用全角冒号。")


class DateLeftOpen(Finding):
    """成文日期还没有填。

    ## 为什么
    成文日期署负责人签发的日期；定稿之前应填上。（GB/T 9704—2012 7.3.5.4）

    ## 例
    “XX年XX月XX日”“2026年 月 日”。

    ## 怎么办
    填上年、月、日，或在数据文件中写 date。
    """

    code, severity = "F266", Severity.QUESTION
    source: ClassVar[str] = "GB/T 9704—2012 7.3.5.4"
    message = N_("{where}的成文日期还没有填")
    hint = N_("请填上年、月、日。")


class MissingAttachmentNote(Finding):
    """有附件而没有附件说明。

    ## 为什么
    如有附件，在正文下空一行左空二字编排“附件”二字，后标全角冒号和附件名称。文后只附一张表、正文又没有提到附件的，不查。（GB/T 9704—2012 7.3.4）

    ## 例
    文后有“附件1”“附件2”两页，正文之下却没有“附件：1. …”。

    ## 怎么办
    在署名之上加附件说明，名称与附件页上的标题一致。
    """

    code, severity = "F267", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.4"
    message = N_("正文之下应有附件说明“{expected}”，文后有{where}")
    hint = N_("请在署名之上加附件说明。")


class OtherAttachmentCount(Finding):
    """附件说明与附件的件数不一致。

    ## 为什么
    附件说明中的序号、名称应与附件页上的一致。文后一件都没有的（附件另成文件），不查。（GB/T 9704—2012 7.3.4）

    ## 例
    附件说明列了三件，文后只有附件1、附件2。

    ## 怎么办
    补上缺的附件，或改附件说明。
    """

    code, severity = "F268", Severity.QUESTION
    source: ClassVar[str] = "GB/T 9704—2012 7.3.4"
    message = N_("附件说明有 {expected} 件，文后有 {found} 件，附件说明在{where}")
    hint = N_("请补上缺的附件，或改附件说明。")


class SignatureAtLeft(Finding):
    """署名在左边。

    ## 为什么
    发文机关署名在成文日期之上，以成文日期为准居中，或右空二字。（GB/T 9704—2012 7.3.5）

    ## 例
    署名随正文左空二字。

    ## 怎么办
    设右对齐，用右缩进使它在日期之上居中。
    """

    code, severity = "F269", Severity.ERROR
    source: ClassVar[str] = "GB/T 9704—2012 7.3.5"
    message = N_("署名应在右边、成文日期之上，{where}在左边")
    hint = N_("请设右对齐，用右缩进调整，不用空格推。")
