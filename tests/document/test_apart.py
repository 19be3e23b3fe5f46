"""Enumerations in paragraphs of their own, in circles; headings without numbers; the lines under the title."""

import pytest

from reportgen.blocks.enumeration import marked_items
from reportgen.blocks.model import Document, Enumeration, FigureRecord, Heading, Paragraph, Text
from reportgen.blocks.notation import read_blocks
from reportgen.blocks.numbering import numbered
from tests.docx.samples import plain


def no_figure(number: int) -> FigureRecord:
    raise AssertionError(number)


def printed(text: str, plain_levels: frozenset[int] = frozenset()) -> list[str]:
    blocks = tuple(read_blocks(text, no_figure, plain_levels=plain_levels))
    lines = []
    for block in numbered(Document((), blocks, ())).blocks:
        if isinstance(block, Enumeration):
            lines.append("".join(map(plain, marked_items(block))))
        else:
            assert isinstance(block, (Heading, Paragraph))
            lines.append((block.number if isinstance(block, Heading) else "") + plain(block.inlines))
    return lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("::: 一是 分段\n1. **甲。**乙\n1. 丙；\n:::", ["一是甲。乙。", "二是丙。"]),
        ("::: 一要 分段\n1. 甲\n\n   乙\n   丙\n\n1. 丁\n:::", ["一要甲。", "乙丙", "二要丁。"]),
        ("::: 首先 分段\n1. 甲\n1. ，\n1. 丁\n:::", ["首先，甲。", "其次，丁。"]),
        ("::: 一是 分段\n1. 甲\n1. 。\n:::", ["甲。"]),
        ("::: 一是 分段\n1. ，\n\n   乙。\n1. 丙\n:::", ["一是乙。", "二是丙。"]),
        (
            "::: 一是 分段\n前\n\n1. 甲\n1. 乙\n\n# 丙\n丁\n1. 戊\n1. 己\n:::",
            ["前", "一是甲。", "二是乙。", "一、丙", "丁", "一是戊。", "二是己。"],
        ),
        ("::: 一是 分段\n:::", []),
        ("::: ①\n1. 甲。\n1. 乙\n:::", ["①甲；②乙。"]),
        ("::: ①\n1. 甲\n:::", ["甲。"]),
        ("::: ① 分段\n1. 甲\n1. 乙\n:::", ["①甲。", "②乙。"]),
    ],
)
def test_items_close_up(text: str, lines: list[str]) -> None:
    assert printed(text) == lines


def test_a_plain_level_has_no_number_and_the_others_keep_theirs() -> None:
    text = "# 甲\n## 乙\n丙\n## 丁\n戊\n# 己\n## 庚\n辛"
    assert printed(text, frozenset({1})) == ["甲", "（一）乙", "丙", "（二）丁", "戊", "己", "（一）庚", "辛"]


def test_a_blank_line_under_the_title_falls() -> None:
    document = Document(((Text("甲"),),), (), (), subtitle=((Text("——"),), (Text("，"),), ()))
    assert numbered(document).subtitle == ((Text("——"),),)
