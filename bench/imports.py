"""What each library costs at import: `python -m bench.imports`; the figures of docs/dependencies.md come from here.

The least of whole processes that import it, less the least of those that import nothing, in ms: what else runs only adds.
"""

import os
import sys
import tempfile
from pathlib import Path

from bench.process import run

LIBRARIES = (
    "yaml", "jinja2", "jinja2.sandbox", "click", "lxml.etree", "rich.table", "openpyxl", "babel.messages.pofile", "watchfiles",
    "docx", "docxtpl", "markdown_it", "pydantic", "pandas", "dataclasses", "reportgen.app.build",
)  # fmt: skip
RUNS = 15


ENVIRONMENT = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def milliseconds(statement: str, folder: Path) -> float | None:
    """The fastest of some whole processes; None where the library is not installed."""
    found = run(
        [sys.executable, "-c", f"try:\n {statement}\nexcept ImportError:\n print('none')"],
        folder / "said",
        ENVIRONMENT,
    )
    if found.said:
        return None
    command = [sys.executable, "-c", statement]
    return min(run(command, folder / "said", ENVIRONMENT).seconds for _ in range(RUNS)) * 1000


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        nothing = milliseconds("pass", folder)
        assert nothing is not None
        print(f"{'(Python itself)':24}{nothing:6.0f}")
        for library in LIBRARIES:
            spent = milliseconds(f"import {library}", folder)
            print(f"{library:24}" + ("  not installed" if spent is None else f"{spent - nothing:6.0f}"))


if __name__ == "__main__":
    main()
