"""--all and --edition on the terminal: a line a draft, one line where none is written, and what may not be combined."""

import pytest

from tests.cli.terminal import reportgen
from tests.templating.office import SECTION, Office

BRIEF = "title: 简报\ndocument: 简报\nperiods: [year]\nsections: [a.md.j2]\n"


@pytest.fixture
def two(office: Office) -> Office:
    office.year("period: 2025\nfigures: {参保人数: 828357}\n").write(SECTION, "参保{{ 参保人数 }}。\n")
    for shipped in ("half-year", "congress-briefing", "five-year", "news-brief", "policy-qa"):
        office.write(f"templates/{shipped}/genre.yaml", "title: 标题\nsections: [a.md.j2]\n")
    office.write("templates/brief/genre.yaml", BRIEF)
    return office.write("templates/brief/a.md.j2", "近日参保{{ 参保人数 }}。\n")


def test_each_draft_has_its_line(two: Office) -> None:
    said = reportgen("build", "2025.yaml", "--all", cwd=two.root)
    assert said.code == 0
    drafts = [line for line in said.out.splitlines() if line.startswith("草稿：")]
    assert drafts == [f"草稿：outputs/示范县医疗保障局2025年{name}.docx" for name in ("工作总结", "简报")]


def test_where_none_is_written_it_is_said_once(two: Office) -> None:
    two.write("templates/brief/a.md.j2", "近日参保{{ 参保人数|约 }}。\n")
    said = reportgen("build", "2025.yaml", "--all", cwd=two.root)
    assert said.code == 1
    assert "T423 “参保人数”（2025）在工作总结中印为“82.84万人”，在简报中印为" in said.err
    assert said.err.count("没有生成草稿") == 1
    assert not (two.root / "outputs").exists()


def test_the_public_edition_has_a_name_of_its_own(two: Office) -> None:
    said = reportgen("build", "2025.yaml", "--edition", "public", cwd=two.root)
    assert (said.code, said.out.splitlines()[-1]) == (0, "草稿：outputs/示范县医疗保障局2025年工作总结（公开版）.docx")


@pytest.mark.parametrize("more", [("-o", "x.docx"), ("--genre", "brief"), ("--watch",)])
def test_all_has_no_single_file_genre_or_watch(two: Office, more: tuple[str, ...]) -> None:
    said = reportgen("build", "2025.yaml", "--all", *more, cwd=two.root)
    assert said.code == 2
    assert "--all 不与 -o、--genre、--watch 同用" in said.err
