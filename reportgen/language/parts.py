"""Parts behind their whole, in brackets: （其中居民参保459.1万人、职工参保41.1万人）, （含政府资助3.87万人） (O7)."""

from collections.abc import Sequence
from decimal import Decimal

from reportgen.analysis.comparison import share, total
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.language.pieces.phrase import Phrase

WORDS = ("其中", "含", "不含")
_HUNDRED = Decimal(100)


def parts_phrase(parts: Sequence[tuple[str, str]], word: str) -> Phrase:
    """The parts with their labels in full-width brackets.

    Args:
        parts: label and value as printed, one or more. word: one of `WORDS`.

    >>> parts_phrase([("居民参保", "459.1万人"), ("职工参保", "41.1万人")], "其中").text
    '（其中居民参保459.1万人、职工参保41.1万人）'
    """
    return Phrase(f"（{word}{'、'.join(label + value for label, value in parts)}）", "O7")


def shares_make_100(parts: Sequence[Decimal], decimals: int) -> bool:
    """True where the shares of parts that make up a whole, each rounded as it is printed, add up to 100% (O7).

    Args:
        parts: in one base unit; their sum is the whole, above 0. decimals: of the printed percentages.
    """
    whole = total(parts)
    printed = (round_half_up(share(part, whole).scaleb(2, EXACT), decimals) for part in parts)
    return total(list(printed)) == _HUNDRED
