"""Changes that a source states itself: printed as stated, never computed again (C11)."""

import re
from decimal import Decimal

from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.base import BaseWords
from reportgen.language.pieces.digits import fixed
from reportgen.language.pieces.measure import is_points
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.verbs import change_verbs

_FIRST_NUMBER = re.compile(r"(?<![\d.,])\d[\d.,]*(?![\d.,年])")  # not that of 比2019年


def on_basis(phrase: Phrase, basis: str) -> Phrase:
    """A change with what it is computed on before it: 按可比价格计算同比增长5.2% (C11), 按可比口径计算… (C9); "" adds nothing."""
    if not basis:
        return phrase
    return Phrase(f"按{basis}计算{phrase.text}", "C9" if basis == "可比口径" else phrase.rule)


def approximately(phrase: Phrase) -> Phrase:
    """A change computed from figures that are themselves 约 or 余: 同比增长约4.2% (V9); one without a number stands as it is.

    >>> approximately(Phrase("同比增长4.2%", "C1")).text, approximately(Phrase("与上年持平", "C3")).text
    ('同比增长约4.2%', '与上年持平')
    """
    return phrase._replace(text=_FIRST_NUMBER.sub(r"约\g<0>", phrase.text, count=1))


def stated_change_phrase(
    indicator: Indicator, amount: Decimal, decimals: int, style: Style, words: BaseWords, adverb: str = ""
) -> Phrase:
    """The change on the year as its source gives it: 同比下降8.81%, 同比提高0.5个百分点. Never in 倍: its words are the source's.

    Args:
        indicator: whose change it is; of kind `change` the indicator is the change itself and its unit, % or 个百分点, decides;
            for others: points for a rate, else %.
        amount: as a fraction: -0.0881, 0.005. decimals: as written, all of them printed, zeros too.
        adverb: 约, 超 or "" before the number.

    >>> from reportgen.indicators.unit import read_unit
    >>> from reportgen.language.pieces.base import YEAR
    >>> change = Indicator("a", "住院率同比", read_unit("%"), Kind.CHANGE)
    >>> stated_change_phrase(change, Decimal("-0.0881"), 2, Style(), YEAR)
    Phrase(text='同比下降8.81%', rule='C11')
    """
    if not amount:
        return Phrase(f"{words.level}持平", "C11")
    unit = indicator.unit
    points = unit.text not in ("%", "‰") if indicator.kind is Kind.CHANGE else is_points(indicator)
    per_mille = unit.exponent == -3
    digits = fixed(amount.copy_abs().scaleb(3 if per_mille else 2, EXACT), decimals)
    if not digits.strip("0."):
        return Phrase(f"{words.level}基本持平", "C11")
    suffix = ("个千分点" if per_mille else "个百分点") if points else ("‰" if per_mille else "%")
    verb = change_verbs(indicator, style, points)[amount < 0]
    return Phrase(f"{words.change}{verb}{adverb}{digits}{suffix}", "C11")
