"""Messages filled with values, in Chinese or in English."""

import string
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

import reportgen
from reportgen.diagnostics.rendering import SEVERITY_WORDS
from reportgen.diagnostics.wording import filled, translated

UNTRANSLATED = "这句话谁也没有译过，{value}也没有。"


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("甲", "甲"),
        (7, "7"),
        (Decimal("199.960"), "199.960"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E-7"), "0.0000001"),
        (["甲", "乙"], "甲、乙"),
        (("甲",), "甲"),
        ([], ""),
        ([Decimal("1E+3"), 2], "1000、2"),
        (None, "None"),
        ("{value}{other}", "{value}{other}"),
    ],
)
def test_a_value_is_printed_as_a_reader_expects_it(value: object, printed: str) -> None:
    assert filled("[{value}]", "zh", value=value) == f"[{printed}]"


@given(st.text(), st.text())
def test_braces_in_values_are_only_text(name: str, value: str) -> None:
    assert filled("{name} = {value}；{name}", "zh", name=name, value=value) == f"{name} = {value}；{name}"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_no_decimal_is_printed_with_an_exponent(value: Decimal) -> None:
    printed = filled("{value}", "zh", value=value)
    assert "E" not in printed
    assert Decimal(printed) == value


def test_chinese_stays_as_it_was_written() -> None:
    assert translated("错误", "zh") == "错误"


def test_what_has_no_translation_stays_chinese() -> None:
    assert translated(UNTRANSLATED, "en") == UNTRANSLATED
    assert filled(UNTRANSLATED, "en", value=Decimal("1E+1")) == "这句话谁也没有译过，10也没有。"


@pytest.mark.parametrize("word", [*SEVERITY_WORDS.values(), "办法："], ids=["error", "question", "note", "advice"])
def test_every_label_has_an_english_word(word: str) -> None:
    assert translated(word, "en").isascii()


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_a_translation_has_the_placeholders_of_its_original() -> None:
    with (Path(reportgen.__file__).parent / "locale" / "en.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id and message.string]
    different = [
        message.id for message in messages if placeholders(str(message.string)) != placeholders(str(message.id))
    ]
    assert messages
    assert different == []
