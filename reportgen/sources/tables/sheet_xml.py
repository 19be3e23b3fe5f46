"""SpreadsheetML as far as figures need it: what the cells of a sheet hold, shared texts, and number formats.

Everything else (fills, fonts, themes, properties, filters, drawings, comments) is passed over unread, so that no fault in it stops a
figure. Both namespaces are read: the usual one and that of Strict Open XML.
"""

import re
from typing import NamedTuple
from xml.parsers.expat import XMLParserType

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.sources.files.quoting import clipped
from reportgen.sources.tables.book_xml import TRUE, both_namespaces
from reportgen.sources.tables.cell_address import column_number
from reportgen.sources.tables.findings import SuspectWorkbook
from reportgen.sources.tables.number_format import BUILT_IN, GENERAL, MAX_FORMAT
from reportgen.sources.tables.package import Attributes, Package, PackageFaultError, new_parser, read_xml
from reportgen.sources.tables.workbook_kinds import broken

MAX_CELLS = 500_000  # with something in them: twenty thousand rows of twenty-five
MAX_TEXT = 32_767  # characters of a cell, as in Excel; the rest is left out
MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
MAX_MERGED = 100_000  # merged cells; only those of the head count

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class RawCell(NamedTuple):
    """A cell as it is stored. kind: "s", "str", "b", "e", "d" or "n". value: None where there is none. formula: likewise."""

    kind: str
    value: str | None
    formula: str | None
    style: int


class RawRow(NamedTuple):
    """The cells of a row that hold something, by their columns from 0; number: from 1."""

    number: int
    cells: dict[int, RawCell]
    hidden: bool


class RawSheet(NamedTuple):
    """merged: first row, first column, last row, last column; rows from 1, columns from 0. hidden: columns."""

    rows: list[RawRow]
    merged: list[tuple[int, int, int, int]]
    hidden: list[range]


def read_formats(package: Package, part: str) -> tuple[list[str], bool]:
    """The number format of each cell style, by its number; and whether the part could be read to its end."""
    codes: dict[str, str] = {}
    formats: list[str] = []
    within = [False]

    def code(attributes: Attributes) -> None:
        codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[:MAX_FORMAT]

    def style(attributes: Attributes) -> None:
        if within[0]:
            number = attributes.get("numFmtId", "0")
            known = BUILT_IN.get(int(number)) if number.isascii() and number.isdigit() and len(number) < 4 else None
            formats.append(codes.get(number) or known or GENERAL)

    def begin(_: Attributes) -> None:
        within[0] = True

    def end() -> None:
        within[0] = False

    try:
        read_xml(
            package.read(part),
            part,
            both_namespaces(numFmt=code, cellXfs=begin, xf=style),  # type: ignore[arg-type]
            both_namespaces(cellXfs=end),  # type: ignore[arg-type]
        )
    except PackageFaultError as fault:
        if isinstance(fault.finding, SuspectWorkbook):
            raise
        return formats, False
    return formats, True


class _Text:
    """Collects the text of the elements that are asked for, up to a cell's length."""

    def __init__(self, parser: XMLParserType) -> None:
        self.parser = parser
        self.pieces: list[str] = []
        self.room = 0

    def begin(self) -> None:
        self.pieces, self.room = [], MAX_TEXT
        self.parser.CharacterDataHandler = self._add

    def resume(self) -> None:
        self.parser.CharacterDataHandler = self._add

    def pause(self) -> None:
        self.parser.CharacterDataHandler = None

    def _add(self, piece: str) -> None:
        if self.room > 0:
            self.pieces.append(piece[: self.room])
            self.room -= len(piece)

    def taken(self) -> str:
        self.pause()
        return "".join(self.pieces)


def read_texts(package: Package, part: str, wanted: set[int]) -> dict[int, str]:
    """The shared texts of those numbers; of formatted ones the letters alone, without what is written above them."""
    parser = new_parser()
    text = _Text(parser)
    texts: dict[int, str] = {}
    state = {"number": -1, "asked": False, "above": False}

    def item(_: Attributes) -> None:
        state["number"] += 1
        state["asked"] = state["number"] in wanted
        text.begin()
        text.pause()

    def begin(_: Attributes) -> None:
        if state["asked"] and not state["above"]:
            text.resume()

    def above(_: Attributes) -> None:
        state["above"] = True

    def not_above() -> None:
        state["above"] = False

    def end() -> None:
        if state["asked"]:
            texts[state["number"]] = text.taken()

    read_xml(
        package.read(part),
        part,
        both_namespaces(si=item, t=begin, rPh=above),  # type: ignore[arg-type]
        both_namespaces(t=text.pause, rPh=not_above, si=end),  # type: ignore[arg-type]
        parser,
    )
    return texts


