"""Workbooks: cells with their address, numbers as Excel means them, and nothing believed that the file says of itself."""

import datetime as dt
import io
import time
import zipfile
from collections.abc import Callable
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
from reportgen.sources.figures.figures import Figures
from reportgen.sources.figures.written_number import Cell
from reportgen.sources.tables import package, sheet_xml
from reportgen.sources.tables.workbook import read_workbook

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
        ("=B3+B4", "D063"),  # as openpyxl writes it, without a result
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


def _changed(content: bytes, part: str, old: bytes, new: bytes, times: int = -1) -> bytes:
    """The workbook with bytes of one part replaced."""
    stream = io.BytesIO()
    assert old in zipfile.ZipFile(io.BytesIO(content)).read(part)
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(old, new, times) if name == part else data)
    return stream.getvalue()


SHEET, RELATED = "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"
GOOD = _book(HEAD, ("参保人数", 828357))


def _zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _numbered(element: bytes, before: bytes = b"<sheetData>") -> bytes:
    return before + b"".join(element % number for number in range(20_000))


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
    "a tag without end": (_changed(GOOD, SHEET, b"<sheetData>", b"<sheetData " + b"a='b' " * 200_000 + b">"), "D068"),
    "a tag without end, with what looks like ends": (
        _changed(GOOD, SHEET, b"<sheetData>", b"<sheetData " + b"".join(b"a%d='>' " % n for n in range(100_000)) + b">"), "D068"),
    "elements of ever new names": (_changed(GOOD, SHEET, b"<sheetData>", _numbered(b"<a%d/>")), "D068"),
    "attributes of ever new names": (_changed(GOOD, SHEET, b"<sheetData>", _numbered(b"<a b%d=''/>")), "D068"),
    "prefixes of ever new names": (_changed(GOOD, SHEET, b"<sheetData>", _numbered(b"<a xmlns:b%d='u'/>")), "D068"),
    "sheets without number": (_changed(GOOD, "xl/workbook.xml", b"<sheets>", _numbered(b"<sheet name='%d'/>", b"<sheets>")), "D068"),
    "references without number": (
        _changed(GOOD, RELATED, b"<Relationship ", _numbered(b"<Relationship Target='%d'/>", b"") + b"<Relationship ", 1), "D068"),
    "a cell nowhere": (_changed(GOOD, SHEET, b'<c r="B2"', b'<c r="?"'), "D067"),
    "a cell beyond the last column": (_changed(GOOD, SHEET, b'<c r="B2"', b'<c r="XFE2"'), "D067"),
    "a cell twice": (_changed(GOOD, SHEET, b"</row></sheetData>", b'<c r="B2"><v>5</v></c></row></sheetData>'), "D067"),
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
    "too deep": b"<a>" * 60 + b"</a>" * 60,
    "too many cells": b"<row>" + b"<c><v>1</v></c>" * 60 + b"</row>",
}


