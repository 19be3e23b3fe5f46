"""Workbooks (.xlsx) as rows, each cell with its sheet and address; nothing that the file says of itself is trusted."""

import datetime as dt
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.near import suggestion
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.number import MAX_DECIMALS
from reportgen.sources.characters import forbidden
from reportgen.sources.figures import Figures
from reportgen.sources.findings_file import ForbiddenCharacter
from reportgen.sources.findings_tables import BrokenTable, ErrorCell, FormulaCell, NoSheet, SuspectWorkbook
from reportgen.sources.findings_values import NotANumber
from reportgen.sources.quoting import clipped
from reportgen.sources.rows import MAX_COLUMNS, MAX_ROWS, Row, read_rows
from reportgen.sources.text_file import read_bytes
from reportgen.sources.written_number import Cell

MAX_FILE_BYTES = 20_000_000
MAX_UNPACKED_BYTES = 50_000_000
MAX_PARTS = 1000
# Sheets of plain numbers pack to a tenth, sheets of empty formatted cells to a hundredth; only a bomb goes beyond.
MAX_RATIO = 200
_SMALL = 1_000_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_workbook(path: Path, shown: str, asked_at: Place, sheet: Cell | None, figures: Figures) -> None:
    """Add the figures of one sheet; asked_at: where the file is named; sheet: its name with its place, None for the first."""
    content = read_bytes(path, shown, figures.found, limit=MAX_FILE_BYTES, asked_at=asked_at)
    if content is None:
        return
    whole = Place(shown)
    fault = _suspicion(content)
    if fault is not None:
        figures.found.append(fault.at(whole))
        return
    from openpyxl import load_workbook

    workbook = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions that it leaves out: none of them is a value
            workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            read = _sheet(workbook, sheet, figures.found)
            if read is not None:
                read_rows(_rows(read, shown), figures, whole._replace(cell=read.title))
    except Exception:  # noqa: BLE001  # openpyxl raises whatever the broken part happens to cause: KeyError, ParseError, TypeError …
        figures.found.append(BrokenTable(problem=N_("内部结构损坏")).at(whole))
    finally:
        if workbook is not None:
            workbook.close()


def _suspicion(content: bytes) -> BrokenTable | SuspectWorkbook | None:
    """What keeps a file from being opened as a workbook, seen from its table of contents and its raw parts."""
    if content.startswith(_OLD_OFFICE):
        return BrokenTable(problem=N_("设有密码，或是旧版 .xls"))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS:
                return SuspectWorkbook(problem=N_("部件太多"))
            if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
                return SuspectWorkbook(problem=N_("解开后超过 50 MB"))
            if any(part.file_size > max(_SMALL, part.compress_size * MAX_RATIO) for part in parts):
                return SuspectWorkbook(problem=N_("压缩比高得不正常"))
            # A part cannot unpack to more than it declares: reading stops there and the checksum fails.
            if any(b"<!DOCTYPE" in archive.read(part) for part in parts if not part.filename.startswith("xl/media/")):
                return SuspectWorkbook(problem=N_("含有实体声明"))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return BrokenTable(problem=N_("不是 .xlsx 工作簿，或已损坏"))
    return None


def _sheet(workbook: Any, asked: Cell | None, found: list[Diagnostic]) -> Any | None:
    sheets = {sheet.title: sheet for sheet in workbook.worksheets}
    if asked is None:
        visible = [sheet for sheet in sheets.values() if sheet.sheet_state == "visible"]
        return visible[0] if visible else next(iter(sheets.values()))
    if asked.text not in sheets:
        near = suggestion((asked.text or "")[:100], sheets)
        found.append(NoSheet(sheet=clipped(asked.text or ""), near=near).at(asked.place))
    return sheets.get(asked.text)


def _rows(sheet: Any, shown: str) -> Iterator[Row]:
    sheet.reset_dimensions()  # the size that the file claims may be a million rows
    for number, cells in enumerate(sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS), 1):
        yield _row(cells, f"{sheet.title}!", number, shown)


def _row(cells: tuple[Any, ...], sheet: str, number: int, shown: str) -> Row:
    def read(column: int) -> tuple[Cell, Diagnostic | None]:
        place = Place(shown, cell=f"{sheet}{_letters(column)}{number}")
        text, fault = _text(cells[column], place)
        return Cell(text, place), fault

    return Row(len(cells), read)


def _letters(column: int) -> str:
    """A, B, … Z, AA: the address of a column counted from 0, below 702."""
    return (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26)


def _text(cell: Any, place: Place) -> tuple[str | None, Diagnostic | None]:
    """What a cell says as a person would type it, or the fault that keeps it from being read."""
    value = cell.value
    if value is None:
        return None, None
    if cell.data_type == "f":
        formula = value if isinstance(value, str) else str(getattr(value, "text", "") or "=")
        return None, FormulaCell(formula=clipped(formula)).at(place)
    if cell.data_type == "e":
        return None, ErrorCell(text=clipped(str(value))).at(place)
    if isinstance(value, bool):
        return None, NotANumber(text="TRUE" if value else "FALSE", kind=N_("是非值")).at(place)
    if isinstance(value, (int, float)):
        return _number(value, cell.number_format or ""), None
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat(), None
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        return str(value), None
    text = str(value).strip()
    for _, character, kind in forbidden(text):
        return None, ForbiddenCharacter(character=character, kind=kind).at(place)
    return (text if text and text != "~" else None), None


def _number(value: float, number_format: str) -> str:
    """A stored number as Excel means it: 15 significant digits, the rest is noise of binary arithmetic.

    A cell with a percent format holds 0.9996 for 99.96%. Decimals beyond the twelfth, left by a division, are rounded off.
    """
    number = Decimal(format(value, ".15g") if type(value) is float else str(value))
    if not number.is_finite():
        return str(value)
    percent = "%" in number_format.partition(";")[0].replace('"%"', "").replace("\\%", "")
    if percent:
        number = number.scaleb(2, EXACT)
    if -int(number.as_tuple().exponent) > MAX_DECIMALS:
        number = round_half_up(number, MAX_DECIMALS)
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{text}%" if percent else text
