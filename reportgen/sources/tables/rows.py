"""Rows of a table with a head, whatever file it stands in, as figures and targets."""

import re
from collections.abc import Callable, Iterable
from itertools import chain
from typing import NamedTuple

from reportgen.diagnostics.finding import N_, Diagnostic, Place, Severity
from reportgen.diagnostics.near import suggestion
from reportgen.sources.figures.figures import Figures
from reportgen.sources.figures.written_number import Cell
from reportgen.sources.files.quoting import clipped
from reportgen.sources.tables.findings import HeadTwice, NoHead, TooManyRows, UnknownHead, ValueWithoutIndicator
from reportgen.sources.tables.findings_cells import FormatUnknown, FormulaResult
from reportgen.sources.tables.findings_rows import RowTooNarrow, RowTooWide, SumRow, UnusedColumns
from reportgen.sources.tables.heads import (
    AS_OF,
    LAST,
    NAME,
    NOTE,
    NUMBERS,
    STATUS,
    TARGET,
    UNIT,
    VALUE,
    Head,
    HeadReader,
    Table,
    Written,
)
from reportgen.sources.tables.one_cell import heads_in_one, row_in_one
from reportgen.sources.tables.row_names import is_signed, is_sum, row_name
from reportgen.sources.tables.table_row import RowCells, add_row
from reportgen.sources.tables.wishes import tidy
from reportgen.sources.yaml.findings_values import UnknownIndicator
from reportgen.sources.yaml.names import near_name

MAX_ROWS = 20_000  # with something in them
MAX_COLUMNS = 1_024  # that are looked at for a head
ROWS_BEFORE_HEAD = 20
_MOST_SEEN = 8

_CAPTION = re.compile(r"[(（]?(?:金额|计量)?单位[:：](?P<units>[^()（）:：]{1,20})[)）]?")
# The halves of a number that its comma has divided: 585 and 163万人.
_GROUPS = re.compile(r"[-+−]?\d{1,3}"), re.compile(r"\d{3}(?:\.\d+)?(?:[%％]|[万亿]?[元人名个家次件户]?)")


class Row(NamedTuple):
    """One row.

    width: how many cells it has, empty ones included. filled: the columns, from 0, in which something stands. read: what the cell of
    a column says, and what is to be said of it: an error where it could not be read. number: of the row, from 1.

    Cells are read when they are asked for: a table may have sixty columns of which three count, and a formula in a column that
    nobody asks for harms nobody.
    """

    width: int
    filled: tuple[int, ...]
    read: Callable[[int], tuple[Cell, Diagnostic | None]]
    number: int


def read_rows(rows: Iterable[Row], figures: Figures, whole: Place, table: Table | None = None) -> None:
    """Add the figures and targets of a table; whole: the place of the file or sheet.

    The head is the first row, or two rows, with 指标 and 数值 (or 目标) or what else is certain to mean them. Rows with nothing in
    them do not count. A row without a name is passed over where it has no value either; so is a name that is no indicator's and has
    nothing beside it: a heading inside the table.
    """
    _TableReader(figures, whole, table or Table()).read(row for row in rows if row.filled)


