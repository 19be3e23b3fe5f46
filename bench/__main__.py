"""The bench itself: `python -m bench [--runs 9] [--figures 500,5000] [--reports 50]`; see the package for what is compared."""

import argparse
import json
import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from bench.process import Sample, median, run

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
# Time of reportgen over docxtpl that we aim at, by case and number of figures (DESIGN §9).
AIMS = {("cold", 500): 0.40, ("cold", 5000): 0.20, ("batch", 500): 0.15, ("batch", 5000): 0.15}


class Case(NamedTuple):
    """One job that both sides do. peer, ours: the commands. made: our drafts, removed before each run, so that each is written."""

    name: str
    label: str
    peer: list[str]
    ours: list[str]
    made: list[Path]


class Bench:
    """The bench at one number of figures, in a folder of its own."""

    def __init__(self, folder: Path, figures: int, reports: int, runs: int) -> None:
        self.folder = folder
        self.figures = figures
        self.runs = runs
        self.said = folder / "said.txt"
        # Nothing of the caller's own cache helps or hinders: what a build keeps is kept here, and Python keeps its bytecode.
        self.environment = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
        self.environment |= {"XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPATH": str(HERE.parent)}
        self.spawn([sys.executable, "-m", "bench.workload", str(folder), str(figures), str(reports)])
        for side in ("docxtpl", "reportgen"):
            (folder / side).mkdir()
        self.periods = [str(folder / "data" / f"{report:03d}" / "2025.yaml") for report in range(1, reports + 1)]

    def spawn(self, command: list[str]) -> Sample:
        """One run of a command."""
        return run(command, self.said, self.environment)

    def cases(self) -> list[Case]:
        """Cold and batch."""
        peer = [
            sys.executable,
            str(HERE / "docxtpl_fill.py"),
            str(self.folder / "template.docx"),
            str(self.folder / "docxtpl"),
        ]
        mine = self.folder / "reportgen"
        drafts = [mine / f"{number:03d}.docx" for number in range(1, len(self.periods) + 1)]
        cold = [str(BIN / "reportgen"), "build", self.periods[0], "--output", str(drafts[0])]
        batch = [sys.executable, str(HERE / "reportgen_batch.py"), str(mine), *self.periods]
        return [
            Case("cold", "cold, one report", [*peer, self.periods[0]], cold, drafts[:1]),
            Case("batch", f"batch of {len(self.periods)}", [*peer, *self.periods], batch, drafts),
        ]

    def report(self) -> bool:
        """Measure and print; False where reportgen is slower than docxtpl in any case."""
        cases = self.cases()
        first = self.spawn(cases[0].ours)
        print(f"\n{self.figures} figures, each with its change on the year")
        print(f"  the two drafts say the same: {self.compared(cases)}")
        heads = ("docxtpl s", "reportgen s", "time", "aim", "docxtpl MB", "reportgen MB", "memory")
        print(
            f"  {'':18}{heads[0]:>23}{heads[1]:>23}{heads[2]:>7}{heads[3]:>6}{heads[4]:>12}{heads[5]:>14}{heads[6]:>8}"
        )
        fast_enough = True
        for case in cases:
            peer, ours = self.interleaved(case)
            time_ratio = median([sample.seconds for sample in ours]) / median([sample.seconds for sample in peer])
            peer_peak, our_peak = (median([sample.megabytes for sample in side]) for side in (peer, ours))
            aim = AIMS.get((case.name, self.figures))
            print(
                f"  {case.label:18}{spread(peer):>23}{spread(ours):>23}{time_ratio:>7.2f}{aim or '':>6}"
                f"{peer_peak:>12.0f}{our_peak:>14.0f}{our_peak / peer_peak:>8.2f}"
            )
            fast_enough = fast_enough and time_ratio <= 1
            if case.name == "batch":
                print(f"    of it, ms a report: {listed(stages_of(ours), len(self.periods))}")
            else:
                self.print_cold_stages(median([sample.seconds for sample in ours]), first)
        return fast_enough

    def compared(self, cases: list[Case]) -> str:
        """Both sides' first drafts, compared as text; stops the bench where they differ."""
        self.spawn(cases[0].peer)
        drafts = [str(self.folder / side / "001.docx") for side in ("docxtpl", "reportgen")]
        said = self.spawn([sys.executable, str(HERE / "same_text.py"), *drafts]).said
        paragraphs, characters = said.split()
        return f"checked, {paragraphs} paragraphs and cells, {characters} characters"

    def interleaved(self, case: Case) -> tuple[list[Sample], list[Sample]]:
        """`runs` samples of each side, by turns; who begins alternates too."""
        peer: list[Sample] = []
        ours: list[Sample] = []
        for number in range(self.runs):
            for draft in case.made:
                draft.unlink(missing_ok=True)
            sides = [(case.peer, peer), (case.ours, ours)]
            for command, samples in sides if number % 2 == 0 else reversed(sides):
                samples.append(self.spawn(command))
        return peer, ours

    def print_cold_stages(self, whole: float, first: Sample) -> None:
        """Where the time of a cold build goes; "end" is all that is not in a stage: arguments, the summary, the process's end."""
        modules, draft = self.folder / "modules.txt", self.folder / "stages.docx"
        runs: list[Sample] = []
        for _ in range(self.runs + 1):
            draft.unlink(missing_ok=True)
            spawned = str(perf_counter())
            runs.append(
                self.spawn(
                    [sys.executable, str(HERE / "stages.py"), spawned, str(modules), self.periods[0], str(draft)]
                )
            )
        stages = stages_of(runs[1:])
        stages["end"] = max(whole - sum(stages.values()), 0)
        print(
            f"    of it, ms: {listed(stages)}; the very first build, with nothing kept yet: {first.seconds * 1000:.0f}"
        )


