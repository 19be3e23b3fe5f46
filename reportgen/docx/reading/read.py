"""What a draft says now about its figures, also after somebody has worked on it; and whether anybody has."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reportgen.blocks.model import FigureRecord
from reportgen.docx.parts.namespaces import PROVENANCE
from reportgen.docx.parts.provenance import DIGEST_PATTERN, ITEM, NO_DIGEST, TEXT_FIELDS, package_digest
from reportgen.docx.reading.anchors import find_anchors
from reportgen.docx.reading.as_packed import parts_as_packed
from reportgen.docx.reading.container import LARGEST_PART, ForeignDocument, Package, opened
from reportgen.docx.reading.open_elsewhere import is_open
from reportgen.docx.reading.related import document_root, main_part, relations
from reportgen.files.regular import read_regular

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["DraftFigure", "is_open", "is_untouched", "read_figures"]

# Where the text of a document's pages stands beside its main part; a figure may have been moved there.
_OTHER_TEXTS = frozenset({"header", "footer", "footnotes", "endnotes"})
_ITEM_NAME = re.compile(r"customXml/item\d+\.xml", re.ASCII | re.IGNORECASE)


class DraftFigure(NamedTuple):
    """A figure of a draft.

    record: as it was printed. now: the text that stands there; None where neither bookmark nor control is left.
    context: the text of its paragraph, "" where it is gone.
    """

    record: FigureRecord
    now: str | None
    context: str = ""


def read_figures(path: Path) -> list[DraftFigure]:
    """Every figure of a draft, in the order of its text; those that are gone come last.

    Raises:
        OSError: the file cannot be read at all.
        UnreadableDraft: it is no draft of ours, damaged, or larger than any draft.
    """
    with opened(path) as package:
        try:
            records = {record.key: record for record in _records(package)}
        except ForeignDocument:
            document_root(package, main_part(package))  # that it is a workbook or an archive says more
            raise
        anchors = find_anchors(_texts(package), {key: len(record.text) for key, record in records.items()})
    figures = [DraftFigure(records[anchor.key], anchor.text, anchor.context) for anchor in anchors]
    found = {anchor.key for anchor in anchors}
    return figures + [DraftFigure(record, None) for key, record in records.items() if key not in found]


def is_untouched(path: Path) -> bool:
    """Whether the file is a draft of ours exactly as it was built, to the last byte; False for any other, damaged or missing ones too."""
    try:
        parts = parts_as_packed(read_regular(path, LARGEST_PART))
    except (OSError, ValueError):
        return False
    if parts is None:
        return False
    unsigned, changes = DIGEST_PATTERN.subn(rb"\g<1>" + NO_DIGEST.encode(), parts.get(ITEM, b""), count=1)
    if not changes:
        return False
    signed = DIGEST_PATTERN.search(parts[ITEM])
    parts[ITEM] = unsigned
    return signed is not None and signed[2].decode() == package_digest(parts)


def _texts(package: Package) -> Iterator["_Element"]:
    """The roots of the parts that hold text of the pages, each once, the main part first."""
    main = main_part(package)
    yield document_root(package, main)
    parts = {related.part for related in relations(package, main).values() if related.kind in _OTHER_TEXTS}
    for part in sorted(parts - {main}):
        yield package.xml(part)


def _records(package: Package) -> Iterator[FigureRecord]:
    """The provenance, wherever the last program to save the file has put it."""
    for name in sorted(filter(_ITEM_NAME.fullmatch, package.names)):
        if PROVENANCE.encode() in package.read(name):
            root = package.xml(name)
            if root.tag == f"{{{PROVENANCE}}}provenance":
                for figure in root.iterfind(f"{{{PROVENANCE}}}figure"):
                    yield _record(figure)
                return
    raise ForeignDocument


def _record(figure: "_Element") -> FigureRecord:
    texts = [figure.get(field, "") for field in TEXT_FIELDS]
    questions = tuple(question.text or "" for question in figure)
    return FigureRecord._make([*texts, figure.get("missing") == "true", questions])
