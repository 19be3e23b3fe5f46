"""Numbers as ASCII digits: no thousands separators, no exponent, a minus only where something is left to carry it (V4, V8)."""

from decimal import ROUND_DOWN, Decimal

from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.language.pieces.style import Style

LONGEST = 6  # decimals, as in the catalogue


def fixed(number: Decimal, decimals: int) -> str:
    """Half up to so many decimals, zeros kept: the only rounding of a printed figure.

    >>> fixed(Decimal("372.6"), 2), fixed(Decimal("-0.004"), 2)
    ('372.60', '0.00')
    """
    rounded = round_half_up(number, decimals)
    if not rounded:
        rounded = rounded.copy_abs()
    return str(rounded) if decimals <= LONGEST else format(rounded, "f")


def short(number: Decimal, decimals: int) -> str:
    """Half up to at most so many decimals, trailing zeros dropped.

    >>> short(Decimal("82.50"), 2), short(Decimal(100), 2)
    ('82.5', '100')
    """
    return without_zeros(fixed(number, decimals))


def without_zeros(digits: str) -> str:
    """The digits without zeros at the end of their decimals."""
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def styled(digits: str, style: Style) -> str:
    """The digits of a change or a computed share, with or without zeros at their end as the style has it (V3)."""
    return without_zeros(digits) if style.trailing_zeros == "drop" else digits


def grouped(digits: str, style: Style) -> str:
    """The digits with commas between thousands where the style asks for them (V4, GB/T 15835-2011 5.1.1); else as they are.

    >>> grouped("-12345.60", Style(thousands="comma")), grouped("9999", Style())
    ('-12,345.60', '9999')
    """
    if style.thousands == "none":
        return digits
    whole, point, decimals = digits.partition(".")
    return f"{int(whole):,}{point}{decimals}" if whole.lstrip("-") != "0" else digits


def never_zero(number: Decimal, decimals: int) -> str:
    """As `short`, with more decimals (up to six) where a number that is not zero would else be printed as 0.

    >>> never_zero(Decimal("0.0042"), 2), never_zero(Decimal("0.42"), 2)
    ('0.004', '0.42')
    """
    digits = short(number, decimals)
    while digits == "0" and number and decimals < LONGEST:
        decimals += 1
        digits = short(number, decimals)
    return digits


def below(number: Decimal, limit: Decimal, decimals: int) -> str:
    """`number`, which is below `limit`, with so many decimals that the digits stay below it too; cut, not rounded, past six.

    So 99.96 % of a target is never printed as 100 %.

    >>> below(Decimal("99.96"), Decimal(100), 1), below(Decimal("99.94"), Decimal(100), 1)
    ('99.96', '99.9')
    """
    while decimals <= LONGEST:
        rounded = round_half_up(number, decimals)
        if rounded < limit:
            return fixed(rounded, decimals)
        decimals += 1
    return str(number.quantize(Decimal("0.000001"), ROUND_DOWN, EXACT))
