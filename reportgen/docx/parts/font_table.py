"""word/fontTable.xml: what stands in for a font that a machine has not. No font is embedded."""

from typing import NamedTuple

from reportgen.docx.parts.namespaces import WORD
from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.xml import DECLARATION, Markup, element, joined, value


class FontClass(NamedTuple):
    """alternative: names on other systems; panose, family: the class from which Word chooses a substitute."""

    alternative: str
    panose: str
    family: str
    charset: str = "86"


# Names as Windows, WPS and 麒麟/统信 have them.
_FONTS = {
    "方正小标宋简体": FontClass("小标宋;宋体", "02010601030101010101", "auto"),
    "仿宋_GB2312": FontClass("仿宋;FangSong", "02010609030101010101", "modern"),
    "楷体_GB2312": FontClass("楷体;KaiTi", "02010609030101010101", "modern"),
    "黑体": FontClass("SimHei", "02010609060101010101", "modern"),
    "宋体": FontClass("SimSun", "02010600030101010101", "auto"),
    "Times New Roman": FontClass("", "02020603050405020304", "roman", "00"),
}
_UNKNOWN = FontClass("", "", "auto")


def font_table_part(profile: Profile) -> Markup:
    """The whole part: every font that the profile names, once, in the order of their first use."""
    p = profile
    faces = (
        p.body,
        p.title,
        *p.headings,
        p.annex_label,
        p.table_caption,
        p.table_head,
        p.table_cell,
        p.table_note,
        p.page_number,
    )
    names = dict.fromkeys([*(face.font for face in faces), p.latin])
    return joined(DECLARATION, element("w:fonts", {"xmlns:w": WORD}, *(_font(name) for name in names)))


def _font(name: str) -> Markup:
    known = _FONTS.get(name, _UNKNOWN)
    properties: list[Markup] = []
    if known.alternative:
        properties.append(value("w:altName", known.alternative))
    if known.panose:
        properties.append(value("w:panose1", known.panose))
    properties += [value("w:charset", known.charset), value("w:family", known.family)]
    return element("w:font", {"w:name": name}, *properties)
