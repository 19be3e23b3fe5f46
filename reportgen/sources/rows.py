"""Rows of a table with a head, whatever file it stands in, as figures and targets."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.near import suggestion
from reportgen.sources.figures import Figures
from reportgen.sources.file_kinds import STATUSES
from reportgen.sources.findings_shape import NotAChoice
from reportgen.sources.findings_tables import HeadTwice, NoHead, TooManyRows, ValueWithoutIndicator
from reportgen.sources.quoting import clipped
from reportgen.sources.written_number import Cell

MAX_ROWS = 20_000
MAX_COLUMNS = 64
ROWS_BEFORE_HEAD = 20

INDICATOR_HEAD = "指标"
TARGET_HEAD = "目标"
# Heads, and the keys of the shape FIGURE that they stand for.
HEADS = {"数值": "value", "上年": "last", "单位": "unit", "截至": "as_of", "备注": "note", "状态": "status"}


class Row(NamedTuple):
    """One row: how many cells it has, and what the cell of a column (from 0) says, or the fault that keeps it from being read.

    Cells are read when they are asked for: a table may have sixty columns of which three count, and a formula in a column that
    nobody asks for harms nobody.
    """

    width: int
    read: Callable[[int], tuple[Cell, Diagnostic | None]]


def read_rows(rows: Iterable[Row], figures: Figures, whole: Place) -> None:
    """Add the figures and targets of a table; whole: the place of the file or sheet.

    The head is the first row that has 指标 and 数值 (or 目标). A row without a name is passed over where it has no value
    either; so is a name that is no indicator's and has nothing beside it: a heading inside the table.
    """
    columns: dict[str, int] | None = None
    for number, row in enumerate(rows, 1):
        if number > MAX_ROWS:
            figures.found.append(TooManyRows(limit=MAX_ROWS).at(row.read(0)[0].place if row.width else whole))
            return
        if columns is not None:
            _add_row(row, columns, figures)
        elif number <= ROWS_BEFORE_HEAD:
            columns = _head(row, figures.found)
        else:
            break
    if columns is None:
        known = (*(head for head in HEADS if head != "数值"), TARGET_HEAD)
        figures.found.append(NoHead(rows=ROWS_BEFORE_HEAD, known=known).at(whole))


def _head(row: Row, found: list[Diagnostic]) -> dict[str, int] | None:
    """The columns by head, if the row is the head."""
    columns: dict[str, int] = {}
    twice: list[Diagnostic] = []
    for column in range(row.width):
        cell, _ = row.read(column)
        head = (cell.text or "").strip()
        if head in HEADS or head in (INDICATOR_HEAD, TARGET_HEAD):
            if head in columns:
                twice.append(HeadTwice(head=head).at(cell.place))
            columns.setdefault(head, column)
    if INDICATOR_HEAD not in columns or not columns.keys() & {"数值", TARGET_HEAD}:
        return None
    found.extend(twice)
    return columns


def _add_row(row: Row, columns: dict[str, int], figures: Figures) -> None:
    found = figures.found
    read = {head: row.read(column) for head, column in columns.items() if column < row.width}
    asked = {head: cell for head, (cell, _) in read.items()}
    faults = [fault for _, fault in read.values() if fault is not None]
    name = asked.pop(INDICATOR_HEAD, None)
    written = {head: cell for head, cell in asked.items() if cell.text is not None}
    if name is None or name.text is None:
        for head in ("数值", TARGET_HEAD):
            if head in written:
                found.append(ValueWithoutIndicator(text=clipped(written[head].text or "")).at(written[head].place))
        found.extend(faults)
        return
    if not written and not faults and name.text.strip() not in figures.catalogue:
        return
    indicator = figures.indicator(name.text.strip(), name.place)
    found.extend(faults)
    if indicator is None or faults:
        return
    target = written.pop(TARGET_HEAD, None)
    if target is not None:
        figures.add_target(indicator, target.text, target.place)
    if "数值" not in asked:
        return
    value = asked["数值"]
    if written.keys() <= {"数值"}:
        figures.add_value(indicator, value.text, value.place)
    elif _status_is_known(written.get("状态"), found):
        cells = {HEADS[head]: cell for head, cell in written.items()} | {"value": value}
        figures.add_parts(indicator, name.place, cells)


def _status_is_known(cell: Cell | None, found: list[Diagnostic]) -> bool:
    if cell is None or cell.text in STATUSES.meanings:
        return True
    words = tuple(STATUSES.meanings)
    fault = NotAChoice(
        key=N_("状态"), text=clipped(cell.text or ""), near=suggestion(cell.text or "", words), choices=words
    )
    found.append(fault.at(cell.place))
    return False