class _TableReader:
    def __init__(self, figures: Figures, whole: Place, table: Table) -> None:
        self.figures = figures
        self.found = figures.found
        self.whole = whole
        self.table = table
        self.heads = HeadReader(figures.period, figures.catalogue, table)
        self.head: Head | None = None
        self.told_format = self.told_headless = False
        self.results: list[Diagnostic] = []  # of formulas
        self.units: list[str] = []  # of a caption 单位：万元 above the head

    def read(self, rows: Iterable[Row]) -> None:
        rows = iter(rows)
        before: list[Written] = []
        upper = next(rows, None)
        while upper is not None and len(before) < ROWS_BEFORE_HEAD:
            lower = next(rows, None)
            below = _written(lower) if lower is not None else None
            self.head = self.heads.head(_written(upper), below)
            if self.head is not None:
                self._take_head(self.head)
                if lower is not None and self.head.rows == 1:
                    rows = chain((lower,), rows)
                self._read_figures(rows)
                return
            before.append(_written(upper))
            self._caption(before[-1])
            upper = lower
        self._no_head(before)

    def _read_figures(self, rows: Iterable[Row]) -> None:
        for count, row in enumerate(rows, 1):
            if count >= MAX_ROWS:
                self.found.append(TooManyRows(limit=MAX_ROWS).at(row.read(row.filled[0])[0].place))
                break
            self._row(row)
        if self.results:
            first = self.results[0]
            result = FormulaResult(**first.finding.fields | {"count": len(self.results)})
            self.found.append(result.at(first.place))

    def _take_head(self, head: Head) -> None:
        for role, first, second in head.twice:
            self.found.append(
                HeadTwice(head=role, first=clipped(first.text), second=clipped(second.text)).at(second.place)
            )
        if head.unused:
            unused = "、".join(clipped(column.text) for column in head.unused[:_MOST_SEEN])
            self.found.append(UnusedColumns(heads=unused).at(head.unused[0].place))
        texts = [column.text for column in (*head.columns.values(), *head.unused)]
        for wished, (_, place) in self.table.wishes.heads.items():
            if not any(wished in text for text in texts):
                self.found.append(UnknownHead(head=clipped(wished), near=suggestion(wished[:100], texts)).at(place))

    def _caption(self, written: Written) -> None:
        """单位：万元 above the table."""
        for text, _ in written.texts.values():
            match = _CAPTION.search(tidy(text)[:100])
            if match is not None:
                self.units = [unit for unit in re.split(r"[、,，/／]", match["units"]) if unit]

    def _no_head(self, rows: list[Written]) -> None:
        """Nothing that is certain to be a head: say what was seen, and what it may mean."""
        ranked = [(len(self.heads.near([text for text, _ in row.texts.values()])), len(row.texts)) for row in rows]
        best = rows[ranked.index(max(ranked))] if rows else None
        texts = [text for text, _ in best.texts.values()] if best is not None else []
        together = heads_in_one(texts, self._are_heads, self.table.separated)
        if together is not None:
            assert best is not None
            self.found.append(together[1].at(list(best.texts.values())[together[0]][1]))
            return
        seen = "、".join(clipped(tidy(text)) for text in texts[:_MOST_SEEN]) or N_("（空）")
        near = self.heads.near(texts).items()
        pairs = ", ".join(f"{_in_yaml(head)}: {role}" for role, head in near if self.heads.words.get(head) != role)
        known = (LAST, UNIT, AS_OF, NOTE, STATUS, TARGET)
        self.found.append(
            NoHead(
                rows=ROWS_BEFORE_HEAD, seen=seen, pairs=f"{{{pairs}}}" if pairs else "{原表头: 数值}", known=known
            ).at(self.whole)
        )

    def _are_heads(self, texts: list[str]) -> bool:
        return all(self.heads.is_known(text) for text in texts)

    def _row(self, row: Row) -> None:
        head = self.head
        assert head is not None
        if self._repeats_head(row):
            return
        read = {role: row.read(column.column) for role, column in head.columns.items() if column.column < row.width}
        cells = {role: cell for role, (cell, _) in read.items()}
        said = [fault for _, fault in read.values() if fault is not None]
        faults = [fault for fault in said if fault.severity is Severity.ERROR]
        name = cells.pop(NAME, None)
        written = {role: cell for role, cell in cells.items() if cell.text is not None}
        if self.table.wishes.ignore and name is not None and name.text is not None and self._is_ignored(name.text):
            return
        if self.table.separated and self._is_shifted(row, head, name):
            return
        if name is None or name.text is None:
            for role in (VALUE, TARGET):
                if role in written and not is_signed(written[role].text or ""):
                    nameless = ValueWithoutIndicator(text=clipped(written[role].text or ""))
                    self.found.append(nameless.at(written[role].place))
            self.found.extend(faults)
            return
        indicator, bare, unit = row_name(name.text, self.figures.catalogue)
        if indicator is None:
            self._unknown(name, bare, bool(written or faults))
            return
        self._say(said)
        self._say_headless(row, head)
        if faults or (self.table.separated and self._is_short(row, head)):
            return
        add_row(self.figures, indicator, RowCells(name, unit, cells), head, self.units)

    def _say(self, said: list[Diagnostic]) -> None:
        """Add what is to be said of cells; that formats are not known and results not computed now, once a table."""
        for diagnostic in said:
            if isinstance(diagnostic.finding, FormulaResult):
                self.results.append(diagnostic)
                continue
            if isinstance(diagnostic.finding, FormatUnknown):
                if self.told_format:
                    continue
                self.told_format = True
            self.found.append(diagnostic)

    def _say_headless(self, row: Row, head: Head) -> None:
        """That something stands in a column without a head and is not read, once a table."""
        column = next((each for each in row.filled if each not in head.headed), None)
        if column is not None and not self.told_headless:
            self.told_headless = True
            self.found.append(UnusedColumns(heads=N_("（没有表头的列）")).at(row.read(column)[0].place))

    def _repeats_head(self, row: Row) -> bool:
        """A head that stands again on the next page, or that of another table below; the columns are those that it says."""
        assert self.head is not None
        name = self.head.columns[NAME].column
        if name >= row.width:
            return False
        text = row.read(name)[0].text
        if text is None or self.heads.words.get(tidy(text)) != NAME:
            return False
        again = self.heads.head(_written(row), None)
        if again is None:
            return False
        if [column[:3] for column in again.columns.values()] != [column[:3] for column in self.head.columns.values()]:
            self._take_head(again)
        self.head = again
        return True

    def _is_ignored(self, name: str) -> bool:
        return bool({tidy(name), row_name(name, self.figures.catalogue).name} & self.table.wishes.ignore)

    def _unknown(self, name: Cell, bare: str, has_more: bool) -> None:
        """A name that is no indicator's: a heading, a sum, what stands below the table; else an error."""
        text = name.text or ""
        if is_signed(text):
            return
        if not has_more:
            together = row_in_one(text, self.figures.catalogue, self.table.separated)
            if together is not None:
                self.found.append(together.at(name.place))
            return
        if is_sum(bare):
            self.found.append(SumRow(name=bare).at(name.place))
            return
        near = near_name(bare, self.figures.catalogue.names(), self.found)
        self.found.append(UnknownIndicator(name=clipped(tidy(text)), near=near).at(name.place))

    def _is_shifted(self, row: Row, head: Head, name: Cell | None) -> bool:
        """Whether a cell too many stands in a row; then with an error at the first that no head stands over."""
        extra = next((column for column in row.filled if column > head.last), None)
        if extra is None:
            extra = self._split_number(row, head)
        if extra is None:
            return False
        cell, before = (row.read(column)[0] for column in (extra, extra - 1))
        wide = RowTooWide(text=clipped(cell.text or ""), before=clipped(before.text or ""))
        self.found.append(wide.at(cell.place))
        return True

    def _split_number(self, row: Row, head: Head) -> int | None:
        """The second half of a number that its comma has divided: 585 and 163 in a row with a cell too many, in the notes, or under no head."""
        loose = {head.columns[NOTE].column} if NOTE in head.columns else set()
        loose |= set(range(head.width)) - head.headed
        for role in NUMBERS:
            column = head.columns[role].column if role in head.columns else row.width
            if column + 1 >= row.width or (row.width <= head.width and column + 1 not in loose):
                continue
            halves = [row.read(each)[0].text or "" for each in (column, column + 1)]
            if all(form.fullmatch(half) for form, half in zip(_GROUPS, halves, strict=True)):
                return column + 1
        return None

    def _is_short(self, row: Row, head: Head) -> bool:
        """Whether a row ends before one of its numbers; then with an error."""
        for role in NUMBERS:
            column = head.columns.get(role)
            if column is not None and column.column >= row.width:
                place = row.read(row.filled[-1])[0].place
                short = RowTooNarrow(cells=row.width, head=clipped(column.text), heads=head.width)
                self.found.append(short.at(place))
                return True
        return False


def _in_yaml(head: str) -> str:
    """A head as a key in YAML, ready to be copied."""
    return clipped(head) if head.isalnum() else "'" + clipped(head).replace("'", "''") + "'"


def _written(row: Row) -> Written:
    """What a row says, as heads are read."""
    texts: dict[int, tuple[str, Place]] = {}
    for column in row.filled[:MAX_COLUMNS]:
        cell, _ = row.read(column)
        if cell.text is not None:
            texts[column] = cell.text, cell.place
    return Written(texts, row.width, row.number)
