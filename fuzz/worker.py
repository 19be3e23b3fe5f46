"""A process that runs one input after another, and reports; it may die at any of them."""

import gc
import shutil
import sys
import tempfile
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import NamedTuple

from fuzz.bounds import limit_memory
from fuzz.case import Fault

MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - a fast place, used through tempfile
RECYCLED_AFTER = 3000  # inputs: the program's own caches grow with every unit and name they see
HEAVY = 300  # megabytes: what such an input leaves behind would be counted against those that follow


class Task(NamedTuple):
    """Which inputs a worker runs: numbers first, first + step … below `stop`. only: a kind, "" for all. put_back: a fault."""

    seed: int
    first: int
    step: int
    stop: int
    only: str = ""
    put_back: str = ""


class Result(NamedTuple):
    """What came of one input."""

    number: int
    kind: str
    reached: bool
    seconds: float
    faults: tuple[Fault, ...]


def work(task: Task, reports: Connection, at: "Synchronized[int]") -> None:
    """Run the inputs of a task; results go to `reports`, the number being run stands in `at`."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-", dir=MEMORY_DISK if MEMORY_DISK.is_dir() else None))
    sys.unraisablehook = lambda _: None  # the end of the time in a destructor: it is raised again
    try:
        limit_memory()
        if task.put_back:
            from fuzz.faults import put_back

            put_back(task.put_back)
        for result in results(task, folder, at):
            reports.send(result)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def results(task: Task, folder: Path, at: "Synchronized[int] | None" = None) -> Iterator[Result]:
    """Run the inputs of a task in this process."""
    from fuzz.kinds.register import case_of, kind_of
    from fuzz.trial import Bench

    bench = Bench(folder)
    last = min(task.stop, task.first + RECYCLED_AFTER * task.step)
    for number in range(task.first, last, task.step):
        if at is not None:
            at.value = number
        kind = task.only or kind_of(task.seed, number)
        verdict = bench.run(case_of(task.seed, number, kind))
        yield Result(number, kind, verdict.reached, verdict.seconds, verdict.faults)
        if verdict.megabytes > HEAVY:
            return
        if number % 100 == 0:
            gc.collect()
