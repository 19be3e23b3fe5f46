"""Tables: caption and unit above, a head row that repeats on each page, rows that do not break, notes below."""

from collections.abc import Sequence
from typing import NamedTuple

from reportgen.blocks.model import Inlines, Table
from reportgen.docx.parts.profile import Page, Profile
from reportgen.docx.parts.style_ids import (
    CAPTION,
    TABLE,
    TABLE_CELL,
    TABLE_CELL_SMALL,
    TABLE_END,
    TABLE_HEAD,
    TABLE_HEAD_SMALL,
    TABLE_NOTE,
    TABLE_UNIT,
)
from reportgen.docx.parts.xml import NOTHING, Markup, element, escaped, joined, value
from reportgen.docx.writing.decimal_points import DecimalColumn
from reportgen.docx.writing.inlines import Runs
from reportgen.docx.writing.table_columns import laid_out
from reportgen.docx.writing.text_width import plain

_KEEP_NEXT = Markup("<w:keepNext/>")
SHORT = 12  # a table of so many rows or fewer stays on one page


def table(block: Table, runs: Runs, profile: Profile) -> Markup:
    """The paragraphs and the table of a block, as wide as the type area of its page.

    A paragraph always follows, the note, the source or a thin empty one: Word melts two tables without one between them into
    one, and a section that a wide table stands in ends in it.

    Raises:
        ValueError: the columns of head, rows, `align` and `widths` are not as many, or there are none.
    """
    columns = len(block.head)
    counts = {columns, len(block.align), len(block.widths), *map(len, block.rows)}
    if counts != {columns} or not columns:
        raise ValueError(f"a table with a head of {columns} columns, but elsewhere {sorted(counts - {columns})}")
    page = profile.page.turned if block.landscape else profile.page
    rows = [[plain(cell) for cell in row] for row in block.rows]
    around = laid_out(block, rows, page.text_width, profile)
    head_of, cell_of = (TABLE_HEAD_SMALL, TABLE_CELL_SMALL) if around.small else (TABLE_HEAD, TABLE_CELL)
    cells = [_cell(width) for width in around.widths]
    shown = [
        _Column(cell, cell_of, align, points, {})
        for cell, align, points in zip(cells, block.align, around.decimals, strict=True)
    ]
    # The caption is written first: its figures come first in the provenance.
    above = [
        _paragraph(CAPTION, runs.inlines(block.heading)) if block.heading else NOTHING,
        _paragraph(TABLE_UNIT, runs.run(block.unit_line)) if block.unit else NOTHING,
    ]
    together = len(block.rows) <= SHORT
    head_style = element("w:pPr", None, value("w:pStyle", head_of), _KEEP_NEXT if together else NOTHING)
    head = [
        Markup(f"{cell}<w:p>{head_style}{runs.run(text)}</w:p></w:tc>")
        for cell, text in zip(cells, block.head, strict=True)
    ]
    last = len(rows) - 1
    body = [
        _row(shown, row, plain_row, runs, kept=together and place < last)
        for place, (row, plain_row) in enumerate(zip(block.shown_rows, rows, strict=True))
    ]
    below = [_paragraph(TABLE_NOTE, runs.inlines(line)) for line in (block.note, block.source) if line]
    return joined(
        *above,
        element(
            "w:tbl",
            None,
            _properties(page),
            element("w:tblGrid", None, *(element("w:gridCol", {"w:w": width}) for width in around.widths)),
            element("w:tr", None, Markup("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"), *head),
            *body,
        ),
        *(below or [_paragraph(TABLE_END, NOTHING)]),
    )


class _Column(NamedTuple):
    """How the cells of a column begin: the cell's own markup, its style and alignment, and what was made so far, by indent and by
    whether the row keeps with the next.
    """

    cell: str
    style: str
    align: str
    decimals: DecimalColumn | None
    openings: dict[tuple[int, bool], str]


def _cell(width: int) -> str:
    size = element("w:tcW", {"w:w": width, "w:type": "dxa"})
    return f"<w:tc>{element('w:tcPr', None, size, value('w:vAlign', 'center'))}"


def _row(columns: Sequence[_Column], row: Sequence[Inlines], texts: Sequence[str], runs: Runs, kept: bool) -> Markup:
    cells = [
        f"{_opening(column, text, kept)}{runs.inlines(cell)}</w:p></w:tc>"
        for column, cell, text in zip(columns, row, texts, strict=True)
    ]
    return Markup(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")


def _opening(column: _Column, text: str, kept: bool) -> str:
    """A cell up to its content."""
    indent = column.decimals.indent(text) if column.decimals is not None else 0
    opening = column.openings.get((indent, kept))
    if opening is None:
        align = "right" if column.decimals is not None else column.align
        style = element(
            "w:pPr",
            None,
            value("w:pStyle", column.style),
            _KEEP_NEXT if kept else NOTHING,
            element("w:ind", {"w:right": indent}) if indent else NOTHING,
            value("w:jc", align),
        )
        opening = column.openings[indent, kept] = f"{column.cell}<w:p>{style}"
    return opening


def _paragraph(style: str, content: Markup) -> Markup:
    return element("w:p", None, element("w:pPr", None, value("w:pStyle", escaped(style))), content)


def _properties(page: Page) -> Markup:
    return element(
        "w:tblPr",
        None,
        value("w:tblStyle", TABLE),
        element("w:tblW", {"w:w": page.text_width, "w:type": "dxa"}),
        value("w:jc", "center"),
        element("w:tblLayout", {"w:type": "fixed"}),
        value("w:tblLook", "0420"),
    )
