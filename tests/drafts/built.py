"""The drafts that the repository's own data give, and the text of a document."""

import shutil
from pathlib import Path
from typing import NamedTuple

from reportgen.app.drafting import draft
from reportgen.app.loading import as_genre, judge, load
from reportgen.blocks.model import Document
from reportgen.diagnostics.finding import Diagnostic
from tests.templating.office import inline_text, lines

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"


class Source(NamedTuple):
    """What a draft is built from: a period file below data/, as the genre that the file names or as another one."""

    period_file: str
    genre: str | None = None


DRAFTS = {
    "annual-2025": Source("2025.yaml"),
    "county-2023": Source("county/2023.yaml"),
    "city-2025H1": Source("city/2025H1.yaml"),
    "half-year-2025H1": Source("2025H1.yaml"),
    "congress-2006": Source("briefing/2006.yaml"),
    "congress-2025": Source("2025.yaml", "congress-briefing"),
    "feature-2021-2025": Source("feature/2021_2025.yaml"),
    "feature-2025": Source("2025.yaml", "five-year"),
    "news-2025-05": Source("news/2025-01_05.yaml"),
    "qa-2025-05": Source("news/2025-01_05.yaml", "policy-qa"),
    "news-2025": Source("2025.yaml", "news-brief"),
    "qa-2025": Source("2025.yaml", "policy-qa"),
}


class Made(NamedTuple):
    """A document made in this process; None where errors stopped it."""

    document: Document | None
    found: tuple[Diagnostic, ...]


def made(period_file: Path, genre: str | None = None) -> Made:
    """The document of a period file: all of a build but the writing."""
    loaded = as_genre(load(period_file, period_file.parent), genre)
    judge(loaded)
    drafted = draft(loaded)
    return Made(drafted.document if drafted else None, tuple(loaded.found))


def made_draft(name: str, data: Path = DATA) -> Made:
    """The document of one of DRAFTS, from the repository's data or a copy of them."""
    source = DRAFTS[name]
    return made(data / source.period_file, source.genre)


def paragraphs(document: Document) -> list[str]:
    """The title's lines and every block as lines of text, headings with their # and numbers."""
    return [inline_text(line) for line in document.title] + [line for block in document.blocks for line in lines(block)]


def copied_project(folder: Path) -> Path:
    """The repository's data and templates in another folder."""
    for name in ("data", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    return folder
