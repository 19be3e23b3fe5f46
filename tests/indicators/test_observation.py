"""An observation keeps its value with where and how it was written; what was not said stays empty."""

from decimal import Decimal

import pytest

from reportgen.diagnostics.finding import Place
from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.indicators.observation import Observation, StatedChange, Status
from reportgen.indicators.period import read_period
from reportgen.indicators.unit import read_unit

RATE = Indicator("inpatient_rate", "职工市内住院实际报销比例", read_unit("%"), Kind.RATE)
PLACE = Place("data/2025.yaml", 14, 9)


def test_what_was_not_written_is_empty() -> None:
    observation = Observation(RATE, read_period("2025"), None, Decimal(0), None)
    said = observation._asdict()
    for field in ("indicator", "period", "value", "step", "place"):
        del said[field]
    assert set(said.values()) == {None, ""}


@pytest.mark.parametrize("word", ["未报", "不适用", "保密", "估计", "初步", "口径调整"])
def test_a_status_is_the_word_that_users_write(word: str) -> None:
    assert Status(word).value == word


def test_there_is_no_other_status() -> None:
    assert len(Status) == 6
    with pytest.raises(ValueError, match="未知"):
        Status("未知")


def test_observations_are_values() -> None:
    change = StatedChange(Decimal("0.005"), 1, PLACE, "0.5个百分点")
    one = Observation(RATE, read_period("2025"), Decimal("0.684"), Decimal("0.001"), PLACE, "68.4", change=change)
    assert one == one._replace()
    assert hash(one) == hash(one._replace())
    assert one != one._replace(value=Decimal("0.685"))
    with pytest.raises(AttributeError):
        one.value = Decimal(1)  # type: ignore[misc]


def test_an_indicator_is_neutral_and_typed_in_unless_it_says_otherwise() -> None:
    assert RATE.polarity is Polarity.NEUTRAL
    said = RATE._asdict()
    for field in ("id", "name", "unit", "kind", "polarity"):
        del said[field]
    assert set(said.values()) == {None, "", False, ()}
