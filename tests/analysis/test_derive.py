"""Derived indicators: the value, the computation in words, and what happens where something is missing."""

import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.derive import derive, in_order
from reportgen.diagnostics.finding import Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.dataset import Dataset
from reportgen.indicators.formula import read_formula
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period, read_period
from reportgen.indicators.unit import read_unit

YEAR, LAST, BEFORE = read_period("2025"), read_period("2024"), read_period("2023")
FILE = Place("data/indicators.yaml", 9, 1)


def plain(name: str, unit: str = "元", kind: Kind = Kind.AMOUNT) -> Indicator:
    return Indicator(name, name, read_unit(unit), kind)


def by_formula(name: str, formula: str, unit: str = "元") -> Indicator:
    return Indicator(name, name, read_unit(unit), Kind.AVERAGE, formula=read_formula(formula), place=FILE)


AMOUNT, VISITS = plain("金额"), plain("人次", "人次", Kind.FLOW)
AVERAGE = by_formula("次均", "金额 / 人次")
CATALOGUE = Catalogue([AVERAGE, AMOUNT, VISITS])


def seen(indicator: Indicator, value: str | None, period: Period = YEAR, line: int = 3, **more: object) -> Observation:
    observation = Observation(
        indicator,
        period,
        None if value is None else Decimal(value),
        Decimal(0),
        Place("2025.yaml", line, 5),
        value or "~",
    )
    return observation._replace(**more)  # type: ignore[arg-type]


def dataset(*observations: Observation) -> Dataset:
    filled = Dataset()
    for observation in observations:
        assert filled.add(observation)
    return filled


def test_a_derived_value_is_exact_and_says_how_it_was_computed() -> None:
    data = dataset(seen(AMOUNT, "1.07132E+7", line=4), seen(VISITS, "31826", line=7))
    derive(data, CATALOGUE, YEAR)
    average = data.get("次均", YEAR)
    assert average is not None
    assert average.value is not None
    assert abs(Fraction(average.value) - Fraction(10713200, 31826)) < Fraction(1, 10**50)
    assert average.formula == "金额（10713200元）÷ 人次（31826人次）"
    assert average.place == Place("2025.yaml", 4, 5)
    assert average.step == 0
    assert not average.note


def test_last_year_and_older_years_are_computed_when_they_are_loaded() -> None:
    asked: list[str] = []

    def load(data: Dataset, period: Period) -> None:
        asked.append(period.text)
        if period == LAST:
            data.add(seen(AMOUNT, "10", LAST))
            data.add(seen(VISITS, "4", LAST))

    data = dataset(seen(AMOUNT, "9"), seen(VISITS, "3"))
    data.earlier = load
    data.loaded.add("2025")
    derive(data, CATALOGUE, YEAR)
    derive(data, CATALOGUE, YEAR)
    assert not asked
    last = data.get("次均", LAST)
    assert last is not None
    assert last.value == Decimal("2.5")
    assert data.get("次均", BEFORE) is None
    assert asked == ["2024", "2023"]


def test_a_base_that_was_loaded_before_is_computed_too() -> None:
    data = dataset(seen(AMOUNT, "9"), seen(VISITS, "3"), seen(AMOUNT, "10", LAST), seen(VISITS, "4", LAST))
    data.loaded.update(("2024", "2025"))
    derive(data, CATALOGUE, YEAR)
    assert [found.value for found in data.of(LAST)][-1] == Decimal("2.5")
    assert [found.value for found in data.of(YEAR)][-1] == Decimal(3)


def test_a_missing_input_leaves_the_value_open_and_is_named() -> None:
    data = dataset(seen(AMOUNT, "9"))
    derive(data, CATALOGUE, YEAR)
    average = data.get("次均", YEAR)
    assert average is not None
    assert (average.value, average.note, average.formula) == (None, "缺少人次", "")


def test_where_no_input_was_written_nothing_is_added() -> None:
    data = dataset()
    derive(data, CATALOGUE, YEAR)
    assert data.get("次均", YEAR) is None


def test_a_stated_value_stands_in_for_a_missing_input() -> None:
    stated = seen(AVERAGE, "336.61", line=8, step=Decimal("0.01"))
    data = dataset(seen(AMOUNT, "9"), seen(AVERAGE, None, line=8, stated=stated))
    derive(data, CATALOGUE, YEAR)
    average = data.get("次均", YEAR)
    assert average is not None
    assert (average.value, average.step, average.written) == (Decimal("336.61"), Decimal("0.01"), "336.61")
    assert not average.formula


def test_a_stated_value_beside_known_inputs_is_kept_for_checking_and_gives_the_place() -> None:
    stated = seen(AVERAGE, "2.9", line=8, step=Decimal("0.1"))
    data = dataset(seen(AMOUNT, "9"), seen(VISITS, "3"), seen(AVERAGE, None, line=8, stated=stated))
    derive(data, CATALOGUE, YEAR)
    average = data.get("次均", YEAR)
    assert average is not None
    assert (average.value, average.stated, average.place) == (Decimal(3), stated, stated.place)


