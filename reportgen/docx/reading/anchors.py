"""Where the figures of a document stand, also after people and programs have worked on it.

A figure is a bookmark inside a content control. Typing over it leaves, by program and way of typing, the bookmark round the first
few characters only (LibreOffice), or no bookmark (Word), or the bookmark's start in the deleted text (tracked changes); saving in
LibreOffice takes the control's tag. So the bookmark, else the tag, says which figure it is, and the control round it what stands
there now; only where there is no control any more, the bookmark does.

The text of a document is kept once, and a figure is a stretch of it: any number of bookmarks may be open over any length of text.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from reportgen.diagnostics.finding import N_
from reportgen.docx.parts.namespaces import COMPATIBILITY, WORD
from reportgen.docx.reading.unreadable import ComplexPackage, Excess

if TYPE_CHECKING:
    from lxml.etree import _Element

_ID, _NAME, _VALUE = f"{{{WORD}}}id", f"{{{WORD}}}name", f"{{{WORD}}}val"
_TEXT, _PARAGRAPH, _CONTROL, _ROW = f"{{{WORD}}}t", f"{{{WORD}}}p", f"{{{WORD}}}sdt", f"{{{WORD}}}tr"
_TAG = f"{{{WORD}}}sdtPr/{{{WORD}}}tag"
_ROW_DELETED = f"{{{WORD}}}trPr/{{{WORD}}}del"
_MARK_START, _MARK_END = f"{{{WORD}}}bookmarkStart", f"{{{WORD}}}bookmarkEnd"
_AS_TEXT = {f"{{{WORD}}}br": "\n", f"{{{WORD}}}cr": "\n", f"{{{WORD}}}tab": "\t", f"{{{WORD}}}noBreakHyphen": "-"}
# Text in these is no longer there, but a bookmark may begin or end in them.
_ABSENT = {f"{{{WORD}}}del", f"{{{WORD}}}moveFrom"}
# Of these nothing counts: a tab in them is a tab stop.
_SKIPPED = {f"{{{WORD}}}pPr", f"{{{WORD}}}rPr"}
# The same thing for newer and older readers: the first is read.
_TWINS = {f"{{{COMPATIBILITY}}}Choice", f"{{{COMPATIBILITY}}}Fallback"}
_LONGER = 300  # characters that may stand in a figure's place beyond twice what was printed there
_TEXTS = Excess(N_("各处的数连同改后的文字"), 10_000_000, N_("个字"))


class Anchor(NamedTuple):
    """A place of a figure: the figure's key, the text that stands there, the text of its paragraph."""

    key: str
    text: str
    context: str


