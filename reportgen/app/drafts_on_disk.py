"""Whether a draft on the disk may be replaced: only one of ours that nobody has touched or has open."""

from collections.abc import Callable
from pathlib import Path


def may_replace(format: str) -> Callable[[Path], bool]:
    """The question to ask of an existing draft of a format: is it ours, untouched and not open?"""
    return _untouched_docx if format == "docx" else _untouched_markdown


def _untouched_docx(path: Path) -> bool:
    from reportgen.docx.read import is_open, is_untouched

    return not is_open(path) and is_untouched(path)


def _untouched_markdown(path: Path) -> bool:
    from reportgen.writers.markdown import is_untouched

    try:
        return is_untouched(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
