"""Many inputs on all processors: workers that are watched, restarted where one died, and counted."""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

from fuzz.case import Fault
from fuzz.processes import PROCESSES
from fuzz.worker import Result, Task, work

HANGS_AFTER = 90.0  # seconds by the clock on one input
EXAMPLES = 3  # inputs kept of one fault


class Found(NamedTuple):
    """A fault, with the input that shows it."""

    number: int
    kind: str
    fault: Fault
    after: float


class Tally:
    """Counts of a campaign. runs, reached, seconds: by kind. faults: by what and where, the first examples of each."""

    def __init__(self, examples: int = EXAMPLES) -> None:
        self.examples = examples
        self.runs: Counter[str] = Counter()
        self.reached: Counter[str] = Counter()
        self.seconds: Counter[str] = Counter()
        self.slowest: dict[str, tuple[float, int]] = {}
        self.faults: dict[tuple[str, str, str], list[Found]] = {}
        self.counts: Counter[tuple[str, str, str]] = Counter()
        self.began = time.monotonic()

    @property
    def total(self) -> int:
        return sum(self.runs.values())

    @property
    def after(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.began

    def add(self, result: Result) -> Iterator[Found]:
        """Count a result; gives the faults in it that are kept as examples."""
        kind = result.kind
        self.runs[kind] += 1
        self.reached[kind] += result.reached
        self.seconds[kind] += result.seconds  # type: ignore[assignment]  # a Counter adds floats as well
        self.slowest[kind] = max(self.slowest.get(kind, (0.0, 0)), (result.seconds, result.number))
        for fault in result.faults:
            key = kind, fault.what, fault.where
            self.counts[key] += 1
            known = self.faults.setdefault(key, [])
            if len(known) < self.examples:
                known.append(Found(result.number, kind, fault, self.after))
                yield known[-1]


class _Worker:
    """One process with its pipe."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.at: Any = PROCESSES.Value("q", task.first - task.step)
        self.moved = time.monotonic()
        self.seen = task.first - task.step
        receiving, sending = PROCESSES.Pipe(duplex=False)
        self.reports: Connection = receiving
        self.process = PROCESSES.Process(target=work, args=(task, sending, self.at), daemon=True)
        self.process.start()
        sending.close()

    def hangs(self) -> bool:
        """Whether nothing has moved for long."""
        now = time.monotonic()
        if self.at.value != self.seen:
            self.seen, self.moved = self.at.value, now
        return now - self.moved > HANGS_AFTER

    def end(self) -> None:
        """End it."""
        if self.process.is_alive():
            self.process.kill()
        self.process.join()
        self.reports.close()


def run(
    task: Task,
    *,
    minutes: float = 0,
    jobs: int = 0,
    examples: int = EXAMPLES,
    told: Callable[[Found], None] = lambda _: None,
    tick: Callable[[Tally], None] = lambda _: None,
    enough: Callable[[Tally], bool] = lambda _: False,
) -> Tally:
    """Run inputs from `task.first` on, until `task.stop`, the end of the minutes, or `enough`.

    Args:
        minutes: 0 for no end in time. jobs: processes, 0 for one a processor. examples: how many of one fault are kept. told: called
            with each of them. tick: called now and then.
    """
    jobs = jobs or os.cpu_count() or 1
    tally = Tally(examples)
    starts = [task._replace(first=task.first + number * task.step, step=task.step * jobs) for number in range(jobs)]
    workers = [_Worker(each) for each in starts if each.first < task.stop]
    try:
        while workers and not enough(tally) and not (minutes and tally.after > minutes * 60):
            ready = wait([worker.reports for worker in workers], timeout=1)
            for worker in list(workers):
                if worker.reports in ready:
                    _receive(worker, workers, tally, told)
                elif worker.hangs():
                    worker.process.kill()
            tick(tally)
    finally:
        for worker in workers:
            worker.end()
    return tally


def _receive(worker: _Worker, workers: list[_Worker], tally: Tally, told: Callable[[Found], None]) -> None:
    try:
        result: Result = worker.reports.recv()
    except (EOFError, OSError):
        _ended(worker, workers, tally, told)
        return
    for found in tally.add(result):
        told(found)


def _ended(worker: _Worker, workers: list[_Worker], tally: Tally, told: Callable[[Found], None]) -> None:
    """A worker is through with its share, or died of an input; another takes the rest."""
    from fuzz.kinds.register import kind_of

    worker.process.join()
    task, code, number = worker.task, worker.process.exitcode, worker.at.value
    workers.remove(worker)
    worker.reports.close()
    if code:
        kind = task.only or kind_of(task.seed, number)
        died = Fault(
            "died", f"exit {code}", "time in one call of a library" if code == -26 else "the process died or hung"
        )
        for found in tally.add(Result(number, kind, False, 0.0, (died,))):
            told(found)
    if number + task.step < task.stop:
        workers.append(_Worker(task._replace(first=number + task.step)))
