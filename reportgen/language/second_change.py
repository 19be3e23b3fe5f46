"""A change beside the change before it: 增速加快, 降幅收窄, 涨幅回落, 同比多增11万人 (R4, C12)."""

from decimal import Decimal

from reportgen.analysis.comparison import difference
from reportgen.indicators.exact import round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import read_unit
from reportgen.language.pieces.base import BaseWords
from reportgen.language.pieces.digits import styled
from reportgen.language.pieces.measure import natural_measure, points_and_unit
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style

_PERCENT = read_unit("%")


def growth_trend_phrase(indicator: Indicator, before: Decimal, now: Decimal, style: Style, words: BaseWords) -> Phrase:
    """Two rates of growth of one indicator beside each other: 增速比上年加快0.3个百分点, 由降转增, of a price 涨幅比上年回落….

    Args:
        before, now: growth on the year a year ago and now, as fractions. words: of the base.
    """
    rising = ("上涨", "下降") if indicator.kind is Kind.PRICE else None
    growth = indicator._replace(kind=Kind.CHANGE, unit=_PERCENT, display=None, decimals=None, verbs=rising)
    return change_of_change_phrase(growth, before, now, style, words)


def change_of_change_phrase(
    indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords
) -> Phrase:
    """A change beside that of the year before (R4, C12): its sign, and whether it came nearer to zero.

    Args:
        indicator: of kind `change`; one whose own verbs are 上涨 and another word speaks of 涨幅, one in points of 增幅.
        base, value: as fractions.
    """
    gap = difference(base, value)
    if not base and not value:
        return Phrase(f"{words.level}持平", "C12")
    price = indicator.verbs is not None and indicator.verbs[0] == "上涨"
    if value > 0 >= base or value < 0 <= base or not value:
        states = {1: "涨" if price else "增", 0: "平", -1: "降"}
        return Phrase(f"由{states[_sign(base)]}转{states[_sign(value)]}", "C12")
    name = "降幅" if value < 0 else "涨幅" if price else "增速" if indicator.unit.text in ("%", "‰") else "增幅"
    rule = "R4" if name == "增速" else "C12"
    if not gap:
        return Phrase(f"{name}{words.level}持平", rule)
    number, suffix = points_and_unit(gap.copy_abs(), indicator)
    shown = round_half_up(number, style.change_decimals)
    if not shown:
        return Phrase(f"{name}{words.level}基本持平", rule)
    grew = (gap > 0) == (value > 0)
    verbs = {"增速": ("放缓", "加快"), "涨幅": ("回落", "扩大")}.get(name, ("收窄", "扩大"))
    suffix = "个千分点" if suffix == "个千分点" else "个百分点"
    return Phrase(f"{name}{words.gap}{verbs[grew]}{styled(str(shown), style)}{suffix}", rule)


def extra_gain_phrase(
    indicator: Indicator, earlier: Decimal, base: Decimal, value: Decimal, style: Style, words: BaseWords
) -> Phrase:
    """This year's increase beside last year's: 同比多增11万人, 少增; of two decreases 多减, 少减; 由减转增 where the sign turned (C12).

    Args:
        earlier, base, value: of the year before last, last year and this one, in base units.
    """
    before, now = difference(earlier, base), difference(base, value)
    gap = difference(before, now)
    if not gap:
        return Phrase(f"{'减' if now < 0 else '增'}量{words.level}持平", "C12")
    if _sign(before) != _sign(now):
        states = {1: "增", 0: "平", -1: "减"}
        return Phrase(f"由{states[_sign(before)]}转{states[_sign(now)]}", "C12")
    digits, unit = natural_measure(gap.copy_abs(), indicator, style)
    more = (gap > 0) == (now > 0)
    return Phrase(f"{words.change}{'多' if more else '少'}{'减' if now < 0 else '增'}{digits}{unit}", "C12")


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)
