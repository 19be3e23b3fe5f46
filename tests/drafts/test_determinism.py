"""Same input, same bytes: wherever, whenever and by whomever the draft is built."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docx.office import parts
from tests.drafts.built import DRAFTS, copied_project

# Two machines as unlike as one machine can play them; the locales need not be installed.
ONE = {"TZ": "Asia/Shanghai", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"}
OTHER = {"TZ": "America/Los_Angeles", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"}


def build(home: Path, cwd: Path, period: Path, output: Path, changes: dict[str, str], genre: str | None) -> bytes:
    """The bytes of a draft, built in a process of its own by somebody with that home folder."""
    home.mkdir(exist_ok=True)
    output.unlink(missing_ok=True)
    gone = {"XDG_CACHE_HOME", "TZ", "LANG", "LC_ALL", "PYTHONHASHSEED"}
    environment = (
        {name: value for name, value in os.environ.items() if name not in gone} | changes | {"HOME": str(home)}
    )
    command = [
        sys.executable,
        "-m",
        "reportgen",
        "build",
        str(period),
        "-o",
        str(output),
        f"--format={output.suffix[1:]}",
        *((f"--genre={genre}",) if genre else ()),
    ]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return output.read_bytes()


@pytest.mark.parametrize("ending", ["docx", "md", "html"])
@pytest.mark.parametrize("name", DRAFTS)
def test_two_builds_give_the_same_bytes(name: str, ending: str, tmp_path: Path) -> None:
    here = copied_project(tmp_path / "a")
    there = copied_project(tmp_path / "另一 处" / "项目")
    period, genre = Path("data", DRAFTS[name].period_file), DRAFTS[name].genre
    first = build(tmp_path / "home", here, period, tmp_path / f"one.{ending}", ONE, genre)
    assert build(tmp_path / "home", here, period, tmp_path / f"one.{ending}", ONE, genre) == first  # now from the cache
    for path in sorted(there.rglob("*")):
        os.utime(path, (10**9, 10**9))
    assert build(tmp_path / "家", there / "data", there / period, tmp_path / f"other.{ending}", OTHER, genre) == first


def test_a_draft_bears_no_trace_of_the_machine(drafts: dict[str, Path]) -> None:
    for path in drafts.values():
        for content in parts(path.read_bytes()).values():
            assert str(path.parent).encode() not in content
            assert str(Path.home()).encode() + b"/" not in content
