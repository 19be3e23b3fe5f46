"""Where the figures of a document stand, also after people and programs have worked on it.

A figure is a bookmark inside a content control. Typing over it leaves, by program and way of typing, the bookmark round the first
few characters only (LibreOffice), or no bookmark (Word), or the bookmark's start in the deleted text (tracked changes); saving in
LibreOffice takes the control's tag. So the bookmark, else the tag, says which figure it is, and the control round it what stands
there now; only where there is no control any more, the bookmark does.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from reportgen.docx.namespaces import COMPATIBILITY, WORD

if TYPE_CHECKING:
    from lxml.etree import _Element

_ID, _NAME, _VALUE = f"{{{WORD}}}id", f"{{{WORD}}}name", f"{{{WORD}}}val"
_TEXT, _PARAGRAPH, _CONTROL = f"{{{WORD}}}t", f"{{{WORD}}}p", f"{{{WORD}}}sdt"
_TAG = f"{{{WORD}}}sdtPr/{{{WORD}}}tag"
_MARK_START, _MARK_END = f"{{{WORD}}}bookmarkStart", f"{{{WORD}}}bookmarkEnd"
_AS_TEXT = {f"{{{WORD}}}br": "\n", f"{{{WORD}}}tab": "\t", f"{{{WORD}}}noBreakHyphen": "-"}
# Text in these is no longer there, but a bookmark may begin or end in them.
_ABSENT = {f"{{{WORD}}}del", f"{{{WORD}}}moveFrom"}
# Of these nothing counts: properties (a tab in them is a tab stop), and the older twin of a drawing.
_SKIPPED = {f"{{{WORD}}}pPr", f"{{{WORD}}}rPr", f"{{{COMPATIBILITY}}}Fallback"}


class Anchor(NamedTuple):
    """A place of a figure: the figure's key, the text that stands there, the text of its paragraph."""

    key: str
    text: str
    context: str


class _Passage:
    """A bookmark or a control while the document is read. key: of the figure it is said to hold, "" where it says nothing."""

    def __init__(self, key: str, paragraph: list[str], around: "_Passage | None" = None) -> None:
        self.key = key
        self.paragraph = paragraph
        self.around = around
        self.text: list[str] = []
        self.marks = 0
        self.holds_paragraphs = False

    def anchor(self) -> Anchor:
        control = self.around
        own = control is not None and control.marks == 1 and not control.holds_paragraphs
        text = control.text if control is not None and own else self.text
        return Anchor(self.key, "".join(text), "".join(self.paragraph))


def find_anchors(root: "_Element", keys: Collection[str]) -> list[Anchor]:
    """The places of figures in a document, in the order of its text; a figure may have several, or none.

    Args:
        root: of the document's main part.
        keys: the figures' keys. A bookmark has the key as its name, or the key and a number (`_rg7_2`).
    """
    reader = _Reader(keys)
    reader.read(root)
    # A control with a bookmark in it is spoken for by the bookmark.
    anchors = [passage.anchor() for passage in reader.passages if not passage.marks]
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
    """Walks through a document once. passages: bookmarks and tagged controls of figures, in order."""

    def __init__(self, keys: Collection[str]) -> None:
        self.passages: list[_Passage] = []
        self._keys = keys
        self._controls: list[_Passage] = []
        self._open_marks: dict[str, _Passage] = {}
        self._paragraph: list[str] = []
        self._absent = 0

    def read(self, root: "_Element") -> None:
        from lxml import etree

        steps = etree.iterwalk(root, events=("start", "end"))
        for event, node in steps:
            if event == "end":
                self._leave(node)
            elif node.tag in _SKIPPED:
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
            self._paragraph = []
            for control in self._controls:
                control.holds_paragraphs = True
        elif tag == _CONTROL:
            self._open_control(node)
        elif tag == _MARK_START:
            self._open_mark(node)
        elif tag == _MARK_END:
            self._open_marks.pop(node.get(_ID, ""), None)
        elif tag in _ABSENT:
            self._absent += 1

    def _leave(self, node: "_Element") -> None:
        if node.tag == _CONTROL:
            self._controls.pop()
        elif node.tag in _ABSENT:
            self._absent -= 1

    def _write(self, text: str) -> None:
        if self._absent:
            return
        self._paragraph.append(text)
        for passage in (*self._open_marks.values(), *self._controls):
            passage.text.append(text)

    def _open_control(self, node: "_Element") -> None:
        tag = node.find(_TAG)
        key = self._key("" if tag is None else tag.get(_VALUE, ""))
        control = _Passage(key, self._paragraph)
        self._controls.append(control)
        if key:
            self.passages.append(control)

    def _open_mark(self, node: "_Element") -> None:
        key = self._key(node.get(_NAME, ""))
        if not key:
            return
        control = self._controls[-1] if self._controls else None
        mark = self._open_marks[node.get(_ID, "")] = _Passage(key, self._paragraph, control)
        self.passages.append(mark)
        if control is not None:
            control.marks += 1

    def _key(self, name: str) -> str:
        """The key that a name means, "" for none of ours."""
        if name in self._keys:
            return name
        key = name.rpartition("_")[0]
        return key if key in self._keys else ""
