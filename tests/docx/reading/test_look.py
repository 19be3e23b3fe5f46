"""The reader of looks: direct formatting over styles over defaults, theme fonts, lists, fields, and files that lie."""

import time
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from lxml import etree

from reportgen.blocks.model import Document, Paragraph, Text
from reportgen.docx.parts.formatting import number
from reportgen.docx.parts.namespaces import DRAWING, WORD
from reportgen.docx.reading.cascade import Cascade
from reportgen.docx.reading.container import DamagedPackage
from reportgen.docx.reading.list_numbers import ListNumbers
from reportgen.docx.reading.look import DocumentLook, read_look
from reportgen.docx.writing.write import draft_bytes

W = f'xmlns:w="{WORD}"'


def written(folder: Path, body: str, styles: str = "", numbering: str = "", theme: str = "") -> DocumentLook:
    """The look of a document with these parts."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    listed = {"styles": styles, "numbering": numbering, "theme": theme}
    path = folder / "made.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        relations = ""
        for name, xml in listed.items():
            if xml:
                archive.writestr(f"word/{name}.xml", xml)
                relations += f'<Relationship Id="{name}" Type="{office}/{name}" Target="{name}.xml"/>'
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{package}">{relations}</Relationships>'
        )
    return read_look(path)


STYLES = f"""<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia" w:ascii="Arial"/><w:sz w:val="21"/></w:rPr>
</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="300"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Body Text"/><w:basedOn w:val="a"/>
<w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="own"/><w:basedOn w:val="b"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="d"><w:name w:val="strong"/><w:rPr><w:b/><w:rFonts w:eastAsia="楷体"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="x"><w:name w:val="round"/><w:basedOn w:val="y"/></w:style>
<w:style w:type="paragraph" w:styleId="y"><w:name w:val="about"/><w:basedOn w:val="x"/></w:style>
</w:styles>"""
THEME = f"""<a:theme xmlns:a="{DRAWING}"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="X"/><a:ea typeface="黑体"/>
</a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont>
</a:fontScheme></a:themeElements></a:theme>"""


def one(folder: Path, paragraph: str) -> tuple[str, int, bool, int, str, int]:
    """Font, size, bold, first-line indent, alignment and line spacing of a paragraph with one run."""
    (look,) = written(folder, f"<w:p>{paragraph}</w:p>", STYLES, theme=THEME).paragraphs
    (run,) = look.runs
    return run.font, run.size, run.bold, look.first_line, look.align, look.line


TEXT = "<w:t>甲</w:t>"


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (f"<w:r>{TEXT}</w:r>", ("宋体", 21, False, 0, "both", 300)),
        (f'<w:pPr><w:pStyle w:val="b"/></w:pPr><w:r>{TEXT}</w:r>', ("仿宋", 21, True, 200, "both", 300)),
        (f'<w:pPr><w:pStyle w:val="c"/></w:pPr><w:r>{TEXT}</w:r>', ("仿宋", 32, True, 200, "both", 300)),
        (
            f'<w:pPr><w:pStyle w:val="c"/><w:jc w:val="start"/></w:pPr><w:r><w:rPr><w:sz w:val="44"/></w:rPr>{TEXT}</w:r>',
            ("仿宋", 44, True, 200, "left", 300),
        ),
        (
            f'<w:pPr><w:pStyle w:val="c"/></w:pPr><w:r><w:rPr><w:rStyle w:val="d"/></w:rPr>{TEXT}</w:r>',
            ("楷体", 32, False, 200, "both", 300),  # bold twice is not bold
        ),
        (
            f'<w:r><w:rPr><w:rStyle w:val="d"/><w:rFonts w:eastAsiaTheme="majorEastAsia" w:eastAsia="仿宋"/></w:rPr>{TEXT}</w:r>',
            ("黑体", 21, True, 0, "both", 300),
        ),
        (f'<w:pPr><w:pStyle w:val="x"/></w:pPr><w:r>{TEXT}</w:r>', ("宋体", 21, False, 0, "left", 300)),
        (f'<w:pPr><w:pStyle w:val="none"/></w:pPr><w:r>{TEXT}</w:r>', ("宋体", 21, False, 0, "both", 300)),
        (f'<w:pPr><w:ind w:hanging="210"/></w:pPr><w:r>{TEXT}</w:r>', ("宋体", 21, False, -100, "both", 300)),
        (f'<w:pPr><w:ind w:firstLine="21pt"/></w:pPr><w:r>{TEXT}</w:r>', ("宋体", 21, False, 200, "both", 300)),
        (f'<w:r><w:rPr><w:sz w:val="bad"/><w:b w:val="off"/></w:rPr>{TEXT}</w:r>', ("宋体", 20, False, 0, "both", 300)),
    ],
)
def test_the_nearest_setting_holds(paragraph: str, expected: tuple[object, ...], tmp_path: Path) -> None:
    assert one(tmp_path, paragraph) == expected


def test_text_of_controls_links_and_insertions_is_read_and_deleted_text_is_not(tmp_path: Path) -> None:
    body = (
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>甲</w:t></w:r></w:sdtContent></w:sdt><w:ins><w:r><w:t>乙</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:hyperlink><w:r><w:t>丁</w:t><w:br/></w:r></w:hyperlink>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>戊</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>表</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt><!-- a comment -->"
    )
    first, second = written(tmp_path, body).paragraphs
    assert (first.number, first.text) == (1, "甲乙丁\n")
    assert (second.number, second.blank, second.after_table) == (2, True, True)


BEGIN, SEPARATE, END = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
CODE = "<w:instrText> PAGE </w:instrText>"


@pytest.mark.parametrize(
    "runs",
    [
        f"<w:r><w:t>— </w:t>{BEGIN}{CODE}{SEPARATE}<w:t>1</w:t>{END}<w:t> —</w:t></w:r>",
        f"<w:r><w:t>— </w:t></w:r><w:r>{BEGIN}{CODE}{END}</w:r><w:r><w:t> —</w:t></w:r>",
        f"<w:r><w:t>— </w:t>{BEGIN}</w:r><w:r>{CODE}</w:r><w:r>{SEPARATE}</w:r><w:r>{END}<w:t> —</w:t></w:r>",
        f"<w:r><w:t>— </w:t>{BEGIN}{CODE}{SEPARATE}</w:r><w:r><w:t>1</w:t></w:r><w:r>{END}<w:t> —</w:t></w:r>",
        '<w:r><w:t>— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> —</w:t></w:r>',
        "<w:r><w:t>— </w:t><w:pgNum/><w:t> —</w:t></w:r>",
    ],
)
def test_a_page_number_is_told_from_typed_text_however_the_field_is_written(runs: str, tmp_path: Path) -> None:
    (look,) = written(tmp_path, f"<w:p>{runs}</w:p>").paragraphs
    assert [(run.text, run.field) for run in look.runs] == [("— ", ""), ("1", "PAGE"), (" —", "")]


def test_a_list_counts_as_word_counts() -> None:
    numbering = etree.fromstring(
        f"""<w:numbering {W}><w:abstractNum w:abstractNumId="7">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3."/></w:lvl>
        <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
    )
    lists = ListNumbers(numbering)
    counted = [lists.next({"numId": "1", "ilvl": level}) for level in "00110112230"]
    assert counted == ["一、", "二、", "（一）", "（二）", "三、", "（一）", "（二）", "三.3.", "三.4.", "", "四、"]
    assert lists.next({"numId": "9", "ilvl": "0"}) == lists.next({"numId": "1", "ilvl": "8"}) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("630", 630),
        ("-5", -5),
        ("12pt", 240),
        ("2.54cm", 1440),
        ("10mm", 567),
        ("", None),
        (None, None),
        ("a", None),
        ("9" * 30, None),
    ],
)
def test_a_measure_is_twips_and_nonsense_is_not_set(text: str | None, expected: int | None) -> None:
    assert number(text) == expected


