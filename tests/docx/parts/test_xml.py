from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reportgen.docx.parts.xml import element, escaped, escaped_all, joined, value
from tests.docx.samples import texts

XML_CHARACTERS = {0x9, 0xA, 0xD, *range(0x20, 0xD800), *range(0xE000, 0xFFFE), *range(0x10000, 0x110000)}


def allowed(text: str) -> str:
    return "".join(char for char in text if ord(char) in XML_CHARACTERS)


@given(texts | st.text(st.characters(codec=None)))
def test_any_text_comes_back_as_it_was_but_for_what_xml_cannot_hold(text: str) -> None:
    read = etree.fromstring(element("a", {"b": text}, escaped(text)))
    assert read.get("b") == allowed(text)
    assert (read.text or "") == allowed(text)


@given(st.lists(texts))
def test_texts_are_escaped_together_as_they_are_one_by_one(several: list[str]) -> None:
    assert list(escaped_all(several)) == [escaped(text) for text in several]


def test_elements_nest_and_close() -> None:
    assert element("w:p") == "<w:p/>"
    assert element("w:p", None, value("w:jc", 'a"b'), escaped("<")) == '<w:p><w:jc w:val="a&quot;b"/>&lt;</w:p>'
    assert joined(escaped("&"), element("b", {"c": 1})) == '&amp;<b c="1"/>'
