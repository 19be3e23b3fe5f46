"""CSV files as rows, each cell with its line and column."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Place, Severity
from reportgen.indicators.catalogue import Catalogue
from reportgen.sources.figures.figures import Figures
from reportgen.sources.figures.written_number import Cell
from reportgen.sources.files.characters import report_forbidden
from reportgen.sources.files.findings import EmptyFile, NotUtf8
from reportgen.sources.files.quoting import clipped
from reportgen.sources.files.text_file import decoded, read_bytes
from reportgen.sources.tables.findings import ReadAsGbk
from reportgen.sources.tables.findings_rows import StrayQuote, SwallowedRows
from reportgen.sources.tables.heads import Table
from reportgen.sources.tables.row_names import row_name
from reportgen.sources.tables.rows import Row, read_rows
from reportgen.sources.tables.wishes import NO_WISHES, Wishes
from reportgen.sources.tables.workbook_kinds import broken

# What offices write where there is nothing to report; anything else in a value's cell must be a number.
_BLANK = frozenset({"", "~"})
_WIDEST = "gb18030"  # holds GBK and GB 2312
# Excel's own first line, which says what separates the cells below.
_SEPARATED = re.compile(r'\s*"?sep=(?P<sign>[,;|\t])"?[ ,;|]*(?:\r\n|\n|\r)', re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\n|\r")
_REPAIR = N_("补上缺的半角引号，或去掉多的；格里的引号写两个")
_TOO_LONG = N_("核对这一格，通常是少了一个引号")


def read_csv(path: Path, shown: str, asked_at: Place, figures: Figures, wishes: Wishes = NO_WISHES) -> None:
    """Add the figures of a CSV file; asked_at: where it is named. wishes: what the source says of its heads and rows."""
    content = read_bytes(path, shown, figures.found, asked_at=asked_at)
    if content is None:
        return
    faults: list[Diagnostic] = []
    text = decoded(content, shown, faults)
    if text is None:
        text = _certain_gbk(content, shown, faults[0].finding, figures, wishes)
        if text is None:
            figures.found.extend(faults)
            return
        figures.found.append(ReadAsGbk(encoding=faults[0].finding.fields["encoding"]).at(Place(shown)))
    if report_forbidden(text, shown, figures.found):
        return
    if not text.strip():
        figures.found.append(EmptyFile().at(Place(shown)))
        return
    _read_text(text, shown, figures, wishes)


def _certain_gbk(content: bytes, shown: str, fault: Finding, figures: Figures, wishes: Wishes) -> str | None:
    """The text of a file in GBK or GB 18030, where that is certain: every byte fits, there is a head, and every name is known."""
    if not isinstance(fault, NotUtf8) or fault.fields["encoding"] not in ("GBK", "GB18030"):
        return None
    try:
        text = content.decode(_WIDEST)
    except UnicodeDecodeError:
        return None
    trial = Figures(figures.catalogue, figures.period, [])
    _read_text(text, shown, trial, wishes)
    unsure = {"D042", "D061", "D081"}  # an unknown name, no head, another separator
    if report_forbidden(text, shown, []) or any(each.code in unsure for each in trial.found):
        return None
    return text if trial.observations or trial.targets or any(_is_error(each) for each in trial.found) else None


def _is_error(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is Severity.ERROR


def _read_text(text: str, shown: str, figures: Figures, wishes: Wishes) -> None:
    rows = csv_rows(text, shown, figures.found, figures.catalogue)
    try:
        read_rows(rows, figures, Place(shown), Table(wishes, separated=True))
    except _BrokenCsv as error:
        figures.found.append(error.finding.at(error.place))


class _BrokenCsv(Exception):
    def __init__(self, finding: Finding, place: Place) -> None:
        super().__init__(repr(finding))
        self.finding = finding
        self.place = place


def csv_rows(
    text: str, shown: str, found: list[Diagnostic] | None = None, catalogue: Catalogue | None = None
) -> Iterator[Row]:
    """The rows of a comma-separated text, after RFC 4180: quotes doubled, a quoted cell may run over lines.

    Args:
        found: gets a finding for each row that its quotes make doubtful; the row is left out.
        catalogue: by its names is seen whether a cell has swallowed rows; None: that is not looked for.
    """
    found = [] if found is None else found
    declared = _SEPARATED.match(text)
    sign = declared["sign"] if declared is not None else ","
    lines = [line for line in re.split(r"(?<=\n)|(?<=\r)(?!\n)", text) if line]
    passed = 1 if declared is not None else 0
    reader = csv.reader(lines[passed:], strict=True, delimiter=sign)
    number = 0
    while True:
        first = reader.line_num + passed
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            long = "field limit" in str(error)
            finding = broken(N_("单元格太长"), _TOO_LONG) if long else broken(N_("引号没有成对"), _REPAIR)
            raise _BrokenCsv(finding, Place(shown, first + 1)) from error
        number += 1
        if not any(map(str.strip, cells)):
            continue
        record = "".join(lines[first : reader.line_num + passed])
        places = _Places(record, shown, first + 1, sign)
        fault = _doubtful(record, cells, places, sign, catalogue) if '"' in record else None
        if fault is None:
            yield _row(cells, places, number)
        else:
            found.append(fault)


def _row(cells: list[str], places: "_Places", number: int) -> Row:
    texts = [cell.strip() for cell in cells]

    def read(column: int) -> tuple[Cell, None]:
        text = texts[column]
        return Cell(None if text in _BLANK else text, places.of(column)), None

    return Row(len(cells), tuple(column for column, text in enumerate(texts) if text not in _BLANK), read, number)


def _doubtful(
    record: str, cells: list[str], places: "_Places", sign: str, catalogue: Catalogue | None
) -> Diagnostic | None:
    """What makes a row with quotation marks doubtful: a mark within a cell, or a cell that holds further rows."""
    for column, (start, end) in enumerate(_spans(record, sign)):
        place = places.of(column)
        if record[start] != '"' if start < end else True:
            stray = record.find('"', start, end)
            if stray >= 0:
                at = place._replace(column=(place.column or 1) + stray - start)
                return StrayQuote(text=clipped(record[start:end].strip())).at(at)
            continue
        lines = _LINE_END.split(cells[column])[1:] if catalogue is not None else []
        for line in lines:
            name, separator, _ = line.partition(sign)
            if catalogue is not None and separator and (known := row_name(name, catalogue).indicator) is not None:
                return SwallowedRows(name=known.name).at(place)
    return None


def _spans(record: str, sign: str) -> Iterator[tuple[int, int]]:
    """Where each cell of a record begins and ends, its quotation marks within."""
    cell = re.compile(rf'"[^"]*(?:""[^"]*)*"|[^{re.escape(sign)}\r\n]*')
    position = 0
    while True:
        match = cell.match(record, position)
        assert match is not None
        yield match.span()
        position = match.end() + 1
        if record[match.end() : position] != sign:
            return


class _Places:
    """Where each cell of a record begins, behind its quotation mark if it has one; found as far as it is asked for."""

    def __init__(self, record: str, shown: str, line: int, sign: str) -> None:
        self._record = record
        self._shown = shown
        self._spans = _spans(record, sign)
        self._known: list[Place] = []
        self._line, self._column, self._position = line, 1, 0  # of what has been passed

    def of(self, column: int) -> Place:
        while len(self._known) <= column:
            span = next(self._spans, None)
            if span is None:  # the last cell of a record that ends with its separator, or an empty line
                return self._known[-1] if self._known else Place(self._shown, self._line, 1)
            start = span[0]
            passed = self._record[self._position : start]
            ends = list(_LINE_END.finditer(passed))
            self._line += len(ends)
            self._column = len(passed) - ends[-1].end() + 1 if ends else self._column + len(passed)
            self._position = start
            quoted = self._record[start : start + 1] == '"'
            self._known.append(Place(self._shown, self._line, self._column + quoted))
        return self._known[column]
