"""Show: the rows of the terminal table."""

import pytest

from reportgen.app.show import Row, show
from tests.templating.office import Office

ROWS = [
    Row("参保人数", "insured", "82.84万人", "78.60万人", "同比增长5.4%", "C1", "82.5万人", "data/2025.yaml:8:9"),
    Row("结余率", "surplus_rate", "25%", "20%", "同比提高5个百分点", "R1", "", "data/2025.yaml:10:9"),
    Row("位次", "place", "第2位", "5位", "比上年上升3位", "O2", "第3位", "data/2025.yaml:14:7"),
    Row("住院率同比", "rate_change", "同比下降8.81%", "", "同比下降8.81%", "C11", "", "data/2025.yaml:17:10"),
    Row("无上年", "fresh", "12人", "", "", "", "", "data/2025.yaml:18:8"),
    Row("未知", "unknown", "XX万元", "70万元", "", "", "100万元", "data/2025.yaml:19:7"),
    Row("保密数", "secret", "XX万元", "4万元", "", "", "", "data/2025.yaml:20:16"),
    Row("直报增长", "stated_growth", "800万元", "", "同比下降5.53%", "C11", "", "data/2025.yaml:22:17"),
    Row("未写", "unwritten", "XX家", "", "", "", "", ""),
]


@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
def test_a_row_has_what_would_be_printed_by_which_rule_and_where_it_was_written(office: Office, row: Row) -> None:
    for name in (row.name, row.id):
        rows, outcome = show("2025", [name], office.root)
        assert rows == [row]
        assert outcome.exit_code == 0


def test_without_names_there_are_all_that_were_written_in_the_order_of_the_catalogue(office: Office) -> None:
    names = [row.name for row in show("2025", (), office.root)[0]]
    assert names[:5] == ["参保人数", "职工人数", "基金收入", "基金支出", "结余"]
    assert "未知" in names
    assert "未写" not in names


def test_names_come_in_the_order_they_are_asked_for(office: Office) -> None:
    rows, _ = show("2025", ["位次", "参保人数", "位次"], office.root)
    assert [row.name for row in rows] == ["位次", "参保人数", "位次"]


def test_an_unknown_name_is_an_error_beside_the_rows_of_the_others(office: Office) -> None:
    rows, outcome = show("2025", ["参报人数", "位次"], office.root)
    assert [row.name for row in rows] == ["位次"]
    (found,) = [each for each in outcome.diagnostics if each.code == "P005"]
    assert found.finding.fields == {"name": "参报人数", "near": "“参保人数”"}
    assert outcome.exit_code == 1


def test_only_unknown_names_give_no_rows(office: Office) -> None:
    assert show("2025", ["参报人数"], office.root)[0] == []


@pytest.mark.parametrize("broken", ["data/2025.yaml", "data/indicators.yaml", "templates/annual/genre.yaml"])
def test_what_can_not_be_read_gives_findings_and_no_rows(office: Office, broken: str) -> None:
    office.write(broken, "[")
    rows, outcome = show("2025", (), office.root)
    assert rows == []
    assert outcome.exit_code == 1
    assert any(each.place is not None and each.place.path == broken for each in outcome.diagnostics)
