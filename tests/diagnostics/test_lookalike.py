"""Characters that look like others are found, named with their codes, and never found where none are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.lookalike import (
    MOST_TOLD,
    alike,
    certain_lookalikes,
    described,
    lookalikes,
    plain,
)
from tests.strategies import indicator_names


def block(first: int, last: int) -> list[str]:
    return [chr(code) for code in range(first, last + 1) if unicodedata.name(chr(code), "")]


@pytest.mark.parametrize("character", block(0x2F00, 0x2FD5) + block(0x2E81, 0x2EF3) + block(0xF900, 0xFAD9))
def test_every_radical_and_compatibility_ideograph_says_which_ideograph_is_meant(character: str) -> None:
    twelve = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"  # ideographs of their own, in spite of where they stand
    if character in twelve or character == "⺚":  # the last is assigned to nothing
        assert not list(lookalikes(character))
        return
    (found,) = lookalikes(character)
    assert unicodedata.name(found.plain).startswith("CJK UNIFIED IDEOGRAPH")
    assert [found] == list(certain_lookalikes(character))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("⾦额", "金额"),
        ("住院\uf961", "住院率"),
        ("⻋辆数", "车辆数"),
        ("⼾数", "户数"),  # NFKC has 戶, which nobody writes on the mainland
        ("Ａ类１２％", "A类12%"),
        ("НРV疫苗", "HPV疫苗"),
        ("人\u00a0数", "人 数"),
        ("人\u200b数", "人数"),
        ("参保ニ档", "参保二档"),
        ("面积㎡", "面积m2"),
    ],
)
def test_a_text_in_the_characters_it_looks_like(text: str, meant: str) -> None:
    assert plain(text) == meant
    assert all(each.plain in meant for each in lookalikes(text))
    assert all(text[each.position] == each.character for each in lookalikes(text))


@pytest.mark.parametrize(
    "text", ["住院率（%）：45.6%，其中", "《办法》“第3条”——……、。", "αβ", "Привет", "①Ⅱ㎡℃", "", "abc"]
)
def test_what_texts_hold_rightly_is_no_certain_lookalike(text: str) -> None:
    assert not list(certain_lookalikes(text))


@pytest.mark.parametrize("text", ["，：；！？（）～", "住院率", "《办法》、。“”‘’—…·", "abc 1"])
def test_chinese_marks_are_no_lookalikes(text: str) -> None:
    assert not list(lookalikes(text))


def test_foreign_letters_count_where_they_stand_in_a_latin_word() -> None:
    assert [each.position for each in certain_lookalikes("用НРV和αB、Привет")] == [1, 2]


def test_each_character_is_told_once_with_its_code_and_what_is_meant() -> None:
    assert described(lookalikes("⾦额⾦⻋")) == ["“⾦”（U+2FA6，应为“金”）", "“⻋”（U+2ECB，应为“车”）"]
    assert described(lookalikes("人\u3000数\u200b")) == ["空白 U+3000", "看不见的字符 U+200B"]
    assert len(described(lookalikes("⼀⼆⼈⼉⼊"))) == MOST_TOLD


def test_a_known_name_is_found_whichever_of_the_two_holds_the_lookalike() -> None:
    assert alike("⾦额", ["人数", "金额"]) == ("金额", ["“⾦”（U+2FA6，应为“金”）"])
    assert alike("金额", ["人数", "⾦额"]) == ("⾦额", ["“⾦”（U+2FA6，应为“金”）"])
    assert alike("金额", ["金额", "人数"]) is None
    assert alike("基金", ["人数"]) is None


@given(st.text())
def test_the_plain_text_is_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(indicator_names, st.lists(indicator_names))
def test_what_looks_alike_is_known_and_another_name(name: str, known: list[str]) -> None:
    found = alike(name, known)
    assert found is None or (found[0] in known and found[0] != name and plain(found[0]) == plain(name))
