"""A value and its changes in one phrase: both difference and rate, the change before the value, from where to where (C10, C13, O4)."""

from decimal import Decimal

from reportgen.analysis.comparison import difference
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.change import change_phrase, delta_phrase
from reportgen.language.pieces.base import UNSAID, BaseWords
from reportgen.language.pieces.measure import number_and_unit
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import rank_text, value_phrase
from reportgen.language.pieces.verbs import gap_verbs

_WITH_A_NUMBER = ("C1", "C2", "C5")


def delta_and_change_phrase(
    indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords
) -> Phrase:
    """Both, the base said once: 比上年增加1.2万人、增长5.3% (C10). Where one of them says it all (持平, no rate), that one alone."""
    change = change_phrase(indicator, base, value, style, UNSAID)
    if change.rule not in _WITH_A_NUMBER or change.text.startswith("是"):
        return change_phrase(indicator, base, value, style, words)
    delta = delta_phrase(indicator, base, value, style, words)
    return Phrase(f"{delta.text}{style.value_change_mark}{change.text}", "C10")


def change_first_phrase(
    indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords, qualifier: str = ""
) -> Phrase:
    """The change before the value: 同比增长94.5%、达168.4万辆; what fell or stood still is 为, a rank 居 (C13)."""
    change = change_phrase(indicator, base, value, style, words)
    now = value_phrase(value, indicator, style, qualifier)
    link = (
        "居"
        if indicator.kind is Kind.RANK
        else "达"
        if value > base and "持平" not in change.text and now.rule != "V8"
        else "为"
    )
    return Phrase(f"{change.text}{style.value_change_mark}{link}{now.text}", "C13")


def from_to_phrase(
    indicator: Indicator, base: Decimal, value: Decimal, style: Style, before: Indicator | None = None
) -> Phrase:
    """由60%提高到65%, 由30个工作日缩短到1个工作日, 由第17位上升至第14位; 保持在65% (O4). The verb follows the direction.

    Values that print alike without being equal: 基本保持在65%. A rank takes 至 in every style.

    before: the form that the base is printed in, where it is another: 由30个工作日缩短到1日.
    """
    if indicator.kind is Kind.RANK:
        if base == value:
            return Phrase(f"保持{rank_text(value, indicator, style)}", "O4")
        verb = gap_verbs(indicator, style)[value > base]
        first, last = rank_text(base, indicator, style), rank_text(value, indicator, style)
        return Phrase(f"由{first}{verb}至{last}", "O4")
    first, last = _printed(base, before or indicator, style), _printed(value, indicator, style)
    gap = difference(base, value)
    if first == last:
        return Phrase(f"{'基本' if gap else ''}保持在{last}", "O4")
    if indicator.signs is not None and base and value and (base < 0) != (value < 0):
        positive = indicator.signs[0]
        return Phrase(f"由{positive if base > 0 else ''}{first}转为{positive if value > 0 else ''}{last}", "O4")
    return Phrase(f"由{first}{gap_verbs(indicator, style)[gap < 0]}{style.to_word}{last}", "O4")


def up_to_phrase(
    indicator: Indicator, base: Decimal, value: Decimal, style: Style, before: Indicator | None = None
) -> Phrase:
    """The new value behind its verb: 提高到65%, 增加至82.84万人, 缩短到即时, 上升至第14位; 保持在65% (O4).

    到 takes the new value, never the difference; values that print alike are 保持在, or 基本保持在.
    """
    text = from_to_phrase(indicator, base, value, style, before).text
    if "保持" in text:
        return Phrase(text, "O4")
    first = (
        rank_text(base, indicator, style) if indicator.kind is Kind.RANK else _printed(base, before or indicator, style)
    )
    return Phrase(text.removeprefix(f"由{first}"), "O4")


def _printed(value: Decimal, indicator: Indicator, style: Style) -> str:
    if (value < 0 and indicator.signs is not None) or (not value and indicator.zero):
        return value_phrase(value, indicator, style).text
    return "".join(number_and_unit(value, indicator, style))
