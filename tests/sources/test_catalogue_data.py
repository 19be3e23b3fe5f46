"""A catalogue as data: back as it was in every field, and nothing else is ever taken for one."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.finding import Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.formula import Check, Constant, Name, Operation, read_formula
from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.indicators.unit import Unit, read_unit
from reportgen.sources.catalogue_data import as_data, from_data
from reportgen.sources.catalogue_file import read_catalogue

TEXTS = st.text(max_size=5)
DECIMALS = st.sampled_from(["0", "-0", "0.20", "1", "1.0", "1E+8", "0.0001", "-3.50", "9" * 60]).map(Decimal)
UNITS = st.one_of(
    st.sampled_from(["万元", "%", "", "片/支/粒"]).map(read_unit), st.builds(Unit, TEXTS, TEXTS, st.integers(-3, 12))
)
LEAVES = st.one_of(st.builds(Constant, DECIMALS), st.builds(Name, TEXTS, st.integers(1, 500)))
EXPRESSIONS = st.recursive(
    LEAVES, lambda inner: st.builds(Operation, st.sampled_from("+-*/"), inner, inner), max_leaves=6
)
LINES = st.none() | st.integers(1, 10**6)
PLACES = st.builds(Place, TEXTS, LINES, LINES, st.none() | TEXTS)
PAIRS = st.none() | st.tuples(TEXTS, TEXTS)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "id": TEXTS,
    "name": TEXTS,
    "unit": UNITS,
    "kind": st.sampled_from(Kind),
    "polarity": st.sampled_from(Polarity),
    "display": st.none() | UNITS,
    "decimals": st.none() | st.integers(0, 6),
    "low": st.none() | DECIMALS,
    "high": st.none() | DECIMALS,
    "swing": st.none() | DECIMALS,
    "department": TEXTS,
    "formula": st.none() | EXPRESSIONS,
    "verbs": PAIRS,
    "scope": TEXTS,
    "place": st.none() | PLACES,
    "signs": PAIRS,
    "zero": TEXTS,
    "group": TEXTS,
    "front": st.none() | DECIMALS,
    "internal": st.booleans(),
    "forms": st.lists(TEXTS, max_size=3).map(tuple),
}  # fmt: skip
INDICATORS = st.builds(Indicator, **FIELDS)
CHECKS = st.tuples(st.builds(Check, EXPRESSIONS, EXPRESSIONS, TEXTS), PLACES)


def there_and_back(catalogue: Catalogue) -> Catalogue:
    return from_data(as_data(catalogue))


def assert_same(read: Catalogue, written: Catalogue) -> None:
    """By what they look like: 1 and 1.0, 1 and True are equal, and are not the same."""
    assert repr(read.indicators) == repr(written.indicators)
    assert repr(read.checks) == repr(written.checks)
    assert list(map(type, [field for each in read for field in each])) == [
        type(field) for each in written for field in each
    ]


def test_every_field_of_an_indicator_is_tried() -> None:
    assert tuple(FIELDS) == Indicator._fields


@given(st.lists(INDICATORS, max_size=4), st.lists(CHECKS, max_size=2))
def test_it_comes_back_as_it_was(indicators: list[Indicator], checks: list[tuple[Check, Place]]) -> None:
    catalogue = Catalogue(indicators, checks)
    assert_same(there_and_back(catalogue), catalogue)


@pytest.mark.parametrize("field", Indicator._fields)
def test_each_field_comes_back_by_itself(field: str) -> None:
    @given(st.lists(FIELDS[field], min_size=2, max_size=5))
    def comes_back(values: list[Any]) -> None:
        plain = Indicator("a", "甲", read_unit("人"), Kind.STOCK)
        fields: list[dict[str, Any]] = [{"id": f"a{n}", field: value} for n, value in enumerate(values)]
        catalogue = Catalogue(plain._replace(**each) for each in fields)
        assert_same(there_and_back(catalogue), catalogue)

    comes_back()


def test_the_catalogue_of_the_sample_comes_back() -> None:
    found: list[Any] = []
    path = Path(__file__).parents[2] / "data/indicators.yaml"
    catalogue = read_catalogue(path, "data/indicators.yaml", found)
    assert (len(catalogue) > 50, found) == (True, [])
    assert_same(there_and_back(catalogue), catalogue)


def test_the_longest_formula_comes_back() -> None:
    formula = read_formula("+".join(["1"] * 250))
    catalogue = Catalogue([Indicator("a", "甲", read_unit("人"), Kind.STOCK, formula=formula)])
    assert_same(there_and_back(catalogue), catalogue)


def changed(data: Any, path: list[int], value: Any) -> Any:
    *way, last = path
    inner = data
    for step in way:
        inner = inner[step]
    inner[last] = value
    return data


FOREIGN: list[Any] = [
    None,
    1,
    "甲",
    [],
    {},
    [1],
    [[], []],
    {"a": 1},
    [1, [], []],
    [-1, [], []],
    [10**12, [[["甲"], []]] * 21, []],
]


@pytest.mark.parametrize("foreign", FOREIGN, ids=range(len(FOREIGN)))
def test_another_shape_is_refused(foreign: Any) -> None:
    with pytest.raises((ValueError, TypeError, LookupError, ArithmeticError)):
        from_data(json.dumps(foreign).encode())


@pytest.mark.parametrize("column", range(len(Indicator._fields) - 1))
@pytest.mark.parametrize("wrong", [1.5, {"a": 1}, [[1.5]], [None, None, None, None, None]], ids=range(4))
def test_a_value_of_another_type_is_refused_in_every_field(column: int, wrong: Any) -> None:
    catalogue = Catalogue([Indicator("a", "甲", read_unit("人"), Kind.STOCK, place=Place("a", 1, 1))] * 2)
    data = json.loads(as_data(catalogue))
    place = Indicator._fields.index("place")
    path = [1, column, 0, 0, 0] if column == place else [1, column, 0, 0]
    with pytest.raises((ValueError, TypeError, LookupError, ArithmeticError)):
        from_data(json.dumps(changed(data, path, wrong)).encode())


@pytest.mark.parametrize(
    "numbers", [[0, -1, 0], [0, 5, 0], [0, True, 0], [0, "0", 0], [0], [0] * 4, [0, 1.0, 0]], ids=range(7)
)
def test_numbers_of_values_that_are_not_there_are_refused(numbers: list[Any]) -> None:
    units = [read_unit("人"), read_unit("元"), read_unit("人")]
    catalogue = Catalogue(Indicator(f"a{n}", f"甲{n}", unit, Kind.STOCK) for n, unit in enumerate(units))
    data = json.loads(as_data(catalogue))
    with pytest.raises((ValueError, TypeError, LookupError)):
        from_data(json.dumps(changed(data, [1, 2, 1], numbers)).encode())


@pytest.mark.parametrize(
    "postfix", [[], ["+"], [["1"], "+"], [["1"], ["2"]], [["1"], ["2"], "^"], [["x"]], [[1]], [["甲", "1"]], [[]], 5],
    ids=range(10),
)  # fmt: skip
def test_what_is_no_formula_is_refused(postfix: Any) -> None:
    formula = Operation("+", Constant(Decimal(1)), Name("甲", 1))
    data = json.loads(as_data(Catalogue([Indicator("a", "甲", read_unit("人"), Kind.STOCK, formula=formula)])))
    column = Indicator._fields.index("formula")
    with pytest.raises((ValueError, TypeError, LookupError, ArithmeticError)):
        from_data(json.dumps(changed(data, [1, column, 0, 0], postfix)).encode())
