"""A paragraph and its runs as they look, all styles, defaults and lists counted in."""

from typing import TYPE_CHECKING, NamedTuple

from reportgen.docx.cascade import Cascade
from reportgen.docx.formatting import W, is_on, number, paragraph_settings, run_settings
from reportgen.docx.list_numbers import ListNumbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

DEFAULT_SIZE = 20  # half-points, where nothing says a size [ECMA-376 17.3.2.38]
DEFAULT_LATIN = "Times New Roman"  # what Word takes where nothing says a font
_SINGLE = 240
# What stands around runs: controls, insertions, links, fields. Deleted text is in none of them.
_AROUND = frozenset(
    f"{W}{name}"
    for name in ("sdt", "sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
_SIGNS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
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

    def paragraph(self, element: "_Element", place: int) -> ParagraphLook:
        """The look of a `w:p`; place: its number."""
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
        size = runs[0].size if runs else number(run_below.get("sz")) or DEFAULT_SIZE
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
        fields: list[list[str]] = []  # of each field still open: its instruction, and "shown" once its result has begun
        for run, simple in _run_elements(element, ""):
            settled: dict[str, str] | None = None
            text = ""
            for child in run:
                tag = child.tag
                if tag == f"{W}t":
                    text += child.text or ""
                elif tag == f"{W}br":
                    paged = child.get(f"{W}type") in {"page", "column"}
                    breaks = breaks or paged
                    text += "" if paged else "\n"
                elif tag in _SIGNS:
                    text += _SIGNS[str(tag)]
                elif tag == f"{W}instrText" and fields:
                    fields[-1][0] += child.text or ""
                elif tag == f"{W}fldChar":
                    _follow(fields, child.get(f"{W}fldCharType", ""))
                elif tag == f"{W}pgNum":
                    text, simple = text + "1", "PAGE"
                drawn = drawn or tag in _DRAWN or str(tag).endswith("}AlternateContent")
            if not text:
                continue
            settled = self._cascade.of_run(below, run_settings(run.find(f"{W}rPr")))
            if "vanish" in settled and is_on(settled["vanish"]):
                continue
            shown = simple or next((field[0] for field in reversed(fields) if len(field) > 1), "")
            runs.append(self._run(text, settled, " ".join(shown.split())))
        return runs, drawn, breaks

    def _run(self, text: str, settled: dict[str, str], field: str) -> RunLook:
        return RunLook(
            text,
            self._cascade.font(settled.get("eastAsia", "")),
            self._cascade.font(settled.get("ascii", "") or settled.get("hAnsi", "")) or DEFAULT_LATIN,
            number(settled.get("sz")) or DEFAULT_SIZE,
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
            yield from _run_elements(child, child.get(f"{W}instr", "") if child.tag == f"{W}fldSimple" else field)


def _follow(fields: list[list[str]], kind: str) -> None:
    if kind == "begin":
        fields.append([""])
    elif kind == "separate" and fields:
        fields[-1].append("shown")
    elif kind == "end" and fields:
        fields.pop()


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
