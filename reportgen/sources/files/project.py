"""Where a project's files are: the period file that was asked for, its catalogue, templates and outputs."""

import os
from pathlib import Path
from typing import NamedTuple

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.near import nearest
from reportgen.sources.files.findings import MissingFile, NoCatalogue, OutsideProject, UnreadableFile
from reportgen.sources.files.quoting import clipped

CATALOGUE = "indicators.yaml"
OFFICE = "reportgen.yaml"  # the office's own habits, in the root
_SUFFIXES = frozenset({".yaml", ".yml"})
_MOST_LISTED = 500


class Project(NamedTuple):
    """The files of one run, as absolute paths.

    root: the folder that places in findings are relative to, and that no `base:` or `sources:` may leave.
    templates: None where the project has none. outputs: may not exist yet.
    """

    root: Path
    period_file: Path
    catalogue_file: Path
    templates: Path | None
    outputs: Path

    def shown(self, path: Path) -> str:
        """A path as findings print it: relative to the root, with "/" between its parts."""
        return os.path.relpath(path, self.root).replace(os.sep, "/")

    def inside(self, written: str, folder: Path, place: Place, found: list[Diagnostic]) -> Path | None:
        """The file that a path names, from `folder`; None, with a finding, where it is not in the project.

        Symbolic links count as what they lead to.
        """
        parts = written.replace("\\", "/")
        path = Path(os.path.normpath(folder / parts))
        try:
            safe = not parts.startswith(("/", "~")) and ":" not in parts[:2] and path.is_relative_to(self.root)
            if safe and path.resolve().is_relative_to(self.root.resolve()):
                return path
        except (OSError, RuntimeError, ValueError):  # a link that leads to itself, a NUL, a name too long
            pass
        found.append(OutsideProject(path=clipped(written)).at(place))
        return None


def find_project(period_argument: str, cwd: Path, found: list[Diagnostic]) -> Project | None:
    """The project of a period file.

    Args:
        period_argument: its path, or its path in `data/`; ".yaml" may be left out. cwd: the folder it is relative to.

    Returns:
        None, with a finding, where there is no such file, or no catalogue in its folder or one above.
    """
    period_file = _period_file(period_argument, cwd, found)
    if period_file is None:
        return None
    catalogue = next((folder for folder in period_file.parents if (folder / CATALOGUE).is_file()), None)
    if catalogue is None:
        found.append(NoCatalogue(folder=period_file.parent.name or str(period_file.parent)).at(Place(period_argument)))
        return None
    return _project(period_file, catalogue)


def project_around(cwd: Path, found: list[Diagnostic]) -> Project | None:
    """The project that a folder belongs to, no period file being asked for: that of the catalogue in it, in its `data`, or above.

    Returns:
        Its `period_file` is the catalogue's path. None, with a finding, where there is no catalogue.
    """
    folders = (each for folder in (cwd, *cwd.parents) for each in (folder / "data", folder))
    catalogue = next((folder for folder in folders if (folder / CATALOGUE).is_file()), None)
    if catalogue is None:
        found.append(NoCatalogue(folder=cwd.name or str(cwd)).at(None))
        return None
    return _project(catalogue / CATALOGUE, catalogue)


def _project(period_file: Path, catalogue: Path) -> Project:
    root = next((folder for folder in (catalogue, *catalogue.parents) if (folder / "templates").is_dir()), None)
    if root is None:
        root = catalogue.parent if catalogue.name == "data" else catalogue
    templates = root / "templates"
    return Project(
        root, period_file, catalogue / CATALOGUE, templates if templates.is_dir() else None, root / "outputs"
    )


def _period_file(argument: str, cwd: Path, found: list[Diagnostic]) -> Path | None:
    folders = (cwd, cwd / "data")
    endings = ("",) if Path(argument).suffix in _SUFFIXES else ("", ".yaml")
    a_folder = False
    for folder in folders:
        for ending in endings:
            path = Path(os.path.abspath(folder / f"{argument}{ending}"))
            try:
                if path.is_file():
                    return path
                a_folder |= bool(argument) and path.is_dir()
                if path.exists() and not path.is_dir():
                    found.append(UnreadableFile(path=argument, reason=N_("不是普通文件")).at(None))
                    return None
            except OSError:  # a name too long, a folder that may not be entered
                continue
    if a_folder:
        found.append(UnreadableFile(path=argument, reason=N_("是文件夹")).at(None))
    else:
        found.append(MissingFile(path=clipped(argument), near=_near(argument, folders)).at(None))
    return None


def _near(argument: str, folders: tuple[Path, ...]) -> str:
    """The period file with the most similar name, one folder deep, in quotes and as it could be typed."""
    typed: dict[str, str] = {}
    for folder in folders:
        for pattern in ("*.yaml", "*/*.yaml") if folder.name == "data" else ("*.yaml",):
            try:
                paths = sorted(folder.glob(pattern))[:_MOST_LISTED]
            except OSError:
                continue
            for path in paths:
                if path.name not in (CATALOGUE, OFFICE):
                    typed.setdefault(path.name, path.relative_to(folder).as_posix())
    name = nearest(Path(argument).name[:100], typed)
    return f"“{typed[name]}”" if name else N_("（无相近名称）")
