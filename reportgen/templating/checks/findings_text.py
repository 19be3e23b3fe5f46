"""What can be asked about the text that a template types itself."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class HalfWidthPunctuation(Finding):
    """中文里用了半角标点。

    ## 为什么
    公文的中文用全角标点（GB/T 15834-2011）。半角的逗号、括号混在中文里，印出来间距不匀，审稿时会被退回。

    ## 例
    `参保扩面持续用力,任务如期完成。`

    ## 怎么办
    改为提示的全角标点；数字、英文里面的标点仍用半角。
    """

    code, severity = "T307", Severity.QUESTION
    message = N_("中文里的“{sign}”是半角标点")
    hint = N_("请改为全角的“{right}”。")


class SpaceInChinese(Finding):
    """中文与数字之间有空格。

    ## 为什么
    公文的汉字与数字、汉字与汉字之间不空格；排版所需的间距由格式来定。

    ## 例
    `全县参保 {{ 参保人数 }}。`

    ## 怎么办
    删去空格。
    """

    code, severity = "T308", Severity.QUESTION
    message = N_("中文里有多余的空格")
    hint = N_("请删去；汉字与数字之间不空格。")


class UnpairedMark(Finding):
    """引号、书名号或括号不成对。

    ## 为什么
    “ ”、《 》、（ ）要成对使用（GB/T 15834-2011）。缺了一半，引语从哪里起、到哪里止就说不清。

    ## 例
    `推行“一站式结算。`

    ## 怎么办
    补上缺的一半。
    """

    code, severity = "T309", Severity.QUESTION
    message = N_("{sign} 没有成对")
    hint = N_("{pair} 要成对使用，请补上缺的一半。")


class LookAlikeTyped(Finding):
    """模板的文字里混有形近的字符。

    ## 为什么
    从 PDF、图片里复制来的文字常把“金”变成康熙部首“⾦”，看上去一样，却是另一个字：搜不到，换了字体就露出来，排版也可能缺字。

    ## 例
    模板里写 `基⾦运行平稳`，第二个字是 U+2FA6，不是“金”。

    ## 怎么办
    删去这个字符，用输入法重新打。
    """

    code, severity = "T313", Severity.QUESTION
    message = N_("文字里混有形近的字符 {characters}")
    hint = N_("请删去，用输入法重新打。")
