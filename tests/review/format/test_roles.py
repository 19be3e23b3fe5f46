"""What a paragraph is: by style, else by its text and its neighbours."""

from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from reportgen.docx.reading.look import read_look
from reportgen.review.format.roles import Role, parts

LONG = "坚持以人民为中心的发展思想，深入推进三医协同发展和治理，全面落实医疗保障各项改革任务，稳中求进。"
# Text, centred or not, and what it is, in the order of one draft without a single style.
TYPED = [
    ("示范县医疗保障局2025年工作总结", True, Role.TITLE, 0),
    ("（2026年1月12日）", True, Role.SUBTITLE, 0),
    ("", False, Role.BLANK, 0),
    ("各位代表：", False, Role.ADDRESSEE, 0),
    ("现将有关情况汇报如下：", False, Role.BODY, 0),
    ("一、主要工作", False, Role.HEADING, 1),
    ("（一）参保工作。", False, Role.HEADING, 2),
    ("(二)待遇", False, Role.HEADING, 2),
    (f"1.完善制度。{LONG}", False, Role.RUN_IN, 3),
    ("2.完成年度任务；", False, Role.BODY, 0),
    ("（1）优化服务", False, Role.HEADING, 4),
    (f"一是{LONG}", False, Role.BODY, 0),
    ("表1 主要指标", True, Role.CAPTION, 0),
    ("单位：万元", False, Role.NOTE, 0),
    ("注：数据来源于信息平台。", False, Role.NOTE, 0),
    ("表1的数据如下", False, Role.BODY, 0),
    ("附件：1.主要指标表", False, Role.ATTACHMENTS, 0),
    ("2.重点任务清单", False, Role.ATTACHMENTS, 0),
    ("示范县医疗保障局", False, Role.SIGNATURE, 0),
    ("2026年1月12日", False, Role.DATE, 0),
    ("附件1", False, Role.ANNEX_LABEL, 0),
    ("主要指标完成情况表", True, Role.ANNEX_TITLE, 0),
    (LONG, False, Role.BODY, 0),
]


def test_without_styles_text_and_neighbours_tell(tmp_path: Path) -> None:
    word = docx.Document()
    for text, centred, _, _ in TYPED:
        line = word.add_paragraph(text)
        if centred:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    path = tmp_path / "typed.docx"
    word.save(str(path))
    found = [(part.look.text, part.role, part.level) for part in parts(read_look(path).paragraphs)]
    assert found == [(text, role, level) for text, _, role, level in TYPED]


@pytest.mark.parametrize(
    ("style", "text", "role", "level"),
    [
        ("Title", "总结", Role.TITLE, 0),
        ("Heading 1", "主要工作", Role.HEADING, 1),
        ("Heading 2", f"（一）待遇。{LONG}", Role.RUN_IN, 2),
        ("Heading 5", "更低的一层", Role.BODY, 0),
        ("Caption", "图1 收支", Role.CAPTION, 0),
        ("Subtitle", "副标题", Role.SUBTITLE, 0),
    ],
)
def test_a_style_tells_before_the_text(style: str, text: str, role: Role, level: int, tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph(LONG)
    word.add_paragraph(text, style=style)
    path = tmp_path / "styled.docx"
    word.save(str(path))
    part = parts(read_look(path).paragraphs)[1]
    assert (part.role, part.level) == (role, level)


@pytest.mark.parametrize(
    ("size", "text", "role"),
    [
        (16, "2026年1月12日", Role.SUBTITLE),
        (22, "2026年1月12日", Role.SUBTITLE),
        (16, "示范县医疗保障局", Role.SUBTITLE),
        (22, "及2026年工作安排", Role.TITLE),
    ],
)
def test_a_line_under_the_title_is_part_of_it_where_it_is_as_large(
    size: int, text: str, role: Role, tmp_path: Path
) -> None:
    word = docx.Document()
    for points, words in ((22, "示范县医疗保障局2025年工作总结"), (size, text), (16, LONG)):
        line = word.add_paragraph()
        line.add_run(words).font.size = Pt(points)
        if words != LONG:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    path = tmp_path / "lines.docx"
    word.save(str(path))
    assert [part.role for part in parts(read_look(path).paragraphs)] == [Role.TITLE, role, Role.BODY]
