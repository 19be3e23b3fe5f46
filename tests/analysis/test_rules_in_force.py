"""The rows in force, held against the plain reading of the file: for one person at one place on one day, the row that speaks of them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.rules_in_force import last_day, rows_in_force
from reportgen.diagnostics.finding import Place
from reportgen.indicators.period import read_period
from reportgen.indicators.rule import Rule, RuleValue
from reportgen.indicators.unit import read_unit

PERSONS, PLACES = ("在职", "退休"), ("一级", "二级", "三级")
AT = Place("rules.yaml", 1, 1)
CUTS = ("2022-07-01", "2023-10-01")  # the days from which the first and the second version hold


def rule(person: str, place: str, rate: int | None, version: int, as_place: str = "") -> Rule:
    value = RuleValue(Decimal(rate) / 100, read_unit("%"), 0, AT) if rate is not None else None
    last = "2023-09-30" if version == 0 else ""
    return Rule("甲", (person,), (place,), as_place, None, value, None, None, CUTS[version], last, "", "", AT, AT)


CELLS = [(person, place, version) for person in PERSONS for place in PLACES for version in (0, 1)]
TABLES = st.lists(st.none() | st.sampled_from([50, 60]), min_size=len(CELLS), max_size=len(CELLS))
DAYS = st.sampled_from(["2022-06-30", "2022-07-01", "2023-09-30", "2023-10-01", "2025-01-01"])


@given(TABLES, DAYS, st.sampled_from(PLACES))
def test_everybody_has_the_rate_that_their_row_says(rates: list[int | None], day: str, place_of_shop: str) -> None:
    written = dict(zip(CELLS, rates, strict=True))
    rules = [rule(*cell[:2], rate, cell[2]) for cell, rate in written.items() if rate is not None]
    rules += [rule(person, "药店", None, version, place_of_shop) for person in PERSONS for version in (0, 1)]
    rows = rows_in_force(rules, "甲", day)
    version = sum(cut <= day for cut in CUTS) - 1
    expected = {}
    for person in PERSONS:
        for place in (*PLACES, "药店"):
            rate = written.get((person, place_of_shop if place == "药店" else place, version))
            if rate is not None:
                expected[person, place] = Decimal(rate) / 100
    printed = [
        ((person, place), value.value)
        for row in rows
        for person in row.persons
        for place in row.places
        if (value := row.value("rate")) is not None
    ]
    assert sorted(printed) == sorted(expected.items())  # each once, and with its own rate
    for one in rows:  # nothing is left to be joined
        for other in rows:
            same = one.source.rate == other.source.rate and bool(one.as_places) is bool(other.as_places)
            assert one is other or not same or one.persons != other.persons
    for person in PERSONS:
        asked = rows_in_force(rules, "甲", day, (person,), ("药店",))
        assert [row.value("rate") and row.value("rate").value for row in asked] == [  # type: ignore[union-attr]
            rate for (who, place), rate in expected.items() if (who, place) == (person, "药店")
        ]


def test_the_last_day_of_a_period() -> None:
    periods = ["2024-02", "2025H1", "2025Q3", "2025", "2021/2025", "2025-01/05", "2025-05-20", "2025-05-20/2025-06-03"]
    assert [last_day(read_period(text)) for text in periods] == [
        "2024-02-29",
        "2025-06-30",
        "2025-09-30",
        "2025-12-31",
        "2025-12-31",
        "2025-05-31",
        "2025-05-20",
        "2025-06-03",
    ]
