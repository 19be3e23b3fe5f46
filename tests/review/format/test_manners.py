"""What is right is let alone in whatever manner it was made."""

from pathlib import Path

import docx
import pytest

from reportgen.app.lint_format import lint_format
from tests.review.format.manners import (
    ANNEXES,
    BODY,
    CHANGE,
    HEAD,
    IMPRINT,
    NOTE,
    ONE_NOTE,
    RIGHT,
    SENTENCE,
    STYLES,
    TEXT,
    Line,
    blank,
    flush,
    gone,
    h1,
    h2,
    is_title,
    label,
    mark,
    number,
    saved,
    signed,
    styled,
    those,
    title,
    told,
)

HONEST: dict[str, list[Line]] = {
    "plain": RIGHT,
    "an empty line above the signature": [*TEXT, blank(), *signed()],
    **{f"a head, number {side}": [mark(), number(align=side), blank(), *RIGHT] for side in ("left", "center", "right")},
    **{
        f"a head, number {text}": [mark(), number(text), blank(), *RIGHT]
        for text in (
            "示医保[2026]1号",
            "示医保(2026)1号",
            "示医保（2026）第1号",
            "示医保【2026】1号",
            "示医保函〔２０２６〕1号",
            "示医保〔2026〕 号",
            "示医保〔2026〕XX号",
            "示政办发﹝2026﹞3号",
        )
    },
    "a whole head and imprint": [
        flush("000001"),
        flush("机密★1年", font="黑体"),
        flush("特急", font="黑体"),
        mark(),
        number("示医保〔2026〕1号　　　　　　签发人：张三", align="left", first=1),
        flush("━━━━━━━━━━━━━━━━━"),
        blank(),
        *RIGHT,
        Line("（此件公开发布）"),
        *IMPRINT,
    ],
    "two who sign": [
        mark(),
        number(align="left"),
        Line("签发人：张三", align="right", first=0),
        Line("李四", align="right", first=0),
        blank(),
        *RIGHT,
        *IMPRINT,
    ],
    "two offices": [mark("示范县医疗保障局"), mark("示范县财政局文件"), number(), blank(), *RIGHT],
    "a head printed in black": [mark(color=""), number(), blank(), *RIGHT],
    "a letter": [
        mark("示范县医疗保障局"),
        flush("000001"),
        number("示医保函〔2026〕1号", align="right"),
        blank(),
        *RIGHT,
    ],
    "minutes": [mark("局长办公会议纪要"), number("第3期"), blank(), *RIGHT],
    "a bulletin": [
        mark("工作简报"),
        number("第12期（总第35期）"),
        Line("示范县医疗保障局办公室编　　2026年1月12日", first=0),
        blank(),
        *RIGHT,
    ],
    "a mark without number": [mark(), blank(), *RIGHT],
    "a mark in the title's style": [mark(style="Title"), number(), blank(), *RIGHT],
    "a title of two paragraphs below a head": [
        mark(),
        number(),
        blank(),
        title("示范县医疗保障局"),
        title("2025年工作总结及2026年工作安排"),
        *RIGHT[1:],
    ],
    "a number below the title": [HEAD[0], number(font="楷体_GB2312"), blank(), *RIGHT[2:]],
    "a date below the title": [HEAD[0], Line("（2026年1月12日）", "楷体_GB2312", 16, "center", 0), *BODY],
    "a subtitle": [
        title("在全县医疗保障工作会议上的报告"),
        Line("——2025年工作总结", "楷体_GB2312", 16, "center", 0),
        Line("示范县医疗保障局", "楷体_GB2312", 16, "center", 0),
        blank(),
        *BODY,
    ],
    "a note of files apart": TEXT + NOTE + signed(),
    "a note and its annexes": TEXT + NOTE + signed() + ANNEXES,
    "one annex": TEXT + ONE_NOTE + signed() + [label("附件"), *ANNEXES[1:4]],
    "an annex that counts by itself": TEXT
    + ONE_NOTE
    + signed()
    + [
        label("附件"),
        blank(),
        title("清单"),
        h1("一、要求"),
        Line(f"{SENTENCE}。"),
        h1("二、任务"),
        Line(f"{SENTENCE}。"),
    ],
    "a note in lines": [
        *TEXT,
        blank(),
        Line("附件："),
        Line("1.主要指标表"),
        Line("2.重点任务清单"),
        blank(),
        *signed(),
    ],
    "a remark": [*RIGHT, Line("（联系人：张三，联系电话：0000-1234567）"), *IMPRINT],
    "an imprint of more lines": [
        *RIGHT,
        blank(),
        Line("抄送：县委办公室，县人大常委会办公室，", size=14, first=1),
        Line("县政协办公室，县纪委。", size=14, first=4),
        Line("示范县医疗保障局办公室　2026年1月12日印发　（共印50份）", size=14, first=1),
    ],
    "deleted paragraphs": gone("del"),
    "moved paragraphs": gone("moveFrom"),
    "an inserted paragraph": [
        *TEXT[:4],
        Line(f"{SENTENCE}。", around="ins", mark=f"<w:ins {CHANGE}/>"),
        *TEXT[4:],
        *signed(),
    ],
    "a hidden paragraph": [
        *TEXT[:4],
        Line("隐藏的一段,", font="宋体", size=10, run="<w:vanish/>", mark="<w:vanish/>"),
        *TEXT[4:],
        *signed(),
    ],
    **{
        f"text in {font}": those(lambda line: line.font == "仿宋_GB2312", font=font)
        for font in ("方正公文仿宋", "CESI仿宋-GB2312", "仿宋_GB18030", "FZFangSong-Z02S", "FZFSJW--GB1-0")
    },
    **{
        f"title in {font}": those(is_title, font=font)
        for font in ("方正公文小标宋", "CESI小标宋-GB2312", "FZXBSJW--GB1-0", "文星标宋")
    },
    "two who sign at the end": [
        *TEXT,
        Line("示范县医疗保障局", align="right", first=0, right=3.5),
        Line("示范县财政局", align="right", first=0, right=4.5),
        signed()[1],
    ],
    "items with and without a heading of their own": [
        *HEAD,
        *BODY[:2],
        h2("（一）参保"),
        Line(f"1.{SENTENCE}；"),
        Line(f"2.{SENTENCE}。"),
        Line(f"3.加强监管。{SENTENCE}。"),
        h2("（二）待遇"),
        Line(f"1.加强。{SENTENCE}。"),
        *BODY[7:],
        *signed(),
    ],
    "quarters": [*TEXT[:-1], Line(f"一、二季度，全县{SENTENCE}。其中：{SENTENCE}。"), *signed()],
    "an ending without stop": [*TEXT, Line("特此报告"), *signed()],
    "nearly black": those(lambda _: True, color="0D0D0D"),
    "an apostrophe": [*TEXT[:4], Line(f"推进Internet+改革，don’t stop，{SENTENCE}。"), *TEXT[4:], *signed()],
    "every style one level down": styled({"黑体": "Heading2", "楷体_GB2312": "Heading3"}, "Heading1"),
    "every style right": styled({"黑体": "Heading1", "楷体_GB2312": "Heading2"}, "Title"),
}


@pytest.mark.parametrize("lines", HONEST.values(), ids=HONEST)
def test_an_honest_paper_is_let_alone(lines: list[Line], tmp_path: Path) -> None:
    assert told(saved(lines, tmp_path)) == []


def test_a_paper_whose_headings_are_styled_right_has_no_finding_at_all(tmp_path: Path) -> None:
    assert lint_format(saved(HONEST["every style right"], tmp_path)).diagnostics == ()


def test_styles_one_level_down_are_one_question(tmp_path: Path) -> None:
    (found,) = lint_format(saved(HONEST["every style one level down"], tmp_path)).diagnostics
    assert found.code == STYLES


def test_python_docx_is_what_makes_these(tmp_path: Path) -> None:
    path = saved(RIGHT, tmp_path)
    assert [line.text for line in docx.Document(str(path)).paragraphs] == [line.text for line in RIGHT]
