"""A probe is the draft with another text, all of it in one font."""

from lxml import etree

from reportgen.docx.parts.profile import GBT9704
from reportgen.docx.writing.font_probe import font_probes
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import MAIN, W, body, parts
from tests.docx.samples import annual_report


def test_each_font_of_the_profile_has_a_probe_in_a_script_that_it_is_for() -> None:
    # An office's own fonts, of which the table of known ones knows nothing.
    profile = GBT9704._replace(latin="Arial", body=GBT9704.body._replace(font="某仿宋&"))
    probes = font_probes(draft_bytes(annual_report(), profile))
    assert set(probes) == {"方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体", "某仿宋&", "Arial"}
    for font, probe in probes.items():
        (names,) = body(probe).iter(f"{W}rFonts")
        assert set(names.attrib.values()) == {font}
        (text,) = body(probe).iter(f"{W}t")
        assert str(text.text).isascii() == (font == "Arial")


def test_all_but_the_text_is_the_drafts() -> None:
    draft = draft_bytes(annual_report())
    for probe in font_probes(draft).values():
        theirs = parts(probe)
        assert etree.fromstring(theirs.pop(MAIN)).tag == f"{W}document"
        assert theirs == {name: content for name, content in parts(draft).items() if name != MAIN}
