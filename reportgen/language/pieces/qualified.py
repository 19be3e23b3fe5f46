"""Values that their source itself gives as approximate: 约 and 余 (V9)."""

from decimal import ROUND_DOWN, Decimal

from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator
from reportgen.language.pieces.measure import short_measure
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style

_MULTIPLES = ("万亿", "亿", "万")


def qualified_phrase(value: Decimal, indicator: Indicator, style: Style, qualifier: str) -> Phrase:
    """A value that its source gives as 约 or 余: 约80万条, 420余次, 超1.7万次. Zeros behind the decimals are dropped.

    余 stands only behind a whole number, of 万 or 亿 or else a round one: 3086余 becomes 3000余条, 1.7万余 becomes 超1.7万次.
    """
    digits, unit = short_measure(value, indicator, style)
    if qualifier == "余" and value > 0:
        return more_than(digits, unit, indicator, style)
    return Phrase(f"约{digits}{unit}", "V9")


def more_than(digits: str, unit: str, indicator: Indicator, style: Style) -> Phrase:
    """Somewhat more than a number above 0 as printed: with 余 where it can stand, else with 超 or 逾.

    余 follows 万 and 亿: 80万余条 is a little over 80万, while 80余万条 could be 89万.
    """
    if "." in digits or indicator.unit.exponent < 0:
        return Phrase(f"{style.over_word}{digits}{unit}", "V9")
    multiple = next((multiple for multiple in _MULTIPLES if unit.startswith(multiple)), "")
    if not multiple and digits[-1] != "0":
        if len(digits) == 1:
            return Phrase(f"{style.over_word}{digits}{unit}", "V9")
        kept = 1 if len(digits) == 2 else 2
        digits = digits[:kept] + "0" * (len(digits) - kept)
    return Phrase(f"{digits}{multiple}余{unit[len(multiple) :]}", "V9")


def leading_digits(value: Decimal, digits: int, rounding: str = ROUND_DOWN) -> Decimal:
    """`value`, above 0, with so many leading digits, the rest zeros."""
    quantum = Decimal(1).scaleb(value.adjusted() - digits + 1, EXACT)
    return value.quantize(quantum, rounding, EXACT)
