"""Whole clauses: six in a row do not read alike, and no way of saying says a thing twice."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import read_unit
from reportgen.language.clause import clause


class Worded(NamedTuple):
    """Facts as words; each names itself, so that a test sees what was said."""

    value: str = "〔数〕"
    change: str = "〔变〕"
    delta: str = "〔差变〕"
    from_to: str = "〔由至〕"
    up_to: str = "〔到〕"
    bare_change: str = "〔光变〕"
    parts: str = ""
    tails: Sequence[str] = ()


def indicator(kind: Kind, unit: str = "元") -> Indicator:
    return Indicator("x", "某数", read_unit("%" if kind in (Kind.RATE, Kind.CHANGE) else unit), kind)


KINDS = [Kind.STOCK, Kind.AMOUNT, Kind.RATE, Kind.DURATION, Kind.AVERAGE, Kind.RANK]


@pytest.mark.parametrize("kind", KINDS, ids=[kind.value for kind in KINDS])
@pytest.mark.parametrize(("direction", "reached"), [(1, True), (1, False), (-1, False)])
def test_six_clauses_in_a_row_are_said_in_six_ways(kind: Kind, direction: int, reached: bool) -> None:
    said = [clause(indicator(kind), Worded(), direction, reached, turn) for turn in range(6)]
    assert len(set(said)) == 6
    assert said == [clause(indicator(kind), Worded(), direction, reached, turn + 6) for turn in range(6)]


@pytest.mark.parametrize("kind", KINDS[:5], ids=[kind.value for kind in KINDS[:5]])
def test_what_stood_still_is_said_in_six_ways_too(kind: Kind) -> None:
    assert len({clause(indicator(kind), Worded(), 0, False, turn) for turn in range(6)}) == 6


@pytest.mark.parametrize("kind", list(Kind), ids=[kind.value for kind in Kind])
@pytest.mark.parametrize("direction", [1, 0, -1])
def test_a_change_is_said_once_in_a_clause(kind: Kind, direction: int) -> None:
    for turn in range(6):
        said = clause(indicator(kind), Worded(), direction, direction > 0, turn)
        assert sum(said.count(each) for each in ("〔变〕", "〔差变〕", "〔光变〕")) <= 1
        assert sum(said.count(each) for each in ("〔数〕", "〔由至〕", "〔到〕")) <= 1


def test_without_a_base_only_the_value_is_said() -> None:
    for turn in range(6):
        said = clause(indicator(Kind.STOCK), Worded(), None, False, turn)
        assert said in ("某数〔数〕", "某数为〔数〕")


def test_only_a_rise_that_is_not_for_the_worse_is_reached() -> None:
    for kind in (Kind.STOCK, Kind.RATE):
        worse = [clause(indicator(kind), Worded(), 1, False, turn) for turn in range(6)]
        assert not any("达" in said for said in worse)


def test_tails_follow_in_their_order_two_at_most() -> None:
    said = clause(indicator(Kind.STOCK), Worded(tails=["甲", "乙", "丙"]), 1, True, 0)
    assert said == "某数〔数〕，〔变〕，甲，乙"


def test_parts_stand_behind_the_value() -> None:
    assert clause(indicator(Kind.STOCK), Worded(parts="（其中甲1）"), 1, True, 0) == "某数〔数〕（其中甲1），〔变〕"


def test_the_subject_of_a_change_loses_its_last_word() -> None:
    change = Indicator("x", "住院率同比", read_unit("%"), Kind.CHANGE)
    assert clause(change, Worded(value="同比下降8.81%"), None, False, 3) == "住院率同比下降8.81%"
