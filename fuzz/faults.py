"""Faults that were mended, as they were, to be put back into a running program: does the fuzzer find them?

Each replaces the mended function by what stood in its place. What it replaces must be there under its name: a fault that cannot be
put back any more is an error, not a success.
"""

import csv
import importlib
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import islice
from typing import Any, NamedTuple

from fuzz.case import PERIOD, Case, Expected
from fuzz.figures import Measure
from fuzz.projects import project
from fuzz.workbooks import LOOKS, Book, Cell, packed

MOST_CELLS = 64  # that were looked at
_MEASURE = Measure("甲人数", "m1", "人", "人", 0, "stock")


class PutBack(NamedTuple):
    """A mended fault. install: puts it back. example: an input that shows it, files of a project. kind: of input that it is in."""

    what: str
    kind: str
    install: Callable[[], None]
    example: Callable[[], dict[str, bytes]]

    def case(self) -> Case:
        """The example, to be run: what it says of 甲人数 is refused at its line, or 5."""
        files = self.example()
        path = next((name for name in files if name.startswith("data/x.")), PERIOD)
        known = Expected(_MEASURE.name, (Decimal(5),), 0, "人", path, line=2, odd=True)
        return Case(self.kind, files, (known,) if self.kind == "csv" else (), whole=self.kind == "xlsx", odd_file=True)


def _replace(owner: Any, name: str, new: Any) -> None:
    """Put something in the place of what is there.

    Raises:
        AttributeError: nothing of that name is.
    """
    getattr(owner, name)
    setattr(owner, name, new)


def _template(text: str) -> dict[str, bytes]:
    return project([_MEASURE], "figures: {甲人数: 5}\n", template=text)


def _table(content: bytes) -> dict[str, bytes]:
    return project([_MEASURE], "sources: [x.csv]\n", {"data/x.csv": content})


def _quadratic_strings() -> None:
    from reportgen.templating.checks import lint

    string = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
    _replace(lint, "without_strings", lambda code: string.sub(lambda match: " " * len(match.group()), code))


def _free_signs() -> None:
    from reportgen.blocks.notation import GAP
    from reportgen.templating.sandbox.callable import template_function
    from reportgen.templating.tags.tags import MEMBER_END, List, has_gap

    @template_function
    def joined(_: Any, context: Any, sign: Any, caller: Any) -> str:
        members = caller().split(MEMBER_END)
        standing = [member for member in members if member.strip() and not has_gap(context.rendering, member)]
        text: str = sign.join(standing) or GAP
        return text

    _replace(List, "_list", joined)


def _recursive_items() -> None:
    from reportgen.blocks import notation

    item = re.compile(r"\d{1,9}\.(?:[ \t]+(.*))?$")
    reader: Any = notation._Reader  # noqa: SLF001

    def apart(self: Any, inside: list[str]) -> Iterator[Any]:
        items: list[list[list[str]]] = []
        for index, line in enumerate(map(str.strip, inside)):
            if match := item.match(line):
                items.append([[(match[1] or "").strip()]])
            elif line and (not items or line.startswith(("#", ":::"))):
                yield from self._items_apart(items)
                rest = inside[index:]
                end = next((at for at, each in enumerate(rest) if at and item.match(each.strip())), len(rest))
                yield from reader(rest[:end], self.figure, self.habits).blocks()
                yield from apart(self, rest[end:])
                return
            elif line:
                items[-1].append([line])
        yield from self._items_apart(items)

    _replace(reader, "_apart", apart)


def _old_csv_rows(text: str, shown: str, *_: Any) -> Iterator[Any]:
    """Rows whose cells are placed by counting quotation marks, whatever the reader of the table makes of them."""
    from reportgen.diagnostics.finding import Place
    from reportgen.sources.figures.written_number import Cell as Written
    from reportgen.sources.tables import rows

    row: Any = rows.Row

    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, strict=True)
    number = 0
    while True:
        first = reader.line_num
        try:
            cells = next(reader)
        except (StopIteration, csv.Error):
            return
        number += 1
        places = tuple(
            islice(_old_places("".join(lines[first : reader.line_num]), shown, first + 1, Place), MOST_CELLS)
        )

        def read(column: int, cells: list[str] = cells, places: tuple[Any, ...] = places) -> tuple[Any, None]:
            return Written(cells[column].strip() or None, places[column]), None

        filled = tuple(column for column, cell in enumerate(cells) if cell.strip())
        yield row(len(cells), filled, read, number)


