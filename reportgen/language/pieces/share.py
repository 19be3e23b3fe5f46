"""Shares of a whole (O6)."""

from decimal import Decimal

from reportgen.language.pieces.percent import percent_text
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style


def share_phrase(part: Decimal, whole: Decimal, style: Style, decimals: int | None = None) -> Phrase:
    """The share as printed behind 占: 15.7%. A part below the whole is never 100%, one that is there never 0%.

    Args:
        part, whole: in one base unit, unrounded; a part beyond its whole is printed as it is: validation finds it.
        decimals: of the percentage; None: the style's.

    Raises:
        NoRateError: `whole` is 0 or negative: of nothing there is no share.

    >>> share_phrase(Decimal(30), Decimal(35), Style(), 2)
    Phrase(text='85.71%', rule='O6')
    """
    return Phrase(percent_text(part, whole, style, decimals), "O6")
