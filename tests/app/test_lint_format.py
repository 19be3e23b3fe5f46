"""lint_format: an outcome for any file, with places, messages and exit codes."""

import json
import zipfile
from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn

from reportgen.app.lint_format import PROFILES, lint_format
from reportgen.diagnostics.finding import Severity
from reportgen.diagnostics.rendering import as_json, as_text, message
from reportgen.docx.parts.profile import GBT9704
from tests.review.format.drafts import changed, paragraph, right_draft
from tests.review.format.test_wrong_settings import body_size, bold, pitch, retype


def test_a_right_draft_has_nothing_and_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    path.write_bytes(before := right_draft())
    outcome = lint_format("稿.docx", cwd=tmp_path)
    assert (outcome.diagnostics, outcome.exit_code) == ((), 0)
    assert path.read_bytes() == before


def test_a_finding_names_the_first_paragraph_what_is_expected_what_was_found_and_how_many_more(tmp_path: Path) -> None:
    path = changed(tmp_path, body_size)
    (found,) = lint_format(path.name, cwd=tmp_path).diagnostics
    assert (found.code, str(found.place)) == ("F222", "稿.docx:2")
    assert message(found) == "正文应为16磅（“三号”），第2段“2025年，坚持以人…”和另外7段有14磅（“四号”）"
    assert message(found, "en") == (
        "body text should be 16 pt (“三号”); paragraph 2 “2025年，坚持以人…” and 7 more has 14 pt (“四号”)"
    )


def test_an_error_fails_and_a_question_only_where_it_is_strict(tmp_path: Path) -> None:
    wrong = changed(tmp_path, retype("二、", "二、", "2、"))
    assert lint_format(wrong).exit_code == 1
    asked = changed(tmp_path, bold("Title"))
    outcome = lint_format(asked)
    assert (outcome.exit_code, outcome.count(Severity.QUESTION)) == (0, 1)
    assert lint_format(asked, strict=True).exit_code == 1


@pytest.mark.parametrize(
    ("content", "code"), [(None, "R004"), (b"no zip", "R006"), (b"", "R006"), (b"PK\x03\x04half", "R001")]
)
def test_a_file_that_cannot_be_read_is_a_finding(content: bytes | None, code: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "稿.docx").write_bytes(content)
    outcome = lint_format("稿.docx", cwd=tmp_path)
    assert [(each.code, str(each.place)) for each in outcome.diagnostics] == [(code, "稿.docx")]
    assert outcome.exit_code == 1


def test_a_file_that_unpacks_beyond_all_measure_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<" + b" " * (65 * 2**20))
    assert [each.code for each in lint_format(path).diagnostics] == ["R005"]


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{w}"><w:body>&e;</w:body></w:document>',
        )
    assert [each.code for each in lint_format(path).diagnostics] == ["R001"]


def test_json_has_the_number_of_the_paragraph_as_its_line(tmp_path: Path) -> None:
    path = changed(tmp_path, retype("二、", "二、", "2、"))
    found = json.loads(as_json(lint_format(path.name, cwd=tmp_path).diagnostics))
    assert {(each["path"], each["line"]) for each in found} == {("稿.docx", 12)}


def test_the_text_of_a_draft_cannot_steer_a_terminal(tmp_path: Path) -> None:
    def change(word: object) -> None:
        line = paragraph(word, "2025年")  # type: ignore[arg-type]
        line.runs[0].text = "\u202e2025年,参保"

    shown = as_text(lint_format(changed(tmp_path, change)).diagnostics)
    assert "F251" in shown
    assert "\u202e" not in shown


def test_the_profile_is_the_one_that_drafts_are_written_with() -> None:
    assert {"gbt9704": GBT9704} == PROFILES


HOUSE = """\
title: {font: 华文中宋}
body: {font: 宋体}
heading1: {font: 微软雅黑, bold: true}
heading4: {font: 宋体}
annex_label: {font: 微软雅黑}
line_pitch: 28
"""


OWN = {"方正小标宋简体": "华文中宋", "仿宋_GB2312": "宋体", "黑体": "微软雅黑"}


def in_house_manner(folder: Path) -> Path:
    """A draft in an office's own fonts, and its format beside it."""
    (folder / "formats").mkdir()
    (folder / "formats" / "本局.yaml").write_text(HOUSE, encoding="utf-8")

    def change(word: Word) -> None:
        third = word.styles["Heading 3"].element.rPr.rFonts
        for fonts in word.styles.element.iter(qn("w:rFonts")):
            font = fonts.get(qn("w:eastAsia"), "")
            if fonts is not third and font in OWN:
                fonts.set(qn("w:eastAsia"), OWN[font])
        bold("Heading 1")(word)
        pitch(560)(word)

    return changed(folder, change)


def test_an_office_s_own_format_is_the_measure_and_its_fonts_are_right(tmp_path: Path) -> None:
    path = in_house_manner(tmp_path)
    assert {"F221", "F231", "F241"} <= {each.code for each in lint_format(path).diagnostics}
    assert [message(each) for each in lint_format(path, "本局", cwd=tmp_path).diagnostics] == []


def test_what_the_office_does_not_want_is_found_by_its_own_format(tmp_path: Path) -> None:
    in_house_manner(tmp_path)
    path = changed(tmp_path, lambda _: None)
    found = {each.code for each in lint_format(path, "本局", cwd=tmp_path).diagnostics}
    assert {"F221", "F231", "F241"} <= found


def test_the_format_is_found_from_the_draft_where_the_folder_has_none(tmp_path: Path) -> None:
    path = in_house_manner(tmp_path)
    elsewhere = tmp_path / "formats"  # a folder without a formats folder of its own
    assert "F221" not in {each.code for each in lint_format(path, "本局", cwd=elsewhere).diagnostics}


@pytest.mark.parametrize("name", ["本单位", "../本局", "本局.yaml", "", "a" * 300, "\x00"])
def test_an_unknown_format_is_the_whole_answer(name: str, tmp_path: Path) -> None:
    path = in_house_manner(tmp_path)
    (found,) = lint_format(path, name, cwd=tmp_path).diagnostics
    assert found.code == "F010"
    assert "gbt9704、本局" in as_text([found])


def test_a_wrong_value_of_the_format_is_named_in_its_own_file(tmp_path: Path) -> None:
    path = in_house_manner(tmp_path)
    (tmp_path / "formats" / "本局.yaml").write_text("title: {size: 大号}\n", encoding="utf-8")
    found = lint_format(path, "本局", cwd=tmp_path).diagnostics[0]
    assert (found.code, found.place and found.place.path) == ("F011", "formats/本局.yaml")
