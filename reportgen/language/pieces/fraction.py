"""Shares in words where they are close enough: 四成, 近三分之一, 超六成, 一半 (V11)."""

from decimal import Decimal

from reportgen.analysis.comparison import share
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.language.pieces.percent import percent_text
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style

_HUNDRED = Decimal(100)
_TENTHS = "一二三四五六七八九"
# In per cent; a half and the fractions come before the tenths that lie as near.
_SHARES: tuple[tuple[Decimal, str], ...] = (
    (Decimal(50), "一半"),
    (EXACT.divide(_HUNDRED, Decimal(3)), "三分之一"),
    (EXACT.divide(Decimal(200), Decimal(3)), "三分之二"),
    (Decimal(25), "四分之一"),
    (Decimal(75), "四分之三"),
    *((Decimal(10 * (place + 1)), f"{numeral}成") for place, numeral in enumerate(_TENTHS) if numeral != "五"),
)
_NEAR = Decimal("0.95")
_OVER = Decimal("1.05")


def fraction_phrase(part: Decimal, whole: Decimal, style: Style) -> Phrase:
    """A share in words: 四成 where it prints as 40%, 近四成 from 95 % of that on, 超四成 up to 105 %; of no round share its percentage.

    Args:
        part, whole: in one base unit, unrounded.

    Raises:
        NoRateError: `whole` is 0 or negative.

    >>> fraction_phrase(Decimal(39), Decimal(100), Style()).text, fraction_phrase(Decimal(1), Decimal(3), Style()).text
    ('近四成', '三分之一')
    """
    percent = share(part, whole).scaleb(2, EXACT)
    shown = round_half_up(percent, style.change_decimals)
    nearest, word = min(_SHARES, key=lambda each: abs(EXACT.subtract(percent, each[0])))
    if shown == round_half_up(nearest, style.change_decimals):
        return Phrase(word, "V11")
    nearness = EXACT.divide(percent, nearest)
    if _NEAR <= nearness < 1:
        return Phrase(f"近{word}", "V11")
    if 1 < nearness <= _OVER:
        return Phrase("过半" if word == "一半" else f"{style.over_word}{word}", "V11")
    return Phrase(percent_text(part, whole, style), "O6")
