"""The pass between templates and writers: what fell away leaves nothing behind, and what is left is numbered.

Headings count 一、（一）1.（1）, each level from the start again under a higher one; annexes count 附件1, 附件2, charts 图1, 图2
through the whole document; tables in the text count 表1, 表2 likewise, while those of an annex go by its title.
"""

from collections.abc import Iterable, Iterator
from itertools import count

from reportgen.blocks.enumeration import closed, paragraphs_of
from reportgen.blocks.frame import without_stop
from reportgen.blocks.model import (
    Addressee,
    Annex,
    Attachments,
    Block,
    Chart,
    Document,
    Enumeration,
    FigureInline,
    Heading,
    Inlines,
    Paragraph,
    Signature,
    Table,
    Text,
)
from reportgen.blocks.numerals import counting_numeral
from reportgen.blocks.part_count import with_part_count

LEVELS = 4
# Text of nothing but these is what a fallen clause leaves of its sentence.
_NOTHING = " \t\n\r\u3000\u00a0，、；：。！？,;:.!?"
_STOPS = "。；，、.;, \u3000"


def numbered(document: Document) -> Document:
    """Number headings, tables, charts and annexes, after dropping what has nothing to say.

    Dropped are paragraphs, items, lines of the signature or of the attachments and headings without text, tables without rows,
    charts without values, and headings and annexes with nothing under them; an enumeration of one item becomes a paragraph, one
    whose items stand apart a paragraph for each; a heading set to run in stands on its own line
    where no paragraph or enumeration follows. The list of figures loses those that are no longer printed.
    """
    lost: set[str] = set()
    blocks = _kept(document.blocks, lost)
    annexes = sum(type(block) is Annex for block in blocks)
    labels = iter([f"附件{place}" for place in range(1, annexes + 1)] if annexes > 1 else ["附件"])
    final = [
        block._replace(label=next(labels), blocks=_with_numbers(block.blocks)) if isinstance(block, Annex) else block
        for block in _with_table_labels(_with_numbers(blocks))
    ]
    figures = document.figures
    if lost:
        figures = tuple(figure for figure in figures if figure.key not in lost)
    whole = document._replace(
        title=tuple(line for line in document.title if not _blank(line)),
        subtitle=tuple(line for line in document.subtitle if not _blank(line)),
        blocks=tuple(_with_chart_labels(final, count(1))),
        figures=figures,
    )
    return with_part_count(whole)


def heading_number(level: int, place: int) -> str:
    """The number of a heading as GB/T 9704-2012 7.3.3 writes it; `place` counts from 1."""
    if level == 1:
        return f"{counting_numeral(place)}、"
    if level == 2:
        return f"（{counting_numeral(place)}）"
    return f"{place}." if level == 3 else f"（{place}）"


def _blank(inlines: Inlines) -> bool:
    """Nothing printed here but white space and orphaned punctuation."""
    return all(isinstance(inline, Text) and not inline.text.strip(_NOTHING) for inline in inlines)


def _keys(*texts: Inlines) -> set[str]:
    return {inline.figure.key for text in texts for inline in text if isinstance(inline, FigureInline)}


def _kept(blocks: tuple[Block, ...], lost: set[str]) -> list[Block]:
    """The blocks that say something; the keys of figures that fall with the others go into `lost`."""
    said = [
        single
        for block in blocks
        if (rest := _trimmed(block, lost)) is not None
        for single in (paragraphs_of(rest) if isinstance(rest, Enumeration) and rest.apart else (rest,))
    ]
    # Read from the end. A heading stays for the body text right under it or for a lower heading that stayed; `below` is the
    # level of the nearest heading that stayed, beyond all levels where a signature, an annex or the end comes first.
    kept: list[Block] = []
    below = LEVELS + 1
    has_body = False
    for block in reversed(said):
        if isinstance(block, Heading):
            if not (has_body or block.level < below <= LEVELS):
                lost |= _keys(block.inlines)
                continue
            follower = kept[-1] if kept else None
            if block.run_in and not isinstance(follower, (Paragraph, Enumeration)):
                block = block._replace(run_in=False)
            if not block.run_in:
                block = block._replace(inlines=without_stop(block.inlines, _STOPS))  # on its own line it takes none
            below, has_body = block.level, False
        elif isinstance(block, (Signature, Attachments, Annex)):
            below, has_body = LEVELS + 1, False
        else:
            has_body = True
        kept.append(block)
    kept.reverse()
    return kept


def _trimmed(block: Block, lost: set[str]) -> Block | None:
    """The block without its empty parts, or None where nothing is left of it."""
    if isinstance(block, (Heading, Paragraph, Addressee)):
        return None if _blank(block.inlines) else block
    if isinstance(block, Enumeration) and block.apart:
        return _without_blank(block)
    if isinstance(block, Enumeration):
        items = tuple(item for item in block.items if not _blank(item))
        if len(items) == 1:
            return Paragraph(closed(items[0]))
        return block._replace(items=items) if items else None
    if isinstance(block, Signature):
        lines = tuple(line for line in block.lines if not _blank(line))
        return Signature(lines) if lines else None
    if isinstance(block, Attachments):
        names = tuple(without_stop(name) for name in block.names if not _blank(name))
        return Attachments(names) if names else None
    if isinstance(block, Table):
        if block.rows:
            return block
        lost |= _keys(block.caption, block.note, block.source)
        return None
    if isinstance(block, Chart):
        if any(value is not None for series in block.series for value in series.values):
            return block
        lost |= _keys(block.caption)
        return None
    inner = _kept(block.blocks, lost)
    if inner:
        return block._replace(blocks=tuple(inner))
    lost |= _keys(block.title)
    return None


def _without_blank(block: Enumeration) -> Enumeration | None:
    """An enumeration whose items stand apart: where an item's first paragraph fell, the next one takes its place."""
    below = block.below or ((),) * len(block.items)
    texts = [
        [text for text in (item, *further) if not _blank(text)]
        for item, further in zip(block.items, below, strict=True)
    ]
    said = [each for each in texts if each]
    if not said:
        return None
    return block._replace(items=tuple(each[0] for each in said), below=tuple(tuple(each[1:]) for each in said))


def _with_table_labels(blocks: tuple[Block, ...]) -> Iterator[Block]:
    place = count(1)
    return (block._replace(label=f"表{next(place)}") if isinstance(block, Table) else block for block in blocks)


def _with_numbers(blocks: tuple[Block, ...] | list[Block]) -> tuple[Block, ...]:
    counts = [0] * (LEVELS + 1)
    numbered_blocks: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            if not 1 <= block.level <= LEVELS:
                raise ValueError(f"a heading of level {block.level}: there are 1 to {LEVELS}")
            counts[block.level] += not block.plain
            counts[block.level + 1 :] = [0] * (LEVELS - block.level)
            number = "" if block.plain else heading_number(block.level, counts[block.level])
            block = block._replace(number=number)
        numbered_blocks.append(block)
    return tuple(numbered_blocks)


def _with_chart_labels(blocks: Iterable[Block], places: Iterator[int]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Chart):
            yield block._replace(label=f"图{next(places)}")
        elif isinstance(block, Annex):
            yield block._replace(blocks=tuple(_with_chart_labels(block.blocks, places)))
        else:
            yield block
