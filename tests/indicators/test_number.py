"""Numbers are read exactly as written, and what could be misread is refused."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.indicators.number import NumberError, NumberFault, read_number
from tests.strategies import numbers_as_typed

FULL_WIDTH = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")


@given(numbers_as_typed)
def test_a_number_is_read_exactly_as_written(written: str) -> None:
    number = read_number(written)
    decimals = len(written.partition(".")[2])
    assert Fraction(number.value) == Fraction(written)
    assert Fraction(number.step) == Fraction(1, 10**decimals)
    assert (number.unit, number.qualifier) == (None, "")


@given(numbers_as_typed)
def test_zeros_at_the_end_are_kept(written: str) -> None:
    assert f"{read_number(written).value:f}" == written


@given(numbers_as_typed)
def test_full_width_characters_read_like_ascii(written: str) -> None:
    assert read_number(written.translate(FULL_WIDTH)) == read_number(written)


@given(st.integers(1000, 10**18 - 1), st.booleans())
def test_thousands_groups_change_nothing(value: int, full_width: bool) -> None:
    written = f"{value:,}"
    assert read_number(written.translate(FULL_WIDTH) if full_width else written).value == value


@pytest.mark.parametrize(
    ("written", "value", "step", "unit", "qualifier"),
    [
        ("828357", "828357", "1", None, ""),
        ("0", "0", "1", None, ""),
        ("0.50", "0.50", "0.01", None, ""),
        ("+5", "5", "1", None, ""),
        ("-8.81%", "-8.81", "0.01", "%", ""),
        ("−8.81％", "-8.81", "0.01", "%", ""),
        ("82.5万", "82.5", "0.1", "万", ""),
        ("82.5 万", "82.5", "0.1", "万", ""),
        ("1.2亿元", "1.2", "0.1", "亿元", ""),
        ("1.2万亿元", "1.2", "0.1", "万亿元", ""),
        ("26,876", "26876", "1", None, ""),
        ("1,234,567.89元/人次", "1234567.89", "0.01", "元/人次", ""),
        ("约80万条", "80", "1", "万条", "约"),
        ("420余次", "420", "1", "次", "余"),
        ("3000多人", "3000", "1", "人", "余"),
        ("3万余人", "3", "1", "万人", "余"),
        ("3余万人", "3", "1", "万人", "余"),
        ("3万余", "3", "1", "万", "余"),
        ("0.5个百分点", "0.5", "0.1", "个百分点", ""),
        ("3‰", "3", "1", "‰", ""),
        ("15个工作日", "15", "1", "个工作日", ""),
        ("12.3/10万", "12.3", "0.1", "/10万", ""),
        ("12.3人/10万人", "12.3", "0.1", "人/10万人", ""),
        ("36m2", "36", "1", "m2", ""),
        ("36m²", "36", "1", "m²", ""),
        ("２６，８７６人", "26876", "1", "人", ""),
        ("　828357 \n", "828357", "1", None, ""),
    ],
)
def test_every_accepted_spelling(written: str, value: str, step: str, unit: str | None, qualifier: str) -> None:
    number = read_number(written)
    # repr, because Decimal("0.5") == Decimal("0.50"): zeros count here
    assert (repr(number.value), number.step) == (repr(Decimal(value)), Decimal(step))
    assert ((number.unit.text if number.unit else None), number.qualifier) == (unit, qualifier)


@pytest.mark.parametrize(
    "written",
    [
        "", " ", "-", "+", "约", "万", "元", ".", ",", "%",
        "NaN", "nan", "sNaN", "inf", "-inf", "Infinity", "∞",
        "true", "True", "false", "yes", "null", "None", "~",
        "1e5", "1E+5", "1e-5", "1.5e3", "1e999999999", "9e-999999999", "1 e5",
        "007", "00", "-01", "01.5", "0,123", "００７",
        "1,23", "1,2345", "12,34,567", ",123", "123,", "1,,234", "1234,567", "1,234.5,6",
        "5.", ".5", "1.2.3", "--5", "+-5", "- 5", "5-", "5+",
        "2025-12-31", "2025/12/31", "2025年12月31日", "2025年5月", "2025.12.31", "12月31日", "12:30",
        "3-5", "3~5", "3～5", "50%~60%", "1/2", "5½人3", "5、6", "5 6", "5 万 元",
        "0x10", "0b1", "1_000", "5\x00", "5\x1b[2J",
        "一般", "三五", "٣", "²", "½", "(5)", "（5）", "¥5", "约约5", "近5万", "五5",
        "5" + "万" * 17 + "元",
    ],
)  # fmt: skip
def test_what_could_be_misread_is_no_number(written: str) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(written)
    assert caught.value.fault is NumberFault.NOT_A_NUMBER


@pytest.mark.parametrize(
    "written",
    ["1" * 19, "1" + "0" * 18, "0." + "1" * 13, "1,000,000,000,000,000,000", "-" + "9" * 19, "1" * 19 + "万元",
     "1" * 100_000, "0." + "1" * 100_000, "-1." + "1" * 64],
    ids=lambda written: f"{len(written)}-characters",
)  # fmt: skip
def test_more_digits_than_any_figure_has_are_too_long(written: str) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(written)
    assert caught.value.fault is NumberFault.TOO_LONG


def test_the_longest_number_is_still_read() -> None:
    assert read_number("9" * 18 + "." + "9" * 12).value == Decimal("9" * 18 + "." + "9" * 12)
    assert read_number("999,999,999,999,999,999.5").value == Decimal("999999999999999999.5")


# Written once more, from the rules in LANGUAGE and the contract: not the expression of the reader.
GRAMMAR = re.compile(r"-?(0|[1-9][0-9]{0,17}|[1-9][0-9]{0,2}(,[0-9]{3}){1,5})(\.[0-9]{1,12})?")


@given(st.text("0123456789.,-", max_size=24))
def test_of_digits_and_signs_exactly_the_well_formed_are_read(written: str) -> None:
    try:
        value = read_number(written).value
    except NumberError:
        assert not GRAMMAR.fullmatch(written)
    else:
        assert GRAMMAR.fullmatch(written)
        assert Fraction(value) == Fraction(written.replace(",", ""))


@given(st.text(max_size=80) | st.from_regex(r"约?[-+]?[0-9,.]{1,9}[余多]?[万亿]{0,2} ?[^ ]{0,5}"))
def test_whatever_is_read_is_finite_and_begins_with_its_digits(written: str) -> None:
    try:
        number = read_number(written)
    except NumberError:
        return
    assert number.value.is_finite()
    assert 0 < number.step <= 1
    half_width = written.translate({full: ascii_ for ascii_, full in FULL_WIDTH.items()})
    digits = re.search("[0-9.,]+", half_width)
    assert digits is not None
    assert abs(Fraction(number.value)) == Fraction(digits[0].replace(",", ""))
