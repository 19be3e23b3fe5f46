"""Values in words: amount and unit, ranks, ranges, missing ones (V1–V8)."""

from decimal import Decimal

from reportgen.blocks.numerals import LARGEST, chinese_numeral
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.base import YEAR, BaseWords
from reportgen.language.pieces.digits import short
from reportgen.language.pieces.measure import is_scaled, number_and_unit, short_measure
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.qualified import qualified_phrase
from reportgen.language.pieces.stated import stated_change_phrase
from reportgen.language.pieces.style import Style

MOST_STATED_DECIMALS = 4


def value_phrase(
    value: Decimal, indicator: Indicator, style: Style, qualifier: str = "", words: BaseWords = YEAR
) -> Phrase:
    """A value as it stands in a sentence: 82.84万人, 62.8%, 第2位; of kind `change` 同比下降8.81%.

    Args:
        value: in base units; a ratio as a fraction.
        qualifier: how sure the source itself was: 约 (约80万条), 余 (420余次; 超1.7万次 where 余 cannot stand) or ""; of a rank
            并列 (并列第2位).
        words: for the kind `change` only: what it is measured against.

    Rules: V1 by the catalogue, V2 by size, V4 ratios, V6 ranks, V8 negative values (赤字3.20亿元 where the catalogue names them),
    V9 qualified, V12 compound units and named zeros (即时), C11.

    >>> from reportgen.indicators.unit import read_unit
    >>> insured = Indicator("i", "参保人数", read_unit("人"), Kind.STOCK, display=read_unit("万人"), decimals=2)
    >>> value_phrase(Decimal(828357), insured, Style())
    Phrase(text='82.84万人', rule='V1')
    """
    kind = indicator.kind
    if kind is Kind.RANK:
        return Phrase(qualifier + rank_text(value, indicator, style), "V6")
    if kind is Kind.CHANGE:
        return _change_value(value, indicator, style, words, qualifier)
    if qualifier:
        return qualified_phrase(value, indicator, style, qualifier)
    if not value and indicator.zero:
        return Phrase(indicator.zero, "V12")
    digits, unit = number_and_unit(value, indicator, style)
    if indicator.signs is not None and digits[0] == "-":
        return Phrase(f"{indicator.signs[1]}{digits[1:]}{unit}", "V8")
    return Phrase(digits + unit, "V8" if digits[0] == "-" else _rule(indicator))


def _rule(indicator: Indicator) -> str:
    if indicator.unit.exponent < 0:
        return "V4"
    if indicator.display is not None or indicator.decimals is not None:
        return "V1"
    return "V2" if is_scaled(indicator) else "V12"


def _change_value(value: Decimal, indicator: Indicator, style: Style, words: BaseWords, qualifier: str) -> Phrase:
    decimals = indicator.decimals
    if decimals is None:
        digits = short(indicator.unit.from_base(value), MOST_STATED_DECIMALS)
        decimals = len(digits.partition(".")[2])
    adverb = style.over_word if qualifier == "余" else qualifier
    return stated_change_phrase(indicator, value, decimals, style, words, adverb)


def rank_text(value: Decimal, indicator: Indicator, style: Style) -> str:
    """第2位, or 第二 by the style; the unit 名 gives 第2名."""
    if style.rank_form == "第二" and value == int(value) and 1 <= value <= LARGEST:
        return f"第{chinese_numeral(int(value))}"
    return f"第{short(value, 2)}{indicator.unit.text or '位'}"


def rank_phrase(value: Decimal, indicator: Indicator, style: Style, shared: str = "", praise: bool = False) -> Phrase:
    """A rank with those among whom it is one: 全省第2位, 全省并列第2位 (V6); without a scope in the catalogue just 第2位.

    Args:
        shared: 并列 or "".
        praise: 全省首位 for the first place, 全省前列 up to the place that the catalogue sets (`front`), the number beyond it.
    """
    text = shared + rank_text(value, indicator, style)
    if praise and value == 1:
        text = f"{shared}首位"
    elif praise and in_front(value, indicator):
        text = "前列"
    return Phrase(indicator.scope + text, "V6")


def in_front(value: Decimal, indicator: Indicator) -> bool:
    """True for a rank that may be called 前列: at or before the place that the catalogue sets; without one, none may (V6)."""
    return indicator.kind is Kind.RANK and indicator.front is not None and value <= indicator.front


def missing_phrase(indicator: Indicator, style: Style, words: BaseWords = YEAR) -> Phrase:
    """What stands for a value that is not known: XX万元, 第XX位; of kind `change` 同比XX (V7)."""
    if indicator.kind is Kind.RANK:
        return Phrase("第XX" + ("" if style.rank_form == "第二" else indicator.unit.text or "位"), "V7")
    if indicator.kind is Kind.CHANGE:
        return missing_change_phrase(words)
    return Phrase("XX" + (indicator.display or indicator.unit).text, "V7")


def missing_change_phrase(words: BaseWords) -> Phrase:
    """What stands for a change one side of which is not known: 同比XX (C9)."""
    return Phrase(f"{words.change}XX", "C9")


def span_phrase(low: Decimal, high: Decimal, indicator: Indicator, style: Style) -> Phrase:
    """From–to between two values: 6.3%～67.9%, 13万元～17万元, 30～40天 (V5, GB/T 15835-2011 5.1.3).

    %, 万 and 亿 stand at both ends, any other unit once. The smaller one comes first, whichever is given first; where both
    print alike there is no span and one value is printed.
    """
    if low > high:
        low, high = high, low
    if indicator.kind is Kind.RANK:
        first, last = rank_text(low, indicator, style), rank_text(high, indicator, style)
        if first == last:
            return Phrase(first, "V6")
        return Phrase(f"{first}至{last}", "V5")
    first, unit = number_and_unit(low, indicator, style)
    last, last_unit = number_and_unit(high, indicator, style)
    if (first, unit) == (last, last_unit):
        return value_phrase(low, indicator, style)
    if unit == last_unit and not unit.startswith(("%", "‰", "万", "亿")):
        return Phrase(f"{first}～{last}{unit}", "V5")
    return Phrase(f"{first}{unit}～{last}{last_unit}", "V5")


def target_value_phrase(target: Decimal, indicator: Indicator, style: Style) -> Phrase:
    """A target as people set it, without zeros behind it: 83万人, 93%, 第5位; its rule is that of the value."""
    if indicator.kind in (Kind.RANK, Kind.CHANGE):
        return value_phrase(target, indicator, style)
    digits, unit = short_measure(target, indicator, style)
    return Phrase(digits + unit, "V8" if digits[0] == "-" else _rule(indicator))
