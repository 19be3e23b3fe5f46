"""Several years in words: average growth, mean increment, sums (O5)."""

from collections.abc import Sequence
from decimal import Decimal

from reportgen.analysis.comparison import NoRateError, average_growth, mean_increment, total
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.digits import never_zero, styled
from reportgen.language.measure import is_points, natural_measure, points_and_unit
from reportgen.language.phrase import Phrase
from reportgen.language.style import Style
from reportgen.language.values import value_phrase
from reportgen.language.verbs import change_verbs, gap_verbs

_SUMMABLE = (Kind.FLOW, Kind.AMOUNT, Kind.COUNT)


def average_growth_phrase(yearly: Sequence[Decimal], indicator: Indicator, style: Style) -> Phrase:
    """年均增长5.3%, by the level method (O5). A rate or a duration, and whatever does not start above zero, has the mean
    increment: 年均提高0.5个百分点, 年均增加54万辆.

    Args:
        yearly: one value a year, oldest first, none left out, in base units; two at least.

    Raises:
        NoRateError: fewer than two values, or ranks, of which there is no average.
    """
    if is_points(indicator) or indicator.kind in (Kind.DURATION, Kind.CHANGE, Kind.RANK):
        return mean_increment_phrase(yearly, indicator, style)
    try:
        percent = average_growth(yearly).scaleb(2, EXACT)
    except NoRateError:
        return mean_increment_phrase(yearly, indicator, style)
    if not percent:
        return Phrase("总体持平", "O5")
    shown = round_half_up(percent.copy_abs(), style.change_decimals)
    if not shown:
        return Phrase("总体基本持平", "O5")
    return Phrase(f"年均{change_verbs(indicator, style, False)[percent < 0]}{styled(str(shown), style)}%", "O5")


def mean_increment_phrase(yearly: Sequence[Decimal], indicator: Indicator, style: Style) -> Phrase:
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
    else:
        digits, unit = natural_measure(size, indicator, style)
    return Phrase(f"年均{gap_verbs(indicator, style)[gap < 0]}{digits}{unit}", "O5")


def can_be_summed(indicator: Indicator) -> bool:
    """True where a sum over periods means something: flows, amounts, counts; not stocks, rates, averages, prices, ranks."""
    return indicator.kind in _SUMMABLE and indicator.unit.exponent >= 0


def total_phrase(values: Sequence[Decimal], indicator: Indicator, style: Style) -> Phrase:
    """The sum over periods, as printed behind 累计: 1.2亿元 (O5).

    Raises:
        ValueError: no values, or an indicator of which a sum means nothing (`can_be_summed`).
    """
    if not values or not can_be_summed(indicator):
        raise ValueError(indicator.id)
    return Phrase(value_phrase(total(values), indicator, style).text, "O5")
