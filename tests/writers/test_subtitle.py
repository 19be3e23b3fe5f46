"""The lines under the title, in each kind of file."""

from reportgen.blocks.model import Document, Paragraph, Text
from reportgen.docx.writing.write import draft_bytes
from reportgen.writers.html import html_text
from reportgen.writers.markdown import markdown_text
from tests.docx.office import W, body

DOCUMENT = Document(((Text("题"),),), (Paragraph((Text("文。"),)),), (), subtitle=((Text("副一"),), (Text("副二"),)))


def test_markdown() -> None:
    assert markdown_text(DOCUMENT).startswith("# 题\n\n副一\n\n副二\n\n文。\n")


def test_html() -> None:
    assert '<h1>题</h1>\n<p class="subtitle">副一<br/>副二</p>' in html_text(DOCUMENT)


def test_docx_has_no_empty_line_between_title_and_subtitle() -> None:
    title, subtitle, _ = body(draft_bytes(DOCUMENT)).findall(f".//{W}p")
    close = title.find(f"{W}pPr/{W}spacing")
    assert close is not None
    assert close.get(f"{W}after") == "0"
    style = subtitle.find(f"{W}pPr/{W}pStyle")
    assert style is not None
    assert style.get(f"{W}val") == "Subtitle"
    assert "".join(part.text or "" for part in subtitle.iter(f"{W}t")) == "副一副二"
