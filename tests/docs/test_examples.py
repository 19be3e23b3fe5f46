"""What the pages for users show is what the program does: every example and every row of their tables is run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from reportgen.app.check import check
from reportgen.app.init import init
from reportgen.diagnostics.finding import Severity
from reportgen.diagnostics.rendering import message
from tests.docs.pages import DATA, GENRES, TEMPLATES, Fence, Row, code, read_page
from tests.docs.projects import GENRE, PERIOD, SECTION, answer, lay_out, place_of, unescaped, write_workbook

PAGES = {"templates": read_page(TEMPLATES), "data": read_page(DATA), "genres": read_page(GENRES)}
ANYTHING = "…"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiled templates of the examples stay out of the user's cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("NO_COLOR", "1")


RUN_BY = frozenset({"写", "填", "例", "印为", "代码", "程序说"})  # heads that say how a table's rows are run


def examples(console: bool) -> list[ParameterSet]:
    return [
        pytest.param(fences, id=f"{name}-{fences[0].line}")
        for name, page in PAGES.items()
        for fences in page.examples
        if fences[0].info and (fences[0].info == ("console",)) is console
    ]


def rows(*heads: str) -> list[ParameterSet]:
    """The rows of every table with just these among the heads that say how it is run."""
    return [
        pytest.param(row, id=f"{name}-{row.line}")
        for name, page in PAGES.items()
        for section in page.rows.values()
        for row in section
        if row.cells.keys() & RUN_BY == set(heads)
    ]


@pytest.mark.parametrize("fences", examples(console=False))
def test_an_example_gives_what_stands_under_it(fences: tuple[Fence, ...], tmp_path: Path) -> None:
    *files, last = fences
    expected = last.text if last.info == ("text",) else None
    if expected is None:
        files.append(last)
    assert files, "an answer without a question"
    workbooks = [fence for fence in files if fence.info[-1].endswith(".xlsx")]
    lay_out(tmp_path, ((place_of(fence), fence.text) for fence in files if fence not in workbooks))
    for fence in workbooks:
        write_workbook(tmp_path / place_of(fence), fence.text)
    said = answer(tmp_path, draws=any(fence.info[0] == "jinja" for fence in files))
    if expected is not None:
        assert said == expected
    else:
        assert "错误" not in said


@pytest.mark.parametrize("row", rows("例", "印为"))
def test_a_template_in_a_table_prints_what_stands_beside_it(row: Row, tmp_path: Path) -> None:
    lay_out(tmp_path, [(SECTION, code(row.cells["例"]))])
    assert unescaped(answer(tmp_path, draws=True)) == code(row.cells["印为"])


@pytest.mark.parametrize("row", rows("写", "例", "印为"))
def test_a_style_changes_the_words_as_its_row_says(row: Row, tmp_path: Path) -> None:
    style = f"style: {{{code(row.cells['写'])}}}"
    lay_out(tmp_path, [(GENRE, style), (SECTION, code(row.cells["例"]))])
    assert unescaped(answer(tmp_path, draws=True)) == code(row.cells["印为"])


@pytest.mark.parametrize("row", rows("填", "例", "印为"))
def test_a_figure_in_a_table_is_read_as_its_row_says(row: Row, tmp_path: Path) -> None:
    figures = f"figures:\n  {code(row.cells['填'])}"
    lay_out(tmp_path, [(PERIOD, figures), (SECTION, code(row.cells["例"]))])
    assert unescaped(answer(tmp_path, draws=True)) == code(row.cells["印为"])


@pytest.mark.parametrize("row", rows("填", "代码", "程序说"))
def test_a_figure_in_a_table_is_refused_as_its_row_says(row: Row, tmp_path: Path) -> None:
    lay_out(tmp_path, [(PERIOD, f"figures:\n  {code(row.cells['填'])}")])
    assert (code(row.cells["代码"]), row.cells["程序说"]) in errors(tmp_path)


@pytest.mark.parametrize("row", rows("写", "代码", "程序说"))
def test_a_template_in_a_table_is_refused_as_its_row_says(row: Row, tmp_path: Path) -> None:
    lay_out(tmp_path, [(SECTION, code(row.cells["写"]))])
    assert (code(row.cells["代码"]), row.cells["程序说"]) in errors(tmp_path)


def errors(root: Path) -> list[tuple[str, str]]:
    found = check(os.fspath(PERIOD), cwd=root).diagnostics
    return [(each.code, message(each)) for each in found if each.severity is Severity.ERROR]


@pytest.mark.parametrize("fences", examples(console=True))
def test_a_command_prints_what_stands_under_it(fences: tuple[Fence, ...], tmp_path: Path) -> None:
    """Each block starts in a project that `init` has just made; one that runs `init` itself, in an empty folder."""
    for fence in fences:
        here = tmp_path / f"line{fence.line}"
        here.mkdir()
        if "$ reportgen init" not in fence.text:
            assert not init(here).diagnostics
        commands = [line[2:] for line in fence.text.splitlines() if line.startswith("$ ")]
        expected = [line for line in fence.text.splitlines() if not line.startswith("$ ")]
        said = run("\n".join(commands), here)
        assert re.fullmatch(as_pattern(expected), said), said


def run(script: str, folder: Path) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    shell = shutil.which("sh")
    assert shell is not None
    done = subprocess.run(
        [shell, "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    return done.stdout


def as_pattern(lines: list[str]) -> str:
    """A pattern of an output: a line of … is any number of lines, a … within a line any text."""
    pattern = ""
    for line in lines:
        if line.strip() == ANYTHING:
            pattern += r"(?:.*\n)*"
        else:
            pattern += ".*".join(map(re.escape, line.rstrip().split(ANYTHING))) + r"[ ]*\n"
    return pattern
