"""Percentages of a whole that do not say more than is true (O3, O6)."""

from decimal import Decimal

from reportgen.analysis.comparison import share
from reportgen.indicators.exact import EXACT
from reportgen.language.pieces.digits import LONGEST, below, fixed, styled
from reportgen.language.pieces.style import Style

_HUNDRED = Decimal(100)


def percent_text(part: Decimal, whole: Decimal, style: Style, decimals: int | None = None) -> str:
    """A part of a whole in %, half up, with the style's decimals or as many as asked; more where the figure would else lie:
    what is below the whole is never printed as 100%, what is not zero never as 0%.

    Raises:
        NoRateError: `whole` is 0 or negative.

    >>> percent_text(Decimal(828357), Decimal(828689), Style())
    '99.96%'
    """
    if decimals is None:
        decimals = style.change_decimals
    percent = share(part, whole).scaleb(2, EXACT)
    digits = below(percent, _HUNDRED, decimals) if part < whole else fixed(percent, decimals)
    while percent and not digits.strip("-0.") and decimals < LONGEST:
        decimals += 1
        digits = fixed(percent, decimals)
    return styled(digits, style) + "%"
