"""word/styles.xml: the profile's faces as styles, Word's built-in ones wherever Word has them.

Headings are `heading 1` to `heading 4`, so that the navigation pane, a table of contents and screen readers find them; each has
its linked character style for headings that run into their paragraph (Word's contents lists those, too).
"""

from functools import lru_cache

from reportgen.docx.parts import style_ids as ids
from reportgen.docx.parts.namespaces import WORD
from reportgen.docx.parts.profile import Face, Profile
from reportgen.docx.parts.xml import DECLARATION, Markup, element, joined, value
from reportgen.docx.writing.paragraph_style import ParagraphStyle, Settings, face_properties, style_element

_FLUSH: Settings = {"w:firstLineChars": 0, "w:firstLine": 0}
_SINGLE: Settings = {"w:line": 240, "w:lineRule": "auto"}


@lru_cache(maxsize=8)
def styles_part(profile: Profile) -> Markup:
    """The whole part."""
    latin = profile.latin
    return joined(
        DECLARATION,
        element(
            "w:styles",
            {"xmlns:w": WORD},
            _defaults(profile),
            _character_default(),
            _table_styles(profile),
            *(style_element(style, latin) for style in (*_text_styles(profile), *_table_texts(profile))),
            *(_run_in(level, face, latin) for level, face in enumerate(profile.headings, start=1)),
            element(
                "w:style",
                {"w:type": "character", "w:styleId": ids.COMMENT_MARK},
                value("w:name", "annotation reference"),
                value("w:basedOn", "DefaultParagraphFont"),
                value("w:uiPriority", 99),
                element("w:rPr", None, value("w:sz", 21), value("w:szCs", 21)),
            ),
        ),
    )


