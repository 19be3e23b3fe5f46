"""The rules for other comparisons (O1–O11)."""

from functools import partial

from reportgen.diagnostics.finding import N_
from reportgen.handbook import authorities, samples
from reportgen.handbook.change_cases import against, change, delta, from_to, said_before, up_to
from reportgen.handbook.rule import Chapter, LanguageRule
from reportgen.handbook.series_cases import falling_below, passing, record, steady, streak
from reportgen.handbook.several_cases import (
    above,
    better,
    faster,
    increment,
    parts,
    per,
    recovered,
    share,
    sums_compared,
    total,
    two_year_average,
    yearly,
)
from reportgen.handbook.target_cases import (
    aim,
    around,
    completion,
    expected,
    pace,
    progress,
    striven,
    to_target,
)
from reportgen.indicators.observation import Status
from reportgen.indicators.period import read_period
from reportgen.language.pieces.base import (
    named_words,
    other_year_words,
    previous_words,
    year_end_words,
    year_start_words,
    years_ago_words,
)

# The words for a base, by the style.
_SINCE_FEBRUARY = partial(previous_words, read_period("2025-03"))
_SINCE_2019 = partial(other_year_words, read_period("2019H1"), read_period("2025H1"))
_FOR_3_YEARS = partial(years_ago_words, 3)
_BUDGET = partial(named_words, "预算")

