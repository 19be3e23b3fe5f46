"""Tables: caption above, a head row that repeats on each page, rows that do not break, note below."""

from collections.abc import Sequence

from reportgen.document.blocks import Table
from reportgen.docx.inlines import Runs
from reportgen.docx.profile import Profile
from reportgen.docx.style_ids import CAPTION, TABLE, TABLE_CELL, TABLE_END, TABLE_HEAD, TABLE_NOTE
from reportgen.docx.text_width import plain, text_width
from reportgen.docx.xml import NOTHING, Markup, element, escaped, joined, value

_CELL_MARGINS = 2 * 85 + 30  # twips: the style's, and the lines
_ALIGNMENTS = {"left": "left", "center": "center", "right": "right"}


def table(block: Table, runs: Runs, profile: Profile) -> Markup:
    """The paragraphs and the table of a block.

    A paragraph always follows, the note or a thin empty one: Word melts two tables without one between them into one.

    Raises:
        ValueError: the columns of head, rows, `align` and `widths` are not as many, or there are none.
    """
    columns = len(block.head)
    counts = {columns, len(block.align), len(block.widths), *map(len, block.rows)}
    if counts != {columns} or not columns:
        raise ValueError(f"a table with a head of {columns} columns, but elsewhere {sorted(counts - {columns})}")
    widths = column_widths(_needs(block, profile), block.widths, profile.page.text_width)
    cells = [element("w:tcPr", None, element("w:tcW", {"w:w": width, "w:type": "dxa"})) for width in widths]
    head_style = element("w:pPr", None, value("w:pStyle", TABLE_HEAD))
    head = [
        Markup(f"<w:tc>{cell}<w:p>{head_style}{runs.run(text)}</w:p></w:tc>")
        for cell, text in zip(cells, block.head, strict=True)
    ]
    openings = [f"<w:tc>{cell}<w:p>{_cell_style(align)}" for cell, align in zip(cells, block.align, strict=True)]
    rows = [
        Markup(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + "".join(
                [f"{opening}{runs.inlines(text)}</w:p></w:tc>" for opening, text in zip(openings, row, strict=True)]
            )
            + "</w:tr>"
        )
        for row in block.rows
    ]
    # The caption is written first: its figures come first in the provenance.
    return joined(
        _paragraph(CAPTION, runs.inlines(block.caption)) if block.caption else NOTHING,
        element(
            "w:tbl",
            None,
            _properties(profile),
            element("w:tblGrid", None, *(element("w:gridCol", {"w:w": width}) for width in widths)),
            element("w:tr", None, Markup("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"), *head),
            *rows,
        ),
        _paragraph(TABLE_NOTE, runs.inlines(block.note)) if block.note else _paragraph(TABLE_END, NOTHING),
    )


def column_widths(needs: Sequence[int], shares: Sequence[int], total: int) -> list[int]:
    """Column widths in twips; they add up to `total` exactly.

    A column that needs less than its share gets what it needs, and the others share the rest; where all have enough, what is
    left over goes to all by their shares.

    Args:
        needs: width of each column's longest cell on one line.
        shares: what each column asks for, in any measure, e.g. characters.
        total: width of the table.
    """
    weights = [max(1, share) for share in shares]
    widths = [0] * len(weights)
    rest = total
    crowded = set(range(len(weights)))
    while crowded:
        weight = sum(weights[place] for place in crowded)
        content = [place for place in crowded if needs[place] * weight <= rest * weights[place]]
        if not content:
            break
        for place in content:
            widths[place] = needs[place]
        rest -= sum(needs[place] for place in content)
        crowded -= set(content)
    takers = sorted(crowded) or range(len(weights))
    weight = sum(weights[place] for place in takers)
    given = 0
    for place in takers:
        given += weights[place]
        widths[place] += rest * given // weight - rest * (given - weights[place]) // weight
    return widths


def _needs(block: Table, profile: Profile) -> list[int]:
    em = 10 * profile.table_cell.size
    columns = zip(block.head, *[map(plain, row) for row in block.rows], strict=True)
    return [max(text_width(text, em) for text in column) + _CELL_MARGINS for column in columns]


def _cell_style(align: str) -> Markup:
    return element("w:pPr", None, value("w:pStyle", TABLE_CELL), value("w:jc", _ALIGNMENTS[align]))


def _paragraph(style: str, content: Markup) -> Markup:
    return element("w:p", None, element("w:pPr", None, value("w:pStyle", escaped(style))), content)


def _properties(profile: Profile) -> Markup:
    return element(
        "w:tblPr",
        None,
        value("w:tblStyle", TABLE),
        element("w:tblW", {"w:w": profile.page.text_width, "w:type": "dxa"}),
        value("w:jc", "center"),
        element("w:tblLayout", {"w:type": "fixed"}),
        value("w:tblLook", "0420"),
    )
