"""The format that a document keeps: of documents formatted by hand, as nearly all are, what they look like."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from reportgen.docx.parts.profile import GBT9704, Face, Profile
from reportgen.docx.reading.look import read_styled_look
from reportgen.review.pattern import STYLES, Pattern, pattern

SENTENCE = "坚持以人民为中心的发展思想，2025年参保82.84万人，同比增长2%。"


def typed(
    word: Document, text: str, font: str, points: float, *, bold: bool = False, line: float | None = 28
) -> Paragraph:
    """A paragraph as people make it: the style is Normal, all else is set on the text."""
    paragraph = word.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size, run.font.bold, run.font.name = Pt(points), bold, "Times New Roman"
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    if line is not None:
        paragraph.paragraph_format.line_spacing = Pt(line)
    return paragraph


def on_a4(word: Document) -> None:
    (section,) = word.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = (
        Mm(35),
        Mm(33),
        Mm(27),
        Mm(25),
    )


def by_hand(word: Document) -> None:
    on_a4(word)
    typed(word, "关于2025年工作情况的总结", "华文中宋", 22, bold=True, line=36).alignment = WD_ALIGN_PARAGRAPH.CENTER
    typed(word, "县人民政府：", "仿宋", 15)
    for number in "一二":
        typed(word, f"{number}、主要工作", "黑体", 15)
        typed(word, "（一）参保扩面", "华文楷体", 15)
        typed(word, SENTENCE * 5, "仿宋", 15).paragraph_format.first_line_indent = Pt(30)
    typed(word, "这一段用错了字体。", "宋体", 12)


def taken(folder: Path, make: Callable[[Document], None], start: Profile = GBT9704) -> Pattern:
    word = docx.Document()
    make(word)
    word.save(str(folder / "样式.docx"))
    return pattern(*read_styled_look(folder / "样式.docx", STYLES), start)


def faces(profile: Profile) -> list[Face]:
    return [face._replace(spacing=0) for face in (profile.body, profile.title, *profile.headings[:2])]


def test_of_a_document_formatted_by_hand_is_taken_what_it_looks_like(tmp_path: Path) -> None:
    profile, said, kept = taken(tmp_path, by_hand)
    assert faces(profile) == [Face("仿宋", 30), Face("华文中宋", 44, bold=True), Face("黑体", 30), Face("华文楷体", 30)]
    page = profile.page
    assert (page.width, page.height) == (11906, 16838)
    assert (page.top, page.bottom, page.left, page.right) == (1984, 1871, 1531, 1417)
    assert (page.line_pitch, profile.title_line, profile.first_line, profile.latin) == (
        560,
        720,
        200,
        "Times New Roman",
    )
    assert [str(each) for each in said] == [
        "纸张 210×297 毫米",
        "上下左右边距 35、33、27、25 毫米",
        "正文 仿宋 15磅（“小三”） 不加粗",
        "行距 28 磅",
        "首行缩进 2 字",
        "数字和西文 Times New Roman",
        "标题 华文中宋 22磅（“二号”） 加粗",
        "一级标题 黑体 15磅（“小三”） 不加粗",
        "二级标题 华文楷体 15磅（“小三”） 不加粗",
    ]
    assert [str(each) for each in kept] == ["三级标题", "四级标题", "表格和页码"]


def test_headings_that_are_not_seen_keep_their_fonts_and_follow_the_bodys_size(tmp_path: Path) -> None:
    profile = taken(tmp_path, by_hand).profile
    assert [face._replace(spacing=0) for face in profile.headings[2:]] == [
        Face("仿宋_GB2312", 30, bold=True),
        Face("仿宋_GB2312", 30),
    ]


@pytest.mark.parametrize(
    ("spacing", "kept"),
    [(1.5, True), (Pt(28), False), (None, True)],
    ids=["in multiples", "in points", "the font's own"],
)
def test_a_line_spacing_that_is_no_length_is_not_guessed(tmp_path: Path, spacing: float | None, *, kept: bool) -> None:
    def make(word: Document) -> None:
        for _ in range(3):
            typed(word, SENTENCE, "仿宋", 16, line=None).paragraph_format.line_spacing = spacing

    found = taken(tmp_path, make)
    assert ("行距" in map(str, found.kept)) is kept
    assert found.profile.page.line_pitch == (GBT9704.page.line_pitch if kept else 560)


def test_a_line_takes_as_many_lines_of_the_grid_as_it_needs(tmp_path: Path) -> None:
    def make(word: Document) -> None:
        grid = word.sections[0]._sectPr.makeelement(qn("w:docGrid"), {qn("w:type"): "lines", qn("w:linePitch"): "312"})
        for old in word.sections[0]._sectPr.findall(qn("w:docGrid")):
            word.sections[0]._sectPr.remove(old)
        word.sections[0]._sectPr.append(grid)
        typed(word, SENTENCE, "仿宋", 16, line=None)
        for paragraph in word.paragraphs:
            paragraph.paragraph_format.line_spacing = 1.0

    assert taken(tmp_path, make).profile.page.line_pitch == 624


def test_an_indent_made_of_blanks_is_one(tmp_path: Path) -> None:
    def make(word: Document) -> None:
        typed(word, "　　" + SENTENCE, "仿宋", 16)

    assert taken(tmp_path, make, GBT9704._replace(first_line=0)).profile.first_line == 200


def test_the_page_is_that_of_most_of_the_text(tmp_path: Path) -> None:
    def make(word: Document) -> None:
        by_hand(word)
        wide = word.add_section()
        wide.page_width, wide.page_height = Mm(297), Mm(210)
        typed(word, "附表。", "仿宋", 15)

    assert taken(tmp_path, make).profile.page.width == 11906


def test_the_styles_that_a_program_put_there_do_not_count_where_all_is_formatted_by_hand(tmp_path: Path) -> None:
    def make(word: Document) -> None:
        typed(word, SENTENCE, "仿宋", 16)

    profile = taken(tmp_path, make).profile
    assert [face._replace(spacing=0) for face in (profile.title, *profile.headings)] == [
        face._replace(spacing=0) for face in (GBT9704.title, *GBT9704.headings)
    ]
    assert profile.table_caption == GBT9704.table_caption


def test_a_template_without_text_is_taken_by_its_styles(tmp_path: Path) -> None:
    def make(word: Document) -> None:
        on_a4(word)
        for name, font, points in (("Normal", "仿宋", 15), ("Title", "华文中宋", 20), ("Heading 1", "黑体", 15)):
            style = word.styles[name]
            style.font.size, style.font.bold = Pt(points), False
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
                del fonts.attrib[theme]
            fonts.set(qn("w:eastAsia"), font)

    profile = taken(tmp_path, make).profile
    assert faces(profile)[:3] == [Face("仿宋", 30), Face("华文中宋", 40), Face("黑体", 30)]


def test_what_nothing_names_is_said_and_stays(tmp_path: Path) -> None:
    def make(word: Document) -> None:
        fonts = word.styles.element.find(qn("w:docDefaults"))
        word.styles.element.remove(fonts)
        for element in list(word.sections[0]._sectPr):
            word.sections[0]._sectPr.remove(element)
        word.add_paragraph(SENTENCE)

    profile, _, kept = taken(tmp_path, make)
    assert {"纸张", "页边距", "行距", "正文"} <= set(map(str, kept))
    assert (profile.page, profile.body.font, profile.body.size) == (GBT9704.page, GBT9704.body.font, GBT9704.body.size)
