"""By how much something was cut, as a bare percentage: 94.2% (C2)."""

from decimal import Decimal

from reportgen.analysis.comparison import growth_rate
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.language.pieces.digits import styled
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style

_MOST_DECIMALS = 6


def cut_phrase(base: Decimal, value: Decimal, style: Style, decimals: int | None = None) -> Phrase | None:
    """94.2%, to stand behind 降幅, 平均降幅 or 降价; None where nothing fell, or so little that it prints as 0%.

    What is left is never said to be gone: 99.97% and not 100%.

    Args:
        base: above zero, value: not below it; in one base unit. decimals: of the style where not given.

    >>> cut_phrase(Decimal("795.94"), Decimal("46.28"), Style()).text
    '94.2%'
    """
    if base <= 0 or value < 0 or value >= base:
        return None
    percent = growth_rate(base, value).copy_abs().scaleb(2, EXACT)
    places = style.change_decimals if decimals is None else decimals
    shown = round_half_up(percent, places)
    while shown >= 100 > percent and places < _MOST_DECIMALS:
        places += 1
        shown = round_half_up(percent, places)
    return Phrase(f"{styled(str(shown), style)}%", "C2") if shown else None
