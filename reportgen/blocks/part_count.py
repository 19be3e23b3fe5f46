"""How many parts a document has: known when its headings are numbered, and printed in sections that come before them."""

from typing import Any

from reportgen.blocks.model import Document, FigureRecord, Heading
from reportgen.blocks.numerals import counting_numeral

UNCOUNTED = "\ue020"  # stands for the number until it is known


def with_part_count(document: Document) -> Document:
    """A numbered document with the number of its headings of the first level wherever it is printed, in text and record alike.

    A document without such headings has no number of parts: there the figure is missing.
    """
    if not any(figure.text == UNCOUNTED for figure in document.figures):
        return document
    count = sum(isinstance(block, Heading) and block.level == 1 for block in document.blocks)
    return Document(*(_settled(part, count) for part in document))


def spoken_count(count: int) -> str:
    """A number of things as it is counted: 两, 三."""
    return "两" if count == 2 else counting_numeral(count)


def _settled(thing: Any, count: int) -> Any:
    if isinstance(thing, FigureRecord):
        return _record(thing, count) if thing.text == UNCOUNTED else thing
    if not isinstance(thing, tuple):
        return thing
    parts = tuple(_settled(part, count) for part in thing)
    return type(thing)(*parts) if hasattr(thing, "_fields") else parts


def _record(figure: FigureRecord, count: int) -> FigureRecord:
    if not count:
        return figure._replace(text="XX", missing=True)
    return figure._replace(text=spoken_count(count), value=str(count))
