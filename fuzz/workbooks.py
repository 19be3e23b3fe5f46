"""Workbooks written by hand, so that every part of them can be as some program or other would write it, or as none would."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DATE = (2025, 12, 31, 0, 0, 0)
STYLES, SHEET, WORKBOOK, STRINGS = (
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
)

LOOKS = {  # what stands in styles.xml beside formats of numbers
    "fonts": '<fonts count="2"><font><sz val="11"/><name val="宋体"/><family val="2"/></font><font><b/><sz val="11"/><color rgb="FFFF0000"/><name val="宋体"/></font></fonts>',
    "fills": '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    "borders": '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    "cellStyleXfs": '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    "cellStyles": '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
    "dxfs": '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    "tableStyles": '<tableStyles count="0" defaultTableStyle="TableStyleMedium9"/>',
    "colors": '<colors><indexedColors><rgbColor rgb="00000000"/></indexedColors></colors>',
}


class Cell(NamedTuple):
    """A cell. kind: n, s (shared), inlineStr, str, b, e, or f (a formula whose last result is `value`). style: its number."""

    kind: str
    value: str
    style: int = 0
    formula: str = ""


def letters(column: int) -> str:
    """A, B, … Z, AA: the address of a column counted from 0."""
    return (letters(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)


class Book(NamedTuple):
    """A workbook. rows: of its first sheet. formats: of numbers, by number of style from 1 on. looks: of styles.xml.
    more: further parts, or others in the place of these. sheet_ends: what follows the rows in the sheet, and stands before them.
    """

    rows: Sequence[Sequence[Cell | None]]
    formats: Sequence[str]
    name: str = "Sheet1"
    looks: Mapping[str, str] = LOOKS
    more: Mapping[str, bytes] = {}
    before_rows: str = ""
    behind_rows: str = ""
    blank_rows: int = 0

    def parts(self) -> dict[str, bytes]:
        """Every part by name."""
        strings: list[str] = []
        sheet = self._sheet(strings)
        found = {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations((("officeDocument", WORKBOOK),)),
            WORKBOOK: f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name={quoteattr(self.name)} sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _relations(
                (
                    ("worksheet", "worksheets/sheet1.xml"),
                    ("styles", "styles.xml"),
                    ("sharedStrings", "sharedStrings.xml"),
                )
            ),
            SHEET: sheet,
            STYLES: self._styles(),
            STRINGS: f'<sst xmlns="{MAIN}">'
            + "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
            + "</sst>",
        }
        return {
            name: f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'.encode("utf-8", "replace")
            for name, text in found.items()
        } | dict(self.more)

    def _styles(self) -> str:
        formats = "".join(
            f'<numFmt numFmtId="{164 + number}" formatCode={quoteattr(code)}/>'
            for number, code in enumerate(self.formats)
        )
        styles = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' + "".join(
            f'<xf numFmtId="{164 + number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
            for number in range(len(self.formats))
        )
        looks = self.looks
        before = "".join(looks.get(name, "") for name in ("fonts", "fills", "borders", "cellStyleXfs"))
        behind = "".join(looks.get(name, "") for name in ("cellStyles", "dxfs", "tableStyles", "colors"))
        counted = f'<numFmts count="{len(self.formats)}">{formats}</numFmts>' if self.formats else ""
        return f'<styleSheet xmlns="{MAIN}">{counted}{before}<cellXfs count="{1 + len(self.formats)}">{styles}</cellXfs>{behind}</styleSheet>'

    def _sheet(self, strings: list[str]) -> str:
        rows = []
        for number, cells in enumerate(self.rows, 1):
            inside = "".join(
                _cell(cell, f"{letters(column)}{number}", strings)
                for column, cell in enumerate(cells)
                if cell is not None
            )
            rows.append(f'<row r="{number}">{inside}</row>')
        blank = "".join(
            f'<row r="{number}"><c r="A{number}" s="0"/><c r="B{number}" s="0"/></row>'
            for number in range(len(self.rows) + 1, len(self.rows) + 1 + self.blank_rows)
        )
        return f'<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">{self.before_rows}<sheetData>{"".join(rows)}{blank}</sheetData>{self.behind_rows}</worksheet>'


def _cell(cell: Cell, address: str, strings: list[str]) -> str:
    style = f' s="{cell.style}"' if cell.style else ""
    value = escape(cell.value)
    if cell.kind == "s":
        if cell.value not in strings:
            strings.append(cell.value)
        return f'<c r="{address}"{style} t="s"><v>{strings.index(cell.value)}</v></c>'
    if cell.kind == "inlineStr":
        return f'<c r="{address}"{style} t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'
    if cell.kind == "f":
        result = f"<v>{value}</v>" if cell.value else ""
        return f'<c r="{address}"{style}><f>{escape(cell.formula)}</f>{result}</c>'
    return f'<c r="{address}"{style} t="{cell.kind}"><v>{value}</v></c>'


def _content_types() -> str:
    kinds = (
        ("workbook.xml", "sheet.main"), ("worksheets/sheet1.xml", "worksheet"), ("styles.xml", "styles"), ("sharedStrings.xml", "sharedStrings"),
    )  # fmt: skip
    parts = "".join(
        f'<Override PartName="/xl/{name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for name, kind in kinds
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        + parts
        + "</Types>"
    )


def _relations(related: Sequence[tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(related, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def packed(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as a package, the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = compression
            archive.writestr(entry, content)
    return buffer.getvalue()
