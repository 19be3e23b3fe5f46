"""The table of contents: a field of Word's whose result is written already, so that every program shows it.

Where nobody has laid out the pages yet, their numbers are left out and the field is marked as stale: Word then fills them in.
"""

from collections.abc import Sequence
from itertools import count

from reportgen.blocks.contents import TITLE, Entry
from reportgen.docx.parts.style_ids import ANNEX_TITLE_NAME, CONTENTS_TITLE, contents_style
from reportgen.docx.parts.xml import Markup, element, escaped, joined, value

_FIRST_ID = 1_000_000  # ids of bookmarks are unique in a document, and the figures count from 1
_TAB = Markup("<w:r><w:tab/></w:r>")


class Contents:
    """The entries with their bookmarks; `marked` is called for each heading in the order of the entries.

    pages: the printed page number of each entry, None where nobody knows them.
    """

    def __init__(self, levels: int, entries: Sequence[Entry], pages: Sequence[str] | None) -> None:
        self.entries = entries
        self._levels = levels
        self._pages = pages
        self._places = count()

    def marked(self, level: int, content: Markup) -> Markup:
        """A heading's runs, in a bookmark where the contents list it."""
        if level > self._levels:
            return content
        place = next(self._places)
        number = _FIRST_ID + place
        return joined(
            element("w:bookmarkStart", {"w:id": number, "w:name": _bookmark(place)}),
            content,
            element("w:bookmarkEnd", {"w:id": number}),
        )

    def paragraphs(self, section: Markup) -> list[Markup]:
        """目录 and the entries; the last paragraph, hardly to be seen, ends the field and the section."""
        if not self.entries:
            return []
        head = element("w:pPr", None, value("w:pStyle", CONTENTS_TITLE))
        written = [element("w:p", None, head, _text(TITLE))]
        for place, entry in enumerate(self.entries):
            style = element("w:pPr", None, value("w:pStyle", contents_style(entry.level)))
            start = [self._begin()] if place == 0 else []
            written.append(element("w:p", None, style, *start, self._entry(place, entry)))
        line = element("w:spacing", {"w:before": 0, "w:after": 0, "w:line": 20, "w:lineRule": "exact"})
        last = element("w:pPr", None, value("w:pStyle", contents_style(1)), line, section)
        return [*written, element("w:p", None, last, _mark("end"))]

    def _begin(self) -> Markup:
        code = f' TOC \\o "1-{self._levels}" \\h \\z \\t "{ANNEX_TITLE_NAME},1" '
        return joined(_mark("begin", stale=self._pages is None), _code(code), _mark("separate"))

    def _entry(self, place: int, entry: Entry) -> Markup:
        name = _bookmark(place)
        page = [] if self._pages is None else [_text(self._pages[place])]
        return element(
            "w:hyperlink",
            {"w:anchor": name, "w:history": 1},
            _text(entry.text),
            _TAB,
            _mark("begin", stale=self._pages is None),
            _code(f" PAGEREF {name} \\h "),
            _mark("separate"),
            *page,
            _mark("end"),
        )


def _bookmark(place: int) -> str:
    return f"_Toc{place + 1:09}"


def _mark(kind: str, *, stale: bool = False) -> Markup:
    attributes: dict[str, str | int] = {"w:fldCharType": kind}
    if stale:
        attributes["w:dirty"] = 1
    return element("w:r", None, element("w:fldChar", attributes))


def _code(code: str) -> Markup:
    return element("w:r", None, element("w:instrText", {"xml:space": "preserve"}, escaped(code)))


def _text(text: str) -> Markup:
    return element("w:r", None, element("w:t", {"xml:space": "preserve"}, escaped(text)))
