"""Of each wrong twin of a right paper exactly the one fault is found."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reportgen.app.lint_format import lint_format
from tests.review.format.manners import (
    ANNEXES,
    IMPRINT,
    NOTE,
    ONE_NOTE,
    RIGHT,
    SENTENCE,
    STYLES,
    TEXT,
    Line,
    blank,
    changed,
    five,
    flush,
    is_first,
    is_title,
    label,
    mark,
    number,
    paper,
    saved,
    seven,
    signed,
    those,
    title,
    told,
)

WRONG: dict[str, tuple[list[Line], set[str]]] = {
    "a skipped number": (seven("一二三五六七八"), {"F244"}),
    "a doubled number": (seven("一二三三四五六"), {"F244"}),
    "a doubled number, counted on": (seven("一二三三五六七"), {"F244"}),
    "a mistyped number": (seven("一二八四五六七"), {"F244"}),
    "a number in another form": (five(["（一）", "（二）", "（3）", "（四）"]), {"F244"}),
    "half-width brackets": (five(["（一）", "（二）", "(三)", "（四）"]), {"F245"}),
    "a red title": (those(is_title, color="FF0000"), {"F228"}),
    "a red title of two paragraphs": (
        [title("示范县医疗保障局", color="FF0000"), title("工作总结", color="FF0000"), *RIGHT[1:]],
        {"F228"},
    ),
    "a red title below a head": ([mark(), number(), blank(), *those(is_title, color="C00000")], {"F228"}),
    "red text": (those(is_first, color="FF0000"), {"F228"}),
    "an underlined title": (those(is_title, run='<w:u w:val="single"/>'), {"F229"}),
    "title font below a head": ([mark(), number(), blank(), *those(is_title, font="宋体")], {"F231"}),
    "title size below a head": ([mark(), number(align="left"), blank(), *those(is_title, size=18)], {"F232"}),
    "title place below a head": ([mark(), number(align="right"), blank(), *those(is_title, align="left")], {"F233"}),
    "body font between head and imprint": (
        [mark(), number(), blank(), *those(is_first, font="宋体"), *IMPRINT],
        {"F221"},
    ),
    "方正黑体 for 仿宋": (those(is_first, font="方正黑体_GBK"), {"F221"}),
    "华文中宋 for 小标宋": (those(is_title, font="华文中宋"), {"F231"}),
    "微软雅黑 for 黑体": (those(lambda line: line.font == "黑体", font="微软雅黑"), {"F241"}),
    "label with colon": (TEXT + NOTE + signed() + changed(ANNEXES, "附件1", "附件1："), {"F264"}),
    "label with half-width colon": (TEXT + NOTE + signed() + changed(ANNEXES, "附件1", "附件1:"), {"F264"}),
    "附件： as a label": (TEXT + ONE_NOTE + signed() + [label("附件："), *ANNEXES[1:4]], {"F264"}),
    "label with name": (
        TEXT + ONE_NOTE + signed() + [label("附件1：主要指标表"), blank(), Line(f"{SENTENCE}。")],
        {"F264"},
    ),
    "annexes without a note": (RIGHT + ANNEXES, {"F267"}),
    "an annex that the text names, without a note": (
        [*changed(RIGHT, "2025年，", "2025年（见附件），"), label("附件"), *ANNEXES[1:4]],
        {"F267"},
    ),
    "a note with half-width colon": (TEXT + changed(NOTE, "附件：", "附件:") + signed() + ANNEXES, {"F263"}),
    "a note of another form": (
        [*TEXT, blank(), Line("附件1：主要指标表"), Line("附件2：清单"), blank(), *signed(), *ANNEXES],
        {"F263"},
    ),
    "signature as text": ([*TEXT, Line("示范县医疗保障局"), signed()[1]], {"F269"}),
    "signature flush left": ([*TEXT, flush("示范县医疗保障局"), signed()[1]], {"F269"}),
    "8．8": (changed(RIGHT, "82.84", "82．84"), {"F254"}),
    "８．８": (changed(RIGHT, "82.84", "８２．８４"), {"F254"}),
    "full-width year": (changed(RIGHT, "2025年，", "２０２５年，"), {"F254"}),
    "full-width digit of a heading": (changed(RIGHT, "1.完善", "１．完善"), {"F245"}),
    "two page breaks": (TEXT + NOTE + signed() + [ANNEXES[0]._replace(breaks=2), *ANNEXES[1:]], {"F207"}),
    "a page of empty paragraphs": (
        TEXT + NOTE + signed() + [ANNEXES[0], *[blank()] * 70, *ANNEXES[2:]],
        {"F207", "F227"},
    ),
    "empty paragraphs for two pages amid the text": (
        [*TEXT[:5], *[blank()] * 50, *TEXT[5:], *signed()],
        {"F207", "F227"},
    ),
    "a page break at the end": ([*RIGHT, blank()._replace(breaks=1)], {"F207"}),
    "signs in a Latin font": (those(is_first, hint=False), {"F255"}),
}


@pytest.mark.parametrize(("lines", "codes"), WRONG.values(), ids=WRONG)
def test_of_a_wrong_paper_the_fault_is_found_once_and_nothing_else(
    lines: list[Line], codes: set[str], tmp_path: Path
) -> None:
    path = saved(lines, tmp_path)
    found = [each.code for each in lint_format(path).diagnostics if each.code != STYLES]
    assert sorted(found) == sorted(codes), told(path)


def header(words: str) -> Callable[[Word], None]:
    def change(word: Word) -> None:
        for part in (word.sections[0].header, word.sections[0].even_page_header):
            part.paragraphs[0].add_run(words)

    return change


def two_sections_end(word: Word) -> None:
    end = word.element.body.sectPr
    assert end is not None
    for _ in range(2):
        line = parse_xml(f"<w:p {nsdecls('w')}><w:pPr/></w:p>")
        only = line.find(qn("w:pPr"))
        assert only is not None
        only.append(deepcopy(end))
        end.addprevious(line)


def imprint_in_a_table(word: Word) -> None:
    word.add_table(1, 1).cell(0, 0).text = "抄送：县财政局。"
    word.add_paragraph()


def imprint_behind_a_blank_page(word: Word) -> None:
    for _ in range(2):
        word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    imprint_in_a_table(word)


def head_in_a_table(word: Word) -> None:
    table = word.add_table(1, 1)
    table.cell(0, 0).text = "示范县医疗保障局文件"
    word.element.body.insert(0, table._tbl)


PAGES: dict[str, tuple[Callable[[Word], None], set[str]]] = {
    "a name in the header": (header("示范县医疗保障局"), {"F208"}),
    "征求意见稿 in the header": (header("征求意见稿"), set()),
    "内部资料 in the header": (header("内部资料 注意保存"), set()),
    "sections without text": (two_sections_end, {"F207"}),
    "an imprint in a table": (imprint_in_a_table, set()),
    "an imprint behind a blank page": (imprint_behind_a_blank_page, set()),
    "a head in a table": (head_in_a_table, set()),
}


@pytest.mark.parametrize(("change", "codes"), PAGES.values(), ids=PAGES)
def test_what_stands_beside_the_text_is_judged_rightly(
    change: Callable[[Word], None], codes: set[str], tmp_path: Path
) -> None:
    word = paper(RIGHT)
    change(word)
    path = tmp_path / "稿.docx"
    word.save(str(path))
    assert {each.code for each in lint_format(path).diagnostics} - {STYLES} == codes, told(path)