COMPARISONS = Chapter(
    N_("其他比较"),
    N_("与何时比、用什么动词，与目标、与几年来、与全国比，首次和新高，预计和力争。"),
    (
        LanguageRule(
            "O1",
            N_("与何时比"),
            N_(
                "默认说“同比”；统计公报说“比上年”，年末的存量说“比上年末”；政府工作报告开头交代了时期，后面都不说；"
                "也可以只在一句的第一个分句里说。与上月、上季度比说“环比”。"
            ),
            authorities.BOTH,
            (
                change(samples.SPENDING, "100万元", "105万元").under("C1"),
                change(samples.SPENDING, "100万元", "105万元", "base_word: 比上年").under("C1"),
                change(samples.SPENDING, "100万元", "105万元", "base_word: 比上年", "2025H1").under("C1"),
                change(samples.SPENDING, "100万元", "105万元", "base_word: 比上年; than_word: 较").under("C1"),
                change(samples.POPULATION, "100万人", "105万人", "base_word: 比上年; stock_base: 上年末").under("C1"),
                change(samples.SPENDING, "100万元", "105万元", "base_word: none").under("C1"),
                said_before(samples.SPENDING, "100万元", "105万元", "base_word: once").under("C1"),
                against(samples.SPENDING, "2025年2月", "100万元", "105万元", _SINCE_FEBRUARY, "环比").under("C1"),
                against(samples.POPULATION, "上年末", "100万人", "105万人", year_end_words, "比上年末").under("C1"),
                against(samples.POPULATION, "年初", "100万人", "105万人", year_start_words, "比年初").under("C1"),
            ),
        ),
        LanguageRule(
            "O2",
            N_("动词跟着指标走"),
            N_(
                "时长说“缩短”“延长”，价格说“上涨”“下降”，名次说“上升”“下降”，人口、件数说“增加”“减少”；"
                "收入、贷款、病例、寿命等各有说法的，在目录的 verbs 里写自己的一对。"
            ),
            authorities.BOTH,
            (
                change(samples.WAIT, "30个工作日", "1个工作日"),
                change(samples.WAIT, "1个工作日", "30个工作日"),
                change(samples.PLACE, "4位", "2位"),
                change(samples.PLACE, "2位", "4位"),
                change(samples.PLACE, "5位", "5位"),
                delta(samples.PRICE, "10元/盒", "9.5元/盒").under("C10"),
                delta(samples.PEOPLE, "1000人", "900人").under("C10"),
                delta(samples.REVENUE, "100万元", "105万元").under("C10"),
                delta(samples.LOANS, "100亿元", "111亿元").under("C10"),
                change(samples.CASES, "100例", "105例").under("C1"),
                delta(samples.LIFE, "78.6岁", "79岁").under("C10"),
            ),
        ),
        LanguageRule(
            "O3",
            N_("与目标比"),
            N_(
                "越高越好的说完成百分之几，没有完成的绝不印成100%；越低越好的目标是控制线，说高于、低于。"
                "进度与时间比，任何月份都可以。下期目标按方向说提高到、控制在、压缩到。"
            ),
            authorities.REPORTS,
            (
                progress(samples.INSURED, "828357人", "828689人"),
                progress(samples.INSURED, "1032人", "1000人"),
                progress(samples.INSURED, "1032人", "1000人", "over_target: 超额"),
                progress(samples.INSURED, "2100人", "1000人", "over_target: 倍"),
                completion(samples.INSURED, "828688人", "828689人"),
                to_target(samples.REIMBURSED, "92.16%", "93%"),
                to_target(samples.REIMBURSED, "93%", "93%"),
                to_target(samples.REFERRED, "5.66%", "6.5%"),
                to_target(samples.INSURED, "83.7万人", "82.5万人"),
                pace(samples.INSURED, "53.2万人", "100万人", 6),
                pace(samples.INSURED, "5万人", "12万人", 5),
                aim(samples.INSURED, "82.8357万人", "83万人"),
                aim(samples.REFERRED, "7%", "6.5%"),
                aim(samples.WAIT, "30个工作日", "15个工作日"),
                aim(samples.UNINSURED, "12人", "0人"),
                aim(samples.PLACE, "8位", "5位"),
            ),
        ),
        LanguageRule(
            "O4",
            N_("由…到…"),
            N_(
                "“到”后面是现在的数，“了”后面是差额，二者不能混用。动词跟着方向走；印出来相同的说“保持在”。名次一律用“至”。"
            ),
            authorities.BOTH,
            (
                from_to(samples.REIMBURSED, "60%", "65%"),
                from_to(samples.REIMBURSED, "60%", "65%", "to_word: 至"),
                from_to(samples.WAIT, "30个工作日", "1个工作日"),
                from_to(samples.HANDLING, "3个工作日", "0个工作日"),
                from_to(samples.PLACE, "17位", "14位"),
                from_to(samples.REIMBURSED, "65%", "65%"),
                from_to(samples.INSURED, "828350人", "828357人"),
                up_to(samples.REIMBURSED, "60%", "65%"),
                up_to(samples.HANDLING, "3个工作日", "0个工作日"),
            ),
        ),
        LanguageRule(
            "O5",
            N_("几年来"),
            N_(
                "年均增长按水平法计算，只看首尾两年，年数是间隔的年数；比率、时长和从零起的数没有年均增长率，印年均增加多少。"
                "合计只用于流量、金额、计数，满一万的改用大一级的单位，可与前几年的合计相比。"
            ),
            authorities.BULLETINS,
            (
                yearly(samples.PEOPLE, "100人、104人、121人"),
                yearly(samples.REIMBURSED, "60%、63%、61%"),
                yearly(samples.SALES, "0辆、54万辆、108万辆"),
                yearly(samples.PEOPLE, "100人、150人、100人"),
                two_year_average(samples.PEOPLE, "100人、104人、121人"),
                increment(samples.SALES, "100万辆、208万辆、208万辆"),
                total(samples.RECOVERED, "372.60万元、26.19万元、703.36万元"),
                total(samples.RECOVERED, "7372.60万元、3126.19万元"),
                sums_compared(samples.RECOVERED, "100万元、120万元、110万元", "130万元、140万元、145万元"),
            ),
        ),
        LanguageRule(
            "O6",
            N_("占比和人均"),
            N_(
                "占比、人均、次均用未经四舍五入的数相除，单位先换成一致。人均除以人数，次均除以人次，不能互换。"
                "不足全部的不印100%，有的不印0%。"
            ),
            authorities.BULLETINS,
            (
                share(samples.PEOPLE, "157人", "1000人"),
                share(samples.PEOPLE, "30人", "35人"),
                share(samples.PEOPLE, "9999人", "10000人"),
                per(samples.RECOVERED, "1071.32万元", samples.VISITS, "31826人次"),
                per(samples.SPENDING, "10.2亿元", samples.POPULATION, "83万人"),
            ),
        ),
        LanguageRule(
            "O7",
            N_("其中"),
            N_(
                "部分写在总数后面的括号里，用“其中”“含”“不含”。各部分应当相加等于总数：差得多是错误，"
                "只差在四舍五入的给一条说明。"
            ),
            authorities.DRAFTS,
            (
                parts(
                    "其中",
                    ("居民参保", samples.PEOPLE, "459.1万人"),
                    ("职工参保", samples.PEOPLE, "41.1万人"),
                ),
                parts("含", ("政府资助", samples.PEOPLE, "38700人")),
            ),
        ),
        LanguageRule(
            "O8",
            N_("与全国全省比"),
            N_(
                "与更大范围的同一指标比，说高于、低于多少，增速说快于、慢于；都高或都低的合成一句，一高一低的分开说。"
                "“优于”是评价，对每一个都好才说。"
            ),
            authorities.BOTH,
            (
                above(samples.REIMBURSED, "93%", "全国92.3%"),
                above(samples.REIMBURSED, "93%", "全省92.3%、全国91.6%"),
                above(samples.REIMBURSED, "93%", "全省92.3%、全国93.2%"),
                above(samples.STAY, "7天", "全省9天"),
                above(samples.REIMBURSED, "93%", "全国93%"),
                better(samples.REIMBURSED, "93%", "全省92.3%、全国91.6%"),
                better(samples.REIMBURSED, "93%", "全省92.3%、全国93.2%"),
                faster(samples.GROWTH, "5.3%", "全国", "5.0%"),
            ),
        ),
        LanguageRule(
            "O9",
            N_("首次和新高"),
            N_(
                "突破、首次、新高、连续几年、稳定在，只说手头各年的数能证明的，并写明从哪一年算起；"
                "要紧的一年没有数，就不说：从句去掉，不在从句里的印 XX，并指出缺哪一年。持平、基本持平的一年不算增长。"
            ),
            authorities.OWN,
            (
                streak(samples.POPULATION, "80万人、82万人、83万人、85万人"),
                streak(samples.POPULATION, "80万人、82万人、~、85万人"),
                streak(samples.WAIT, "20个工作日、15个工作日、10个工作日", rising=False),
                streak(samples.PLACE, "9位、7位、5位"),
                record(samples.POPULATION, "86万人、82万人、83万人、85万人"),
                record(samples.POPULATION, "80万人、82万人、83万人、85万人"),
                record(samples.POPULATION, "86万人、85万人"),
                passing(samples.SALES, "86.6万辆、95.1万辆、101.3万辆", "100万辆"),
                passing(samples.SALES, "101万辆、95.1万辆、96万辆、101.3万辆", "100万辆"),
                falling_below(samples.REFERRED, "7.2%、6.9%、6.4%", "6.5%"),
                steady(samples.REIMBURSED, "70.2%、71.5%、70.8%", "70%"),
                steady(samples.PLACE, "4位、5位、3位", "5位"),
            ),
        ),
        LanguageRule(
            "O10",
            N_("与别的年份比"),
            N_(
                "与几年前、与预算相比的，写明是与什么比；没有恢复到当年水平的说“恢复到百分之几”。一句里有两个基准的，各说各的。"
            ),
            authorities.REPORTS,
            (
                against(samples.VISITS, "2019年同期", "100万人次", "105万人次", _SINCE_2019, "比(2019)").under("C1"),
                against(samples.VISITS, "3年前", "100万人次", "105万人次", _FOR_3_YEARS, "比(年前=3)").under("C1"),
                against(samples.SPENDING, "预算", "100万元", "95万元", _BUDGET, "比(支出预算, '预算')").under("C2"),
                recovered(samples.VISITS, "2019年同期", "100万人次", "95万人次", _SINCE_2019),
                recovered(samples.VISITS, "2019年同期", "100万人次", "103.2万人次", _SINCE_2019),
            ),
        ),
        LanguageRule(
            "O11",
            N_("预计和力争"),
            N_("“预计”“左右”只用于状态为估计、初步的数，“力争”“以上”只用于目标；实际数不加这些词。"),
            authorities.REPORTS,
            (
                expected(samples.SPENDING, "6.12亿元", Status.ESTIMATED),
                expected(samples.SPENDING, "6.12亿元", Status.PROVISIONAL),
                around(samples.SPENDING, "6.12亿元", Status.ESTIMATED),
                striven(samples.INSURED, "82.8357万人", "83万人"),
                aim(samples.INSURED, "83.5万人", "83万人"),
                aim(samples.REIMBURSED, "100%", "100%"),
            ),
        ),
    ),
)
