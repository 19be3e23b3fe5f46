"""One input, laid out in a folder and run; what must never be is a Fault."""

import io
import os
import shutil
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from fuzz import commands
from fuzz.bounds import MEGABYTES, TooSlow, peak_megabytes, reset_peak, seconds_for
from fuzz.case import Case, Fault

_PACKAGE = "/reportgen/"


class Verdict(NamedTuple):
    """What came of an input. reached: whether a draft, or an answer about one. seconds: of processor time. megabytes: at the peak."""

    faults: tuple[Fault, ...]
    reached: bool
    seconds: float
    megabytes: int


class Bench:
    """A folder that inputs are laid out in, one after another."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "p"
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")

    def lay_out(self, case: Case) -> None:
        """The files of an input, and no others."""
        shutil.rmtree(self.project, ignore_errors=True)
        for name, content in case.files.items():
            path = self.project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def run(self, case: Case) -> Verdict:
        """Run an input and look at what comes of it."""
        self.lay_out(case)
        faults: list[Fault] = []
        said = io.StringIO()
        before = reset_peak()
        began = time.process_time()
        reached = False
        with redirect_stdout(said), redirect_stderr(said), _caught(case, faults):
            reached = commands.run(case, self.project, faults)
        seconds = time.process_time() - began
        if said.getvalue():
            faults.append(Fault("printed", "stdout", said.getvalue()[:300]))
        if (peak := peak_megabytes() - before) > MEGABYTES:
            faults.append(Fault("memory", case.note or case.kind, f"{peak} MB"))
        return Verdict(tuple(faults), reached, seconds, peak)


@contextmanager
def _caught(case: Case, faults: list[Fault]) -> Iterator[None]:
    try:
        yield
    except TooSlow as slow:
        told = f"more than {seconds_for(case.size):.1f} s for {case.size} bytes; {_stack(slow)}"
        faults.append(Fault("time", _where(slow), told))
    except Exception as error:  # noqa: BLE001 - whatever escapes is what is looked for
        faults.append(Fault(type(error).__name__, _where(error), f"{str(error)[:200]}; {_stack(error)}"))


def _frames(error: BaseException) -> list[traceback.FrameSummary]:
    return list(traceback.extract_tb(error.__traceback__))


def _where(error: BaseException) -> str:
    """The innermost line of the program."""
    ours = [frame for frame in _frames(error) if _PACKAGE in frame.filename]
    if not ours:
        return "?"
    place = ours[-1].filename.rpartition(_PACKAGE)[2]
    # Of what recursed or was slow the innermost line is chance; the module tells enough.
    return place if isinstance(error, (RecursionError, TooSlow, MemoryError)) else f"{place}:{ours[-1].lineno}"


def _stack(error: BaseException) -> str:
    last = _frames(error)[-6:]
    return " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(last))
