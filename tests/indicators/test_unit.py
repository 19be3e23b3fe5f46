"""Units: what is counted, and by which power of ten."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.indicators.unit import Unit, read_unit
from tests.strategies import numbers_as_typed

UNITS = ["元", "万元", "亿元", "万亿元", "人", "万人次", "%", "‰", "个百分点", "片/支/粒", "万", ""]


@pytest.mark.parametrize(
    ("text", "base", "exponent"),
    [
        ("元", "元", 0),
        ("万元", "元", 4),
        ("亿元", "元", 8),
        ("万亿元", "元", 12),
        ("万", "", 4),
        ("亿", "", 8),
        ("", "", 0),
        ("万人次", "人次", 4),
        ("%", "", -2),
        ("百分点", "", -2),
        ("个百分点", "", -2),
        ("‰", "", -3),
        ("千分点", "", -3),
        ("个千分点", "", -3),
        ("片/支/粒", "片/支/粒", 0),
        ("/10万", "/10万", 0),
        ("元/人次", "元/人次", 0),
    ],
)
def test_a_unit_is_a_power_of_ten_of_what_is_counted(text: str, base: str, exponent: int) -> None:
    assert read_unit(text) == Unit(text, base, exponent)


@pytest.mark.parametrize(
    ("written", "same"), [("％", "%"), ("元／人次", "元/人次"), (" 万元 ", "万元"), ("　万　元", "万元")]
)
def test_full_width_signs_and_blanks_make_no_other_unit(written: str, same: str) -> None:
    assert read_unit(written) == read_unit(same)


@given(st.text(max_size=20))
def test_any_text_is_a_measure_word(text: str) -> None:
    unit = read_unit(text)
    assert unit.text.endswith(unit.base)
    assert unit.exponent in (0, 4, 8, 12, -2, -3)


@given(numbers_as_typed, st.sampled_from(UNITS))
def test_base_units_are_exact_and_lead_back(written: str, text: str) -> None:
    unit, number = read_unit(text), Decimal(written)
    base = unit.to_base(number)
    assert Fraction(base) == Fraction(written) * Fraction(10) ** unit.exponent
    assert unit.from_base(base) == number


@pytest.mark.parametrize(
    ("unit", "written", "fits"),
    [
        ("人", "万人", True),
        ("万人", "人", True),
        ("人", "万", True),
        ("万元", "亿", True),
        ("元", "人", False),
        ("人", "人次", False),
        ("%", "%", True),
        ("%", "个百分点", False),
        ("‰", "百分点", False),
        ("个百分点", "%", False),
        ("百分点", "千分点", True),
        ("%", "‰", True),
        ("%", "万", False),
        ("%", "人", False),
        ("人", "%", False),
        ("人", "个百分点", False),
        ("元", "元/人次", False),
    ],
)
def test_a_number_fits_a_unit_of_the_same_base_or_a_bare_multiple(unit: str, written: str, fits: bool) -> None:
    assert read_unit(unit).fits(read_unit(written)) is fits


@pytest.mark.parametrize(
    ("text", "ratio"), [("%", True), ("‰", True), ("个百分点", True), ("万", False), ("元", False), ("", False)]
)
def test_only_percent_and_permille_and_their_points_are_ratios(text: str, ratio: bool) -> None:
    assert read_unit(text).is_ratio is ratio
