"""word/header1.xml and header2.xml: 征求意见稿, 内部资料 at the upper left, where the standard has the mark of secrecy [7.2.2]."""

from reportgen.docx.parts.namespaces import WORD
from reportgen.docx.parts.style_ids import HEADER
from reportgen.docx.parts.xml import DECLARATION, Markup, element, joined, value
from reportgen.docx.writing.inlines import Runs


def header_part(text: str) -> Markup:
    """The whole part; odd and even pages have the same, in a part each."""
    style = element("w:pPr", None, value("w:pStyle", HEADER))
    return joined(
        DECLARATION, element("w:hdr", {"xmlns:w": WORD}, element("w:p", None, style, Runs("yellow").run(text)))
    )
