"""Chinese numerals are read as the numbers they write, and nothing else is taken for one."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.blocks.numerals import LARGEST, chinese_numeral
from reportgen.indicators.number import NumberError, NumberFault, read_number
from reportgen.indicators.written_numerals import (
    MAX_NUMERAL,
    NUMERAL_CHARACTERS,
    NumeralError,
    read_numeral,
    split_numeral,
)

DIGITS = "零一二三四五六七八九"
SCALES = {"": 0, "万": 4, "亿": 8, "万亿": 12, "%": -2, "‰": -3}

READ = [
    # whole numbers
    ("零", "0", ""), ("〇", "0", ""), ("一", "1", ""), ("两", "2", ""), ("十", "10", ""), ("十一", "11", ""), ("二十", "20", ""),
    ("一百零三", "103", ""), ("一百〇三", "103", ""), ("一百一十", "110", ""), ("三千零五十", "3050", ""), ("两千", "2000", ""),
    ("两千两百二十二", "2222", ""), ("十二万三千", "123000", ""), ("十万零三百", "100300", ""), ("一百万三千", "1003000", ""),
    ("两万零二", "20002", ""), ("三千万零五十", "30000050", ""), ("一亿零一", "100000001", ""), ("一亿二千三百万零五", "123000005", ""),
    ("九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九", "9999999999999999", ""),
    # the last multiple stays out
    ("八万", "8", "万"), ("两万", "2", "万"), ("一十二万", "12", "万"), ("三百二十万", "320", "万"), ("一亿", "1", "亿"),
    ("一亿二千万", "12000", "万"), ("一亿零三百万", "10300", "万"), ("一亿零一十万", "10010", "万"), ("一万二千亿", "12000", "亿"),
    ("一万亿", "1", "万亿"),
    # decimals
    ("二十七点六", "27.6", ""), ("零点零五", "0.05", ""), ("三点〇", "3.0", ""), ("二十七点六万", "27.6", "万"), ("一点二万亿", "1.2", "万亿"),
    # digit strings
    ("二○二五", "2025", ""), ("二〇二五", "2025", ""), ("一九四九", "1949", ""), ("一二三四五", "12345", ""),
    # shares
    ("百分之二十七点六", "27.6", "%"), ("百分之百", "100", "%"), ("百分之一百零三", "103", "%"), ("百分之零点零五", "0.05", "%"),
    ("千分之三", "3", "‰"), ("千分之零点五", "0.5", "‰"), ("万分之三", "0.03", "%"), ("十分之一", "10", "%"), ("十万分之一", "0.001", "%"),
    ("四分之三", "75", "%"), ("八分之一", "12.5", "%"), ("三成", "30", "%"), ("三成五", "35", "%"), ("两成半", "25", "%"), ("十成", "100", "%"),
    ("半", "50", "%"), ("一半", "50", "%"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "value", "scale"), READ, ids=range(len(READ)))
def test_a_numeral_is_the_number_it_writes(written: str, value: str, scale: str) -> None:
    numeral = read_numeral(written)
    assert (f"{numeral.value:f}", numeral.scale, numeral.endless) == (value, scale, False)


@pytest.mark.parametrize(
    ("written", "step"),
    [("三千零五十", "1"), ("八万", "1"), ("二十七点六", "0.1"), ("零点零五", "0.01"), ("百分之三十", "1"), ("三成", "10"), ("三成五", "1"),
     ("八分之一", "0.1"), ("四分之三", "1"), ("万分之三", "0.01"), ("三分之一", "1")],
    ids=range(11),
)  # fmt: skip
def test_the_step_is_one_unit_of_the_last_digit(written: str, step: str) -> None:
    assert read_numeral(written).step == Decimal(step)


@pytest.mark.parametrize(
    "written",
    [
        "", " ", "百", "千", "万", "亿", "万一", "千万", "百千万", "点五", "三点", "三点十", "八万点五", "两点五", "二十七点六五万五",
        # two digits are a guess, three are a list (一二三产业)
        "三五", "七八", "二三十", "七八十", "一二三", "零五", "零零五五", "〇二五一",
        # short forms and wrong forms
        "三千五", "一万三", "一百十", "两十", "十两", "一百零两", "二十两", "一百零零三", "一百零三零", "一百三", "一千零一百", "十十",
        "二千三千", "一万万", "一亿亿", "五百万万", "一百万零三千", "一亿三千", "一零三", "十万一万", "零一万",
        "百分之", "分之三", "一分之三", "零分之三", "百分之三万", "三分之一分之二", "百分之百分之三", "成", "零成", "三成成", "三成五六", "百成",
        "八万元", "约八万", "负八", "8万", "一5", "壹", "半半", "几十", "数万", "甲", "一\n",
        "一" * (MAX_NUMERAL + 1), "一" * 100_000, "九千九百九十九万九千九百九十九万九千九百九十九亿", "零点" + "五" * 13,
    ],
)  # fmt: skip
def test_what_is_no_well_formed_numeral_is_refused(written: str) -> None:
    with pytest.raises(NumeralError):
        read_numeral(written)


def test_a_fraction_without_an_end_says_so() -> None:
    for written, exact in (("三分之一", Fraction(100, 3)), ("七分之二", Fraction(200, 7))):
        numeral = read_numeral(written)
        assert numeral.endless
        assert numeral.scale == "%"
        assert abs(Fraction(numeral.value) - exact) < Fraction(1, 10**57)


@given(st.integers(1, LARGEST))
def test_what_headings_count_with_is_read_back(number: int) -> None:
    assert read_numeral(chinese_numeral(number)) == (number, 1, "", False)


@given(st.text(NUMERAL_CHARACTERS, min_size=1, max_size=9))
def test_below_ten_thousand_what_is_read_is_what_headings_would_write(text: str) -> None:
    try:
        numeral = read_numeral(text)
    except NumeralError:
        return
    number = int(Fraction(numeral.value) * Fraction(10) ** SCALES[numeral.scale])
    same = (
        text.replace("〇", "零").replace("○", "零").replace("两", "二").removeprefix("一" if text[:2] == "一十" else "")
    )
    if 0 < number <= LARGEST and not all(character in DIGITS for character in same[:4]):
        assert chinese_numeral(number) == same


def spelled(number: int) -> str:
    """A number from 10 ** 8 to 10 ** 12 - 1, in another way than the reader's: digit by digit, with the zeros that are owed."""
    text, owed = "", False
    for at, digit in enumerate(f"{number:012d}"):
        multiple = {3: "亿", 7: "万"}.get(at, "")
        if digit == "0":
            owed = True
        else:
            text += ("零" if text and owed else "") + DIGITS[int(digit)] + "千百十"[at % 4 : at % 4 + 1]
            owed = False
        if multiple and (at == 3 or f"{number:012d}"[4:8] != "0000"):
            text, owed = text + multiple, False
    return text.removeprefix("一") if text.startswith("一十") else text


