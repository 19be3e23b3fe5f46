"""Examples are written as text: numbers with their units, and entries of a style as in genre.yaml."""

from decimal import Decimal

from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.number import read_number
from reportgen.language.pieces.style import Style, read_style


def amount(text: str, indicator: Indicator) -> Decimal:
    """A number in base units: 828357人, 82.5万人, -3.2亿元, 62.8%; without a unit it is in the indicator's own."""
    number = read_number(text)
    return (number.unit or indicator.unit).to_base(number.value)


def said(text: str, indicator: Indicator) -> str:
    """The number as a person would name it: of a rank 第4位."""
    return f"第{text}" if indicator.kind is Kind.RANK else text


def style_of(entries: str) -> Style:
    """The style that entries give, with "; " between them: "base_word: 比上年; rate_verbs: [上升, 降低]".

    Raises:
        ValueError: an entry that is not understood: a fault of the example's.
    """
    pairs = (entry.partition(":") for entry in entries.split(";") if entry.strip())
    read = {key.strip(): "/".join(part.strip() for part in text.strip(" []").split(",")) for key, _, text in pairs}
    style, faults = read_style(read)
    if faults:
        raise ValueError(entries)
    return style
