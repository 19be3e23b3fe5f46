"""Claims about the wording of changes that hold for all values; the single cases stand in changes.md."""

import math
import re
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import Unit, read_unit
from reportgen.language.change import change_phrase, delta_phrase
from reportgen.language.combined import delta_and_change_phrase, from_to_phrase
from reportgen.language.pieces.base import UNSAID, YEAR, BaseWords
from reportgen.language.pieces.style import Style

YUAN = read_unit("元")
PERCENT = read_unit("%")
GROWING = (Kind.STOCK, Kind.FLOW, Kind.AMOUNT, Kind.COUNT, Kind.AVERAGE, Kind.PRICE)
RISES = ("增长", "上涨", "提高", "上升", "提升", "增加", "延长", "加快")
FALLS = ("下降", "降低", "减少", "缩短", "放缓")

typed = st.decimals(min_value=-(10**15), max_value=10**15, places=4, allow_nan=False, allow_infinity=False)
positive = st.decimals(min_value=Decimal("0.0001"), max_value=10**15, places=4)
near = st.builds(lambda base, permille: base * (1000 + permille) / 1000, positive, st.integers(-999, 4000))
rates = st.decimals(min_value=-1, max_value=2, places=6)
styles = st.builds(
    lambda word, decimals, zeros, times: Style(
        base_word=word, change_decimals=decimals, trailing_zeros=zeros, times_from=times
    ),
    st.sampled_from(["同比", "比上年", "none", "once"]),
    st.integers(0, 2),
    st.sampled_from(["drop", "keep"]),
    st.sampled_from([None, Decimal(1), Decimal(2)]),
)
words = st.sampled_from(
    [YEAR, UNSAID, BaseWords("比上年", "比上年", "与上年"), BaseWords("同比", "比上年同期", "与上年同期")]
)
growing = st.builds(lambda kind: Indicator("x", "数", YUAN, kind), st.sampled_from(GROWING))
kinds = st.sampled_from([kind for kind in Kind if kind is not Kind.RANK])


def any_indicator(kind: Kind, unit: Unit = YUAN) -> Indicator:
    return Indicator("x", "数", PERCENT if kind in (Kind.RATE, Kind.CHANGE) else unit, kind)


def printed_number(text: str) -> tuple[Fraction, Fraction]:
    """The number in a phrase and half a unit of its last digit."""
    match = re.search(r"\d+(?:\.(\d+))?", text)
    assert match is not None, text
    return Fraction(match[0]), Fraction(1, 2 * 10 ** len(match[1] or ""))


@given(growing, positive, positive | st.just(Decimal(0)), styles, words)
def test_growth_reads_back_within_half_a_last_digit(
    indicator: Indicator, base: Decimal, value: Decimal, style: Style, base_words: BaseWords
) -> None:
    said = change_phrase(indicator, base, value, style, base_words)
    growth = (Fraction(value) - Fraction(base)) / Fraction(base)
    if said.rule == "C3":
        assert growth == 0
    elif said.rule == "C4":
        assert abs(growth) * 100 < Fraction(1, 2 * 10**style.change_decimals)
    elif said.rule == "C5":
        number, half = printed_number(said.text)
        assert abs(number - growth) <= half
        assert style.times_from is not None
    elif not (value and number_is_cut(growth)):
        number, half = printed_number(said.text)
        assert abs(number - abs(growth) * 100) <= half


def number_is_cut(growth: Fraction) -> bool:
    """True for a fall so near to 100 % that six decimals do not tell it from one; it is then cut, not rounded."""
    return growth * 100 <= -100 + Fraction(1, 2 * 10**6)


@given(positive, near, styles)
def test_growth_near_the_base_reads_back_too(base: Decimal, value: Decimal, style: Style) -> None:
    test_growth_reads_back_within_half_a_last_digit.hypothesis.inner_test(  # type: ignore[attr-defined]
        any_indicator(Kind.AMOUNT), base, value, style, YEAR
    )


def test_a_hair_below_a_tie_rounds_down() -> None:
    """5.35 % of a base of 30 digits, less one in its last place: 28 digits, Python's usual, could not tell."""
    base = Decimal("999999999999999999.999999999999")
    tie = Fraction(base) * Fraction("1.0535") * 10**12
    below, above = Decimal(math.floor(tie)).scaleb(-12, EXACT), Decimal(math.ceil(tie)).scaleb(-12, EXACT)
    amount = any_indicator(Kind.AMOUNT)
    assert change_phrase(amount, base, below, Style(), YEAR).text == "同比增长5.3%"
    assert change_phrase(amount, base, above, Style(), YEAR).text == "同比增长5.4%"


