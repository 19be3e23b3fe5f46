"""Explain: every rule has its page."""

import re

import pytest

from reportgen.app.explain import Explanation, WordingExplanation, all_rules, explain, wording_rules
from reportgen.diagnostics.finding import FAMILIES, Diagnostic
from reportgen.diagnostics.rendering import hint, message

RULES = all_rules()
WORDING = wording_rules()
PARTS = ("为什么", "例", "怎么办")


@pytest.mark.parametrize("code", RULES)
def test_a_page_says_what_why_an_example_and_what_to_do(code: str) -> None:
    page = explain(code)
    assert isinstance(page, Explanation)
    assert page.code == code
    assert re.fullmatch(r"[A-Z]\d{3}", code)
    assert code[0] in FAMILIES
    first, *rest = page.text.split("\n")
    assert first.endswith("。")
    assert page.title == first.rstrip("。")
    assert [line.removeprefix("## ") for line in rest if line.startswith("## ")] == list(PARTS)
    bodies = re.split(r"^## .*$", page.text, flags=re.MULTILINE)[1:]
    assert all(body.strip() for body in bodies)
    assert page.severity in {"error", "question", "note"}


def test_the_rules_come_in_the_order_of_their_codes_and_from_every_room() -> None:
    assert list(RULES) == sorted(RULES)
    assert {code[0] for code in RULES} >= {"D", "T", "P"}
    assert len(RULES) > 80


def test_no_two_rules_have_one_title() -> None:
    titles = [page.title for code in RULES if isinstance(page := explain(code), Explanation)]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("code", WORDING)
def test_a_page_of_wording_says_what_is_printed_with_examples_and_where_the_rule_comes_from(code: str) -> None:
    page = explain(code)
    assert isinstance(page, WordingExplanation)
    chapter, rule = WORDING[code]
    assert (page.code, page.chapter, page.title, page.says, page.source) == (
        code,
        chapter.title,
        rule.title,
        rule.says,
        rule.source,
    )
    assert [(shown.given, shown.asked, shown.style) for shown in page.examples] == [
        (example.given, example.asked, example.style) for example in rule.examples
    ]
    assert [(shown.printed, shown.rule) for shown in page.examples] == [example.worded() for example in rule.examples]


def test_no_code_is_both_a_findings_and_a_wordings() -> None:
    assert RULES.keys() & WORDING.keys() == set()
    assert all(re.fullmatch(r"[A-Z]\d{1,2}", code) for code in WORDING)


def test_a_code_may_be_typed_small() -> None:
    assert explain("t002") == explain("T002")
    assert explain("c4") == explain("C4")


@pytest.mark.parametrize("code", ["D999", "", "甲", "T02", "t2", "C99", "C04", "x4"])
def test_an_unknown_code_is_a_finding_that_names_the_nearest(code: str) -> None:
    found = explain(code)
    assert isinstance(found, Diagnostic)
    assert found.code == "P004"
    assert code in message(found)
    assert "explain" in hint(found)


@pytest.mark.parametrize(("code", "near"), [("T0002", "T002"), ("c04", "C4"), ("S66", "S6")])
def test_the_nearest_code_is_a_code(code: str, near: str) -> None:
    found = explain(code)
    assert isinstance(found, Diagnostic)
    assert found.finding.fields["near"] == f"“{near}”"
