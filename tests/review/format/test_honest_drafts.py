"""Drafts that are right, in the manners in which offices make them, show nothing; the same with one fault shows that fault."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from reportgen.app.lint_format import lint_format
from reportgen.diagnostics.rendering import message
from tests.review.format.drafts import SENTENCE, changed, found, only, paragraph
from tests.review.format.test_right_drafts import by_hand

TITLE = "示范县医疗保障局2025年工作总结"
Add = Callable[..., Paragraph]


def messages(path: Path) -> list[str]:
    return [message(each) for each in lint_format(path).diagnostics]


def saved(word: Word, folder: Path) -> Path:
    path = folder / "稿.docx"
    word.save(str(path))
    return path


def red(line: Paragraph) -> Paragraph:
    for run in line.runs:
        run.font.color.rgb = RGBColor(255, 0, 0)
    return line


def styled_headings(word: Word) -> None:
    """Headings in heading styles that look like nothing by themselves."""
    for each in word.paragraphs:
        for beginning, style in (("一、", 1), ("二、", 1), ("三、", 1), ("（一）", 2), ("（二）", 2)):
            if each.text.startswith(beginning):
                each.style = word.styles[f"Heading {style}"]


def body(add: Add) -> None:
    add("县人民政府：", first=0)
    add(f"2025年，{SENTENCE}")
    add("一、主要工作", "黑体")
    add("（一）参保工作", "楷体")
    add(SENTENCE)
    add("（二）待遇工作", "楷体")
    add(SENTENCE)
    add("二、下一步打算", "黑体")
    add(f"一是{SENTENCE}")


def end(add: Add) -> None:
    add("")
    add("示范县医疗保障局", align="RIGHT", first=0).paragraph_format.right_indent = Pt(57)
    add("2026年1月12日", align="RIGHT", first=0).paragraph_format.right_indent = Pt(64)


HEADS: dict[str, Callable[[Add], None]] = {}


def head(function: Callable[[Add], None]) -> Callable[[Add], None]:
    HEADS[function.__name__.strip("_")] = function
    return function


@head
def centred_number(add: Add) -> None:
    red(add("示范县医疗保障局文件", "方正小标宋简体", 50, "CENTER", 0))
    add("")
    add("")
    add("示医保〔2026〕1号", align="CENTER", first=0)


@head
def number_at_the_right(add: Add) -> None:
    red(add("示范县医疗保障局", "方正小标宋简体", 40, "CENTER", 0))
    add("示医保函〔2026〕12号", align="RIGHT", first=0)


@head
def number_at_the_left_with_signer(add: Add) -> None:
    add("000012", first=0)
    add("机密★1年", "黑体", first=0)
    add("特急", "黑体", first=0)
    for _ in range(3):
        add("")
    red(add("示范县医疗保障局文件", "方正小标宋简体", 50, "DISTRIBUTE", 0))
    add("示医保〔2026〕1号\t\t\t签发人：张三", align="LEFT", first=16)


@head
def square_brackets(add: Add) -> None:
    red(add("示范县医疗保障局文件", "方正小标宋简体", 36, "CENTER", 0))
    add("示医保[2026]1号", align="CENTER", first=0)


@head
def round_brackets(add: Add) -> None:
    red(add("示范县医疗保障局文件", "方正小标宋简体", 36, "CENTER", 0))
    add("示医保(2026)第1号", align="RIGHT", first=0)
    add("签发人：张三", align="RIGHT", first=0)
    red(add("★" * 10, "宋体", 10, "CENTER", 0))


@head
def several_offices(add: Add) -> None:
    for office in ("示范县医疗保障局", "示范县财政局", "国家税务总局示范县税务局"):
        red(add(office, "方正小标宋简体", 36, "DISTRIBUTE", 0))
    red(add("文件", "方正小标宋简体", 36, "CENTER", 0))
    add("示医保〔2026〕 号", align="CENTER", first=0)


@head
def only_the_mark(add: Add) -> None:
    red(add("示范县医疗保障局文件", "方正小标宋简体", 50, "CENTER", 0))


@head
def minutes(add: Add) -> None:
    red(add("工作情况通报", "方正小标宋简体", 50, "CENTER", 0))
    add("第3期", align="CENTER", first=0)


@pytest.mark.parametrize("name", HEADS)
def test_a_red_head_and_an_imprint_are_left_out_and_the_title_is_found_behind(name: str, tmp_path: Path) -> None:
    word, add = by_hand()
    HEADS[name](add)
    add("")
    add("")
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    add("")
    body(add)
    end(add)
    add("（此件公开发布）")
    for _ in range(4):
        add("")
    add("抄送：县委办公室，县人大常委会办公室，", size=14, first=14)
    add("县政协办公室。", size=14, first=14)
    add("示范县医疗保障局办公室\t\t2026年1月12日印发", size=14, align="LEFT", first=14)
    styled_headings(word)
    plain_headings(word)
    assert messages(saved(word, tmp_path)) == []


@pytest.mark.parametrize("name", HEADS)
def test_a_title_behind_a_red_head_is_judged_as_one(name: str, tmp_path: Path) -> None:
    word, add = by_hand()
    HEADS[name](add)
    add(TITLE, "仿宋", 22, "CENTER", 0)
    add("")
    body(add)
    end(add)
    styled_headings(word)
    plain_headings(word)
    assert found(saved(word, tmp_path)) == ["F231"]


def test_a_title_behind_a_red_head_need_not_look_like_one(tmp_path: Path) -> None:
    word, add = by_hand()
    HEADS["centred_number"](add)
    add("关于报送2025年工作总结的报告", "仿宋", 16, "LEFT", 0)
    body(add)
    end(add)
    styled_headings(word)
    plain_headings(word)
    assert found(saved(word, tmp_path)) == ["F231", "F232", "F233"]


def test_several_offices_that_sign_are_signatures(tmp_path: Path) -> None:
    word, add = by_hand()
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    body(add)
    for _ in range(2):
        add("", first=0)
    add("示范县财政局", align="RIGHT", first=0).paragraph_format.right_indent = Pt(57)
    end(add)
    styled_headings(word)
    plain_headings(word)
    assert messages(saved(word, tmp_path)) == []


IMPRINTS = {
    "in one line": ["抄送：县委办公室。", "示范县医疗保障局办公室  2026年1月12日印发"],
    "in two lines": ["抄送：县委办公室。", "示范县医疗保障局办公室", "2026年1月12日印发"],
    "printed only": ["示范县医疗保障局办公室", "2026年1月12日印发"],
    "sent to": [
        "主送：各镇人民政府。",
        "抄送：县委办公室。",
        "示范县医疗保障局办公室\t2026年1月12日印发",
        "（共印30份）",
    ],
}


@pytest.mark.parametrize("lines", IMPRINTS.values(), ids=IMPRINTS)
def test_an_imprint_is_left_out(lines: list[str], tmp_path: Path) -> None:
    word, add = by_hand()
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    body(add)
    end(add)
    for _ in range(6):
        add("", first=0)
    for line in lines:
        add(line, size=14, align="LEFT", first=14)
    styled_headings(word)
    plain_headings(word)
    assert messages(saved(word, tmp_path)) == []


LABELS = ["附件：", "附件:", "附件1：", "附件：主要指标表"]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("look", [("黑体", 0), ("仿宋", 32)])
def test_a_label_of_an_annex_with_a_colon_is_one_finding(label: str, look: tuple[str, int], tmp_path: Path) -> None:
    word, add = by_hand()
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    body(add)
    add("附件：主要指标表")
    end(add)
    add("").add_run().add_break(WD_BREAK.PAGE)
    add(label, look[0], first=look[1])
    if len(label) < 5:
        add("主要指标表", "方正小标宋简体", 22, "CENTER", 0)
    add(SENTENCE)
    styled_headings(word)
    plain_headings(word)
    assert found(saved(word, tmp_path)) == ["F264"]


def test_an_annex_with_text_and_no_note_is_named(tmp_path: Path) -> None:
    word, add = by_hand()
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    body(add)
    end(add)
    add("").add_run().add_break(WD_BREAK.PAGE)
    add("附件", "黑体", first=0)
    add("主要指标表", "方正小标宋简体", 22, "CENTER", 0)
    add(SENTENCE)
    styled_headings(word)
    plain_headings(word)
    assert found(saved(word, tmp_path)) == ["F267"]


def empty_section(word: Word) -> None:
    line = paragraph(word, "二、")
    line.insert_paragraph_before("").add_run().add_break(WD_BREAK.PAGE)
    ending = line.insert_paragraph_before("")
    ending._p.get_or_add_pPr().append(deepcopy(word.sections[0]._sectPr))


def empty_lines_between_breaks(word: Word) -> None:
    line = paragraph(word, "二、")
    line.insert_paragraph_before("").add_run().add_break(WD_BREAK.PAGE)
    line.insert_paragraph_before("")
    line.insert_paragraph_before("").add_run().add_break(WD_BREAK.PAGE)


def two_breaks_in_a_run(word: Word) -> None:
    run = paragraph(word, "二、").insert_paragraph_before("").add_run()
    run.add_break(WD_BREAK.PAGE)
    run.add_break(WD_BREAK.PAGE)


@pytest.mark.parametrize("change", [empty_section, empty_lines_between_breaks, two_breaks_in_a_run])
def test_a_blank_page_is_found_however_it_is_made(change: Callable[[Word], None], tmp_path: Path) -> None:
    path = changed(tmp_path, change)
    assert "F207" in found(path)
    assert set(found(path)) <= {"F207", "F227"}
    assert "第12段" in messages(path)[0] or "“二、存在的问题”" in messages(path)[0]


def one_break(word: Word) -> None:
    paragraph(word, "二、").insert_paragraph_before("").add_run().add_break(WD_BREAK.PAGE)


def break_in_the_text(word: Word) -> None:
    paragraph(word, "坚持").add_run().add_break(WD_BREAK.PAGE)


def break_and_new_page(word: Word) -> None:
    one_break(word)
    paragraph(word, "二、").paragraph_format.page_break_before = True


def section_on_a_new_page(word: Word) -> None:
    ending = paragraph(word, "二、").insert_paragraph_before("")
    ending._p.get_or_add_pPr().append(deepcopy(word.sections[0]._sectPr))


@pytest.mark.parametrize("change", [one_break, break_in_the_text, break_and_new_page, section_on_a_new_page])
def test_pages_that_begin_by_a_break_are_not_blank(change: Callable[[Word], None], tmp_path: Path) -> None:
    assert messages(changed(tmp_path, change)) == []


def plain_headings(word: Word) -> None:
    """The heading styles of python-docx's template are blue and bold; an office's are not."""
    for level in range(1, 5):
        style = word.styles[f"Heading {level}"]
        style.font.bold, style.font.color.rgb = False, RGBColor(0, 0, 0)
        style.paragraph_format.space_before = Pt(0)


def test_a_number_under_the_title_is_no_head(tmp_path: Path) -> None:
    word, add = by_hand()
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    add("（示医保〔2026〕1号）", "楷体", 16, "CENTER", 0)
    body(add)
    end(add)
    styled_headings(word)
    plain_headings(word)
    assert messages(saved(word, tmp_path)) == []


def shifted(word: Word) -> None:
    """Every heading one style lower, as pandoc makes it, but for the looks: those stay what the numbers ask for."""
    for each in word.paragraphs:
        style = each.style
        name = style.name or "" if style is not None else ""
        if style is None or not (name == "Title" or (name.startswith("Heading ") and name[-1] != "4")):
            continue
        look, align = only(style.element, "w:rPr"), style.paragraph_format.alignment
        each.style = word.styles["Heading 1" if name == "Title" else f"Heading {int(name[-1]) + 1}"]
        each.alignment = each.alignment if each.alignment is not None else align
        for run in each.runs:
            fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
            for slot, font in only(look, "w:rFonts").attrib.items():
                fonts.set(slot, font)
            run.font.size, run.font.bold = Pt(22 if name == "Title" else 16), name == "Heading 3"
        if name == "Title":
            place = each._p.get_or_add_pPr().get_or_add_ind()
            place.set(qn("w:firstLineChars"), "0")
            place.set(qn("w:firstLine"), "0")


def shifted_looks_too(word: Word) -> None:
    for each in word.paragraphs:
        name = each.style.name if each.style is not None else ""
        if name == "Title" or (name.startswith("Heading ") and name[-1] != "4"):
            each.style = word.styles["Heading 1" if name == "Title" else f"Heading {int(name[-1]) + 1}"]


def shifted_with_two_lines_of_title(word: Word) -> None:
    shifted_looks_too(word)
    title = paragraph(word, TITLE)
    title.insert_paragraph_before("关于印发", style=title.style)


def title_in_title_style(word: Word) -> None:
    """Only the headings are off."""
    shifted_looks_too(word)
    paragraph(word, TITLE).style = word.styles["Title"]


@pytest.mark.parametrize("change", [shifted, shifted_looks_too, shifted_with_two_lines_of_title, title_in_title_style])
def test_styles_one_level_off_are_one_question(change: Callable[[Word], None], tmp_path: Path) -> None:
    path = changed(tmp_path, change)
    assert found(path) == ["F248"], messages(path)
    assert "与序号同级的标题样式" in messages(path)[0]


def test_a_title_in_the_style_of_the_first_headings_is_no_fault(tmp_path: Path) -> None:
    word, add = by_hand()
    plain_headings(word)
    for line in ("示范县医疗保障局", "2025年工作总结"):
        add(line, "方正小标宋简体", 22, "CENTER", 0).style = word.styles["Heading 1"]
    add("")
    body(add)
    end(add)
    styled_headings(word)
    assert messages(saved(word, tmp_path)) == []


def test_two_levels_that_leave_one_out_are_no_fault(tmp_path: Path) -> None:
    word, add = by_hand()
    plain_headings(word)
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    for numeral in "一二":
        add(f"{numeral}、主要工作", "黑体").style = word.styles["Heading 1"]
        for number in (1, 2):
            add(f"{number}.参保工作").style = word.styles["Heading 2"]
            add(SENTENCE)
    assert messages(saved(word, tmp_path)) == []


def test_a_wrong_form_among_shifted_styles_is_named(tmp_path: Path) -> None:
    def change(word: Word) -> None:
        shifted_looks_too(word)
        line = paragraph(word, "（一）")
        line.runs[0].text = line.runs[0].text.replace("（一）", "(一)")

    assert sorted(found(changed(tmp_path, change))) == ["F245", "F248"]


def test_one_heading_in_the_style_of_another_level_is_a_question(tmp_path: Path) -> None:
    def change(word: Word) -> None:
        paragraph(word, "二、").style = word.styles["Heading 2"]
        for run in paragraph(word, "二、").runs:
            run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "黑体")

    assert found(changed(tmp_path, change)) == ["F248"]


NUMBERS = {
    "right": ("一二三四五六", []),
    "skipped": ("一二四五六", ["四"]),
    "doubled": ("一二二三四", ["二"]),
    "wrong in the middle": ("一二五四五", ["五"]),
    "wrong at the end": ("一二三五", ["五"]),
    "wrong at the beginning": ("二三四", ["二"]),
    "first wrong, then right": ("三二三四", ["三"]),
    "two faults": ("一三四六七", ["三", "六"]),
}


@pytest.mark.parametrize(("numerals", "wrong"), NUMBERS.values(), ids=NUMBERS)
def test_one_wrong_number_is_one_finding(numerals: str, wrong: list[str], tmp_path: Path) -> None:
    word, add = by_hand()
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    for numeral in numerals:
        add(f"{numeral}、主要工作", "黑体").style = word.styles["Heading 1"]
        add(SENTENCE)
    plain_headings(word)
    outcome = lint_format(saved(word, tmp_path)).diagnostics
    assert [each.code for each in outcome] == ["F244"] * len(wrong)
    assert [message(each).split("实为“")[1][0] for each in outcome] == wrong


def test_a_number_of_the_wrong_kind_is_one_finding(tmp_path: Path) -> None:
    word, add = by_hand()
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    for number in ("一、", "（一）", "（二）", "（三）", "（二）", "三、"):
        add(f"{number}主要工作", "黑体" if number in "一、三、" else "楷体")
        add(SENTENCE)
    outcome = lint_format(saved(word, tmp_path)).diagnostics
    assert [each.code for each in outcome] == ["F244", "F248"], [message(each) for each in outcome]
    assert "序号应为“二、”" in message(outcome[0])


def tracked(kind: str) -> str:
    return f'<w:{kind} {nsdecls("w")} w:id="9" w:author="甲" w:date="2026-01-01T00:00:00Z"/>'


def wrong_line(word: Word) -> Paragraph:
    """A line that is wrong in most ways, before the second heading."""
    line = paragraph(word, "二、").insert_paragraph_before("")
    run = line.add_run("五、Remember to delete ,this。")
    run.font.size, run.font.underline = Pt(9), True
    return line


def deleted(word: Word, kind: str = "del") -> None:
    line = wrong_line(word)
    change = parse_xml(tracked(kind))
    run = line.runs[0]._r
    run.addprevious(change)
    change.append(run)
    for text in run.iter(qn("w:t")):
        if kind == "del":
            text.tag = qn("w:delText")
    mark = line._p.get_or_add_pPr()
    mark.append(parse_xml(f"<w:rPr {nsdecls('w')}>{tracked(kind)}</w:rPr>"))


def moved_away(word: Word) -> None:
    deleted(word, "moveFrom")


def hidden(word: Word) -> None:
    wrong_line(word).runs[0].font.hidden = True


def hidden_with_its_mark(word: Word) -> None:
    line = wrong_line(word)
    line.runs[0].font.hidden = True
    line._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}><w:vanish/></w:rPr>"))


@pytest.mark.parametrize("change", [deleted, moved_away, hidden, hidden_with_its_mark])
def test_what_is_deleted_or_hidden_is_not_there(change: Callable[[Word], None], tmp_path: Path) -> None:
    assert messages(changed(tmp_path, change)) == []


def test_what_is_inserted_is_there(tmp_path: Path) -> None:
    def change(word: Word) -> None:
        line = paragraph(word, "二、")
        insertion = parse_xml(tracked("ins"))
        run = line.runs[0]._r
        run.addprevious(insertion)
        insertion.append(run)
        only(run, "w:t").text = "三、"

    assert found(changed(tmp_path, change)) == ["F244"]


FAMILIES = {
    "CESI": ("CESI小标宋-GB2312", "CESI仿宋-GB2312", "CESI黑体-GB2312", "CESI楷体-GB2312"),
    "CESI by file": ("CESI_XBS_GB2312", "CESI_FS_GB2312", "CESI_HT_GB2312", "CESI_KT_GB2312"),
    "方正公文": ("方正公文小标宋", "方正公文仿宋", "方正公文黑体", "方正公文楷体"),
    "方正 GBK": ("方正小标宋_GBK", "方正仿宋_GBK", "方正黑体_GBK", "方正楷体_GBK"),
    "方正 in English": ("FZXiaoBiaoSong-B05S", "FZFangSong-Z02S", "FZHei-B01S", "FZKai-Z03S"),
    "方正 by file": ("FZXBSJW--GB1-0", "FZFSK--GBK1-0", "FZHTK--GBK1-0", "FZKTK--GBK1-0"),
    "GB18030": ("方正小标宋_GB18030", "仿宋_GB18030", "方正黑体_GB18030", "楷体_GB18030"),
    "Windows": ("小标宋", "FangSong", "SimHei", "KaiTi"),
    "macOS": ("小标宋", "STFangsong", "STHeiti", "STKaiti"),
}


def in_fonts(title: str, text: str, first: str, second: str) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        fonts = {"方正小标宋简体": title, "仿宋_GB2312": text, "黑体": first, "楷体_GB2312": second}
        for each in word.styles.element.iter(qn("w:rFonts")):
            font = each.get(qn("w:eastAsia"), "")
            if font in fonts:
                each.set(qn("w:eastAsia"), fonts[font])

    return change


@pytest.mark.parametrize("fonts", FAMILIES.values(), ids=FAMILIES)
def test_the_kinds_of_the_standard_are_right_in_every_maker_s_fonts(fonts: tuple[str, ...], tmp_path: Path) -> None:
    assert messages(changed(tmp_path, in_fonts(*fonts))) == []


@pytest.mark.parametrize("font", ["微软雅黑", "华文中宋", "方正大标宋简体", "等线", "宋体", "方正小标宋简体", "隶书"])
def test_another_kind_stays_a_finding(font: str, tmp_path: Path) -> None:
    path = changed(tmp_path, in_fonts("方正小标宋简体", font, "黑体", "楷体_GB2312"))
    assert {"F221"} <= set(found(path)) <= {"F221", "F241"}


def test_attachments_on_pages_of_their_own_with_their_note_are_right(tmp_path: Path) -> None:
    word, add = by_hand()
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    body(add)
    add("")
    add("附件：1.主要指标表")
    add("2.重点任务清单", first=80)
    end(add)
    for number, name in ((1, "主要指标表"), (2, "重点任务清单")):
        add("").add_run().add_break(WD_BREAK.PAGE)
        add(f"附件{number}", "黑体", first=0)
        add("")
        add(name, "方正小标宋简体", 22, "CENTER", 0)
        add("")
        add(SENTENCE)
    styled_headings(word)
    plain_headings(word)
    assert messages(saved(word, tmp_path)) == []


def test_a_cover_and_contents_on_pages_of_their_own_are_no_blank_pages(tmp_path: Path) -> None:
    word, add = by_hand()
    add(TITLE, "方正小标宋简体", 22, "CENTER", 0)
    add("").add_run().add_break(WD_BREAK.PAGE)
    line = add("一、主要工作", "黑体")
    line.paragraph_format.page_break_before = True
    add(SENTENCE)
    styled_headings(word)
    plain_headings(word)
    assert messages(saved(word, tmp_path)) == []


@pytest.mark.parametrize("words", ["征求意见稿", "内部资料  注意保存", "（送审稿）", "机密★1年"])
def test_a_mark_of_what_a_draft_is_is_no_stray_header(words: str, tmp_path: Path) -> None:
    def change(word: Word) -> None:
        for each in (word.sections[0].header, word.sections[0].even_page_header):
            each.is_linked_to_previous = False
            each.paragraphs[0].text = words

    assert messages(changed(tmp_path, change)) == []


def test_a_header_of_the_first_page_only_is_a_red_head(tmp_path: Path) -> None:
    def change(word: Word) -> None:
        section = word.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "示范县医疗保障局"

    assert messages(changed(tmp_path, change)) == []


def test_black_by_any_name_is_black(tmp_path: Path) -> None:
    def change(word: Word) -> None:
        for each, color in zip(word.paragraphs, ("000000", "262626", "333333"), strict=False):
            for run in each.runs:
                run.font.color.rgb = RGBColor.from_string(color)
        only(word.styles["Body Text"].element, "w:rPr").append(parse_xml(f'<w:color {nsdecls("w")} w:val="auto"/>'))

    assert messages(changed(tmp_path, change)) == []


@pytest.mark.parametrize("signs", ["2020—2025年", "1～5月", "it’s", "ＸＸ医院", "①", "30㎡", "αβ"])
def test_what_stands_rightly_in_a_text_is_let_alone(signs: str, tmp_path: Path) -> None:
    def change(word: Word) -> None:
        run = next(run for run in paragraph(word, "坚持").runs if "三医" in run.text)
        run.text = run.text.replace("协同", f"{signs}协同")

    assert messages(changed(tmp_path, change)) == []
