"""How much of the readers the inputs run through: `python -m fuzz.coverage_of SEED INPUTS KIND`, as `--coverage` calls it.

In a process of its own, which measures from before the program is imported, and by a sample, since measuring slows it much.
"""

import io
import sys
import tempfile
from pathlib import Path

SAMPLED = 2000  # inputs at the most
READERS = (
    "reportgen/sources/*",
    "reportgen/templating/*",
    "reportgen/document/*",
    "reportgen/docx/*",
    "reportgen/review/*",
)


def measured(seed: int, inputs: int, only: str) -> str:
    """The table of coverage of every reader, by an even sample of the first `inputs` inputs; "" for every kind."""
    from coverage import Coverage

    step = max(1, inputs // SAMPLED)
    coverage = Coverage(data_file=None, config_file=False, branch=True, include=list(READERS))
    coverage.start()
    try:
        ran = _run(seed, inputs, step, only)
    finally:
        coverage.stop()
    table = io.StringIO()
    total = coverage.report(file=table, show_missing=False, skip_empty=True)
    return f"coverage of the readers by {ran} inputs, lines and branches: {total:.0f}%\n{table.getvalue()}"


def _run(seed: int, inputs: int, step: int, only: str) -> int:
    from fuzz.kinds.register import case_of, kind_of
    from fuzz.trial import Bench

    ran = 0
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        bench = Bench(Path(folder))
        for number in range(0, inputs, step):
            case = case_of(seed, number, only or kind_of(seed, number))
            if not case.grown:  # those go nowhere that small ones do not
                bench.run(case)
                ran += 1
    return ran


if __name__ == "__main__":
    sys.stdout.write(measured(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
