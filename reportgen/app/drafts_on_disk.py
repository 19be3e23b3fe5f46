"""Whether a draft on the disk may be replaced: only one of ours that nobody has touched or has open."""

from collections.abc import Callable
from pathlib import Path

from reportgen.files.regular import read_regular

LARGEST_TEXT = 64 * 2**20  # bytes of a Markdown or HTML draft: 10,000 figures with their origins have 6 MiB


def may_replace(format: str) -> Callable[[Path], bool]:
    """The question to ask of an existing draft of a format: is it ours, untouched and not open?"""
    return {"docx": _untouched_docx, "html": _untouched_page, "pdf": _untouched_pdf}.get(format, _untouched_text)


def _untouched_docx(path: Path) -> bool:
    from reportgen.docx.reading.read import is_open, is_untouched

    return not is_open(path) and is_untouched(path)


def _untouched_text(path: Path) -> bool:
    from reportgen.writers.seal import is_untouched

    try:
        return is_untouched(read_regular(path, LARGEST_TEXT).decode())
    except (OSError, ValueError):
        return False


def _untouched_page(path: Path) -> bool:
    """Word processors open HTML, too, and write it back as their own."""
    from reportgen.docx.reading.open_elsewhere import is_open

    return not is_open(path) and _untouched_text(path)


def _untouched_pdf(path: Path) -> bool:
    from reportgen.pdf.seal import is_untouched

    return is_untouched(path)
