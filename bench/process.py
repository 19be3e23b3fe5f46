"""Run a process, and know its time and its peak memory."""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import NamedTuple


class Sample(NamedTuple):
    """One run. seconds: wall time from start to end of the process; megabytes: the most memory it held at once.

    said: what it printed.
    """

    seconds: float
    megabytes: float
    said: str


def run(command: list[str], output: Path, environment: dict[str, str]) -> Sample:
    """Run a command to its end.

    Linux counts the memory of the process that starts another into the other's peak, so the caller must stay small.

    Args:
        command: program and arguments. output: the file its standard output and errors go to. environment: its variables.

    Raises:
        SystemExit: it failed; what it said is shown.
    """
    with output.open("wb") as file:
        began = perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    said = output.read_text(encoding="utf-8", errors="replace")
    if process.returncode:
        sys.exit(f"{' '.join(command[:4])} … failed:\n{said}")
    return Sample(seconds, used.ru_maxrss / 1024, said)


def median(values: list[float]) -> float:
    """The middle one (of an even number, the higher of the two)."""
    return sorted(values)[len(values) // 2]
