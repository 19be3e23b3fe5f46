"""The rules for sentences (S1–S6): how phrases are joined, and what may be said of them."""

from reportgen.analysis.better import improved
from reportgen.blocks.enumeration import marked_items
from reportgen.blocks.model import Enumeration, Text
from reportgen.diagnostics.finding import N_
from reportgen.handbook import authorities, samples
from reportgen.handbook.change_cases import both, change, change_first
from reportgen.handbook.reading import amount, style_of
from reportgen.handbook.rule import Chapter, Example, LanguageRule
from reportgen.handbook.several_cases import parts, together
from reportgen.handbook.value_cases import span, value
from reportgen.indicators.indicator import Indicator
from reportgen.language.pieces.phrase import Phrase


def items(texts: str, style: str = "") -> Example:
    """An enumeration of items, with 、 between them; an empty one is one whose figures are lacking."""

    def worded() -> Phrase:
        how = style_of(style)
        kept = tuple((Text(text),) for text in texts.split("、") if text)
        word = how.item_word.removeprefix("一")
        printed = marked_items(Enumeration(kept, word, how.item_stop))
        return Phrase("".join(inline.text for item in printed for inline in item if isinstance(inline, Text)), "S1")

    shown = "、".join(text or "（没有内容）" for text in texts.split("、"))
    return Example(f"列表三项：{shown}", style, worded)


def judged(indicator: Indicator, base: str, now: str) -> Example:
    """A change, and the verdict on it that a template may ask for."""

    def worded() -> Phrase:
        changed = change(indicator, base, now).worded()
        better = improved(indicator, amount(base, indicator), amount(now, indicator))
        return Phrase(f"{changed.text}（向好：{'是' if better else '否'}）", "S5")

    return Example(f"{change(indicator, base, now).given}，连同判断", "", worded).by("同比")


SENTENCES = Chapter(
    N_("行文"),
    N_("分项、标点、衔接，以及一句话里能说什么。"),
    (
        LanguageRule(
            "S1",
            N_("一是二是"),
            N_(
                "编号列表接成一段，印“一是…二是…”（可改为“一要”“首先”），每项以句号结束，或照风格用分号、末项用句号。"
                "没有内容的项去掉，后面的递补；只剩一项时不编号。"
            ),
            authorities.REPORTS,
            (
                items("扩大参保、提升待遇、加强监管"),
                items("扩大参保、、加强监管"),
                items("扩大参保、、"),
                items("扩大参保、提升待遇、加强监管", "item_word: 一要; item_stop: ；"),
            ),
        ),
        LanguageRule(
            "S2",
            N_("标点"),
            N_("汉字之间的标点用全角，数字里面的小数点、百分号用半角，汉字与数字之间不空格；引号、书名号成对。"),
            authorities.PUNCTUATION,
            (
                parts(
                    "其中", ("居民参保", samples.PEOPLE, "459.1万人"), ("职工参保", samples.PEOPLE, "41.1万人")
                ).under("O7"),
                span(samples.SHARE, "6.3%", "67.9%").under("V5"),
            ),
        ),
        LanguageRule(
            "S3",
            N_("数值与变化之间"),
            N_("数值与变化、差额与百分数之间用顿号，统计公报用逗号，由风格的 value_change_mark 定。"),
            authorities.BOTH,
            (
                both(samples.POPULATION, "22.6415万人", "23.8415万人").under("C10"),
                both(samples.POPULATION, "22.6415万人", "23.8415万人", "value_change_mark: ，").under("C10"),
                change_first(samples.SALES, "86.6万辆", "168.4万辆").under("C13"),
            ),
        ),
        LanguageRule(
            "S4",
            N_("一数一式"),
            N_("同一指标同一时期的数，全稿印成一个样子，不论填的时候用什么单位；模板另要约数、成数的除外。"),
            authorities.CONSISTENCY,
            (
                value(samples.INSURED, "828357人").under("V1"),
                value(samples.INSURED, "82.8357万人").under("V1"),
            ),
        ),
        LanguageRule(
            "S5",
            N_("升降不是好坏"),
            N_(
                "用词只看升降，好坏由目录的方向（polarity）定：转外就诊率下降是好事。"
                "模板用“向好”“向差”来判断，前列、清零、全覆盖这类赞语只在数据成立时才说。"
            ),
            authorities.PRAISE,
            (
                judged(samples.REFERRED, "7.1%", "6.6%"),
                judged(samples.REIMBURSED, "68.4%", "67.9%"),
                judged(samples.POPULATION, "83万人", "84万人"),
            ),
        ),
        LanguageRule(
            "S6",
            N_("共用主语和动词"),
            N_("几个比较可以共用主语和“分别”，一句里至多一次“分别”；每个变化都要看得出是什么的变化。"),
            authorities.REPORTS,
            (together((samples.REIMBURSED, "67.9%", "68.4%"), (samples.SHARE, "94.1%", "95.3%")).under("R6"),),
        ),
    ),
)
