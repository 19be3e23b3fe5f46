"""`python -m fuzz.putback [NAME …]`: puts each mended fault back, and says after how many seconds the fuzzer finds it.

A fault counts as found where an input shows a fault with it, and none without it.
"""

import argparse
import sys
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path

from fuzz.campaign import Found, Tally, run
from fuzz.case import Case, Fault
from fuzz.faults import FAULTS, put_back
from fuzz.kinds.register import case_of
from fuzz.processes import PROCESSES
from fuzz.worker import Task

ANY = 1000  # of one fault: the first ones may be there without the one put back, too


def main() -> int:
    """Parse the options, run, print; 1 where a fault was not found."""
    parser = argparse.ArgumentParser(
        prog="python -m fuzz.putback", description="mended faults, put back and looked for"
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(FAULTS)} (default: each)")
    parser.add_argument("--seed", type=int, default=1, help="of the inputs (default 1)")
    parser.add_argument("--minutes", type=float, default=10, help="the most for each fault (default 10)")
    parser.add_argument("--jobs", type=int, default=0, help="processes (default: one a processor)")
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in FAULTS]
    if unknown:
        parser.error(f"no such fault: {', '.join(unknown)}")
    missed = 0
    for name in options.names or FAULTS:
        fault = FAULTS[name]
        print(f"{name}: {fault.what}", flush=True)
        found = search(name, options.seed, options.minutes, options.jobs)
        if found is None:
            missed += 1
            print(f"  NOT FOUND within {options.minutes:g} minutes", flush=True)
        else:
            what = f"{found.fault.what} at {found.fault.where}"
            print(f"  found after {found.after:.0f} s, by input {found.number}: {what}", flush=True)
            print(
                f"  python -m fuzz --seed {options.seed} --only {found.kind} --input {found.number} --put-back {name}",
                flush=True,
            )
    return 1 if missed else 0


def search(name: str, seed: int, minutes: float, jobs: int) -> Found | None:
    """The first input of a seed, of any kind, that shows a fault only with one put back; None where the time was too short."""
    candidates: list[Found] = []
    proved: list[Found] = []

    def enough(_: Tally) -> bool:
        while candidates and not proved:
            found = candidates.pop(0)
            if not tried(case_of(seed, found.number, found.kind), ""):
                proved.append(found)
        return bool(proved)

    run(
        Task(seed, 0, 1, 10**12, put_back=name),
        minutes=minutes,
        jobs=jobs,
        examples=ANY,
        told=candidates.append,
        enough=enough,
    )
    return proved[0] if proved else None


def tried(case: Case, name: str) -> tuple[Fault, ...]:
    """The faults of one input in a process of its own, with a fault put back, or none for ""."""
    receiving, sending = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=_try, args=(case, name, sending), daemon=True)
    process.start()
    sending.close()
    try:
        faults: tuple[Fault, ...] = receiving.recv()
    except EOFError:
        process.join()
        faults = (Fault("died", f"exit {process.exitcode}"),)
    process.join()
    return faults


def _try(case: Case, name: str, faults: Connection) -> None:
    from fuzz.bounds import limit_memory
    from fuzz.trial import Bench

    limit_memory()
    if name:
        put_back(name)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        faults.send(Bench(Path(folder)).run(case).faults)


if __name__ == "__main__":
    sys.exit(main())
