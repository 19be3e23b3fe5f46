"""Changes of a project's data and templates, as they happen."""

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

from reportgen.sources.files.project import OFFICE, find_project

AGAIN_AFTER = 1.0  # seconds, where folders can't be watched now
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


def survived(
    period_file: str | Path,
    run: Callable[[], object],
    told: Callable[[Exception], object],
    begun: Callable[[], object] = lambda: None,
    cwd: Path | None = None,
    stop: threading.Event | None = None,
    wait: Callable[[float], object] = sleep,
) -> None:
    """Run once, and again after each change, until `stop` is set or Ctrl-C: nothing that goes wrong in between ends it.

    Args:
        run: what is to be done; whatever it raises is told, and the next change waited for.
        told: is given each exception, one that comes again and again while nothing can be watched once only.
        begun: is called after the first run. wait: seconds till the next try to watch.
    """
    gc.enable()  # a command does without; one that runs for days does not
    before = ""

    def run_once() -> None:
        try:
            run()
        except Exception as error:  # noqa: BLE001 - watching goes on whatever it was
            told(error)

    try:
        run_once()
        begun()
        while stop is None or not stop.is_set():
            try:
                for _ in changes(period_file, cwd, stop):
                    before = ""
                    run_once()
            except Exception as error:  # noqa: BLE001 - a folder that went away comes back
                if before != (before := repr(error)):
                    told(error)
                wait(AGAIN_AFTER)
            else:
                return
    except KeyboardInterrupt:
        return
