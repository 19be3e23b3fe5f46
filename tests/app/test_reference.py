"""An office's own document as the pattern: what is taken from it, what stays the standard's, and what cannot be used."""

import re
from pathlib import Path

import pytest

from reportgen.app.build import build
from reportgen.app.reference import over_reference
from reportgen.diagnostics.finding import Diagnostic
from reportgen.docx.parts.profile import GBT9704, Face, Profile, fitted
from reportgen.docx.writing.write import draft_bytes
from reportgen.sources.files.project import find_project
from tests.docx.hostile import TOO_MUCH
from tests.docx.office import audit, parts, repacked
from tests.docx.samples import annual_report
from tests.templating.office import GENRE, Office, shown

STYLES, MAIN, THEME = "word/styles.xml", "word/document.xml", "word/theme/theme1.xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAFT = draft_bytes(annual_report())
OWN = fitted(
    GBT9704._replace(
        page=GBT9704.page._replace(top=1701, left=1531, right=1531, line_pitch=560),
        latin="Arial",
        body=Face("华文仿宋", 30),
        title=Face("华文中宋", 36, bold=True),
        title_line=640,
        headings=(Face("黑体", 30), Face("华文楷体", 30), Face("华文仿宋", 30, bold=True), Face("华文仿宋", 30)),
        table_caption=Face("宋体", 24, bold=True),
        table_head=Face("宋体", 21),
        first_line=150,
    )
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def read(office: Office, start: Profile = GBT9704) -> tuple[Profile, list[str]]:
    found: list[Diagnostic] = []
    project = find_project("data/2025.yaml", office.root, found)
    assert project is not None
    profile = over_reference(project, start, found)
    return profile, [shown(each) for each in found if each.code != "F014"]


def with_styles(styles: str, theme: str = "") -> bytes:
    """A template: a package with these styles and no text, whose page says nothing."""
    changed = {STYLES: f'<w:styles xmlns:w="{W}">{styles}</w:styles>'.encode()}
    changed[MAIN] = f'<w:document xmlns:w="{W}"><w:body/></w:document>'.encode()
    if theme:
        changed[THEME] = theme.encode()
    return repacked(DRAFT, changed)


def test_without_a_document_nothing_changes(office: Office) -> None:
    assert read(office) == (GBT9704, [])


def test_a_draft_in_an_offices_format_is_the_pattern_of_the_next(office: Office) -> None:
    office.write("style.docx", draft_bytes(annual_report(), OWN))
    assert read(office) == (OWN._replace(name="style"), [])


def test_the_document_counts_before_the_format_and_another_may_be_named(office: Office) -> None:
    office.write("样式/本局.docx", draft_bytes(annual_report(), OWN))
    office.write("reportgen.yaml", "reference: 样式/本局.docx\n")
    profile, found = read(office, GBT9704._replace(date_in=200, title=Face("宋体", 20)))
    assert found == []
    assert profile == OWN._replace(name="本局", date_in=200)


BASED = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体" w:ascii="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>
  <w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="600"/></w:pPr><w:rPr><w:sz w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/>
  <w:rPr><w:rFonts w:eastAsia="楷体"/><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="x"><w:name w:val="Title"/><w:basedOn w:val="x"/><w:rPr><w:sz w:val="9999"/></w:rPr></w:style>
"""


def test_values_come_down_from_the_defaults_and_from_what_a_style_is_based_on(office: Office) -> None:
    office.write("style.docx", with_styles(BASED))
    profile, found = read(office)
    assert found == []
    assert profile.body._replace(spacing=0) == Face("宋体", 30)
    assert profile.headings[0]._replace(spacing=0) == Face("宋体", 30, bold=True)
    assert profile.headings[1]._replace(spacing=0) == Face("楷体", 30)
    assert profile.latin == "Calibri"
    assert profile.first_line == 200
    assert profile.page.line_pitch == 560


def test_what_the_document_lacks_or_says_beyond_measure_is_the_standards(office: Office) -> None:
    office.write("style.docx", with_styles(BASED))
    profile, _ = read(office)
    assert profile.headings[2] == GBT9704.headings[2]._replace(
        size=30, spacing=profile.body.spacing
    )  # the size follows the body
    assert profile.table_caption == GBT9704.table_caption
    assert profile.table_head == GBT9704.table_head
    assert (profile.title.size, profile.title_line) == (44, 700)
    assert profile.page._replace(line_pitch=579) == GBT9704.page


THEMED = """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements><a:fontScheme name="f">
<a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="等线 Light"/></a:majorFont>
<a:minorFont><a:latin typeface="Georgia"/><a:ea typeface="等线"/><a:cs typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont>
</a:fontScheme></a:themeElements></a:theme>"""
BY_THEME = """
<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/>
  <w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="title"/><w:rPr><w:rFonts w:eastAsiaTheme="majorEastAsia"/></w:rPr></w:style>
"""


def test_fonts_of_the_theme_are_found_there(office: Office) -> None:
    office.write("style.docx", with_styles(BY_THEME, THEMED))
    profile, _ = read(office)
    assert (profile.body.font, profile.latin, profile.title.font) == ("等线", "Georgia", "等线 Light")


UNUSABLE = [
    b"PK\x03\x04 damaged",
    DRAFT[: len(DRAFT) // 2],
    repacked(DRAFT, {STYLES: b"<w:styles"}),
    repacked(DRAFT, {STYLES: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
]


@pytest.mark.parametrize("content", UNUSABLE, ids=range(len(UNUSABLE)))
def test_a_damaged_or_foreign_file_is_a_finding(office: Office, content: bytes) -> None:
    office.write("style.docx", content)
    assert read(office) == (GBT9704, ["style.docx: F013 样式文档 style.docx 不能用：文件已损坏，或不是 .docx"])


def test_a_named_file_that_is_not_there_is_found_where_it_is_named(office: Office) -> None:
    office.write("reportgen.yaml", "reference: 无.docx\n")
    assert read(office) == (GBT9704, ["reportgen.yaml:1:12: F013 样式文档 无.docx 不能用：没有这个文件"])
    office.write("reportgen.yaml", "reference: ../外.docx\n")
    assert [each.split(" ")[1] for each in read(office)[1]] == ["D009"]


def test_margins_without_room_for_a_text_are_a_finding(office: Office) -> None:
    narrow = parts(DRAFT)[MAIN].replace(b'w:left="1588"', b'w:left="9000"')
    office.write("style.docx", repacked(DRAFT, {MAIN: narrow}))
    assert read(office) == (GBT9704, ["style.docx: F012 版心只有 25 毫米宽、225 毫米高"])


def test_a_build_draws_after_the_document_and_stops_where_it_cannot(office: Office) -> None:
    office.write("style.docx", draft_bytes(annual_report(), OWN))
    office.write("templates/annual/genre.yaml", GENRE)
    outcome = build("data/2025.yaml", output="稿.docx", cwd=office.root)
    assert outcome.path is not None, outcome.diagnostics
    assert audit(outcome.path) == []
    assert "华文中宋".encode() in parts(outcome.path.read_bytes())[STYLES]
    office.write("style.docx", b"")
    assert build("data/2025.yaml", output="二.docx", cwd=office.root).path is None


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ("长" * 300 + ".docx", "F013"),
        ("'a/../无.docx'", "F013"),
        (".", "F013"),
        ("data", "F013"),
        ("data/2025.yaml/x.docx", "F013"),
        ("/etc/passwd", "D009"),
        ("../" * 200 + "x", "D009"),
    ],
)
def test_a_reference_by_a_name_that_no_document_has_is_a_finding_in_chinese(
    office: Office, named: str, code: str
) -> None:
    office.write("reportgen.yaml", f"reference: {named}\n")
    profile, found = read(office)
    assert profile == GBT9704
    assert [each.split(" ")[1] for each in found] == [code]
    assert re.search("[A-Za-z]{4,} [a-z]{3,}", found[0].partition("不能用")[2]) is None


def test_what_was_taken_is_said_with_each_build(office: Office) -> None:
    office.write("style.docx", draft_bytes(annual_report(), OWN))
    office.write("templates/annual/genre.yaml", GENRE)
    said = [each for each in build("data/2025.yaml", cwd=office.root).diagnostics if each.code == "F014"]
    (text,) = map(shown, said)
    assert text.startswith("style.docx: F014 版式照 style.docx 的样子：纸张 210×297 毫米、")
    assert "正文 华文仿宋 15磅（“小三”） 不加粗" in text
    assert all(each.finding.always_told for each in said)


def test_a_measure_with_a_unit_is_read_as_the_page_is_judged(office: Office) -> None:
    main = parts(DRAFT)[MAIN].replace(b'w:left="1588"', b'w:left="30mm"')
    office.write("style.docx", repacked(DRAFT, {MAIN: main}))
    assert read(office)[0].page.left == 1701


def test_a_document_that_explodes_is_a_finding_that_names_the_limit(office: Office) -> None:
    office.write("style.docx", TOO_MUCH["empty paragraphs"][0]())
    profile, found = read(office)
    assert profile == GBT9704
    assert found == ["style.docx: F013 样式文档 style.docx 不能用：一个部件里的 XML 元素和属性超过 800,000 个"]