@given(rates, rates, styles)
def test_points_read_back_within_half_a_last_digit(base: Decimal, value: Decimal, style: Style) -> None:
    said = change_phrase(any_indicator(Kind.RATE), base, value, style, YEAR)
    gap = (Fraction(value) - Fraction(base)) * 100
    if said.rule == "R2":
        assert abs(gap) < Fraction(1, 2 * 10**style.change_decimals)
        assert ("基本" in said.text) == (gap != 0)
    else:
        number, half = printed_number(said.text)
        assert abs(number - abs(gap)) <= half


@given(kinds, typed, typed, styles, words)
def test_the_verb_agrees_with_the_sign(
    kind: Kind, base: Decimal, value: Decimal, style: Style, base_words: BaseWords
) -> None:
    assume(kind is not Kind.CHANGE)
    said = change_phrase(any_indicator(kind), base, value, style, base_words).text
    if any(verb in said for verb in RISES):
        assert value > base
    if any(verb in said for verb in FALLS):
        assert value < base


@given(kinds, typed, typed, styles, words)
def test_a_fall_never_carries_a_minus(
    kind: Kind, base: Decimal, value: Decimal, style: Style, base_words: BaseWords
) -> None:
    for phrase in (change_phrase, delta_phrase, delta_and_change_phrase):
        assert "-" not in phrase(any_indicator(kind), base, value, style, base_words).text


@given(kinds, typed, typed | st.just(Decimal(0)), styles, words)
def test_no_change_is_printed_as_zero(
    kind: Kind, base: Decimal, value: Decimal, style: Style, base_words: BaseWords
) -> None:
    for phrase in (change_phrase, delta_phrase, delta_and_change_phrase):
        for number in re.findall(r"\d+(?:\.\d+)?", phrase(any_indicator(kind), base, value, style, base_words).text):
            assert Decimal(number) != 0


@given(kinds, rates, rates, styles)
def test_points_stand_exactly_where_the_kind_is_a_rate(kind: Kind, base: Decimal, value: Decimal, style: Style) -> None:
    said = change_phrase(any_indicator(kind), base, value, style, YEAR)
    if any(character.isdigit() for character in said.text):
        assert ("百分点" in said.text) == (kind in (Kind.RATE, Kind.CHANGE))
        assert "增长" not in said.text or kind not in (Kind.RATE, Kind.CHANGE)


@given(st.sampled_from(GROWING), positive, positive, styles)
def test_the_unit_of_the_input_changes_no_word(kind: Kind, base: Decimal, value: Decimal, style: Style) -> None:
    wan = read_unit("万元")
    in_yuan = change_phrase(any_indicator(kind), wan.to_base(base), wan.to_base(value), style, YEAR)
    in_wan = change_phrase(any_indicator(kind, wan), wan.to_base(base), wan.to_base(value), style, YEAR)
    scaled = change_phrase(any_indicator(kind), base, value, style, YEAR)
    assert in_yuan == in_wan == scaled


@given(positive, positive)
def test_times_are_never_said_of_a_fall(base: Decimal, value: Decimal) -> None:
    said = change_phrase(any_indicator(Kind.COUNT), base, value, Style(), YEAR)
    assert ("倍" in said.text) <= (value > base)


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.integers(1, 10**9))
def test_computed_rates_tie_as_exact_ones_do(whole: int, first: int, second: int) -> None:
    """Quotients without end: their difference is rounded as fractions would be."""
    base, value = Decimal(first) / Decimal(whole), Decimal(second) / Decimal(whole)  # 28 digits, as if typed
    gap = abs(Fraction(value) - Fraction(base)) * 1000
    tenths = int(gap + Fraction(1, 2))
    said = change_phrase(any_indicator(Kind.RATE), base, value, Style(), YEAR)
    assert tenths == (0 if said.rule == "R2" else printed_number(said.text)[0] * 10)


@given(kinds, typed, typed, styles)
def test_from_to_prints_two_different_ends_or_one(kind: Kind, base: Decimal, value: Decimal, style: Style) -> None:
    said = from_to_phrase(any_indicator(kind), base, value, style).text
    ends = re.fullmatch(r"由(-?[\d.]+[^\d提上增延下减缩降]*).*?[到至](-?[\d.]+\D*)", said)
    assert ends is None if "保持在" in said else (ends is not None and ends[1] != ends[2]), said


def test_a_rank_rises_towards_the_first() -> None:
    rank = Indicator("r", "名次", read_unit("位"), Kind.RANK)
    for base in range(1, 12):
        for value in range(1, 12):
            said = change_phrase(rank, Decimal(base), Decimal(value), Style(), YEAR).text
            assert ("上升" in said) == (value < base)
            assert ("下降" in said) == (value > base)
