"""The table behind a chart: where each name and value stands in it, and the workbook that holds it.

The categories stand in column A from row 2, each series in a column of its own under its name. The chart's part refers to these
cells and repeats what stands in them, so that it shows without the workbook; Word opens the workbook for 编辑数据. A second sheet says
at the same places where each value comes from.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from reportgen.blocks.model import Chart
from reportgen.docx.parts.namespaces import RELATION, SPREADSHEET
from reportgen.docx.parts.package import Part, Relation, content_types_part, office_type, relations_part, zipped
from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.theme import theme_part
from reportgen.docx.parts.xml import DECLARATION, Markup, element, escaped, joined

SHEET, ORIGINS = "Sheet1", "来源"
_BOOK = "xl/workbook.xml"
# A cell holds a binary number, of which 15 decimal digits are sure; what was typed has hardly ever more, a quotient always.
_CELL = Context(prec=15, rounding=ROUND_HALF_UP)
_FIRST_OWN_FORMAT = 164  # the numbers below are Excel's own formats


class Number(NamedTuple):
    """A cell's number, and the place of its format in the workbook's list."""

    digits: str
    format: int


Cell = str | Number | None
Table = list[list[Cell]]


def number_text(value: Decimal) -> str:
    """A value as a cell holds it: decimal, without exponent, 15 digits.

    >>> number_text(Decimal("372.6000")), number_text(Decimal(1) / Decimal(3))
    ('372.6', '0.333333333333333')
    """
    digits = format(_CELL.plus(value), "f")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if digits == "-0" else digits


def number_format(decimals: int, unit: str = "") -> str:
    """The format code of numbers with so many decimals, 0.00; with a unit behind them 0.00"亿元"."""
    digits = "0." + "0" * decimals if decimals else "0"
    quoted = unit.replace('"', "")
    return f'{digits}"{quoted}"' if quoted else digits


def name_cell(series: int) -> str:
    """The cell of a series' name; `series` counts from 0."""
    return f"{SHEET}!${_column(series + 1)}$1"


def value_cells(chart: Chart, series: int) -> str:
    """The cells of a series' values."""
    return f"{SHEET}!${_column(series + 1)}$2:${_column(series + 1)}${len(chart.categories) + 1}"


def category_cells(chart: Chart) -> str:
    """The cells of the categories."""
    return f"{SHEET}!$A$2:$A${len(chart.categories) + 1}"


def _column(place: int) -> str:
    """A, B …; charts have far fewer than 26 series."""
    return chr(ord("A") + place)


def workbook(chart: Chart, profile: Profile) -> bytes:
    """The .xlsx file: the chart's data, and their origins where they are known. Same chart, same bytes."""
    tables = {SHEET: _data(chart)}
    if any(series.origins for series in chart.series):
        tables[ORIGINS] = _origins(chart)
    texts = list(dict.fromkeys(cell for table in tables.values() for row in table for cell in row if type(cell) is str))
    related = [
        *(
            (f"worksheets/sheet{n}.xml", "worksheet", _sheet(table, texts))
            for n, table in enumerate(tables.values(), 1)
        ),
        ("theme/theme1.xml", "theme", theme_part(profile)),
        ("styles.xml", "styles", _styles(chart)),
        ("sharedStrings.xml", "sharedStrings", _strings(texts, tables.values())),
    ]
    parts = [Part(_BOOK, _book(tables), _type("sheet.main"))]
    parts += [Part(f"xl/{name}", xml, _type(kind)) for name, kind, xml in related]
    of_book = [Relation(f"rId{place}", kind, name) for place, (name, kind, _) in enumerate(related, start=1)]
    contents = {
        "[Content_Types].xml": content_types_part(parts),
        "_rels/.rels": relations_part([Relation("rId1", "officeDocument", _BOOK)]),
        _BOOK: _book(tables),
        "xl/_rels/workbook.xml.rels": relations_part(of_book),
        **{f"xl/{name}": xml for name, _, xml in related},
    }
    return zipped({name: content.encode() for name, content in contents.items()})


def _type(kind: str) -> str:
    return office_type(kind if kind == "theme" else f"spreadsheetml.{kind}")


