import pytest
from lxml import etree

from reportgen.blocks.model import (
    Annex,
    Block,
    Document,
    Enumeration,
    FigureInline,
    Heading,
    Paragraph,
    Signature,
    Table,
    Text,
)
from reportgen.blocks.numbering import numbered
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import W, body, parts
from tests.docx.samples import annual_report, figure


def paragraphs(*blocks: Block) -> list[etree._Element]:
    return body(draft_bytes(numbered(Document((), blocks, ())))).findall(f".//{W}p")


def text(node: etree._Element) -> str:
    return "".join(part.text or "" for part in node.iter(f"{W}t"))


def style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def words(text: str) -> tuple[Text]:
    return (Text(text),)


BODY = Paragraph(words("正文。"))


def test_headings_are_words_own_with_their_numbers_as_text() -> None:
    found = paragraphs(*(Heading(level, words("标题")) for level in (1, 2, 3, 4)), BODY)
    assert [(style(one), text(one)) for one in found] == [
        ("Heading1", "一、标题"),
        ("Heading2", "（一）标题"),
        ("Heading3", "1.标题"),
        ("Heading4", "（1）标题"),
        ("BodyText", "正文。"),
    ]


def test_a_heading_that_runs_in_begins_its_paragraph_in_its_own_type() -> None:
    (paragraph,) = paragraphs(Heading(2, words("巩固参保"), run_in=True), BODY)
    first, second, third = paragraph.findall(f"{W}r")
    assert style(paragraph) == "BodyText"
    assert text(paragraph) == "（一）巩固参保。正文。"
    assert [run.find(f"{W}rPr/{W}rStyle") is not None for run in (first, second, third)] == [True, True, False]