def test_a_document_without_styles_or_settings_is_read(tmp_path: Path) -> None:
    look = written(tmp_path, "<w:p><w:r><w:t>甲</w:t></w:r></w:p>")
    assert (look.paragraphs[0].runs[0].size, len(look.sections), look.language) == (20, 1, "")
    assert Cascade(None, None).chain("a") == []


def test_a_package_that_is_no_document_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "book.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<workbook/>")
    with pytest.raises(DamagedPackage):
        read_look(path)


def test_sections_keep_the_footers_of_those_before(tmp_path: Path) -> None:
    word = docx.Document()
    word.sections[0].footer.paragraphs[0].text = "— 1 —"
    word.add_section()
    word.add_paragraph("甲").paragraph_format.line_spacing = Pt(20)
    path = tmp_path / "two.docx"
    word.save(str(path))
    look = read_look(path)
    assert [[number.line.text for number in section.page_numbers] for section in look.sections] == [["— 1 —"]] * 2
    assert [paragraph.section for paragraph in look.paragraphs][-1] == 1


def test_a_draft_of_sixty_pages_is_read_in_a_second_or_two(tmp_path: Path) -> None:
    sentence = Text("坚持以人民为中心的发展思想，深入推进医疗保障协同发展和治理。" * 10)
    path = tmp_path / "long.docx"
    path.write_bytes(draft_bytes(Document((), tuple(Paragraph((sentence,) * 4) for _ in range(600)), ())))
    start = time.process_time()
    assert len(read_look(path).paragraphs) == 600
    assert time.process_time() - start < 2


