"""What can be wrong between figures and the words that a template puts them into."""

from reportgen.diagnostics.finding import N_, Finding, Severity


class PartsDoNotFit(Finding):
    """括号里的分项与总数不符。

    ## 为什么
    “其中”之后的各项之和大于总数，或者写明是全部分项而加起来不等于总数，读者一加便知有误。

    ## 例
    `{{ 参保人数|其中(居民=居民参保, 职工=职工参保, 全部=true) }}`，居民与职工之和比参保人数多 1 万人。

    ## 怎么办
    核对总数和各分项；分项只是一部分的，不要写 全部=true。
    """

    code, severity = "T018", Severity.ERROR
    message = N_("{parts}之和与“{whole}”不符")
    hint = N_("请核对总数和分项；分项只是一部分的，去掉 全部=true。")


class ClaimDoesNotHold(Finding):
    """模板要说的话，数据不支持。

    ## 为什么
    连续几年增长、创新高、突破、优于，只有属实时才能说。数据齐全而说法不成立的，印成 XX 等人改写；放在 clause 里的整句略去。

    ## 例
    `{{ 基金收入|新高 }}`，而去年的收入更高。

    ## 怎么办
    把这半句放进 `{% clause %}…{% endclause %}`，或用 `{% if 基金收入|新高|成立 %}` 分开来写。
    """

    code, severity = "T310", Severity.QUESTION
    message = N_("“{name}”的“{operation}”不成立，印为 {text}")
    hint = N_("请把这半句放进 {{% clause %}}，或用“成立”判断后再写。")


class PartsRounded(Finding):
    """括号里的分项与总数有四舍五入的尾差。

    ## 为什么
    各项分别四舍五入，加起来与总数差末位的一两个单位，数据没有矛盾，但读者相加会发现，宜加注。

    ## 例
    总数500.2万人，其中居民459.1万人、职工41.0万人。

    ## 怎么办
    一般不必改动；可注明“部分数据因四舍五入，分项与合计略有差异”。
    """

    code, severity = "T305", Severity.NOTE
    message = N_("{parts}之和与“{whole}”有四舍五入的尾差")
    hint = N_("一般不必改动；可注明“部分数据因四舍五入，分项与合计略有差异”。")


class SharesRounded(Finding):
    """各部分的比重加起来不是百分之百。

    ## 为什么
    比重分别四舍五入，合计可以是 99.9% 或 100.1%，数据没有矛盾，但读者相加会发现，宜加注。

    ## 例
    三个部分各占33.3%，合计99.9%。

    ## 怎么办
    一般不必改动；可注明“部分数据因四舍五入，合计不等于100%”。
    """

    code, severity = "T306", Severity.NOTE
    message = N_("“{whole}”各部分的比重四舍五入后合计不是100%")
    hint = N_("一般不必改动；可加注“部分数据因四舍五入，合计不等于100%”。")


class WordsAroundFigure(Finding):
    """过滤器印出的词，模板里又写了一遍，或写得与它矛盾。

    ## 为什么
    `同比` 印出的是“同比增长5.3%”这样的整句，前面再写“增长”就重复了，遇到下降更是前后矛盾；数后面再写“%”“个百分点”，单位也重复。
    比率的值前面写“增长”“下降”，是把比率本身当成了变化。

    ## 例
    `同比增长{{ 基金收入|同比 }}`、`{{ 报销比例 }}%`、`报销比例提高{{ 报销比例 }}`。

    ## 怎么办
    删去重复的字；要说从多少提高到多少的，用 `{{ 报销比例|由至 }}` 或 `{{ 报销比例|到 }}`。
    """

    code, severity = "T021", Severity.ERROR
    message = N_("“{words}”与“{filter}”印出的词重复或矛盾")
    hint = N_("请删去模板中的“{words}”：“{filter}”会按数的大小和指标的类型自己说。")


class TwiceRespectively(Finding):
    """一句话里用了两次“分别”。

    ## 为什么
    “分别”要读者把前后的项目一一对上，一句话里出现两次就对不上了。

    ## 例
    `{{ [甲, 乙]|分别('值') }}，{{ [甲, 乙]|分别 }}。`

    ## 怎么办
    分成两句，或者后一处不用“分别”。
    """

    code, severity = "T022", Severity.ERROR
    message = N_("一句话里有两个“分别”")
    hint = N_("请分成两句，或改写其中一处。")


class NamedSetIncomplete(Finding):
    """有固定名称的几项少了一项。

    ## 为什么
    “三关”“四个聚焦”这样的说法，名称里说了有几项。少一项或多一项，名称与内容就对不上，不能像普通并列那样自动略去。

    ## 例
    `{% named '三关' %}入口关{% item %}使用关{% endnamed %}`。

    ## 怎么办
    补齐各项和其中的数；项数不定的，改用 `{% list %}`，名称里也不要写几。
    """

    code, severity = "T023", Severity.ERROR
    message = N_("“{name}”的各项不全：{problem}")
    hint = N_("请补齐；项数不定的，改用 {{% list %}}。")


class UnknownGroup(Finding):
    """没有这个指标组。

    ## 为什么
    指标组的名称来自指标目录中各指标的 group，或科室 department；写错了就一个指标也没有。

    ## 例
    `{{ 指标组('待遇保证')|数量 }}`（应为“待遇保障”）。

    ## 怎么办
    改用提示的相近名称；确是新的组，先在指标目录中给指标写上 group。
    """

    code, severity = "T020", Severity.ERROR
    message = N_("没有指标组“{name}”")
    hint = N_("相近名称：{near}。组名在指标目录的 group 或 department 中。")


class WrongCombination(Finding):
    """指标不能用这个过滤器。

    ## 为什么
    一种变化只有一种正确的说法：比率的变化说百分点，名次的变化说位次，越低越好的指标没有完成率，比率不能再求人均。
    用错过滤器，印出的话读者一看便知是错的，所以在检查时就指出。

    ## 例
    `{{ 报销比例|人均(参保人数) }}`、`{{ 全省名次|年均增长 }}`、`{{ 住院率|完成率 }}`（越低越好）。

    ## 怎么办
    按提示换一个过滤器；各过滤器能用于哪些指标，见《模板编写》和《语言规则》。
    """

    code, severity = "T017", Severity.ERROR
    message = N_("“{indicator}”不能用“{filter}”：{reason}")
    hint = N_("请按原因换一个过滤器，用法见《模板编写》。")


class UnknownReference(Finding):
    """没有这个参照地区的数。

    ## 为什么
    高于全国、占全省的比重，要有全国、全省的同一指标。数据文件里没有写过这个地区，多半是名称写错了。

    ## 例
    `{{ 网上采购率|高于('全国平均') }}`，而数据文件中写的是 `references: {全国: …}`。

    ## 怎么办
    改用提示的名称；确是新地区的，先在时期文件的 references 中写上它的数。
    """

    code, severity = "T019", Severity.ERROR
    message = N_("“{filter}”所说的“{name}”没有数")
    hint = N_("相近名称：{near}。已有的是：{known}。")
