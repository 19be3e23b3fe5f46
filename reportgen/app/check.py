"""Validate the data and check the templates of a period file, without writing anything."""

from pathlib import Path

from reportgen.app.drafting import draft
from reportgen.app.loading import judge, load
from reportgen.app.outcome import Outcome


def check(period_file: str | Path, *, strict: bool = False, cwd: Path | None = None) -> Outcome:
    """Every finding that a build would have: data, templates, and figures that would print XX.

    Args:
        period_file, strict, cwd: as for `reportgen.app.build.build`.
    """
    loaded = load(period_file, cwd)
    judge(loaded)
    if loaded.report is not None and loaded.report.rules is not None:
        _ = loaded.report.rules.rules  # read, and so checked, also where no template asks for them
    made = draft(loaded)
    root = loaded.project.root if loaded.project else None
    outcome = Outcome(tuple(loaded.found), root, strict=strict)
    if made is None:
        return outcome
    return outcome._replace(figures=len(made.document.figures), gaps=made.gaps)
