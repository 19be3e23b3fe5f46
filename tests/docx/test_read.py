from pathlib import Path

import pytest
from hypothesis import given

from reportgen.document.blocks import Document, FigureRecord
from reportgen.docx.provenance import ITEM
from reportgen.docx.read import is_untouched, read_figures
from reportgen.docx.write import draft_bytes
from tests.docx.office import MAIN, parts, repacked
from tests.docx.samples import annual_report, documents
from tests.docx.test_xml import allowed


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "总结.docx"
    path.write_bytes(draft_bytes(annual_report()))
    return path


def test_every_figure_comes_back_with_its_record_and_its_text(draft: Path) -> None:
    found = read_figures(draft)
    assert [each.record for each in found] == list(annual_report().figures)
    assert [each.now for each in found] == [each.record.text for each in found]
    assert found[1].context.startswith("截至2025年12月31日，全县城乡居民医保参保82.84万人")


def clean(record: FigureRecord) -> FigureRecord:
    texts = {name: allowed(value) for name, value in record._asdict().items() if isinstance(value, str)}
    return record._replace(questions=tuple(map(allowed, record.questions)), **texts)  # type: ignore[arg-type]


def figures_of(document: Document) -> list[FigureRecord]:
    """In the order of their keys: hypothesis draws a caption's before a cell's, as they stand in the text."""
    found: dict[str, FigureRecord] = {}

    def visit(value: object) -> None:
        if isinstance(value, FigureRecord):
            found[value.key] = value
        elif isinstance(value, tuple):
            for part in value:
                visit(part)

    visit(document.title)
    visit(document.blocks)
    return list(found.values())


@given(documents())
def test_any_record_survives_whatever_its_texts_hold(
    tmp_path_factory: pytest.TempPathFactory, document: Document
) -> None:
    path = tmp_path_factory.getbasetemp() / "read.docx"
    path.write_bytes(draft_bytes(document))
    found = read_figures(path)
    assert sorted((each.record for each in found), key=key) == sorted(map(clean, figures_of(document)), key=key)
    assert is_untouched(path)


def key(record: FigureRecord) -> str:
    return record.key


def test_the_provenance_and_the_document_may_have_been_renamed(draft: Path) -> None:
    before, content = read_figures(draft), parts(draft.read_bytes())
    renamed = {
        "_rels/.rels": content["_rels/.rels"].replace(b"word/document.xml", b"/word/document2.xml"),
        "word/document2.xml": content[MAIN],
        MAIN: b"<none/>",
        "customXml/item7.xml": content[ITEM],
        ITEM: b"<other/>",
    }
    draft.write_bytes(repacked(draft.read_bytes(), renamed))
    assert read_figures(draft) == before


def test_a_draft_is_untouched_until_any_part_of_it_changes(draft: Path) -> None:
    built = draft.read_bytes()
    assert is_untouched(draft)
    for name, content in parts(built).items():
        draft.write_bytes(repacked(built, {name: content.replace(b">", b" >", 1)}))
        assert not is_untouched(draft), name


def test_a_draft_packed_anew_is_still_untouched(draft: Path) -> None:
    draft.write_bytes(repacked(draft.read_bytes(), {}))
    assert is_untouched(draft)


@pytest.mark.parametrize("added", ["word/media/image1.png", "文件"])
def test_a_draft_with_a_part_more_is_edited(draft: Path, added: str) -> None:
    draft.write_bytes(repacked(draft.read_bytes(), {added: b"1"}))
    assert not is_untouched(draft)


def test_a_file_that_is_not_there_is_not_untouched(tmp_path: Path) -> None:
    assert not is_untouched(tmp_path / "none.docx")
    assert not is_untouched(tmp_path)
