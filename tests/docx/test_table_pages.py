"""Tables as LibreOffice prints them: on which pages, which way up, with which head."""

import re
from pathlib import Path

import pytest

from reportgen.blocks.model import Document, Paragraph, Table
from reportgen.blocks.numbering import numbered
from reportgen.docx.parts.profile import GBT9704
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import Line, audit, converted, page_sizes, pages
from tests.docx.samples import line_of, wide

LONG = wide(rows=60, columns=4, unit="万元", total=True, note=line_of("注：甲"))
BLOCKS = (
    Paragraph(line_of("前文。")),
    LONG,
    Paragraph(line_of("中间的文字。")),
    wide(rows=40, columns=12, landscape=True, source=line_of("来源：乙")),
    Paragraph(line_of("后文。")),
)


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    path = folder / "tables.docx"
    path.write_bytes(draft_bytes(numbered(Document((), BLOCKS, ()))))
    assert audit(path) == []
    return converted([path], "pdf", folder / "pdf")[0]


def at(page: list[Line], text: str) -> list[Line]:
    return [line for line in page if line.text == text]


def test_the_pages_of_the_wide_table_alone_lie_on_their_side(pdf: Path) -> None:
    printed = pages(pdf)
    turned = [number for number, (width, height) in enumerate(page_sizes(pdf)) if width > height]
    assert turned == [number for number, page in enumerate(printed) if at(page, "2026年")]  # its last column
    assert at(printed[turned[0] - 1], "中间的文字。")
    assert at(printed[turned[-1] + 1], "后文。")


def test_the_head_stands_on_every_page_of_its_table(pdf: Path) -> None:
    printed = pages(pdf)
    with_rows = [page for page in printed if any(re.fullmatch(r"第\d+项", line.text) for line in page)]
    assert len(with_rows) >= 4
    assert [len(at(page, "指标")) for page in with_rows] == [1] * len(with_rows)


def test_every_row_stands_whole_on_one_page(pdf: Path) -> None:
    for table_pages, last in ((slice(0, 3), "40.3"), (slice(3, None), "40.11")):
        shown = [[line.text for line in page] for page in pages(pdf)[table_pages]]
        (page,) = [page for page in shown if last in page]
        assert "第40项" in page


def test_the_page_number_stands_outside_on_a_turned_page_too(pdf: Path) -> None:
    for number, (page, (width, height)) in enumerate(zip(pages(pdf), page_sizes(pdf), strict=True), start=1):
        (line,) = at(page, f"—{number}—")
        turned = GBT9704.page.turned if width > height else GBT9704.page
        if number % 2:
            assert line.right == pytest.approx(width - turned.right / 20 - 14, abs=1)
        else:
            assert line.left == pytest.approx(turned.left / 20 + 14, abs=1)
        assert line.top == pytest.approx(height - turned.bottom / 20 + 19.8, abs=3)


def test_points_stand_one_under_the_other(tmp_path: Path) -> None:
    cells = ("12", "3.5", "44.25", "118.07")
    table = Table(
        (), ("指标", "数"), tuple((line_of("甲"), line_of(cell)) for cell in cells), ("left", "decimal"), (1, 1)
    )
    path = tmp_path / "points.docx"
    path.write_bytes(draft_bytes(Document((), (table,), ())))
    (page,) = pages(converted([path], "pdf", tmp_path / "pdf")[0])
    lines = {line.text: line for line in page}
    points = [lines[cell].right - (3 + 6 * len(cell.partition(".")[2]) if "." in cell else 0) for cell in cells]
    assert points == pytest.approx([points[0]] * 4, abs=0.3)