class _SheetReader:
    """Gathers the cells of a sheet that hold something."""

    def __init__(self) -> None:
        self.parser = new_parser()
        self.text = _Text(self.parser)
        self.sheet = RawSheet([], [], [])
        self.shared: dict[str, str] = {}
        self.number, self.count = 0, 0
        self.attributes: Attributes = {}  # of the cell that was begun last
        self.passed = -1  # the column before it, where it has no address
        self.row_hidden = self.above = False
        self.cells: dict[int, RawCell] = {}
        self.shared_by = ""
        self.value: str | None = None
        self.formula: str | None = None

    def read(self, content: bytes, name: str) -> RawSheet:
        starts = both_namespaces(
            row=self.row, c=self.cell, v=self.begin, f=self.begin_formula, t=self.begin_text, rPh=self.begin_above,
            mergeCell=self.merge, col=self.hide, **{"is": self.begin_inline},
        )  # fmt: skip
        ends = both_namespaces(
            row=self.end_row, c=self.end_cell, v=self.end_value, f=self.end_formula, t=self.text.pause, rPh=self.end_above,
            **{"is": self.end_value},
        )  # fmt: skip
        read_xml(content, name, starts, ends, self.parser)  # type: ignore[arg-type]
        self.sheet.rows.sort(key=lambda row: row.number)
        return self.sheet

    def row(self, attributes: Attributes) -> None:
        number = attributes.get("r", "")
        usable = number.isascii() and number.isdigit() and 0 < int(number[:8]) <= MAX_ROW
        self.number = int(number) if usable else self.number + 1
        self.row_hidden = attributes.get("hidden") in TRUE
        self.attributes, self.passed, self.cells = {}, -1, {}

    def end_row(self) -> None:
        if self.cells:
            self.sheet.rows.append(RawRow(self.number, self.cells, self.row_hidden))
            self.cells = {}

    def cell(self, attributes: Attributes) -> None:
        """Only keep what it says: of a million cells that are begun, most hold nothing."""
        if "r" not in attributes:
            self.passed = self._column() if self.attributes else -1
        self.attributes = attributes or {"t": "n"}
        self.value = self.formula = None

    def _column(self) -> int:
        """Where the cell stands that was begun last.

        Raises:
            PackageFaultError: its address is none.
        """
        if "r" not in self.attributes:
            return self.passed + 1
        place = _ADDRESS.fullmatch(self.attributes["r"])
        column = column_number(place[1]) if place is not None else MAX_COLUMN
        if column >= MAX_COLUMN:
            raise PackageFaultError(
                broken(Phrase(N_("单元格的位置 {address} 不对"), address=clipped(self.attributes["r"])))
            )
        return column

    def end_cell(self) -> None:
        if self.value is None and self.formula is None:
            return
        self.count += 1
        if self.count > MAX_CELLS:
            raise PackageFaultError(SuspectWorkbook(problem=N_("有内容的单元格太多")))
        style = self.attributes.get("s", "0")
        number = int(style[:9]) if style.isascii() and style.isdigit() else 0
        column = self._column()
        if column in self.cells:
            raise PackageFaultError(broken(N_("同一个单元格写了两次")))
        self.cells[column] = RawCell(self.attributes.get("t", "n"), self.value, self.formula, number)

    def begin(self, _: Attributes) -> None:
        self.text.begin()

    def begin_formula(self, attributes: Attributes) -> None:
        self.shared_by = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        self.text.begin()

    def begin_inline(self, _: Attributes) -> None:
        self.text.begin()
        self.text.pause()

    def begin_text(self, _: Attributes) -> None:
        if not self.above:
            self.text.resume()

    def begin_above(self, _: Attributes) -> None:
        self.above = True

    def end_above(self) -> None:
        self.above = False

    def end_value(self) -> None:
        self.value = self.text.taken()

    def end_formula(self) -> None:
        formula = self.text.taken()
        if self.shared_by:
            formula = self.shared.setdefault(self.shared_by, formula) or formula
        self.formula = formula

    def merge(self, attributes: Attributes) -> None:
        if len(self.sheet.merged) >= MAX_MERGED:
            return
        first, _, last = attributes.get("ref", "").partition(":")
        ends = _ADDRESS.fullmatch(first), _ADDRESS.fullmatch(last)
        if ends[0] is not None and ends[1] is not None:
            (top, left), (bottom, right) = ((int(end[2]), column_number(end[1])) for end in ends if end is not None)
            self.sheet.merged.append((top, left, bottom, right))

    def hide(self, attributes: Attributes) -> None:
        if attributes.get("hidden") not in TRUE or len(self.sheet.hidden) >= MAX_COLUMN:
            return
        ends = [attributes.get(name, "") for name in ("min", "max")]
        if all(end.isascii() and end.isdigit() and len(end) < 6 for end in ends):
            self.sheet.hidden.append(range(int(ends[0]) - 1, int(ends[1])))


def read_sheet(package: Package, part: str) -> RawSheet:
    """The cells of a sheet that hold something, rows in order.

    Raises:
        PackageFaultError: the part is missing or damaged, or has more cells than allowed.
    """
    return _SheetReader().read(package.read(part), part)


def unescaped(text: str) -> str:
    """A text with what the file escapes in it: _x000D_ is a carriage return, _x005F_ an underscore."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
