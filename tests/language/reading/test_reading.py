"""Numbers are read out of a text as they stand in it, and out of our own phrases as they were computed."""

import re
import sys
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.number import read_number
from reportgen.indicators.unit import read_unit
from reportgen.language.change import change_phrase, delta_phrase
from reportgen.language.combined import delta_and_change_phrase, from_to_phrase
from reportgen.language.pieces.base import UNSAID, YEAR, BaseWords
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import span_phrase, value_phrase
from reportgen.language.reading.reading import Reading, ReadingKind, readings
from tests.language.pages import Row, rows
from tests.strategies import numbers_as_typed


def shown(text: str, reading: Reading) -> str:
    """A reading as the page writes it."""
    said = text[reading.start : reading.end]
    if reading.kind is ReadingKind.DATE:
        return f"date {said}"
    if reading.kind is ReadingKind.ORDINAL:
        return f"ordinal {reading.value} {reading.unit.text if reading.unit else ''}".rstrip()
    digits = f"{reading.value:f}"
    if len(digits) > 40:
        digits = f"{digits[: digits.index('.') + 5]}…"
    if reading.kind is ReadingKind.RANK:
        digits = f"第 {said.removeprefix('第').rstrip('位名次个')}"
    parts = [digits, reading.unit.text if reading.unit else "", f"({reading.qualifier})" if reading.qualifier else ""]
    arrow = {1: "↑", -1: "↓", 0: ""}[reading.direction] + ("→" if reading.reached else "")
    return " ".join(part for part in (*parts, arrow) if part)


@pytest.mark.parametrize("row", [pytest.param(row, id=f"line{line}") for line, row in rows("reading.md")])
def test_a_text_is_read_as_its_page_says(row: Row) -> None:
    text = row["text"].replace("⏎", "\n")
    found = readings(text)
    assert "; ".join(shown(text, reading) for reading in found) == row["readings"].removesuffix("-" * (not found))


def test_a_unit_of_the_office_is_read_where_it_is_named() -> None:
    assert [reading.unit for reading in readings("巡诊12车次")] == [None]
    assert [reading.unit for reading in readings("巡诊1.2万车次", ["万车次"])] == [read_unit("万车次")]


@given(
    numbers_as_typed,
    st.sampled_from(
        ["人", "万元", "%", "‰", "个百分点", "个工作日", "/10万", "元/盒", "片/支/粒", "万亿元", "余条", "余万人"]
    ),
)
def test_a_number_is_the_same_in_a_text_and_by_itself(written: str, unit: str) -> None:
    (found,) = readings(f"共计{written}{unit}。")
    alone = read_number(written + unit)
    assert (found.value, found.step, found.unit, found.qualifier) == alone
    assert repr(found.value) == repr(alone.value)


def test_a_reading_knows_its_place() -> None:
    text = "参保约82.84万余人，居全省第2位，结余-3.2亿元"
    assert [text[found.start : found.end] for found in readings(text)] == ["82.84万余人", "第2位", "-3.2亿元"]


@given(
    st.text(
        "0123456789.,:/-—～至一二十百万亿零点成半第前年月日个百分之%人次元约近以上（）、\n　１，％增长下降到",
        max_size=60,
    )
    | st.text()
)
def test_readings_follow_each_other_in_the_text(text: str) -> None:
    at = 0
    for found in readings(text):
        assert at <= found.start < found.end <= len(text)
        assert found.value.is_finite()
        assert found.step > 0
        at = found.end


LONG = ["1", "一", "1,", "1.", "1,111", "1:", "第1", "万", "分之", "一分之一", "点一", "2025年", "1月—", "1—", "1~", "（1", "1、", "1%、", "约", "高于",
        "分别提高1个、", " ", "#", "\n1.", "成", "一成", "1/1", "十", "1e", "-1", "负一", "万一万", "零", "1月1日—", "比多", "不低于"]  # fmt: skip


