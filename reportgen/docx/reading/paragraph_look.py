"""A paragraph and its runs as they look, all styles, defaults and lists counted in."""

from itertools import groupby, islice
from typing import TYPE_CHECKING, NamedTuple

from reportgen.diagnostics.finding import N_
from reportgen.docx.parts.formatting import W, half_points, is_on, number, paragraph_settings, run_settings
from reportgen.docx.parts.namespaces import COMPATIBILITY
from reportgen.docx.reading.cascade import Cascade
from reportgen.docx.reading.field_results import INSTRUCTION, OpenFields
from reportgen.docx.reading.list_numbers import ListNumbers
from reportgen.docx.reading.unreadable import ComplexPackage, Excess

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_NO_LINE = frozenset({"", "none", "nil"})
_DRAWN = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object"))


class RunLook(NamedTuple):
    """A run. font: of Chinese characters; latin: of digits and letters; size: half-points; spacing: twips after each character.

    field: the instruction of the field whose result this is, e.g. PAGE; "" for text that was typed. signs: the font of signs that
    Chinese has in common with Latin, as “ ” — …: that of Chinese characters where the run is said to be Chinese (w:rFonts
    hint), else that of Latin letters [ECMA-376 17.3.2.26]; hinted: whether it is said. color: as RRGGBB, "" for automatic.
    """

    text: str
    font: str
    latin: str
    size: int
    bold: bool
    spacing: int
    field: str = ""
    signs: str = ""
    color: str = ""
    underlined: bool = False
    hinted: bool = False


class ParagraphLook(NamedTuple):
    """A paragraph.

    number: its place among the paragraphs outside tables, from 1. text: as printed, the number of a list in front. list_number:
    the part that Word counts itself. style: name of its style in lower case. outline: level in the navigation pane from 0, None
    for body text. align: w:jc, with left for start and right for end. first_line: indent of the first line in hundredths of a
    character, negative where it hangs; left, right: the indents in twips. line, line_rule: w:spacing; grid: whether its lines
    stand on the page's grid. frame: where a framed paragraph stands (w:framePr xAlign). drawn: it holds a picture or a shape.
    breaks: it holds a page break. after_table: a table stands right before it. section: place of its section, from 0.
    stretches: for each stretch between its page breaks, whether anything is printed there. new_page: it begins a page (w:pageBreakBefore).
    mark_size: of the paragraph mark, half-points, as high as an empty line is. ruled: it has a line above or below it.
    hidden: it holds hidden text.
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
    stretches: tuple[bool, ...] = (False,)
    new_page: bool = False
    mark_size: int = DEFAULT_SIZE
    ruled: bool = False
    hidden: bool = False

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
        self._styles_hide = any(_hidden(style.run) for style in cascade.styles.values())

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise ComplexPackage(PIECES)

    def paragraph(self, element: "_Element", place: int, before: "Sequence[_Element]" = ()) -> ParagraphLook:
        """The look of a `w:p`; place: its number; before: paragraphs whose end is deleted or hidden, so that their text is this one's."""
        self._count()
        leader = next((each for each in before if _parted(each)), element)
        direct = paragraph_settings(leader.find(f"{W}pPr"))
        style = self._cascade.style_id(direct)
        below, run_below = self._cascade.of_paragraph(style)
        settled = below | direct
        level = self._lists.level(settled)
        list_number = ""
        if level is not None:
            settled = below | level.indent | direct
            list_number = self._lists.next(settled)
        runs: list[RunLook] = []
        stretches = [bool(list_number)]
        drawn = breaks = hidden = False
        for each in (*before, element):
            printed = self._runs(each, run_below if each is leader else self._of_style(each))
            runs += printed.runs
            stretches[-1:] = [stretches[-1] or printed.stretches[0], *printed.stretches[1:]]
            drawn, breaks = drawn or printed.drawn, breaks or printed.breaks
            hidden = hidden or printed.hidden
        mark = self._cascade.of_run(run_below, run_settings(element.find(f"{W}pPr/{W}rPr")))
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
            stretches=tuple(stretches),
            new_page="pageBreakBefore" in settled and is_on(settled["pageBreakBefore"]),
            mark_size=half_points(mark.get("sz")) or DEFAULT_SIZE,
            ruled=any(settled.get(f"pBdr.{side}", "") not in _NO_LINE for side in ("top", "bottom", "between")),
            hidden=hidden,
        )

    def end_hidden(self, element: "_Element") -> bool:
        """Whether the mark that ends a paragraph is hidden, so that its text goes on in the next one."""
        own = element.find(f"{W}pPr/{W}rPr")
        if own is None and not self._styles_hide:
            return False
        return _hidden(self._cascade.of_run(self._of_style(element), run_settings(own)))

    def _of_style(self, element: "_Element") -> dict[str, str]:
        """What a paragraph's style gives its runs."""
        style = self._cascade.style_id(paragraph_settings(element.find(f"{W}pPr")))
        return self._cascade.of_paragraph(style)[1]

    def _runs(self, element: "_Element", below: dict[str, str]) -> "_Printed":
        runs: list[RunLook] = []
        stretches = [False]
        drawn = breaks = covered = False
        fields = OpenFields()
        for run, simple in _run_elements(element, ""):
            settled = self._cascade.of_run(below, run_settings(run.find(f"{W}rPr")))
            hidden = _hidden(settled)
            pieces: list[tuple[str, str]] = []  # text and the field that it is the result of
            for child in run:
                tag = str(child.tag)  # of a comment it is no text
                if tag == f"{W}br" and child.get(f"{W}type") in _PAGED:
                    if not hidden:
                        breaks = True
                        stretches[-1] = stretches[-1] or _prints(pieces)
                        if child.get(f"{W}type") == "page":
                            stretches.append(False)
                            # What stands before the break in this run counts there.
                            runs += self._pieces(pieces, settled)
                            pieces = []
                elif tag in _DRAWN or tag.endswith("}AlternateContent"):
                    drawn = drawn or not hidden
                    stretches[-1] = stretches[-1] or not hidden
                else:
                    pieces += _text_of(child, tag, simple, fields)
            if not hidden:
                stretches[-1] = stretches[-1] or _prints(pieces)
                runs += self._pieces(pieces, settled)
            covered = covered or (hidden and _prints(pieces))
        return _Printed(runs, stretches, drawn, breaks, covered)

    def _pieces(self, pieces: list[tuple[str, str]], settled: dict[str, str]) -> list[RunLook]:
        """The text of one run, apart by the fields that it is the result of."""
        if not any(text for text, _ in pieces):
            return []
        runs = [
            self._run("".join([text for text, _ in same]), settled, " ".join(field.split()))
            for field, same in groupby(pieces, key=lambda piece: piece[1])
        ]
        return [run for run in runs if run.text]

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
            self._signs(settled),
            "" if settled.get("color", "auto") == "auto" else settled["color"].upper(),
            settled.get("u", "none") not in _NO_LINE,
            settled.get("hint") == "eastAsia",
        )

    def _signs(self, settled: dict[str, str]) -> str:
        if settled.get("hint") == "eastAsia":
            return self._cascade.font(settled.get("eastAsia", ""))
        return self._cascade.font(settled.get("hAnsi", "") or settled.get("ascii", "")) or DEFAULT_LATIN