@pytest.mark.parametrize("name", LARGE)
def test_a_part_is_read_no_further_than_its_limits(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = _changed(GOOD, SHEET, b"<sheetData>", b"<sheetData>" + LARGE[name])
    assert "D068" not in [seen.code for seen in _read(tmp_path, content).found]
    limits = {
        "a zip bomb": (package, "MAX_PART_BYTES", 1800),
        "too many elements": (package, "MAX_ELEMENTS", 100),
        "too deep": (package, "MAX_DEPTH", 40),
        "too many cells": (sheet_xml, "MAX_CELLS", 50),
    }
    monkeypatch.setattr(*limits[name])
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


def _with_row(cells: str, head: tuple[str, ...] = HEAD[:2]) -> bytes:
    """A workbook whose second row is that XML, behind 参保人数 in A2."""
    content = _book(head, ("参保人数", 1))
    sheet = zipfile.ZipFile(io.BytesIO(content)).read(SHEET)
    row = sheet[sheet.index(b'<row r="2"') : sheet.index(b"</sheetData>")]
    name = '<c r="A2" t="inlineStr"><is><t>参保人数</t></is></c>'
    return _changed(content, SHEET, row, f'<row r="2">{name}{cells}</row>'.encode())


@pytest.mark.parametrize(
    ("cell", "value", "formula"),
    [
        ('<c r="B2"><f>B3+1</f><v>123</v></c>', 123, "=B3+1"),
        ('<c r="B2"><f t="array" ref="B2:B3">A1*{1,2}</f><v>7</v></c>', 7, "=A1*{1,2}"),
        ('<c r="B2"><f t="shared" ref="B2:B9" si="0">A1+1</f><v>7</v></c>', 7, "=A1+1"),
        ('<c r="B2"><f t="shared" si="3"/><v>7</v></c>', 7, "=…"),
        ('<c r="B2"><f t="dataTable" ref="B2" r1="A1"/><v>7</v></c>', 7, "=…"),
        ('<c r="B2" t="str"><f>TEXT(A1,"0")</f><v>7万人</v></c>', 70000, '=TEXT(A1,"0")'),
    ],
    ids=range(6),
)
def test_a_formula_gives_its_last_result_with_a_note(tmp_path: Path, cell: str, value: int, formula: str) -> None:
    figures = _read(tmp_path, _with_row(cell))
    assert _found(figures) == [("D075", "汇总.xlsx:汇总!B2")]
    assert figures.found[0].finding.fields["formula"] == formula
    assert figures.observations["insured"].value == value


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ('<c r="B2"><f>B3+1</f></c>', "D063"),
        ('<c r="B2"><f>B3+1</f><v></v></c>', "D063"),
        ('<c r="B2"><f>B3+1</f><v>0</v></c>', "D063"),  # of a workbook that asks to be computed: nobody has
        ('<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "D064"),
        ('<c r="B2" t="e"><v>#REF!</v></c>', "D064"),
        ('<c r="B2" t="b"><f>A1=A1</f><v>1</v></c>', "D043"),
        ('<c r="B2" t="d"><v>2025-05-31T00:00:00</v></c>', "D043"),
        ('<c r="B2" t="str"><v>五_x0007_</v></c>', "D008"),
    ],
    ids=range(8),
)
def test_a_formula_without_a_number_says_what_it_has(tmp_path: Path, cell: str, code: str) -> None:
    figures = _read(tmp_path, _with_row(cell))
    assert _found(figures) == [(code, "汇总.xlsx:汇总!B2")]
    assert "粘贴" not in figures.found[0].finding.hint


def test_a_zero_that_was_computed_is_a_result(tmp_path: Path) -> None:
    content = _changed(_with_row('<c r="B2"><f>B3+1</f><v>0</v></c>'), "xl/workbook.xml", b'fullCalcOnLoad="1"', b"")
    assert _read(tmp_path, content).observations["insured"].value == 0


def test_a_formula_that_gives_an_empty_text_is_an_empty_cell(tmp_path: Path) -> None:
    figures = _read(tmp_path, _with_row('<c r="B2" t="str"><f>IF(A1=1,1,"")</f><v></v></c>'))
    assert (_found(figures), figures.observations["insured"].value) == ([], None)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2" t="inlineStr"><is><r><t>82</t></r><r><rPr><b/></rPr><t xml:space="preserve">8 </t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
        '<c r="B2" t="str"><v> 828_x000D_</v></c>',
        "<c><v>828</v></c>",
        '<c s="x"><v> 828 </v></c>',
        '<c r="B2" s="0"><v>8.28E2</v></c>',
        '<c r="$b$2"><v>828.00000000000001</v></c>',
    ],
    ids=range(6),
)  # fmt: skip
def test_a_cell_may_be_stored_in_many_ways(tmp_path: Path, cell: str) -> None:
    figures = _read(tmp_path, _with_row(cell))
    assert (_found(figures), figures.observations["insured"].value) == ([], 828)


