"""What is right is let alone: our own drafts, ones made by hand, and what other programs save of ours."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from reportgen.app.build import build
from reportgen.app.lint_format import lint_format
from reportgen.diagnostics.rendering import message
from tests.docx.office import converted
from tests.review.format.drafts import SENTENCE, changed, found, only, right_draft

ROOT = Path(__file__).resolve().parents[3]
# What is truly there: two sample files give no date of signature, so the drafts print XX年XX月XX日.
SAMPLES = {"data/2025.yaml": [], "data/county/2023.yaml": ["F266"], "data/city/2025H1.yaml": ["F266"]}


@pytest.mark.parametrize("period_file", SAMPLES)
def test_of_our_own_drafts_only_what_is_there_is_found(period_file: str, tmp_path: Path) -> None:
    draft = build(ROOT / period_file, output=tmp_path / "draft.docx", cwd=ROOT).path
    assert draft is not None
    assert found(draft) == SAMPLES[period_file]


def test_nothing_is_found_in_a_right_draft_with_every_kind_of_block(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(right_draft())
    assert [message(each) for each in lint_format(path).diagnostics] == []


def test_libreoffice_saving_a_right_draft_makes_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(right_draft())
    (saved,) = converted([path], "docx:MS Word 2007 XML", tmp_path / "saved")
    assert [message(each) for each in lint_format(saved).diagnostics] == []


def test_a_landscape_section_for_a_wide_table_is_no_fault(tmp_path: Path) -> None:
    def change(word: Word) -> None:
        section = word.add_section()
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
        section.top_margin, section.left_margin = Mm(28), Mm(35)

    assert found(changed(tmp_path, change)) == []


def test_a_cover_without_page_number_is_no_fault(tmp_path: Path) -> None:
    def change(word: Word) -> None:
        word.sections[0].different_first_page_header_footer = True
        word.sections[0].first_page_footer.paragraphs[0].text = ""

    assert found(changed(tmp_path, change)) == []


def by_hand() -> tuple[Word, Callable[..., Paragraph]]:
    """An empty document of python-docx's own template set up right, and a function that adds a formatted paragraph."""
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = (
        Mm(37),
        Mm(35),
        Mm(28),
        Mm(26),
    )
    section.footer_distance = Mm(25)
    word.styles.element.find(".//" + qn("w:lang")).set(qn("w:eastAsia"), "zh-CN")
    word.settings.odd_and_even_pages_header_footer = True

    def add(text: str, font: str = "仿宋", size: float = 16, align: str = "JUSTIFY", first: float = 32) -> Paragraph:
        line = word.add_paragraph()
        line.alignment = getattr(WD_ALIGN_PARAGRAPH, align)
        line.paragraph_format.first_line_indent = Pt(first)
        line.paragraph_format.line_spacing = Pt(28.95)
        run = line.add_run(text)
        run.font.name, run.font.size = "Times New Roman", Pt(size)
        properties = run._r.get_or_add_rPr()
        only(properties, "w:rFonts").set(qn("w:eastAsia"), font)
        properties.append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="-5"/>'))
        return line

    for footer, align in ((section.footer, "RIGHT"), (section.even_page_footer, "LEFT")):
        line = footer.paragraphs[0]
        line.alignment = getattr(WD_ALIGN_PARAGRAPH, align)
        setattr(line.paragraph_format, f"{align.lower()}_indent", Pt(14))
        line.add_run("— ")
        field = parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
        line._p.append(field)
        line.add_run(" —")
        for each in line._p.iter(qn("w:r")):
            each.insert(
                0,
                parse_xml(
                    f'<w:rPr {nsdecls("w")}><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>'
                ),
            )
    return word, add


def test_a_draft_formatted_by_hand_lacks_only_the_styles_of_headings(tmp_path: Path) -> None:
    word, add = by_hand()
    add("示范县医疗保障局", "方正小标宋_GBK", 22, "CENTER", 0)
    add("2025年工作总结", "方正小标宋_GBK", 22, "CENTER", 0)
    add("", first=0)
    add("县人民政府：", first=0)
    add(f"2025年，{SENTENCE}")
    add("一、主要工作", "黑体")
    add("（一）参保工作", "楷体")
    add(f"1.完善制度。{SENTENCE}")
    add(f"2.优化服务。{SENTENCE}")
    add("二、下一步打算", "黑体")
    add(f"一是{SENTENCE}")
    add("", first=0)
    add("附件：1.主要指标表")
    add("2.重点任务清单")
    add("")
    add("示范县医疗保障局", align="RIGHT", first=0).paragraph_format.right_indent = Pt(57)
    add("2026年1月12日", align="RIGHT", first=0).paragraph_format.right_indent = Pt(64)
    path = tmp_path / "by-hand.docx"
    word.save(str(path))
    outcome = lint_format(path)
    assert [each.code for each in outcome.diagnostics] == ["F248"], [message(each) for each in outcome.diagnostics]
    assert message(outcome.diagnostics[0]) == "标题应套用标题样式，第6段“一、主要工作”和另外2段用的是“normal”样式"


def test_an_empty_document_of_word_has_the_faults_of_its_defaults(tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    docx.Document().save(str(path))
    assert sorted(set(found(path))) == ["F201", "F202", "F203", "F206", "F211"]
