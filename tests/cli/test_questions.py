"""Figures that disagree or are unusual: the draft is built, the question stands at its figure and in the list."""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.terminal import reportgen
from tests.docx.office import W, body, parts
from tests.templating.office import CATALOGUE, HEAD, PERIOD, SECTION, Office

INDICATORS = "data/indicators.yaml"
RESIDENTS = CATALOGUE + "居民人数: {id: residents, unit: 人, kind: stock}\n"
SWINGING = RESIDENTS.replace("职工人数: {id: employees,", "职工人数: {id: employees, swing: 10%,")
CHECKED = RESIDENTS + "checks:\n  - 参保人数 = 职工人数 + 居民人数\n  - 报销比例 = 职工人数 / 居民人数\n"
LAST_YEAR = "period: 2024\nfigures: {职工人数: 30000, 居民人数: 60000, 参保人数: 90000, 基金收入: 100000000}\n"


class Open(NamedTuple):
    """figures: lines of this year's file from line 6 on. figure: the text at which the comment stands, "" where none can."""

    code: str
    catalogue: str
    figures: str
    place: str
    figure: str
    last_year: str | None = LAST_YEAR


QUESTIONS = [
    Open("D201", CHECKED, "  参保人数: 95000\n  职工人数: 31000\n  居民人数: 60000\n", f"{PERIOD}:6:9", "9.50万人"),
    Open("D203", CHECKED, "  职工人数: 31000\n  居民人数: 62000\n  报销比例: 51%\n", f"{PERIOD}:8:9", "51%"),
    Open("D204", RESIDENTS, "  基金收入: {value: 120000000, change: 25%}\n", f"{PERIOD}:6:36", "120000000元"),
    Open("D206", SWINGING, "  职工人数: 42000\n", f"{PERIOD}:6:9", "42000人"),
    Open("D301", RESIDENTS, "  职工人数: ~\n", f"{PERIOD}:6:9", "XX人"),
    Open("D303", CATALOGUE, "  职工人数: 31000\n", PERIOD, "", None),
]


def _laid_out(office: Office, question: Open) -> Path:
    names = [line.split(":")[0].strip() for line in question.figures.splitlines()]
    office.write(INDICATORS, question.catalogue)
    office.write(PERIOD, f"{HEAD}period: 2025\nfigures:\n{question.figures}")
    office.write(SECTION, "".join(f"{name}{{{{ {name} }}}}。\n\n" for name in names))
    if question.last_year is None:
        (office.root / "data/2024.yaml").unlink()
    else:
        office.write("data/2024.yaml", HEAD + question.last_year)
    return office.root


def comments(draft: bytes) -> list[tuple[str, str]]:
    """The text that each comment of a draft stands at, and what it says."""
    from lxml import etree

    part = parts(draft).get("word/comments.xml")
    said = {} if part is None else {
        comment.get(f"{W}id"): "".join(map(str, comment.itertext(f"{W}t"))) for comment in etree.fromstring(part).iter(f"{W}comment")
    }  # fmt: skip
    found: dict[str | None, str] = {}
    running: set[str | None] = set()
    for node in body(draft).iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t"):
        if node.tag == f"{W}t":
            for number in running:
                found[number] += node.text or ""
        elif node.tag == f"{W}commentRangeStart":
            running.add(node.get(f"{W}id"))
            found[node.get(f"{W}id")] = ""
        else:
            running.discard(node.get(f"{W}id"))
    assert not running
    assert found.keys() == said.keys()
    return [(found[number], said[number]) for number in found]


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.code for question in QUESTIONS])
def test_a_question_goes_with_the_draft(office: Office, question: Open) -> None:
    root = _laid_out(office, question)
    said = reportgen("build", PERIOD, cwd=root, bounded=True)
    assert said.code == 0, said.err
    assert said.questions == [(question.place, question.code)]
    (draft,) = (root / "outputs").iterdir()
    marks = comments(draft.read_bytes())
    assert [figure for figure, _ in marks] == [question.figure][: len(question.figure)]
    assert all(text.startswith(question.code) for _, text in marks)


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.code for question in QUESTIONS])
def test_under_strict_a_question_stops_the_draft(office: Office, question: Open) -> None:
    root = _laid_out(office, question)
    said = reportgen("build", PERIOD, "--strict", cwd=root)
    assert (said.code, said.questions) == (1, [(question.place, question.code)])
    assert not (root / "outputs").exists()
    assert reportgen("check", PERIOD, "--strict", cwd=root).code == 1
    assert reportgen("check", PERIOD, cwd=root).code == 0


def test_a_question_is_marked_where_its_figure_stands_first(office: Office) -> None:
    root = _laid_out(office, QUESTIONS[3])
    office.write(SECTION, "先有{{ 参保人数 }}，职工{{ 职工人数 }}，再说{{ 职工人数 }}。\n").write(
        PERIOD, f"{HEAD}period: 2025\nfigures: {{参保人数: 90000, 职工人数: 42000}}\n"
    )
    assert reportgen("build", PERIOD, cwd=root).code == 0
    (draft,) = (root / "outputs").iterdir()
    assert [figure for figure, _ in comments(draft.read_bytes())] == ["42000人"]


def test_a_figure_without_a_line_in_the_data_is_asked_for(office: Office) -> None:
    office.write(SECTION, "罚没{{ 未写 }}，{{ 无上年|同比 }}。\n")
    office.write(PERIOD, HEAD + "period: 2025\nfigures: {无上年: 12}\n")
    said = reportgen("build", PERIOD, cwd=office.root)
    assert said.code == 0
    assert sorted(code for _, code in said.questions) == ["T301", "T302"]


def test_open_questions_are_listed_by_department(office: Office) -> None:
    catalogue = SWINGING.replace("职工人数: {id: employees,", "职工人数: {id: employees, department: 待遇科,")
    root = _laid_out(office, QUESTIONS[3]._replace(catalogue=catalogue))
    lines = reportgen("build", PERIOD, "--open-questions", cwd=root).out.splitlines()
    assert lines[0] == "【待遇科】"
    assert lines[1].startswith("- 职工人数由上年的30000人变为42000人")
    assert lines[1].endswith("（data/2025.yaml:6:9）")


def test_without_comments_a_draft_has_none_and_the_questions_are_said(office: Office) -> None:
    root = _laid_out(office, QUESTIONS[3])
    said = reportgen("build", PERIOD, "--no-comments", "-o", "稿.docx", cwd=root)
    assert said.questions
    assert "word/comments.xml" not in parts((root / "稿.docx").read_bytes())


def test_a_section_that_was_left_out_is_told_with_the_draft(office: Office) -> None:
    office.write(
        "templates/annual/genre.yaml",
        ("title: 标题\nsections:\n  - a.md.j2\n  - {file: fund.md.j2, indicators: [基金收入]}\n"),
    )
    office.write("templates/annual/fund.md.j2", "收入{{ 基金收入 }}。\n").write(SECTION, "正文。\n")
    office.year("period: 2025\nfigures: {参保人数: 828357}\n")
    done = reportgen("build", "2025.yaml", cwd=office.root)
    assert done.code == 0
    assert "T401" in done.err
    assert "fund.md.j2 没有印" in done.err
