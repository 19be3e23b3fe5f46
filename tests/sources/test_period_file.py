"""A period file, the files that feed it, and the years around it."""

from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from reportgen.diagnostics.finding import Place
from reportgen.indicators.period import read_period
from tests.sources.period_folder import FIGURES, HEAD, Y2023, Y2024, Y2025, good, read, seen


def test_the_head_is_kept(tmp_path: Path) -> None:
    report = good(tmp_path, HEAD + "as_of: 2025-12-31\ndate: 2026-01-10\n")
    assert (report.genre, report.organisation, report.region) == ("annual", "示范县医疗保障局", "示范县")
    assert (report.period, report.as_of, report.date) == (Y2025, "2025-12-31", "2026-01-10")
    assert (report.place, report.missing_base) == (Place("2025.yaml"), "2024.yaml")


def test_last_years_file_is_found_by_itself(tmp_path: Path) -> None:
    report = good(
        tmp_path,
        FIGURES + "  参保人数: 5\n",
        {"2024.yaml": "period: 2024\nfigures: {参保人数: 4}\ntargets: {参保人数: {2025: 6}}\n"},
    )
    last, target = report.dataset.observations["insured", "2024"], report.dataset.target("insured", Y2025)
    assert target is not None
    assert (last.value, str(last.place), target.value, report.missing_base) == (4, "2024.yaml:2:17", 6, None)


def test_a_target_revised_this_year_stands_before_last_years(tmp_path: Path) -> None:
    text = HEAD + "targets: {参保人数: {2025: 7}}\n"
    report = good(tmp_path, text, {"2024.yaml": "period: 2024\ntargets: {参保人数: {2025: 6}}\n"})
    target = report.dataset.target("insured", Y2025)
    assert target is not None
    assert target.value == 7


def test_the_base_may_be_named(tmp_path: Path) -> None:
    report = good(tmp_path, HEAD + "base: 去年.yaml\n", {"去年.yaml": "period: 2024\nfigures: {参保人数: 4}\n"})
    assert report.missing_base is None
    assert report.dataset.observations["insured", "2024"].value == 4


def test_a_base_of_another_period_is_an_error(tmp_path: Path) -> None:
    _, found = read(tmp_path, HEAD, {"2024.yaml": "period: 2023\nfigures: {参保人数: 4}\n"})
    assert seen(found) == [("D050", "2024.yaml:1:9")]
    _, found = read(tmp_path, HEAD + "base: 2024.yaml\n", {"2024.yaml": "period: 2023\n"})
    assert seen(found) == [("D050", "2025.yaml:5:7")]


def test_the_faults_of_last_years_file_are_told_with_its_places(tmp_path: Path) -> None:
    _, found = read(tmp_path, HEAD, {"2024.yaml": "period: 2024\nfigures: {参保人数: 是}\nproblems: 5\n"})
    assert seen(found) == [("D025", "2024.yaml:3:11"), ("D043", "2024.yaml:2:17")]


def test_older_years_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    report, found = read(
        tmp_path, HEAD, {"2024.yaml": "period: 2024\nfigures: {参保人数: {value: 4, last: 3}, 名次: {value: 1, last: 2}}\n", "2023.yaml": "period: 2023\nfigures: {参保人数: 3, 参保率: 是}\n"},
    )  # fmt: skip
    assert report is not None
    assert (found, report.dataset.periods()) == ([], {"2024"})
    seen, given = report.dataset.get("insured", Y2023), report.dataset.get("place", Y2023)
    assert seen is not None
    assert given is not None
    assert (str(seen.place), str(given.place)) == ("2023.yaml:2:17", "2024.yaml:2:59")
    assert [(fault.code, str(fault.place)) for fault in found] == [("D043", "2023.yaml:2:25")]
    assert report.dataset.get("insured", read_period("2022")) is None


def test_last_years_value_in_place_fills_a_missing_base(tmp_path: Path) -> None:
    report = good(tmp_path, FIGURES + "  参保率: {value: 68.4, last: 67.9}\n")
    last = report.dataset.get("insured_rate", Y2024)
    assert last is not None
    assert (last.value, last.period, str(last.place)) == (Decimal("0.679"), Y2024, "2025.yaml:6:28")


