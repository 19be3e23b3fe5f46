"""A draft as one HTML file that needs nothing else: the same text and the same numbers as the .docx, to be read in a browser.

Each figure answers where it comes from when the pointer rests on it; missing values are highlighted, and every question stands
at its figure and in the list at the end. The file is also well-formed XML, holds no script, and forbids the browser to load any.
"""

import re
from collections.abc import Sequence
from html import escape
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
    FigureRecord,
    Heading,
    Inlines,
    Paragraph,
    Signature,
    Table,
    Text,
)
from reportgen.writers.chart_table import chart_table
from reportgen.writers.page_css import PAGE_CSS
from reportgen.writers.seal import sealed

# What may not stand in XML, and what may in no text that people read.
_DROPPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_WHITE = re.compile("[\t\n\r ]+")
_ENDLESS = re.compile(r"(\.\d{10})\d{10,}\Z", re.ASCII)
_NEW_LINE = "&#10;"  # of a tooltip
_UNTITLED = "草稿"


def html_text(document: Document) -> str:
    """Write a draft.

    Args:
        document: already numbered, see `document.numbering.numbered`.

    Returns:
        The file's text, to be written as UTF-8; its last line is a comment with the digest by which an edited draft is known
        (`seal.is_untouched`).

    Raises:
        ValueError: a table is not a rectangle.
    """
    figures = _Figures()
    title = [f"<h1>{'<br/>'.join(map(figures.inlines, document.title))}</h1>"] if document.title else []
    if document.subtitle:
        title.append(f'<p class="subtitle">{"<br/>".join(map(figures.inlines, document.subtitle))}</p>')
    header = [f'<p class="header">{_escaped(document.header)}</p>'] if document.header else []
    contents = _contents(tuple(contents_entries(document.blocks, document.contents)))
    body = [*contents, *title, *_blocks(document.blocks, figures)]
    lines = [
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        "<head>",
        '<meta charset="utf-8"/>',
        """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>""",
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        '<meta name="generator" content="reportgen"/>',
        f'<meta name="author" content="{_escaped(document.creator)}"/>',
        f"<title>{_escaped(''.join(map(_plain, document.title))) or _UNTITLED}</title>",
        f"<style>\n{PAGE_CSS}\n</style>",
        "</head>",
        "<body>",
        *header,
        "<main>",
        '<section class="sheet">',
        *body,
        "</section>",
        "</main>",
        *_questions(figures.asked),
        "</body>",
        "</html>",
    ]
    return sealed("\n".join(lines) + "\n")


class _Figures:
    """Writes inlines, and collects the figures that somebody has to look at. asked: each once, in the order of the text."""

    def __init__(self) -> None:
        self.asked: list[FigureRecord] = []
        self._seen: set[str] = set()

    def inlines(self, inlines: Inlines) -> str:
        """The markup of a text."""
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Text | FigureInline) -> str:
        match inline:
            case Text():
                written = _escaped(inline.text)
            case FigureInline():
                written = self._figure(inline.figure)
            case _:
                assert_never(inline)
        return f"<strong>{written}</strong>" if inline.strong and written else written

    def _figure(self, record: FigureRecord) -> str:
        """A figure; printed again it has its tooltip, but neither the anchor nor the question a second time."""
        text = _escaped(record.text)
        if record.missing:
            text = f"<mark>{text}</mark>"
        about = _NEW_LINE.join(map(_escaped, _told(record)))
        key = _escaped(record.key)
        if record.key in self._seen:
            return f'<span class="figure" title="{about}">{text}</span>'
        self._seen.add(record.key)
        written = f'<span class="figure" id="{key}" title="{about}">{text}</span>'
        if record.questions:
            self.asked.append(record)
            number = len(self.asked)
            written += (
                f'<a class="query" href="#q{number}" data-number="{number}" aria-label="待核{number}" '
                f'title="{_NEW_LINE.join(map(_escaped, record.questions))}"></a>'
            )
        return written


def _told(record: FigureRecord) -> list[str]:
    """The lines of a figure's tooltip: what it is, its exact value and source, what it is compared with, how it was made."""
    name = record.name or record.operation
    lines = [f"{name}（{record.indicator}）" if record.indicator else name]
    if record.value:
        lines.append(f"数值：{_readable(record.value)}{record.unit}{_in_brackets(record.period)}")
    elif record.missing:
        lines.append(f"数值：没有{_in_brackets(record.period)}")
    if record.origin:
        lines.append(f"来源：{record.origin}")
    if record.base_value:
        lines.append(f"相比：{_readable(record.base_value)}{record.unit}{_in_brackets(record.base_period)}")
    if record.base_origin:
        lines.append(f"相比的来源：{record.base_origin}")
    if record.computation:
        lines.append(f"算法：{record.computation}")
    if record.rule:
        lines.append(f"措辞规则：{record.rule}")
    return [*lines, *(f"待核：{question}" for question in record.questions)]


