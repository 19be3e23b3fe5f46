"""Each wrong setting is named once, and nothing else with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from reportgen.app.explain import all_rules
from reportgen.app.lint_format import lint_format
from reportgen.diagnostics.rendering import message
from tests.review.format.drafts import changed, found, only, paragraph

BODY = "Body Text"


def set_font(word: Word, style: str, font: str) -> None:
    word.styles[style].element.rPr.rFonts.set(qn("w:eastAsia"), font)


def retype(beginning: str, old: str, new: str) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        runs = [run for run in paragraph(word, beginning).runs if old in run.text]
        runs[0].text = runs[0].text.replace(old, new)

    return change


def indent(word: Word, style: str, hundredths: int) -> None:
    place = word.styles[style].element.pPr.ind
    place.set(qn("w:firstLineChars"), str(hundredths))
    place.set(qn("w:firstLine"), str(hundredths * 32 // 10))


def letter(word: Word) -> None:
    word.sections[0].page_width, word.sections[0].page_height = Mm(216), Mm(279)
    word.sections[0].right_margin = Mm(26)


def margin(side: str, millimetres: float) -> Callable[[Word], None]:
    return lambda word: setattr(word.sections[0], f"{side}_margin", Mm(millimetres))


def pitch(twips: int) -> Callable[[Word], None]:
    return lambda word: only(word.sections[0]._sectPr, "w:docGrid").set(qn("w:linePitch"), str(twips))


def no_grid(word: Word) -> None:
    section = word.sections[0]._sectPr
    section.remove(only(section, "w:docGrid"))


def line_spacing(word: Word) -> None:
    word.styles[BODY].paragraph_format.line_spacing = 1.5


def loose_characters(word: Word) -> None:
    for name in (BODY, "Normal"):
        word.styles[name].element.rPr.find(qn("w:spacing")).set(qn("w:val"), "0")


def english(word: Word) -> None:
    word.styles.element.find(".//" + qn("w:lang")).set(qn("w:eastAsia"), "en-US")


def no_footer(word: Word) -> None:
    section = word.sections[0]._sectPr
    for reference in section.findall(qn("w:footerReference")):
        section.remove(reference)


def typed_page_number(word: Word) -> None:
    for footer in (word.sections[0].footer, word.sections[0].even_page_footer):
        line = footer.paragraphs[0]
        for run in line.runs[1:]:
            run._r.getparent().remove(run._r)
        line.runs[0].text = "— 1 —"


def page_number_text(first: str, last: str) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        for footer in (word.sections[0].footer, word.sections[0].even_page_footer):
            footer.paragraphs[0].runs[0].text = first
            footer.paragraphs[0].runs[-1].text = last

    return change


def small_page_number(word: Word) -> None:
    word.styles["footer"].font.size = Pt(9)


def centred_page_number(word: Word) -> None:
    word.settings.odd_and_even_pages_header_footer = False
    word.sections[0].footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def page_number_at_the_edge(word: Word) -> None:
    for footer in (word.sections[0].footer, word.sections[0].even_page_footer):
        properties = footer.paragraphs[0]._p.get_or_add_pPr()
        properties.remove(only(properties, "w:ind"))


def body_size(word: Word) -> None:
    for each in word.paragraphs:
        if each.style is not None and each.style.name == BODY:
            for run in each.runs:
                run.font.size = Pt(14)


def typed_indent(word: Word) -> None:
    indent(word, BODY, 0)
    for each in word.paragraphs:
        if each.style is not None and each.style.name == BODY:
            each.runs[0].text = "\u3000\u3000" + each.runs[0].text


def left_aligned(word: Word) -> None:
    word.styles[BODY].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT


def digits(word: Word) -> None:
    fonts = word.styles[BODY].element.rPr.rFonts
    fonts.set(qn("w:ascii"), "仿宋_GB2312")
    fonts.set(qn("w:hAnsi"), "仿宋_GB2312")


def blank_lines(word: Word) -> None:
    for beginning in ("一是", "二、", "坚持"):
        paragraph(word, beginning).insert_paragraph_before("", style=BODY)


def title_size(word: Word) -> None:
    word.styles["Title"].font.size = Pt(18)


def title_left(word: Word) -> None:
    word.styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT


def bold(style: str) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        word.styles[style].font.bold = True

    return change


def heading_size(word: Word) -> None:
    word.styles["Heading 1"].font.size = Pt(22)


def bare_headings(word: Word) -> None:
    for beginning in ("一、", "二、"):
        heading = paragraph(word, beginning)
        heading.style = word.styles[BODY]
        for run in heading.runs:
            run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "黑体")


def numbered_by_word(word: Word) -> None:
    """The first heading of level 1 gets its number from a list, the second keeps the one that is typed."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = (
        f'<w:numbering xmlns:w="{w}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    part = Part(PackURI("/word/numbering.xml"), kind, xml.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    heading = paragraph(word, "一、")
    heading.runs[0].text = ""
    number = parse_xml(f'<w:numPr xmlns:w="{w}"><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    only(heading._p.get_or_add_pPr(), "w:pStyle").addnext(number)


def date_at_the_edge(word: Word) -> None:
    place = paragraph(word, "2026年").paragraph_format
    place.right_indent = Pt(0)
    word.styles["Date"].element.pPr.ind.set(qn("w:rightChars"), "0")


def annex_label(word: Word) -> None:
    paragraph(word, "附件").alignment = WD_ALIGN_PARAGRAPH.CENTER


def before_the_signature(words: str) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        signature = next(each for each in word.paragraphs if each.style is not None and each.style.name == "Signature")
        signature.insert_paragraph_before(words, style=BODY)

    return change


def addressee(words: str, flush: bool) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        line = paragraph(word, "2025年").insert_paragraph_before(words, style=BODY)
        if flush:
            place = line._p.get_or_add_pPr().get_or_add_ind()
            place.set(qn("w:firstLineChars"), "0")
            place.set(qn("w:firstLine"), "0")

    return change


def breaks_before_the_annex(word: Word) -> None:
    label = paragraph(word, "附件")
    for _ in range(2):
        label.insert_paragraph_before("").add_run().add_break(WD_BREAK.PAGE)


def break_at_the_end(word: Word) -> None:
    word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def header(words: str) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        for each in (word.sections[0].header, word.sections[0].even_page_header):
            each.is_linked_to_previous = False
            each.paragraphs[0].text = words

    return change


def ruled_header(word: Word) -> None:
    header("")(word)
    properties = word.sections[0].header.paragraphs[0]._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6"/></w:pBdr>'))


def coloured(beginning: str, color: str) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        for run in paragraph(word, beginning).runs:
            run.font.color.rgb = RGBColor.from_string(color)

    return change


def underlined(beginning: str) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        for run in paragraph(word, beginning).runs:
            run.font.underline = True

    return change


def quotes_without_hint(word: Word) -> None:
    for run in paragraph(word, "2025年").runs:
        fonts = run._r.get_or_add_rPr().find(qn("w:rFonts"))
        if fonts is not None:
            run._r.get_or_add_rPr().remove(fonts)


def dash_in_a_latin_font(word: Word) -> None:
    line = paragraph(word, "坚持")
    run = line.add_run("……")
    line.add_run("等。")
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{slot}"), "Arial")


def two_listed(word: Word) -> None:
    before_the_signature("附件：1.主要指标表")(word)
    before_the_signature("2.重点任务清单")(word)


def signature_at_the_left(word: Word) -> None:
    for each in word.paragraphs:
        if each.style is not None and each.style.name == "Signature":
            each.alignment = WD_ALIGN_PARAGRAPH.LEFT
            each.paragraph_format.first_line_indent = Pt(32)


def latin_page_number(word: Word) -> None:
    for footer in (word.sections[0].footer, word.sections[0].even_page_footer):
        for run in footer.paragraphs[0]._p.iter(qn("w:r")):
            properties = run.get_or_add_rPr()
            fonts = properties.find(qn("w:rFonts"))
            if fonts is None:
                fonts = properties.get_or_add_rFonts()
            fonts.set(qn("w:ascii"), "Times New Roman")
            fonts.set(qn("w:hAnsi"), "Times New Roman")


WRONG: dict[str, tuple[Callable[[Word], None], str]] = {
    "letter paper": (letter, "F201"),
    "top margin": (margin("top", 25.4), "F202"),
    "left margin": (margin("left", 31.8), "F202"),
    "line pitch": (pitch(400), "F203"),
    "no grid": (no_grid, "F203"),
    "line spacing": (line_spacing, "F204"),
    "27 characters a line": (loose_characters, "F205"),
    "language": (english, "F206"),
    "no page number": (no_footer, "F211"),
    "typed page number": (typed_page_number, "F212"),
    "page number in words": (page_number_text("第", "页"), "F213"),
    "page number between hyphens": (page_number_text("- ", " -"), "F213"),
    "small page number": (small_page_number, "F214"),
    "digits of the page number in Times": (latin_page_number, "F214"),
    "two page breaks": (breaks_before_the_annex, "F207"),
    "page break at the end": (break_at_the_end, "F207"),
    "header": (header("某模板公司"), "F208"),
    "line in the header": (ruled_header, "F208"),
    "red sentence": (coloured("坚持", "FF0000"), "F228"),
    "blue heading": (coloured("一、", "2F5496"), "F228"),
    "red title": (coloured("示范县", "C00000"), "F228"),
    "underlined sentence": (underlined("坚持"), "F229"),
    "underlined title": (underlined("示范县"), "F229"),
    "full-width point": (retype("2025年", "82.84", "82．84"), "F254"),
    "full-width digits": (retype("2025年", "82.84", "８２．８４"), "F254"),
    "full-width digit in a heading's number": (retype("1.", "1.", "１．"), "F245"),
    "quotes without a hint": (quotes_without_hint, "F255"),
    "dots in a Latin font": (dash_in_a_latin_font, "F255"),
    "radical in the text": (retype("2025年", "思想", "思想⾦额"), "F256"),
    "radical in the title": (retype("示范县", "示范县", "⽰范县"), "F256"),
    "radical as a heading's number": (retype("一、", "一、", "⼀、"), "F256"),
    "attachments without a note": (retype("附件", "附件", "附件1"), "F267"),
    "one attachment of two": (two_listed, "F268"),
    "signature at the left": (signature_at_the_left, "F269"),
    "annex label with colon": (retype("附件", "附件", "附件："), "F264"),
    "skipped number in the middle": (retype("（二）", "（二）", "（三）"), "F244"),
    "doubled number": (retype("二、", "二、", "一、"), "F244"),
    "page number in the middle": (centred_page_number, "F215"),
    "page number at the edge": (page_number_at_the_edge, "F215"),
    "body font": (lambda word: set_font(word, BODY, "宋体"), "F221"),
    "body size": (body_size, "F222"),
    "no indent": (lambda word: indent(word, BODY, 0), "F223"),
    "indent by typed blanks": (typed_indent, "F224"),
    "left aligned": (left_aligned, "F225"),
    "font of digits": (digits, "F226"),
    "blank lines": (blank_lines, "F227"),
    "title font": (lambda word: set_font(word, "Title", "黑体"), "F231"),
    "title size": (title_size, "F232"),
    "title at the left": (title_left, "F233"),
    "bold title": (bold("Title"), "F234"),
    "heading font": (lambda word: set_font(word, "Heading 1", "宋体"), "F241"),
    "heading size": (heading_size, "F242"),
    "bold heading": (bold("Heading 1"), "F243"),
    "skipped number": (retype("二、", "二、", "三、"), "F244"),
    "Arabic digit with 、": (retype("1.", "1.", "1、"), "F245"),
    "half-width brackets": (retype("（一）", "（一）", "(一)"), "F245"),
    "point after a Chinese numeral": (retype("一、", "一、", "一."), "F245"),
    "number of another level": (retype("一、", "一、", "（一）"), "F245"),
    "stop behind a heading": (retype("一、", "情况", "情况。"), "F246"),
    "one heading numbered by a list": (numbered_by_word, "F247"),
    "headings without style": (bare_headings, "F248"),
    "half-width comma": (retype("2025年", "思想，", "思想,"), "F251"),
    "half-width brackets in the text": (retype("2025年", "（含灵活就业人员）", "(含灵活就业人员)"), "F251"),
    "space before digits": (retype("2025年", "参保82.84万", "参保 82.84 万"), "F252"),
    "straight quotes": (retype("2025年", "“三医”", '"三医"'), "F253"),
    "leading zeros in the date": (retype("2026年", "1月", "01月"), "F261"),
    "date in Chinese numerals": (retype("2026年", "2026年1月12日", "二〇二六年一月十二日"), "F261"),
    "date in points": (retype("2026年", "2026年1月12日", "2026.1.12"), "F261"),
    "date at the edge": (date_at_the_edge, "F262"),
    "attachments with 、": (before_the_signature("附件：1、主要指标表"), "F263"),
    "attachments with a stop": (before_the_signature("附件：主要指标表。"), "F263"),
    "annex label in the middle": (annex_label, "F264"),
    "addressee indented": (addressee("县人民政府：", flush=False), "F265"),
    "addressee with half-width colon": (addressee("县人民政府:", flush=True), "F265"),
    "date left open": (retype("2026年", "2026年1月12日", "XX年XX月XX日"), "F266"),
}


@pytest.mark.parametrize(("change", "code"), WRONG.values(), ids=WRONG)
def test_a_wrong_setting_is_named_once_and_nothing_else(
    change: Callable[[Word], None], code: str, tmp_path: Path
) -> None:
    path = changed(tmp_path, change)
    assert found(path) == [code], [message(each) for each in lint_format(path).diagnostics]


def test_every_rule_of_the_format_has_a_wrong_setting() -> None:
    ours = {code for code, rule in all_rules().items() if rule.__module__.startswith("reportgen.review.format.")}
    assert {code for _, code in WRONG.values()} == ours
