"""The command as a user runs it: in a process of its own, in a folder, within bounds of time and memory."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

SECONDS = 10
MEMORY = 2**30

# The bounds are set inside, not by preexec_fn, which must not be used where there are threads (pytest-xdist).
BOUNDED = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
from reportgen.cli.main import main
sys.argv[0] = "reportgen"
main()
"""
FINDING = re.compile(
    r"^(?:(?P<place>.+?): )?(?P<severity>错误|待核|说明) (?P<code>[A-Z]\d{3}) (?P<message>.+)$", re.MULTILINE
)
HAN = re.compile(r"[\u3400-\u9fff]")


class Said(NamedTuple):
    """What a command left behind: its exit code, and what it wrote on either stream."""

    code: int
    out: str
    err: str

    @property
    def errors(self) -> list[tuple[str, str]]:
        """Place and code of each error that a reader of standard error sees; "" where it stands nowhere."""
        return self.of("错误")

    @property
    def questions(self) -> list[tuple[str, str]]:
        return self.of("待核")

    def of(self, severity: str) -> list[tuple[str, str]]:
        found = FINDING.finditer(self.err)
        return [(each["place"] or "", each["code"]) for each in found if each["severity"] == severity]


def reportgen(
    *arguments: str | Path, cwd: Path, bounded: bool = False, environment: dict[str, str] | None = None
) -> Said:
    """Run the command. bounded: it is killed beyond SECONDS of work, and can't have more than MEMORY bytes."""
    program = ["-c", BOUNDED] if bounded else ["-m", "reportgen"]
    done = subprocess.run(
        [sys.executable, *program, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONWARNINGS": "error", **(environment or {})},
        capture_output=True,
        check=False,
        timeout=12 * SECONDS,  # asleep for ever is caught too, whatever else the machine has to do
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())
