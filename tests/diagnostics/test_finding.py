"""Findings: one rule for a code, fields checked when made, errors first."""

import itertools
import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.finding import RULES, Diagnostic, Finding, Place, ReportgenError, Severity
from tests.diagnostics.made_up import made_up

Wrong = made_up()
PLACE = Place("data/2025.yaml", 14, 9)


def declare(code: str) -> type[Finding]:
    return type("Declared", (Finding,), {"code": code, "severity": Severity.NOTE, "message": "", "hint": ""})


def test_a_rule_enters_the_register_under_its_code() -> None:
    rule = declare("P999")
    try:
        assert RULES["P999"] is rule
    finally:
        del RULES["P999"]


def test_a_code_that_is_taken_is_refused_and_the_first_rule_stays() -> None:
    first = declare("P998")
    try:
        with pytest.raises(TypeError, match="P998 is taken by Declared"):
            declare("P998")
        assert RULES["P998"] is first
    finally:
        del RULES["P998"]


@pytest.mark.parametrize("code", ["X001", "d001", "001", "数001"])
def test_a_code_of_no_family_is_refused(code: str) -> None:
    with pytest.raises(TypeError, match="belongs to no family"):
        declare(code)
    assert code not in RULES


@pytest.mark.parametrize(
    "fields", [{}, {"name": "甲"}, {"value": 1}, {"name": "甲", "value": 1, "limit": 2}, {"Name": 1, "value": 2}]
)
def test_fields_other_than_those_of_the_texts_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(TypeError, match=r"MadeUpD999 takes \['name', 'value'\], got"):
        Wrong(**fields)


@pytest.mark.parametrize(
    ("message", "hint", "names"),
    [
        ("无字段。", "", set()),
        ("{name}", "{name}", {"name"}),
        ("{value:.2f}{low!r}", "{high}", {"value", "low", "high"}),
        ("{{不是字段}}", "", set()),
    ],
)
def test_the_fields_are_the_placeholders_of_both_texts(message: str, hint: str, names: set[str]) -> None:
    assert made_up(message=message, hint=hint).field_names() == names


def test_fields_stay_values() -> None:
    value = Decimal("199.960")
    assert Wrong(name="任务完成率", value=value).fields["value"] is value


def test_findings_are_equal_where_rule_and_fields_are() -> None:
    other = made_up("D998")
    assert Wrong(name="甲", value=1) == Wrong(value=1, name="甲")
    assert Wrong(name="甲", value=1) != Wrong(name="甲", value=2)
    assert Wrong(name="甲", value=1) != other(name="甲", value=1)
    assert Wrong(name="甲", value=1) != "甲"


values = st.one_of(
    st.text(max_size=3),
    st.integers(-2, 2),
    st.sampled_from([Decimal(1), Decimal("1.0"), Decimal("1E+1"), Decimal(10)]),
    st.lists(st.sampled_from(["甲", "乙"]), max_size=2),
    st.tuples(st.integers(0, 1)),
    st.none(),
)


@given(values, values)
def test_equal_findings_have_equal_hashes(one: object, other: object) -> None:
    left, right = Wrong(name="甲", value=one), Wrong(name="甲", value=other)
    assert (left == right) is (one == other)
    assert left != right or hash(left) == hash(right)


def test_a_finding_names_its_fields_when_it_is_printed() -> None:
    assert repr(Wrong(name="甲", value=1)) == "MadeUpD999(name='甲', value=1)"


def test_a_diagnostic_has_code_and_severity_of_its_finding() -> None:
    diagnostic = Wrong(name="甲", value=1).at(PLACE, about="resident_insured")
    assert (diagnostic.code, diagnostic.severity) == ("D999", Severity.ERROR)
    assert (diagnostic.place, diagnostic.about) == (PLACE, "resident_insured")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("data/2025.yaml"), "data/2025.yaml"),
        (Place("data/2025.yaml", 14), "data/2025.yaml:14"),
        (Place("data/2025.yaml", 14, 9), "data/2025.yaml:14:9"),
        (Place("data/汇总.xlsx", cell="经办!C7"), "data/汇总.xlsx:经办!C7"),
    ],
)
def test_a_place_is_written_so_that_terminals_can_open_it(place: Place, text: str) -> None:
    assert str(place) == text


IN_ORDER = [
    Wrong(name="甲", value=1).at(None),
    Wrong(name="甲", value=1).at(Place("data/2024.yaml", 99, 1)),
    Wrong(name="甲", value=1).at(Place("data/2025.yaml")),
    made_up("D998")(name="甲", value=1).at(Place("data/2025.yaml", 9, 2)),
    Wrong(name="甲", value=1).at(Place("data/2025.yaml", 9, 2)),
    Wrong(name="甲", value=1).at(Place("data/2025.yaml", 9, 10)),
    Wrong(name="甲", value=1).at(Place("data/2025.yaml", 10, 1)),
    Wrong(name="甲", value=1).at(Place("data/汇总.xlsx", cell="经办!C7")),
    Wrong(name="甲", value=1).at(Place("data/汇总.xlsx", cell="经办!AA7")),
    Wrong(name="甲", value=1).at(Place("data/汇总.xlsx", cell="经办!B10")),
    made_up("D997", Severity.QUESTION)(name="甲", value=1).at(Place("data/2024.yaml", 1, 1)),
    made_up("D996", Severity.NOTE)(name="甲", value=1).at(Place("a.yaml", 1, 1)),
]


@given(st.randoms(use_true_random=False))
def test_errors_come_first_then_the_order_of_files_lines_and_rows(chance: random.Random) -> None:
    shuffled = list(IN_ORDER)
    chance.shuffle(shuffled)
    assert sorted(shuffled, key=Diagnostic.sort_key) == IN_ORDER


def test_all_places_can_be_compared() -> None:
    places = [Place("a"), Place("a", 1), Place("a", cell="C7"), Place("a", cell="整表"), Place("a", cell="")]
    for one, other in itertools.product(places, repeat=2):
        keys = [Wrong(name="甲", value=1).at(place).sort_key() for place in (one, other)]
        assert (keys[0] < keys[1]) + (keys[1] < keys[0]) + (keys[0] == keys[1]) == 1


def test_an_error_carries_its_diagnostics_and_names_their_findings() -> None:
    diagnostics = [Wrong(name="甲", value=1).at(PLACE), Wrong(name="乙", value=2).at(None)]
    error = ReportgenError(*diagnostics)
    assert error.diagnostics == tuple(diagnostics)
    assert str(error) == "MadeUpD999(name='甲', value=1); MadeUpD999(name='乙', value=2)"
