"""Claims about printed values that hold for all of them; the single cases stand in values.md."""

import re
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.number import read_number
from reportgen.indicators.unit import read_unit
from reportgen.language.pieces.approximate import about_phrase, over_phrase
from reportgen.language.pieces.measure import number_and_unit
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import span_phrase, value_phrase

COUNTED = Indicator("n", "人数", read_unit("人"), Kind.STOCK)
SHOWN = Indicator("s", "参保人数", read_unit("人"), Kind.STOCK, display=read_unit("万人"), decimals=2)
RATE = Indicator("r", "率", read_unit("%"), Kind.RATE, decimals=2)

values = st.decimals(min_value=-(10**15), max_value=10**15, places=4)
positive = st.decimals(min_value=Decimal("0.01"), max_value=10**17, places=2)


@given(values, st.sampled_from([COUNTED, SHOWN, RATE]))
def test_a_printed_value_reads_back_within_half_a_last_digit(value: Decimal, indicator: Indicator) -> None:
    digits, unit = number_and_unit(value, indicator, Style())
    scale = Fraction(10) ** read_unit(unit).exponent
    half = Fraction(1, 2 * 10 ** len(digits.partition(".")[2]))
    assert abs(Fraction(digits) - Fraction(value) / scale) <= half
    assert value_phrase(value, indicator, Style()).text == digits + unit


@given(values)
def test_a_value_by_size_stays_below_its_next_multiple(value: Decimal) -> None:
    digits, unit = number_and_unit(value, COUNTED, Style())
    assert unit.startswith("万亿") or abs(Decimal(digits)) < 10000
    assert len(digits.partition(".")[2]) <= 2 or abs(value) < Decimal("0.005")
    assert not re.fullmatch(r".*\.\d*0", digits)


@given(values, st.sampled_from([COUNTED, SHOWN, RATE]))
def test_a_printed_value_is_read_by_our_own_reader(value: Decimal, indicator: Indicator) -> None:
    text = value_phrase(value, indicator, Style()).text
    number = read_number(text)
    assert number.unit is not None
    assert not text.startswith("-0.00") or number.value != 0


@given(positive)
def test_over_is_never_more_than_the_value_and_a_decimal_has_no_yu(value: Decimal) -> None:
    text = over_phrase(value, COUNTED, Style()).text
    number = read_number(text.removeprefix("超"))
    assert number.unit is not None
    said = number.unit.to_base(number.value)
    assert said <= value
    assert ("余" in text or "超" in text) == (said < value)
    assert not ("余" in text and "." in text)


@given(positive)
def test_about_says_on_which_side_the_round_number_lies(value: Decimal) -> None:
    text = about_phrase(value, COUNTED, Style()).text
    number = read_number(text.lstrip("近超约"))
    assert number.unit is not None
    said = number.unit.to_base(number.value)
    if text.startswith("近"):
        assert Decimal("0.95") * said <= value < said
    elif text.startswith("超"):
        assert said < value <= Decimal("1.05") * said
    elif text.startswith("约"):
        assert abs(value - said) <= said / 10
    else:
        assert said == value


@given(values, values, st.sampled_from([COUNTED, SHOWN, RATE]))
def test_a_span_has_its_multiple_at_both_ends(low: Decimal, high: Decimal, indicator: Indicator) -> None:
    text = span_phrase(low, high, indicator, Style()).text
    if "～" in text:
        first, last = text.split("～")
        for sign in "%万亿":
            if sign in first:
                assert any(other in last for other in "%万亿人")
        assert span_phrase(high, low, indicator, Style()).text == text
