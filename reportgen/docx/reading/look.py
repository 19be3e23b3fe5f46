"""How a document looks: every paragraph and run with the properties that hold in the end, every section, every page number.

Any .docx: ours, or one that Word, WPS, LibreOffice or a script made. Lengths are twips, sizes half-points, indents also in
hundredths of a character where the file counts so.
"""

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reportgen.docx.parts.formatting import W, is_on
from reportgen.docx.parts.namespaces import COMPATIBILITY
from reportgen.docx.reading.cascade import Cascade
from reportgen.docx.reading.container import Package, opened
from reportgen.docx.reading.list_numbers import ListNumbers
from reportgen.docx.reading.paragraph_look import ParagraphLook, PieceReader
from reportgen.docx.reading.related import Related, document_root, main_part, relations
from reportgen.docx.reading.section_look import SectionLook, SectionReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

# What stands around paragraphs and tables without being one: content controls, tracked insertions, custom XML.
_AROUND = frozenset({f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")})

_TWINS = f"{{{COMPATIBILITY}}}AlternateContent"  # the same for newer and older readers: the first is read


class DocumentLook(NamedTuple):
    """A document as it looks.

    paragraphs: those outside tables, in order. sections: at least one. language: of Chinese text by the defaults ("zh-CN"), ""
    where nothing says it.
    """

    paragraphs: tuple[ParagraphLook, ...]
    sections: tuple[SectionLook, ...]
    language: str


def read_look(path: Path) -> DocumentLook:
    """How a document looks.

    Raises:
        OSError: the file cannot be read at all.
        DamagedPackage: it is no .docx, or a broken one.
        OversizePackage: it is larger than any draft.
    """
    with opened(path) as package:
        return _Reader(package).look()


def read_styled_look(path: Path, names: "Iterable[str]") -> tuple[DocumentLook, dict[str, ParagraphLook]]:
    """How a document looks, and how a paragraph looks that is in one of its styles and has no formatting of its own.

    Args:
        path: the document.
        names: of paragraph styles, in lower case; those that the document has are keys of the second result.

    Raises:
        As `read_look`.
    """
    with opened(path) as package:
        reader = _Reader(package)
        return reader.look(), {name: look for name in names if (look := reader.styled(name)) is not None}


class _Reader:
    def __init__(self, package: Package) -> None:
        name = main_part(package)
        self._package = package
        body = document_root(package, name).find(f"{W}body")
        assert body is not None
        self._body = body
        related = relations(package, name)
        settings = self._first(related, "settings")
        language = settings.find(f"{W}themeFontLang") if settings is not None else None
        named = language.get(f"{W}eastAsia", "") if language is not None else ""
        traditional = named.lower() in {"zh-tw", "zh-hk", "zh-mo"}
        cascade = Cascade(
            self._first(related, "styles"), self._first(related, "theme"), "Hant" if traditional else "Hans"
        )
        self._cascade = cascade
        self._pieces = PieceReader(cascade, ListNumbers(self._first(related, "numbering")))
        self._sections = SectionReader(package, related, PieceReader(cascade, ListNumbers(None)), _switch(settings))
        self._language = named

    def _first(self, related: dict[str, Related], kind: str) -> "_Element | None":
        for relation in related.values():
            if relation.kind == kind:
                return self._package.xml(relation.part)
        return None

    def look(self) -> DocumentLook:
        paragraphs: list[ParagraphLook] = []
        sections: list[SectionLook] = []
        after_table = False
        open_ended: list[_Element] = []  # paragraphs whose end is not there: what they hold stands in the next one
        for element in _blocks(self._body):
            if element.tag != f"{W}p":
                if element.tag == f"{W}sectPr":
                    sections.append(self._sections.read(element))
                if element.tag == f"{W}tbl" and open_ended:  # no text runs on past a table
                    paragraphs += self._ended(open_ended, len(paragraphs) + 1, len(sections), after_table)
                    open_ended = []
                after_table = element.tag == f"{W}tbl" or after_table
                continue
            if _end_deleted(element) or self._pieces.end_hidden(element):
                open_ended.append(element)
                continue
            properties = element.find(f"{W}pPr")
            paragraph = self._pieces.paragraph(element, len(paragraphs) + 1, open_ended)
            open_ended = []
            ending = properties.find(f"{W}sectPr") if properties is not None else None
            if paragraph.hidden and paragraph.blank and not paragraph.breaks and ending is None:
                continue  # all its text is hidden: nobody typed it as an empty line
            paragraphs.append(
                paragraph._replace(after_table=after_table, section=len(sections), ends_section=ending is not None)
            )
            if ending is not None:
                sections.append(self._sections.read(ending))
            after_table = False
        if not sections:
            sections.append(self._sections.read(None))
        if open_ended:
            paragraphs += self._ended(open_ended, len(paragraphs) + 1, len(sections) - 1, after_table)
        return DocumentLook(tuple(paragraphs), tuple(sections), self._cascade_language())

    def _ended(self, elements: "list[_Element]", place: int, section: int, after_table: bool) -> "list[ParagraphLook]":
        """The paragraph that those without an end make where nothing follows that could hold their text; none where they have none."""
        last = self._pieces.paragraph(elements[-1], place, elements[:-1])
        return [] if last.blank else [last._replace(after_table=after_table, section=section)]

    def styled(self, name: str) -> ParagraphLook | None:
        """How a paragraph in the style of this name looks; None where there is no such style."""
        from lxml import etree

        key = self._cascade.named(name)
        if key is None:
            return None
        paragraph = etree.Element(f"{W}p")
        properties = etree.SubElement(paragraph, f"{W}pPr")
        etree.SubElement(properties, f"{W}pStyle", {f"{W}val": key})
        etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = "字1"
        return PieceReader(self._cascade, ListNumbers(None)).paragraph(paragraph, 0)

    def _cascade_language(self) -> str:
        default = self._cascade.style_id({})
        return self._cascade.of_paragraph(default)[1].get("lang", "") or self._language


def _blocks(parent: "_Element") -> "Iterator[_Element]":
    for child in parent:
        if child.tag in _AROUND:
            yield from _blocks(child)
        elif child.tag in {f"{W}p", f"{W}sectPr"} or (child.tag == f"{W}tbl" and not _rows_deleted(child)):
            yield child
        elif child.tag == _TWINS:
            for twin in islice(child, 1):
                yield from _blocks(twin)


def _end_deleted(element: "_Element") -> bool:
    """Whether the mark that ends a paragraph is deleted or moved away, in a change that is not accepted yet."""
    mark = element.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(f"{W}{change}") is not None for change in ("del", "moveFrom"))


def _rows_deleted(table: "_Element") -> bool:
    """Whether every row of a table is deleted."""
    rows = table.findall(f"{W}tr")
    return bool(rows) and all(row.find(f"{W}trPr/{W}del") is not None for row in rows)


def _switch(settings: "_Element | None") -> bool:
    """Whether odd and even pages have footers of their own."""
    found = settings.find(f"{W}evenAndOddHeaders") if settings is not None else None
    return found is not None and is_on(found.get(f"{W}val", "1"))


__all__ = ["DocumentLook", "ParagraphLook", "SectionLook", "read_look", "read_styled_look"]
