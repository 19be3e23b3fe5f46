"""CSV files as rows, each cell with its line and column."""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from reportgen.diagnostics.finding import N_, Place
from reportgen.sources.figures import Figures
from reportgen.sources.findings_tables import BrokenTable
from reportgen.sources.rows import MAX_COLUMNS, Row, read_rows
from reportgen.sources.text_file import read_text
from reportgen.sources.written_number import Cell

# What offices write where there is nothing to report; anything else in a value's cell must be a number.
_BLANK = frozenset({"", "~"})


def read_csv(path: Path, shown: str, asked_at: Place, figures: Figures) -> None:
    """Add the figures of a CSV file; asked_at: where it is named."""
    text = read_text(path, shown, figures.found, asked_at=asked_at)
    if text is None:
        return
    try:
        read_rows(csv_rows(text, shown), figures, Place(shown))
    except _BrokenCsv as error:
        figures.found.append(BrokenTable(problem=error.problem).at(error.place))


class _BrokenCsv(Exception):
    def __init__(self, problem: str, place: Place) -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place


def csv_rows(text: str, shown: str) -> Iterator[Row]:
    """The rows of a comma-separated text, after RFC 4180: quotes doubled, a quoted cell may run over lines."""
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, strict=True)
    while True:
        first = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problem = N_("单元格太长") if "field limit" in str(error) else N_("引号没有成对")
            raise _BrokenCsv(problem, Place(shown, first + 1)) from error
        yield _row(cells, "".join(lines[first : reader.line_num]), shown, first + 1)


def _row(cells: list[str], record: str, shown: str, line: int) -> Row:
    places = tuple(islice(_places(record, shown, line), MAX_COLUMNS))

    def read(column: int) -> tuple[Cell, None]:
        text = cells[column].strip()
        return Cell(None if text in _BLANK else text, places[column]), None

    return Row(min(len(cells), MAX_COLUMNS), read)


def _places(record: str, shown: str, line: int) -> Iterator[Place]:
    """Where each cell of a record begins, behind its quotation mark if it has one."""
    column, quoted, at_start = 1, False, True
    for character in record:
        if at_start:
            yield Place(shown, line, column + (character == '"'))
            at_start = False
        if character == '"':
            quoted = not quoted
        elif character == "," and not quoted:
            at_start = True
        line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
    yield Place(shown, line, column)
