"""Strict Open XML: the same document in vocabularies of other names, with measures that may carry their units."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.docx.parts.formatting import half_points, number
from reportgen.docx.parts.profile import GBT9704
from reportgen.docx.reading.look import read_look, read_styled_look
from reportgen.docx.reading.read import read_figures
from reportgen.docx.writing.write import draft_bytes
from reportgen.review.format.all import lint_format
from reportgen.review.pattern import STYLES, pattern
from tests.docx.office import parts, repacked
from tests.docx.samples import annual_report

DRAFT = draft_bytes(annual_report())
_OURS = re.compile(
    rb"http://schemas\.openxmlformats\.org/(wordprocessingml|officeDocument|drawingml)/2006/([A-Za-z/]+)"
)


def strict(draft: bytes, change: Callable[[bytes], bytes] = lambda part: part) -> bytes:
    """A draft as Word saves it under "Strict Open XML": [ECMA-376 part 1, annex A]."""
    changed = {
        name: change(_OURS.sub(rb"http://purl.oclc.org/ooxml/\g<1>/\g<2>", part))
        for name, part in parts(draft).items()
        if name.endswith((".xml", ".rels"))
    }
    return repacked(draft, changed)


def with_units(part: bytes) -> bytes:
    """Lengths with their units, and start and end, as a Strict file has them."""
    part = re.sub(rb"(<w:(?:pgSz|pgMar|ind|spacing) [^>]*>)", _attributes, part)
    part = re.sub(rb'(<w:sz w:val=")(\d+)"', lambda match: match[1] + b"%gpt" % (int(match[2]) / 2) + b'"', part)
    return part.replace(b'<w:jc w:val="left"/>', b'<w:jc w:val="start"/>').replace(
        b'<w:jc w:val="right"/>', b'<w:jc w:val="end"/>'
    )


def _attributes(match: re.Match[bytes]) -> bytes:
    lengths = rb'(w:(?:w|h|top|bottom|left|right|gutter|header|footer|firstLine|line|val)=")(-?\d+)"'
    return re.sub(lengths, lambda each: each[1] + b"%gpt" % (int(each[2]) / 20) + b'"', match[0])


@pytest.fixture(params=["plain", "units", "utf-16"])
def twins(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path]:
    change = {
        "plain": lambda part: part,
        "units": with_units,
        "utf-16": lambda part: part.decode().encode("utf-16") if b"purl.oclc.org" in part else part,
    }[request.param]
    ours, its = tmp_path / "a.docx", tmp_path / "b.docx"
    ours.write_bytes(DRAFT)
    its.write_bytes(strict(DRAFT, change))
    assert (b'pt"' in parts(its.read_bytes())["word/document.xml"]) is (change is with_units)
    return ours, its


def test_a_strict_draft_has_the_figures_of_its_twin(twins: tuple[Path, Path]) -> None:
    ours, its = map(read_figures, twins)
    assert its == ours
    assert all(figure.now == figure.record.text for figure in its)


def test_a_strict_draft_looks_like_its_twin(twins: tuple[Path, Path]) -> None:
    ours, its = map(read_look, twins)
    assert its == ours
    assert [found.finding for found in lint_format(twins[1], GBT9704)] == [
        found.finding for found in lint_format(twins[0], GBT9704)
    ]


def test_a_strict_document_is_the_pattern_that_its_twin_is(twins: tuple[Path, Path]) -> None:
    ours, its = (pattern(*read_styled_look(path, STYLES), GBT9704._replace(latin="Arial")) for path in twins)
    assert its == ours


def test_the_address_of_a_vocabulary_in_a_text_stays_as_it_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    address = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    main = parts(strict(DRAFT))["word/document.xml"].replace("截至".encode(), address, 1)
    path.write_bytes(repacked(strict(DRAFT), {"word/document.xml": main}))
    assert any(address.decode() in look.text for look in read_look(path).paragraphs)


@pytest.mark.parametrize(
    ("text", "size"), [("32", 32), ("16pt", 32), ("10.5pt", 21), ("", None), (None, None), ("x", None)]
)
def test_a_size_is_half_points_or_a_length(text: str | None, size: int | None) -> None:
    assert half_points(text) == size


@pytest.mark.parametrize(("text", "twips"), [("12.7mm", 720), ("1in", 1440), ("1pc", 240), ("50%", None)])
def test_a_length_has_any_unit_of_the_standard(text: str, twips: int | None) -> None:
    assert number(text) == twips
