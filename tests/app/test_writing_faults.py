"""Every step of every write of a build fails in turn, or is the last thing that the process does: the old draft or the new, whole,
and nothing else after the next build.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.faulty_disk import CRASHES, ERRORS, KILLED, KINDS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_step_fails_the_draft_is_old_or_new_and_the_next_build_leaves_nothing_else(
    tmp_path: Path, kind: str
) -> None:
    command = [sys.executable, "-m", "tests.app.faulty_disk", kind, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    steps = [json.loads(line) for line in done.stdout.splitlines()]
    met = [step for step in steps if step["call"]]
    assert {"open", "write", "replace", "unlink"} <= {step["call"] for step in met}
    for step in steps:
        assert (step["torn"], step["lost"], step["wrong"]) == ([], [], []), step
    for step in met:
        assert step["code"] in ((KILLED,) if step["fault"][1] in CRASHES else (0, 1)), step
    assert {step["fault"][1] for step in met} == {*CRASHES, *ERRORS}
