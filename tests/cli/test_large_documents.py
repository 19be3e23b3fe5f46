"""Documents that explode: an answer within 10 seconds of work and 512 MiB, whatever a small file unpacks into."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.docx.hostile import MUCH, TOO_MUCH, write

SECONDS, MEMORY = 10, 2**29
# Set inside, not by preexec_fn, which must not be used where there are threads.
BOUNDED = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
from reportgen.cli.main import main
sys.argv[0] = "reportgen"
try:
    main()
finally:
    # Not getrusage: its peak is inherited from the process that started this one.
    with open("/proc/self/status") as status:
        print("peak", next(line.split()[1] for line in status if line.startswith("VmHWM")), file=sys.stderr)
"""


def answer(command: str, path: Path) -> tuple[int, str, int]:
    """Exit code, what stands on standard error, and the most memory that was in use."""
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED, command, path.name],
        cwd=path.parent,
        capture_output=True,
        check=False,
        timeout=120,
    )
    said, _, peak = done.stderr.decode().rpartition("peak ")
    return done.returncode, said, int(peak or 0) * 1024


@pytest.mark.parametrize("command", ["trace", "lint-format"])
@pytest.mark.parametrize("case", TOO_MUCH)
def test_what_is_more_than_a_document_is_refused_and_the_limit_is_named(
    tmp_path: Path, case: str, command: str
) -> None:
    make, named = TOO_MUCH[case]
    code, said, peak = answer(command, write(tmp_path, make()))
    assert (code, "R007" in said or "R005" in said, named in said) == (1, True, True), said
    assert 0 < peak < MEMORY


@pytest.mark.parametrize("command", ["trace", "lint-format"])
@pytest.mark.parametrize("case", MUCH)
def test_a_large_document_is_answered_within_bounds(tmp_path: Path, case: str, command: str) -> None:
    code, said, peak = answer(command, write(tmp_path, MUCH[case]()))
    assert code in (0, 1), said
    assert "Traceback" not in said
    assert "P002" not in said
    assert 0 < peak < MEMORY


@pytest.mark.parametrize(("case", "named"), [("styles", "样式超过 10,000"), ("sections", "节超过 10,000")])
def test_the_look_of_a_document_has_limits_of_its_own(tmp_path: Path, case: str, named: str) -> None:
    _, said, _ = answer("lint-format", write(tmp_path, MUCH[case]()))
    assert named in said


def test_the_parts_of_a_document_have_a_limit_together(tmp_path: Path) -> None:
    _, said, _ = answer("trace", write(tmp_path, MUCH["attributes in several parts"]()))
    assert "各部件的 XML 元素和属性合计超过 1,600,000" in said
