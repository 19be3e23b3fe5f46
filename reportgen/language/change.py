"""Changes in words: growth in % or 倍, points for rates, places for ranks, time for durations (LANGUAGE §2, §3, O2).

Every choice is made on what would be printed: a change that rounds to zero is 基本持平, a growth that rounds to 100 % is 1倍.
"""

from decimal import Decimal

from reportgen.analysis.comparison import NoRateError, difference, growth_rate
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.base import BaseWords
from reportgen.language.pieces.digits import below, never_zero, short, styled
from reportgen.language.pieces.measure import MOST_DECIMALS, is_points, natural_measure, points_and_unit
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.signs import below_zero_phrase
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import rank_text
from reportgen.language.pieces.verbs import change_verbs, gap_verbs
from reportgen.language.second_change import change_of_change_phrase

_HUNDRED = Decimal(100)


def change_phrase(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """The change from `base` to `value`: 同比增长5.3%, 同比提高0.5个百分点, 比上年上升2位, 比上年缩短2天, 与上年持平.

    Args:
        indicator: its kind decides the form: rates (and whatever is in % or ‰) points, ranks places, durations time, values of
            kind `change` a change of a change, all others growth in % or 倍. Its own verbs come before those of its kind.
        base, value: in base units, exact; a ratio as a fraction.

    Rules: C1–C8, R1–R5, O2. Always returns words; where no rate exists, those of C6 or C8.

    >>> from reportgen.indicators.unit import read_unit
    >>> from reportgen.language.pieces.base import YEAR
    >>> change_phrase(
    ...     Indicator("a", "基金支出", read_unit("元"), Kind.AMOUNT), Decimal(100), Decimal("94.65"), Style(), YEAR
    ... )
    Phrase(text='同比下降5.4%', rule='C2')
    """
    kind = indicator.kind
    if kind is Kind.RANK:
        return _places(indicator, base, value, style, words)
    if kind is Kind.CHANGE:
        return change_of_change_phrase(indicator, base, value, style, words)
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
            return _multiplied(indicator, percent, style, words)
        return Phrase(f"{words.change}{change_verbs(indicator, style, False)[0]}{styled(str(shown), style)}%", "C1")
    digits = styled(str(shown), style)
    if shown >= _HUNDRED and value:
        digits = below(percent.copy_abs(), _HUNDRED, style.change_decimals)  # something is left: no fall of 100 %
    return Phrase(f"{words.change}{change_verbs(indicator, style, False)[1]}{digits}%", "C2")


def _multiplied(indicator: Indicator, percent: Decimal, style: Style, words: BaseWords) -> Phrase:
    """A growth of 100 % and more: 增长1.2倍, by style 是上年的2.2倍, and of a true doubling 翻一番 (C5)."""
    if style.doubled == "翻一番" and percent == _HUNDRED:
        return Phrase(f"{words.gap}翻一番", "C5")
    if style.times_form == "是":
        return Phrase(f"是{words.noun}的{_times(EXACT.add(percent, _HUNDRED), style)}倍", "C5")
    return Phrase(f"{words.change}{change_verbs(indicator, style, False)[0]}{_times(percent, style)}倍", "C5")


def times_phrase(base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """The value as a multiple of the base, whatever the style: 是上年的2.2倍, never to be mixed up with 增长1.2倍 (C5).

    Raises:
        NoRateError: the base is not above 0, or the value not above the base: 倍 is not said of a fall.
    """
    if base <= 0 or value <= base:
        raise NoRateError("no multiple of this base")
    percent = EXACT.add(growth_rate(base, value).scaleb(2, EXACT), _HUNDRED)
    finer = style._replace(change_decimals=2) if percent < 2 * _HUNDRED else style  # 1.05, not 1.1
    return Phrase(f"是{words.noun}的{_times(percent, finer)}倍", "C5")


def _times(percent: Decimal, style: Style) -> str:
    """Per cent in 倍: one decimal, or the style's two; one more where what is no whole multiple would look like one."""
    times = percent.scaleb(-2, EXACT)
    decimals = max(1, style.change_decimals)
    digits = short(times, decimals)
    return short(times, decimals + 1) if "." not in digits else digits


def _without_rate(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """Where one side is zero or negative and a percentage would mislead (C6–C8)."""
    if not base and not value:
        return Phrase(f"{words.level}持平", "C7")
    if not difference(base, value):
        return Phrase(f"{words.level}持平", "C3")
    if below_zero := below_zero_phrase(indicator, base, value, style, words):
        return below_zero
    if not base and value > 0 and style.from_zero == "零的突破":
        return Phrase("实现零的突破", "C6")
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


def delta_phrase(indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """The change as a difference: 比上年增加1.2万人, 比上年缩短2天. The difference chooses its own unit by size (C10).

    Of a rate, a rank or a change there is no other difference than that of `change_phrase`, which is returned, but with 比上年.
    """
    if indicator.kind in (Kind.RANK, Kind.CHANGE) or is_points(indicator):
        return change_phrase(indicator, base, value, style, words._replace(change=words.gap))
    if indicator.signs is not None and (below_zero := below_zero_phrase(indicator, base, value, style, words, True)):
        return below_zero
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
