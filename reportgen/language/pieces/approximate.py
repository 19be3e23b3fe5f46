"""Values made approximate for reading: 近, 超, 约 and 余 over a rounded number, never over an exact one (V9)."""

from decimal import ROUND_HALF_UP, Decimal

from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.measure import natural_measure
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.qualified import leading_digits, more_than
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import value_phrase

_NEAR = Decimal("0.95")
_OVER = Decimal("1.05")
_ONE_DIGIT_LEAST = Decimal("0.9")
_ONE_DIGIT_MOST = Decimal("1.1")


def about_phrase(value: Decimal, indicator: Indicator, style: Style, leading: int = 1) -> Phrase:
    """近5万人, 超5万人, 约5万人 for a value near a round number N: 近 from 0.95 N, 超 up to 1.05 N, 约 beyond; N itself: no adverb.

    N has one leading digit where that lies within a tenth of the value, else two (1300 is not 约1000); or as many as asked.

    Args:
        value: in base units, above 0; others are printed as they are, as is a rank or a change.
        leading: digits of N that are not zero, 1 or 2.
    """
    if value <= 0 or indicator.kind in (Kind.RANK, Kind.CHANGE):
        return value_phrase(value, indicator, style)
    whole = leading_digits(value, leading, ROUND_HALF_UP)
    nearness = EXACT.divide(value, whole)
    if leading == 1 and not _ONE_DIGIT_LEAST <= nearness <= _ONE_DIGIT_MOST:
        whole = leading_digits(value, 2, ROUND_HALF_UP)
        nearness = EXACT.divide(value, whole)
    if nearness == 1:
        adverb = ""
    elif _NEAR <= nearness < 1:
        adverb = "近"
    elif 1 < nearness <= _OVER:
        adverb = style.over_word
    else:
        adverb = "约"
    digits, unit = natural_measure(whole, indicator, style)
    return Phrase(f"{adverb}{digits}{unit}", "V9")


def over_phrase(value: Decimal, indicator: Indicator, style: Style, leading: int = 2) -> Phrase:
    """3000余条 for 3086: cut, not rounded, to two leading digits (or one), so that it is never more than the value.

    A value that is round by itself has no 余; where 余 cannot stand (1.7万, 62%) it is 超.

    Args:
        value: in base units, above 0; others are printed as they are, as is a rank or a change.
        leading: digits that are kept, 1 or 2.
    """
    if value <= 0 or indicator.kind in (Kind.RANK, Kind.CHANGE):
        return value_phrase(value, indicator, style)
    whole = leading_digits(value, leading)
    digits, unit = natural_measure(whole, indicator, style)
    if whole == value:
        return Phrase(digits + unit, "V9")
    return more_than(digits, unit, indicator, style)
