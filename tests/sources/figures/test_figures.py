"""What is read where something is written for an indicator."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.indicators.observation import Status
from reportgen.indicators.period import read_period
from tests.sources.period_folder import FIGURES, HEAD, Y2024, Y2025, figure, good, read


@pytest.mark.parametrize(
    ("name", "indicator", "written", "value", "step", "qualifier"),
    [
        ("参保人数", "insured", "828357", "828357", "0", ""),
        ("参保人数", "insured", "26,876", "26876", "0", ""),
        ("参保人数", "insured", "'828357'", "828357", "0", ""),
        ("参保人数", "insured", "８２８３５７", "828357", "0", ""),
        ("参保人数", "insured", "82.5万", "825000", "1000", ""),
        ("参保人数", "insured", "82万人", "820000", "10000", ""),
        ("参保人数", "insured", "八十二万", "820000", "10000", ""),
        ("参保人数", "insured", "约80万人", "800000", "10000", "约"),
        ("参保人数", "insured", "420余人", "420", "1", "余"),
        ("参保人数", "insured", "-5", "-5", "0", ""),
        ("参保人数", "insured", "{value: 82.5万, unit: 人}", "825000", "1000", ""),
        ("追回基金", "recovered", "372.60", "3726000", "100", ""),
        ("追回基金", "recovered", "1.2亿元", "120000000", "10000000", ""),
        ("追回基金", "recovered", "5", "50000", "10000", ""),
        ("追回基金", "recovered", "5元", "5", "1", ""),
        ("追回基金", "recovered", "{value: 372.60, unit: 亿元}", "37260000000", "1000000", ""),
        ("参保率", "insured_rate", "99.96%", "0.9996", "0.0001", ""),
        ("参保率", "insured_rate", "99.96", "0.9996", "0.0001", ""),
        ("参保率", "insured_rate", "62.80", "0.628", "0.0001", ""),
        ("参保率", "insured_rate", "999‰", "0.999", "0.001", ""),
        ("死亡率", "death_rate", "5.1", "0.0051", "0.0001", ""),
        ("次均费用", "average_cost", "7432", "7432", "1", ""),
        ("名次", "place", "2", "2", "0", ""),
        ("名次", "place", "2位", "2", "0", ""),
        ("名次", "place", "第2位", "2", "0", ""),
        ("名次", "place", "第 2 位", "2", "0", ""),
        ("名次", "place", "第２名", "2", "0", ""),
        ("名次", "place", "第12", "12", "0", ""),
        ("名次", "place", "第二位", "2", "0", ""),
        ("名次", "place", "并列2", "2", "0", "并列"),
        ("名次", "place", "并列 2位", "2", "0", "并列"),
        ("名次", "place", "并列第2位", "2", "0", "并列"),
        ("名次", "place", "{value: 并列第2位, unit: 位}", "2", "0", "并列"),
    ],
)
def test_a_number_is_exact_in_base_units(
    tmp_path: Path, name: str, indicator: str, written: str, value: str, step: str, qualifier: str
) -> None:
    seen = figure(tmp_path, written, name, indicator)
    assert (seen.value, seen.step, seen.qualifier) == (Decimal(value), Decimal(step), qualifier)


def test_a_figure_has_its_origin_and_its_text(tmp_path: Path) -> None:
    seen = figure(tmp_path, "{value: 82.5万, note: 初报, as_of: 2025-05-31}")
    assert (str(seen.place), seen.written, seen.note, seen.as_of) == ("2025.yaml:6:17", "82.5万", "初报", "2025-05-31")


@pytest.mark.parametrize("written", ["~", "", "null", "{value: ~}", "{value: , unit: 人}"])
def test_a_value_not_known_is_an_observation_without_value(tmp_path: Path, written: str) -> None:
    seen = figure(tmp_path, written)
    assert (seen.value, seen.status) == (None, None)


@pytest.mark.parametrize(("written", "status"), [("未报", Status.NOT_REPORTED), ("不适用", Status.NOT_APPLICABLE)])
def test_a_status_may_stand_for_a_value(tmp_path: Path, written: str, status: Status) -> None:
    assert figure(tmp_path, f"{{status: {written}}}").status is status


@pytest.mark.parametrize(
    "written",
    ["{status: 保密}", "{value: 5, status: 保密, change: 5%, change_basis: 可比价格}", "{value: ~, status: 保密}"],
)
def test_a_withheld_value_is_not_kept(tmp_path: Path, written: str) -> None:
    seen = figure(tmp_path, written)
    assert (seen.value, seen.written, seen.change, seen.status) == (None, "", None, Status.WITHHELD)


def test_a_changed_definition_has_last_years_value_on_the_new_one(tmp_path: Path) -> None:
    seen = figure(tmp_path, "{value: 7432.5, status: 口径调整, comparable_last: 7510.2}", "次均费用", "average_cost")
    assert (seen.value, seen.comparable_last) == (Decimal("7432.5"), Decimal("7510.2"))


@pytest.mark.parametrize(
    ("name", "indicator", "written", "amount", "decimals"),
    [
        ("参保人数", "insured", "-5.53%", "-0.0553", 2),
        ("参保人数", "insured", "5.530", "0.0553", 3),
        ("参保率", "insured_rate", "0.5个百分点", "0.005", 1),
        ("参保率", "insured_rate", "0.5", "0.005", 1),
        ("死亡率", "death_rate", "0.5个千分点", "0.0005", 2),
    ],
)
def test_a_stated_change_is_a_fraction_with_its_decimals(
    tmp_path: Path, name: str, indicator: str, written: str, amount: str, decimals: int
) -> None:
    change = figure(tmp_path, f"{{value: 5, change: {written}}}", name, indicator).change
    assert change is not None
    assert (change.amount, change.decimals, change.written) == (Decimal(amount), decimals, written)


def test_a_shared_rank_keeps_its_text_and_may_come_from_a_table(tmp_path: Path) -> None:
    assert figure(tmp_path, "并列第2位", "名次", "place").written == "并列第2位"
    report = good(tmp_path, HEAD + "sources: [考核.csv]\n", {"考核.csv": "指标,数值,上年\n名次,并列第2位,第3位\n"})
    this, last = report.dataset.get("place", Y2025), report.dataset.get("place", Y2024)
    assert this is not None
    assert last is not None
    assert (this.value, this.qualifier, last.value, last.qualifier) == (2, "并列", 3, "")


@pytest.mark.parametrize("basis", ["可比价格", "可比口径"])
def test_a_stated_change_may_name_its_basis(tmp_path: Path, basis: str) -> None:
    change = figure(tmp_path, f"{{value: 5亿, change: 5.3%, change_basis: {basis}}}", "追回基金", "recovered").change
    assert change is not None
    assert (change.amount, change.basis) == (Decimal("0.053"), basis)
    plain = figure(tmp_path, "{value: 5, change: 5.3%, change_basis: ~}").change
    assert plain is not None
    assert plain.basis == ""


def test_two_changes_on_different_bases_contradict_each_other(tmp_path: Path) -> None:
    written = "{value: 5, change: 5%, change_basis: %s}"
    one, other = (written.replace("%s", basis) for basis in ("可比价格", "可比口径"))
    _, found = read(tmp_path, f"{FIGURES}  参保人数: {one}\n  insured: {other}\n")
    assert [each.code for each in found] == ["D049"]
    good(tmp_path, f"{FIGURES}  参保人数: {one}\n  insured: {one}\n")


def test_a_derived_indicator_may_have_a_stated_value(tmp_path: Path) -> None:
    seen = figure(tmp_path, "{stated: 12.5}", "结余率", "balance_rate")
    assert seen.value is None
    assert seen.stated is not None
    assert (seen.stated.value, seen.stated.written) == (Decimal("0.125"), "12.5")


def test_targets_are_for_this_period_or_those_named(tmp_path: Path) -> None:
    dataset = good(tmp_path, HEAD + "targets:\n  参保人数: {2025: 82.5万, 2026: ~}\n  insured_rate: 99\n").dataset
    this, following, rate = (
        dataset.target("insured", Y2025), dataset.target("insured", read_period("2026")), dataset.target("insured_rate", Y2025),
    )  # fmt: skip
    assert this is not None
    assert following is not None
    assert rate is not None
    assert (this.value, following.value, rate.value) == (825000, None, Decimal("0.99"))
    assert str(this.place) == "2025.yaml:6:16"


_PARTS = st.sampled_from(
    [
        "5",
        "~",
        "是",
        "5%",
        "5元",
        "未报",
        "保密",
        "2025-05-31",
        "2025",
        "[1]",
        "{a: 1}",
        "'",
        "约5",
        "口径调整",
        "并列2",
        "第2位",
        "第",
        "可比价格",
    ]
)
_FIGURE = st.one_of(
    _PARTS, st.dictionaries(st.sampled_from(["value", "last", "unit", "status", "change", "change_basis", "stated", "as_of", "period", "x"]), _PARTS)
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(["参保人数", "insured", "参保率", "结余率", "名次", "无"]), _FIGURE))
def test_any_figures_give_a_report_and_findings(tmp_path: Path, written: dict[str, str | dict[str, str]]) -> None:
    lines = [
        f"  {name}: {value if isinstance(value, str) else '{' + ', '.join(f'{key}: {part}' for key, part in value.items()) + '}'}\n"
        for name, value in written.items()
    ]
    read(tmp_path, FIGURES + "".join(lines))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**17), max_value=10**17, places=6))
def test_any_decimal_is_read_back_exactly(tmp_path: Path, value: Decimal) -> None:
    seen = figure(tmp_path, f"{value:f}", "次均费用", "average_cost")
    assert seen.value == value
    assert seen.step == Decimal("0.000001")
