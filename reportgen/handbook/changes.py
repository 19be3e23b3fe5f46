"""The rules for changes of stocks, flows, amounts and counts (C1–C13)."""

from reportgen.diagnostics.finding import N_
from reportgen.handbook import authorities, samples
from reportgen.handbook.change_cases import (
    both,
    change,
    change_first,
    delta,
    extra_gain,
    growth_trend,
    on_comparable_terms,
    stated,
    times,
)
from reportgen.handbook.rule import Chapter, Example, LanguageRule
from reportgen.language.pieces.base import YEAR
from reportgen.language.pieces.values import missing_change_phrase

_NO_BASE = Example("参训人数上年没有数", "", lambda: missing_change_phrase(YEAR)).by("同比")

CHANGES = Chapter(
    N_("变化"),
    N_("存量、流量、金额、计数与上年相比。先用未经四舍五入的数算出增幅，再看印出来是什么样，由印出来的样子定说法。"),
    (
        LanguageRule(
            "C1",
            N_("增长"),
            N_("增幅印出来大于零的，印“增长”和百分数，默认一位小数，四舍五入；价格说“上涨”。"),
            authorities.BOTH,
            (
                change(samples.PEOPLE, "1000人", "1053人"),
                change(samples.PEOPLE, "10000人", "10535人"),
                change(samples.PEOPLE, "10000人", "10535人", "change_decimals: 2"),
                change(samples.PEOPLE, "10000人", "10005人"),
                change(samples.PRICE, "10元/盒", "10.5元/盒"),
            ),
        ),
        LanguageRule(
            "C2",
            N_("下降"),
            N_("增幅印出来小于零的，印“下降”和百分数，数字前不带负号。只要还有剩的，就不印下降100%。"),
            authorities.BOTH,
            (
                change(samples.PEOPLE, "10000人", "9465人"),
                change(samples.PEOPLE, "100人", "0人"),
                change(samples.PEOPLE, "5000人", "1人"),
            ),
        ),
        LanguageRule(
            "C3",
            N_("完全相等"),
            N_(
                "两年的数完全相等的，印“与上年持平”，半年、季度、月份印“与上年同期持平”。换了单位填写也照样看得出相等。"
            ),
            authorities.BOTH,
            (
                change(samples.PEOPLE, "828357人", "828357人"),
                change(samples.PEOPLE, "828357人", "828357人", period="2025H1"),
                change(samples.RECOVERED, "372.60万元", "3726000元"),
                delta(samples.PEOPLE, "1000人", "1000人"),
            ),
        ),
        LanguageRule(
            "C4",
            N_("四舍五入后为零"),
            N_(
                "有变化，但印出来会是增长0.0%的，印“基本持平”：说“增长0.0%”自相矛盾，说“持平”又不准确。风格也可以多留一位小数。"
            ),
            authorities.OWN,
            (
                change(samples.PEOPLE, "10000人", "10004人"),
                change(samples.PEOPLE, "10000人", "9996人"),
                change(samples.PEOPLE, "10000人", "10004人", period="2025H1"),
                change(samples.PEOPLE, "10000人", "10004人", "change_decimals: 2").under("C1"),
            ),
        ),
        LanguageRule(
            "C5",
            N_("增长一倍以上"),
            N_(
                "增幅达到100%的说“增长几倍”，或照风格说“是上年的几倍”，二者相差一倍，不能混用；恰好一倍可以说“翻一番”。"
                "下降不说倍。统计公报不用倍，照印百分数。"
            ),
            authorities.BOTH,
            (
                change(samples.PEOPLE, "100人", "220人"),
                change(samples.PEOPLE, "100人", "220人", "times_form: 是"),
                times(samples.PEOPLE, "100人", "220人"),
                change(samples.PEOPLE, "100人", "200人"),
                change(samples.PEOPLE, "100人", "200人", "doubled: 翻一番"),
                change(samples.PEOPLE, "100人", "201人"),
                change(samples.PEOPLE, "100人", "220人", "times_from: never").under("C1"),
                change(samples.PEOPLE, "100人", "220人", "times_from: 2").under("C1"),
            ),
        ),
        LanguageRule(
            "C6",
            N_("上年为零"),
            N_("从零起没有增长率，印增加了多少；风格可以改说“实现零的突破”。"),
            authorities.REPORTS,
            (
                change(samples.PEOPLE, "0人", "4620人"),
                change(samples.PEOPLE, "0人", "4620人", "from_zero: 零的突破"),
                change(samples.PRICE, "0元/盒", "10元/盒"),
            ),
        ),
        LanguageRule(
            "C7",
            N_("两年都为零"),
            N_("两年都是零的，印“与上年持平”。"),
            authorities.OWN,
            (change(samples.PEOPLE, "0人", "0人"),),
        ),
        LanguageRule(
            "C8",
            N_("有负数的"),
            N_(
                "一正一负或两年都是负数时，百分数会误导，改说转正转负、收窄扩大。正负的名称取自目录的 signs："
                "结余和赤字、盈利和净亏损；亏损的增减说“增亏”“减亏”。"
            ),
            authorities.BULLETINS,
            (
                change(samples.SURPLUS, "-46万元", "148万元"),
                change(samples.BALANCE, "148万元", "-46万元"),
                delta(samples.PROFIT, "-46万元", "148万元"),
                change(samples.BALANCE, "-3亿元", "-1亿元"),
                change(samples.PROFIT, "-3亿元", "-1亿元"),
                change(samples.SURPLUS, "-1亿元", "-3亿元", period="2025H1"),
                change(samples.SURPLUS, "-3亿元", "0亿元"),
            ),
        ),
        LanguageRule(
            "C9",
            N_("缺数和口径调整"),
            N_(
                "两年缺一年，或口径变了不可比，就不说变化：从句整句去掉，不在从句里的印 XX 并列入待核。"
                "给出按新口径重算的上年数的，先写明“按可比口径计算”。"
            ),
            authorities.BULLETINS,
            (_NO_BASE, on_comparable_terms(samples.COST, "7510.2元", "7432.5元")),
        ),
        LanguageRule(
            "C10",
            N_("相差多少"),
            N_("印相差的数量时，差额按自己的大小选单位和小数，不照原来的单位；与百分数连用时，与何时比只说一次。"),
            authorities.BULLETINS,
            (
                delta(samples.INSURED, "81.6357万人", "82.8357万人"),
                delta(samples.INSURED, "825143人", "828357人"),
                delta(samples.POPULATION, "26454.46万人", "2.7亿人"),
                delta(samples.REVENUE, "100万元", "105万元"),
                both(samples.POPULATION, "22.6415万人", "23.8415万人"),
                both(samples.POPULATION, "22.6415万人", "23.8415万人", "value_change_mark: ，"),
            ),
        ),
        LanguageRule(
            "C11",
            N_("来源写明的变化"),
            N_(
                "来源直接给出增幅的（按可比价格计算的增速、上级公布的数），照来源的数和小数位印，不用两年的数重算，也不换成倍；"
                "写了计算基准的，先写明“按可比价格计算”。"
            ),
            authorities.BULLETINS,
            (
                stated(samples.SPENDING, "-5.53%"),
                stated(samples.SPENDING, "5.0%"),
                stated(samples.SPENDING, "120%"),
                stated(samples.REIMBURSED, "-0.03个百分点"),
                stated(samples.OUTPUT, "5.2%", basis="可比价格"),
                stated(samples.SPENDING, "0%"),
                stated(samples.STATED, "-8.81%"),
            ),
        ),
        LanguageRule(
            "C12",
            N_("变化的变化"),
            N_(
                "两年的增速或增量相比：降幅收窄、扩大，物价的涨幅扩大、回落，由增转降、由降转增、由增转平；"
                "增量之差说多增、少增、多减、少减。"
            ),
            authorities.BULLETINS,
            (
                change(samples.GROWTH, "-5.3%", "-5.0%"),
                change(samples.GROWTH, "-5.0%", "-5.3%"),
                change(samples.GROWTH, "-5.0%", "5.3%"),
                change(samples.GROWTH, "5.0%", "0%"),
                change(samples.PRICES, "2.3%", "2.0%"),
                growth_trend(samples.PRICE, "2.3%", "2.0%"),
                extra_gain(samples.POPULATION, "100万人", "110万人", "131万人"),
                extra_gain(samples.POPULATION, "100万人", "110万人", "115万人"),
                extra_gain(samples.POPULATION, "110万人", "100万人", "115万人"),
            ),
        ),
        LanguageRule(
            "C13",
            N_("先说变化再说数值"),
            N_("模板要“先变”的，变化在前、数值在后：增加的接“达”，减少和持平的接“为”，名次接“居”。"),
            authorities.REPORTS,
            (
                change_first(samples.SALES, "86.6万辆", "168.4万辆"),
                change_first(samples.SALES, "168.4万辆", "160.1万辆"),
                change_first(samples.PLACE, "4位", "2位"),
                change_first(samples.SALES, "86.6万辆", "168.4万辆", "value_change_mark: ，"),
            ),
        ),
    ),
)
