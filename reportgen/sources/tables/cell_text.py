"""What a cell of a workbook says as a person would type it, or the fault that keeps it from being read."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.sources.figures.written_number import Cell
from reportgen.sources.files.characters import forbidden
from reportgen.sources.files.findings import ForbiddenCharacter
from reportgen.sources.files.quoting import clipped
from reportgen.sources.tables.findings_cells import ErrorCell, FormatUnknown, FormulaCell, FormulaResult
from reportgen.sources.tables.number_format import GENERAL, date_kind, shown
from reportgen.sources.tables.sheet_xml import RawCell, unescaped
from reportgen.sources.tables.workbook_kinds import broken
from reportgen.sources.yaml.findings_values import NotANumber

# A stored number is a binary one: beyond 15 digits, Excel's own limit, stands the noise of its arithmetic.
_STORED = Context(prec=15, rounding=ROUND_HALF_EVEN, Emax=999_999, Emin=-999_999)
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_MAX_STORED = 400  # characters; a binary number has at most 25
_BEYOND = 330  # powers of ten that no binary number reaches
_LAST_DAY = 2_958_465  # 31 December 9999
_NO_DAY = "########"
_DAY_SECONDS = 86_400
_MIDNIGHT = re.compile(r"[T ]00:00(:00(\.0+)?)?Z?")


class Cells:
    """Reads the cells of one sheet.

    texts: the shared texts by number. formats: the number format of each style. whole: whether all styles are known.
    since_1904: how days are counted. due: the workbook asks to be computed before anybody looks.
    """

    def __init__(
        self, texts: Mapping[int, str], formats: Sequence[str], whole: bool, since_1904: bool, due: bool
    ) -> None:
        self.texts = texts
        self.formats = formats
        self.whole = whole
        self.due = due
        self.day_0 = dt.datetime(1904, 1, 1) if since_1904 else dt.datetime(1899, 12, 30)  # noqa: DTZ001 - days of no zone
        self.since_1904 = since_1904

    def read(self, stored: RawCell, place: Place) -> tuple[Cell, Diagnostic | None]:
        """The cell, and what is to be said of it: an error where it could not be read, else a question or a note."""
        if stored.formula is not None and not self._has_result(stored):
            return Cell(None, place), FormulaCell(formula=_written(stored.formula)).at(place)
        cell, fault = self._content(stored, place)
        if fault is None and stored.formula is not None and cell.text is not None:
            fault = FormulaResult(count=1, formula=_written(stored.formula), text=clipped(cell.text)).at(place)
        return cell, fault

    def _has_result(self, stored: RawCell) -> bool:
        """Some programs write 0 as the result of every formula and leave the computing to the first who opens the workbook."""
        if stored.kind == "str":
            return stored.value is not None
        value = (stored.value or "").strip()
        return bool(value) and not (self.due and stored.kind == "n" and value in ("0", "0.0"))

    def _content(self, stored: RawCell, place: Place) -> tuple[Cell, Diagnostic | None]:
        value = stored.value or ""
        if not value:
            return Cell(None, place), None
        nothing = Cell(None, place)
        if stored.kind == "e":
            return nothing, ErrorCell(text=clipped(value)).at(place)
        if stored.kind == "b":
            return nothing, NotANumber(text="FALSE" if value == "0" else "TRUE", kind=N_("是非值")).at(place)
        if stored.kind == "d":
            return Cell(_MIDNIGHT.sub("", value.strip()), place), None
        if stored.kind == "s":
            text = self.texts.get(int(value)) if value.isascii() and value.isdigit() and len(value) < 10 else None
            if text is None:
                return nothing, broken(N_("单元格所指的文字不在文件里")).at(place)
            return _text_cell(text, place)
        if stored.kind in ("str", "inlineStr"):
            return _text_cell(value, place)
        return self._number(value.strip(), stored.style, place)

    def _number(self, value: str, style: int, place: Place) -> tuple[Cell, Diagnostic | None]:
        if len(value) > _MAX_STORED or not _NUMBER.fullmatch(value):
            return Cell(None, place), broken(N_("单元格里存的不是数")).at(place)
        number = _STORED.create_decimal(value)
        if number and abs(number.adjusted()) > _BEYOND:
            return Cell(value, place), None
        known = style < len(self.formats)
        code = self.formats[style] if known else GENERAL
        unknown = FormatUnknown().at(place) if not known and (style or not self.whole) else None
        kind = date_kind(code)
        if kind:
            return Cell(self._date(number, kind), place), unknown
        seen = shown(number, code)
        if seen.unclear:
            return Cell(None, place), NotANumber(text=clipped(seen.text), kind=N_("分段显示的数")).at(place)
        form = clipped(code) if seen.scaled else ""
        return Cell(seen.text, place, seen.decimals, form), unknown

    def _date(self, number: Decimal, kind: str) -> str:
        """A day as 2025-05-31, a time as 08:30:00, both where both count; of a number that is no day the signs that Excel shows."""
        if not 0 <= number <= _LAST_DAY:
            return _NO_DAY
        days = int(number)
        seconds = round((number - days) * _DAY_SECONDS)
        if days == 0 or kind == "time":
            hours, rest = divmod(seconds + days * _DAY_SECONDS if kind == "time" else seconds, 3600)
            return f"{hours:02d}:{rest // 60:02d}:{rest % 60:02d}"
        if not self.since_1904 and days < 60:  # Excel counts a 29 February 1900
            days += 1
        moment = self.day_0 + dt.timedelta(
            days=min(days, _LAST_DAY - 1462 if self.since_1904 else days), seconds=seconds
        )
        if kind == "year":
            return f"{moment.year}年"
        return moment.date().isoformat() if moment.time() == dt.time() else str(moment)


def _text_cell(text: str, place: Place) -> tuple[Cell, Diagnostic | None]:
    text = unescaped(text).strip()
    for _, character, kind in forbidden(text):
        return Cell(None, place), ForbiddenCharacter(character=character, kind=kind).at(place)
    return Cell(text if text and text != "~" else None, place), None


def _written(formula: str) -> str:
    """A formula as the cell's bar shows it; where the file keeps it with another cell, only that there is one."""
    return clipped(f"={' '.join(formula.split())}" if formula.strip() else "=…")