def marked(change: str) -> str:
    """The properties of a paragraph whose end is changed so."""
    return f'<w:pPr><w:rPr><w:{change} w:id="1" w:author="甲"/></w:rPr></w:pPr>'


def typed(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


GONE = {
    "deleted": f"<w:p>{marked('del')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>",
    "moved away": f"<w:p>{marked('moveFrom')}<w:moveFrom>{typed('移')}</w:moveFrom></w:p>",
    "hidden": f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{typed('隐', '<w:vanish/>')}</w:p>",
    "hidden but for its mark": f"<w:p>{typed('隐', '<w:vanish/>')}</w:p>",
    "an empty one, deleted": f"<w:p>{marked('del')}</w:p>",
}


@pytest.mark.parametrize("gone", GONE.values(), ids=GONE)
def test_a_paragraph_that_is_deleted_or_hidden_is_not_there(gone: str, tmp_path: Path) -> None:
    one, other = f"<w:p>{typed('前')}</w:p>", f"<w:p>{typed('后')}</w:p>"
    for body in (one + gone + other, gone + one + other, one + other + gone, one + gone + gone + other):
        assert [(look.number, look.text) for look in written(tmp_path, body).paragraphs] == [(1, "前"), (2, "后")]


def test_what_stands_before_a_deleted_end_stands_in_the_next_paragraph_and_looks_as_before(tmp_path: Path) -> None:
    small = '<w:sz w:val="20"/>'
    body = (
        f'<w:p>{marked("del")}{typed("前", small)}</w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{typed("后")}</w:p>'
    )
    (look,) = written(tmp_path, body).paragraphs
    assert (look.text, look.align, look.runs[0].size) == ("前后", "center", 20)


def test_no_text_runs_on_past_a_table_or_the_end(tmp_path: Path) -> None:
    open_ended = f"<w:p>{marked('del')}{typed('前')}</w:p>"
    body = f"{open_ended}<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p>{typed('后')}</w:p>{open_ended}"
    found = [(look.text, look.after_table) for look in written(tmp_path, body).paragraphs]
    assert found == [("前", False), ("后", True), ("前", False)]


def test_what_is_inserted_or_moved_here_is_there(tmp_path: Path) -> None:
    body = f"<w:p>{marked('ins')}<w:ins>{typed('插')}</w:ins></w:p><w:p>{marked('moveTo')}<w:moveTo>{typed('移')}</w:moveTo></w:p>"
    assert [look.text for look in written(tmp_path, body).paragraphs] == ["插", "移"]


def test_a_table_that_is_deleted_is_not_there(tmp_path: Path) -> None:
    row = '<w:tr><w:trPr><w:del w:id="1" w:author="甲"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    (look,) = written(tmp_path, f"<w:tbl>{row}</w:tbl><w:p>{typed('后')}</w:p>").paragraphs
    assert not look.after_table


def test_signs_are_in_the_font_that_the_hint_says(tmp_path: Path) -> None:
    fonts = '<w:rFonts {}w:ascii="Arial" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>'
    hinted, bare = fonts.format('w:hint="eastAsia" '), fonts.format("")
    (look,) = written(tmp_path, f"<w:p>{typed('“', hinted)}{typed('“', bare)}</w:p>").paragraphs
    assert [(run.signs, run.hinted) for run in look.runs] == [("仿宋", True), ("Times New Roman", False)]


def test_colours_lines_and_the_stretches_between_breaks_are_read(tmp_path: Path) -> None:
    ink = '<w:color w:val="ff0000"/><w:u w:val="single"/>'
    plain = '<w:color w:val="auto"/><w:u w:val="none"/>'
    line = '<w:pPr><w:pageBreakBefore/><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr>'
    (look,) = written(
        tmp_path, f'<w:p>{line}{typed("红", ink)}<w:r><w:br w:type="page"/></w:r>{typed("黑", plain)}</w:p>'
    ).paragraphs
    assert [(run.color, run.underlined) for run in look.runs] == [("FF0000", True), ("", False)]
    assert (look.stretches, look.new_page, look.ruled) == ((True, True), True, True)
