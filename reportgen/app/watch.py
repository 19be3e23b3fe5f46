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

    The folders of the period file, of the catalogue and of the office's templates are watched, and its own settings and formats
    where there are some; what a build writes is not. A templates folder that the office has yet to make is seen when it comes.
    """
    from watchfiles import watch

    cwd = cwd or Path.cwd()
    project = find_project(str(period_file), cwd, [])
    if project is None:
        told_of = {cwd}
    else:
        told_of = {project.period_file.parent, project.catalogue_file.parent, project.root / "templates"}
        told_of |= {path for name in (OFFICE, "formats", "style.docx") if (path := project.root / name).exists()}
    watched = {folder if folder.exists() else folder.parent for folder in told_of}

    def wanted(_: object, name: str) -> bool:
        path = Path(name)
        named = path.suffix in WATCHED and not path.name.startswith((".", "~$"))
        return named and any(path.is_relative_to(folder) for folder in told_of)

    for changed in watch(*watched, watch_filter=wanted, debounce=100, step=50, stop_event=stop, raise_interrupt=False):
        yield {Path(path) for _, path in changed}
