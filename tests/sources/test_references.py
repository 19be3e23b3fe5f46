"""The figures of wider places beside a report's own: read for their own periods, in whichever year's file they stand."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period
from reportgen.indicators.report import Report
from tests.sources.period_folder import HEAD, Y2023, Y2024, Y2025, good, read, seen

WRITTEN = """\
figures:
  参保率: 99.4
references:
  全省:
    参保率: 98.1%
    次均费用: {value: 7211.4, unit: 元, last: 7305, note: 快报数}
    追回基金: {value: 93.2亿元, change: 5.3%, change_basis: 可比口径}
  全国: {insured_rate: 95.2, 名次: ~}
"""


def there(report: Report, name: str, indicator: str, period: Period = Y2025) -> Observation:
    """What is known of a wider place."""
    observation = report.dataset.reference(name, indicator, period)
    assert observation is not None
    return observation


def test_a_reference_is_read_like_a_figure(tmp_path: Path) -> None:
    report = good(tmp_path, HEAD + WRITTEN)
    rate, cost, recovered = (there(report, "全省", each) for each in ("insured_rate", "average_cost", "recovered"))
    assert (rate.value, rate.written, str(rate.place)) == (Decimal("0.981"), "98.1%", "2025.yaml:9:10")
    assert (cost.value, cost.note) == (Decimal("7211.4"), "快报数")
    assert recovered.change is not None
    assert (recovered.value, recovered.change.amount) == (9_320_000_000, Decimal("0.053"))
    assert recovered.change.basis == "可比口径"
    assert there(report, "全国", "insured_rate").value == Decimal("0.952")
    assert report.dataset.reference_names() == ("全省", "全国")


def test_a_reference_is_no_figure_of_the_office(tmp_path: Path) -> None:
    dataset = good(tmp_path, HEAD + WRITTEN).dataset
    assert [(each.indicator.id, each.value) for each in dataset.of(Y2025)] == [("insured_rate", Decimal("0.994"))]
    assert dataset.get("average_cost", Y2024) is None


def test_a_reference_not_known_yet_is_there_without_a_value(tmp_path: Path) -> None:
    assert there(good(tmp_path, HEAD + WRITTEN), "全国", "place").value is None


@pytest.mark.parametrize("written", ["", "全省: ~", "全省:", "全省: {}"])
def test_references_may_be_left_empty(tmp_path: Path, written: str) -> None:
    assert good(tmp_path, f"{HEAD}references:\n  {written}\n").dataset.references == {}


@pytest.mark.parametrize("written", ["12.5", "{value: 12.5%, last: 11}"])
def test_a_derived_indicator_of_a_wider_place_is_typed_in(tmp_path: Path, written: str) -> None:
    report = good(tmp_path, f"{HEAD}references: {{全省: {{结余率: {written}}}}}\n")
    assert there(report, "全省", "balance_rate").value == Decimal("0.125")


def test_a_derived_indicator_of_the_office_is_not(tmp_path: Path) -> None:
    _, found = read(tmp_path, HEAD + "figures: {结余率: 12.5}\nreferences: {全省: {结余率: 12.5}}\n")
    assert seen(found) == [("D046", "2025.yaml:5:16")]


def test_last_years_value_in_place_is_a_reference_of_last_year(tmp_path: Path) -> None:
    report = good(tmp_path, HEAD + WRITTEN)
    last = there(report, "全省", "average_cost", Y2024)
    assert (last.value, last.period, str(last.place)) == (7305, Y2024, "2025.yaml:10:42")


def test_the_files_of_other_years_have_references_of_their_own(tmp_path: Path) -> None:
    report = good(
        tmp_path,
        HEAD + WRITTEN,
        {
            "2024.yaml": "period: 2024\nreferences: {全省: {参保率: {value: 97.8, last: 97.5}}}\n",
            "2023.yaml": "period: 2023\nreferences: {全国: {参保率: 94.8}}\n",
        },
    )
    assert there(report, "全省", "insured_rate", Y2024).value == Decimal("0.978")
    assert "2023" not in report.dataset.loaded
    assert there(report, "全国", "insured_rate", Y2023).value == Decimal("0.948")
    assert there(report, "全省", "insured_rate", Y2023).value == Decimal("0.975")


def test_last_years_file_stands_before_a_value_in_place_and_a_question_is_asked(tmp_path: Path) -> None:
    last = "period: 2024\nfigures: {次均费用: 7000}\nreferences: {全省: {次均费用: 7300}}\n"
    report, found = read(tmp_path, HEAD + WRITTEN, {"2024.yaml": last})
    assert report is not None
    assert there(report, "全省", "average_cost", Y2024).value == 7300
    assert seen(found) == [("D290", "2025.yaml:10:42")]
    fields = found[0].finding.fields
    assert (fields["indicator"], fields["there"], fields["there_place"]) == ("全省的次均费用", "7300", "2024.yaml:3:25")
    assert found[0].about == "average_cost"


def test_a_value_in_place_fills_what_last_years_file_does_not_know(tmp_path: Path) -> None:
    report = good(tmp_path, HEAD + WRITTEN, {"2024.yaml": "period: 2024\nreferences: {全省: {次均费用: ~}}\n"})
    assert there(report, "全省", "average_cost", Y2024).value == 7305


def test_two_values_of_a_wider_place_are_told_as_its_own(tmp_path: Path) -> None:
    _, found = read(tmp_path, HEAD + "references: {全省: {参保率: 99, insured_rate: 98}}\n")
    assert found[0].finding.fields["indicator"] == "全省的参保率"


def test_the_nearest_indicator_is_named(tmp_path: Path) -> None:
    _, found = read(tmp_path, HEAD + "references: {全省: {参报率: 99}}\n")
    assert (seen(found), found[0].finding.fields["near"]) == ([("D042", "2025.yaml:5:19")], "“参保率”")


def test_the_faults_of_last_years_references_are_told_with_its_places(tmp_path: Path) -> None:
    _, found = read(tmp_path, HEAD, {"2024.yaml": "period: 2024\nreferences: {全省: {参保率: 是}}\n"})
    assert seen(found) == [("D043", "2024.yaml:2:24")]


def test_only_a_period_file_has_references(tmp_path: Path) -> None:
    _, found = read(tmp_path, HEAD + "sources: [甲.yaml]\n", {"甲.yaml": "references: {全省: {参保率: 99}}\n"})
    assert seen(found) == [("D023", "甲.yaml:1:1")]


_PART = st.sampled_from(["5", "~", "是", "5%", "5元", "第2位", "[1]", "可比价格", "0.5个百分点"])
_FIGURE = st.one_of(
    _PART,
    st.dictionaries(st.sampled_from(["value", "last", "unit", "change", "change_basis", "note", "status"]), _PART),
)
_PLACE = st.dictionaries(st.sampled_from(["参保率", "insured_rate", "结余率", "名次", "无"]), _FIGURE)


def _flow(written: object) -> str:
    if isinstance(written, dict):
        return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in written.items()) + "}"
    return str(written)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(["全省", "全国", "参保率", "全 省", "''"]), st.one_of(_PART, _PLACE)))
def test_any_references_give_a_report_and_findings(tmp_path: Path, written: dict[str, object]) -> None:
    report, _ = read(tmp_path, f"{HEAD}references: {_flow(written)}\n")
    assert report is not None
    for observation in report.dataset.references.values():
        assert observation.period in (Y2025, Y2024)
