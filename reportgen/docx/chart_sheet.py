"""The table behind a chart: where each name and value stands in it, and the workbook that holds it.

The categories stand in column A from row 2, each series in a column of its own under its name. The chart's part refers to these
cells and repeats what stands in them, so that it shows without the workbook; Word opens the workbook for 编辑数据.
"""

from decimal import ROUND_HALF_UP, Context, Decimal

from reportgen.document.blocks import Chart
from reportgen.docx.namespaces import RELATION, SPREADSHEET
from reportgen.docx.package import Part, Relation, content_types_part, office_type, relations_part, zipped
from reportgen.docx.profile import Profile
from reportgen.docx.theme import theme_part
from reportgen.docx.xml import DECLARATION, Markup, element, escaped, joined

SHEET = "Sheet1"
_BOOK = "xl/workbook.xml"
# A cell holds a binary number, of which 15 decimal digits are sure; what was typed has hardly ever more, a quotient always.
_CELL = Context(prec=15, rounding=ROUND_HALF_UP)
_FIRST_OWN_FORMAT = 164  # the numbers below are Excel's own formats


def number_text(value: Decimal) -> str:
    """A value as a cell holds it: decimal, without exponent, 15 digits.

    >>> number_text(Decimal("372.6000")), number_text(Decimal(1) / Decimal(3))
    ('372.6', '0.333333333333333')
    """
    digits = format(_CELL.plus(value), "f")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if digits == "-0" else digits


def number_format(decimals: int) -> str:
    """The format code of numbers with so many decimals: 0.00."""
    return "0." + "0" * decimals if decimals else "0"


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
    """The .xlsx file: one sheet with the chart's data. Same chart, same bytes."""
    related = [
        ("worksheets/sheet1.xml", "worksheet", _type("worksheet"), _sheet(chart)),
        ("theme/theme1.xml", "theme", office_type("theme"), theme_part(profile)),
        ("styles.xml", "styles", _type("styles"), _styles(chart)),
        ("sharedStrings.xml", "sharedStrings", _type("sharedStrings"), _strings(chart)),
    ]
    parts = [
        Part(_BOOK, _book(), _type("sheet.main")),
        *(Part(f"xl/{name}", xml, content_type) for name, _, content_type, xml in related),
    ]
    of_book = [Relation(f"rId{place}", kind, name) for place, (name, kind, _, _) in enumerate(related, start=1)]
    contents = {
        "[Content_Types].xml": content_types_part(parts),
        "_rels/.rels": relations_part([Relation("rId1", "officeDocument", _BOOK)]),
        _BOOK: _book(),
        "xl/_rels/workbook.xml.rels": relations_part(of_book),
        **{f"xl/{name}": xml for name, _, _, xml in related},
    }
    return zipped({name: content.encode() for name, content in contents.items()})


def _type(kind: str) -> str:
    return office_type(f"spreadsheetml.{kind}")


def _book() -> Markup:
    return joined(
        DECLARATION,
        element(
            "workbook",
            {"xmlns": SPREADSHEET, "xmlns:r": RELATION},
            element("sheets", None, element("sheet", {"name": SHEET, "sheetId": 1, "r:id": "rId1"})),
        ),
    )


def _sheet(chart: Chart) -> Markup:
    """The sheet; a missing value is no cell at all."""
    width = len(chart.series) + 1
    texts, formats = _texts(chart), _formats(chart)

    def text(cell: str, content: str) -> Markup:
        return element("c", {"r": cell, "t": "s"}, element("v", None, Markup(str(texts.index(content)))))

    names = [text(f"{_column(place)}1", series.name) for place, series in enumerate(chart.series, start=1)]
    rows = [element("row", {"r": 1}, *names)]
    for row, category in enumerate(chart.categories, start=2):
        cells = [text(f"A{row}", category)]
        for column, series in enumerate(chart.series, start=1):
            value = series.values[row - 2]
            if value is not None:
                number = element("v", None, escaped(number_text(value)))
                format = formats.index(series.decimals) + 1
                cells.append(element("c", {"r": f"{_column(column)}{row}", "s": format}, number))
        rows.append(element("row", {"r": row}, *cells))
    return joined(
        DECLARATION,
        element(
            "worksheet",
            {"xmlns": SPREADSHEET},
            element("dimension", {"ref": f"A1:{_column(width - 1)}{len(chart.categories) + 1}"}),
            element("cols", None, element("col", {"min": 1, "max": width, "width": 18, "customWidth": 1})),
            element("sheetData", None, *rows),
        ),
    )


def _texts(chart: Chart) -> list[str]:
    """Every text of the sheet once; a cell refers to it by its place."""
    return list(dict.fromkeys((*(series.name for series in chart.series), *chart.categories)))


def _strings(chart: Chart) -> Markup:
    texts = _texts(chart)
    items = [element("si", None, element("t", {"xml:space": "preserve"}, escaped(text))) for text in texts]
    counts = {"count": len(chart.series) + len(chart.categories), "uniqueCount": len(texts)}
    return joined(DECLARATION, element("sst", {"xmlns": SPREADSHEET, **counts}, *items))


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
