"""reportgen explain: the pages of findings and of wording, for people and for programs."""

import json
from pathlib import Path

import pytest

from reportgen.app.explain import all_rules, wording_rules
from tests.cli.terminal import reportgen

RULES, WORDING = all_rules(), wording_rules()


def test_a_rule_of_wording_is_explained_with_examples_worded_on_the_spot(tmp_path: Path) -> None:
    said = reportgen("explain", "c4", cwd=tmp_path)
    assert (said.code, said.err) == (0, "")
    first, _, says, *rest = said.out.splitlines()
    chapter, rule = WORDING["C4"]
    assert first == f"C4（措辞·{chapter.title}）{rule.title}"
    assert says == rule.says
    assert rest == [
        "",
        "## 例",
        "参训人数上年10000人，本年10004人  |同比 → 与上年基本持平",
        "参训人数上年10000人，本年9996人  |同比 → 与上年基本持平",
        "参训人数上年同期10000人，本期10004人  |同比 → 与上年同期基本持平",
        "参训人数上年10000人，本年10004人  |同比  {change_decimals: 2} → 同比增长0.04%  [C1]",
        "",
        "## 出处",
        rule.source,
    ]


def test_a_finding_is_explained_as_before(tmp_path: Path) -> None:
    said = reportgen("explain", "D103", cwd=tmp_path)
    assert said.out.startswith("D103（错误）")
    assert "## 怎么办" in said.out


def test_without_a_code_the_rules_of_wording_stand_under_a_heading_of_their_own(tmp_path: Path) -> None:
    said = reportgen("explain", cwd=tmp_path)
    findings, _, wording = said.out.partition("\n\n")
    assert [line.split()[0] for line in findings.splitlines()] == list(RULES)
    heading, *lines = wording.splitlines()
    assert heading.startswith("措辞规则")
    assert [line.split() for line in lines] == [
        [code, chapter.title, *rule.title.split()] for code, (chapter, rule) in WORDING.items()
    ]


def test_for_programs_every_page_says_of_which_kind_it_is(tmp_path: Path) -> None:
    pages = json.loads(reportgen("explain", "--output-format", "json", cwd=tmp_path).out)
    kinds = {page["code"]: page["kind"] for page in pages}
    assert kinds == {**dict.fromkeys(RULES, "finding"), **dict.fromkeys(WORDING, "wording")}
    page = json.loads(reportgen("explain", "R1", "--output-format", "json", cwd=tmp_path).out)
    assert page in pages
    assert page.keys() == {"kind", "code", "chapter", "title", "says", "examples", "source"}
    assert page["examples"][0].keys() == {"given", "asked", "style", "printed", "rule"}
    assert page["examples"][0]["printed"] == "同比提高0.5个百分点"


@pytest.mark.parametrize(("code", "near"), [("C04", "“C4”"), ("D1O3", "“D103”")])
def test_an_unknown_code_is_answered_with_the_nearest_of_either_kind(tmp_path: Path, code: str, near: str) -> None:
    said = reportgen("explain", code, cwd=tmp_path)
    assert (said.code, [found for _, found in said.errors]) == (1, ["P004"])
    assert near in said.err
