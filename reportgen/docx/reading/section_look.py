"""A section as it looks: its sheet, margins and grid, the page numbers in its headers and footers, and what else stands in its headers."""

from typing import TYPE_CHECKING, NamedTuple

from reportgen.diagnostics.finding import N_
from reportgen.docx.parts.formatting import W, number
from reportgen.docx.parts.namespaces import RELATION
from reportgen.docx.reading.container import Package
from reportgen.docx.reading.paragraph_look import ParagraphLook, PieceReader
from reportgen.docx.reading.related import Related
from reportgen.docx.reading.unreadable import ComplexPackage, Excess

if TYPE_CHECKING:
    from lxml.etree import _Element

_DRAWN_AT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}positionH"
SECTIONS = Excess(N_("节"), 10_000)
_MOST_LINES = 10  # with a page number, in one header or footer: one stands there, or two
_KINDS = ("default", "even", "first")


class PageNumber(NamedTuple):
    """A line at the head or foot of pages that holds a page number, or digits only, as one typed by hand does.

    pages: default (all, or odd ones), even, first. line: the paragraph. side: left, center, right, outside or inside. counted:
    whether Word counts it.
    """

    pages: str
    line: ParagraphLook
    side: str
    counted: bool


class SectionLook(NamedTuple):
    """A section. Lengths in twips, 0 where the file does not say.

    grid: w:docGrid type, "" for none; pitch: from line to line; character_space: what the grid adds to a character, in 4096ths
    of a point. number_form: w:pgNumType. odd_and_even: whether even pages have footers of their own. headers: the lines above
    the pages that print something besides a page number, or have a rule; those of a first page of its own left out. start:
    where the section begins (w:type).
    """

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    grid: str
    pitch: int
    character_space: int
    number_form: str
    odd_and_even: bool
    page_numbers: tuple[PageNumber, ...]
    headers: tuple[ParagraphLook, ...] = ()
    start: str = "nextPage"


_Line = tuple[ParagraphLook, str, bool]  # with a page number: the line, its side, whether Word counts the number


class SectionReader:
    """Reads the sections of a document in their order: one that names no footer has that of the section before."""

    def __init__(self, package: Package, related: dict[str, Related], pieces: PieceReader, odd_and_even: bool) -> None:
        self._package = package
        self._related = related
        self._pieces = pieces
        self._odd_and_even = odd_and_even
        self._parts: dict[tuple[str, str], str] = {}
        self._read: dict[str, tuple[list[_Line], list[ParagraphLook]]] = {}
        self._numbers: dict[tuple[str | None, ...], tuple[PageNumber, ...]] = {}
        self._left = SECTIONS.most
        self._headed: dict[tuple[str | None, ...], tuple[ParagraphLook, ...]] = {}

    def read(self, properties: "_Element | None") -> SectionLook:
        """The look of a `w:sectPr`; None for a document without one."""
        self._left -= 1
        if self._left < 0:
            raise ComplexPackage(SECTIONS)

        def of(name: str, key: str) -> str:
            child = properties.find(f"{W}{name}") if properties is not None else None
            return child.get(f"{W}{key}", "") if child is not None else ""

        for place in ("header", "footer"):
            for reference in properties.iterfind(f"{W}{place}Reference") if properties is not None else ():
                related = self._related.get(reference.get(f"{{{RELATION}}}id", ""))
                if related is not None:
                    self._parts[place, reference.get(f"{W}type", "default")] = related.part
        return SectionLook(
            number(of("pgSz", "w")) or 0,
            number(of("pgSz", "h")) or 0,
            abs(number(of("pgMar", "top")) or 0),
            abs(number(of("pgMar", "bottom")) or 0),
            (number(of("pgMar", "left")) or 0) + (number(of("pgMar", "gutter")) or 0),
            number(of("pgMar", "right")) or 0,
            of("docGrid", "type"),
            number(of("docGrid", "linePitch")) or 0,
            number(of("docGrid", "charSpace")) or 0,
            of("pgNumType", "fmt"),
            self._odd_and_even,
            self._page_numbers(),
            self._headers(),
            of("type", "val") or "nextPage",
        )

    def _page_numbers(self) -> "tuple[PageNumber, ...]":
        """Those of the headers and footers that hold here; sections with the same ones share them."""
        named = tuple(self._parts.get((place, kind)) for kind in _KINDS for place in ("footer", "header"))
        if named not in self._numbers:
            self._numbers[named] = tuple(self._found())
        return self._numbers[named]

    def _found(self) -> "list[PageNumber]":
        found = []
        for kind in _KINDS:
            if kind == "even" and not self._odd_and_even:
                continue
            for place in ("footer", "header"):
                part = self._parts.get((place, kind))
                if part is not None:
                    found += [PageNumber(kind, *line) for line in self._lines(part)]
        return found

    def _headers(self) -> "tuple[ParagraphLook, ...]":
        """The lines of the headers of all pages but first ones: those hold red heads."""
        kinds = ("default", "even") if self._odd_and_even else ("default",)
        named = tuple(self._parts.get(("header", kind)) for kind in kinds)
        if named not in self._headed:
            lines = [line for part in named if part is not None for line in self._read_part(part)[1]]
            self._headed[named] = tuple(line for line in lines if line.text.strip() or line.drawn or line.ruled)
        return self._headed[named]

    def _lines(self, part: str) -> "list[_Line]":
        return self._read_part(part)[0]

    def _read_part(self, part: str) -> "tuple[list[_Line], list[ParagraphLook]]":
        """The lines of a header or footer that hold a page number, and the others."""
        if part not in self._read:
            lines: list[_Line] = []
            others: list[ParagraphLook] = []
            # Word's own gallery puts the number into a frame or a text box: each paragraph is looked at wherever it stands.
            for element in self._package.xml(part).iter(f"{W}p"):
                line = self._pieces.paragraph(element, 0)
                counted = any(run.field.upper().split(" ")[0] == "PAGE" for run in line.runs)
                if counted or line.text.strip(" \u3000-—–－·第页").isdecimal():
                    if len(lines) < _MOST_LINES:
                        lines.append((line, _side(element, line), counted))
                else:
                    others.append(line)
            self._read[part] = _once(lines), others
        return self._read[part]


def _once(lines: "list[_Line]") -> "list[_Line]":
    """A text box is written twice, for newer and older readers; its line counts once."""
    kept: dict[tuple[str, bool], tuple[ParagraphLook, str, bool]] = {}
    for line in lines:
        kept.setdefault((line[0].text, line[2]), line)
    return list(kept.values())


def _side(element: "_Element", line: ParagraphLook) -> str:
    """Where the line stands across the page."""
    if line.frame:
        return line.frame
    for above in element.iterancestors():
        place = above.find(_DRAWN_AT)
        aligned = next(iter(place), None) if place is not None else None
        if aligned is not None and aligned.text:
            return aligned.text.strip()
    return line.align
