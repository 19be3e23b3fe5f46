"""How long the texts of a finished document are, held against what its genre allows.

A full-width character counts as one, an ASCII one as a half.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from reportgen.blocks.enumeration import marked_items
from reportgen.blocks.model import (
    Addressee,
    Annex,
    Block,
    Chart,
    Document,
    Enumeration,
    Heading,
    Inlines,
    Paragraph,
    Table,
    Text,
)
from reportgen.diagnostics.finding import Diagnostic
from reportgen.genre.genre import Genre
from reportgen.genre.genre_limits import DOCUMENT, KINDS
from reportgen.sources.files.quoting import clipped
from reportgen.templating.assembly.findings_limits import NotParallel, TooLong, TooShort

_HALF = Decimal("0.5")
_BLANK = re.compile("[ \u3000]+")
_STOPS = "。；：，、.;:, "
_MARK = re.compile(
    "(?:[一二三四五六七八九十百零]+[是要]|首先，|其次，|再次，|最后，|第[一二三四五六七八九十百零]+，|[①-⑳]|（\\d+）)"
)
_QUESTION = re.compile("问[：:]")
_PHOTO = re.compile("图[：:]|图为")
_HALVES = 2


class Measured(NamedTuple):
    """A text of the document. kind: a key of `KINDS`. parent: of which heading it stands under, its place in the document; -1 for none."""

    kind: str
    text: str
    parent: int = -1


def length(text: str) -> Decimal:
    """The length of a text in characters.

    >>> length("增长5.3%")
    Decimal('4.0')
    """
    return sum((_HALF if character.isascii() else Decimal(1) for character in text), Decimal(0))


def judged(document: Document, genre: Genre) -> Iterator[Diagnostic]:
    """What is longer, or shorter, than the genre allows, and what should be equally long and is not.

    Args:
        document: numbered, see `document.numbering.numbered`.
    """
    texts = list(measured(document, headlines=1 in genre.plain_levels))
    for limit in genre.limits:
        of_kind = [each.text for each in texts if each.kind == limit.kind]
        if limit.kind == DOCUMENT:
            of_kind = ["".join(of_kind)]
        for text in of_kind:
            found = length(text)
            if found > limit.high:
                finding = TooLong(kind=KINDS[limit.kind], text=clipped(text), length=_said(found), limit=limit.high)
                yield finding.at(limit.place)
            elif found < limit.low:
                yield TooShort(length=_said(found), limit=limit.low).at(limit.place)
    for named in genre.parallel:
        alike = [each for each in texts if each.kind == named.name]
        for _, group in groupby(alike, lambda each: each.parent):
            lengths = [(each.text, _halves(each.text)) for each in group]
            if len({shape for _, shape in lengths}) > 1:
                listed = [f"{clipped(text)}（{'+'.join(map(_said, shape))}）" for text, shape in lengths]
                yield NotParallel(kind=KINDS[named.name], texts=listed).at(named.place)


def measured(document: Document, *, headlines: bool = False) -> Iterator[Measured]:
    """Every text that has a length to be held against a limit, in the order of the document.

    Args:
        headlines: whether each heading of the first level is a headline, and the paragraph under it its lead.
    """
    title = "".join(map(_plain, document.title))
    if title:
        yield from _headline(title)
        yield Measured(DOCUMENT, title)
    for line in document.title:
        yield Measured("title_line", _plain(line))
    yield from (Measured(DOCUMENT, _plain(line)) for line in document.subtitle)
    parents = [-1] * 5
    opens = True  # the next paragraph is a lead
    for place, block in enumerate(document.blocks):
        match block:
            case Heading():
                text = _plain(block.inlines).rstrip(_STOPS)
                yield Measured(f"heading{block.level}", text, _above(parents, block.level))
                parents[block.level :] = [place] * (5 - block.level)
                opens = headlines and block.level == 1
                if opens:
                    yield from _headline(text)
                yield Measured(DOCUMENT, block.number + text)
            case Addressee():
                pass
            case _:
                yield from _texts(block, parents[4], opens)
                opens = False


def _above(parents: Sequence[int], level: int) -> int:
    """The heading over one of a level; those of one level with nothing over them stand together."""
    return parents[level - 1] if level > 1 else -1


def _headline(text: str) -> Iterator[Measured]:
    yield Measured("headline", text)
    halves = _BLANK.split(text.strip(" \u3000"))
    if len(halves) == _HALVES:
        yield from (Measured("half", half) for half in halves)


def _texts(block: Block, parent: int, opens: bool) -> Iterator[Measured]:
    if isinstance(block, (Table, Chart)):
        yield from (Measured("caption", _plain(block.caption)) for _ in block.caption[:1])
    elif isinstance(block, Annex):
        for each in block.blocks:
            yield from (text for text in _texts(each, parent, False) if text.kind == "caption")
    elif isinstance(block, Paragraph):
        text = _plain(block.inlines)
        yield Measured(DOCUMENT, text)
        if _PHOTO.match(text):
            yield Measured("caption", text)
            return
        if _QUESTION.match(text):
            yield Measured("question", text)
        if opens:
            yield Measured("lead", text)
        yield Measured("paragraph", text)
        yield from _label(block.inlines, parent)
    elif isinstance(block, Enumeration):
        text = "".join(map(_plain, marked_items(block)))
        yield Measured(DOCUMENT, text)
        if opens:
            yield Measured("lead", text)
        yield Measured("paragraph", text)
        for item in block.items:
            yield from _label(item, parent)


def _label(inlines: Inlines, parent: int) -> Iterator[Measured]:
    """The bold words at the head of a text, without the mark of an item and without their stop."""
    if inlines and isinstance(inlines[0], Text) and _MARK.fullmatch(inlines[0].text):
        inlines = inlines[1:]
    bold = inlines[: next((at for at, inline in enumerate(inlines) if not inline.strong), len(inlines))]
    if text := _plain(bold).rstrip(_STOPS):
        yield Measured("label", text, parent)


def _halves(text: str) -> tuple[Decimal, ...]:
    """The length of a text, or of each half of one in two halves."""
    halves = _BLANK.split(text.strip(" \u3000"))
    return tuple(map(length, halves)) if len(halves) == _HALVES else (length(text),)


def _said(found: Decimal) -> str:
    return f"{found.normalize():f}"


def _plain(inlines: Inlines) -> str:
    return "".join(inline.text if isinstance(inline, Text) else inline.figure.text for inline in inlines)
