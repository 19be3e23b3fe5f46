"""Where the figures of a draft come from."""

import json
from collections.abc import Iterable
from pathlib import Path

from reportgen.review.trace import TracedFigure
from reportgen.review.trace import trace as review

__all__ = ["TracedFigure", "as_json", "trace"]


def trace(draft: str | Path, text: str | None = None, cwd: Path | None = None) -> list[TracedFigure]:
    """Each figure of a draft, also of one edited since, with its record; only those with `text` where it is given.

    Raises:
        ReportgenError: the file can't be read as a draft of ours, or nothing in it matches.
    """
    return review((cwd or Path.cwd()) / draft, text)


def as_json(figures: Iterable[TracedFigure]) -> str:
    """The figures as a JSON array: the record's fields, and `now`, what stands in the draft."""
    rows = [figure.record._asdict() | {"now": figure.now} for figure in figures]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
