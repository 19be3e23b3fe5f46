"""The table of contents: which headings it lists, with their numbers."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportgen.blocks.frame import without_stop
from reportgen.blocks.model import Annex, Block, Heading, Inlines, Text

TITLE = "目录"


class Entry(NamedTuple):
    """A line of the contents. level: from 1; text: the number and the heading, as printed but for a stop at its end."""

    level: int
    text: str


def contents_entries(blocks: Sequence[Block], levels: int) -> Iterator[Entry]:
    """The entries for headings up to a level, in the order of the document; an annex counts as a heading of the first level.

    Args:
        blocks: numbered, see `document.numbering.numbered`. levels: 0 for none.
    """
    if not levels:
        return
    for block in blocks:
        if isinstance(block, Heading) and block.level <= levels:
            yield Entry(block.level, block.number + _plain(without_stop(block.inlines)))
        elif isinstance(block, Annex):
            yield Entry(1, _plain(block.title))
            yield from contents_entries(block.blocks, levels)


def _plain(inlines: Inlines) -> str:
    return "".join(inline.text if isinstance(inline, Text) else inline.figure.text for inline in inlines)
