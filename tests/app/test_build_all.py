"""All documents of one period: which are made, when none is, and what may differ between two of them."""

import pytest

from reportgen.app.build import build
from reportgen.app.build_all import build_all
from reportgen.editions.agreement import Form, form_of
from tests.templating.office import SECTION, Office

BRIEF = "title: 简报\ndocument: 简报\nperiods: [year]\nsections: [a.md.j2]\n"


@pytest.fixture
def two(office: Office) -> Office:
    """An office with a report and a brief; the shipped genres are not for its catalogue."""
    office.year("period: 2025\nfigures: {参保人数: 828357}\n")
    for shipped in ("annual", "half-year", "congress-briefing", "five-year", "news-brief", "policy-qa"):
        office.write(f"templates/{shipped}/genre.yaml", "title: 标题\nsections: [a.md.j2]\n")
    return office.write("templates/brief/genre.yaml", BRIEF)


@pytest.mark.parametrize(
    ("brief", "forms", "agree"),
    [
        ("{{ 参保人数 }}", "", True),
        ("共{{ 参保人数|同比 }}", "", True),
        ("{{ 参保人数|约 }}", "", False),
        ("{{ 参保人数|约 }}", ", forms: [约]", True),
        ("{{ 参保人数|约 }}", ", forms: [人]", False),
    ],
)
def test_all_are_written_or_none(two: Office, brief: str, forms: str, agree: bool) -> None:
    catalogue = f"参保人数: {{id: insured, unit: 人, kind: stock, display: 万人, decimals: 2{forms}}}\n"
    two.write("data/indicators.yaml", catalogue).write(SECTION, "参保{{ 参保人数 }}。\n")
    (two.root / "data/2024.yaml").unlink()
    two.write("templates/brief/a.md.j2", f"{brief}。\n")
    outcomes = build_all("2025", cwd=two.root)
    found = [each.code for outcome in outcomes for each in outcome.diagnostics if each.severity.name == "ERROR"]
    assert found == ([] if agree else ["T423"])
    written = sorted(path.name for path in two.root.glob("outputs/*"))
    assert written == (["示范县医疗保障局2025年工作总结.docx", "示范县医疗保障局2025年简报.docx"] if agree else [])


def test_an_error_in_one_keeps_all_from_being_written(two: Office) -> None:
    two.write(SECTION, "参保{{ 参保人数 }}。\n").write("templates/brief/a.md.j2", "{{ 没有的 }}。\n")
    outcomes = build_all("2025", cwd=two.root)
    assert max(outcome.exit_code for outcome in outcomes) == 1
    assert not list(two.root.glob("outputs/*"))


def test_two_genres_may_not_write_the_same_file(two: Office) -> None:
    two.write(SECTION, "参保{{ 参保人数 }}。\n").write("templates/brief/a.md.j2", "{{ 参保人数 }}。\n")
    two.write("templates/brief/genre.yaml", BRIEF.replace("document: 简报\n", ""))
    outcomes = build_all("2025", cwd=two.root)
    assert [each.code for outcome in outcomes for each in outcome.diagnostics if each.severity.name == "ERROR"] == [
        "T425"
    ]
    assert not list(two.root.glob("outputs/*"))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("同比增长5.3%", Form(("5.3%",), frozenset())),
        ("比上年增长5.3%", Form(("5.3%",), frozenset())),
        ("82.84万人", Form(("82.84万人",), frozenset())),
        ("约83万人", Form(("83万人",), frozenset({"约"}))),
        ("3000余人", Form(("3000人",), frozenset({"余"}))),
    ],
)
def test_a_form_is_numbers_and_units(text: str, form: Form) -> None:
    assert form_of(text, ["万人", "人", "%"]) == form


def test_a_document_that_would_be_empty_is_not_made_and_keeps_no_other_from_being_written(two: Office) -> None:
    two.write(SECTION, "参保{{ 参保人数 }}。\n").write("templates/brief/a.md.j2", "收入{{ 基金收入 }}。\n")
    two.write("templates/brief/genre.yaml", BRIEF.replace("[a.md.j2]", "[{file: a.md.j2, indicators: [基金收入]}]"))
    outcomes = build_all("2025", cwd=two.root)
    assert [outcome.path is not None for outcome in outcomes] == [True, False]
    assert max(outcome.exit_code for outcome in outcomes) == 0
    assert [each.code for each in outcomes[1].diagnostics if each.code in ("T405", "T426")] == ["T426"]
    assert "T405" in [each.code for each in build("2025", genre="brief", cwd=two.root).diagnostics]
