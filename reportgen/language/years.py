"""Several years in words: average growth, mean increment, sums (O5)."""

from collections.abc import Sequence
from decimal import Decimal

from reportgen.analysis.comparison import NoRateError, average_growth, mean_increment, total
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.change import change_phrase
from reportgen.language.pieces.base import BaseWords, counted
from reportgen.language.pieces.digits import grouped, never_zero, short, styled
from reportgen.language.pieces.measure import is_points, is_scaled, natural_measure, points_and_unit
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import value_phrase
from reportgen.language.pieces.verbs import change_verbs, gap_verbs

_SUMMABLE = (Kind.FLOW, Kind.AMOUNT, Kind.COUNT)
_COUNTED = (Kind.STOCK, Kind.FLOW, Kind.COUNT)


def average_growth_phrase(yearly: Sequence[Decimal], indicator: Indicator, style: Style, head: str = "年均") -> Phrase:
    """年均增长5.3%, by the level method (O5). A rate or a duration, and whatever does not start above zero, has the mean
    increment: 年均提高0.5个百分点, 年均增加54万辆.

    Args:
        yearly: one value a year, oldest first, none left out, in base units; two at least.
        head: 年均, or 两年平均 where that is what the years are.

    Raises:
        NoRateError: fewer than two values, or ranks, of which there is no average.
    """
    if not has_average_growth(yearly, indicator):
        return mean_increment_phrase(yearly, indicator, style, head)
    percent = average_growth(yearly).scaleb(2, EXACT)
    if not percent:
        return Phrase("总体持平", "O5")
    shown = round_half_up(percent.copy_abs(), style.change_decimals)
    if not shown:
        return Phrase("总体基本持平", "O5")
    return Phrase(f"{head}{change_verbs(indicator, style, False)[percent < 0]}{styled(str(shown), style)}%", "O5")


def has_average_growth(yearly: Sequence[Decimal], indicator: Indicator) -> bool:
    """True where the average change is a rate: neither of points, durations and ranks, nor from zero or below, nor to below it."""
    if is_points(indicator) or indicator.kind in (Kind.DURATION, Kind.CHANGE, Kind.RANK):
        return False
    return len(yearly) > 1 and yearly[0] > 0 and yearly[-1] >= 0


def mean_increment_phrase(yearly: Sequence[Decimal], indicator: Indicator, style: Style, head: str = "年均") -> Phrase:
    """年均增加54万辆, for a rate 年均提高0.5个百分点 (O5).

    Raises:
        NoRateError: fewer than two values, or ranks, of which there is no average.
    """
    if indicator.kind is Kind.RANK:
        raise NoRateError("ranks have no average change")
    gap = mean_increment(yearly)
    if not gap:
        return Phrase("总体持平", "O5")
    size = gap.copy_abs()
    if is_points(indicator) or indicator.kind is Kind.CHANGE:
        number, unit = points_and_unit(size, indicator)
        digits = never_zero(number, style.change_decimals)
    elif (
        indicator.kind in _COUNTED
        and indicator.unit.base != "元"
        and 1 <= size < style.wan_from
        and is_scaled(indicator)
    ):
        digits, unit = grouped(short(size, 0), style), indicator.unit.base  # people and pieces come whole
    else:
        digits, unit = natural_measure(size, indicator, style)
    return Phrase(f"{head}{gap_verbs(indicator, style)[gap < 0]}{digits}{unit}", "O5")


def can_be_summed(indicator: Indicator) -> bool:
    """True where a sum over periods means something: flows, amounts, counts; not stocks, rates, averages, prices, ranks."""
    return indicator.kind in _SUMMABLE and indicator.unit.exponent >= 0


def total_phrase(values: Sequence[Decimal], indicator: Indicator, style: Style, qualifier: str = "") -> Phrase:
    """The sum over periods, as printed behind 累计: 1.2亿元 (O5).

    qualifier: 约 or 余 where some of the values are no more than that: 9500余份.

    In the form of its parts, up to the size where that would say 21000.00万元 or 438000人次: from 10⁴ of the unit that they are
    printed in on, the sum chooses its own (V2).

    Raises:
        ValueError: no values, or an indicator of which a sum means nothing (`can_be_summed`).
    """
    if not values or not can_be_summed(indicator):
        raise ValueError(indicator.id)
    value = total(values)
    unit = indicator.display or indicator.unit
    if is_scaled(indicator) and unit.from_base(value).copy_abs() >= style.wan_from:
        indicator = indicator._replace(display=None, decimals=None)
    return Phrase(value_phrase(value, indicator, style, qualifier).text, "O5")


def sums_compared_phrase(
    before: Sequence[Decimal], now: Sequence[Decimal], indicator: Indicator, style: Style
) -> Phrase:
    """The sum of some years against that of as many years before: 比前五年增长12.3% (O5).

    Args:
        before, now: a value a year, of equal number, in base units; of an indicator that `can_be_summed`.

    Raises:
        ValueError: no years, unequal numbers of them, or an indicator of which a sum means nothing.
    """
    if not now or len(before) != len(now) or not can_be_summed(indicator):
        raise ValueError(indicator.id)
    years = f"前{counted(len(now))}年" if len(now) > 1 else "上年"
    words = BaseWords(f"{style.than_word}{years}", f"{style.than_word}{years}", f"与{years}")
    return change_phrase(indicator, total(before), total(now), style, words)._replace(rule="O5")
