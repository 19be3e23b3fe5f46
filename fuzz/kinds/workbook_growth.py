"""Workbooks that are large for what they say."""

from collections.abc import Sequence
from random import Random

from fuzz.figures import Measure
from fuzz.workbooks import SHEET, STRINGS, STYLES, WORKBOOK, Book, Cell, packed


def growing(drawn: Random, known: Sequence[Measure]) -> tuple[bytes, str, int]:
    """A workbook, how it was made, and how large it is unpacked."""
    rows: list[list[Cell | None]] = [[Cell("s", "指标"), Cell("s", "数值")]]
    rows += [[Cell("s", measure.name), Cell("n", "5")] for measure in known]
    parts = Book(rows, ["0.00"]).parts()
    count = drawn.choice((2000, 20_000, 60_000, 200_000))
    part, mark, piece = drawn.choice(_WAYS)
    parts[part] = parts[part].replace(mark, piece * count + mark, 1)
    return packed(parts), f"{part}: {piece!r} × {count}", sum(map(len, parts.values()))


_WAYS = (
    (STYLES, b"</cellXfs>", b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'),
    (STYLES, b"</cellStyleXfs>", b"<xf/>"),
    (STYLES, b"</numFmts>", b'<numFmt numFmtId="200" formatCode="0.0"/>'),
    (STYLES, b"</fonts>", b"<font/>"),
    (STYLES, b"</fills>", b"<fill/>"),
    (STYLES, b"</dxfs>", b"<dxf/>"),
    (SHEET, b"</sheetData>", b'<row><c t="n"><v>5</v></c></row>'),
    (SHEET, b"</sheetData>", b"<row/>"),
    (SHEET, b"</row>", b"<c/>"),
    (SHEET, b"</row>", b'<c t="inlineStr"><is><t>x</t></is></c>'),
    (SHEET, b"</sheetData>", b'<row r="9"><c r="A9" s="1"/><c r="B9" s="1"/></row>'),
    (SHEET, b"</worksheet>", b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    (SHEET, b"<sheetData>", b'<cols><col min="1" max="16384" width="9"/></cols>'),
    (SHEET, b"</sheetData>", b'<row r="9"><c r="A9" t="s"><v>0</v></c><c r="B9"><v>1</v></c></row>'),
    (SHEET, b"</sheetData>", '<row><c t="inlineStr"><is><t>不认识的指标</t></is></c><c><v>1</v></c></row>'.encode()),
    (SHEET, b"</sheetData>", b"<a>"),
    (STRINGS, b"</sst>", b"<si><t>x</t></si>"),
    (STRINGS, b"</si>", b"<r><t>x</t></r>"),
    (STRINGS, b"</t>", "甲".encode()),
    (WORKBOOK, b"</sheets>", b'<sheet name="x" sheetId="2"/>'),
    (WORKBOOK, b"</workbook>", b'<definedNames><definedName name="x">A1</definedName></definedNames>'),
    ("[Content_Types].xml", b"</Types>", b'<Default Extension="x" ContentType="y"/>'),
    ("_rels/.rels", b"</Relationships>", b'<Relationship Id="r" Type="t" Target="x"/>'),
)