def test_last_years_value_in_place_fills_what_the_file_does_not_know(tmp_path: Path) -> None:
    report = good(
        tmp_path,
        FIGURES + "  参保率: {value: 68.4, last: 67.9}\n",
        {"2024.yaml": "period: 2024\nfigures: {参保率: ~}\n"},
    )
    last = report.dataset.get("insured_rate", Y2024)
    assert last is not None
    assert last.value == Decimal("0.679")


def test_last_years_file_stands_before_a_value_in_place_and_a_question_is_asked(tmp_path: Path) -> None:
    text = FIGURES + "  参保率: {value: 68.4, last: 67.9}\n"
    report, found = read(tmp_path, text, {"2024.yaml": "period: 2024\nfigures: {参保率: 67.5}\n"})
    assert report is not None
    last = report.dataset.get("insured_rate", Y2024)
    assert last is not None
    assert last.value == Decimal("0.675")
    assert [(seen.code, str(seen.place), seen.about) for seen in found] == [("D290", "2025.yaml:6:28", "insured_rate")]


def test_the_same_value_in_place_raises_nothing(tmp_path: Path) -> None:
    good(
        tmp_path,
        FIGURES + "  参保率: {value: 68.4, last: 67.50%}\n",
        {"2024.yaml": "period: 2024\nfigures: {参保率: 67.5}\n"},
    )


def test_a_half_year_is_compared_with_the_same_half(tmp_path: Path) -> None:
    report = good(tmp_path, HEAD.replace("2025", "2025H1"))
    assert report.missing_base == "2024H1.yaml"
    report = good(tmp_path, HEAD.replace("2025", "2025-01/05"))
    assert report.missing_base == "2024-01_05.yaml"


def test_several_files_feed_one_period(tmp_path: Path) -> None:
    text = HEAD + "sources:\n  - 经办.yaml\n  - file: 门诊.csv\nfigures:\n  参保人数: 5\n  名次: ~\n"
    report = good(
        tmp_path,
        text,
        {"经办.yaml": "figures: {参保人数: 5, 参保率: 99}\ntargets: {参保率: 98}\n", "门诊.csv": "指标,数值\n名次,2\n"},
    )
    values = {seen.indicator.id: (seen.value, str(seen.place)) for seen in report.dataset.of(Y2025)}
    assert values == {
        "insured": (5, "2025.yaml:9:9"),
        "place": (2, "门诊.csv:2:4"),
        "insured_rate": (Decimal("0.99"), "经办.yaml:1:25"),
    }


def test_a_workbook_feeds_a_period(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("经办")
    sheet.append(("指标", "数值"))
    sheet.append(("名次", 2))
    book.save(tmp_path / "汇总.xlsx")
    report = good(tmp_path, HEAD + "sources: [{file: 汇总.xlsx, sheet: 经办}]\n")
    rank = report.dataset.get("place", Y2025)
    assert rank is not None
    assert (rank.value, str(rank.place)) == (2, "汇总.xlsx:经办!B2")


def test_the_same_value_from_two_sources_raises_nothing(tmp_path: Path) -> None:
    good(tmp_path, HEAD + "sources: [门诊.csv]\nfigures: {参保率: 99.0}\n", {"门诊.csv": "指标,数值\n参保率,99%\n"})


def test_two_sources_that_disagree_are_both_named(tmp_path: Path) -> None:
    _, found = read(
        tmp_path, HEAD + "sources: [门诊.csv]\nfigures: {参保人数: 5}\n", {"门诊.csv": "指标,数值\n参保人数,6\n"}
    )
    assert seen(found) == [("D049", "门诊.csv:2:6")]
    assert found[0].finding.fields["first_place"] == "2025.yaml:6:17"


def test_a_source_is_no_period_file(tmp_path: Path) -> None:
    _, found = read(tmp_path, HEAD + "sources: [2025.yaml]\n")
    assert {seen.code for seen in found} == {"D023"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_bytes_give_findings(tmp_path: Path, content: bytes) -> None:
    report, found = read(tmp_path, content)
    assert report is None
    assert found
