"""Tables from the terminal: large workbooks within bounds of time and memory, findings at their cells."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from tests.cli.terminal import reportgen
from tests.templating.office import HEAD, Office

SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"
ROWS = b"".join(b'<row r="%d" s="1" ht="14"><c r="A%d" s="1"/></row>' % (row, row) for row in range(3, 600_000))
COLUMNS = b"".join(b'<row r="%d">%b</row>' % (row, b'<c s="1"/>' * 16_384) for row in range(3, 60))
XFS = b"".join(b'<xf numFmtId="%d" fontId="%d"/>' % (number % 200, number) for number in range(760_000))
LARGE = {
    "760,000 cell styles": (STYLES, b"</cellXfs>", XFS + b"</cellXfs>"),
    "600,000 formatted rows": (SHEET, b"</sheetData>", ROWS + b"</sheetData>"),
    "rows formatted to the last column": (SHEET, b"</sheetData>", COLUMNS + b"</sheetData>"),
}


def _office(folder: Path, workbook: bytes) -> Office:
    office = Office(folder).write("data/汇总.xlsx", workbook)
    return office.year("period: 2025\nsources: [汇总.xlsx]\n")


def _workbook(*rows: tuple[str | int, ...], part: str = "", old: bytes = b"", new: bytes = b"") -> bytes:
    book, saved, changed = Workbook(), BytesIO(), BytesIO()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(saved)
    with ZipFile(saved) as source, ZipFile(changed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(old, new) if name == part else data)
    return changed.getvalue()


@pytest.mark.parametrize("name", LARGE)
def test_a_workbook_of_little_but_formats_is_read_within_bounds(tmp_path: Path, name: str) -> None:
    part, old, new = LARGE[name]
    _office(tmp_path, _workbook(("指标", "数值"), ("参保人数", 828357), part=part, old=old, new=new))
    said = reportgen("show", "2025.yaml", "参保人数", cwd=tmp_path, bounded=True)
    assert (said.code, said.errors) == (0, [])
    assert "82.84万人" in said.out


def test_findings_in_a_sheet_are_machine_readable_at_their_cells(tmp_path: Path) -> None:
    _office(tmp_path, _workbook(("指标", "数值"), ("其中：农村", 5), ("参保人数", "甲：1")))
    said = reportgen("check", "2025.yaml", "--output-format", "json", cwd=tmp_path)
    found = [each for each in json.loads(said.out) if each["severity"] == "error"]
    assert [(each["code"], each["cell"], each["line"], each["column"]) for each in found] == [
        ("D042", "Sheet!A2", None, None),
        ("D043", "Sheet!B3", None, None),
    ]


def test_a_file_that_is_no_workbook_leaves_the_answer_for_machines_alone(tmp_path: Path) -> None:
    _office(tmp_path, _workbook(("指标", "数值"), ("参保人数", 5), part=STYLES, old=b"<fonts", new=b"<fonts x='"))
    said = reportgen("check", "2025.yaml", "--output-format", "json", cwd=tmp_path)
    assert "D307" in [each["code"] for each in json.loads(said.out)]


def test_a_table_s_words_are_settled_in_sources(tmp_path: Path) -> None:
    office = Office(tmp_path).write("data/门诊.csv", "项目,完成数,增减\n参保人数,5,1\n其他,3,1\n")
    office.write("data/甲.yaml", "figures: {职工人数: 5}\n")
    office.write(
        "data/2025.yaml",
        HEAD
        + "period: 2025\nsources:\n  - {file: 门诊.csv, heads: {项目: 指标, 完成数: 数值, 增加: 上年}, ignore: [其他, 增减]}\n"
        "  - {file: 门诊.csv, heads: {项目: 名称}}\n  - {file: 甲.yaml, ignore: [乙]}\n",
    )
    said = reportgen("check", "2025.yaml", cwd=tmp_path)
    text = said.out + said.err
    assert [(place, code) for place, code in said.errors if code != "T302"] == [
        ("data/2025.yaml:6:45", "D088"),
        ("data/2025.yaml:7:32", "D026"),
        ("data/2025.yaml:8:20", "D087"),
        ("data/门诊.csv", "D061"),
    ], text
