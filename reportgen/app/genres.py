"""The genres that a project can build: what each is for, its sections, and which of its files are the office's own."""

from pathlib import Path
from typing import NamedTuple

from reportgen.app.loading import load
from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import Diagnostic
from reportgen.files.regular import read_regular
from reportgen.indicators.catalogue import Catalogue
from reportgen.sources.files.project import Project, project_around
from reportgen.sources.files.template_folders import TemplateFolders, template_folders


class GenreRow(NamedTuple):
    """One genre. label: its name for people. document: what its drafts are called. periods: kinds of period, () for any.

    sections: their files, as they are written. own: files that the office has written or changed; copies: those in its folder that
    are as they were shipped. faults: how many errors genre.yaml has in this project, where the rest is then empty. fits: whether the
    genre is for the period that was asked about; None where none was.
    """

    name: str
    label: str = ""
    document: str = ""
    periods: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    faults: int = 0
    fits: bool | None = None


def genres(period_file: str | Path | None = None, cwd: Path | None = None) -> tuple[list[GenreRow], Outcome]:
    """Every genre by name, the office's and the shipped ones.

    Args:
        period_file: where given, each genre is asked whether it is for that file's kind of period. cwd: a folder of the project.

    Returns:
        The rows, and an outcome with what kept the project from being read; then there are no rows.
    """
    from reportgen.sources.catalogue_file import read_catalogue

    cwd = cwd or Path.cwd()
    found: list[Diagnostic] = []
    kind = None
    if period_file is None:
        project = project_around(cwd, found)
        catalogue = None
        if project is not None:
            catalogue = read_catalogue(project.catalogue_file, project.shown(project.catalogue_file), found)
    else:
        loaded = load(period_file, cwd)
        project, catalogue, found = loaded.project, loaded.catalogue, loaded.found
        if loaded.report is None:
            catalogue = None
        else:
            kind = loaded.report.period.kind
    if project is None or catalogue is None:
        return [], Outcome(tuple(found), project.root if project is not None else None)
    folders = template_folders(project)
    rows = [_row(name, folders, project, catalogue, kind) for name in folders.genres()]
    return rows, Outcome((), project.root)


def _row(name: str, folders: TemplateFolders, project: Project, catalogue: Catalogue, kind: str | None) -> GenreRow:
    from reportgen.genre.genre_file import is_for, read_genre

    own = [file for file in folders.files(name) if folders.is_own(f"{name}/{file}")]
    copies = tuple(file for file in own if _is_as_shipped(f"{name}/{file}", folders))
    row = GenreRow(name, own=tuple(file for file in own if file not in copies), copies=copies)
    found: list[Diagnostic] = []
    genre = read_genre(name, folders, project, catalogue, found) if folders.has_genre(name) else None
    if genre is None:
        return row._replace(faults=len(found), fits=None if kind is None else False)
    return row._replace(
        label=genre.label,
        document=genre.document,
        periods=genre.periods,
        sections=tuple(section.file for section in genre.every_section()),
        fits=is_for(genre, kind) if kind is not None else None,
    )


def _is_as_shipped(name: str, folders: TemplateFolders) -> bool:
    path, shipped = folders.find(name), folders.shipped / name
    if path is None or not shipped.is_file():
        return False
    content = shipped.read_bytes()
    try:
        return read_regular(path, len(content)) == content
    except OSError:  # larger, or not to be read
        return False
