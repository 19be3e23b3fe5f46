"""From the name of a period file to everything known about it: project, catalogue, report, and the findings so far."""

from pathlib import Path
from typing import NamedTuple

from reportgen.diagnostics.finding import Diagnostic
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report
from reportgen.sources.files.project import Project


class Loaded(NamedTuple):
    """What was read; a part is None where errors kept it from being read. found: the findings, still growing."""

    project: Project | None
    catalogue: Catalogue | None
    report: Report | None
    found: list[Diagnostic]


def load(period_file: str | Path, cwd: Path | None = None) -> Loaded:
    """Read a period file with its catalogue, its sources and last year's file.

    Args:
        period_file: path, or the name of a file in data/. cwd: the folder it is relative to, the current one by default.
    """
    from reportgen.sources.cached_catalogue import read_catalogue
    from reportgen.sources.files.cache import Kept, default_folder
    from reportgen.sources.files.project import find_project
    from reportgen.sources.period_file import read_report
    from reportgen.sources.yaml.findings_values import UnknownIndicator

    found: list[Diagnostic] = []
    project = find_project(str(period_file), cwd or Path.cwd(), found)
    if project is None:
        return Loaded(None, None, None, found)
    kept = Kept(default_folder())
    catalogue = read_catalogue(project.catalogue_file, project.shown(project.catalogue_file), found, kept)
    if found and not len(catalogue):  # nothing of it can be read: every name would be unknown, and bury the reason
        others: list[Diagnostic] = []
        read_report(project.period_file, project, catalogue, others)
        found += [other for other in others if not isinstance(other.finding, UnknownIndicator)]
        return Loaded(project, None, None, found)
    report = read_report(project.period_file, project, catalogue, found)
    return Loaded(project, catalogue, report, found)


def as_genre(loaded: Loaded, genre: str | None) -> Loaded:
    """The same as another kind of document, by the name of its templates' folder; None: as the period file says."""
    if genre is None or loaded.report is None:
        return loaded
    return loaded._replace(report=loaded.report._replace(genre=genre, genre_place=None))


def judge(loaded: Loaded) -> None:
    """Compute the derived indicators and check the data; findings are added to `loaded.found`."""
    if loaded.report is None or loaded.catalogue is None:
        return
    from reportgen.analysis.derive import derive
    from reportgen.validation.all import validate

    derive(loaded.report.dataset, loaded.catalogue, loaded.report.period)
    validate(loaded.report, loaded.catalogue, loaded.found)
