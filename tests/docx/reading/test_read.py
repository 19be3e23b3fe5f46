import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from reportgen.blocks.model import Document, FigureRecord
from reportgen.docx.parts.provenance import ITEM
from reportgen.docx.reading import as_packed
from reportgen.docx.reading.read import is_untouched, read_figures
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import MAIN, parts, repacked
from tests.docx.parts.test_xml import allowed
from tests.docx.samples import annual_report, documents


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


def test_a_draft_packed_anew_is_no_longer_as_it_was_built(draft: Path) -> None:
    draft.write_bytes(repacked(draft.read_bytes(), {}))
    assert not is_untouched(draft)


OUTSIDE_THE_PARTS: dict[str, Callable[[bytes], bytes]] = {
    "before": lambda built: b"x" + built,
    "a-program-before": lambda built: b"#!/bin/sh\n" + built,
    "behind": lambda built: built + b"x",
    "a-line-end-behind": lambda built: built + b"\n",
    "twice": lambda built: built + built,
    "comment": lambda built: built[:-2] + b"\x03\x00" + b"abc",
    "promised-comment": lambda built: built[:-2] + b"\x03\x00",
    "date-in-the-head": lambda built: built[:12] + b"\x22" + built[13:],
    "version-in-the-head": lambda built: built[:4] + b"\x2d" + built[5:],
    "flags-in-the-head": lambda built: built[:6] + b"\x02" + built[7:],
    "name-in-the-head": lambda built: built[:30] + b"(" + built[31:],
    "checksum-in-the-head": lambda built: built[:14] + bytes(4) + built[18:],
    "size-in-the-head": lambda built: built[:22] + bytes(4) + built[26:],
    "name-in-the-list": lambda built: built.replace(b"word/settings.xml", b"word/settings.xmm"),
    "disk-in-the-end": lambda built: built[:-18] + b"\x01" + built[-17:],
    "more-in-the-end": lambda built: built[:-12] + b"\xff\xff" + built[-10:],
    "cut": lambda built: built[:-1],
    "empty": lambda _: b"",
}  # fmt: skip


@pytest.mark.parametrize("change", OUTSIDE_THE_PARTS.values(), ids=OUTSIDE_THE_PARTS)
def test_what_stands_outside_the_parts_is_an_edit_too(draft: Path, change: Callable[[bytes], bytes]) -> None:
    built = draft.read_bytes()
    changed = change(built)
    assert changed != built
    draft.write_bytes(changed)
    assert not is_untouched(draft)


def test_no_byte_of_the_heads_and_the_list_can_be_changed_unseen(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    built = draft_bytes(annual_report())
    with zipfile.ZipFile(io.BytesIO(built)) as archive:
        heads = [entry.header_offset for entry in archive.infolist()]
        listed = archive.start_dir
    places = [offset + n for offset in heads for n in range(30)] + list(range(listed, len(built)))
    for place in places:
        path.write_bytes(built[:place] + bytes([built[place] ^ 1]) + built[place + 1 :])
        assert not is_untouched(path), place


def test_bytes_behind_the_stream_of_a_part_are_an_edit(draft: Path) -> None:
    parts_before = as_packed._listed(draft.read_bytes())
    hidden = [part._replace(stream=part.stream + b"hidden") for part in parts_before]
    draft.write_bytes(as_packed._packed(hidden))
    assert read_figures(draft) != []
    assert not is_untouched(draft)


def test_a_part_between_the_parts_that_is_not_listed_is_an_edit(draft: Path) -> None:
    built = draft.read_bytes()
    listed = list(as_packed._listed(built))
    packed = as_packed._packed([*listed, listed[0]])
    end = as_packed._packed(listed)[-(len(built) - zipfile.ZipFile(io.BytesIO(built)).start_dir) :]
    draft.write_bytes(packed[: packed.index(b"PK\1\2")] + end)
    assert not is_untouched(draft)


def test_a_part_listed_twice_is_an_edit(draft: Path) -> None:
    listed = list(as_packed._listed(draft.read_bytes()))
    draft.write_bytes(as_packed._packed([*listed, listed[0]]))
    assert not is_untouched(draft)


def test_a_draft_that_another_version_of_zlib_packed_is_still_untouched(draft: Path) -> None:
    def again(part: as_packed._Part) -> as_packed._Part:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return part._replace(stream=packer.compress(as_packed._inflated(part)) + packer.flush())

    built = draft.read_bytes()
    draft.write_bytes(as_packed._packed(list(map(again, as_packed._listed(built)))))
    assert draft.read_bytes() != built
    assert is_untouched(draft)


@pytest.mark.parametrize("added", ["word/media/image1.png", "文件"])
def test_a_draft_with_a_part_more_is_edited(draft: Path, added: str) -> None:
    draft.write_bytes(repacked(draft.read_bytes(), {added: b"1"}))
    assert not is_untouched(draft)


def test_a_file_that_is_not_there_is_not_untouched(tmp_path: Path) -> None:
    assert not is_untouched(tmp_path / "none.docx")
    assert not is_untouched(tmp_path)
