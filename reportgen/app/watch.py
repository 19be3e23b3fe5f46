"""Changes of a project's data and templates, as they happen."""

import threading
from collections.abc import Iterator
from pathlib import Path

from reportgen.sources.project import OFFICE, find_project

WATCHED = frozenset({".yaml", ".yml", ".csv", ".xlsx", ".j2", ".docx"})


def changes(
    period_file: str | Path, cwd: Path | None = None, stop: threading.Event | None = None
) -> Iterator[set[Path]]:
    """Yield the files that changed, each time some did, until `stop` is set.

    The folders of the period file, of the catalogue and of the templates are watched, and the office's own settings and formats where
    there are some; what a build writes is not.
    """
    from watchfiles import watch

    cwd = cwd or Path.cwd()
    project = find_project(str(period_file), cwd, [])
    if project is None:
        folders = {cwd}
    else:
        folders = {project.period_file.parent, project.catalogue_file.parent}
        own = (project.root / name for name in (OFFICE, "formats", "style.docx"))
        folders |= {path for path in (project.templates, *own) if path is not None and path.exists()}

    def wanted(_: object, path: str) -> bool:
        return Path(path).suffix in WATCHED and not Path(path).name.startswith((".", "~$"))

    for changed in watch(*folders, watch_filter=wanted, debounce=100, step=50, stop_event=stop, raise_interrupt=False):
        yield {Path(path) for _, path in changed}
