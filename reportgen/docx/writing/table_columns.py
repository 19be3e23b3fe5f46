"""The columns of a table: how wide each is, where the points of its numbers stand, and whether the type has to be smaller."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reportgen.blocks.model import Table
from reportgen.docx.parts.profile import Profile
from reportgen.docx.writing.decimal_points import DecimalColumn
from reportgen.docx.writing.text_width import text_width

_BESIDE_DIGITS = re.compile(r"(?<=[0-9])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[0-9])")
_CELL_MARGINS = 2 * 85 + 30  # twips: the style's, and the lines


class Layout(NamedTuple):
    """widths: in twips. decimals: for each column, None where it is not one of numbers. small: in the profile's smaller type."""

    widths: list[int]
    decimals: list[DecimalColumn | None]
    small: bool


def laid_out(block: Table, rows: Sequence[Sequence[str]], width: int, profile: Profile) -> Layout:
    """The columns of a table of this width; in smaller type where a number would else break over two lines.

    Args:
        rows: the texts of the cells. width: in twips.
    """
    columns = list(zip(*rows, strict=True)) or [()] * len(block.head)
    layout, whole = _tried(block, columns, width, 10 * profile.table_cell.size)
    if not whole:
        smaller, _ = _tried(block, columns, width, 10 * profile.table_small)
        return smaller._replace(small=True)
    return layout


def _tried(block: Table, columns: Sequence[Sequence[str]], width: int, em: int) -> tuple[Layout, bool]:
    """The layout in type of this size, and whether every number stands whole in it."""
    decimals = [
        DecimalColumn(column, em) if align == "decimal" else None
        for column, align in zip(columns, block.align, strict=True)
    ]
    sizes = [
        [_line_width(text, em) if points is None else points.need(text) for text in column]
        for column, points in zip(columns, decimals, strict=True)
    ]
    needs = [
        max(text_width(name, em), *column, 0) + _CELL_MARGINS for name, column in zip(block.head, sizes, strict=True)
    ]
    widths = column_widths(needs, block.widths, width)
    whole = all(
        size + _CELL_MARGINS <= given or not _is_number(text)
        for column, texts, given in zip(sizes, columns, widths, strict=True)
        for size, text in zip(column, texts, strict=True)
    )
    return Layout(widths, decimals, False), whole


def _line_width(text: str, em: int) -> int:
    """The width of a cell on one line, with the quarter of a character that LibreOffice leaves between a digit and its 年."""
    return text_width(text, em) + em // 4 * len(_BESIDE_DIGITS.findall(text))


def _is_number(text: str) -> bool:
    return text.isascii() and any(map(str.isdigit, text))


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
