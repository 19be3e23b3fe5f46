"""A document in each font that a draft names: what a converter makes of it shows what it has in the font's place.

One document a font, for LibreOffice lists all fonts of a PDF at each of its pages.
"""

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from reportgen.docx.namespaces import WORD
from reportgen.docx.package import zipped
from reportgen.docx.xml import DECLARATION, Markup, element, escaped, joined, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN, _FONTS = "word/document.xml", "word/fontTable.xml"
_NAME, _CHARSET, _VALUE = f"{{{WORD}}}name", f"{{{WORD}}}charset", f"{{{WORD}}}val"
_LATIN = "00"
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
    fonts = {str(font.get(_NAME)): _is_latin(font) for font in etree.fromstring(parts[_FONTS])}
    return {font: zipped({**parts, _MAIN: _document(font, latin).encode()}) for font, latin in fonts.items()}


def _is_latin(font: "_Element") -> bool:
    charset = font.find(_CHARSET)
    return charset is not None and charset.get(_VALUE) == _LATIN


def _document(font: str, latin: bool) -> Markup:
    names = {f"w:{script}": font for script in ("ascii", "eastAsia", "hAnsi", "cs")}
    text = element("w:t", None, escaped(_LATIN_TEXT if latin else _CHINESE_TEXT))
    run = element("w:r", None, element("w:rPr", None, element("w:rFonts", names)), text)
    body = element("w:body", None, element("w:p", None, run))
    return joined(DECLARATION, element("w:document", {"xmlns:w": WORD}, body))
