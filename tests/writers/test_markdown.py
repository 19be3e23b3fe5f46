import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reportgen.blocks.contents import contents_entries
from reportgen.blocks.model import (
    Addressee,
    Annex,
    Attachments,
    Block,
    Chart,
    ChartSeries,
    Document,
    Enumeration,
    FigureInline,
    Heading,
    Inlines,
    Paragraph,
    Signature,
    Table,
    Text,
)
from reportgen.blocks.numbering import numbered
from reportgen.writers.markdown import markdown_text
from reportgen.writers.seal import is_untouched
from tests.docx.samples import annual_report, documents, figure, plain, texts

COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SEAL = re.compile(r"\n<!-- reportgen sha256=[0-9a-f]{64} -->\n\Z")


def written(*blocks: Block, title: tuple[Inlines, ...] = (), header: str = "", contents: int = 0) -> str:
    """The text without its seal."""
    text = markdown_text(numbered(Document(title, blocks, (), header=header, contents=contents)))
    assert SEAL.search(text)
    return SEAL.sub("", text)


def words(text: str) -> tuple[Text]:
    return (Text(text),)


BODY = Paragraph(words("正文。"))


def test_a_report_reads_like_the_draft() -> None:
    text = written(
        Heading(1, words("完成情况")),
        Heading(2, words("参保"), run_in=True),
        Enumeration(((Text("扩面。", strong=True), Text("甲")), words("乙"))),
        Heading(3, words("经办")),
        BODY,
        Table(
            words("收支"), ("指标", "本期"), ((words("甲|乙"), words("1")),), ("left", "right"), (1, 1), words("注：略")
        ),
        Signature((words("某局"), words("2026年1月10日"))),
        Attachments((words("附表。"), words("名单"))),
        Annex(words("附表"), (BODY,)),
        title=(words("某局"), words("工作总结")),
    )
    assert (
        text
        == """# 某局工作总结

## 一、完成情况

**（一）参保。一是扩面**。甲。二是乙。

#### 1.经办

正文。

**表1　收支**

| 指标 | 本期 |
| :--- | ---: |
| 甲\\|乙 | 1 |

注：略

某局\\
2026年1月10日

附件：1.附表\\
2\\.名单

---

附件

## 附表

正文。
"""
    )


def test_an_addressee_has_its_colon_and_one_attachment_no_number() -> None:
    assert written(Addressee(words("市局:")), BODY, Attachments((words("附表"),))) == "市局：\n\n正文。\n\n附件：附表\n"


def test_contents_are_a_list_and_a_level_that_is_skipped_is_no_step() -> None:
    heads = [Heading(level, words(name)) for level, name in ((3, "甲"), (2, "乙"), (3, "丙"), (1, "丁"))]
    text = written(*(block for head in heads for block in (head, BODY)), contents=3, header="内部资料")
    assert text.startswith("**内部资料**\n\n**目录**\n\n- 1\\.甲\n- （一）乙\n    - 1\\.丙\n- 一、丁\n\n#### 1.甲\n")


def test_a_chart_is_its_data() -> None:
    income = ChartSeries("收入*", (Decimal("7.305"), None), 2)
    rate = ChartSeries("率", (Decimal(4), Decimal(5)), 1, second=True)
    chart = Chart("column-line", words("收支"), ("2024年", "2025年"), (income, rate), "亿元", "", "%")
    assert written(chart) == (
        "**图1 收支**\n\n|  | 收入\\*（亿元） | 率（%） |\n| :--- | ---: | ---: |\n| 2024年 | 7.31 | 4.0 |\n| 2025年 | — | 5.0 |\n"
    )


def test_a_missing_value_is_bold() -> None:
    gone = FigureInline(figure("XX万元", missing=True))
    assert written(Paragraph((Text("支出"), gone, Text("，")))) == "支出**XX万元**，\n"


def rendered(text: str) -> list[Token]:
    return COMMONMARK.parse(text)


@pytest.mark.parametrize(
    ("before", "bold", "after"),
    [
        ("", "稳中有升。", "截至"),
        ("参保", "XX%", "以上"),
        ("推进", "“三医”", "协同"),
        ("（", "甲", "）"),
        ("甲", "（乙）", "丙"),
        ("甲", " 乙 ", "丙"),
        ("甲", "¥5", "丙"),
    ],
)
def test_bold_is_bold_next_to_chinese_punctuation(before: str, bold: str, after: str) -> None:
    source = written(Paragraph((Text(before), Text(bold, strong=True), Text(after))))
    (inline,) = [token for token in rendered(source) if token.type == "inline"]
    children = inline.children or []
    assert [child.type for child in children].count("strong_open") == 1
    assert "".join(child.content for child in children).replace(" ", "") == f"{before}{bold}{after}".replace(" ", "")


@pytest.mark.parametrize(
    "start",
    [
        "# 甲",
        "- 甲",
        "+ 甲",
        "* 甲",
        "1. 甲",
        "12) 甲",
        "> 甲",
        "```",
        "~~~",
        "---",
        "===",
        "| 甲 |",
        "    甲",
        "\t甲",
        "<b>",
    ],
)
def test_a_paragraph_is_a_paragraph_however_it_begins(start: str) -> None:
    tokens = rendered(written(BODY, Paragraph(words(start)), BODY))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"] * 3
    assert "".join(child.content for child in tokens[4].children or []) == " ".join(start.split())


@given(st.lists(texts, min_size=1, max_size=3))
def test_no_text_is_notation(parts: list[str]) -> None:
    paragraph = Paragraph(tuple(map(Text, ["甲", *parts, "乙"])))
    tokens = rendered(written(paragraph))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or []} <= {"text", "text_special"}
    printed = "".join(child.content for child in tokens[1].children or [])
    assert significant(printed) == significant(plain(paragraph.inlines))


def significant(text: str) -> str:
    return re.sub("[\x00-\x20\x7f\xa0\ud800-\udfff]+", "", text)


@given(documents())
def test_headings_and_tables_are_as_many_as_in_the_document(document: Document) -> None:
    tokens = rendered(markdown_text(document))
    kinds = [token.type for token in tokens]
    blocks = [*document.blocks]
    blocks += [inner for block in document.blocks if isinstance(block, Annex) for inner in block.blocks]
    assert kinds.count("table_open") == sum(isinstance(block, Table) for block in blocks)
    own_lines = sum(isinstance(block, Heading) and not block.run_in for block in blocks)
    annexes = sum(isinstance(block, Annex) for block in blocks)
    assert kinds.count("heading_open") == own_lines + annexes + bool(document.title)
    assert not {"ordered_list_open", "blockquote_open", "fence", "code_block"} & set(kinds)
    assert kinds.count("list_item_open") == len(list(contents_entries(document.blocks, document.contents)))


def test_numbers_are_those_of_the_docx() -> None:
    text = markdown_text(annual_report())
    for number in ("## 一、", "### （一）", "**（二）", "#### 1.", "**（1）", "## 二、", "附件"):
        assert number in text


def test_a_text_is_untouched_until_a_character_of_it_changes() -> None:
    text = markdown_text(annual_report())
    assert is_untouched(text)
    assert is_untouched(text.replace("\n", "\r\n"))
    for other in (
        text.replace("82.84", "83.84", 1),
        text + "\n新的一段\n",
        text[:-5],
        text.replace("sha256=", "sha256=0"),
        "",
    ):
        assert not is_untouched(other)
