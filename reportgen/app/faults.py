"""A fault of the program itself, as one finding that says where and how to report it."""

import traceback
from pathlib import Path

from reportgen.app.findings import FaultOfOurs
from reportgen.diagnostics.finding import Diagnostic

_PACKAGE = Path(__file__).resolve().parent.parent


def fault_of_ours(error: BaseException) -> Diagnostic:
    """The finding for an exception that nobody foresaw: its kind, its text, and the innermost line of ours."""
    where = "?"
    for frame in traceback.extract_tb(error.__traceback__):
        path = Path(frame.filename)
        if path.is_relative_to(_PACKAGE):
            where = f"reportgen/{path.relative_to(_PACKAGE).as_posix()}:{frame.lineno}"
    return FaultOfOurs(kind=type(error).__name__, detail=str(error)[:200], where=where).at(None)
