"""Workbooks: cells with their address, numbers as Excel means them, and nothing believed that the file says of itself."""

import datetime as dt
import io
import time
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from reportgen.diagnostics.finding import Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.period import read_period
from reportgen.indicators.unit import read_unit
from reportgen.sources import package, sheet_xml
from reportgen.sources.figures import Figures
from reportgen.sources.workbook import read_workbook
from reportgen.sources.written_number import Cell

CATALOGUE = Catalogue(
    (
        Indicator("insured", "参保人数", read_unit("人"), Kind.STOCK),
        Indicator("recovered", "追回基金", read_unit("万元"), Kind.AMOUNT),
        Indicator("rate", "参保率", read_unit("%"), Kind.RATE),
    )
)
HEAD = ("指标", "数值", "截至")


def _book(*rows: tuple[Any, ...], formats: dict[str, str] | None = None, title: str = "汇总") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for address, number_format in (formats or {}).items():
        sheet[address].number_format = number_format
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _read(folder: Path, content: bytes, sheet: str | None = None) -> Figures:
    path = folder / "汇总.xlsx"
    path.write_bytes(content)
    figures = Figures(CATALOGUE, read_period("2025"), [])
    asked = Place("2025.yaml", 7, 9)
    read_workbook(path, "汇总.xlsx", asked, Cell(sheet, asked) if sheet is not None else None, figures)
    return figures


def _found(figures: Figures) -> list[tuple[str, str]]:
    return [(seen.code, str(seen.place)) for seen in figures.found]


def test_a_value_comes_with_its_cell(tmp_path: Path) -> None:
    figures = _read(
        tmp_path, _book(("示范县",), (), HEAD, ("参保人数", 828357, dt.date(2025, 5, 31)), ("参保率", "99.96%"))
    )
    assert _found(figures) == []
    seen, rate = figures.observations["insured"], figures.observations["rate"]
    assert (seen.value, str(seen.place), seen.as_of) == (828357, "汇总.xlsx:汇总!B4", "2025-05-31")
    assert (rate.value, rate.written) == (Decimal("0.9996"), "99.96%")


@pytest.mark.parametrize(
    ("stored", "number_format", "written", "value"),
    [
        (0.1 + 0.2, "General", "0.3", "3000"),
        (372.6, "0.00", "372.6", "3726000"),
        (1 / 3, "0.00", "0.333333333333", "3333.33333333"),
        (1e15, "General", "1000000000000000", "1e19"),
        (5, "General", "5", "50000"),
        (-1.5, "0.0;[Red]-0.0", "-1.5", "-15000"),
    ],
)
def test_a_number_is_what_excel_means_by_it(
    tmp_path: Path, stored: float, number_format: str, written: str, value: str
) -> None:
    figures = _read(tmp_path, _book(HEAD, ("追回基金", stored), formats={"B2": number_format}))
    seen = figures.observations["recovered"]
    assert (seen.written, seen.value) == (written, Decimal(value))


@pytest.mark.parametrize(
    ("stored", "number_format", "value"),
    [(0.9996, "0.00%", "0.9996"), (0.07, "0%", "0.07"), (99.96, "0.00", "0.9996"), (1 / 3, "0.0%", "0.33333333333333")],
)
def test_a_percent_format_means_percent(tmp_path: Path, stored: float, number_format: str, value: str) -> None:
    figures = _read(tmp_path, _book(HEAD, ("参保率", stored), formats={"B2": number_format}))
    assert _found(figures) == []
    assert figures.observations["rate"].value == Decimal(value)


@pytest.mark.parametrize(
    ("stored", "code"),
    [
        ("=B3+B4", "D063"),
        (dt.date(2025, 5, 31), "D043"),
        (dt.datetime(2025, 5, 31, 8, 30), "D043"),  # noqa: DTZ001
        (dt.time(8, 30), "D043"),
        (True, "D043"),
        ("是", "D043"),
        ("#DIV/0!", "D064"),
        (1e300, "D044"),
        ("82.5元", "D045"),
        ("五\ue000", "D008"),
    ],
    ids=range(10),
)  # fmt: skip
def test_what_is_no_number_is_said_at_its_cell(tmp_path: Path, stored: object, code: str) -> None:
    assert _found(_read(tmp_path, _book(HEAD, ("参保人数", stored)))) == [(code, "汇总.xlsx:汇总!B2")]


def test_a_formula_in_a_column_that_nobody_asks_for_harms_nobody(tmp_path: Path) -> None:
    figures = _read(tmp_path, _book((*HEAD, "自用"), ("参保人数", 5, None, "=B2*2")))
    assert _found(figures) == [("D084", "汇总.xlsx:汇总!D1")]
    assert figures.observations["insured"].value == 5


def test_merged_and_blank_rows_are_passed_over(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("全县医保数据", None), HEAD[:2], ("一、参保", None), ("参保人数", 5), (None, None), ("参保率", 99)):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("A3:B3")
    figures = _read(tmp_path, _saved(book))
    assert _found(figures) == []
    assert set(figures.observations) == {"insured", "rate"}


def test_a_value_below_a_merged_name_is_an_error(tmp_path: Path) -> None:
    assert _found(_read(tmp_path, _book(HEAD, ("参保人数", 5), (None, 6)))) == [("D065", "汇总.xlsx:汇总!B3")]