def _readable(value: str) -> str:
    """An exact value; of a quotient that does not end, ten decimals and a sign that it goes on (how it was made is said below)."""
    return _ENDLESS.sub(r"\1…", value)


def _in_brackets(text: str) -> str:
    return f"（{text}）" if text else ""


def _blocks(blocks: Sequence[Block], figures: _Figures) -> list[str]:
    written: list[str] = []
    head = ""
    for block, follower in zip(blocks, (*blocks[1:], None), strict=False):
        match block:
            case Heading():
                if block.run_in and isinstance(follower, (Paragraph, Enumeration)):
                    inlines = (Text(block.number), *closed(block.inlines))
                    head = f'<span class="level{block.level}">{figures.inlines(inlines)}</span>'
                    continue
                text = figures.inlines((Text(block.number), *block.inlines))
                written.append(f"<h{block.level + 1}>{text}</h{block.level + 1}>")
            case Paragraph():
                written.append(f"<p>{head}{figures.inlines(block.inlines)}</p>")
            case Enumeration():
                written.append(f"<p>{head}{figures.inlines(run_in(block))}</p>")
            case Signature():
                lines = [f"<p>{figures.inlines(line)}</p>" for line in block.lines]
                written += ['<div class="signature">', *lines, "</div>"]
            case Addressee():
                written.append(f'<p class="addressee">{figures.inlines(addressed(block.inlines))}</p>')
            case Attachments():
                written += _attachments(block, figures)
            case Table():
                written += _table(block, figures)
            case Chart():
                written += _table(chart_table(block), figures)
            case Annex():
                written += _annex(block, figures)
            case _:
                assert_never(block)
        head = ""
    return written


def _table(table: Table, figures: _Figures) -> list[str]:
    unit = f'<span class="unit">{_escaped(table.unit_line)}</span>' if table.unit_line else ""
    heading = figures.inlines(table.heading)
    caption = [f"<caption>{heading}{unit}</caption>"] if heading or unit else []
    head = "".join(f'<th scope="col">{_escaped(cell)}</th>' for cell in table.head)
    rows = [
        "<tr>"
        + "".join(
            f'<td class="{align}">{figures.inlines(cell)}</td>' for align, cell in zip(table.align, row, strict=True)
        )
        + "</tr>"
        for row in table.shown_rows
    ]
    below = [f'<p class="note">{figures.inlines(line)}</p>' for line in (table.note, table.source) if line]
    return ["<table>", *caption, f"<thead><tr>{head}</tr></thead>", "<tbody>", *rows, "</tbody>", "</table>", *below]


def _attachments(block: Attachments, figures: _Figures) -> list[str]:
    """附件： and the names, a line each under the first."""
    marks = attachment_marks(len(block.names))
    names = [f"<li>{_escaped(mark)}{figures.inlines(name)}</li>" for mark, name in zip(marks, block.names, strict=True)]
    return ['<div class="attachments">', f"<p>{ATTACHMENTS}</p>", "<ul>", *names, "</ul>", "</div>"]


def _contents(entries: Sequence[Entry]) -> list[str]:
    """目录 and its entries; a browser needs no page numbers."""
    if not entries:
        return []
    items = [f'<li class="level{entry.level}">{_escaped(entry.text)}</li>' for entry in entries]
    return ['<nav class="contents">', f"<p>{CONTENTS}</p>", "<ul>", *items, "</ul>", "</nav>"]


def _annex(annex: Annex, figures: _Figures) -> list[str]:
    """An annex is a sheet of its own."""
    return [
        "</section>",
        '<section class="sheet annex">',
        f'<p class="label">{_escaped(annex.label)}</p>',
        f'<h2 class="title">{figures.inlines(annex.title)}</h2>',
        *_blocks(annex.blocks, figures),
    ]


def _questions(asked: Sequence[FigureRecord]) -> list[str]:
    """The list under the draft: each figure leads back to its place."""
    if not asked:
        return []
    items = [
        f'<li id="q{number}"><a href="#{_escaped(record.key)}">{_escaped(record.text)}</a> '
        f"{_escaped(record.name)}{''.join(f'<p>{_escaped(question)}</p>' for question in record.questions)}</li>"
        for number, record in enumerate(asked, start=1)
    ]
    return ['<aside class="sheet questions">', "<h2>待核问题</h2>", "<ol>", *items, "</ol>", "</aside>"]


def _plain(inlines: Inlines) -> str:
    return "".join(inline.figure.text if isinstance(inline, FigureInline) else inline.text for inline in inlines)


def _escaped(text: str) -> str:
    """Text in which nothing is markup, neither between tags nor in quotes."""
    return escape(_WHITE.sub(" ", _DROPPED.sub("", text)))