def _each_part(content: bytes, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> bytes:
    """The workbook with each part changed, or left out where None is given."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        changed = [change(name, archive.read(name)) for name in archive.namelist()]
    return _zipped(dict(each for each in changed if each is not None))


def _strict(name: str, data: bytes) -> tuple[str, bytes]:
    for usual, strict in (
        ("spreadsheetml/2006/main", "spreadsheetml/main"),
        ("officeDocument/2006/relationships", "officeDocument/relationships"),
    ):
        data = data.replace(
            f"http://schemas.openxmlformats.org/{usual}".encode(), f"http://purl.oclc.org/ooxml/{strict}".encode()
        )
    return name, data


def _broken_looks(name: str, data: bytes) -> tuple[str, bytes]:
    if name.startswith(("docProps", "xl/theme")):
        return name, b"no xml <"
    if name == "xl/styles.xml":
        return name, data.replace(b"<fill>", b"<fill/><fill>").replace(
            b"<font>", b'<font><color rgb="#FF0000" theme="x"/>', 1
        )
    if name == "xl/workbook.xml":
        return name, data.replace(
            b"</sheets>",
            b'</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="9">#REF!</definedName></definedNames>',
        )
    if name == SHEET:
        rest = b'<autoFilter ref="x"/><mergeCells count="x"><mergeCell/><mergeCell ref="zz"/></mergeCells><conditionalFormatting><cfRule type="no" priority="x"/></conditionalFormatting><dataValidations><dataValidation type="no"/></dataValidations><drawing/><tableParts><tablePart/></tableParts>'
        return name, data.replace(b"</sheetData>", b"</sheetData>" + rest)
    return name, data


SOUND: dict[str, Callable[[str, bytes], tuple[str, bytes] | None]] = {
    "strict": _strict,
    "broken looks": _broken_looks,
    "no styles": lambda name, data: None if name == "xl/styles.xml" else (name, data),
    "no content types": lambda name, data: None if name == "[Content_Types].xml" else (name, data),
    "no root relationships": lambda name, data: None if name == "_rels/.rels" else (name, data),
    "backslashes and capitals": lambda name, data: (name.replace("/", "\\").upper() if "sheet1" in name else name, data),
    "relative targets": lambda name, data: (name, data.replace(b'"/xl/', b'"') if name.endswith(".rels") else data),
    "utf-16": lambda name, data: (name, data.decode().encode("utf-16") if name == SHEET else data),
    "a picture that is a bomb": lambda name, data: (name, data) if name != "docProps/app.xml" else ("xl/media/a.bmp", bytes(120_000_000)),
}  # fmt: skip


@pytest.mark.parametrize("name", SOUND)
def test_looks_and_wrappings_stop_no_figure(tmp_path: Path, name: str) -> None:
    figures = _read(tmp_path, _each_part(_book(HEAD, ("参保人数", 828357)), SOUND[name]))
    assert (_found(figures), figures.observations["insured"].value) == ([], 828357)


def test_styles_cut_off_are_a_question_since_a_percent_sign_may_be_lost(tmp_path: Path) -> None:
    content = _book(HEAD, ("参保率", 0.886), ("参保人数", 5), formats={"B2": "0.0%"})
    for kept in (b"<styleSheet>", b"<styleSheet"):
        cut = _each_part(content, lambda name, data, kept=kept: (name, kept if name == "xl/styles.xml" else data))  # type: ignore[misc]
        assert _found(_read(tmp_path, cut)) == [("D307", "汇总.xlsx:汇总!B2")]


KINDS = {
    b"<html><table><tr><td>1": "网页",
    b'\xef\xbb\xbf<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">': "XML 表格 2003",
    "指标,数值\n参保人数,5\n".encode("gbk"): "CSV",
    b"%PDF-1.7": "PDF",
    b"": "空文件",
    b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"): "密码",
    b"\xd0\xcf\x11\xe0" + bytes(600) + "Workbook".encode("utf-16-le"): ".xls",
    _zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}): ".ods",
    _zipped({"xl/workbook.bin": b"", "[Content_Types].xml": b"<a/>"}): ".xlsb",
    _zipped({"word/document.xml": b"<a/>"}): "Word",
    _zipped({"Index/Document.iwa": b""}): "Numbers",
}


@pytest.mark.parametrize("content", KINDS, ids=range(len(KINDS)))
def test_another_kind_of_file_is_named(tmp_path: Path, content: bytes) -> None:
    figures = _read(tmp_path, content)
    assert _found(figures) == [("D067", "汇总.xlsx")]
    assert KINDS[content] in str(figures.found[0].finding.fields["problem"])


@pytest.mark.parametrize(
    ("stored", "number_format", "value", "decimals", "step"),
    [
        (0.8859872611465, "0.00%", "0.8859872611465", 2, "1E-13"),
        (0.886, "0.00%", "0.886", 2, "0.0001"),
        (0.886, "0%", "0.886", 0, "0.001"),
    ],
)
def test_the_exact_value_stays_beside_what_the_cell_shows(
    tmp_path: Path, stored: float, number_format: str, value: str, decimals: int, step: str
) -> None:
    seen = _read(tmp_path, _book(HEAD, ("参保率", stored), formats={"B2": number_format})).observations["rate"]
    assert (seen.value, seen.decimals, seen.step) == (Decimal(value), decimals, Decimal(step))


def test_a_number_shown_smaller_needs_a_unit(tmp_path: Path) -> None:
    scaled = {"B2": "0!.0,"}
    assert _found(_read(tmp_path, _book(HEAD, ("参保人数", 585163), formats=scaled))) == [("D077", "汇总.xlsx:汇总!B2")]
    for head, row, code in (
        (("指标", "数值（万人）"), ("参保人数", 585163), "0!.0,"),
        (("指标", "数值", "单位"), ("参保人数", 585163, "万人"), "0!.0,"),
        (("指标", "数值"), ("参保人数（万人）", 585163), "0!.0,"),
        (("指标", "数值"), ("参保人数", 585163), '0!.0,"万人"'),
    ):
        figures = _read(tmp_path, _book(head, row, formats={"B2": code}))
        seen = figures.observations["insured"]
        assert (_found(figures), seen.value, seen.decimals, seen.unit and seen.unit.text) == ([], 585163, 1, "万人")


def test_a_cell_that_says_how_many_decimals_is_no_question_and_one_that_does_not_is(tmp_path: Path) -> None:
    rows = (HEAD, ("参保率", 29 / 3))
    assert _found(_read(tmp_path, _book(*rows, formats={"B2": "0.0"}))) == []
    assert _found(_read(tmp_path, _book(*rows))) == [("D308", "汇总.xlsx:汇总!B2")]


def test_two_sources_agree_where_the_cell_shows_the_other_s_number(tmp_path: Path) -> None:
    figures = _read(tmp_path, _book(HEAD, ("参保率", 0.8859872611465), ("参保率", "88.60%"), formats={"B2": "0.00%"}))
    assert _found(figures) == []
    figures = _read(tmp_path, _book(HEAD, ("参保率", 0.8859872611465), ("参保率", "88.61%"), formats={"B2": "0.00%"}))
    assert _found(figures) == [("D049", "汇总.xlsx:汇总!B3")]


def test_merged_heads_of_two_rows_are_read(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("指标", "2025年", None, "备注"), (None, "数值", "上年同期", None), ("参保人数", 5, 4, "初报")):
        sheet.append(row)
    for cells in ("A1:A2", "B1:C1", "D1:D2"):
        sheet.merge_cells(cells)
    figures = _read(tmp_path, _saved(book))
    seen = figures.observations["insured"]
    assert (_found(figures), seen.value, seen.note, figures.last["insured"].value) == ([], 5, "初报", 4)


@pytest.mark.parametrize("text", ["参保人数：828357", "参保人数 828357", "参保人数,828357", "参保人数828357人"])
def test_a_row_pasted_into_one_cell_is_said(tmp_path: Path, text: str) -> None:
    assert _found(_read(tmp_path, _book(HEAD, (text,)))) == [("D090", "汇总.xlsx:汇总!A2")]


def test_results_of_formulas_are_said_once_with_their_number(tmp_path: Path) -> None:
    content = _book(HEAD, ("参保人数", 5), ("追回基金", 5))
    content = _changed(content, SHEET, b"<v>5</v>", b"<f>4+1</f><v>5</v>")
    found = _read(tmp_path, content).found
    assert [(seen.code, str(seen.place)) for seen in found] == [("D075", "汇总.xlsx:汇总!B2")]
    assert found[0].finding.fields["count"] == 2
    assert found[0].finding.always_told


def test_what_stands_under_no_head_is_said_once(tmp_path: Path) -> None:
    figures = _read(tmp_path, _book(("指标", "数值"), ("参保人数", 5, 6), ("追回基金", 7, 8)))
    assert _found(figures) == [("D084", "汇总.xlsx:汇总!C2")]


def test_hidden_rows_are_read_and_said(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEAD, ("参保人数", 5), ("参保率", 99)):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    figures = _read(tmp_path, _saved(book))
    assert (_found(figures), len(figures.observations)) == ([("D089", "汇总.xlsx:Sheet!B3")], 2)


def test_sheets_that_are_no_tables_are_not_the_first(tmp_path: Path) -> None:
    book = Workbook()
    book.create_chartsheet("图", 0)
    sheet = book.worksheets[0]
    sheet.append(HEAD)
    sheet.append(("参保人数", 5))
    assert _read(tmp_path, _saved(book)).observations["insured"].value == 5


@pytest.mark.parametrize("since_1904", [False, True])
def test_days_are_counted_from_where_the_workbook_says(tmp_path: Path, since_1904: bool) -> None:
    days = 45808 - 1462 * since_1904
    content = _book(HEAD, ("参保人数", 5, days), formats={"C2": "yyyy/m/d"})
    if since_1904:
        content = _changed(content, "xl/workbook.xml", b"<workbookPr/>", b'<workbookPr date1904="1"/>')
    assert _read(tmp_path, content).observations["insured"].as_of == "2025-05-31"


@pytest.mark.parametrize("number_format", ["[h]:mm", "mm:ss", "yyyy/m/d", "yyyy"])
@pytest.mark.parametrize("stored", [36_639_830, -5])
def test_a_number_that_excel_shows_as_no_day_is_no_figure(tmp_path: Path, stored: int, number_format: str) -> None:
    figures = _read(tmp_path, _book(HEAD, ("参保人数", stored), formats={"B2": number_format}))
    assert _found(figures) == [("D043", "汇总.xlsx:汇总!B2")]


@pytest.mark.parametrize("encoding", ["A4", "x" * 300, "latin-1-and-more"])
def test_an_encoding_that_there_is_none_of_is_a_damaged_part(tmp_path: Path, encoding: str) -> None:
    content = _each_part(
        GOOD,
        lambda name, data: (
            (name, f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + data.partition(b"?>")[2])
            if name == SHEET and data.startswith(b"<?xml")
            else (name, f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + data)
            if name == SHEET
            else (name, data)
        ),
    )
    assert _found(_read(tmp_path, content)) == [("D067", "汇总.xlsx")]


def test_nothing_is_written_to_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for content in (GOOD, _changed(GOOD, SHEET, b"828357", b"nan"), _each_part(GOOD, _broken_looks)):
        _read(tmp_path, content)
    assert capfd.readouterr() == ("", "")


def test_a_place_in_a_sheet_is_its_cell() -> None:
    assert str(Place("x.xlsx", None, 3, "表!A2")) == "x.xlsx:表!A2"
