"""A row of a table whose name, units and numbers have been told apart, as a figure and a target."""

import re
from decimal import Decimal
from typing import NamedTuple

from reportgen.diagnostics.finding import N_, Diagnostic
from reportgen.diagnostics.near import suggestion
from reportgen.indicators.exact import round_half_up
from reportgen.indicators.indicator import Indicator
from reportgen.sources.figures.figures import Figures
from reportgen.sources.figures.file_kinds import STATUSES
from reportgen.sources.figures.written_number import Cell
from reportgen.sources.files.quoting import clipped
from reportgen.sources.tables.findings_cells import LongDecimals, ScaledCell
from reportgen.sources.tables.heads import AS_OF, LAST, NOTE, NUMBERS, STATUS, TARGET, UNIT, VALUE, Head
from reportgen.sources.tables.row_names import unit_for
from reportgen.sources.yaml.findings_shape import NotAChoice
from reportgen.sources.yaml.findings_values import UnitDoesNotFit

MOST_DECIMALS = 4  # that a cell without a form of its own may print without a question

# Columns, and the keys of the shape FIGURE that they stand for.
KEYS = {VALUE: "value", LAST: "last", UNIT: "unit", AS_OF: "as_of", NOTE: "note", STATUS: "status"}
_DASHES = frozenset("-—–－/／") | {"——", "--", "无"}
_WITHOUT_UNIT = re.compile(r"约?[-+−]?[0-9０-９][0-9０-９,.，．]*[余多]?")


class RowCells(NamedTuple):
    """name: the cell with the name, unit: the unit that stands behind it, "" for none. cells: the others by what they are."""

    name: Cell
    unit: str
    cells: dict[str, Cell]


def add_row(figures: Figures, indicator: Indicator, row: RowCells, head: Head, captions: list[str]) -> None:
    """Add the figure and the target of a row; captions: the units of a caption above the head, as in 单位：万元."""
    found = figures.found
    unit = row.cells.get(UNIT)
    if unit is not None and (unit.text is None or unit.text.strip() in _DASHES):
        unit = None
    if unit is not None:
        unit = unit._replace(text=unit_for(unit.text or "", indicator) or unit.text)
    units = _Units(indicator, (unit.text or "") if unit is not None else row.unit, unit is not None, head, captions)
    before = len(found)
    numbers = {role: units.behind(role, row.cells[role], found) for role in NUMBERS if role in row.cells}
    if len(found) > before:
        return
    target = numbers.pop(TARGET, None)
    if target is not None and target.text is not None:
        figures.add_target(indicator, target.text, target.place, decimals=target.decimals)
    if VALUE not in numbers:
        return
    value = numbers[VALUE]
    others = {role: cell for role, cell in row.cells.items() if role not in NUMBERS} | numbers | {UNIT: unit}
    parts = {KEYS[role]: cell for role, cell in others.items() if cell is not None and cell.text is not None}
    if parts.keys() <= {"value"}:
        figures.add_value(indicator, value.text, value.place, value.decimals)
    elif _status_is_known(parts.get("status"), found):
        figures.add_parts(indicator, row.name.place, parts | {"value": value})
    if indicator.display is None and indicator.decimals is None and (value.decimals or 0) > MOST_DECIMALS:
        long = LongDecimals(indicator=indicator.name, decimals=value.decimals)
        found.append(long.at(value.place, indicator.id))


class _Units(NamedTuple):
    """Where the unit of a number may stand: in its row (in_column: in a column of its own), its head, a caption."""

    indicator: Indicator
    row: str
    in_column: bool
    head: Head
    captions: list[str]

    def behind(self, role: str, cell: Cell, found: list[Diagnostic]) -> Cell:
        """A number with its unit behind it: that of the row, else of the head, else of a caption above the table.

        A number that brings a unit of its own keeps it. A unit in a column of its own stays there, for what is wrong with it is
        said there; only targets, which have no other, get it.
        """
        text, indicator = cell.text, self.indicator
        if text is None:
            return cell
        if indicator.unit.base == "人" and text.endswith("名"):
            return cell._replace(text=text[:-1] + "人")
        if not _WITHOUT_UNIT.fullmatch(text):
            return cell
        unit, column = self.row, self.head.columns[role]
        if not unit and column.unit:
            unit = unit_for(column.unit, indicator)
            if not unit:
                misfit = UnitDoesNotFit(text=clipped(column.text), indicator=indicator.name, unit=indicator.unit.text)
                found.append(misfit.at(cell.place, indicator.id))
                return cell
        if not unit:
            unit = next((fitting for each in self.captions if (fitting := unit_for(each, indicator))), "")
        if not unit and cell.scaled:
            found.append(ScaledCell(format=cell.scaled, text=_displayed(cell)).at(cell.place, indicator.id))
        if not unit or (role != TARGET and self.in_column):
            return cell
        return cell._replace(text=text + unit)


def _displayed(cell: Cell) -> str:
    """A number with as many decimals as its cell shows."""
    number = re.match(r"-?[0-9]+(?:\.[0-9]+)?", cell.text or "")
    if number is None or cell.decimals is None:
        return clipped(cell.text or "")
    return clipped(f"{round_half_up(Decimal(number[0]), cell.decimals):f}")


def _status_is_known(cell: Cell | None, found: list[Diagnostic]) -> bool:
    if cell is None or cell.text in STATUSES.meanings:
        return True
    words = tuple(STATUSES.meanings)
    fault = NotAChoice(
        key=N_("状态"), text=clipped(cell.text or ""), near=suggestion(cell.text or "", words), choices=words
    )
    found.append(fault.at(cell.place))
    return False
