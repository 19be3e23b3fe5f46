"""The long table: what stands in a row, which rows there are, and what refuses it."""

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen import Refused, frame
from reportgen.app.frame import Cell, cells
from reportgen.indicators.period import PeriodError, read_period
from tests.templating.office import Office


def rows(office: Office, *names: str, periods: tuple[str, ...] = ("2025",)) -> list[Cell]:
    return cells("2025", names, [read_period(text) for text in periods], office.root)[0]


@pytest.mark.parametrize(
    ("name", "value", "unit", "status"),
    [
        ("参保人数", Decimal(828357), "人", ""),
        ("基金收入", Decimal(120000000), "元", ""),
        ("报销比例", Decimal("68.4"), "%", ""),
        ("估数", Decimal(80), "万元", "估计"),
        ("未知", None, "万元", ""),
        ("保密数", None, "万元", "保密"),
    ],
)
def test_a_value_is_exact_in_the_unit_of_the_catalogue_and_none_where_it_may_not_be_known(
    office: Office, name: str, value: Decimal | None, unit: str, status: str
) -> None:
    (row,) = rows(office, name)
    assert (row.value, row.unit, row.status) == (value, unit, status)


def test_a_row_says_where_its_value_was_written_or_how_it_was_computed(office: Office) -> None:
    written, computed = rows(office, "参保人数", "结余")
    assert written.origin == "data/2025.yaml:8:9"
    assert computed.origin == "基金收入（120000000元）- 基金支出（90000000元）"
    assert computed.value == Decimal(30000000)


def test_by_default_there_are_this_period_and_its_base_in_that_order(office: Office) -> None:
    assert [row.period for row in rows(office, "参保人数", periods=())] == ["2024", "2025"]


def test_the_values_of_a_wider_place_are_rows_of_their_own(office: Office) -> None:
    office.write(
        "data/2025.yaml",
        (office.root / "data/2025.yaml").read_text(encoding="utf-8") + "references:\n  全省: {报销比例: 70.1}\n",
    )
    assert [(row.place, row.value) for row in rows(office, "报销比例")] == [
        ("示范县", Decimal("68.4")),
        ("全省", Decimal("70.1")),
    ]


def test_the_frame_keeps_decimals_and_adds_them_exactly(office: Office) -> None:
    table = frame("2025", ["参保人数", "工单件数"], periods=["2025"], cwd=office.root)
    assert list(table.columns) == list(Cell._fields)
    assert table["value"].sum() == Decimal(831443)
    assert all(type(value) is Decimal for value in table["value"])


def test_an_error_in_the_files_or_in_a_name_refuses_it_and_says_all(office: Office) -> None:
    with pytest.raises(Refused, match=r"P005(.|\n)*P005"):
        frame("2025", ["参报人数", "位刺"], cwd=office.root)
    office.write("data/2025.yaml", "[")
    with pytest.raises(Refused, match=r"data/2025\.yaml"):
        frame("2025", cwd=office.root)


def test_a_text_that_is_no_period_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(PeriodError):
        frame("2025", periods=["今年"], cwd=tmp_path)
