"""Genres and new on the terminal: what they print, in both languages, and where."""

import re

import pytest

from reportgen.app.init import init
from tests.cli.terminal import HAN, reportgen
from tests.templating.office import Office

MINE = "name: 我们的\ntitle: 甲\ndocument: 简报\nperiods: [half, month]\nsections: [{part: 上, sections: [b.md.j2]}]\n"


@pytest.fixture
def listed(office: Office) -> Office:
    office.write("templates/mine/genre.yaml", MINE)
    office.write("templates/mine/b.md.j2", "甲")
    office.write("templates/any/genre.yaml", "title: 甲\nsections: [a.md.j2]\n")
    return office


def test_a_genre_has_a_line_for_what_it_is_and_lines_for_its_files(listed: Office) -> None:
    said = reportgen("genres", cwd=listed.root)
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    at = lines.index("mine（我们的）：半年、月；文件名末段“简报”；1 节")
    assert lines[at + 1 : at + 3] == ["    分节：b.md.j2", "    本单位的：b.md.j2、genre.yaml"]
    assert "any（any）：任何时期；文件名末段“工作总结”；1 节" in lines
    assert any(line.startswith("half-year：genre.yaml 在本项目中有 ") for line in lines)


def test_with_a_period_file_it_says_which_fit(listed: Office) -> None:
    lines = reportgen("genres", "2025.yaml", cwd=listed.root).out.splitlines()
    assert "mine（我们的）：半年、月，不适合这个时期；文件名末段“简报”；1 节" in lines
    assert "any（any）：任何时期，适合这个时期；文件名末段“工作总结”；1 节" in lines


def test_in_english(listed: Office) -> None:
    listed.write("templates/mine/genre.yaml", MINE.replace("我们的", "ours").replace("简报", "brief"))
    said = reportgen("genres", "2025.yaml", "--lang", "en", cwd=listed.root)
    assert "mine (ours): half-year, month, not for this period; file name ends in “brief”; sections: 1" in said.out
    assert not HAN.search(re.sub(r"“[^”]*”|\([^)]*\)", "", said.out))  # what a genre calls itself stays as it is
    said = reportgen("new", "genre", "x", "--lang", "en", cwd=listed.root)
    assert said.out == "Made the genre templates/x. Next: reportgen build 2025.yaml --genre x\n"


def test_what_new_prints_can_be_typed(office: Office) -> None:
    said = reportgen("new", "genre", "简报", cwd=office.root)
    assert (said.code, said.err) == (0, "")
    assert said.out == "已建立文种 templates/简报。接着运行：reportgen build 2025.yaml --genre 简报\n"
    command = said.out.strip().partition("reportgen ")[2].split()
    built = reportgen(*command, cwd=office.root)
    assert built.code == 0, built.err
    assert (office.root / "outputs/示范县医疗保障局2025年工作情况.docx").is_file()


def test_new_refuses_in_words(office: Office) -> None:
    said = reportgen("new", "genre", "annual", cwd=office.root)
    assert (said.code, said.out) == (1, "")
    assert "templates/annual: 错误 T404 已有文种“annual”" in said.err
    said = reportgen("new", "style", "甲", cwd=office.root)
    assert (said.code, said.out) == (2, "")
    assert "genre 只能是 genre" in said.err


def test_for_a_program_only_findings_are_on_standard_output(office: Office) -> None:
    said = reportgen("new", "genre", "简报", "--output-format", "json", cwd=office.root)
    assert said.code == 0
    assert "已建立文种" in said.err
    assert said.out.lstrip().startswith(("[", "{"))


def test_outside_a_project_both_say_what_is_missing(office: Office) -> None:
    (office.root / "data/indicators.yaml").unlink()
    for arguments in (("genres",), ("new", "genre", "甲")):
        said = reportgen(*arguments, cwd=office.root)
        assert (said.code, said.out) == (1, "")
        assert "D010" in said.err


def test_a_new_project_lists_its_genres(office: Office) -> None:
    init("甲", office.root)
    said = reportgen("genres", "2025.yaml", cwd=office.root / "甲")
    assert said.code == 0
    assert "错误" not in said.out
    assert "annual（年度工作总结）：年，适合这个时期；" in said.out
    assert "本单位的" not in said.out
