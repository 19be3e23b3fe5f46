"""Pipes, devices and files of gigabytes, wherever a command reads or writes: an answer at once, in bounded memory."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import reportgen
from tests.files import laid
from tests.templating.office import PERIOD, SECTION, Office

LAID = [laid.a_pipe, laid.a_link_to_a_device, laid.five_gibibytes, laid.a_link_to_itself]
READ = [
    ("lint-format", "x.docx"),
    ("trace", "x.docx"),
    ("build", PERIOD, "style.docx"),
    ("check", PERIOD, "data/indicators.yaml"),
    ("check", PERIOD, PERIOD),
    ("check", PERIOD, "reportgen.yaml"),
    ("check", PERIOD, SECTION),
    ("check", PERIOD, "data/2024.yaml"),
    ("genres", "templates/annual/genre.yaml"),
]


@pytest.mark.parametrize("lay", LAID)
@pytest.mark.parametrize("command", READ, ids=[each[-1] + each[0] for each in READ])
def test_no_command_waits_for_or_reads_what_is_no_file(
    office: Office, command: tuple[str, ...], lay: Callable[[Path], None]
) -> None:
    *_, file = command
    lay(office.root / file)
    arguments = command if command[0] in ("lint-format", "trace") else command[:-1]
    said = reportgen(*arguments, cwd=office.root, bounded=True)
    assert said.code in (0, 1)
    assert "Traceback" not in said.err
    assert "P002" not in said.err


@pytest.mark.parametrize("lay", [laid.a_pipe, laid.a_folder, laid.a_link_to_a_device, laid.a_link_to_nothing])
@pytest.mark.parametrize("ending", ["docx", "md", "html"])
def test_an_output_that_is_no_file_is_an_error_and_stays(
    office: Office, lay: Callable[[Path], None], ending: str
) -> None:
    path = office.root / f"稿.{ending}"
    lay(path)
    before = what_stands(path)
    said = reportgen("build", PERIOD, "--format", ending, "-o", path.name, cwd=office.root, bounded=True)
    assert (said.code, [code for _, code in said.errors]) == (1, ["P001"])
    assert what_stands(path) == before


def what_stands(path: Path) -> tuple[int, int, int, int]:
    """All that tells one thing in a folder from another; not when it was last looked at, which looking at it changes."""
    status = path.lstat()
    return status.st_mode, status.st_ino, status.st_size, status.st_mtime_ns


@pytest.mark.parametrize("ending", ["docx", "md", "html"])
def test_beside_a_file_of_gigabytes_the_draft_is_written(office: Office, ending: str) -> None:
    laid.five_gibibytes(office.root / f"稿.{ending}")
    said = reportgen("build", PERIOD, "--format", ending, "-o", f"稿.{ending}", cwd=office.root, bounded=True)
    assert (said.code, (office.root / f"稿（2）.{ending}").is_file()) == (0, True), said.err