class _Paragraph:
    """The text of a paragraph, the same for all figures in it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    @property
    def text(self) -> str:
        if len(self.pieces) > 1:
            self.pieces = ["".join(self.pieces)]
        return self.pieces[0] if self.pieces else ""


class _Passage:
    """A bookmark or a control while the document is read. key: of the figure it is said to hold, "" where it says nothing.

    start, end: its stretch of the document's text; one that is never closed goes to the end.
    """

    def __init__(self, key: str, paragraph: _Paragraph, start: int, around: "_Passage | None" = None) -> None:
        self.key = key
        self.paragraph = paragraph
        self.around = around
        self.start = start
        self.end: int | None = None
        self.marks = 0
        self.holds_paragraphs = False

    def anchor(self, text: str, longest: int) -> Anchor:
        control = self.around
        own = control is not None and control.marks == 1 and not control.holds_paragraphs
        stretch = control if control is not None and own else self
        end = len(text) if stretch.end is None else stretch.end
        stands = (
            text[stretch.start : end]
            if end - stretch.start <= longest
            else f"{text[stretch.start : stretch.start + longest]}…"
        )
        return Anchor(self.key, stands, self.paragraph.text)


def find_anchors(roots: "Iterable[_Element]", printed: Mapping[str, int]) -> list[Anchor]:
    """The places of figures in a document, in the order of its text; a figure may have several, or none.

    Args:
        roots: of the document's main part, and of those whose text stands elsewhere on its pages.
        printed: the figures' keys, with the lengths of the texts that were printed. A bookmark has the key as its name, or the
            key and a number (`_rg7_2`). A text much longer than the printed one is cut.

    Raises:
        ComplexPackage: the texts of all places together are longer than any document's figures.
    """
    anchors: list[Anchor] = []
    left = _TEXTS.most
    for root in roots:
        reader = _Reader(printed.keys())
        reader.read(root)
        del root  # a tree is several times its part, and the next one is made now
        text = "".join(reader.text)
        # A control with a bookmark in it is spoken for by the bookmark.
        for passage in reader.passages:
            if not passage.marks:
                anchor = passage.anchor(text, 2 * printed[passage.key] + _LONGER)
                left -= len(anchor.text)
                if left < 0:
                    raise ComplexPackage(_TEXTS)
                anchors.append(anchor)
    speaking = {anchor.key for anchor in anchors if anchor.text}
    placed: set[str] = set()
    kept: list[Anchor] = []
    for anchor in anchors:
        # An empty bookmark beside the control that it was driven out of, or a control emptied beside its text, is no place.
        if anchor.text or not (anchor.key in speaking or anchor.key in placed):
            kept.append(anchor)
            placed.add(anchor.key)
    return kept


class _Reader:
    """Walks through a part once. passages: bookmarks and tagged controls of figures, in order; text: all that stands there."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.passages: list[_Passage] = []
        self.text: list[str] = []
        self._length = 0
        self._keys = frozenset(keys)
        self._controls: list[_Passage] = []
        self._open_marks: dict[str, _Passage] = {}
        self._paragraphs = [_Paragraph()]  # the innermost last: a text box stands in a paragraph
        self._rows: list[bool] = []  # whether each row round a place was deleted
        self._absent = 0

    def read(self, root: "_Element") -> None:
        from lxml import etree

        steps = etree.iterwalk(root, events=("start", "end"))
        for event, node in steps:
            if event == "end":
                self._leave(node)
            elif node.tag in _SKIPPED or (node.tag in _TWINS and node.getprevious() is not None):
                steps.skip_subtree()
            else:
                self._enter(node)

    def _enter(self, node: "_Element") -> None:
        tag = node.tag
        if tag == _TEXT:
            self._write(node.text or "")
        elif tag in _AS_TEXT:
            self._write(_AS_TEXT[tag])
        elif tag == _PARAGRAPH:
            self._paragraphs.append(_Paragraph())
            self._mark_controls()
        elif tag == _CONTROL:
            self._open_control(node)
        elif tag == _MARK_START:
            self._open_mark(node)
        elif tag == _MARK_END:
            self._close(self._open_marks.pop(node.get(_ID, ""), None))
        elif tag in _ABSENT:
            self._absent += 1
        elif tag == _ROW:
            self._rows.append(node.find(_ROW_DELETED) is not None)
            self._absent += self._rows[-1]

    def _leave(self, node: "_Element") -> None:
        tag = node.tag
        if tag == _CONTROL:
            self._close(self._controls.pop())
        elif tag == _PARAGRAPH:
            self._paragraphs.pop()
        elif tag in _ABSENT:
            self._absent -= 1
        elif tag == _ROW:
            self._absent -= self._rows.pop()

    def _close(self, passage: "_Passage | None") -> None:
        if passage is not None:
            passage.end = self._length

    def _write(self, text: str) -> None:
        if self._absent or not text:
            return
        self.text.append(text)
        self._length += len(text)
        self._paragraphs[-1].pieces.append(text)

    def _mark_controls(self) -> None:
        """A paragraph begins: the controls round it hold paragraphs, those round such a one do already."""
        for control in reversed(self._controls):
            if control.holds_paragraphs:
                break
            control.holds_paragraphs = True

    def _open_control(self, node: "_Element") -> None:
        tag = node.find(_TAG)
        key = self._key("" if tag is None else tag.get(_VALUE, ""))
        control = _Passage(key, self._paragraphs[-1], self._length)
        self._controls.append(control)
        if key:
            self.passages.append(control)

    def _open_mark(self, node: "_Element") -> None:
        key = self._key(node.get(_NAME, ""))
        if not key:
            return
        control = self._controls[-1] if self._controls else None
        number = node.get(_ID, "")
        self._close(self._open_marks.get(number))
        mark = self._open_marks[number] = _Passage(key, self._paragraphs[-1], self._length, control)
        self.passages.append(mark)
        if control is not None:
            control.marks += 1

    def _key(self, name: str) -> str:
        """The key that a name means, "" for none of ours."""
        if name in self._keys:
            return name
        key = name.rpartition("_")[0]
        return key if key in self._keys else ""
