from decimal import Decimal

import pytest
from hypothesis import given

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
from tests.docx.samples import documents, figure, plain

BODY = Paragraph((Text("正文。"),))
SIGNED = Signature(((Text("某局"),), (Text("2026年1月10日"),)))


def text(words: str) -> Inlines:
    return (Text(words),)


def heading(level: int, words: str = "标题", *, run_in: bool = False) -> Heading:
    return Heading(level, text(words), run_in)


def run(*blocks: Block) -> Document:
    return numbered(Document((), blocks, ()))


def numbers(*blocks: Block) -> list[str]:
    return [block.number for block in run(*blocks).blocks if isinstance(block, Heading)]


def test_four_levels_have_the_signs_of_the_standard() -> None:
    assert numbers(heading(1), heading(2), heading(3), heading(4), BODY) == ["一、", "（一）", "1.", "（1）"]


def test_a_level_starts_again_below_a_higher_one() -> None:
    levels = (1, 2, 2, 3, 3, 2, 3, 1, 2)
    assert numbers(*(block for level in levels for block in (heading(level), BODY))) == [
        "一、",
        "（一）",
        "（二）",
        "1.",
        "2.",
        "（三）",
        "1.",
        "二、",
        "（一）",
    ]


def test_levels_may_be_skipped_downwards() -> None:
    assert numbers(heading(1), heading(3), BODY, heading(3), BODY, heading(1), heading(3), BODY) == [
        "一、",
        "1.",
        "2.",
        "二、",
        "1.",
    ]


def test_a_heading_with_nothing_below_it_falls_and_leaves_no_gap() -> None:
    left = run(heading(1, "甲"), heading(2, "空"), heading(1, "空"), heading(2, "空"), heading(1, "乙"), BODY)
    assert [plain(block.inlines) for block in left.blocks if isinstance(block, Heading)] == ["乙"]
    assert numbers(heading(1), BODY, heading(1), heading(1), BODY) == ["一、", "二、"]


@pytest.mark.parametrize("follower", [SIGNED, Attachments((text("名单"),)), Annex(text("附表"), (BODY,))])
def test_neither_signature_nor_attachment_is_the_body_of_a_heading(follower: Block) -> None:
    assert not numbers(heading(1), follower)


def test_a_heading_without_words_falls() -> None:
    assert numbers(heading(1), BODY, heading(1, " "), BODY) == ["一、"]


def test_paragraphs_items_and_lines_that_say_nothing_fall() -> None:
    left = run(
        Paragraph(text("，。")),
        Paragraph(()),
        Enumeration((text("甲"), text(" "), (), text("乙"))),
        Enumeration((text("。"),)),
        Signature((text(""),)),
        Signature((text(""), text("某局"))),
        Addressee(text("：")),
        Attachments((text("。"), ())),
        Attachments((text(" "), text("名单；"))),
        Table(text("表"), ("列",), (), ("left",), (1,)),
        Annex(text("附表"), (Paragraph(()),)),
    )
    assert left.blocks == (
        Enumeration((text("甲"), text("乙"))),
        Signature((text("某局"),)),
        Attachments((text("名单"),)),
    )


def test_a_figure_alone_is_something() -> None:
    assert len(run(Paragraph((FigureInline(figure("")),))).blocks) == 1


def test_an_enumeration_of_one_is_a_paragraph() -> None:
    assert run(Enumeration((text("甲"), text("")))).blocks == (Paragraph(text("甲。")),)


def test_annexes_are_counted_only_where_there_are_several() -> None:
    annex = Annex(text("附表"), (BODY,))
    assert [block.label for block in run(annex).blocks if isinstance(block, Annex)] == ["附件"]
    assert [block.label for block in run(annex, annex).blocks if isinstance(block, Annex)] == ["附件1", "附件2"]


def test_charts_are_counted_through_the_whole_document_and_fall_without_values() -> None:
    def chart(value: Decimal | None) -> Chart:
        return Chart("column", text("图题"), ("2025年",), (ChartSeries("甲", (value,), 0),), "人", "")

    known, empty = chart(Decimal(0)), chart(None)
    first, annex, last = run(heading(1), empty, known, Annex(text("附表"), (known,)), known).blocks[-3:]
    assert isinstance(annex, Annex)
    assert [first, *annex.blocks, last] == [known._replace(label=f"图{place}") for place in (1, 2, 3)]
    assert run(heading(1), empty).blocks == ()


def test_headings_in_an_annex_count_by_themselves() -> None:
    (*_, annex) = run(heading(1), BODY, Annex(text("附表"), (heading(1), BODY))).blocks
    assert isinstance(annex, Annex)
    assert annex.blocks[0] == Heading(1, text("标题"), number="一、")


def test_a_heading_runs_in_only_before_text() -> None:
    head = heading(2, run_in=True)
    assert run(head, BODY).blocks[0] == head._replace(number="（一）")
    table = Table((), ("列",), ((text("甲"),),), ("left",), (1,))
    assert run(head, table).blocks[0] == head._replace(number="（一）", run_in=False)


@pytest.mark.parametrize(
    ("written", "printed"), [("巩固参保。", "巩固参保"), ("怎么办？", "怎么办？"), ("参保，", "参保")]
)
def test_a_heading_on_its_own_line_has_no_stop(written: str, printed: str) -> None:
    first = run(heading(2, written), BODY).blocks[0]
    assert isinstance(first, Heading)
    assert plain(first.inlines) == printed


def test_figures_that_fall_with_their_heading_are_no_longer_listed() -> None:
    fallen, kept = figure("82万人", "_rg1"), figure("83万人", "_rg2")
    document = Document(
        (),
        (Heading(1, (FigureInline(fallen),)), Heading(1, text("甲")), Paragraph((FigureInline(kept),))),
        (fallen, kept),
    )
    assert numbered(document).figures == (kept,)


def test_empty_lines_of_a_title_fall() -> None:
    assert numbered(Document((text("某局"), text(" "), text("总结")), (), ())).title == (text("某局"), text("总结"))


@pytest.mark.parametrize("level", [0, 5])
def test_there_are_four_levels(level: int) -> None:
    with pytest.raises(ValueError, match=str(level)):
        run(heading(level), BODY)


@given(documents())
def test_what_is_numbered_stays_as_it_is(document: Document) -> None:
    assert numbered(document) == document