def spread(samples: list[Sample]) -> str:
    """Least, median and most seconds."""
    seconds = sorted(sample.seconds for sample in samples)
    return f"{seconds[0]:.3f} {median(seconds):.3f} {seconds[-1]:.3f}"


def stages_of(samples: list[Sample]) -> dict[str, float]:
    """Median seconds of each stage, as the processes printed them; a stage that is not told of is left out."""
    told: list[dict[str, float]] = [json.loads(sample.said) for sample in samples]
    return {stage: median([spent[stage] for spent in told if stage in spent]) for stage in told[0]}


def listed(stages: dict[str, float], reports: int = 1) -> str:
    """Stages with their milliseconds, for each report."""
    return ", ".join(f"{stage} {seconds * 1000 / reports:.0f}" for stage, seconds in stages.items())


def main() -> int:
    """Parse the options, run, print."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="reportgen against docxtpl")
    parser.add_argument("--runs", type=int, default=9, help="of each side; the median counts (default 9)")
    parser.add_argument("--figures", default="500,5000", help="sizes of a report (default 500,5000)")
    parser.add_argument("--reports", type=int, default=50, help="in a batch (default 50)")
    options = parser.parse_args()
    print(
        f"reportgen {version('reportgen')} against docxtpl {version('docxtpl')}, Python {platform.python_version()}, "
        f"{os.cpu_count()} processors; {options.runs} runs a side, by turns\n"
        "seconds: least, median, most of whole processes; MB: median of the peaks; ratios: reportgen over docxtpl, of medians"
    )
    with tempfile.TemporaryDirectory(prefix="reportgen-bench-") as folder:
        # In a process of its own: this one must stay small.
        wording = run([sys.executable, "-m", "bench.wording"], Path(folder, "said.txt"), dict(os.environ))
        print(f"\n{wording.said}", end="")
        writing = [sys.executable, "-m", "bench.writing", "--figures", options.figures]
        print(f"\n{run(writing, Path(folder, 'said.txt'), dict(os.environ)).said}", end="")
    fast_enough = True
    for figures in map(int, options.figures.split(",")):
        with tempfile.TemporaryDirectory(prefix="reportgen-bench-") as folder:
            fast_enough = Bench(Path(folder), figures, options.reports, options.runs).report() and fast_enough
    if not fast_enough:
        print("\nreportgen is slower than docxtpl somewhere above")
    return 0 if fast_enough else 1


if __name__ == "__main__":
    sys.exit(main())
