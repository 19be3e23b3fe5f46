"""A draft as the bytes of a .docx. Same document, same bytes: no clock, no chance, no machine in them."""

from collections.abc import Sequence

from reportgen.blocks.model import Document
from reportgen.docx.parts.font_table import font_table_part
from reportgen.docx.parts.package import (
    Part,
    Relation,
    content_types_part,
    office_type,
    relations_part,
    word_type,
    zipped,
)
from reportgen.docx.parts.profile import GBT9704, Profile
from reportgen.docx.parts.properties import application_part, core_part, timestamp
from reportgen.docx.parts.provenance import (
    ITEM,
    NO_DIGEST,
    item_properties_part,
    package_digest,
    provenance_part,
)
from reportgen.docx.parts.settings import settings_part
from reportgen.docx.parts.theme import theme_part
from reportgen.docx.writing.body import document_part
from reportgen.docx.writing.chart import chart_parts, chart_relations
from reportgen.docx.writing.comments import comments_part
from reportgen.docx.writing.footer import footer_part
from reportgen.docx.writing.header import header_part
from reportgen.docx.writing.inlines import Runs
from reportgen.docx.writing.sections import EVEN_FOOTER, EVEN_HEADER, ODD_FOOTER, ODD_HEADER
from reportgen.docx.writing.styles import styles_part
from reportgen.docx.writing.text_width import plain

_CONTENT_TYPES = "[Content_Types].xml"


def draft_bytes(
    document: Document,
    profile: Profile = GBT9704,
    *,
    comments: bool = True,
    contents_pages: Sequence[str] | None = None,
) -> bytes:
    """Write a draft.

    Args:
        document: already numbered, see `document.numbering.numbered`.
        profile: the house format.
        comments: whether the questions at the figures stand there as comments; the records keep them in any case.
        contents_pages: the page numbers of the table of contents, see `docx.contents_pages`; None where they are not known.

    Returns:
        The .docx file. Dates in it are SOURCE_DATE_EPOCH, else the document's date, else 1980-01-01.

    Raises:
        ValueError: two different figures have one key, or a table is not a rectangle.
    """
    parts = _parts(document, profile, comments, contents_pages)
    contents = {name: content if isinstance(content, bytes) else content.encode() for name, content in parts}
    digest = package_digest(contents)
    contents[ITEM] = contents[ITEM].replace(NO_DIGEST.encode(), digest.encode(), 1)  # stands before all that is data
    return zipped(contents)


def _parts(
    document: Document, profile: Profile, comments: bool, pages: Sequence[str] | None
) -> list[tuple[str, str | bytes]]:
    """Name and content of each part, in the order of the package."""
    when = timestamp(document)
    runs = Runs(profile.missing_highlight, comments)
    body = document_part(document, profile, runs, pages)
    title = "".join(map(plain, document.title))
    word = [
        Part("word/document.xml", body, word_type("document.main")),
        Part("word/styles.xml", styles_part(profile), word_type("styles")),
        Part("word/settings.xml", settings_part(), word_type("settings")),
        Part("word/fontTable.xml", font_table_part(profile), word_type("fontTable")),
        Part("word/theme/theme1.xml", theme_part(profile), office_type("theme")),
        Part("word/footer1.xml", footer_part(profile, even=False), word_type("footer")),
        Part("word/footer2.xml", footer_part(profile, even=True), word_type("footer")),
    ]
    related = [
        Relation("rIdStyles", "styles", "styles.xml"),
        Relation("rIdSettings", "settings", "settings.xml"),
        Relation("rIdFonts", "fontTable", "fontTable.xml"),
        Relation("rIdTheme", "theme", "theme/theme1.xml"),
        Relation(ODD_FOOTER, "footer", "footer1.xml"),
        Relation(EVEN_FOOTER, "footer", "footer2.xml"),
    ]
    if document.header:
        for number, name in enumerate((ODD_HEADER, EVEN_HEADER), start=1):
            word.append(Part(f"word/header{number}.xml", header_part(document.header), word_type("header")))
            related.append(Relation(name, "header", f"header{number}.xml"))
    if runs.comments:
        word.append(Part("word/comments.xml", comments_part(runs.comments, when), word_type("comments")))
        related.append(Relation("rIdComments", "comments", "comments.xml"))
    charts = chart_parts(runs.charts, profile)
    related += chart_relations(runs.charts)
    related.append(Relation("rIdProvenance", "customXml", f"../{ITEM}"))
    parts = [
        *word,
        *charts,
        Part(
            "docProps/core.xml",
            core_part(title, document.creator, when),
            "application/vnd.openxmlformats-package.core-properties+xml",
        ),
        Part("docProps/app.xml", application_part(), office_type("extended-properties")),
        Part("customXml/itemProps1.xml", item_properties_part(), office_type("customXmlProperties")),
        Part(ITEM, provenance_part(runs.records.values())),
    ]
    package = [
        Relation("rIdDocument", "officeDocument", "word/document.xml"),
        Relation("rIdCore", "core-properties", "docProps/core.xml"),
        Relation("rIdApplication", "extended-properties", "docProps/app.xml"),
    ]
    return [
        (_CONTENT_TYPES, content_types_part(parts)),
        ("_rels/.rels", relations_part(package)),
        ("word/_rels/document.xml.rels", relations_part(related)),
        *((part.name, part.content) for part in parts),
        (
            "customXml/_rels/item1.xml.rels",
            relations_part([Relation("rIdProperties", "customXmlProps", "itemProps1.xml")]),
        ),
    ]
