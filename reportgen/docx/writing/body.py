"""word/document.xml: the blocks of a draft as paragraphs and tables, in sections."""

from collections.abc import Sequence
from typing import assert_never

from reportgen.blocks.contents import contents_entries
from reportgen.blocks.enumeration import closed, run_in
from reportgen.blocks.frame import addressed
from reportgen.blocks.model import (
    Addressee,
    Annex,
    Attachments,
    Block,
    Chart,
    Document,
    Enumeration,
    Heading,
    Inlines,
    Paragraph,
    Signature,
    Table,
)
from reportgen.blocks.title import balanced_title
from reportgen.docx.parts import style_ids as styles
from reportgen.docx.parts.namespaces import RELATION, WORD
from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.xml import DECLARATION, NOTHING, Markup, element, joined, value
from reportgen.docx.writing.attachments import attachments
from reportgen.docx.writing.chart import chart
from reportgen.docx.writing.contents import Contents
from reportgen.docx.writing.inlines import Runs
from reportgen.docx.writing.sections import Pages, section
from reportgen.docx.writing.signature import line_properties, right_indents
from reportgen.docx.writing.table import table
from reportgen.docx.writing.text_width import plain

_BODY_START = f'<w:p><w:pPr><w:pStyle w:val="{styles.BODY}"/></w:pPr>'
_LAST_BODY_START = f'<w:p><w:pPr><w:pStyle w:val="{styles.BODY}"/><w:keepNext/></w:pPr>'
_SHORT = 28 * 5  # characters: five lines
_LINE_BREAK = Markup("<w:r><w:br/></w:r>")


def document_part(
    document: Document, profile: Profile, runs: Runs, contents_pages: Sequence[str] | None = None
) -> Markup:
    """The whole part; what the other parts need collects in `runs`.

    contents_pages: the page numbers of the table of contents, None where they are not known.
    """
    entries = tuple(contents_entries(document.blocks, document.contents))
    contents = Contents(document.contents, entries, contents_pages)
    headed = bool(document.header)
    pages = Pages(profile.page, header=headed, restart=bool(entries))
    lines = balanced_title(document.title, profile.title_room, document.names)
    if lines:
        pages.add(_title(lines, styles.TITLE, runs, above=bool(document.subtitle)))
    if document.subtitle:
        pages.add(_title(document.subtitle, styles.SUBTITLE, runs))
    _write(document.blocks, profile, runs, contents, pages)
    return joined(
        DECLARATION,
        Markup(f'<w:document xmlns:w="{WORD}" xmlns:r="{RELATION}"><w:body>'),
        *contents.paragraphs(section(profile.page, header=headed, numbers=False)),
        pages.markup,
        Markup("</w:body></w:document>"),
    )


def _title(
    lines: tuple[Inlines, ...], style: str, runs: Runs, contents: Contents | None = None, *, above: bool = False
) -> Markup:
    """A title of several lines is one paragraph: one entry for the navigation pane and for a screen reader.

    contents: where the title is one of its entries. above: a subtitle follows, with no empty line between.
    """
    content: list[Markup] = []
    for line in lines:
        if content:
            content.append(_LINE_BREAK)
        content.append(runs.inlines(line))
    marked = joined(*content) if contents is None else contents.marked(1, joined(*content))
    close = element("w:spacing", {"w:after": 0}) if above else NOTHING
    return element("w:p", None, element("w:pPr", None, value("w:pStyle", style), close), marked)


def _write(blocks: tuple[Block, ...], profile: Profile, runs: Runs, contents: Contents, pages: Pages) -> None:
    running_head = ""
    followers = (*blocks[1:], None)
    for block, follower in zip(blocks, followers, strict=False):
        match block:
            case Heading():
                if block.run_in and isinstance(follower, (Paragraph, Enumeration)):
                    style = styles.run_in_style(block.level)
                    head = joined(runs.run(block.number, style=style), runs.inlines(closed(block.inlines), style))
                    running_head = contents.marked(block.level, head)
                    continue
                pages.add(_heading(block, runs, contents))
            case Paragraph():
                pages.add(_body(running_head, block.inlines, runs, follower))
            case Enumeration():
                pages.add(_body(running_head, run_in(block), runs, follower))
            case Signature():
                pages.add(*_signature(block, profile, runs))
            case Addressee():
                pages.add(_addressee(block, runs))
            case Attachments():
                pages.add(*attachments(block, profile, runs, keep=isinstance(follower, Signature)))
            case Table():
                pages.add(table(block, runs, profile), turned=block.landscape)
            case Chart():
                pages.add(chart(block, runs, profile))
            case Annex():
                pages.add(*_annex(block, profile, runs, contents))
                _write(block.blocks, profile, runs, contents, pages)
            case _:
                assert_never(block)
        running_head = ""


def _body(head: str, inlines: Inlines, runs: Runs, follower: Block | None) -> Markup:
    """A paragraph of body text; a last one keeps to the signature, which must not stand on a page by itself.

    A long one does not: LibreOffice would move all of it to the next page.
    """
    start = _BODY_START
    if isinstance(follower, Signature) and len(plain(inlines)) <= _SHORT:
        start = _LAST_BODY_START
    return Markup(f"{start}{head}{runs.inlines(inlines)}</w:p>")


def _heading(block: Heading, runs: Runs, contents: Contents) -> Markup:
    style = element("w:pPr", None, value("w:pStyle", styles.heading_style(block.level)))
    content = contents.marked(block.level, joined(runs.run(block.number), runs.inlines(block.inlines)))
    return element("w:p", None, style, content)


def _addressee(block: Addressee, runs: Runs) -> Markup:
    style = element("w:pPr", None, value("w:pStyle", styles.ADDRESSEE))
    return element("w:p", None, style, runs.inlines(addressed(block.inlines)))


def _signature(block: Signature, profile: Profile, runs: Runs) -> list[Markup]:
    indents = right_indents([plain(line) for line in block.lines], profile)
    return [
        element("w:p", None, line_properties(place, indents, profile), runs.inlines(line))
        for place, line in enumerate(block.lines)
    ]


def _annex(block: Annex, profile: Profile, runs: Runs, contents: Contents) -> list[Markup]:
    """The head of an annex: what it is, and its title."""
    label = element("w:p", None, element("w:pPr", None, value("w:pStyle", styles.ANNEX_LABEL)), runs.run(block.label))
    lines = balanced_title((block.title,), profile.title_room)
    title = _title(lines, styles.ANNEX_TITLE, runs, contents)
    return [label, title]
