"""A paragraph and its runs as they look, all styles, defaults and lists counted in."""

from itertools import groupby, islice
from typing import TYPE_CHECKING, NamedTuple

from reportgen.diagnostics.finding import N_
from reportgen.docx.cascade import Cascade
from reportgen.docx.formatting import W, half_points, is_on, number, paragraph_settings, run_settings
from reportgen.docx.list_numbers import ListNumbers
from reportgen.docx.namespaces import COMPATIBILITY
from reportgen.docx.unreadable import ComplexPackage, Excess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

# 500 pages have 11,000 lines and 300,000 characters; programs split them into pieces of five or more.
PIECES = Excess(N_("段落和格式不同的文字片段"), 150_000)
DEFAULT_SIZE = 20  # half-points, where nothing says a size [ECMA-376 17.3.2.38]
DEFAULT_LATIN = "Times New Roman"  # what Word takes where nothing says a font
_SINGLE = 240
# What stands around runs: controls, insertions, links, fields. Deleted text is in none of them.
_AROUND = frozenset(
    f"{W}{name}"
    for name in ("sdt", "sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
_SIGNS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_PAGED = frozenset({"page", "column"})
_TWINS = f"{{{COMPATIBILITY}}}AlternateContent"  # the same for newer and older readers: the first is read
_INSTRUCTION = 255  # characters of a field's code: it stands at each run of the result
_DRAWN = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object"))


class RunLook(NamedTuple):
    """A run. font: of Chinese characters; latin: of digits and letters; size: half-points; spacing: twips after each character.

    field: the instruction of the field whose result this is, e.g. PAGE; "" for text that was typed.
    """

    text: str
    font: str
    latin: str
    size: int
    bold: bool
    spacing: int
    field: str = ""


class ParagraphLook(NamedTuple):
    """A paragraph.

    number: its place among the paragraphs outside tables, from 1. text: as printed, the number of a list in front. list_number:
    the part that Word counts itself. style: name of its style in lower case. outline: level in the navigation pane from 0, None
    for body text. align: w:jc, with left for start and right for end. first_line: indent of the first line in hundredths of a
    character, negative where it hangs; left, right: the indents in twips. line, line_rule: w:spacing; grid: whether its lines
    stand on the page's grid. frame: where a framed paragraph stands (w:framePr xAlign). drawn: it holds a picture or a shape.
    breaks: it holds a page break. after_table: a table stands right before it. section: place of its section, from 0.
    """

    number: int
    text: str
    runs: tuple[RunLook, ...]
    list_number: str
    style: str
    outline: int | None
    align: str
    first_line: int
    left: int
    right: int
    line: int
    line_rule: str
    grid: bool
    frame: str
    drawn: bool
    breaks: bool
    after_table: bool = False
    section: int = 0
    ends_section: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing is printed here."""
        return not self.text.strip() and not self.drawn


class PieceReader:
    """Reads paragraphs, counting lists on the way."""

    def __init__(self, cascade: Cascade, lists: ListNumbers) -> None:
        self._cascade = cascade
        self._lists = lists
        self._left = PIECES.most

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise ComplexPackage(PIECES)

    def paragraph(self, element: "_Element", place: int) -> ParagraphLook:
        """The look of a `w:p`; place: its number."""
        self._count()
        direct = paragraph_settings(element.find(f"{W}pPr"))
        style = self._cascade.style_id(direct)
        below, run_below = self._cascade.of_paragraph(style)
        settled = below | direct
        level = self._lists.level(settled)
        list_number = ""
        if level is not None:
            settled = below | level.indent | direct
            list_number = self._lists.next(settled)
        runs, drawn, breaks = self._runs(element, run_below)
        size = runs[0].size if runs else half_points(run_below.get("sz")) or DEFAULT_SIZE
        outline = number(settled.get("outlineLvl"))
        named = self._cascade.styles.get(style)
        align = settled.get("jc", "left")
        return ParagraphLook(
            place,
            list_number + "".join([run.text for run in runs]),
            tuple(runs),
            list_number,
            named.name if named else "",
            outline if outline is not None and 0 <= outline < 9 else None,
            {"start": "left", "end": "right"}.get(align, align),
            _first_line(settled, 10 * size),
            _side(settled, "left", 10 * size),
            _side(settled, "right", 10 * size),
            number(settled.get("spacing.line")) or _SINGLE,
            settled.get("spacing.lineRule", "auto"),
            is_on(settled.get("snapToGrid", "1")),
            settled.get("framePr.xAlign", ""),
            drawn,
            breaks,
        )

    def _runs(self, element: "_Element", below: dict[str, str]) -> tuple[list[RunLook], bool, bool]:
        runs: list[RunLook] = []
        drawn = breaks = False
        fields = _Fields()
        for run, simple in _run_elements(element, ""):
            pieces: list[tuple[str, str]] = []  # text and the field that it is the result of
            for child in run:
                tag = str(child.tag)  # of a comment it is no text
                if tag == f"{W}t":
                    pieces.append((child.text or "", simple or fields.printing()))
                elif tag == f"{W}br":
                    breaks = breaks or child.get(f"{W}type") in _PAGED
                    pieces.append(("" if child.get(f"{W}type") in _PAGED else "\n", simple))
                elif tag in _SIGNS:
                    pieces.append((_SIGNS[tag], simple))
                elif tag == f"{W}instrText":
                    fields.told(child.text or "")
                elif tag == f"{W}fldChar":
                    pieces += fields.turn(child.get(f"{W}fldCharType", ""))
                elif tag == f"{W}pgNum":
                    pieces.append(("1", "PAGE"))
                drawn = drawn or tag in _DRAWN or tag.endswith("}AlternateContent")
            if any(text for text, _ in pieces):
                settled = self._cascade.of_run(below, run_settings(run.find(f"{W}rPr")))
                if not ("vanish" in settled and is_on(settled["vanish"])):
                    runs += [
                        self._run("".join([text for text, _ in same]), settled, " ".join(field.split()))
                        for field, same in groupby(pieces, key=lambda piece: piece[1])
                    ]
        return [run for run in runs if run.text], drawn, breaks

    def _run(self, text: str, settled: dict[str, str], field: str) -> RunLook:
        self._count()
        return RunLook(
            text,
            self._cascade.font(settled.get("eastAsia", "")),
            self._cascade.font(settled.get("ascii", "") or settled.get("hAnsi", "")) or DEFAULT_LATIN,
            half_points(settled.get("sz")) or DEFAULT_SIZE,
            "b" in settled and is_on(settled["b"]),
            number(settled.get("spacing")) or 0,
            field,
        )


def _run_elements(parent: "_Element", field: str) -> "Iterator[tuple[_Element, str]]":
    """The runs of a paragraph with the instruction of the simple field around each; what was deleted is left out."""
    for child in parent:
        if child.tag == f"{W}r":
            yield child, field
        elif child.tag in _AROUND:
            told = child.get(f"{W}instr", "")[:_INSTRUCTION] if child.tag == f"{W}fldSimple" else field
            yield from _run_elements(child, told)
        elif child.tag == _TWINS:
            for twin in islice(child, 1):
                yield from _run_elements(twin, field)


class _Field:
    """A field that is still open: its instruction, whether its result has begun, and whether any of it was met."""

    def __init__(self) -> None:
        self.instruction = ""
        self.begun = self.met = False


class _Fields:
    """The fields open at a place of a paragraph, the innermost last; of those whose result has begun the innermost prints."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._begun: list[_Field] = []

    def told(self, text: str) -> None:
        """A piece of an instruction."""
        if self._open and len(self._open[-1].instruction) < _INSTRUCTION:
            self._open[-1].instruction += text[:_INSTRUCTION]

    def printing(self) -> str:
        """The instruction of the innermost field whose result stands here, "" for typed text."""
        if not self._begun:
            return ""
        self._begun[-1].met = True
        return self._begun[-1].instruction

    def turn(self, kind: str) -> list[tuple[str, str]]:
        """A w:fldChar. A page number that no program has counted yet is given as 1: scripts write the field without a result."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open and not self._open[-1].begun:
            self._open[-1].begun = True
            self._begun.append(self._open[-1])
        elif kind == "end" and self._open:
            field = self._open.pop()
            if field.begun:
                self._begun.pop()
            if not field.met and field.instruction.split()[:1] == ["PAGE"]:
                return [("1", field.instruction)]
        return []


def _first_line(settled: dict[str, str], em: int) -> int:
    """Hundredths of a character; an indent in characters wins over one in twips, a hanging one over both."""
    for key, sign in (("hangingChars", -1), ("firstLineChars", 1)):
        characters = number(settled.get(f"ind.{key}"))
        if characters:
            return sign * characters
    for key, sign in (("hanging", -1), ("firstLine", 1)):
        twips = number(settled.get(f"ind.{key}"))
        if twips:
            return sign * twips * 100 // max(em, 1)
    return 0


def _side(settled: dict[str, str], side: str, em: int) -> int:
    """Twips."""
    characters = number(settled.get(f"ind.{side}Chars"))
    return characters * em // 100 if characters else number(settled.get(f"ind.{side}")) or 0
