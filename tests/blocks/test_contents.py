"""What the contents list."""

from reportgen.blocks.contents import Entry, contents_entries
from reportgen.blocks.model import Annex, Block, Document, FigureInline, Heading, Paragraph, Text
from reportgen.blocks.numbering import numbered
from tests.docx.samples import figure

BODY = Paragraph((Text("正文。"),))


def blocks() -> tuple[Block, ...]:
    return numbered(
        Document(
            (),
            (
                Heading(1, (Text("参保达到"), FigureInline(figure("82万人")), Text("。"))),
                Heading(2, (Text("巩固。"),), run_in=True),
                BODY,
                Heading(3, (Text("经办"),)),
                BODY,
                Annex((Text("指标表"),), (Heading(1, (Text("甲"),)), Heading(2, (Text("乙"),)), BODY)),
            ),
            (),
        )
    ).blocks


def test_entries_are_headings_with_numbers_and_without_stops() -> None:
    assert list(contents_entries(blocks(), 2)) == [
        Entry(1, "一、参保达到82万人"),
        Entry(2, "（一）巩固"),
        Entry(1, "指标表"),
        Entry(1, "一、甲"),
        Entry(2, "（一）乙"),
    ]


def test_levels_below_are_left_out_and_none_is_none() -> None:
    assert [entry.text for entry in contents_entries(blocks(), 1)] == ["一、参保达到82万人", "指标表", "一、甲"]
    assert Entry(3, "1.经办") in contents_entries(blocks(), 3)
    assert list(contents_entries(blocks(), 0)) == []
