"""The parts of the official format on the page, measured after LibreOffice made it."""

from pathlib import Path

import pytest

from reportgen.blocks.model import Addressee, Attachments, Document, Heading, Paragraph, Signature, Text
from reportgen.blocks.numbering import numbered
from reportgen.docx.writing.contents_pages import draft_with_pages
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import Line, audit, converted, pages

LEFT, RIGHT = 79.4, 521.6  # of the type area, in points
EM, LINE = 15.75, 28.95
FRAMED = Document(
    ((Text("示范县医疗保障局关于印发《2026年医保基金监管工作要点》的通知"),),),
    (
        Addressee((Text("各镇人民政府"),)),
        Paragraph((Text("现将三个文件印发给你们。"),)),
        Attachments(((Text("甲" * 30),), (Text("乙"),))),
        Signature(((Text("示范县医疗保障局"),), (Text("2026年1月10日"),))),
    ),
    (),
)
SINGLE = Document((), (Paragraph((Text("正文。"),)), Attachments(((Text("丙" * 30),),))), ())
LONG = Document((), (Paragraph((Text("正文" * 800),)),), (), header="征求意见稿")
LISTED = Document(
    ((Text("示范县医疗保障局2025年工作总结"),),),
    tuple(
        block
        for number in range(1, 5)
        for block in (
            Heading(1, (Text(f"第{number}部分"),)),
            Heading(2, (Text("主要工作"),)),
            Paragraph((Text("正文" * 300),)),
        )
    ),
    (),
    contents=2,
)
DRAFTS = {
    "framed": draft_bytes(numbered(FRAMED)),
    "single": draft_bytes(numbered(SINGLE)),
    "headed": draft_bytes(numbered(LONG)),
    "listed": draft_bytes(numbered(LISTED)),
}


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("drafts")
    for name, draft in DRAFTS.items():
        (folder / f"{name}.docx").write_bytes(draft)
    return {name: folder / f"{name}.docx" for name in DRAFTS}


@pytest.fixture(scope="module")
def printed(paths: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[Line]]]:
    made = converted(paths.values(), "pdf", tmp_path_factory.mktemp("pdf"))
    return {name: pages(path) for name, path in zip(paths, made, strict=True)}


@pytest.mark.parametrize("name", DRAFTS)
def test_office_finds_nothing_wrong(paths: dict[str, Path], name: str) -> None:
    assert audit(paths[name]) == []


def test_a_long_title_stands_in_two_balanced_lines_in_the_middle(printed: dict[str, list[list[Line]]]) -> None:
    first, second = printed["framed"][0][:2]
    assert (first.text, second.text) == ("示范县医疗保障局关于印发", "《2026年医保基金监管工作要点》的通知")
    for line in (first, second):
        assert (line.left + line.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=3)


def test_the_addressee_is_flush_left_one_line_below_the_title(printed: dict[str, list[list[Line]]]) -> None:
    title, line = printed["framed"][0][1:3]
    assert line.text == "各镇人民政府："
    assert line.left == pytest.approx(LEFT, abs=0.5)
    assert line.top - title.bottom > 0.8 * LINE


def test_attachments_hang_under_their_names_one_line_below_the_body(printed: dict[str, list[list[Line]]]) -> None:
    body, first, rest, second = printed["framed"][0][3:7]
    assert first.text.startswith("附件：1.甲")
    assert first.top - body.top == pytest.approx(2 * LINE, abs=1)
    assert first.left == pytest.approx(LEFT + 2 * EM, abs=0.5)
    assert set(rest.text) == {"甲"}
    assert second.text == "2.乙"
    assert second.left == pytest.approx(LEFT + 5 * EM, abs=0.5)
    assert rest.left == pytest.approx(LEFT + 6.25 * EM, abs=0.5)
    assert second.right == pytest.approx(rest.left + EM, abs=1)


def test_a_single_attachment_has_no_number(printed: dict[str, list[list[Line]]]) -> None:
    _, first, rest = printed["single"][0][:3]
    assert first.text.startswith("附件：丙")
    assert rest.left == pytest.approx(LEFT + 5 * EM, abs=0.5)


def test_a_header_stands_at_the_upper_left_of_odd_and_even_pages(printed: dict[str, list[list[Line]]]) -> None:
    assert len(printed["headed"]) == 3
    for number, (header, first, *_, last) in enumerate(printed["headed"], start=1):
        assert header.text == "征求意见稿"
        assert header.left == pytest.approx(LEFT, abs=0.5)
        assert header.bottom < 2098 / 20 < first.bottom
        assert last.text == f"—{number}—"
    assert all("征求意见稿" not in line.text for page in printed["framed"] for line in page)


def test_contents_have_the_page_numbers_that_the_pages_have(
    printed: dict[str, list[list[Line]]], tmp_path: Path
) -> None:
    first, *rest = printed["listed"]
    assert [line.text.rstrip(".") for line in first][:2] == ["目录", "一、第1部分"]
    assert not any(line.text.startswith("—") for line in first)
    assert next(page for page in rest if page)[-1].text == "—1—"

    def lay_out(draft: bytes) -> list[str]:
        assert draft == DRAFTS["listed"]
        return ["\n".join(line.text for line in page) for page in printed["listed"]]

    path = tmp_path / "filled.docx"
    path.write_bytes(draft_with_pages(numbered(LISTED), lay_out))
    assert audit(path) == []
    (pdf,) = converted([path], "pdf", tmp_path / "pdf")
    contents, *pages_again = pages(pdf)
    for line in contents[1:]:
        heading, _, number = line.text.partition("..")
        number = number.strip(".")
        assert line.right == pytest.approx(RIGHT, abs=1)
        (page,) = [page for page in pages_again if page and page[-1].text == f"—{number}—"]
        assert heading in [line.text for line in page]
    assert len(contents) == 9
