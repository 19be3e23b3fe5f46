"""`python -m fuzz --seed 7 --minutes 10 --only csv`; see the package."""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from fuzz.campaign import Found, Tally, run
from fuzz.kinds.register import MAKERS, case_of, kind_of
from fuzz.worker import Task

KEPT = Path(".fuzz")
EVERY = 30.0  # seconds between two lines of progress


def main() -> int:
    """Parse the options, run, print; 1 where a fault was found."""
    parser = argparse.ArgumentParser(
        prog="python -m fuzz", description="random input for everything that reportgen reads"
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed, other inputs (default 1)")
    parser.add_argument("--minutes", type=float, default=0, help="how long (default: until --inputs)")
    parser.add_argument(
        "--inputs", type=int, default=0, help="how many (default: as many as the minutes allow, or 10000)"
    )
    parser.add_argument("--only", choices=sorted(MAKERS), default="", help="one kind of input")
    parser.add_argument("--input", type=int, help="run this one input, and print what came of it")
    parser.add_argument("--jobs", type=int, default=0, help="processes (default: one a processor)")
    parser.add_argument("--put-back", default="", help="with a fault that was mended put back; see fuzz.putback")
    parser.add_argument("--coverage", action="store_true", help="also the coverage of the readers, by a sample")
    options = parser.parse_args()
    if options.input is not None:
        return one(options.seed, options.input, options.only, options.put_back)
    inputs = options.inputs or (10**12 if options.minutes else 10_000)
    task = Task(options.seed, 0, 1, inputs, options.only, options.put_back)
    printer = _Printer(options.seed)
    tally = run(task, minutes=options.minutes, jobs=options.jobs, told=printer.told, tick=printer.tick)
    report(tally, options.seed)
    if options.coverage:
        command = [sys.executable, "-m", "fuzz.coverage_of", str(options.seed), str(tally.total), options.only]
        print(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout)
    return 1 if tally.faults else 0


class _Printer:
    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.next = time.monotonic() + EVERY
        self.known: set[tuple[str, str, str]] = set()

    def told(self, found: Found) -> None:
        """A new fault: said, and its input kept."""
        folder = keep(found, self.seed)
        key = found.kind, found.fault.what, found.fault.where
        if key in self.known:
            return
        self.known.add(key)
        print(
            f"FAULT {found.fault.what} at {found.fault.where}: --seed {self.seed} --only {found.kind} --input {found.number}",
            flush=True,
        )
        print(f"      {found.fault.detail[:400]}\n      {folder}", flush=True)

    def tick(self, tally: Tally) -> None:
        """A line of progress now and then."""
        if time.monotonic() > self.next:
            self.next += EVERY
            rate = tally.total / tally.after * 60
            print(
                f"{tally.after:.0f} s: {tally.total} inputs, {rate:.0f} a minute, {len(tally.faults)} faults",
                flush=True,
            )


def keep(found: Found, seed: int) -> Path:
    """Write the input of a fault, with what was found, into a folder of its own."""
    folder = KEPT / f"{seed}-{found.kind}-{found.number}"
    case = case_of(seed, found.number, found.kind)
    for name, content in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with (folder / "FAULT.txt").open("a", encoding="utf-8") as file:
        file.write(
            f"python -m fuzz --seed {seed} --only {found.kind} --input {found.number}\n{found.fault}\nmade: {case.note}\n"
        )
    return folder


def one(seed: int, number: int, only: str, put_back: str) -> int:
    """One input by itself, in this process."""
    from fuzz.trial import Bench

    if put_back:
        from fuzz.faults import put_back as install

        install(put_back)
    kind = only or kind_of(seed, number)
    case = case_of(seed, number, kind)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        verdict = Bench(Path(folder)).run(case)
    print(
        f"{kind} {number}: {case.size} bytes, {case.note or 'no note'}; reached a draft: {verdict.reached}; {verdict.seconds:.3f} s"
    )
    for fault in verdict.faults:
        print(f"FAULT {fault.what} at {fault.where}: {fault.detail}")
    return 1 if verdict.faults else 0


def report(tally: Tally, seed: int) -> None:
    """The counts by kind, and the faults with how often each was met."""
    print(f"\nseed {seed}: {tally.total} inputs in {tally.after:.0f} s")
    print(f"{'kind':10}{'inputs':>9}{'reached a draft':>17}{'ms each':>9}{'slowest s':>11}  (its input)")
    for kind, runs in sorted(tally.runs.items()):
        reached, slowest = tally.reached[kind], tally.slowest[kind]
        print(
            f"{kind:10}{runs:>9}{f'{reached} {reached / runs:.0%}':>17}{tally.seconds[kind] / runs * 1000:>9.1f}{slowest[0]:>11.2f}  ({slowest[1]})"
        )
    print(f"faults: {len(tally.faults)}")
    for (kind, what, where), count in tally.counts.most_common():
        examples = ", ".join(str(found.number) for found in tally.faults[kind, what, where])
        print(f"  {count:>6} × {what} at {where}: --seed {seed} --only {kind} --input {examples}")


if __name__ == "__main__":
    sys.exit(main())
