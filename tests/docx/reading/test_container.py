from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.docx.parts.provenance import ITEM
from reportgen.docx.reading.container import (
    ComplexPackage,
    DamagedPackage,
    ForeignDocument,
    OversizePackage,
    UnreadableDraft,
)
from reportgen.docx.reading.read import is_untouched, read_figures
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import MAIN, repacked
from tests.docx.samples import annual_report


def other_document(path: Path) -> None:
    path.write_bytes(repacked(draft_bytes(annual_report()), {ITEM: b"<other/>"}))


def with_an_entity(path: Path) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>'
    path.write_bytes(repacked(draft_bytes(annual_report()), {MAIN: bomb}))


def with_a_broken_part(path: Path) -> None:
    path.write_bytes(repacked(draft_bytes(annual_report()), {MAIN: b"<w:document"}))


def with_a_depth_of_5000(path: Path) -> None:
    path.write_bytes(repacked(draft_bytes(annual_report()), {MAIN: b"<a>" * 5000 + b"</a>" * 5000}))


def cut_in_half(path: Path) -> None:
    content = draft_bytes(annual_report())
    path.write_bytes(content[: len(content) // 2])


def with_wrong_bytes(path: Path) -> None:
    content = bytearray(draft_bytes(annual_report()))
    content[400:3000] = bytes(2600)
    path.write_bytes(content)


def with_a_bomb(path: Path) -> None:
    path.write_bytes(repacked(draft_bytes(annual_report()), {MAIN: bytes(65 * 2**20)}))


def with_very_many_parts(path: Path) -> None:
    path.write_bytes(repacked(draft_bytes(annual_report()), {f"p{n}": b"" for n in range(5001)}))


def of_plain_text(path: Path) -> None:
    path.write_text("总结", encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (other_document, ForeignDocument),
        (with_an_entity, DamagedPackage),
        (with_a_broken_part, DamagedPackage),
        (with_a_depth_of_5000, ComplexPackage),
        (cut_in_half, DamagedPackage),
        (with_wrong_bytes, DamagedPackage),
        (of_plain_text, DamagedPackage),
        (with_a_bomb, OversizePackage),
        (with_very_many_parts, OversizePackage),
    ],
)
def test_a_file_that_is_no_draft_is_named_for_what_it_is(
    tmp_path: Path, make: Callable[[Path], None], why: type[UnreadableDraft]
) -> None:
    path = tmp_path / "a.docx"
    make(path)
    with pytest.raises(why):
        read_figures(path)
    assert not is_untouched(path)
