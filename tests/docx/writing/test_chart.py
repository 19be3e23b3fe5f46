"""Charts in a draft: what Office's schema says of them, what stands in their workbooks, and on the page."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree
from openpyxl import load_workbook

from reportgen.blocks.model import Chart, Text
from reportgen.docx.charts.chart_sheet import number_text
from reportgen.docx.parts.profile import GBT9704, Face
from reportgen.docx.reading.read import is_untouched
from reportgen.docx.writing.write import draft_bytes
from tests.docx.drawn_charts import EXPENSE, INCOME, YEARS, chart, charted, charts, one_of_each, series
from tests.docx.office import Line, audit, body, converted, pages, parts

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
KINDS = [each.kind for each in one_of_each()]


def part(draft: bytes, number: int = 1) -> Any:
    return etree.fromstring(parts(draft)[f"word/charts/chart{number}.xml"])


def cached(points: Any) -> dict[int, str]:
    """The points of a cache by their place."""
    return {int(point.get("idx", "")): point.findtext(f"{C}v", "") for point in points.iter(f"{C}pt")}


def sheet(draft: bytes, number: int = 1) -> list[list[Any]]:
    """The rows of a chart's workbook, as openpyxl reads them."""
    book = load_workbook(BytesIO(parts(draft)[f"word/embeddings/chart{number}.xlsx"]))
    return [list(row) for row in book["Sheet1"].iter_rows(values_only=True)]


@pytest.fixture(scope="module")
def draft() -> bytes:
    return draft_bytes(charted(*one_of_each()))