class _Printed(NamedTuple):
    """What a paragraph prints, the stretches between its page breaks, each with whether it prints anything, and whether it holds hidden text."""

    runs: list[RunLook]
    stretches: list[bool]
    drawn: bool
    breaks: bool
    hidden: bool


def _prints(pieces: "list[tuple[str, str]]") -> bool:
    return any(text.strip() for text, _ in pieces)


def _text_of(child: "_Element", tag: str, simple: str, fields: OpenFields) -> "list[tuple[str, str]]":
    """What a child of a run writes, and the field that it is the result of."""
    if tag == f"{W}t":
        return [(child.text or "", simple or fields.printing())]
    if tag == f"{W}br":
        return [("\n", simple)]
    if tag in _SIGNS:
        return [(_SIGNS[tag], simple)]
    if tag == f"{W}instrText":
        fields.told(child.text or "")
    elif tag == f"{W}fldChar":
        return fields.turn(child.get(f"{W}fldCharType", ""))
    elif tag == f"{W}pgNum":
        return [("1", "PAGE")]
    return []


def _hidden(settled: dict[str, str]) -> bool:
    return "vanish" in settled and is_on(settled["vanish"])


def _parted(element: "_Element") -> bool:
    """Whether a paragraph ends in a style separator: the text behind it has another style, the whole is this one's."""
    return element.find(f"{W}pPr/{W}rPr/{W}specVanish") is not None


def _run_elements(parent: "_Element", field: str) -> "Iterator[tuple[_Element, str]]":
    """The runs of a paragraph with the instruction of the simple field around each; what was deleted is left out."""
    for child in parent:
        if child.tag == f"{W}r":
            yield child, field
        elif child.tag in _AROUND:
            told = child.get(f"{W}instr", "")[:INSTRUCTION] if child.tag == f"{W}fldSimple" else field
            yield from _run_elements(child, told)
        elif child.tag == _TWINS:
            for twin in islice(child, 1):
                yield from _run_elements(twin, field)


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
