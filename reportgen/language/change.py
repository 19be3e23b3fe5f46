"""Changes in words: growth in % or 倍, points for rates, places for ranks, time for durations (LANGUAGE §2, §3, O2, O4).

Every choice is made on what would be printed: a change that rounds to zero is 基本持平, a growth that rounds to 100 % is 1倍.
"""

from decimal import Decimal

from reportgen.analysis.comparison import difference, growth_rate
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.base import UNSAID, BaseWords
from reportgen.language.digits import below, never_zero, short, styled
from reportgen.language.measure import MOST_DECIMALS, is_points, natural_measure, number_and_unit, points_and_unit
from reportgen.language.phrase import Phrase
from reportgen.language.style import Style
from reportgen.language.values import rank_text
from reportgen.language.verbs import change_verbs, gap_verbs

_HUNDRED = Decimal(100)


def change_phrase(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """The change from `base` to `value`: 同比增长5.3%, 同比提高0.5个百分点, 比上年上升2位, 比上年缩短2天, 与上年持平.

    Args:
        indicator: its kind decides the form: rates (and whatever is in % or ‰) points, ranks places, durations time, values of
            kind `change` a change of a change, all others growth in % or 倍. Its own verbs come before those of its kind.
        base, value: in base units, exact; a ratio as a fraction.

    Rules: C1–C8, R1–R5, O2. Always returns words; where no rate exists, those of C6 or C8.

    >>> from reportgen.indicators.unit import read_unit
    >>> from reportgen.language.base import YEAR
    >>> change_phrase(
    ...     Indicator("a", "基金支出", read_unit("元"), Kind.AMOUNT), Decimal(100), Decimal("94.65"), Style(), YEAR
    ... )
    Phrase(text='同比下降5.4%', rule='C2')
    """
    kind = indicator.kind
    if kind is Kind.RANK:
        return _places(indicator, base, value, style, words)
    if kind is Kind.CHANGE:
        return _change_of_change(indicator, base, value, style, words)
    if is_points(indicator):
        return _points(indicator, base, value, style, words)
    if kind is Kind.DURATION:
        return delta_phrase(indicator, base, value, style, words)
    return _growth(indicator, base, value, style, words)


def _growth(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    if base <= 0 or value < 0:
        return _without_rate(indicator, base, value, style, words)
    percent = growth_rate(base, value).scaleb(2, EXACT)
    shown = round_half_up(percent.copy_abs(), style.change_decimals)
    if not percent:
        return Phrase(f"{words.level}持平", "C3")
    if not shown:
        return Phrase(f"{words.level}基本持平", "C4")
    if percent > 0:
        if shown >= _HUNDRED and style.times_from is not None and shown >= style.times_from * _HUNDRED:
            return Phrase(f"{words.change}{change_verbs(indicator, style, False)[0]}{_times(percent, style)}倍", "C5")
        return Phrase(f"{words.change}{change_verbs(indicator, style, False)[0]}{styled(str(shown), style)}%", "C1")
    digits = styled(str(shown), style)
    if shown >= _HUNDRED and value:
        digits = below(percent.copy_abs(), _HUNDRED, style.change_decimals)  # something is left: no fall of 100 %
    return Phrase(f"{words.change}{change_verbs(indicator, style, False)[1]}{digits}%", "C2")


def _times(percent: Decimal, style: Style) -> str:
    """The growth in 倍: one decimal, or the style's two; one more where a growth that is no whole multiple would look like one."""
    times = percent.scaleb(-2, EXACT)
    decimals = max(1, style.change_decimals)
    digits = short(times, decimals)
    return short(times, decimals + 1) if "." not in digits else digits


def _without_rate(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """Where one side is zero or negative and a percentage would mislead (C6–C8)."""
    if not base and not value:
        return Phrase(f"{words.level}持平", "C7")
    if base < 0 < value:
        return Phrase("由负转正", "C8")
    if value < 0 < base:
        return Phrase("由正转负", "C8")
    gap = difference(base, value)
    if not gap:
        return Phrase(f"{words.level}持平", "C3")
    if base < 0 and value < 0:
        digits, unit = natural_measure(gap.copy_abs(), indicator, style)
        return Phrase(f"缺口{words.gap}{'收窄' if gap > 0 else '扩大'}{digits}{unit}", "C8")
    return delta_phrase(indicator, base, value, style, words)._replace(rule="C8" if base else "C6")


def _points(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    gap = difference(base, value)
    if not gap:
        return Phrase(f"{words.level}持平", "R2")
    number, suffix = points_and_unit(gap.copy_abs(), indicator)
    shown = round_half_up(number, style.change_decimals)
    if not shown:
        return Phrase(f"{words.level}基本持平", "R2")
    rule = "R1" if suffix == "个百分点" else "R3" if suffix == "个千分点" or "/" in suffix else "R5"
    verb = change_verbs(indicator, style, True)[gap < 0]
    return Phrase(f"{words.change}{verb}{styled(str(shown), style)}{suffix}", rule)


def _places(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """Ranks: the nearer to the first, the higher."""
    if base == value:
        return Phrase(f"保持{rank_text(value, indicator, style)}", "O2")
    gap = difference(base, value)
    verb = gap_verbs(indicator, style)[gap > 0]
    return Phrase(f"{words.gap}{verb}{never_zero(gap.copy_abs(), MOST_DECIMALS)}{indicator.unit.text or '位'}", "O2")


def _change_of_change(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """A growth rate beside that of the year before (R4, C12): its sign and whether it came nearer to zero."""
    gap = difference(base, value)
    if not base and not value:
        return Phrase(f"{words.level}持平", "C12")
    if value > 0 >= base or value < 0 <= base or not value:
        states = {1: "增", 0: "平", -1: "降"}
        return Phrase(f"由{states[_sign(base)]}转{states[_sign(value)]}", "C12")
    name = "降幅" if value < 0 else "增速" if indicator.unit.text in ("%", "‰") else "增幅"
    if not gap:
        return Phrase(f"{name}{words.level}持平", "R4" if value > 0 else "C12")
    number, suffix = points_and_unit(gap.copy_abs(), indicator)
    shown = round_half_up(number, style.change_decimals)
    if not shown:
        return Phrase(f"{name}{words.level}基本持平", "R4" if value > 0 else "C12")
    grew = (gap > 0) == (value > 0)
    verb = ("加快" if grew else "放缓") if name == "增速" else ("扩大" if grew else "收窄")
    rule = "R4" if value > 0 else "C12"
    suffix = "个千分点" if suffix == "个千分点" else "个百分点"
    return Phrase(f"{name}{words.gap}{verb}{styled(str(shown), style)}{suffix}", rule)


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def delta_phrase(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """The change as a difference: 比上年增加1.2万人, 比上年缩短2天. The difference chooses its own unit by size (C10).

    Of a rate, a rank or a change there is no other difference than that of `change_phrase`, which is returned, but with 比上年.
    """
    if indicator.kind in (Kind.RANK, Kind.CHANGE) or is_points(indicator):
        return change_phrase(indicator, base, value, style, words._replace(change=words.gap))
    gap = difference(base, value)
    rule = "O2" if indicator.kind is Kind.DURATION else "C10"
    if not gap:
        return Phrase(f"{words.level}持平", "C3")
    digits, unit = _gap_measure(gap.copy_abs(), indicator, style)
    if not digits.strip("0."):
        return Phrase(f"{words.level}基本持平", "C4")
    return Phrase(f"{words.gap}{gap_verbs(indicator, style)[gap < 0]}{digits}{unit}", rule)


def _gap_measure(gap: Decimal, indicator: Indicator, style: Style) -> tuple[str, str]:
    """A difference above 0 as digits and unit: by its size, or in the unit as declared, with the catalogue's decimals, where the
    unit does not scale.
    """
    display = indicator.display or indicator.unit
    if indicator.decimals is not None and indicator.kind is Kind.DURATION:
        return short(display.from_base(gap), indicator.decimals), display.text
    return natural_measure(gap, indicator, style)


def delta_and_change_phrase(
    indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords
) -> Phrase:
    """Both, the base said once: 比上年增加1.2万人、增长5.3% (C10). Where one of them says it all (持平, no rate), that one alone."""
    change = change_phrase(indicator, base, value, style, UNSAID)
    if change.rule not in ("C1", "C2", "C5"):
        return change_phrase(indicator, base, value, style, words)
    delta = delta_phrase(indicator, base, value, style, words)
    return Phrase(f"{delta.text}{style.value_change_mark}{change.text}", "C10")


def from_to_phrase(indicator: Indicator, base: Decimal, value: Decimal, style: Style) -> Phrase:
    """由60%提高到65%, 由30个工作日缩短到1个工作日, 由第17位上升至第14位; 保持在65% (O4). The verb follows the direction.

    Values that print alike without being equal: 基本保持在65%. A rank takes 至 in every style.
    """
    if indicator.kind is Kind.RANK:
        if base == value:
            return Phrase(f"保持{rank_text(value, indicator, style)}", "O4")
        verb = gap_verbs(indicator, style)[value > base]
        first, last = rank_text(base, indicator, style), rank_text(value, indicator, style)
        return Phrase(f"由{first}{verb}至{last}", "O4")
    first, last = "".join(number_and_unit(base, indicator, style)), "".join(number_and_unit(value, indicator, style))
    gap = difference(base, value)
    if first == last:
        return Phrase(f"{'基本' if gap else ''}保持在{last}", "O4")
    return Phrase(f"由{first}{gap_verbs(indicator, style)[gap < 0]}{style.to_word}{last}", "O4")
