"""Standard output and standard error closed, full, or read by nobody: never a traceback, and what is on the disk is told."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.terminal import reportgen

CLOSED, FULL, NO_READER = "closed", "full", "no-reader"
GONE = (CLOSED, FULL, NO_READER)
BUILDS = (("build", "2025.yaml"), ("build", "2025.yaml", "--output-format", "json"), ("build", "--all", "2025.yaml"))
COMMANDS = (
    ("init", "other"),
    *BUILDS,
    ("build", "2025.yaml", "--format", "md"),
    ("build", "2052.yaml"),
    ("check", "2025.yaml"),
    ("show", "2025.yaml"),
    ("trace", "draft.docx"),
    ("lint-format", "draft.docx"),
    ("genres",),
    ("new", "genre", "简报"),
    ("schema",),
    ("schema", "-o", "schemas"),
    ("explain",),
    ("explain", "D103"),
    ("--help",),
    ("build", "--help"),
    ("--version",),
    (),
    ("biuld",),
)
RESULTS = {("show", "2025.yaml"), ("trace", "draft.docx"), ("genres",), ("schema",), ("explain",), ("explain", "D103")}
RESULTS |= {("build", "2025.yaml", "--format", "md"), ("--help",), ("build", "--help"), ("--version",)}


class Said(NamedTuple):
    code: int
    out: str
    err: str


def run(*arguments: str, cwd: Path, out: str = "", err: str = "") -> Said:
    """The command with either stream as it is called, "" for one that is read."""
    redirections = {CLOSED: "{}>&-", FULL: "{}>/dev/full"}
    shell = " ".join(redirections[how].format(number) for number, how in ((1, out), (2, err)) if how in redirections)
    command = ["/bin/sh", "-c", f'exec "$@" {shell}', "sh", sys.executable, "-m", "reportgen", *arguments]
    pipes = {
        name: _without_reader() if how == NO_READER else subprocess.PIPE for name, how in (("out", out), ("err", err))
    }
    try:
        done = subprocess.run(command, cwd=cwd, stdout=pipes["out"], stderr=pipes["err"], check=False, timeout=60)
    finally:
        for pipe in pipes.values():
            if pipe != subprocess.PIPE:
                os.close(pipe)
    return Said(done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode())


def _without_reader() -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    assert reportgen("init", "office", cwd=folder).code == 0
    assert reportgen("build", "2025.yaml", "-o", "draft.docx", cwd=folder / "office").code == 0
    return folder / "office"


def tidy(folder: Path) -> None:
    for name in ("other", "outputs", "schemas", "templates/简报"):
        if (folder / name).exists():
            subprocess.run(["rm", "-r", str(folder / name)], check=True)


@pytest.mark.parametrize("command", COMMANDS, ids=[" ".join(each) or "nothing" for each in COMMANDS])
def test_no_command_shows_a_traceback_and_none_says_what_is_not_so(made: Path, command: tuple[str, ...]) -> None:
    tidy(made)
    usual = run(*command, cwd=made).code
    for out in GONE:
        tidy(made)
        said = run(*command, cwd=made, out=out)
        assert "Traceback" not in said.err
        assert "P002" not in said.err
        assert "Exception ignored" not in said.err
        if command in RESULTS:
            assert (said.code, "P006" in said.err) == (1, out != NO_READER), said.err
        elif command not in BUILDS:
            assert said.code == usual, said.err
    tidy(made)
    said = run(*command, cwd=made, err=GONE[COMMANDS.index(command) % len(GONE)])
    assert said.code == usual
    assert "Traceback" not in said.out


@pytest.mark.parametrize("out", GONE)
@pytest.mark.parametrize("command", BUILDS, ids=[" ".join(each) for each in BUILDS])
def test_a_draft_that_was_written_is_told_on_standard_error(made: Path, command: tuple[str, ...], out: str) -> None:
    tidy(made)
    said = run(*command, cwd=made, out=out)
    drafts = list((made / "outputs").iterdir())
    assert drafts
    for draft in drafts:
        assert f"草稿：outputs/{draft.name}" in said.err
    assert "没有写入" not in said.err
    assert "没有生成" not in said.err
    assert said.code == (1 if "json" in command else 0)


@pytest.mark.parametrize(("out", "err"), [(CLOSED, FULL), (FULL, NO_READER), (NO_READER, CLOSED), (CLOSED, CLOSED)])
def test_with_both_gone_the_exit_code_tells_whether_the_draft_was_written(made: Path, out: str, err: str) -> None:
    tidy(made)
    assert run("build", "2025.yaml", cwd=made, out=out, err=err).code == 0
    assert len(list((made / "outputs").iterdir())) == 1
    assert run("build", "2052.yaml", cwd=made, out=out, err=err).code == 1


def test_no_file_of_ours_becomes_standard_output_where_that_is_closed(made: Path) -> None:
    tidy(made)
    wanted = run("build", "2025.yaml", cwd=made)
    (draft,) = (made / "outputs").iterdir()
    content = draft.read_bytes()
    tidy(made)
    assert run("build", "2025.yaml", cwd=made, out=CLOSED, err=CLOSED).code == wanted.code
    assert draft.read_bytes() == content


PRINTS = """
import sys
sys.argv[0] = "reportgen"
from reportgen.app import check
run = check.check
def noisy(*arguments, **options):
    print("printed by a library \\x1b[31m")
    return run(*arguments, **options)
check.check = noisy
from reportgen.cli.main import main
main()
"""


def test_what_a_library_prints_does_not_stand_before_our_json(made: Path) -> None:
    command = [sys.executable, "-c", PRINTS, "check", "2025.yaml", "--output-format", "json"]
    done = subprocess.run(command, cwd=made, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("[")
    assert "printed by a library" not in done.stdout + done.stderr


STEERING = "\x1b]0;名\x07\u202e\u2028x"


@pytest.mark.parametrize(
    "command",
    [
        ("build", STEERING),
        ("build", "2025.yaml", "-o", f"data/indicators.yaml/{STEERING}"),
        ("build", "2025.yaml", "-o", f"{STEERING}.docx"),
        ("build", "2025.yaml", "--genre", STEERING),
        ("build", "2025.yaml", f"--{STEERING}"),
        ("build", "2025.yaml", "x", STEERING),
        (STEERING,),
        ("check", STEERING),
        ("show", "2025.yaml", STEERING),
        ("trace", STEERING),
        ("trace", "draft.docx", STEERING),
        ("lint-format", STEERING),
        ("genres", STEERING),
        ("new", "genre", STEERING),
        ("schema", "-o", STEERING),
        ("explain", STEERING),
        ("init", STEERING),
        ("init", "data"),
    ],
    ids=range(18),
)
def test_no_argument_reaches_the_terminal_raw(made: Path, command: tuple[str, ...]) -> None:
    tidy(made)
    said = run(*command, "--output-format", ("text", "json", "github")[len("".join(command)) % 3], cwd=made)
    assert not set(STEERING) - set("]0;名x") & set(said.out + said.err)