def test_an_enumeration_is_one_paragraph_with_bold_leads() -> None:
    (paragraph,) = paragraphs(Enumeration(((Text("扩面。", strong=True), Text("甲")), words("乙"))))
    assert text(paragraph) == "一是扩面。甲。二是乙。"
    bold = [text(run) for run in paragraph.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert bold == ["一是", "扩面。"]


def test_a_title_of_several_lines_is_one_paragraph() -> None:
    document = Document((words("某局"), words("工作总结")), (), ())
    (paragraph,) = body(draft_bytes(document)).findall(f".//{W}p")
    assert style(paragraph) == "Title"
    assert len(paragraph.findall(f"{W}r/{W}br")) == 1
    assert "某局工作总结".encode() in parts(draft_bytes(document))["docProps/core.xml"]


def test_a_figure_is_a_control_round_a_bookmark_round_a_run() -> None:
    (paragraph,) = paragraphs(Paragraph((Text("参保"), FigureInline(figure("82.84万人", "_rg7")))))
    control = paragraph.find(f"{W}sdt")
    assert control is not None
    settings = {node.tag: node.get(f"{W}val") for node in control.iterfind(f"{W}sdtPr/*")}
    assert settings == {f"{W}alias": "城乡居民参保人数", f"{W}tag": "_rg7", f"{W}id": "1"}
    content = control.findall(f"{W}sdtContent/*")
    assert [node.tag for node in content] == [f"{W}bookmarkStart", f"{W}r", f"{W}bookmarkEnd"]
    assert content[0].get(f"{W}name") == "_rg7"
    assert text(control) == "82.84万人"


def test_figures_are_anchored_in_titles_headings_and_tables_too() -> None:
    document = annual_report()
    names = [mark.get(f"{W}name") for mark in body(draft_bytes(document)).iter(f"{W}bookmarkStart")]
    assert names == [record.key for record in document.figures]


def test_a_figure_printed_twice_keeps_its_tag_and_gets_a_second_bookmark() -> None:
    again = FigureInline(figure("82.84万人", "_rg1", questions=["为何？"]))
    draft = draft_bytes(Document((), (Paragraph((again, Text("，"), again)), Paragraph((again,))), ()))
    root = body(draft)
    assert [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")] == ["_rg1", "_rg1_2", "_rg1_3"]
    assert [tag.get(f"{W}val") for tag in root.iter(f"{W}tag")] == ["_rg1"] * 3
    assert len({mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkStart")}) == 3
    assert parts(draft)["customXml/item1.xml"].count(b"<figure ") == 1
    assert parts(draft)["word/comments.xml"].count(b"<w:comment ") == 1


def test_two_records_with_one_key_are_a_fault_of_ours() -> None:
    two = (FigureInline(figure("1")), FigureInline(figure("2")))
    with pytest.raises(ValueError, match="_rg1"):
        draft_bytes(Document((), (Paragraph(two),), ()))


def test_only_a_missing_value_is_highlighted() -> None:
    there, gone = FigureInline(figure("1", "_rg1")), FigureInline(figure("XX", "_rg2", missing=True))
    (paragraph,) = paragraphs(Paragraph((there, gone)))
    highlighted = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}rPr/{W}highlight") is not None]
    assert [text(run) for run in highlighted] == ["XX"]


def test_questions_are_comments_at_the_figure() -> None:
    asked = FigureInline(figure("XX", questions=["未报", "请问科室"]))
    draft = draft_bytes(Document((), (Paragraph((asked,)),), (), date="2026-01-10"))
    order = [node.tag.removeprefix(W) for node in body(draft).findall(f".//{W}p/*")]
    assert order == ["pPr", "commentRangeStart", "sdt", "commentRangeEnd", "r"]
    (comment,) = etree.fromstring(parts(draft)["word/comments.xml"])
    assert [text(paragraph) for paragraph in comment] == ["未报", "请问科室"]
    assert comment.get(f"{W}author") == "reportgen"
    assert comment.get(f"{W}date") == "2026-01-10T00:00:00Z"


@pytest.mark.parametrize("mark", list("“”—…·×℃①°"))
def test_signs_that_word_would_set_in_latin_type_are_said_to_be_chinese(mark: str) -> None:
    (paragraph,) = paragraphs(Paragraph(words(f"甲{mark}乙")))
    hint = paragraph.find(f"{W}r/{W}rPr/{W}rFonts")
    assert hint is not None
    assert hint.get(f"{W}hint") == "eastAsia"


def test_line_ends_and_tabs_in_a_text_become_blanks() -> None:
    (paragraph,) = paragraphs(Paragraph(words("甲\n\t乙\r\n丙")))
    assert text(paragraph) == "甲 乙 丙"


def test_a_table_repeats_its_head_and_does_not_break_rows() -> None:
    root = body(draft_bytes(annual_report()))
    (table,) = root.iter(f"{W}tbl")
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    layout, width = table.find(f"{W}tblPr/{W}tblLayout"), table.find(f"{W}tblPr/{W}tblW")
    assert layout is not None
    assert layout.get(f"{W}type") == "fixed"
    assert width is not None
    assert width.get(f"{W}w") == "8844"
    assert sum(int(column.get(f"{W}w", "0")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")) == 8844
    aligned = [cell.find(f"{W}p/{W}pPr/{W}jc") for cell in rows[1].findall(f"{W}tc")]
    assert [jc.get(f"{W}val") for jc in aligned if jc is not None] == ["left", "center", "right"]


def test_two_tables_never_touch() -> None:
    table = Table((), ("列",), ((words("甲"),),), ("left",), (1,))
    root = body(draft_bytes(Document((), (table, table), ())))
    assert [node.tag.removeprefix(W) for node in root[0]] == ["tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize(
    "table",
    [
        Table((), ("一", "二"), ((words("甲"),),), ("left", "left"), (1, 1)),
        Table((), ("一", "二"), (), ("left",), (1, 1)),
        Table((), (), (), (), ()),
    ],
)
def test_a_table_that_is_no_rectangle_is_a_fault_of_ours(table: Table) -> None:
    with pytest.raises(ValueError, match="column"):
        draft_bytes(Document((), (table,), ()))


def test_an_annex_begins_a_page_with_its_label() -> None:
    *_, label, title, content = paragraphs(Annex(words("附表"), (BODY,)))
    assert [(style(one), text(one)) for one in (label, title, content)] == [
        ("AnnexLabel", "附件"),
        ("AnnexTitle", "附表"),
        ("BodyText", "正文。"),
    ]


def test_a_short_last_paragraph_keeps_to_the_signature_and_a_long_one_may_break() -> None:
    signed = Signature((words("某局"), words("2026年1月10日")))
    for length, kept in ((140, True), (141, False)):
        last = paragraphs(Paragraph(words("文" * length)), signed)[0]
        assert (last.find(f"{W}pPr/{W}keepNext") is not None) is kept