def test_the_sheet_may_be_named(tmp_path: Path) -> None:
    book = Workbook()
    for title, value in (("经办", 5), ("服务", 6)):
        sheet = book.create_sheet(title)
        sheet.append(HEAD)
        sheet.append(("参保人数", value))
    content = _saved(book)
    assert _read(tmp_path, content, "服务").observations["insured"].value == 6
    missing = _read(tmp_path, content, "经办服务")
    assert _found(missing) == [("D069", "2025.yaml:7:9")]
    assert missing.found[0].finding.fields["near"] in ("“经办”", "“服务”")


def test_a_hidden_sheet_is_not_the_first(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.sheet_state = "hidden"
    sheet = book.create_sheet("可见")
    sheet.append(HEAD)
    sheet.append(("参保人数", 5))
    assert _read(tmp_path, _saved(book)).observations["insured"].value == 5


def test_a_sheet_without_head_says_so(tmp_path: Path) -> None:
    assert _found(_read(tmp_path, _book(("项目", "数"), ("参保人数", 5)))) == [("D061", "汇总.xlsx:汇总")]


def _changed(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with bytes of one part replaced."""
    stream = io.BytesIO()
    assert old in zipfile.ZipFile(io.BytesIO(content)).read(part)
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(old, new) if name == part else data)
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
GOOD = _book(HEAD, ("参保人数", 828357))


def _zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(12))
    + b"]>"
)
HOSTILE = {
    "empty": (b"", "D067"),
    "text": (b"not a workbook", "D067"),
    "old or encrypted": (b"\xd0\xcf\x11\xe0" + bytes(600), "D067"),
    "cut off": (GOOD[:-300], "D067"),
    "cut in the middle": (GOOD[: len(GOOD) // 2], "D067"),
    "a zip of something else": (_zipped({"a.txt": b"a"}), "D067"),
    "a part gone": (_zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}), "D067"),
    "broken XML": (_changed(GOOD, SHEET, b"</sheetData>", b"</sheet"), "D067"),
    "too many parts": (_zipped({f"xl/{n}.xml": b"" for n in range(10_001)}), "D068"),
    "entities": (_changed(GOOD, SHEET, b"<worksheet", BOMB + b"<worksheet"), "D068"),
    "digits": (_changed(GOOD, SHEET, b"828357", b"9" * 100_000), "D067"),
    "an exponent without end": (_changed(GOOD, SHEET, b"828357", b"1e9999"), "D043"),
    "not finite": (_changed(GOOD, SHEET, b"828357", b"1e999"), "D043"),
    "not a number": (_changed(GOOD, SHEET, b"828357", b"nan"), "D067"),
    "a style that is not there": (_changed(GOOD, SHEET, b'<c r="B2"', b'<c s="999" r="B2"'), "D307"),
    "a string that is not there": (_changed(GOOD, SHEET, b' t="n"><v>828357', b' t="s"><v>999'), "D067"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_within_seconds(tmp_path: Path, name: str) -> None:
    content, code = HOSTILE[name]
    began = time.process_time()
    figures = _read(tmp_path, content)
    assert time.process_time() - began < 20
    assert [seen.code for seen in figures.found] == [code]


LARGE = {
    "a zip bomb": b" " * 2000,
    "too many elements": b"<a/>" * 200,
    "too deep": b"<a>" * 101,
    "too many cells": b"<row>" + b"<c><v>1</v></c>" * 60 + b"</row>",
}


@pytest.mark.parametrize("name", LARGE)
def test_a_part_is_read_no_further_than_its_limits(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = _changed(GOOD, SHEET, b"<sheetData>", b"<sheetData>" + LARGE[name])
    if name != "too deep":
        read = [seen.code for seen in _read(tmp_path, content).found]
        assert "D068" not in read
    limits = {"a zip bomb": (package, "MAX_PART_BYTES", 1800), "too many cells": (sheet_xml, "MAX_CELLS", 50)}
    monkeypatch.setattr(*limits.get(name, (package, "MAX_ELEMENTS", 100)))
    assert [seen.code for seen in _read(tmp_path, content).found] == ["D068"]


def test_only_rows_with_something_in_them_count(tmp_path: Path) -> None:
    content = _changed(GOOD, SHEET, b'r="2"', b'r="1048576"')
    assert _read(tmp_path, content).observations["insured"].value == 828357
    blank = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (row, row) for row in range(3, 60_003))
    content = _changed(GOOD, SHEET, b"</sheetData>", blank + b"</sheetData>")
    assert _found(_read(tmp_path, content)) == []


def test_the_size_that_a_sheet_claims_is_not_believed(tmp_path: Path) -> None:
    content = _changed(GOOD, SHEET, b'ref="A1:C2"', b'ref="A1:XFD1048576"')
    assert _read(tmp_path, content).observations["insured"].value == 828357


@settings(max_examples=60)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=4))
def test_a_damaged_workbook_gives_findings_or_figures(
    tmp_path_factory: pytest.TempPathFactory, at: int, damage: bytes
) -> None:
    _read(tmp_path_factory.getbasetemp(), GOOD[:at] + damage + GOOD[at + len(damage) :])
