"""What the pages look like, and what is left of a draft, after LibreOffice had it."""

from itertools import pairwise
from pathlib import Path

import pytest

from reportgen.blocks.model import Document, Paragraph, Text
from reportgen.blocks.numbering import numbered
from reportgen.docx.reading.read import is_untouched, read_figures
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import Line, audit, converted, pages
from tests.docx.samples import annual_report

LEFT, RIGHT = 79.4, 521.6  # of the type area, in points
FULL = Document(
    (), (Paragraph((Text("坚持以人民为中心的发展思想深入推进三医协同发展和治理全面落实各项改革任务" * 60),)),), ()
)
DOCUMENTS = {"full": FULL, "report": annual_report()}


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("drafts")
    paths = {name: folder / f"{name}.docx" for name in DOCUMENTS}
    for name, document in DOCUMENTS.items():
        paths[name].write_bytes(draft_bytes(numbered(document)))
    return paths


@pytest.fixture(scope="module")
def printed(drafts: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[Line]]]:
    made = converted(drafts.values(), "pdf", tmp_path_factory.mktemp("pdf"))
    return {name: pages(path) for name, path in zip(drafts, made, strict=True)}


@pytest.fixture(scope="module")
def saved(drafts: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    (path,) = converted([drafts["report"]], "docx:MS Word 2007 XML", tmp_path_factory.mktemp("saved"))
    return path


def test_a_full_page_has_22_lines_of_28_characters(printed: dict[str, list[list[Line]]]) -> None:
    *lines, _ = printed["full"][1]
    assert [len(line.text) for line in lines] == [28] * 22
    assert {round(below.top - above.top, 1) for above, below in pairwise(lines)} <= {28.9, 29.0}
    assert min(line.left for line in lines) == pytest.approx(LEFT, abs=0.5)
    assert max(line.right for line in lines) <= RIGHT


def test_the_margins_are_those_of_the_standard_within_a_millimetre(printed: dict[str, list[list[Line]]]) -> None:
    """GB/T 9704-2012 5.2.1: 37 mm above, 28 at the binding, 26 outside, 35 below; a line's share of the grid is 28.95 pt high."""
    *lines, _ = printed["full"][1]
    millimetre = 72 / 25.4
    half_pitch = 28.95 / 2
    first, last = lines[0], lines[-1]
    top = (first.top + first.bottom) / 2 - half_pitch
    bottom = 297 * millimetre - ((last.top + last.bottom) / 2 + half_pitch)
    left = min(line.left for line in lines)
    right = 210 * millimetre - max(line.right for line in lines)
    for measured, standard in ((top, 37), (bottom, 35), (left, 28), (right, 26)):
        assert measured / millimetre == pytest.approx(standard, abs=1)


def test_a_paragraph_begins_two_characters_in(printed: dict[str, list[list[Line]]]) -> None:
    first = printed["full"][0][0]
    assert len(first.text) == 26
    assert first.left - LEFT == pytest.approx(2 * 15.75, abs=0.5)


def test_page_numbers_stand_outside_seven_millimetres_below(printed: dict[str, list[list[Line]]]) -> None:
    for number, page in enumerate(printed["full"], start=1):
        line = page[-1]
        assert line.text == f"—{number}—"
        assert line.top == pytest.approx(841.9 - 99.2 + 19.8, abs=3)
        if number % 2:
            assert line.right == pytest.approx(RIGHT - 14, abs=1)
        else:
            assert line.left == pytest.approx(LEFT + 14, abs=1)


def test_an_annex_begins_a_page_with_its_title_on_the_third_line(printed: dict[str, list[list[Line]]]) -> None:
    label, title, caption, *_ = printed["report"][-1]
    assert (label.text, title.text, caption.text) == ("附件", "主要指标完成情况表", "表1主要指标")
    assert label.left == pytest.approx(LEFT, abs=0.5)
    assert 2 * 28.95 <= title.bottom - label.top <= 4 * 28.95
    assert (title.left + title.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1)


def test_the_unit_is_centred_over_the_date(printed: dict[str, list[list[Line]]]) -> None:
    lines = {line.text: line for page in printed["report"] for line in page}
    unit, date = lines["示范县医疗保障局"], lines["2026年1月10日"]
    above = [line for page in printed["report"] for line in page if line.text == unit.text][-1]
    # LibreOffice 7.4 sets gaps between digits and Chinese, whatever the document says: the date is wider there.
    assert (above.left + above.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=9)
    assert RIGHT - date.right == pytest.approx(4 * 15.75, abs=1)


def test_libreoffice_keeps_every_anchor_and_the_provenance(saved: Path) -> None:
    found = read_figures(saved)
    assert [each.record for each in found] == list(annual_report().figures)
    assert [each.now for each in found] == [each.record.text for each in found]


def test_a_draft_saved_by_libreoffice_is_edited(drafts: dict[str, Path], saved: Path) -> None:
    assert is_untouched(drafts["report"])
    assert not is_untouched(saved)


def test_what_libreoffice_is_given_passes_the_schema(drafts: dict[str, Path]) -> None:
    assert [finding for path in drafts.values() for finding in audit(path)] == []
