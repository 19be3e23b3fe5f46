"""The rules for values (V1–V13)."""

from reportgen.diagnostics.finding import N_
from reportgen.handbook import authorities, samples
from reportgen.handbook.change_cases import change
from reportgen.handbook.rule import Chapter, LanguageRule
from reportgen.handbook.value_cases import (
    about,
    dated,
    fraction,
    missing,
    months,
    over,
    rank,
    read_back,
    span,
    value,
)

VALUES = Chapter(
    N_("数值"),
    N_("一个数自己怎么印：单位、小数、范围、名次、缺数、约数、日期。"),
    (
        LanguageRule(
            "V1",
            N_("照目录的单位和小数位"),
            N_(
                "指标目录写了显示单位或小数位的，照目录印，只在印出时四舍五入一次。单位和小数位固定，各年的数才好比较。"
            ),
            authorities.BULLETINS,
            (
                value(samples.INSURED, "828357人"),
                value(samples.INSURED, "828350人"),
                value(samples.INSURED, "828349人"),
                value(samples.RECOVERED, "3726000元"),
                value(samples.COST, "336.614元"),
            ),
        ),
        LanguageRule(
            "V2",
            N_("没有定单位的看大小"),
            N_(
                "目录没有写显示单位和小数位的，一万起用万，一亿起用亿，一万亿起用万亿，至多两位小数；不足一万的照数印。"
                "差额、约数、合计也这样选单位；模板里直接印的数照填写时的写法。"
            ),
            authorities.REPORTS,
            (
                value(samples.CLUES, "3086条"),
                value(samples.PEOPLE, "28971人"),
                value(samples.PEOPLE, "9999.995万人"),
                value(samples.SPENDING, "123456789元"),
                value(samples.SPENDING, "13.5万亿元"),
                value(samples.PEOPLE, "28971人", "wan_from: 10万"),
            ),
        ),
        LanguageRule(
            "V3",
            N_("末尾的零"),
            N_(
                "数值末尾的零照目录的小数位印出，表示精确到哪一位。变化和算出的比例末尾的零，政府工作报告去掉，统计公报保留，"
                "由风格的 trailing_zeros 定。"
            ),
            authorities.BOTH,
            (
                value(samples.RECOVERED, "372.6万元").under("V1"),
                change(samples.PEOPLE, "100人", "107人").under("C1"),
                change(samples.PEOPLE, "100人", "107人", "trailing_zeros: keep").under("C1"),
            ),
        ),
        LanguageRule(
            "V4",
            N_("数字和百分号的写法"),
            N_("数字和小数点用半角，不加千分撇（风格可以要），百分号用半角并紧跟数字；不为零的比率不印成 0%。"),
            authorities.NUMERALS,
            (
                value(samples.SHARE, "62.8%"),
                value(samples.SHARE, "0.004%"),
                value(samples.REIMBURSED, "62.8%"),
                value(samples.COST, "12345.678元").under("V1"),
                value(samples.COST, "12345.678元", "thousands: comma").under("V1"),
            ),
        ),
        LanguageRule(
            "V5",
            N_("范围"),
            N_(
                "两个数之间用浪纹线“～”，小的在前。百分号、万、亿两边都写，省去会有歧义；其他单位只写一次。两个数印出来一样时只印一个。"
            ),
            authorities.RANGES,
            (
                span(samples.SHARE, "6.3%", "67.9%"),
                span(samples.WAIT, "30个工作日", "40个工作日"),
                span(samples.SPENDING, "13万元", "17万元"),
                span(samples.SPENDING, "9000元", "1.2万元"),
                span(samples.PLACE, "2位", "5位"),
                span(samples.SHARE, "6.3%", "6.3%").under("V4"),
            ),
        ),
        LanguageRule(
            "V6",
            N_("名次"),
            N_(
                "名次连同范围印成“全省第2位”，风格可改为“第二”，并列的写明“并列”。"
                "“首位”只说第一名；“前列”只说目录的 front 所定名次之内的，没有定的一律印名次。"
            ),
            authorities.REPORTS,
            (
                rank(samples.PLACE, "2位"),
                rank(samples.PLACE, "2位", "rank_form: 第二"),
                value(samples.PLACE, "2位"),
                rank(samples.PLACE, "2位", shared="并列"),
                rank(samples.PLACE, "1位", praise=True),
                rank(samples.PLACE, "4位", praise=True),
                rank(samples.PLACE, "6位", praise=True),
            ),
        ),
        LanguageRule(
            "V7",
            N_("没有数"),
            N_("应有而没有的数印 XX 加单位，草稿中加底色并列入待核；不公开的数在公开的稿中印 XX，不加底色。"),
            authorities.DRAFTS,
            (missing(samples.RECOVERED), missing(samples.SHARE), missing(samples.PLACE)),
        ),
        LanguageRule(
            "V8",
            N_("负数"),
            N_("目录写了 signs 的，负数用它的名称，不印负号；没有写的印负号，负号紧挨数字。四舍五入后为零的不带负号。"),
            authorities.BULLETINS,
            (
                value(samples.BALANCE, "-3.2亿元"),
                value(samples.PROFIT, "-46万元"),
                value(samples.SURPLUS, "-3.2亿元"),
                value(samples.SURPLUS, "-40万元").under("V1"),
            ),
        ),
        LanguageRule(
            "V9",
            N_("约数"),
            N_(
                "先取一位或两位有效数字的整数作标准：差百分之五以内的说“近”，超出百分之五以内的说“超”（风格可用“逾”），"
                "再远说“约”，恰好相等什么也不加。“余”只跟在整数或万、亿之后，小数之后改说“超”；带零头的数先去掉零头。"
            ),
            authorities.DRAFTS,
            (
                about(samples.PEOPLE, "49800人"),
                about(samples.PEOPLE, "50210人"),
                about(samples.PEOPLE, "50210人", "over_word: 逾"),
                about(samples.PEOPLE, "50000人"),
                about(samples.PEOPLE, "47499人"),
                over(samples.CLUES, "3086条"),
                over(samples.PEOPLE, "17234人"),
                value(samples.CLUES, "3086余条"),
                value(samples.SHOWINGS, "1.7万余次"),
                value(samples.MESSAGES, "约80万条"),
                value(samples.MESSAGES, "80万余条"),
            ),
        ),
        LanguageRule(
            "V10",
            N_("日期和时段"),
            N_("年月日写全，月、日前面不补零；起止的年、月、日之间用一字线“—”。"),
            authorities.DASHES,
            (
                dated("2025-05-31"),
                dated("2025H1"),
                dated("2025Q3"),
                dated("2025-01/05"),
                months("2025-01/05"),
                months("2025H1"),
                dated("2021/2025"),
                dated("2003-07/2006-09"),
                dated("2025-03-01/2025-06-20"),
            ),
        ),
        LanguageRule(
            "V11",
            N_("成数和几分之几"),
            N_(
                "比例印出来恰好是整成、一半、三分之一、四分之一的，可以用汉字说；接近的加“近”或“超”，一半以上说“过半”。相差较远的仍印百分数。"
            ),
            authorities.REPORTS,
            (
                fraction(samples.PEOPLE, "400人", "1000人"),
                fraction(samples.PEOPLE, "389人", "1000人"),
                fraction(samples.PEOPLE, "410人", "1000人"),
                fraction(samples.PEOPLE, "1人", "3人"),
                fraction(samples.PEOPLE, "512人", "1000人"),
                fraction(samples.PEOPLE, "430人", "1000人").under("O6"),
            ),
        ),
        LanguageRule(
            "V12",
            N_("复合单位和少见的单位"),
            N_(
                "“元/盒”“元/人·年”“/10万”“人次”等照目录的写法印，时长和复合单位不换成万、亿。目录给零起了名称的（如“即时”），零印成名称。"
            ),
            authorities.DRAFTS,
            (
                value(samples.PREMIUM, "12000元/人·年"),
                value(samples.WAIT, "15个工作日"),
                value(samples.HANDLING, "0个工作日"),
                value(samples.VOLUME, "2545500片/支/粒").under("V1"),
                value(samples.MORTALITY, "9.876/10万").under("V1"),
            ),
        ),
        LanguageRule(
            "V13",
            N_("读数"),
            N_(
                "填数和读稿时，全角数字、全角百分号、千分撇、“百分之几”、“几成”、汉字数字、“多”和“余”都读得懂；"
                "程序自己印的是统一的写法。"
            ),
            authorities.NUMERALS,
            (
                read_back("２６８７６人"),
                read_back("26,876人"),
                read_back("62.8％"),
                read_back("百分之二十七点六"),
                read_back("六成"),
                read_back("八万余元"),
                read_back("3800多条"),
            ),
        ),
    ),
)
