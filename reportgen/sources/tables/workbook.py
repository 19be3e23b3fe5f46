"""Workbooks (.xlsx) as rows, each cell with its sheet and address; nothing that the file says of itself is trusted, no formula is run."""

from collections.abc import Iterator
from pathlib import Path

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.near import suggestion
from reportgen.sources.figures.figures import Figures
from reportgen.sources.figures.written_number import Cell
from reportgen.sources.files.quoting import clipped
from reportgen.sources.files.text_file import read_bytes
from reportgen.sources.tables.book_xml import Book, Sheet, read_book
from reportgen.sources.tables.cell_address import column_letters, column_number, split_address
from reportgen.sources.tables.cell_text import Cells
from reportgen.sources.tables.findings import NoSheet
from reportgen.sources.tables.findings_cells import HiddenCells
from reportgen.sources.tables.heads import Table
from reportgen.sources.tables.package import Package, PackageFaultError
from reportgen.sources.tables.rows import Row, read_rows
from reportgen.sources.tables.sheet_xml import RawRow, RawSheet, read_formats, read_sheet, read_texts
from reportgen.sources.tables.wishes import NO_WISHES, Wishes
from reportgen.sources.tables.workbook_kinds import broken, no_package

MAX_FILE_BYTES = 20_000_000


def read_workbook(
    path: Path, shown: str, asked_at: Place, sheet: Cell | None, figures: Figures, wishes: Wishes = NO_WISHES
) -> None:
    """Add the figures of one sheet.

    Args:
        asked_at: where the file is named. sheet: its name with its place, None for the first that can be seen.
        wishes: what the source says of its heads and rows.
    """
    content = read_bytes(path, shown, figures.found, limit=MAX_FILE_BYTES, asked_at=asked_at)
    if content is None:
        return
    whole = Place(shown)
    finding = no_package(content)
    if finding is not None:
        figures.found.append(finding.at(whole))
        return
    try:
        package = Package(content)
        book = read_book(package)
        read = _sheet(book, sheet, whole, figures.found)
        if read is not None:
            _read_sheet(package, book, read, figures, whole, wishes)
    except PackageFaultError as fault:
        figures.found.append(fault.finding.at(whole))


def _sheet(book: Book, asked: Cell | None, whole: Place, found: list[Diagnostic]) -> Sheet | None:
    """The sheet that is asked for by its name, else the first that can be seen; only sheets of cells count."""
    sheets = {sheet.title: sheet for sheet in reversed(book.sheets) if sheet.part}
    if not sheets:
        problem = N_("工作表的内容不在文件里") if book.sheets else N_("工作簿中没有表格")
        found.append(broken(problem).at(whole))
        return None
    if asked is None:
        in_order = list(reversed(sheets.values()))
        return next((sheet for sheet in in_order if sheet.visible), in_order[0])
    name = asked.text or ""
    alike = [sheet for title, sheet in sheets.items() if "".join(title.split()) == "".join(name.split())]
    read = sheets.get(name) or (alike[0] if len(alike) == 1 else None)
    if read is None:
        near = suggestion(name[:100], sheets)
        found.append(NoSheet(sheet=clipped(name), near=near).at(asked.place))
    return read


def _read_sheet(package: Package, book: Book, sheet: Sheet, figures: Figures, whole: Place, wishes: Wishes) -> None:
    raw = read_sheet(package, sheet.part)
    wanted = {
        int(cell.value)
        for row in raw.rows
        for cell in row.cells.values()
        if cell.kind == "s" and cell.value and cell.value.isascii() and cell.value.isdigit() and len(cell.value) < 10
    }
    texts = read_texts(package, book.texts, wanted) if wanted and book.texts else {}
    formats, whole_formats = read_formats(package, book.formats) if book.formats else ([], True)
    cells = Cells(texts, formats, whole_formats, book.since_1904, book.results_due)
    title = f"{sheet.title}!"
    read_rows(
        _rows(raw, cells, whole.path, title), figures, whole._replace(cell=sheet.title), Table(wishes, raw.merged)
    )
    _say_hidden(raw, figures, whole.path, title)


def _rows(raw: RawSheet, cells: Cells, path: str, sheet: str) -> Iterator[Row]:
    for row in raw.rows:
        yield _row(row, cells, path, sheet)


def _row(row: RawRow, cells: Cells, path: str, sheet: str) -> Row:
    def read(column: int) -> tuple[Cell, Diagnostic | None]:
        place = Place(path, cell=f"{sheet}{column_letters(column)}{row.number}")
        stored = row.cells.get(column)
        return (Cell(None, place), None) if stored is None else cells.read(stored, place)

    return Row(max(row.cells) + 1, tuple(sorted(row.cells)), read, row.number)


def _say_hidden(raw: RawSheet, figures: Figures, path: str, sheet: str) -> None:
    """One note, at the first figure that was read from a row or column that nobody sees."""
    rows = {row.number for row in raw.rows if row.hidden}
    if not rows and not raw.hidden:
        return
    for observation in figures.observations.values():
        place = observation.place
        if place is None or place.path != path or not (place.cell or "").startswith(sheet):
            continue
        letters, number = split_address((place.cell or "")[len(sheet) :])
        if number in rows or any(column_number(letters) in span for span in raw.hidden):
            figures.found.append(HiddenCells(indicator=observation.indicator.name).at(place, observation.indicator.id))
            return
