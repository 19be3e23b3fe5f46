"""A draft as CommonMark with pipe tables: the same text and the same numbers as the .docx.

Headings stand a level lower than in the draft, for the title is the first; a heading that runs in is bold at the head of its
paragraph. A missing value is bold (**XX万元**), the one visible mark that plain Markdown has and every reader shows.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import assert_never

from reportgen.blocks.contents import TITLE as CONTENTS
from reportgen.blocks.contents import Entry, contents_entries
from reportgen.blocks.enumeration import closed, run_in
from reportgen.blocks.frame import ATTACHMENTS, addressed, attachment_marks
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
from reportgen.writers.seal import sealed

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~|$]")
_DROPPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_WHITE = re.compile("[\t\n\r ]+")
# What would make a list, a heading or a rule of a paragraph's first characters.
_LINE_START = re.compile(r"([-+=#]|\d{1,9}(?=[.)]))")
_RULES = {"left": ":---", "center": ":---:", "right": "---:", "decimal": "---:"}


def markdown_text(document: Document) -> str:
    """Write a draft.

    Args:
        document: already numbered, see `document.numbering.numbered`.

    Returns:
        The text; its last line is a comment with the digest by which an edited draft is known (`seal.is_untouched`).
    """
    parts: list[str] = []
    if document.header:
        parts.append(_paragraph((Text(document.header, strong=True),)))
    if document.title:
        parts.append("# " + "".join(map(_line, document.title)))
    parts += map(_paragraph, document.subtitle)
    if entries := list(contents_entries(document.blocks, document.contents)):
        parts += [_paragraph((Text(CONTENTS, strong=True),)), "\n".join(_contents(entries))]
    parts += _blocks(document.blocks)
    text = "\n\n".join(part for part in parts if part) + "\n"
    return sealed(text)


def _blocks(blocks: Sequence[Block]) -> list[str]:
    written: list[str] = []
    head: Inlines = ()
    for block, follower in zip(blocks, (*blocks[1:], None), strict=False):
        match block:
            case Heading():
                if block.run_in and isinstance(follower, (Paragraph, Enumeration)):
                    head = _bold((Text(block.number), *closed(block.inlines)))
                    continue
                written.append(f"{'#' * (block.level + 1)} {_escaped(block.number)}{_line(block.inlines)}")
            case Paragraph():
                written.append(_paragraph((*head, *block.inlines)))
            case Enumeration():
                written.append(_paragraph((*head, *run_in(block))))
            case Signature():
                written.append("\\\n".join(map(_paragraph, block.lines)))
            case Addressee():
                written.append(_paragraph(addressed(block.inlines)))
            case Attachments():
                written.append(_attachments(block))
            case Table():
                written += _table(block)
            case Chart():
                from reportgen.writers.chart_table import chart_table  # only for a draft with charts

                written += _table(chart_table(block))
            case Annex():
                written += ["---", _escaped(block.label), f"## {_line(block.title)}", *_blocks(block.blocks)]
            case _:
                assert_never(block)
        head = ()
    return written


def _contents(entries: Sequence[Entry]) -> Iterator[str]:
    """The contents as a list in lists; a level that is skipped is no step in."""
    above: list[int] = []
    for entry in entries:
        while above and above[-1] >= entry.level:
            above.pop()
        yield f"{'    ' * len(above)}- {_paragraph((Text(entry.text),))}"
        above.append(entry.level)


def _attachments(block: Attachments) -> str:
    """附件：1.甲, and the others under it, a line each."""
    marks = attachment_marks(len(block.names))
    lines = [(Text(mark), *name) for mark, name in zip(marks, block.names, strict=True)]
    return "\\\n".join([_paragraph((Text(ATTACHMENTS), *lines[0])), *map(_paragraph, lines[1:])])


def _table(table: Table) -> list[str]:
    rows = [[_escaped(cell) for cell in table.head], [_RULES[align] for align in table.align]]
    rows += [[_line(cell) for cell in row] for row in table.shown_rows]
    return [
        _paragraph(_bold(table.heading)),
        _escaped(table.unit_line),
        "\n".join(f"| {' | '.join(row)} |" for row in rows),
        _paragraph(table.note),
        _paragraph(table.source),
    ]


def _bold(inlines: Inlines) -> Inlines:
    return tuple(inline._replace(strong=True) for inline in inlines)


def _paragraph(inlines: Inlines) -> str:
    """A line of text that can only be read as a paragraph."""
    return _LINE_START.sub(_unlike_a_list, _line(inlines), count=1) if inlines else ""


def _unlike_a_list(match: re.Match[str]) -> str:
    if match.start():
        return match.group()
    start = match.group()
    return f"{start}\\" if start.isdigit() else f"\\{start}"


def _line(inlines: Inlines) -> str:
    """Inlines in one line; neighbours of the same weight are one span, for `**甲****乙**` is none."""
    pieces = [_piece(inline) for inline in inlines]
    spans = [("".join(text for text, _ in group), strong) for strong, group in groupby(pieces, lambda piece: piece[1])]
    written: list[str] = []
    for place, (text, strong) in enumerate(spans):
        before = spans[place - 1][0][-1:] if place else ""
        after = spans[place + 1][0][:1] if place + 1 < len(spans) else ""
        written.append(_strong(text, before, after) if strong else _escaped(text))
    return "".join(written).strip()


def _piece(inline: Text | FigureInline) -> tuple[str, bool]:
    if isinstance(inline, Text):
        return _clean(inline.text), inline.strong and bool(inline.text)
    return _clean(inline.figure.text), inline.strong or inline.figure.missing


def _clean(text: str) -> str:
    return _WHITE.sub(" ", _DROPPED.sub("", text))


def _escaped(text: str) -> str:
    """Text in which nothing is notation."""
    return _SPECIAL.sub(r"\\\g<0>", _clean(text))


def _strong(text: str, before: str, after: str) -> str:
    """A bold span that CommonMark reads as one between Chinese characters, too.

    `**甲。**乙` is not bold there: stars next to punctuation must have white space or punctuation on their other side. Such
    punctuation moves out of the span.
    """
    start, end = 0, len(text)
    while start < end and not _can_border(text[start], text[start - 1] if start else before):
        start += 1
    while start < end and not _can_border(text[end - 1], text[end] if end < len(text) else after):
        end -= 1
    inner = _escaped(text[start:end])
    return f"{_escaped(text[:start])}**{inner}**{_escaped(text[end:])}" if inner else _escaped(text)


def _can_border(inner: str, outer: str) -> bool:
    """Whether stars between the two are read as the border of a bold span that `inner` belongs to."""
    if inner.isspace():
        return False
    if inner.isalnum():
        return True
    return not outer or outer.isspace() or unicodedata.category(outer)[0] == "P"
