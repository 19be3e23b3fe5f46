"""How far a value has come back to where it was: 恢复到2019年同期的95% (O10)."""

from decimal import Decimal

from reportgen.language.pieces.base import BaseWords
from reportgen.language.pieces.percent import percent_text
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style


def recovered_phrase(base: Decimal, value: Decimal, style: Style, words: BaseWords) -> Phrase:
    """恢复到2019年同期的95%; where nothing is lacking any more 达到2019年同期的103.2% (O10).

    Args:
        base, value: in base units, of an amount, count, stock or flow. words: of the base.

    Raises:
        NoRateError: the base is 0 or negative.

    >>> from reportgen.language.pieces.base import other_year_words
    >>> from reportgen.indicators.period import read_period
    >>> then, now = read_period("2019H1"), read_period("2023H1")
    >>> recovered_phrase(Decimal(100), Decimal(95), Style(), other_year_words(then, now, Style())).text
    '恢复到2019年同期的95%'
    """
    verb = f"恢复{style.to_word}" if value < base else "达到"
    return Phrase(f"{verb}{words.noun}的{percent_text(value, base, style)}", "O10")
