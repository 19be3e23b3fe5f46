"""Projects laid out for the examples of a page, over the sample county's data."""

import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from reportgen.app.build import build
from reportgen.app.check import check
from reportgen.diagnostics.finding import Severity
from reportgen.diagnostics.rendering import as_text
from tests.docs.pages import Fence

SAMPLE = Path(__file__).resolve().parents[2]
YEARS = (2021, 2022, 2023, 2024, 2025)
PERIOD = Path("data/2025.yaml")
CATALOGUE = Path("data/indicators.yaml")
GENRE = Path("templates/annual/genre.yaml")
SECTION = Path("templates/annual/section.md.j2")
# What a fragment may leave out; added behind it, so that its own lines keep their numbers.
PERIOD_HEAD = {
    "report": "annual",
    "organisation": "示范县医疗保障局",
    "region": "示范县",
    "period": "2025",
    "as_of": "2025-12-31",
    "date": "2026-01-12",
}
GENRE_HEAD = {"title": "标题", "sections": "[section.md.j2]"}
PLACES = {
    ("yaml", "period"): PERIOD,
    ("yaml", "catalogue"): CATALOGUE,
    ("yaml", "genre"): GENRE,
    ("yaml", "last-year"): Path("data/2024.yaml"),
    ("jinja",): SECTION,
}
HEADS = {PERIOD: PERIOD_HEAD, GENRE: GENRE_HEAD, Path("data/2024.yaml"): PERIOD_HEAD | {"period": "2024"}}


def lay_out(root: Path, files: Iterable[tuple[Path, str]]) -> None:
    """The sample county's data with one empty section, and over them the files of an example."""
    (root / "data").mkdir(parents=True)
    (root / "templates" / "annual").mkdir(parents=True)
    written = dict(files)
    if CATALOGUE not in written:
        for name in ("indicators.yaml", *(f"{year}.yaml" for year in YEARS)):
            shutil.copy(SAMPLE / "data" / name, root / "data" / name)
    defaults = {PERIOD: "", GENRE: "", SECTION: "正文。"}
    if (root / PERIOD).exists():
        del defaults[PERIOD]
    for place, text in {**defaults, **written}.items():
        path = root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(with_head(text, HEADS.get(place, {})), encoding="utf-8")


def with_head(text: str, head: dict[str, str]) -> str:
    """A fragment with the keys it left out behind it."""
    said = {line.partition(":")[0] for line in text.splitlines()}
    return text.rstrip("\n") + "\n" + "".join(f"{key}: {value}\n" for key, value in head.items() if key not in said)


def place_of(fence: Fence) -> Path:
    """The file that a block of an example is: ```yaml period, ```jinja, ```jinja annual/甲.md.j2, ```csv 门诊.csv."""
    if fence.info in PLACES:
        return PLACES[fence.info]
    kind, name = fence.info
    return Path("templates" if kind == "jinja" else "data", name)


def answer(root: Path, draws: bool) -> str:
    """What the program says of a laid-out project: errors; else the body of the draft where `draws`, else the questions."""
    here = os.fspath(PERIOD)
    outcome = build(here, format="md", cwd=root) if draws else check(here, cwd=root)
    errors = [found for found in outcome.diagnostics if found.severity is Severity.ERROR]
    if not errors and draws:
        assert outcome.text is not None
        return body(outcome.text)
    shown = errors or [found for found in outcome.diagnostics if found.severity is Severity.QUESTION]
    return as_text(shown, outcome.root, cwd=root).rstrip("\n")


def unescaped(markdown: str) -> str:
    """A paragraph of a draft without the backslashes that keep its signs from being Markdown."""
    return re.sub(r"\\([!-/:-@[-`{-~])", r"\1", markdown)


def body(markdown: str) -> str:
    """A draft without its title and its seal."""
    return markdown.partition("\n\n")[2].rpartition("\n\n<!--")[0].strip("\n")


def write_workbook(path: Path, table: str) -> None:
    """A workbook whose first sheet, 经办, holds a table written as CSV."""
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "经办"
    for line in table.splitlines():
        sheet.append(line.split(","))
    workbook.save(path)
