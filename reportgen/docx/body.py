"""word/document.xml: the blocks of a draft as paragraphs and tables, in sections."""

from typing import assert_never

from reportgen.document.blocks import Annex, Block, Document, Enumeration, Heading, Inlines, Paragraph, Signature, Table
from reportgen.document.enumeration import closed, marked_items
from reportgen.docx import style_ids as styles
from reportgen.docx.inlines import Runs
from reportgen.docx.namespaces import RELATION, WORD
from reportgen.docx.profile import Profile
from reportgen.docx.sections import Pages
from reportgen.docx.signature import line_properties, right_indents
from reportgen.docx.table import table
from reportgen.docx.text_width import plain
from reportgen.docx.xml import DECLARATION, Markup, element, joined, value

_BODY_START = f'<w:p><w:pPr><w:pStyle w:val="{styles.BODY}"/></w:pPr>'
_LAST_BODY_START = f'<w:p><w:pPr><w:pStyle w:val="{styles.BODY}"/><w:keepNext/></w:pPr>'
_SHORT = 28 * 5  # characters: five lines
_LINE_BREAK = Markup("<w:r><w:br/></w:r>")


def document_part(document: Document, profile: Profile, runs: Runs) -> Markup:
    """The whole part; what the other parts need collects in `runs`."""
    pages = Pages(profile.page)
    if document.title:
        pages.add(_title(document.title, styles.TITLE, runs))
    _write(document.blocks, profile, runs, pages)
    return joined(
        DECLARATION,
        Markup(f'<w:document xmlns:w="{WORD}" xmlns:r="{RELATION}"><w:body>'),
        pages.markup,
        Markup("</w:body></w:document>"),
    )


def _title(lines: tuple[Inlines, ...], style: str, runs: Runs) -> Markup:
    """A title of several lines is one paragraph: one entry for the navigation pane and for a screen reader."""
    content: list[Markup] = []
    for line in lines:
        if content:
            content.append(_LINE_BREAK)
        content.append(runs.inlines(line))
    return element("w:p", None, element("w:pPr", None, value("w:pStyle", style)), *content)


def _write(blocks: tuple[Block, ...], profile: Profile, runs: Runs, pages: Pages) -> None:
    running_head = ""
    followers = (*blocks[1:], None)
    for block, follower in zip(blocks, followers, strict=False):
        match block:
            case Heading():
                if block.run_in and isinstance(follower, (Paragraph, Enumeration)):
                    style = styles.run_in_style(block.level)
                    running_head = runs.run(block.number, style=style) + runs.inlines(closed(block.inlines), style)
                    continue
                pages.add(_heading(block, runs))
            case Paragraph():
                pages.add(_body(running_head, block.inlines, runs, follower))
            case Enumeration():
                pages.add(_body(running_head, sum(marked_items(block), ()), runs, follower))
            case Signature():
                pages.add(*_signature(block, profile, runs))
            case Table():
                pages.add(table(block, runs, profile), turned=block.landscape)
            case Annex():
                pages.add(*_annex(block, runs))
                _write(block.blocks, profile, runs, pages)
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


def _heading(block: Heading, runs: Runs) -> Markup:
    style = element("w:pPr", None, value("w:pStyle", styles.heading_style(block.level)))
    return element("w:p", None, style, runs.run(block.number), runs.inlines(block.inlines))


def _signature(block: Signature, profile: Profile, runs: Runs) -> list[Markup]:
    indents = right_indents([plain(line) for line in block.lines], profile)
    return [
        element("w:p", None, line_properties(place, indents, profile), runs.inlines(line))
        for place, line in enumerate(block.lines)
    ]


def _annex(block: Annex, runs: Runs) -> list[Markup]:
    """The head of an annex: what it is, and its title."""
    label = element("w:p", None, element("w:pPr", None, value("w:pStyle", styles.ANNEX_LABEL)), runs.run(block.label))
    title = _title((block.title,), styles.ANNEX_TITLE, runs)
    return [label, title]
