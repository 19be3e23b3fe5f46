"""The table as a file: exact digits, the same bytes each time, no formula, nothing overwritten."""

import csv
import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from reportgen.app.exported import ENDINGS, exported
from reportgen.app.frame import Cell, export
from tests.templating.office import Office

HEADS = list(Cell._fields)
EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"]


def row(name: str = "甲", value: Decimal | None = Decimal("81672.60")) -> Cell:
    return Cell(
        indicator=name, id="a", unit="万元", period="2025", place="某县", value=value, status="", origin="x.xlsx!A1"
    )


def test_a_csv_holds_the_digits_as_they_are_and_a_mark_by_which_excel_knows_its_encoding() -> None:
    content = exported([row(), row(value=None), row(value=Decimal("1E+9"))], HEADS, ".csv")
    assert content.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [each["value"] for each in read] == ["81672.60", "", "1000000000"]


def test_a_workbook_holds_numbers_with_all_their_digits() -> None:
    content = exported([row(value=Decimal("123456789012.345"))], HEADS, ".xlsx")
    assert b"<v>123456789012.345</v>" in zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("name", EVIL)
def test_text_never_becomes_a_formula(name: str) -> None:
    text = exported([row(name)], HEADS, ".csv").decode("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(text)))["indicator"] == f"'{name}"
    sheet = load_workbook(io.BytesIO(exported([row(name)], HEADS, ".xlsx"))).active
    assert sheet is not None
    assert sheet["A2"].data_type != "f"
    assert str(sheet["A2"].value).strip() == name.strip()


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_rows_give_the_same_bytes(ending: str) -> None:
    assert exported([row()], HEADS, ending) == exported([row()], HEADS, ending)


def test_a_file_that_stands_there_is_kept_and_the_table_written_beside_it(office: Office, tmp_path: Path) -> None:
    there = tmp_path / "指标.csv"
    there.write_text("我的", encoding="utf-8")
    outcome = export("2025", (), there, HEADS, office.root)
    assert there.read_text(encoding="utf-8") == "我的"
    assert outcome.kept == there
    assert outcome.path is not None
    assert outcome.path.name == "指标（2）.csv"
    assert export("2025", (), there, HEADS, office.root).unchanged


def test_an_error_writes_nothing(office: Office, tmp_path: Path) -> None:
    outcome = export("2025", ["没有的"], tmp_path / "指标.csv", HEADS, office.root)
    assert outcome.path is None
    assert outcome.exit_code == 1
    assert not list(tmp_path.glob("指标*"))


def test_why_a_table_can_not_be_written_is_said_in_chinese(office: Office, tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("我的", encoding="utf-8")
    outcome = export("2025", (), tmp_path / "文件" / "指标.csv", HEADS, office.root)
    (found,) = [each for each in outcome.diagnostics if each.code == "P001"]
    assert not re.search("[A-Za-z]{3}", str(found.finding.fields["reason"]))
