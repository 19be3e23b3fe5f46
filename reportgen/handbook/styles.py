"""The keys of a style, each value with a case that it words."""

from collections.abc import Callable

from reportgen.diagnostics.finding import N_
from reportgen.handbook import samples
from reportgen.handbook.change_cases import both, change, delta, from_to, said_before
from reportgen.handbook.rule import Example, StyleKey
from reportgen.handbook.sentences import items
from reportgen.handbook.target_cases import progress
from reportgen.handbook.value_cases import about, missing, rank, value


def _each(key: str, says: str, case: Callable[[str], Example], *values: str, also: str = "") -> StyleKey:
    """The key with one case worded in the style of each value. also: another entry, without which the key says nothing."""
    entries = (f"{key}: {value}" for value in values)
    return StyleKey(key, says, tuple(case(f"{also}; {entry}" if also else entry) for entry in entries))


def _spending(style: str) -> Example:
    return change(samples.SPENDING, "100万元", "105万元", style)


STYLE_KEYS = (
    StyleKey(
        "base_word",
        N_("变化与何时比：同比；比上年；none 不说；once 一句里只在第一个分句说，后面的不说。"),
        (
            *(_spending(f"base_word: {word}") for word in ("同比", "比上年", "none", "once")),
            said_before(samples.SPENDING, "100万元", "105万元", "base_word: once"),
        ),
    ),
    _each("than_word", N_("“比上年”还是“较上年”。"), _spending, "比", "较", also="base_word: 比上年"),
    _each(
        "stock_base",
        N_("base_word 为“比上年”时，年末存量的变化与上年还是与上年末比。"),
        lambda style: change(samples.POPULATION, "100万人", "105万人", style),
        "上年",
        "上年末",
        also="base_word: 比上年",
    ),
    _each(
        "change_decimals",
        N_("变化和算出的比例印几位小数。"),
        lambda style: change(samples.PEOPLE, "10000人", "10536人", style),
        "0",
        "1",
        "2",
    ),
    _each(
        "trailing_zeros",
        N_("变化和算出的比例末尾的零去掉（drop）还是保留（keep）；数值照目录，不受影响。"),
        lambda style: change(samples.PEOPLE, "100人", "107人", style),
        "drop",
        "keep",
    ),
    _each(
        "times_from",
        N_("增长几倍起改说“倍”，never 为从不。"),
        lambda style: change(samples.PEOPLE, "100人", "220人", style),
        "1",
        "2",
        "never",
    ),
    _each(
        "times_form",
        N_("“增长几倍”还是“是上年的几倍”。"),
        lambda style: change(samples.PEOPLE, "100人", "220人", style),
        "增长",
        "是",
    ),
    _each(
        "doubled",
        N_("恰好增长一倍时怎么说。"),
        lambda style: change(samples.PEOPLE, "100人", "200人", style),
        "1倍",
        "翻一番",
    ),
    _each(
        "from_zero",
        N_("上年为零、本年有数时怎么说。"),
        lambda style: change(samples.PEOPLE, "0人", "5人", style),
        "增加",
        "零的突破",
    ),
    _each(
        "over_target",
        N_("超过目标时怎么说；“倍”只在两倍以上时用。"),
        lambda style: progress(samples.INSURED, "2100人", "1000人", style),
        "完成",
        "超额",
        "倍",
    ),
    StyleKey(
        "rate_verbs",
        N_("比率升、降用的动词：前一个可为提高、上升、提升，后一个可为下降、降低。"),
        tuple(
            change(samples.REIMBURSED, *numbers, f"rate_verbs: {pair}")
            for pair in ("[提高, 下降]", "[上升, 降低]", "[提升, 下降]")
            for numbers in (("60%", "65%"), ("65%", "60%"))
        ),
    ),
    _each(
        "to_word",
        N_("“提高到”还是“提高至”；名次一律用“至”。"),
        lambda style: from_to(samples.SHARE, "60%", "65%", style),
        "到",
        "至",
    ),
    _each(
        "rank_form",
        N_("名次用数字还是汉字。"),
        lambda style: rank(samples.PLACE, "2位", style),
        "第2位",
        "第二",
    ),
    _each(
        "over_word",
        N_("超出整数时说“超”还是“逾”。"),
        lambda style: about(samples.PEOPLE, "50210人", style),
        "超",
        "逾",
    ),
    _each(
        "value_change_mark",
        N_("数值与变化、差额与百分数之间的标点。"),
        lambda style: both(samples.POPULATION, "22.6415万人", "23.8415万人", style),
        "、",
        "，",
    ),
    _each(
        "item_word",
        N_("编号列表“一是”还是“一要”。"),
        lambda style: items("扩大参保、提升待遇、加强监管", style),
        "一是",
        "一要",
    ),
    _each(
        "item_stop",
        N_("编号列表各项之间的标点，末项总是句号。"),
        lambda style: items("扩大参保、提升待遇、加强监管", style),
        "。",
        "；",
    ),
    _each(
        "wan_from",
        N_("由程序选单位的数，多大起用万。"),
        lambda style: delta(samples.POPULATION, "1000000人", "1023456人", style),
        "1万",
        "10万",
    ),
    _each(
        "yi_from",
        N_("由程序选单位的数，多大起用亿。"),
        lambda style: delta(samples.SPENDING, "10亿元", "13.456亿元", style),
        "1亿",
        "10亿",
    ),
    _each(
        "thousands",
        N_("数字加不加千分撇。"),
        lambda style: value(samples.COST, "12345.678元", style),
        "none",
        "comma",
    ),
    StyleKey(
        "missing",
        N_("没有数时：XX 印 XX 并列入待核；fall 所在的句子去掉；refuse 不出稿，列出缺哪些数。后两种没有文字可印。"),
        (missing(samples.RECOVERED, "missing: XX"),),
    ),
)
