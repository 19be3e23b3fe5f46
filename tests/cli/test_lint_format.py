"""reportgen lint-format: findings in each format, exit codes, and a draft just built."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import HAN, reportgen
from tests.review.format.drafts import changed
from tests.review.format.test_wrong_settings import bold, pitch


def test_the_draft_just_built_is_right(project: Path) -> None:
    (draft,) = (project / "outputs").iterdir()
    said = reportgen("lint-format", draft, "--profile", "gbt9704", "--strict", cwd=project)
    assert (said.code, said.err) == (0, "")
    assert said.out == "版式检查完毕：错误 0 项，待核 0 项，说明 0 项。\n"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return changed(tmp_path, pitch(400))


def test_an_error_is_shown_with_place_and_cure(wrong: Path) -> None:
    said = reportgen("lint-format", wrong.name, cwd=wrong.parent)
    assert (said.code, said.errors, said.questions) == (1, [("稿.docx", "F203")], [])
    assert "全文每页应排 22 行，网格行距 20 磅，排 31 行" in said.err
    assert "办法：请在“页面设置—文档网格”中选“只指定行网格”，每页 22 行。" in said.err


def test_findings_are_given_to_programs(wrong: Path) -> None:
    said = reportgen("lint-format", wrong.name, "--output-format", "json", cwd=wrong.parent)
    (found,) = json.loads(said.out)
    assert (said.code, found["code"], found["severity"], found["path"]) == (1, "F203", "error", "稿.docx")
    said = reportgen("lint-format", wrong.name, "--output-format", "github", cwd=wrong.parent)
    assert said.out.startswith("::error file=稿.docx,title=F203::")


def test_findings_are_english_when_asked_for(wrong: Path) -> None:
    said = reportgen("--lang", "en", "lint-format", wrong.name, cwd=wrong.parent)
    assert "error F203 a page of the draft should have 22 lines, but its grid of 20 pt has 31" in said.err
    assert not HAN.search(said.err.replace("稿.docx", "") + said.out)


def test_a_question_fails_only_where_it_is_strict(tmp_path: Path) -> None:
    asked = changed(tmp_path, bold("Title"))
    assert reportgen("lint-format", asked, cwd=tmp_path).code == 0
    assert reportgen("lint-format", asked, "--strict", cwd=tmp_path).code == 1


@pytest.mark.parametrize(("name", "code"), [("nothing.docx", "R004"), (".", "R004"), ("text.docx", "R006")])
def test_a_file_that_cannot_be_read_is_named(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "text.docx").write_text("甲", encoding="utf-8")
    said = reportgen("lint-format", name, cwd=tmp_path)
    assert (said.code, [each for _, each in said.errors]) == (1, [code])


def test_an_unknown_profile_is_wrong_usage(tmp_path: Path) -> None:
    said = reportgen("lint-format", "a.docx", "--profile", "other", cwd=tmp_path)
    assert said.code == 2
    assert "没有版式“other”" in said.err
    assert "可用的是：gbt9704。" in said.err


def test_help_says_where_a_format_of_one_s_own_stands(tmp_path: Path) -> None:
    said = reportgen("lint-format", "--help", cwd=tmp_path)
    assert "formats/本局.yaml" in said.out.replace("\n", "").replace(" ", "")
