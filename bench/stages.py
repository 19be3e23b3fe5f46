"""Where the time of one cold build goes: `python stages.py SPAWNED MODULES PERIOD_FILE OUTPUT`.

SPAWNED is the parent's perf_counter when it started this process (the clock is the machine's, so the two can be compared);
MODULES is a file with the names of all that a build imports, written by the first run where it does not exist. Later runs import
them before the build, so that the stages hold none of it. Prints seconds by stage as JSON.
"""

from time import perf_counter

began = perf_counter()

import gc  # noqa: E402
import sys  # noqa: E402
from importlib import import_module  # noqa: E402


def main(spawned: float, modules: str, period_file: str, output: str) -> None:
    """One build, timed."""
    gc.disable()
    before = set(sys.modules)
    try:
        with open(modules, encoding="utf-8") as file:  # noqa: PTH123 - pathlib is among what is measured
            names = file.read().split()
    except FileNotFoundError:
        names = []
    for name in ["reportgen.cli.main", "reportgen.cli.build", *names]:
        import_module(name)
    imported = perf_counter()
    from reportgen.app.build import build

    outcome = build(period_file, output=output)
    if outcome.exit_code or outcome.path is None:
        sys.exit(f"{period_file}: {outcome.diagnostics}")
    if not names:
        with open(modules, "w", encoding="utf-8") as file:  # noqa: PTH123
            file.write("\n".join(name for name in sys.modules if name not in before and not name.startswith("__")))
    import json

    stages = {"start": began - spawned, "imports": imported - began, **outcome.timings}
    sys.stdout.write(json.dumps(stages))


if __name__ == "__main__":
    main(float(sys.argv[1]), *sys.argv[2:5])
