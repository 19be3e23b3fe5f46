"""The three drafts that the repository's own data give, and the text of a document."""

import shutil
from pathlib import Path
from typing import NamedTuple

from reportgen.app.drafting import draft
from reportgen.app.loading import judge, load
from reportgen.diagnostics.finding import Diagnostic
from reportgen.document.blocks import Document
from tests.templating.office import inline_text, lines

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
PERIODS = {"annual-2025": "2025.yaml", "county-2023": "county/2023.yaml", "city-2025H1": "city/2025H1.yaml"}


class Made(NamedTuple):
    """A document made in this process; None where errors stopped it."""

    document: Document | None
    found: tuple[Diagnostic, ...]


def made(period_file: Path) -> Made:
    """The document of a period file: all of a build but the writing."""
    loaded = load(period_file, period_file.parent)
    judge(loaded)
    drafted = draft(loaded)
    return Made(drafted.document if drafted else None, tuple(loaded.found))


def paragraphs(document: Document) -> list[str]:
    """The title's lines and every block as lines of text, headings with their # and numbers."""
    return [inline_text(line) for line in document.title] + [line for block in document.blocks for line in lines(block)]


def copied_project(folder: Path) -> Path:
    """The repository's data and templates in another folder."""
    for name in ("data", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    return folder
