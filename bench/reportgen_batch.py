"""reportgen's side of the batch: `python reportgen_batch.py OUTPUT_FOLDER PERIOD_FILE...` in one process.

Prints the seconds of each stage, summed over the reports, as JSON.
"""

import json
import sys
from pathlib import Path

from reportgen.app.build import build


def main(folder: Path, period_files: list[str]) -> None:
    """Build each draft, and stop at the first that fails."""
    seconds: dict[str, float] = {}
    for number, period_file in enumerate(period_files, 1):
        outcome = build(period_file, output=folder / f"{number:03d}.docx")
        if outcome.exit_code or outcome.path is None:
            sys.exit(f"{period_file}: {outcome.diagnostics}")
        for stage, spent in outcome.timings.items():
            seconds[stage] = seconds.get(stage, 0) + spent
    sys.stdout.write(json.dumps(seconds))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