@pytest.mark.parametrize("block", one_of_each(), ids=KINDS)
def test_office_finds_nothing_wrong_with_any_kind(block: Chart, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(draft_bytes(charted(block)))
    assert audit(path) == []
    book = tmp_path / "chart.xlsx"
    book.write_bytes(parts(path.read_bytes())["word/embeddings/chart1.xlsx"])
    assert audit(book) == []


@settings(max_examples=30)
@given(charts())
def test_office_finds_nothing_wrong_whatever_is_drawn(tmp_path_factory: pytest.TempPathFactory, block: Chart) -> None:
    path = tmp_path_factory.getbasetemp() / "any-chart.docx"
    path.write_bytes(draft_bytes(charted(block)))
    assert audit(path) == []


def test_the_workbook_holds_exactly_the_values_and_the_chart_repeats_them(draft: bytes) -> None:
    for number, block in enumerate(one_of_each(), start=1):
        head, *rows = sheet(draft, number)
        assert head == [None, *(each.name for each in block.series)]
        assert [row[0] for row in rows] == list(block.categories)
        drawn = {int(one.find(f"{C}idx").get("val")): one for one in part(draft, number).iter(f"{C}ser")}
        for place, each in enumerate(block.series):
            column = [Decimal(str(row[place + 1])) if row[place + 1] is not None else None for row in rows]
            assert column == list(each.values)
            points = cached(drawn[place].find(f"{C}val"))
            assert [Decimal(points[n]) if n in points else None for n, _ in enumerate(rows)] == list(each.values)
            assert cached(drawn[place].find(f"{C}tx")) == {0: each.name}
            assert list(cached(drawn[place].find(f"{C}cat")).values()) == list(block.categories)


def test_a_second_sheet_says_where_the_values_come_from(tmp_path: Path) -> None:
    known = INCOME._replace(origins=("data/2021.yaml:9:3", "", "汇总.xlsx:表!C7", "甲 − 乙", "=1<2"))
    made = draft_bytes(charted(chart("column", EXPENSE, known)))
    book = tmp_path / "chart.xlsx"
    book.write_bytes(parts(made)["word/embeddings/chart1.xlsx"])
    assert audit(book) == []
    assert load_workbook(book).sheetnames == ["Sheet1", "来源"]
    rows = load_workbook(book)["来源"].iter_rows(values_only=True)
    assert [row[2] for row in rows] == ["基金收入", *(origin or None for origin in known.origins)]


def test_each_series_refers_to_its_own_cells(draft: bytes) -> None:
    income, expense = ([formula.text for formula in each.iter(f"{C}f")] for each in part(draft).iter(f"{C}ser"))
    assert income == ["Sheet1!$B$1", "Sheet1!$A$2:$A$6", "Sheet1!$B$2:$B$6"]
    assert expense == ["Sheet1!$C$1", "Sheet1!$A$2:$A$6", "Sheet1!$C$2:$C$6"]


def test_a_missing_value_is_a_gap_and_not_a_zero(draft: bytes) -> None:
    values = part(draft).findall(f".//{C}val")[1]
    assert values.find(f".//{C}ptCount").get("val") == "5"
    assert sorted(cached(values)) == [0, 2, 3, 4]
    assert part(draft).find(f".//{C}dispBlanksAs").get("val") == "gap"
    assert sheet(draft)[2] == ["2022年", 7.7436, None]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("828357", "828357"),
        ("1E+3", "1000"),
        ("-0.0", "0"),
        ("1E-9", "0.000000001"),
        ("0.12345678901234567", "0.123456789012346"),
    ],
)
def test_a_cell_is_written_as_a_decimal_of_fifteen_digits(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


def test_the_same_charts_are_the_same_bytes(draft: bytes) -> None:
    assert draft_bytes(charted(*one_of_each())) == draft


def test_a_draft_with_charts_is_known_as_untouched(draft: bytes, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(draft)
    assert is_untouched(path)


def test_a_draft_without_a_chart_has_no_part_of_one() -> None:
    assert not [name for name in parts(draft_bytes(charted())) if "chart" in name or "embeddings" in name]


def test_drawings_have_ids_of_their_own_and_say_what_they_show(draft: bytes) -> None:
    drawings = list(body(draft).iter(f"{WP}docPr"))
    assert [(each.get("id"), each.get("name")) for each in drawings] == [(str(n), f"图{n}") for n in range(1, 7)]
    assert [each.get("descr") for each in drawings] == [each.alternative for each in one_of_each()]


def test_a_chart_is_as_wide_as_the_type_area_and_seven_and_a_half_centimetres_high(draft: bytes) -> None:
    sizes = {(each.get("cx"), each.get("cy")) for each in body(draft).iter(f"{WP}extent")}
    assert sizes == {(str(8844 * 635), str(2_700_000))}


def test_a_long_ranking_is_higher() -> None:
    many = tuple(f"指标{n}" for n in range(20))
    block = chart("bar", series("2025年", *map(str, range(20))), categories=many)
    (extent,) = body(draft_bytes(charted(block))).iter(f"{WP}extent")
    assert int(extent.get("cy", "")) == 17 * 360_000


def test_every_text_names_its_chinese_font() -> None:
    own = GBT9704._replace(table_note=Face('宋体 "&<', 20), latin="Arial")
    found = part(draft_bytes(charted(one_of_each()[4]), own))
    texts = [*found.iter(f"{A}defRPr"), *found.iter(f"{A}rPr")]
    assert {each.find(f"{A}ea").get("typeface") for each in texts} == {'宋体 "&<'}
    assert {each.find(f"{A}latin").get("typeface") for each in texts} == {"Arial"}


def titles(found: Any) -> list[str]:
    return ["".join(title.itertext()) for title in found.iter(f"{C}title")]


def test_an_axis_is_called_by_its_unit(draft: bytes) -> None:
    assert [titles(part(draft, number)) for number in range(1, 7)] == [
        ["亿元"],
        ["亿元"],
        ["亿元"],
        [],
        ["亿元", "%"],
        ["亿元"],
    ]


def test_the_legend_is_for_more_than_one_series(draft: bytes) -> None:
    legends = [part(draft, number).find(f".//{C}legendPos") for number in range(1, 7)]
    assert [each.get("val") if each is not None else None for each in legends] == ["b", "b", "b", "b", "b", None]
    assert part(draft_bytes(charted(chart("line", INCOME)))).find(f".//{C}legend") is None


def test_numbers_at_the_points_have_the_decimals_of_the_display() -> None:
    block = chart("column-line", INCOME, series("率", "4", "3.123", "", "2", "1", decimals=1, second=True))
    formats = [each.get("formatCode") for each in part(draft_bytes(charted(block))).iterfind(f".//{C}dLbls/{C}numFmt")]
    assert formats == ["0.00", "0.0"]
    (slices,) = part(draft_bytes(charted(one_of_each()[3]))).iterfind(f".//{C}dLbls/{C}numFmt")
    assert slices.get("formatCode") == '0.00"亿元"'


def test_columns_begin_at_zero_unless_some_go_below(draft: bytes) -> None:
    assert part(draft).find(f".//{C}valAx/{C}scaling/{C}min").get("val") == "0"
    below = chart("column", series("结余", "1", "-2", "3", "", "5"))
    assert part(draft_bytes(charted(below))).find(f".//{C}min") is None


def labels(*rows: str, kind: Any = "column", several: int = 1) -> Any:
    """The labels of the first of some series with these values."""
    years = tuple(f"{n}年" for n, _ in enumerate(rows))
    blocks = [series(f"甲{n}", *rows) for n in range(several)]
    return part(draft_bytes(charted(chart(kind, *blocks, categories=years)))).find(f".//{C}ser/{C}dLbls")


def test_long_numbers_at_narrow_columns_are_turned_and_left_out_where_they_have_no_room() -> None:
    def turned(found: Any) -> bool:
        return bool(found.find(f".//{A}bodyPr").get("rot") == "-5400000")

    assert not turned(labels("8.82", "8.41", several=2))
    assert turned(labels(*["585163.25"] * 5, several=3))
    assert labels(*["585163.25"] * 10, several=8) is None


def test_a_thin_layer_of_a_stack_has_no_number() -> None:
    found = part(draft_bytes(charted(one_of_each()[1]))).findall(f".//{C}ser/{C}dLbls")[1]
    assert [each.find(f"{C}idx").get("val") for each in found.iter(f"{C}dLbl")] == ["2"]


def test_numbers_that_stand_lengthwise_have_room_under_the_end_of_the_axis() -> None:
    rows = [series(f"甲{n}", *["632628.25"] * 5) for n in range(3)]
    assert part(draft_bytes(charted(chart("column", *rows)))).find(f".//{C}max").get("val") == "1000000"
    rows = [series(f"甲{n}", *["8.82"] * 5) for n in range(4)]
    assert part(draft_bytes(charted(chart("column", *rows)))).find(f".//{C}max").get("val") == "12"
    assert part(draft_bytes(charted(chart("column", INCOME, EXPENSE)))).find(f".//{C}max") is None


def test_a_stack_too_narrow_for_its_numbers_has_none() -> None:
    assert labels(*["585163.25"] * 20, kind="stacked", several=2) is None
    assert labels(*["585163.25"] * 5, kind="stacked", several=2) is not None


def positions(*lines: str, kind: Any = "line") -> list[list[str | None]]:
    """Where the numbers of each line stand, point by point; a line as its values with blanks between, - for none."""
    rows = [series(f"甲{n}", *(text.replace("-", "") for text in line.split())) for n, line in enumerate(lines)]
    years = tuple(f"{n}年" for n, _ in enumerate(rows[0].values))
    found = part(draft_bytes(charted(chart(kind, *rows, categories=years))))
    every = []
    for each in found.iterfind(f".//{C}ser/{C}dLbls"):
        usual = each.find(f"{C}dLblPos").get("val")
        own = {int(one.find(f"{C}idx").get("val")): one.find(f"{C}dLblPos") for one in each.iterfind(f"{C}dLbl")}
        told = {point: position.get("val") if position is not None else None for point, position in own.items()}
        every.append([told.get(point, usual) for point, _ in enumerate(years)])
    return every


POSITIONS = [
    (["1 2 3"], ["ttt"]),
    (["3 2 1", "1 2 3"], ["ttb", "bbt"]),
    (["3 - 1", "1 2 -"], ["ttt", "btt"]),
    (["1 1 9", "1 1 5", "1 1 1"], ["..r", "..r", "..r"]),
    (["1 1 9", "1 1 8.9", "1 1 1"], ["..t", "..r", "..r"]),
    (["1 1 9", "1 1 8.9", "1 1 8.8", "1 1 8.7"], ["..t", "..r", "...", "..b"]),
    (["1 1 9", "1 1 8.9", "1 1 8.8", "1 1 7.8"], ["..t", "..r", "...", "..r"]),
    (["1 9 -", "1 1 9", "1 1 8.9"], [".rr", "..t", "..r"]),
    ([" ".join(["12345.67"] * 20)], ["." * 19 + "r"]),
]


@pytest.mark.parametrize(("lines", "expected"), POSITIONS, ids=range(len(POSITIONS)))
def test_numbers_at_lines_keep_out_of_each_others_way(lines: list[str], expected: list[str]) -> None:
    assert ["".join(position or "." for position in line) for line in positions(*lines)] == expected


def test_neighbours_are_not_told_apart_by_colour_alone() -> None:
    def grey(colour: str) -> float:
        red, green, blue = (int(colour[n : n + 2], 16) for n in (0, 2, 4))
        return (0.299 * red + 0.587 * green + 0.114 * blue) / 255

    many = [series(f"甲{n}", *["1"] * 5) for n in range(8)]
    paints: list[tuple[str, float]] = []
    for each in part(draft_bytes(charted(chart("column", *many)))).iter(f"{C}ser"):
        shape = each.find(f"{C}spPr")
        pattern = shape.find(f"{A}pattFill")
        if pattern is not None:
            paints.append((pattern.get("prst"), 0))
        else:
            paints.append(("", grey(shape.find(f"{A}solidFill/{A}srgbClr").get("val"))))
    for place, one in enumerate(paints):
        for other in paints[place + 1 :]:
            assert one[0] != other[0] or abs(one[1] - other[1]) > 0.1, (one, other)


@pytest.fixture(scope="module")
def printed(draft: bytes, tmp_path_factory: pytest.TempPathFactory) -> list[list[Line]]:
    path = tmp_path_factory.mktemp("charts") / "draft.docx"
    path.write_bytes(draft)
    (made,) = converted([path], "pdf", tmp_path_factory.mktemp("pdf"))
    return pages(made)


def test_libreoffice_prints_every_chart_under_its_caption(printed: list[list[Line]]) -> None:
    lines = {line.text: (number, line) for number, page in enumerate(printed) for line in page}
    for place, kind in enumerate(KINDS, start=1):
        number, caption = lines[f"图{place}基金收支（{kind}）"]
        below = [line.text for line in printed[number] if line.top > caption.bottom]
        assert any("亿元" in text for text in below)
        assert (caption.left + caption.right) / 2 == pytest.approx((79.4 + 521.6) / 2, abs=1)


def test_no_number_of_a_chart_stands_upon_another(printed: list[list[Line]]) -> None:
    for page in printed:
        for place, one in enumerate(page):
            for other in page[place + 1 :]:
                beside = one.right <= other.left + 0.5 or other.right <= one.left + 0.5
                # Boxes of lines are higher than their digits.
                assert beside or min(one.bottom, other.bottom) - max(one.top, other.top) < 4, (one, other)


def test_what_libreoffice_prints_is_what_was_given(printed: list[list[Line]]) -> None:
    texts = " ".join(line.text for page in printed for line in page)
    for year in YEARS:
        assert year in texts
    for number in ("7.31", "8.82", "6.98", "-0.40", "4.65", "2.38亿元"):
        assert number in texts


def test_a_caption_with_marks_of_markup_is_text() -> None:
    block = one_of_each()[0]._replace(caption=(Text("收入<支出>&“结余”"),))
    assert "图1 收入<支出>&“结余”" in "".join(map(str, body(draft_bytes(charted(block))).itertext()))
