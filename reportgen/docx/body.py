"""word/document.xml: the blocks of a draft as paragraphs, tables and one section."""

from typing import assert_never

from reportgen.document.blocks import (
    Annex,
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
from reportgen.document.enumeration import closed, marked_items
from reportgen.docx import style_ids as styles
from reportgen.docx.chart import chart
from reportgen.docx.inlines import Runs
from reportgen.docx.namespaces import RELATION, WORD
from reportgen.docx.profile import Profile
from reportgen.docx.signature import line_properties, right_indents
from reportgen.docx.table import table
from reportgen.docx.text_width import plain
from reportgen.docx.xml import DECLARATION, NOTHING, Markup, element, joined, value

EVEN_FOOTER, ODD_FOOTER = "rIdFooterEven", "rIdFooterOdd"
_BODY_START = f'<w:p><w:pPr><w:pStyle w:val="{styles.BODY}"/></w:pPr>'
_LAST_BODY_START = f'<w:p><w:pPr><w:pStyle w:val="{styles.BODY}"/><w:keepNext/></w:pPr>'
_SHORT = 28 * 5  # characters: five lines
_LINE_BREAK = Markup("<w:r><w:br/></w:r>")


def document_part(document: Document, profile: Profile, runs: Runs) -> Markup:
    """The whole part; what the other parts need collects in `runs`."""
    title = _title(document.title, styles.TITLE, runs) if document.title else NOTHING
    return joined(
        DECLARATION,
        Markup(f'<w:document xmlns:w="{WORD}" xmlns:r="{RELATION}"><w:body>'),
        title,
        *_blocks(document.blocks, profile, runs),
        _section(profile),
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


def _blocks(blocks: tuple[Block, ...], profile: Profile, runs: Runs) -> list[Markup]:
    written: list[Markup] = []
    running_head = ""
    followers = (*blocks[1:], None)
    for block, follower in zip(blocks, followers, strict=False):
        match block:
            case Heading():
                if block.run_in and isinstance(follower, (Paragraph, Enumeration)):
                    style = styles.run_in_style(block.level)
                    running_head = runs.run(block.number, style=style) + runs.inlines(closed(block.inlines), style)
                    continue
                written.append(_heading(block, runs))
            case Paragraph():
                written.append(_body(running_head, block.inlines, runs, follower))
            case Enumeration():
                written.append(_body(running_head, sum(marked_items(block), ()), runs, follower))
            case Signature():
                written += _signature(block, profile, runs)
            case Table():
                written.append(table(block, runs, profile))
            case Chart():
                written.append(chart(block, runs, profile))
            case Annex():
                written += _annex(block, profile, runs)
            case _:
                assert_never(block)
        running_head = ""
    return written


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


def _annex(block: Annex, profile: Profile, runs: Runs) -> list[Markup]:
    label = element("w:p", None, element("w:pPr", None, value("w:pStyle", styles.ANNEX_LABEL)), runs.run(block.label))
    title = _title((block.title,), styles.ANNEX_TITLE, runs)
    return [label, title, *_blocks(block.blocks, profile, runs)]


def _section(profile: Profile) -> Markup:
    """`w:sectPr`: page, margins, footers, and the grid of lines; characters are set by the runs' spacing (FORMAT, page)."""
    page = profile.page
    return element(
        "w:sectPr",
        None,
        element("w:footerReference", {"w:type": "even", "r:id": EVEN_FOOTER}),
        element("w:footerReference", {"w:type": "default", "r:id": ODD_FOOTER}),
        element("w:pgSz", {"w:w": page.width, "w:h": page.height}),
        element(
            "w:pgMar",
            {
                "w:top": page.top,
                "w:right": page.right,
                "w:bottom": page.bottom,
                "w:left": page.left,
                "w:header": 851,
                "w:footer": page.footer,
                "w:gutter": 0,
            },
        ),
        element("w:cols", {"w:space": 425}),
        element("w:docGrid", {"w:type": "lines", "w:linePitch": page.line_pitch}),
    )