@pytest.mark.parametrize("amount", ["0", "9"])
def test_a_division_by_zero_is_missing_with_the_reason(amount: str) -> None:
    data = dataset(seen(AMOUNT, amount), seen(VISITS, "0"))
    derive(data, CATALOGUE, YEAR)
    average = data.get("次均", YEAR)
    assert average is not None
    assert (average.value, average.note) == (None, "除数为零")


def test_a_result_beyond_all_numbers_is_missing_with_the_reason() -> None:
    power = by_formula("幂", "*".join(["金额"] * 100))
    data = dataset(seen(AMOUNT, "9" * 18))
    derive(data, Catalogue([AMOUNT, power]), YEAR)
    found = data.get("幂", YEAR)
    assert found is not None
    assert (found.value, found.note) == (None, "计算结果过大")


def test_the_weakest_input_speaks_for_the_result() -> None:
    data = dataset(seen(AMOUNT, "9", status=Status.ESTIMATED, qualifier="约"), seen(VISITS, "3", status=Status.BREAK))
    derive(data, CATALOGUE, YEAR)
    average = data.get("次均", YEAR)
    assert average is not None
    assert (average.status, average.qualifier) == (Status.BREAK, "约")


@pytest.mark.parametrize("status", [Status.WITHHELD, Status.NOT_APPLICABLE])
def test_what_rests_on_a_withheld_or_inapplicable_figure_is_so_itself(status: Status) -> None:
    data = dataset(seen(AMOUNT, "9"), seen(VISITS, None, status=status))
    derive(data, CATALOGUE, YEAR)
    average = data.get("次均", YEAR)
    assert average is not None
    assert (average.value, average.status) == (None, status)


def test_a_day_that_all_inputs_share_is_the_day_of_the_result() -> None:
    shared = dataset(seen(AMOUNT, "9", as_of="2025-05-31"), seen(VISITS, "3", as_of="2025-05-31"))
    mixed = dataset(seen(AMOUNT, "9", as_of="2025-05-31"), seen(VISITS, "3"))
    for data in (shared, mixed):
        derive(data, CATALOGUE, YEAR)
    assert [found.as_of for found in shared.of(YEAR)][-1] == "2025-05-31"
    assert [found.as_of for found in mixed.of(YEAR)][-1] == ""


def test_derived_indicators_may_rest_on_each_other_by_the_thousand_in_any_order() -> None:
    chain = [plain("指标0")] + [by_formula(f"指标{number}", f"指标{number - 1} + 1") for number in range(1, 3000)]
    data = dataset(seen(chain[0], "5"))
    derive(data, Catalogue(reversed(chain)), YEAR)
    last = data.get("指标2999", YEAR)
    assert last is not None
    assert last.value == 5 + 2999


def test_formulas_that_lead_back_to_themselves_or_to_nothing_stop_nothing() -> None:
    catalogue = Catalogue(
        [AMOUNT, by_formula("甲", "乙 + 金额"), by_formula("乙", "甲 - 1"), by_formula("丙", "没有 + 金额")]
    )
    data = dataset(seen(AMOUNT, "5"))
    derive(data, catalogue, YEAR)
    found = data.get("甲", YEAR)
    assert found is not None
    assert (found.value, found.note) == (None, "缺少乙")
    assert data.get("丙", YEAR) is None
    assert [indicator.name for indicator in in_order(catalogue)] == ["甲", "乙"]


@given(
    st.lists(st.decimals(min_value=-(10**9), max_value=10**9, places=3), min_size=3, max_size=3),
    st.sampled_from(["a + b - c", "a / b", "(a - b) / c * 100", "a * b / (a + c)", "a / b + b / c"]),
)
def test_every_derived_value_agrees_with_fractions(values: list[Decimal], formula: str) -> None:
    indicators = [plain(name) for name in "abc"]
    result = by_formula("r", formula)
    data = dataset(*(seen(indicator, str(value)) for indicator, value in zip(indicators, values, strict=True)))
    derive(data, Catalogue([result, *indicators]), YEAR)
    found = data.get("r", YEAR)
    assert found is not None
    fractions = {name: Fraction(value) for name, value in zip("abc", values, strict=True)}
    try:
        expected = eval(formula, {}, fractions)  # noqa: S307 - one of the five formulas above
    except ZeroDivisionError:
        assert (found.value, found.note) == (None, "除数为零")
        return
    assert found.value is not None
    assert abs(Fraction(found.value) - expected) <= Fraction(1, 10**30) * max(1, abs(expected))


def test_five_thousand_indicators_without_a_formula_cost_next_to_nothing() -> None:
    catalogue = Catalogue([plain(f"指标{number}") for number in range(5000)])
    data = Dataset()
    started = time.process_time()
    derive(data, catalogue, YEAR)
    assert time.process_time() - started < 0.1
    assert data.earlier is None
