"""Messages filled with values, in Chinese or in English."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.rendering import SEVERITY_WORDS
from reportgen.diagnostics.wording import Phrase, filled, translated

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


@pytest.mark.parametrize(
    ("text", "fields", "said"),
    [
        ("“{text}”是{kind}，不是数", {"text": "8/31", "kind": "日期"}, "“8/31” is a date, not a number"),
        ("“{text}”是{kind}，不是数", {"text": "日期", "kind": "文字"}, "“日期” is text, not a number"),
        ("{indicator}没有写值", {"indicator": "参保人数"}, "参保人数 has no value"),
        (
            "本文种不允许缺数，还缺 {count} 个：{names}",
            {"count": 2, "names": ["金额", "甲"]},
            "still missing 2: 金额, 甲",
        ),
        ("取值范围不对：{problem}", {"problem": UNTRANSLATED}, f"bad range: {UNTRANSLATED}"),
    ],
)
def test_in_english_words_of_ours_are_translated_and_words_of_others_are_not(
    text: str, fields: dict[str, object], said: str
) -> None:
    assert filled(text, "en", **fields).endswith(said)


def test_a_phrase_is_a_chinese_text() -> None:
    phrase = Phrase("取“{name}”", name="__class__")
    assert phrase == "取“__class__”"
    assert hash(phrase) == hash("取“__class__”")
    assert filled("模板中不允许：{what}", "zh", what=phrase) == "模板中不允许：取“__class__”"


def test_a_phrase_is_translated_with_what_it_holds() -> None:
    inner = Phrase("{one}或{other}", one="列表", other="一个值")
    assert filled("“{key}”应当是{expected}，这里是{met}", "en", key="甲", expected=inner, met="列表") == (
        "甲 must be a list or a single value, but is a list"
    )
    choices = [Phrase("{word}（{meaning}）", word="未报", meaning="应报而没有报"), "乙"]
    assert filled("最相近的写法：{near}。可以写：{choices}。", "en", near="“未报”", choices=choices) == (
        "Closest choice: “未报”. Choices: 未报 (due and not reported), 乙."
    )


@given(st.text(), st.text())
def test_braces_in_the_fields_of_a_phrase_are_only_text(one: str, other: str) -> None:
    phrase = Phrase("“{one}”，{other}", one=one, other=other)
    assert phrase == f"“{one}”，{other}"
    assert filled("[{value}]", "zh", value=phrase) == f"[“{one}”，{other}]"
    assert filled("[{value}]", "en", value=phrase).startswith(f"[“{one}”，")
