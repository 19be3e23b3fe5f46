"""A document in each font that a draft names: what a converter makes of it shows what it has in the font's place.

One document a font, for LibreOffice lists all fonts of a PDF at each of its pages.
"""

import zipfile
from io import BytesIO

from reportgen.docx.parts.namespaces import WORD
from reportgen.docx.parts.package import zipped
from reportgen.docx.parts.xml import DECLARATION, Markup, element, escaped, joined

_MAIN, _FONTS, _STYLES = "word/document.xml", "word/fontTable.xml", "word/styles.xml"
_NAME, _FONT_NAMES, _EAST_ASIAN = f"{{{WORD}}}name", f"{{{WORD}}}rFonts", f"{{{WORD}}}eastAsia"
# Characters that every font of the kind has.
_CHINESE_TEXT, _LATIN_TEXT = "医疗保障工作总结", "Report 2025"


def font_probes(draft: bytes) -> dict[str, bytes]:
    """The fonts that a draft names, each with a .docx in which all text is in that font.

    They are the draft with another text, so that styles, settings and the table of alternatives are those of the draft.

    Args:
        draft: the bytes of a .docx of ours.
    """
    from lxml import etree

    with zipfile.ZipFile(BytesIO(draft)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    styles = etree.fromstring(parts[_STYLES])
    chinese = {names.get(_EAST_ASIAN) for names in styles.iter(_FONT_NAMES)}
    fonts = [str(font.get(_NAME)) for font in etree.fromstring(parts[_FONTS])]
    return {font: zipped({**parts, _MAIN: _document(font, font in chinese).encode()}) for font in fonts}


def _document(font: str, chinese: bool) -> Markup:
    names = {f"w:{script}": font for script in ("ascii", "eastAsia", "hAnsi", "cs")}
    text = element("w:t", None, escaped(_CHINESE_TEXT if chinese else _LATIN_TEXT))
    run = element("w:r", None, element("w:rPr", None, element("w:rFonts", names)), text)
    body = element("w:body", None, element("w:p", None, run))
    return joined(DECLARATION, element("w:document", {"xmlns:w": WORD}, body))