def _text_styles(p: Profile) -> list[ParagraphStyle]:
    """Body, headings, title, what stands round the body, annex, contents."""
    indent: Settings = {"w:firstLineChars": p.first_line, "w:firstLine": p.first_line_twips}
    date: Settings = {"w:rightChars": p.date_in, "w:right": p.date_in * p.em // 100}
    body = ParagraphStyle(ids.BODY, "Body Text", p.body, ids.NORMAL, indent=indent)
    # One empty line above and one below.
    title = ParagraphStyle(
        ids.TITLE,
        "Title",
        p.title,
        ids.NORMAL,
        ids.BODY,
        keep_next=True,
        grid=False,
        spacing=_exact(p.title_line, p.page.line_pitch, p.page.line_pitch),
        indent=_FLUSH,
        align="center",
    )
    # Right under the title, and the empty line that was the title's below it.
    subtitle = title._replace(
        id=ids.SUBTITLE,
        name="Subtitle",
        face=p.headings[1],
        grid=True,
        spacing={"w:before": 0, "w:after": p.page.line_pitch, **_SINGLE},
    )
    label = ParagraphStyle(
        ids.ANNEX_LABEL,
        "附件标记",
        p.annex_label,
        ids.NORMAL,
        ids.ANNEX_TITLE,
        keep_next=True,
        new_page=True,
        indent=_FLUSH,
        align="left",
    )
    return [
        ParagraphStyle(ids.NORMAL, "Normal", p.body, spacing={"w:before": 0, "w:after": 0, **_SINGLE}, manners=True),
        *(
            body._replace(
                id=ids.heading_style(level),
                name=f"heading {level}",
                face=face,
                after=ids.BODY,
                link=ids.run_in_style(level),
                keep_next=True,
                outline=level - 1,
            )
            for level, face in enumerate(p.headings, start=1)
        ),
        title,
        subtitle,
        body,
        ParagraphStyle(
            ids.SIGNATURE, "Signature", p.body, ids.NORMAL, ids.SIGNATURE_DATE, keep_next=True, align="right"
        ),
        ParagraphStyle(ids.ADDRESSEE, "Salutation", p.body, ids.NORMAL, ids.BODY, align="left"),
        ParagraphStyle(ids.ATTACHMENT, "附件说明", p.body, ids.NORMAL),
        ParagraphStyle(ids.SIGNATURE_DATE, "Date", p.body, ids.NORMAL, ids.BODY, indent=date, align="right"),
        label,
        title._replace(id=ids.ANNEX_TITLE, name=ids.ANNEX_TITLE_NAME, outline=0),
        title._replace(id=ids.CONTENTS_TITLE, name="TOC Heading"),
        *(
            body._replace(
                id=ids.contents_style(level),
                name=f"toc {level}",
                after=ids.BODY,
                align="left",
                indent={"w:left": (level - 1) * p.em},
                leader=p.page.text_width,
            )
            for level in range(1, 5)
        ),
    ]


def _table_texts(p: Profile) -> list[ParagraphStyle]:
    """What stands in and about tables, above and below the page and in comments; none of it on the grid of lines."""
    cell = ParagraphStyle(
        ids.TABLE_CELL, "表文", p.table_cell, ids.NORMAL, grid=False, spacing=_exact(p.table_line), align="left"
    )
    note_indent: Settings = {"w:firstLineChars": p.first_line, "w:firstLine": p.table_note.size * p.first_line // 10}
    return [
        cell._replace(
            id=ids.CAPTION,
            name="caption",
            face=p.table_caption,
            after=ids.BODY,
            keep_next=True,
            spacing=_exact(p.table_line, 120, 60),
            align="center",
        ),
        cell._replace(id=ids.TABLE_UNIT, name="表单位", after=ids.TABLE_CELL, keep_next=True, align="right"),
        cell._replace(
            id=ids.CHART, name="图", after=ids.BODY, spacing={"w:before": 0, "w:after": 120, **_SINGLE}, align="center"
        ),
        cell,
        cell._replace(id=ids.TABLE_HEAD, name="表头", face=p.table_head, align="center"),
        cell._replace(id=ids.TABLE_CELL_SMALL, name="表文小", face=p.table_cell._replace(size=p.table_small)),
        cell._replace(
            id=ids.TABLE_HEAD_SMALL, name="表头小", face=p.table_head._replace(size=p.table_small), align="center"
        ),
        cell._replace(
            id=ids.TABLE_NOTE,
            name="表注",
            face=p.table_note,
            after=ids.BODY,
            spacing=_exact(320, 60, 120),
            indent=note_indent,
            align="both",
        ),
        cell._replace(
            id=ids.TABLE_END, name="表后", face=p.table_note._replace(size=2), after=ids.BODY, spacing=_exact(200)
        ),
        cell._replace(id=ids.HEADER, name="header", face=p.annex_label, spacing=_SINGLE),
        # The digits of a page number are 宋体, as the lines beside them [7.5].
        cell._replace(
            id=ids.FOOTER, name="footer", face=p.page_number, spacing=_exact(10 * p.page_number.size), own_latin=True
        ),
        cell._replace(id=ids.COMMENT_TEXT, name="annotation text", face=p.table_note, spacing=_SINGLE),
    ]


def _exact(line: int, before: int = 0, after: int = 0) -> Settings:
    return {"w:before": before, "w:after": after, "w:line": line, "w:lineRule": "exact"}


def _defaults(profile: Profile) -> Markup:
    fonts = {
        "w:ascii": profile.latin,
        "w:eastAsia": profile.body.font,
        "w:hAnsi": profile.latin,
        "w:cs": profile.latin,
    }
    run = element(
        "w:rPr",
        None,
        element("w:rFonts", fonts),
        value("w:sz", profile.body.size),
        value("w:szCs", profile.body.size),
        element("w:lang", {"w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"}),
    )
    return element("w:docDefaults", None, element("w:rPrDefault", None, run), element("w:pPrDefault"))


def _run_in(level: int, face: Face, latin: str) -> Markup:
    """The character style linked with a heading's."""
    return element(
        "w:style",
        {"w:type": "character", "w:customStyle": 1, "w:styleId": ids.run_in_style(level)},
        value("w:name", f"heading {level} Char"),
        value("w:basedOn", "DefaultParagraphFont"),
        value("w:link", ids.heading_style(level)),
        face_properties(face, latin),
    )


def _character_default() -> Markup:
    return element(
        "w:style",
        {"w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont"},
        value("w:name", "Default Paragraph Font"),
        value("w:uiPriority", 1),
        element("w:semiHidden"),
    )


def _table_styles(profile: Profile) -> Markup:
    """Word's default table, its list of none, and the grid that ours have."""
    sides = (("top", 0), ("left", 85), ("bottom", 0), ("right", 85))
    margins = [element(f"w:{side}", {"w:w": width, "w:type": "dxa"}) for side, width in sides]
    line: Settings = {"w:val": "single", "w:sz": profile.table_border, "w:space": 0, "w:color": "auto"}
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = element("w:tblBorders", None, *(element(f"w:{edge}", line) for edge in edges))
    inset = element("w:tblInd", {"w:w": 0, "w:type": "dxa"})
    return joined(
        element(
            "w:style",
            {"w:type": "table", "w:default": 1, "w:styleId": "TableNormal"},
            value("w:name", "Normal Table"),
            value("w:uiPriority", 99),
            element("w:semiHidden"),
            element("w:tblPr", None, inset, element("w:tblCellMar", None, *margins)),
        ),
        element(
            "w:style",
            {"w:type": "numbering", "w:default": 1, "w:styleId": "NoList"},
            value("w:name", "No List"),
            value("w:uiPriority", 99),
            element("w:semiHidden"),
        ),
        element(
            "w:style",
            {"w:type": "table", "w:styleId": ids.TABLE},
            value("w:name", "Table Grid"),
            value("w:basedOn", "TableNormal"),
            value("w:uiPriority", 39),
            element("w:tblPr", None, borders),
        ),
    )
