"""The outline of a draft: its parts in order, how they are numbered, whether a heading stands alone, and how many items follow."""

import re
from collections.abc import Iterator

from reportgen.blocks.enumeration import item_marks
from reportgen.blocks.model import (
    Addressee,
    Annex,
    Block,
    Chart,
    Document,
    Enumeration,
    Heading,
    Paragraph,
    Signature,
    Table,
    Text,
)
from tests.templating.office import inline_text

MARK = re.compile("[一二三四五六七八九十]+[是要]")
APART = "成段"


def outline(document: Document) -> list[str]:
    """A line for each part with its heading's words, for a reviewer: `（一） 接排　巩固提升医保待遇水平：一是…三是`."""
    return [line for block in document.blocks for line in _lines(block, words=True)]


def shape(document: Document) -> list[str]:
    """The same without words, for comparing: `（一） 接排`, `一是…三是`, `段`; paragraphs in a row are one `段`, and those below an
    item that is a paragraph itself belong to it: `一是 成段`.
    """
    found: list[str] = []
    for block in document.blocks:
        for line in _lines(block, words=False):
            if not (line == "段" and found and found[-1].endswith("段")):
                found.append(line)
    return found


def _lines(block: Block, words: bool) -> Iterator[str]:
    if isinstance(block, Heading):
        indent = "  " * (block.level - 1)
        form = "接排" if block.run_in else "独行"
        yield f"{indent}{block.number or '无序号'} {form}" + (f"　{inline_text(block.inlines)}" if words else "")
    elif isinstance(block, Enumeration):
        marks = [mark.rstrip("，") for mark in item_marks(block.word, len(block.items))]
        yield f"{marks[0]}…{marks[-1]}"
    elif isinstance(block, Paragraph):
        lead = block.inlines[0]
        mark = MARK.fullmatch(lead.text) if isinstance(lead, Text) else None
        yield f"{mark[0]} {APART}" if mark else "段"
    elif isinstance(block, Annex):
        yield f"附件　{inline_text(block.title)}" if words else "附件"
    else:
        yield {Addressee: "称谓", Signature: "署名", Table: "表", Chart: "图"}.get(type(block), "段")
