"""A command starts fast: it loads only what it needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
from reportgen.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    code = end.code
with open("modules.txt", "w") as file:
    file.write("\\n".join(sys.modules))
sys.exit(code)
"""
ALWAYS_HEAVY = {
    "babel",
    "docx",
    "lxml",
    "markdown_it",
    "openpyxl",
    "pandas",
    "pydantic",
    "rich",
    "watchfiles",
    "xlsxwriter",
}


def loaded_by(folder: Path, *arguments: str) -> set[str]:
    """The top-level names of all that a command imports, run in a folder."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    command = [sys.executable, "-c", PROGRAM, *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return {name.partition(".")[0] for name in (folder / "modules.txt").read_text().split()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project as `reportgen init` lays it out."""
    loaded_by(tmp_path, "init", "office")
    return tmp_path / "office"


def test_help_and_version_load_no_library_but_click(tmp_path: Path) -> None:
    for option in ("--help", "--version"):
        assert not loaded_by(tmp_path, option) & (ALWAYS_HEAVY | {"jinja2", "yaml"})


@pytest.mark.parametrize(
    "command", ["init", "build", "check", "show", "trace", "lint-format", "genres", "new", "schema", "explain"]
)
def test_help_of_a_command_loads_no_library_but_click(tmp_path: Path, command: str) -> None:
    assert not loaded_by(tmp_path, command, "--help") & (ALWAYS_HEAVY | {"jinja2", "yaml"})


def test_building_a_draft_loads_only_yaml_and_jinja(project: Path) -> None:
    assert not loaded_by(project, "build", "2025.yaml") & ALWAYS_HEAVY


def test_building_a_page_loads_no_more(project: Path) -> None:
    assert not loaded_by(project, "build", "2025.yaml", "--format", "html") & ALWAYS_HEAVY


def test_building_again_with_templates_compiled_loads_no_more(project: Path) -> None:
    first = loaded_by(project, "build", "2025.yaml", "--output", "one.docx")
    assert loaded_by(project, "build", "2025.yaml", "--output", "other.docx") <= first


def test_checking_loads_only_yaml_and_jinja(project: Path) -> None:
    assert not loaded_by(project, "check", "2025.yaml") & ALWAYS_HEAVY


def test_showing_a_table_loads_rich_and_no_reader_of_drafts(project: Path) -> None:
    loaded = loaded_by(project, "show", "2025.yaml")
    assert "rich" in loaded
    assert not loaded & (ALWAYS_HEAVY - {"rich"})


def test_pandas_is_loaded_only_by_a_table_as_a_file(project: Path) -> None:
    assert "pandas" in loaded_by(project, "show", "2025.yaml", "--output", "figures.csv")