def calls(text: str) -> int:
    """How many functions run while a text is read."""
    count = 0

    def step(*_: Any) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        readings(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("part", LONG, ids=range(len(LONG)))
def test_the_work_grows_with_the_text_and_not_faster(part: str) -> None:
    short, long = calls(part * (600 // len(part))), calls(part * (6_000 // len(part)))
    assert long <= 11 * short + 200


@pytest.mark.parametrize("part", ["1", "一"], ids=["digits", "characters"])
def test_two_hundred_thousand_characters_are_no_number_and_no_hindrance(part: str) -> None:
    assert readings(part * (200_000 // len(part))) == []


# What our own phrases say is read back as it was computed.

YUAN, PEOPLE, PERCENT, DAYS = (read_unit(text) for text in ("元", "人", "%", "天"))
INDICATORS = [
    Indicator("stock", "人数", PEOPLE, Kind.STOCK),
    Indicator("shown", "参保人数", PEOPLE, Kind.STOCK, display=read_unit("万人"), decimals=2),
    Indicator("flow", "收入", read_unit("万元"), Kind.FLOW),
    Indicator("own", "地区收入", read_unit("万元"), Kind.FLOW, verbs=("增收", "减收")),
    Indicator("amount", "支出", YUAN, Kind.AMOUNT, display=read_unit("亿元"), decimals=1),
    Indicator("count", "件数", read_unit("件"), Kind.COUNT),
    Indicator("parts", "任务量", read_unit("片/支/粒"), Kind.COUNT),
    Indicator("rate", "比例", PERCENT, Kind.RATE, decimals=2),
    Indicator("plain", "占比", PERCENT, Kind.RATE),
    Indicator("mille", "出生率", read_unit("‰"), Kind.RATE, decimals=2, verbs=("上升", "下降")),
    Indicator("deaths", "死亡率", read_unit("/10万"), Kind.RATE, decimals=2),
    Indicator("score", "评分", read_unit("分"), Kind.RATE, decimals=1),
    Indicator("place", "名次", read_unit("位"), Kind.RANK),
    Indicator("order", "排名", read_unit("名"), Kind.RANK),
    Indicator("days", "天数", DAYS, Kind.DURATION),
    Indicator("work", "时限", read_unit("个工作日"), Kind.DURATION, decimals=1),
    Indicator("mean", "次均费用", YUAN, Kind.AVERAGE, decimals=2),
    Indicator("price", "药价", read_unit("元/盒"), Kind.PRICE, decimals=2),
    Indicator("change", "同比", PERCENT, Kind.CHANGE),
    Indicator("points", "比例同比", read_unit("个百分点"), Kind.CHANGE),
]
indicators = st.sampled_from(INDICATORS)
amounts = st.decimals(min_value=-(10**13), max_value=10**13, places=4)
small = st.decimals(min_value=-300, max_value=300, places=4)
ranks = st.integers(1, 400).map(Decimal)


def style_of(entries: dict[str, Any]) -> Style:
    return Style(**entries)


styles = st.fixed_dictionaries(
    {
        "change_decimals": st.integers(0, 2),
        "trailing_zeros": st.sampled_from(["drop", "keep"]),
        "times_from": st.sampled_from([None, Decimal(1), Decimal(2)]),
        "times_form": st.sampled_from(["增长", "是"]),
        "doubled": st.sampled_from(["1倍", "翻一番"]),
        "from_zero": st.sampled_from(["增加", "零的突破"]),
        "thousands": st.sampled_from(["none", "comma"]),
        "rate_verbs": st.sampled_from([("提高", "下降"), ("上升", "降低"), ("提升", "下降")]),
        "to_word": st.sampled_from(["到", "至"]),
        "rank_form": st.sampled_from(["第2位", "第二"]),
        "wan_from": st.sampled_from([10**4, 10**5]),
    }
).map(style_of)
words = st.sampled_from(
    [YEAR, UNSAID, BaseWords("比上年末", "比上年末", "与上年末"), BaseWords("环比", "比上月", "与上月")]
)


@st.composite
def values(draw: Any, count: int) -> tuple[Indicator, list[Decimal]]:
    """An indicator and some values of it in base units, as large as its unit lets them be, often near each other."""
    indicator = draw(indicators)
    if indicator.kind is Kind.RANK:
        return indicator, [draw(ranks) for _ in range(count)]
    typed = draw(amounts if indicator.unit.exponent >= 0 and indicator.unit.base != "/10万" else small)
    found = [indicator.unit.to_base(typed)]
    for _ in range(count - 1):
        near = found[0] + found[0] * draw(st.integers(-1200, 3000)) / 1000
        found.append(draw(st.sampled_from([near, found[0], indicator.unit.to_base(draw(small))])))
    return indicator, found


def said(reading: Reading) -> tuple[Fraction, Fraction]:
    """The value of a reading in base units, and half a unit of its last digit."""
    scale = Fraction(10) ** (reading.unit.exponent if reading.unit else 0)
    return Fraction(reading.value) * scale, Fraction(reading.step) * scale / 2


def sign(number: Fraction | Decimal) -> int:
    return (number > 0) - (number < 0)


@settings(max_examples=300)
@given(values(1), styles)
def test_a_value_is_read_back_from_its_phrase(drawn: tuple[Indicator, list[Decimal]], style: Style) -> None:
    indicator, (value,) = drawn
    found = readings(f"本期{value_phrase(value, indicator, style).text}，")
    if indicator.kind is Kind.CHANGE:
        check_stated(value, found)
        return
    (reading,) = found
    assert (reading.kind is ReadingKind.RANK) == (indicator.kind is Kind.RANK)
    number, half = said(reading)
    assert abs(number - Fraction(value)) <= half


def check_stated(value: Decimal, found: list[Reading]) -> None:
    if not found:
        assert abs(value) < Decimal("0.0001")  # 持平, 基本持平
        return
    (reading,) = found
    number, half = said(reading)
    assert reading.direction == sign(value)
    assert abs(number * reading.direction - Fraction(value)) <= half


def check_change(indicator: Indicator, base: Decimal, value: Decimal, text: str, reading: Reading) -> None:
    """One number of a phrase about a change, against fractions."""
    gap = Fraction(value) - Fraction(base)
    if indicator.kind is Kind.CHANGE or "缺口" in text:
        gap = abs(Fraction(value)) - abs(Fraction(base))  # 降幅收窄, 缺口收窄: of a size
    if indicator.kind is Kind.RANK:
        gap = -gap
    assert reading.direction == sign(gap) or (reading.unit and reading.unit.text == "倍" and not reading.direction)
    assert not reading.reached
    number, half = said(reading)
    unit = reading.unit.text if reading.unit else ""
    if unit == "番":
        assert abs(gap / Fraction(base) - 1) <= Fraction(1, 200)
        return
    if unit == "倍":
        expected = Fraction(value) / Fraction(base) if not reading.direction else gap / Fraction(base)
    elif unit == "%":
        expected = gap / abs(Fraction(base))
    else:
        expected = gap
    # A fall that leaves something is never printed as 100 %: past six decimals it is cut.
    assert abs(number - abs(expected)) <= half or (unit == "%" and expected < Fraction(-999999, 10**6))


@settings(max_examples=300)
@given(values(2), styles, words)
def test_a_change_is_read_back_from_its_phrases(
    drawn: tuple[Indicator, list[Decimal]], style: Style, base_words: BaseWords
) -> None:
    indicator, (base, value) = drawn
    for phrase in (change_phrase, delta_phrase, delta_and_change_phrase):
        text = phrase(indicator, base, value, style, base_words).text
        assert not re.search(r"(下降|减少|降低|缩短)-", text)
        assert not re.search(r"(?<![\d.])0(\.0+)?[%个]", text)
        found = readings(f"本期{text}，")
        assert len(found) == len(re.findall(r"(?<![\d/])\d[\d.,]*|第[一二三四五六七八九十百]|翻一番", text))
        for reading in found:
            if reading.kind is ReadingKind.RANK:  # 保持第5位
                assert reading.value == value == base
            else:
                check_change(indicator, base, value, text, reading)


@settings(max_examples=300)
@given(values(2), styles)
def test_both_ends_of_from_to_are_read_back(drawn: tuple[Indicator, list[Decimal]], style: Style) -> None:
    indicator, (base, value) = drawn
    assume(indicator.kind is not Kind.CHANGE)
    found = readings(from_to_phrase(indicator, base, value, style).text)
    ends = [base, value] if len(found) == 2 else [value]
    assert len(found) == len(ends)
    for reading, end in zip(found, ends, strict=True):
        number, half = said(reading)
        assert abs(number - Fraction(end)) <= half
    if len(found) == 2:
        better = -1 if indicator.kind is Kind.RANK else 1
        assert [reading.direction for reading in found] == [0, better * sign(value - base)]
        assert [reading.reached for reading in found] == [False, True]


@settings(max_examples=300)
@given(values(2), styles)
def test_both_ends_of_a_span_are_read_back(drawn: tuple[Indicator, list[Decimal]], style: Style) -> None:
    indicator, (low, high) = drawn
    assume(indicator.kind is not Kind.CHANGE)
    found = readings(span_phrase(low, high, indicator, style).text)
    ends = sorted((low, high)) if len(found) == 2 else [min(low, high)]
    for reading, end in zip(found, ends, strict=True):
        number, half = said(reading)
        assert abs(number - Fraction(end)) <= half
