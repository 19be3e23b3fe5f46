"""What is shown steers no terminal; what is data stays what it is."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.finding import Diagnostic, Place, Severity
from reportgen.diagnostics.rendering import as_github, as_text
from reportgen.diagnostics.shown import as_json, on_its_lines, on_one_line
from tests.diagnostics.made_up import made_up

Doubtful = made_up("D996", Severity.QUESTION, "{name}待核。", "办{name}。")
STEERING = (
    *"\x00\x07\x08\x1b\x7f\x80\x85\x9b\x9d\xad",
    *"\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029",
    *"\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u3164\ufeff\ufff9",
    "\U000e0041",
    "\ud800",
)
FILLERS = "\u034f\u115f\u3164"


@pytest.mark.parametrize("character", STEERING, ids=[f"{ord(each):04X}" for each in STEERING])
def test_nothing_that_steers_hides_or_turns_is_shown_anywhere(character: str) -> None:
    name = f"甲{character}]0;乙\r\n丙"
    found: list[Diagnostic] = [Doubtful(name=name).at(Place(f"表{name}", cell=f"{name}!C7"))]
    texts = [on_one_line(name), on_its_lines(name), as_text(found)]
    if character not in FILLERS:  # which hide nothing and turn nothing, but are seen by nobody
        texts += [as_github(found), as_json([name])]
    for text in texts:
        assert character not in text
        assert "\r" not in text
    assert len(as_text(found).splitlines()) == 2


@given(st.text(st.characters(exclude_categories=[])))
def test_a_line_is_one_and_as_long_as_the_text(text: str) -> None:
    shown = on_one_line(text)
    assert len(shown) == len(text)
    assert len(shown.splitlines()) <= 1


@pytest.mark.parametrize(
    "text", ["城乡居民，“参保”（一）", "　　全角空格", "a b", "𠮷", "葛\U000e0100", "e\u0301", "❤\ufe0f"]
)
def test_what_people_write_is_shown_as_it_is(text: str) -> None:
    assert on_one_line(text) == text


@given(st.recursive(st.text(st.characters(exclude_categories=[])) | st.integers(), st.lists))
def test_data_for_programs_are_the_same_when_they_are_read(thing: Any) -> None:
    text = as_json(thing)
    assert json.loads(text) == thing
    assert all(character.isprintable() or character in "\n\u3000" for character in text)
