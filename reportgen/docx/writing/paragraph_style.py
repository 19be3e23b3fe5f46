"""A paragraph style of WordprocessingML as a value, and its XML."""

from collections.abc import Mapping
from typing import NamedTuple

from reportgen.docx.parts.profile import Face
from reportgen.docx.parts.xml import NOTHING, Markup, element, joined, value

Settings = Mapping[str, str | int]


class ParagraphStyle(NamedTuple):
    """A paragraph style.

    based, after, link: ids of the style it builds on, of the next paragraph's and of its character style. grid: whether its
    lines stand on the page's grid of lines. spacing, indent: attributes of `w:spacing` and `w:ind`. outline: level in the
    navigation pane, from 0. leader: place of a tab stop at the right that dots lead to, in twips. own_latin: digits
    and letters are in the face's own font, too. manners: East Asian line breaking is set here (once, in the style that all others
    build on).
    """

    id: str
    name: str
    face: Face
    based: str = ""
    after: str = ""
    link: str = ""
    keep_next: bool = False
    new_page: bool = False
    grid: bool = True
    spacing: Settings | None = None
    indent: Settings | None = None
    align: str = "both"
    outline: int | None = None
    manners: bool = False
    leader: int = 0
    own_latin: bool = False


# Punctuation may hang and never begins a line; gaps between Chinese and digits stay closed.
_MANNERS = joined(
    element("w:widowControl"),
    element("w:kinsoku"),
    element("w:wordWrap"),
    element("w:overflowPunct"),
    value("w:autoSpaceDE", 0),
    value("w:autoSpaceDN", 0),
)


def style_element(style: ParagraphStyle, latin: str) -> Markup:
    """`w:style`; its properties in the order of CT_PPrBase. A style on top of no other is the default one."""
    kind: dict[str, str | int] = {"w:type": "paragraph"}
    if not style.based:
        kind["w:default"] = 1
    if not style.name.isascii():  # Word's own styles have English names in the file
        kind["w:customStyle"] = 1
    kind["w:styleId"] = style.id
    properties = element(
        "w:pPr",
        None,
        element("w:keepNext") if style.keep_next else NOTHING,
        element("w:pageBreakBefore") if style.new_page else NOTHING,
        element("w:tabs", None, element("w:tab", {"w:val": "right", "w:leader": "dot", "w:pos": style.leader}))
        if style.leader
        else NOTHING,
        _MANNERS if style.manners else NOTHING,
        NOTHING if style.grid else value("w:snapToGrid", 0),
        element("w:spacing", style.spacing) if style.spacing else NOTHING,
        element("w:ind", style.indent) if style.indent else NOTHING,
        value("w:jc", style.align),
        NOTHING if style.outline is None else value("w:outlineLvl", style.outline),
    )
    return element(
        "w:style",
        kind,
        value("w:name", style.name),
        value("w:basedOn", style.based) if style.based else NOTHING,
        value("w:next", style.after) if style.after else NOTHING,
        value("w:link", style.link) if style.link else NOTHING,
        element("w:qFormat"),
        properties,
        face_properties(style.face, style.face.font if style.own_latin else latin),
    )


def face_properties(face: Face, latin: str) -> Markup:
    """`w:rPr` of a face; every property is stated, so that nothing is inherited by accident."""
    weight: Settings | None = None if face.bold else {"w:val": 0}
    return element(
        "w:rPr",
        None,
        element("w:rFonts", {"w:ascii": latin, "w:eastAsia": face.font, "w:hAnsi": latin, "w:cs": latin}),
        element("w:b", weight),
        element("w:bCs", weight),
        value("w:color", "000000"),
        value("w:spacing", face.spacing),
        value("w:sz", face.size),
        value("w:szCs", face.size),
    )