@given(st.integers(1, 10**4 - 1), st.integers(0, 10**4 - 1), st.integers(0, 10**4 - 1))
def test_large_numbers_are_read_back(yi: int, wan: int, ones: int) -> None:
    number = yi * 10**8 + wan * 10**4 + ones
    numeral = read_numeral(spelled(number))
    assert Fraction(numeral.value) * Fraction(10) ** SCALES[numeral.scale] == number


@given(st.integers(0, 9999), st.text("0123456789", min_size=1, max_size=12), st.sampled_from(["", "万", "亿", "万亿"]))
def test_decimals_are_read_exactly(whole: int, decimals: str, multiple: str) -> None:
    point = "".join(DIGITS[int(digit)] for digit in decimals)
    written = f"{chinese_numeral(whole) if whole else '零'}点{point}"
    numeral = read_numeral(written + multiple)
    assert f"{numeral.value:f}" == f"{whole}.{decimals}"
    assert Fraction(numeral.step) == Fraction(1, 10 ** len(decimals))
    assert numeral.scale == multiple
    assert f"{read_numeral('百分之' + written).value:f}" == f"{whole}.{decimals}"


@given(st.integers(1, 9999), st.integers(2, 9999))
def test_a_fraction_is_its_share_in_percent(above: int, below: int) -> None:
    numeral = read_numeral(f"{chinese_numeral(below)}分之{chinese_numeral(above)}")
    exact = Fraction(above, below) / Fraction(10) ** SCALES[numeral.scale]
    assert numeral.endless == (Fraction(numeral.value) != exact)
    assert abs(Fraction(numeral.value) - exact) < Fraction(1, 10**50)


@given(st.text(NUMERAL_CHARACTERS + "点分之成半约负余多元人 甲", max_size=60) | st.text(max_size=50))
def test_anything_is_read_or_refused(text: str) -> None:
    for read in (read_numeral, split_numeral):
        try:
            read(text)
        except NumeralError:
            continue
        assert set(text) <= set(NUMERAL_CHARACTERS + "点分之成半约负余多元人 ")


@pytest.mark.parametrize(
    ("spelled_out", "in_digits"),
    [
        ("八万余元", "8万余元"), ("八万元", "8万元"), ("八十余万元", "80余万元"), ("二十七点六万", "27.6万"), ("百分之二十七点六", "27.6%"),
        ("千分之三", "3‰"), ("约八十万条", "约80万条"), ("三千多人", "3000多人"), ("一亿二千万元", "12000万元"), ("负三点五", "-3.5"),
        ("负百分之三", "-3%"), ("三十个工作日", "30个工作日"), ("零点五个百分点", "0.5个百分点"), ("两百元/人·年", "200元/人·年"),
        ("二〇二五", "2025"), ("一百", "100"), ("八十二万", "82万"), ("十二万三千人", "123000人"), ("一万亿元", "1万亿元"), ("零", "0"),
        ("　八万 元\n", "8万元"), ("百分之二十余", "20余%"),
    ],
    ids=range(22),
)  # fmt: skip
def test_a_number_in_characters_is_read_like_the_same_in_digits(spelled_out: str, in_digits: str) -> None:
    assert read_number(spelled_out) == read_number(in_digits)


@pytest.mark.parametrize(
    "written",
    ["一般", "一体化", "一卡通", "三医联动", "三明市", "十堰市", "百度", "万达", "千山", "两定", "十分", "三角", "两点", "四处", "半年", "半",
     "三分之一", "百分之五元", "八万余亿元", "五 万 元", "几十家", "数万元", "二三十人", "五月", "十二月三十一日", "二〇二五年五月", "五5", "约", "负",
     "八万元八", "八万--元", "三成元", "八甲"],
)  # fmt: skip
def test_words_that_begin_like_a_number_are_none(written: str) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(written)
    assert caught.value.fault is NumberFault.NOT_A_NUMBER
