"""A mistyped name finds the one that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.near import nearest, suggestion
from tests.strategies import indicator_names

KNOWN = ["城乡居民参保人数", "职工参保人数", "任务完成率", "resident_insured", "completion"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("城乡居民参保人", "城乡居民参保人数"),
        ("城乡居名参保人数", "城乡居民参保人数"),
        ("职工参保数", "职工参保人数"),
        ("完成率", "任务完成率"),
        ("residentinsured", "resident_insured"),
        ("compeltion", "completion"),
    ],
)
def test_a_slip_finds_the_name_that_was_meant(typed: str, meant: str) -> None:
    assert nearest(typed, KNOWN) == meant
    assert suggestion(typed, KNOWN) == f"“{meant}”"


@pytest.mark.parametrize("typed", ["", "药品货值", "zzz"])
def test_where_nothing_comes_near_nothing_is_offered(typed: str) -> None:
    assert nearest(typed, KNOWN) is None
    assert suggestion(typed, KNOWN) == "（无相近名称）"


def test_among_no_names_there_is_none() -> None:
    assert nearest("甲", []) is None


@given(st.lists(indicator_names, min_size=1, max_size=20))
def test_a_known_name_is_nearest_to_itself(known: list[str]) -> None:
    assert all(nearest(name, iter(known)) == name for name in known)


@given(indicator_names, st.lists(indicator_names, max_size=20))
def test_what_is_offered_is_known(typed: str, known: list[str]) -> None:
    assert nearest(typed, known) in {None, *known}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("任务完成⽦率", "“任务完成率”，所写的名称中有“⽦”（U+2F66，应为“疋”）"),
        ("任务完成\uf961", "“任务完成率”，看着相同，不同的是“\uf961”（U+F961，应为“率”）"),
        ("⽦⽦", "（无相近名称；所写的名称中有“⽦”（U+2F66，应为“疋”））"),
    ],
)
def test_characters_that_look_like_others_are_named_beside_the_near_name(typed: str, said: str) -> None:
    assert suggestion(typed, KNOWN) == said
