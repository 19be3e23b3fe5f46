"""Page numbers: — 1 — in half-width digits of 宋体, 4号, as the lines beside them [GB/T 9704-2012 7.5]."""

from pathlib import Path

import pytest

from reportgen.docx.parts.profile import GBT9704, Face, Profile
from reportgen.docx.reading.look import read_look
from reportgen.docx.writing.write import draft_bytes
from tests.docx.samples import annual_report


@pytest.mark.parametrize("profile", [GBT9704, GBT9704._replace(page_number=Face("仿宋", 24))], ids=["standard", "own"])
def test_the_digits_of_page_numbers_are_in_the_font_of_the_lines_beside_them(tmp_path: Path, profile: Profile) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(draft_bytes(annual_report(), profile))
    look = read_look(path)
    assert look.sections
    for section in look.sections:
        assert [(number.pages, number.side) for number in section.page_numbers] == [
            ("default", "right"),
            ("even", "left"),
        ]
        for number in section.page_numbers:
            assert number.line.text == "— 1 —"
            assert {(run.font, run.latin, run.size) for run in number.line.runs} == {
                (profile.page_number.font, profile.page_number.font, profile.page_number.size)
            }


def test_digits_elsewhere_stay_in_the_latin_font(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(draft_bytes(annual_report()))
    assert {run.latin for look in read_look(path).paragraphs for run in look.runs} == {GBT9704.latin}
