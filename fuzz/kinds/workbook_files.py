"""Workbooks: known figures in cells of every kind, format and look; and workbooks that are spoilt."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from fuzz.case import Case, Expected
from fuzz.figures import EXACT, Measure, Writing, expected, measures, plain, value_of, written
from fuzz.kinds.workbook_growth import growing
from fuzz.mutate_package import changed, looked, strict, zipped
from fuzz.projects import chance, project
from fuzz.workbooks import LOOKS, RELATIONS, SHEET, STRINGS, STYLES, WORKBOOK, Book, Cell, letters, packed

KIND = "xlsx"
FILE = "data/x.xlsx"
# Formats of numbers, with the decimals that they show; None for those that show what there is.
_SHOWN: tuple[tuple[str, int | None], ...] = (
    ("General", None), ("General", None), ("@", None), ("0", 0), ("0.0", 1), ("0.00", 2), ("#,##0", 0), ("#,##0.00", 2), ("0.00_ ", 2), ("0.00_);[Red]\\(0.00\\)", 2),
    ("#,##0.00;[Red]\\-#,##0.00", 2), ('_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2), ("0.000", 3), ("#,##0.0_);\\(#,##0.0\\)", 1),
)  # fmt: skip
_PERCENT = (("0%", 0), ("0.0%", 1), ("0.00%", 2), ("0.00%;[Red]\\-0.00%", 2))
_ODD = (
    "0.0,", "0.00E+00", "yyyy\\-mm\\-dd", '0"万"', '0.0"万元"', "# ?/?", "[$-804]General", "[DBNum1]General", '#,##0.00"元"', "mm:ss", "0.##", "#.##", "000000", '"约"0', "0%", "0.00%",
    '"5"', "", ";;;", "[>100]0.0;0", "0.0,,", "General\\%", "[Red]", "0.0.0", "#", "?", "0" * 300, '"', "[h]:mm", "0\\%", "0‰", '0.00"%"',
)  # fmt: skip
_SHEETS = ("Sheet1", "Sheet1", "汇总", "a!b", "甲'乙", "\u202e甲", "表 1", "a!", "汇总!C7")
_BEFORE = (
    '<dimension ref="A1"/>',
    '<dimension ref="A1:XFD1048576"/>',
    '<sheetViews><sheetView zoomScale="9999" workbookViewId="0"/></sheetViews>',
    '<sheetPr><tabColor rgb="x"/></sheetPr>',
    '<cols><col min="5" max="1" width="-1"/></cols>',
    '<sheetFormatPr defaultRowHeight="x"/>',
    '<sheetViews><sheetView workbookViewId="0"><pane state="odd" topLeftCell="?"/></sheetView></sheetViews>',
)
_BEHIND = (
    '<mergeCells count="1"><mergeCell ref="D8:E9"/></mergeCells>',
    '<mergeCells><mergeCell ref="?"/></mergeCells>',
    '<pageMargins left="x"/>',
    '<conditionalFormatting sqref="?"><cfRule type="odd" dxfId="99" priority="-1"/></conditionalFormatting>',
    '<dataValidations count="9"><dataValidation type="odd" sqref=""/></dataValidations>',
    '<hyperlinks><hyperlink ref="A1" r:id="rId77"/></hyperlinks>',
    '<drawing r:id="rId9"/>',
    '<legacyDrawing r:id="rId8"/>',
    '<tableParts count="1"><tablePart r:id="rId5"/></tableParts>',
    '<extLst><ext uri="{x}"><x xmlns="urn:x"/></ext></extLst>',
    '<autoFilter ref="?"/>',
    '<pageSetup r:id="rId3" scale="0"/>',
    '<phoneticPr fontId="99"/>',
    '<ignoredErrors><ignoredError sqref="x"/></ignoredErrors>',
)
_ODD_LOOKS = (
    ("fills", "<fills><fill/></fills>"), ("fills", "<fills/>"), ("fills", '<fills><fill><gradientFill type="odd"><stop position="x"/></gradientFill></fill></fills>'), ("fonts", '<fonts><font><color rgb="#FF0000"/></font></fonts>'),
    ("fonts", '<fonts><font><family val="99"/><sz val="x"/></font></fonts>'), ("fonts", "<fonts/>"), ("borders", '<borders><border><left style="odd"><color rgb="red"/></left></border></borders>'), ("borders", ""), ("cellStyleXfs", ""),
    ("cellStyles", ""), ("cellStyles", '<cellStyles><cellStyle xfId="99"/></cellStyles>'), ("dxfs", "<dxfs><dxf><fill/></dxf></dxfs>"), ("colors", '<colors><indexedColors><rgbColor rgb="x"/></indexedColors></colors>'), ("tableStyles", "<tableStyles/>"),
    ("dxfs", '<dxfs><dxf><font><u val="odd"/><vertAlign val="x"/></font><alignment horizontal="odd"/></dxf></dxfs>'),
)  # fmt: skip
_PROPERTIES = (
    (
        "docProps/core.xml",
        b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">2025/1/1 x</dcterms:created></cp:coreProperties>',
        "officeDocument/2006/relationships/metadata/core-properties",
    ),
    ("docProps/app.xml", b"<Properties><TotalTime>x</TotalTime></Properties>", "extended-properties"),
    ("docProps/custom.xml", b"<Properties><property/></Properties>", "custom-properties"),
    ("xl/theme/theme1.xml", b"<a:theme xmlns:a='urn:x'/>", "theme"),
    ("xl/calcChain.xml", b"<calcChain/>", "calcChain"),
)


def make(drawn: Random) -> Case:
    """A project whose figures stand in a workbook."""
    known = measures(drawn)
    way = drawn.random()
    if way < 0.015:
        content, note, unpacked = growing(drawn, known)
        return Case(
            KIND,
            project(known, "sources: [x.xlsx]\n", {FILE: content}),
            odd_file=True,
            note=note,
            unpacked=unpacked,
            grown=True,
        )
    sheet = _Sheet(drawn, known, oddness=0.0 if way < 0.5 else 0.25)
    book = sheet.book()
    parts, note, odd_file = book.parts(), sheet.note, False
    if way < 0.45:
        parts, note = _looks(drawn, book)
    elif way > 0.75:
        parts, note, odd_file = changed(drawn, parts, (SHEET, SHEET, STYLES, STRINGS, WORKBOOK)), "changed parts", True
    elif way > 0.72:
        parts, note, odd_file = strict(parts), "strict", True
    content = zipped(drawn, parts) if odd_file else packed(parts)
    whole = not odd_file and not any(figure.odd for figure in sheet.expected)
    here = () if odd_file else tuple(sheet.expected)
    return Case(
        KIND, project(known, "sources: [x.xlsx]\n", {FILE: content}), here, whole=whole, odd_file=odd_file, note=note
    )


def _looks(drawn: Random, book: Book) -> tuple[dict[str, bytes], str]:
    """The parts of a workbook whose looks or properties are odd; figures and their formats are sound."""
    way = drawn.randrange(6)
    note = ""
    if way in (0, 1):
        name, text = drawn.choice(_ODD_LOOKS)
        note = f"{name}: {text}"
        parts = book._replace(looks=LOOKS | {name: text}).parts()
    elif way == 2:
        name = drawn.choice(list(LOOKS))
        text = looked(drawn, b"<x>" + LOOKS[name].encode() + b"</x>", drawn.choice((1, 2, 4)))[3:-4].decode()
        note = f"{name}: {text[:300]}"
        parts = book._replace(looks=LOOKS | {name: text}).parts()
    elif way == 3:
        before, behind = drawn.choice((*_BEFORE, "", "")), drawn.choice((*_BEHIND, "", ""))
        note = before + behind
        parts = book._replace(before_rows=before, behind_rows=behind).parts()
    elif way == 4:
        name, content, kind = drawn.choice(_PROPERTIES)
        note = f"{name} {kind}"
        parts = book._replace(more={name: content}).parts()
        target = "_rels/.rels" if name.startswith("docProps") else "xl/_rels/workbook.xml.rels"
        where = name if name.startswith("docProps") else name.removeprefix("xl/")
        addition = f'<Relationship Id="rId9" Type="{RELATIONS}/{kind}" Target="{where}"/></Relationships>'
        parts[target] = parts[target].replace(b"</Relationships>", addition.encode())
    else:
        note = "blank formatted rows"
        parts = book._replace(blank_rows=drawn.choice((5, 100, 3000, 21_000 if chance(drawn, 0.02) else 9))).parts()
    return parts, note


class _Sheet:
    """A sheet being made."""

    def __init__(self, drawn: Random, known: Sequence[Measure], oddness: float) -> None:
        self.drawn = drawn
        self.oddness = oddness
        self.formats: list[str] = []
        self.expected: list[Expected] = []
        self.known = list(known)
        self.note = ""
        drawn.shuffle(self.known)
        self.heads = ["指标", "数值", *drawn.sample(("单位", "备注", "科室", ""), drawn.choice((0, 0, 1, 2)))]
        self.name = drawn.choice(_SHEETS) if oddness else "Sheet1"

    def book(self) -> Book:
        """The workbook, all of whose cells are made here."""
        above = self.drawn.choice((0, 0, 1, 2))
        rows: list[list[Cell | None]] = [
            [self.text("2025年主要指标")] if chance(self.drawn, 0.7) else [] for _ in range(above)
        ]
        rows.append([self.text(head) if head else None for head in self.heads])
        for measure in self.known:
            if chance(self.drawn, 0.1):
                blank: tuple[list[Cell | None], ...] = ([], [None, None], [self.text("一、参保")])
                rows.append(self.drawn.choice(blank))
            rows.append(self.row(measure, len(rows) + 1))
        return Book(rows, self.formats, self.name)

    def text(self, text: str) -> Cell:
        """A cell of text."""
        return Cell(self.drawn.choice(("s", "s", "inlineStr", "str")), text)

    def row(self, measure: Measure, number: int) -> list[Cell | None]:
        """The row of an indicator."""
        drawn = self.drawn
        value = value_of(drawn, measure)
        cell, writing = self.value(value, measure)
        cells: list[Cell | None] = [self.text(measure.name if chance(drawn, 0.7) else measure.id), cell]
        for head in self.heads[2:]:
            words = drawn.choice(("", measure.unit)) if head == "单位" else drawn.choice(("", "注", "5"))
            cells.append(self.text(words) if words else None)
        address = f"{self.name}!{letters(1)}{number}"
        self.expected.append(expected(measure, value, writing, FILE, cell=address))
        return cells

    def style(self, code: str) -> int:
        """The number of the style with a format."""
        if code not in self.formats:
            self.formats.append(code)
        return self.formats.index(code) + 1

    def value(self, value: Decimal, measure: Measure) -> tuple[Cell, Writing]:
        """The cell of a value, and how that reads as writing."""
        drawn = self.drawn
        if chance(drawn, 0.2):
            writing = written(drawn, value, measure, self.oddness)
            return self.text(writing.text), writing
        if chance(drawn, self.oddness):
            return self.odd(value, measure)
        whole = measure.kind in ("stock", "flow", "count", "rank")
        if measure.unit == "%" and chance(drawn, 0.6):
            code, decimals = drawn.choice(_PERCENT)
            if not _rounded_away(value, decimals):
                return Cell("n", _stored(drawn, value.scaleb(-2, EXACT)), self.style(code)), Writing(
                    "", decimals, measure.unit
                )
        code, shown = drawn.choice([each for each in _SHOWN if not (whole and each[1])])
        digits = plain(value.normalize(EXACT))
        if shown is None or _rounded_away(value, shown):
            return Cell("n", _stored(drawn, value), self.style("General")), Writing(
                "", len(digits.partition(".")[2]), measure.unit
            )
        return Cell("n", _stored(drawn, value), self.style(code)), Writing("", shown, measure.unit)

    def odd(self, value: Decimal, measure: Measure) -> tuple[Cell, Writing]:
        """A cell that need not be read, but never as anything else."""
        drawn = self.drawn
        odd = Writing("", 0, measure.unit, odd=True)
        stored = _stored(drawn, value)
        way = drawn.randrange(8)
        if way == 0:
            return Cell(
                "f",
                stored,
                self.style(drawn.choice(("General", "0.00"))),
                drawn.choice(("SUM(C1:C9)", "1+1", "[1]x!A1", "A1/B1")),
            ), odd
        if way == 1:
            return Cell("f", "", 0, "1+1"), odd._replace(wrong=True)
        if way == 2:
            return Cell("e", drawn.choice(("#DIV/0!", "#REF!", "#N/A"))), odd._replace(wrong=True)
        if way == 3:
            return Cell("b", "1"), odd._replace(wrong=True)
        if way == 4:
            return Cell("n", drawn.choice(("", "x", "NaN", "1e400", "0x1F", "1_000")), 0), odd._replace(wrong=True)
        code = drawn.choice(
            [each for each in _ODD if measure.base or not set(each) & set("%‰") or "‰" not in measure.unit + each]
        )
        self.note += f"format {code!r} "
        percent = measure.unit == "%" and "%" in code and '"%"' not in code and "\\%" not in code
        stored_value = value.scaleb(-2, EXACT) if percent else value
        writing = odd._replace(wrong="yy" in code or ":" in code, named_unit="万" in code or "元" in code)
        return Cell("n", _stored(drawn, stored_value), self.style(code)), writing


def _rounded_away(value: Decimal, decimals: int) -> bool:
    return abs(value) < Decimal(1).scaleb(-decimals, EXACT)


def _stored(drawn: Random, value: Decimal) -> str:
    """A value as a program stores it: binary, with the noise of a sum now and then."""
    number = float(value)
    if number == int(number) and abs(number) < 2**53 and chance(drawn, 0.8):
        return str(int(number))
    if chance(drawn, 0.2):
        number *= 1 + 2**-52
    return repr(number)
