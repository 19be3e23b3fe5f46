"""Where the figures of a draft come from."""

from collections.abc import Iterable
from pathlib import Path

from reportgen.diagnostics import shown
from reportgen.review.trace import TracedFigure
from reportgen.review.trace import trace as review

__all__ = ["TracedFigure", "as_json", "rule_title", "trace"]


def trace(draft: str | Path, text: str | None = None, cwd: Path | None = None) -> list[TracedFigure]:
    """Each figure of a draft, also of one edited since, with its record; only those with `text` where it is given.

    Raises:
        ReportgenError: the file can't be read as a draft of ours, or nothing in it matches.
    """
    return review((cwd or Path.cwd()) / draft, text)


def as_json(figures: Iterable[TracedFigure]) -> str:
    """The figures as a JSON array: the record's fields, and `now`, what stands in the draft."""
    rows = [figure.record._asdict() | {"now": figure.now} for figure in figures]
    return shown.as_json(rows)


def rule_title(code: str) -> str:
    """What the wording rule of a figure is called, a Chinese message: 四舍五入后为零 for C4; "" for a code that is not known.

    A draft that another version made may bear such a code, and an edited one any text at all.
    """
    from reportgen.handbook.register import RULES

    rule = RULES.get(code)
    return rule.title if rule is not None else ""