def _old_places(record: str, shown: str, line: int, place: Any) -> Iterator[Any]:
    column, quoted, at_start = 1, False, True
    for character in record:
        if at_start:
            yield place(shown, line, column + (character == '"'))
            at_start = False
        if character == '"':
            quoted = not quoted
        elif character == "," and not quoted:
            at_start = True
        line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
    yield place(shown, line, column)


def _unplaced_cells() -> None:
    from reportgen.sources.tables import delimited as tables

    _replace(tables, "csv_rows", _old_csv_rows)


def _wide_rows() -> None:
    from reportgen.sources.tables import delimited as tables

    rows: Any = tables.csv_rows

    def cut(*arguments: Any) -> Iterator[Any]:
        width = 0
        for row in rows(*arguments):
            if width:
                filled = tuple(column for column in row.filled if column < width)
                yield row._replace(width=min(row.width, width), filled=filled)
                continue
            texts = {column: row.read(column)[0].text for column in row.filled}
            if {"指标", "数值"} <= set(texts.values()):
                width = max(texts) + 1
            yield row

    _replace(tables, "csv_rows", cut)


def _strict_looks() -> None:
    import io
    import warnings
    from contextlib import redirect_stdout

    from reportgen.sources.tables.findings import BrokenTable

    workbook: Any = importlib.import_module("reportgen.sources.tables.workbook")
    no_package = workbook.no_package

    def refused(content: bytes) -> Any:
        from openpyxl import load_workbook

        try:
            with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
                warnings.simplefilter("ignore")
                load_workbook(io.BytesIO(content), read_only=True).close()
        except Exception:  # noqa: BLE001 - as it was
            return BrokenTable(**dict.fromkeys(BrokenTable.field_names(), "内部结构损坏"))
        return no_package(content)

    _replace(workbook, "no_package", refused)


def _workbook() -> dict[str, bytes]:
    rows = [[Cell("s", "指标"), Cell("s", "数值")], [Cell("s", "甲人数"), Cell("n", "5")]]
    book = Book(rows, [], looks=LOOKS | {"fills": "<fills><fill/></fills>"})
    return project([_MEASURE], "sources: [x.xlsx]\n", {"data/x.xlsx": packed(book.parts())})


FAULTS = {
    "strings": PutBack(
        "a template with many escaped quotes in an open string takes quadratic time",
        "template",
        _quadratic_strings,
        lambda: _template("{{ '" + "\\'" * 60_000 + " }}"),
    ),
    "list-sign": PutBack(
        "a large sign of {% list %} stands between many members, and nobody charges for it",
        "template",
        _free_signs,
        lambda: _template(
            "{% set y %}" + "甲" * 300_000 + "{% endset %}{% list y %}" + "乙{% item %}" * 3000 + "乙{% endlist %}"
        ),
    ),
    "csv-quotes": PutBack(
        "a cell of CSV with a quotation mark in it has no place",
        "csv",
        _unplaced_cells,
        lambda: _table('指标,数值,甲,乙\n甲人数,14,5"管,人,\n'.encode()),
    ),
    "items": PutBack(
        "items and headings by turns are read by recursion",
        "template",
        _recursive_items,
        lambda: _template("::: 一是 分段\n" + "1. 甲\n# 题\n" * 1500 + ":::\n"),
    ),
    "wide-rows": PutBack(
        "a row of CSV wider than its head is cut",
        "csv",
        _wide_rows,
        lambda: _table("指标,数值\n甲人数,585,163\n".encode()),
    ),
    "looks": PutBack("a workbook whose looks openpyxl refuses is no workbook", "xlsx", _strict_looks, _workbook),
}


def put_back(name: str) -> None:
    """Put a fault back into this process, for good.

    Raises:
        KeyError: there is none of that name.
        AttributeError: what it replaces is not there any more.
    """
    FAULTS[name].install()