def _book(tables: Iterable[str]) -> Markup:
    sheets = [
        element("sheet", {"name": name, "sheetId": n, "r:id": f"rId{n}"}) for n, name in enumerate(tables, start=1)
    ]
    names = {"xmlns": SPREADSHEET, "xmlns:r": RELATION}
    return joined(DECLARATION, element("workbook", names, element("sheets", None, *sheets)))


def _data(chart: Chart) -> Table:
    """The names, and under them the categories with the values; a missing value is no cell at all."""
    formats = _formats(chart)
    rows: list[list[Cell]] = [[None, *(series.name for series in chart.series)]]
    for place, category in enumerate(chart.categories):
        values = [(each.values[place], formats.index(each.decimals) + 1) for each in chart.series]
        rows.append(
            [category, *(Number(number_text(value), form) if value is not None else None for value, form in values)]
        )
    return rows


def _origins(chart: Chart) -> Table:
    """The same table with the origin in the place of each value."""
    rows: list[list[Cell]] = [[None, *(series.name for series in chart.series)]]
    for place, category in enumerate(chart.categories):
        rows.append([category, *(each.origins[place] or None if each.origins else None for each in chart.series)])
    return rows


def _sheet(table: Table, texts: list[str]) -> Markup:
    """A sheet; texts stand in a part of their own, a cell refers to them by their place."""
    rows = []
    for row, cells in enumerate(table, start=1):
        written: list[Markup] = []
        for place, cell in enumerate(cells):
            name = f"{_column(place)}{row}"
            if isinstance(cell, Number):
                written.append(element("c", {"r": name, "s": cell.format}, element("v", None, escaped(cell.digits))))
            elif cell is not None:
                number = Markup(str(texts.index(cell)))
                written.append(element("c", {"r": name, "t": "s"}, element("v", None, number)))
        rows.append(element("row", {"r": row}, *written))
    width = len(table[0])
    return joined(
        DECLARATION,
        element(
            "worksheet",
            {"xmlns": SPREADSHEET},
            element("dimension", {"ref": f"A1:{_column(width - 1)}{len(table)}"}),
            element("cols", None, element("col", {"min": 1, "max": width, "width": 24, "customWidth": 1})),
            element("sheetData", None, *rows),
        ),
    )


def _strings(texts: list[str], tables: Iterable[Table]) -> Markup:
    items = [element("si", None, element("t", {"xml:space": "preserve"}, escaped(text))) for text in texts]
    uses = sum(type(cell) is str for table in tables for row in table for cell in row)
    return joined(DECLARATION, element("sst", {"xmlns": SPREADSHEET, "count": uses, "uniqueCount": len(texts)}, *items))


def _formats(chart: Chart) -> list[int]:
    return sorted({series.decimals for series in chart.series})


def _styles(chart: Chart) -> Markup:
    """xl/styles.xml: the least that Excel takes as whole, and a cell format for each number of decimals."""
    formats = list(enumerate(_formats(chart), start=_FIRST_OWN_FORMAT))
    plain = {"numFmtId": 0, "fontId": 0, "fillId": 0, "borderId": 0}
    own = [{**plain, "numFmtId": number, "xfId": 0, "applyNumberFormat": 1} for number, _ in formats]
    codes = [element("numFmt", {"numFmtId": n, "formatCode": number_format(decimals)}) for n, decimals in formats]
    fills = [element("fill", None, element("patternFill", {"patternType": kind})) for kind in ("none", "gray125")]
    border = element("border", None, *map(element, ("left", "right", "top", "bottom", "diagonal")))
    return joined(
        DECLARATION,
        element(
            "styleSheet",
            {"xmlns": SPREADSHEET},
            element("numFmts", {"count": len(codes)}, *codes),
            element("fonts", {"count": 1}, element("font", None, element("sz", {"val": 11}), _FONT)),
            element("fills", {"count": len(fills)}, *fills),
            element("borders", {"count": 1}, border),
            element("cellStyleXfs", {"count": 1}, element("xf", plain)),
            element(
                "cellXfs",
                {"count": len(own) + 1},
                element("xf", {**plain, "xfId": 0}),
                *(element("xf", each) for each in own),
            ),
            element("cellStyles", {"count": 1}, element("cellStyle", {"name": "Normal", "xfId": 0, "builtinId": 0})),
        ),
    )


_FONT = element("name", {"val": "宋体"})
