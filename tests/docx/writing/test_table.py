"""Tables as they are written."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reportgen.blocks.model import Annex, Block, Document, Paragraph, Table, Text
from reportgen.blocks.numbering import numbered
from reportgen.docx.parts.profile import GBT9704
from reportgen.docx.writing.table import SHORT
from reportgen.docx.writing.table_columns import column_widths
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import W, audit, body
from tests.docx.samples import line_of, wide

columns = st.lists(st.tuples(st.integers(200, 20_000), st.integers(-5, 80)), min_size=1, max_size=12)


@given(columns)
def test_columns_fill_the_type_area_exactly(drawn: list[tuple[int, int]]) -> None:
    needs, shares = zip(*drawn, strict=True)
    widths = column_widths(needs, shares, 8844)
    assert sum(widths) == 8844
    assert min(widths) > 0


@given(columns)
def test_no_line_is_broken_while_there_is_room(drawn: list[tuple[int, int]]) -> None:
    needs, shares = zip(*drawn, strict=True)
    widths = column_widths(needs, shares, sum(needs))
    assert widths == list(needs)


@pytest.mark.parametrize(
    ("needs", "shares", "widths"),
    [
        ([1000, 1000], [3, 1], [6133, 2711]),
        ([9000, 9000], [3, 1], [6633, 2211]),
        ([9000, 500, 500], [1, 1, 1], [7844, 500, 500]),
        ([9000, 9000, 500], [2, 1, 1], [5562, 2782, 500]),
    ],
)
def test_the_long_columns_share_what_the_short_ones_leave(
    needs: list[int], shares: list[int], widths: list[int]
) -> None:
    assert column_widths(needs, shares, 8844) == widths


def xml(*blocks: Block) -> etree._Element:
    return body(draft_bytes(numbered(Document((), blocks, ()))))


def texts(paragraphs: Iterable[etree._Element]) -> list[str]:
    return ["".join(map(str, paragraph.itertext(f"{W}t"))) for paragraph in paragraphs]


def styled(root: etree._Element, style: str) -> list[str]:
    return texts(each for each in root.iter(f"{W}p") if each.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == style)  # type: ignore[union-attr]


def test_caption_and_unit_stand_above_note_and_source_below() -> None:
    root = xml(wide(columns=3, unit="万元", note=line_of("注：甲"), source=line_of("来源：乙")))
    (around,) = root
    assert [texts([each])[0] for each in around if each.tag == f"{W}p"] == [
        "表1\u3000情况",
        "（单位：万元）",
        "注：甲",
        "来源：乙",
    ]
    assert [each.tag for each in around].index(f"{W}tbl") == 2
    assert styled(root, "TableUnit") == ["（单位：万元）"]


def test_tables_of_the_text_are_counted_and_those_of_an_annex_are_not() -> None:
    root = xml(wide(columns=2), Annex(line_of("附表"), (wide(columns=2),)), wide(columns=2)._replace(caption=()))
    assert styled(root, "Caption") == ["表1\u3000情况", "情况", "表2"]


def test_every_row_stays_whole_and_the_head_repeats() -> None:
    rows = list(xml(wide(rows=3)).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True] * 4
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]


def test_only_the_row_of_the_total_is_bold() -> None:
    rows = list(xml(wide(rows=3, total=True)).iter(f"{W}tr"))
    assert [bool(row.findall(f".//{W}r/{W}rPr/{W}b")) for row in rows] == [False, False, False, True]
    assert len(rows[-1].findall(f".//{W}r/{W}rPr/{W}b")) == 9


def test_numbers_are_moved_in_by_the_decimals_they_lack() -> None:
    cells = ("12", "3.5", "44.25", "—", "-0.1")
    root = xml(Table((), ("数",), tuple((line_of(cell),) for cell in cells), ("decimal",), (1,)))
    paragraphs = [row.find(f".//{W}pPr") for row in root.iter(f"{W}tr")][1:]
    indents = [0 if (found := each.find(f"{W}ind")) is None else int(found.get(f"{W}right")) for each in paragraphs]  # type: ignore[union-attr,arg-type]
    assert indents == [300, 120, 0, 300, 120]
    assert {each.find(f"{W}jc").get(f"{W}val") for each in paragraphs} == {"right"}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("blocks", "turned"),
    [
        ((Paragraph(line_of("前")), wide(landscape=True), Paragraph(line_of("后"))), [False, True, False]),
        ((Paragraph(line_of("前")), wide(landscape=True)), [False, True]),
        ((wide(landscape=True), Paragraph(line_of("后"))), [True, False]),
        ((Paragraph(line_of("前")), wide(landscape=True), wide(landscape=True)), [False, True]),
        ((Paragraph(line_of("前")), wide(), Paragraph(line_of("后"))), [False]),
        ((wide(landscape=True), Annex(line_of("附表"), (wide(landscape=True), wide()))), [True, False, True, False]),
    ],
    ids=["between", "last", "first", "two", "upright", "annex"],
)
def test_a_wide_table_has_a_section_and_no_paragraph_is_written_for_it(
    blocks: tuple[Block, ...], turned: list[bool], tmp_path: Path
) -> None:
    upright = tuple(block._replace(landscape=False) if isinstance(block, Table) else block for block in blocks)
    root = xml(*blocks)
    sections = list(root.iter(f"{W}sectPr"))
    sizes = [each.find(f"{W}pgSz") for each in sections]
    assert [each.get(f"{W}orient") == "landscape" for each in sizes] == turned  # type: ignore[union-attr]
    assert [len(each.findall(f"{W}footerReference")) for each in sections] == [2] * len(turned)
    assert all(each.find(f"{W}docGrid") is not None for each in sections)
    if not isinstance(blocks[-1], Annex):
        assert len(list(root.iter(f"{W}p"))) == len(list(xml(*upright).iter(f"{W}p")))
    path = tmp_path / "draft.docx"
    path.write_bytes(draft_bytes(numbered(Document((), blocks, ()))))
    assert audit(path) == []


def test_a_turned_page_has_the_same_type_area_on_its_side() -> None:
    page = GBT9704.page
    assert (page.turned.text_width, page.turned.height - page.turned.top - page.turned.bottom) == (
        page.height - page.top - page.bottom,
        page.text_width,
    )
    assert page.turned.bottom - page.turned.footer == page.bottom - page.footer
    (table,) = xml(wide(landscape=True)).iter(f"{W}tbl")
    assert sum(int(each.get(f"{W}w", "")) for each in table.iter(f"{W}gridCol")) == page.turned.text_width


@pytest.mark.parametrize(("number", "small"), [("12345.67", False), ("123456789.01", True)], ids=["fits", "crowded"])
def test_type_is_smaller_where_a_number_would_break(number: str, small: bool) -> None:
    row = (line_of("参保人数"), *[line_of(number)] * 7, line_of("增长5.4%"))
    align = ("left", *["decimal"] * 7, "right")
    root = xml(Table((), tuple("一二三四五六七八九"), (row,), align, (20, *[14] * 7, 12), landscape=True))
    assert [bool(styled(root, style)) for style in ("TableCell", "TableCellSmall", "TableHeadSmall")] == [
        not small,
        small,
        small,
    ]
    width = int(list(root.iter(f"{W}gridCol"))[1].get(f"{W}w", ""))
    assert width >= (105 if small else 120) * len(number)


@pytest.mark.parametrize(("rows", "kept"), [(2, 2), (SHORT, SHORT), (SHORT + 1, 0)])
def test_a_short_table_stays_on_one_page(rows: int, kept: int) -> None:
    """Its head and every row but the last keep with the next; a long one breaks between rows."""
    block = Table((), ("甲",), tuple(((Text(str(number)),),) for number in range(rows)), ("left",), (10,))
    (made,) = body(draft_bytes(numbered(Document((), (block,), ())), GBT9704)).iter(f"{W}tbl")
    assert len(list(made.iter(f"{W}keepNext"))) == kept
