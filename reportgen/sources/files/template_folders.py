"""The templates an office can use: those of its project, and behind them, file by file, those shipped with the program."""

import os
from pathlib import Path
from typing import NamedTuple

from reportgen.sources.files.project import Project
from reportgen.sources.files.shipped import SHOWN, shipped

GENRE_FILE = "genre.yaml"


class TemplateFolders(NamedTuple):
    """Two folders of the same shape, a file of the first standing for the file of that name in the second.

    own: the project's, None where it has none; own_shown: its path in findings. shipped: the program's.
    """

    own: Path | None
    own_shown: str
    shipped: Path

    def find(self, name: str) -> Path | None:
        """The file of a name such as "annual/opening.md.j2"; None where neither folder has it.

        A file counts only where it, and whatever a link leads to, lies in the folder itself. What the office has under a name
        always stands for the shipped file, also where it does not count.
        """
        if "\\" in name or "\0" in name or name.startswith("/"):
            return None
        return _inside(self.own if self.own is not None and self.is_own(name) else self.shipped, name)

    def is_own(self, name: str) -> bool:
        """True where the office has something of that name."""
        return self.own is not None and os.path.lexists(self.own / name)

    def shown(self, name: str) -> str:
        """The path of a file as findings print it."""
        is_shipped = not self.is_own(name) and self.find(name) is not None
        return f"{SHOWN if is_shipped else self.own_shown}/{name}"

    def files(self, genre: str, pattern: str = "*") -> list[str]:
        """The names of the files that a genre's folder has in either place, sorted."""
        folders = (root / genre for root in self._roots())
        return sorted({path.name for folder in folders for path in folder.glob(pattern) if path.is_file()})

    def genres(self) -> list[str]:
        """The names of all genres, sorted."""
        return sorted({path.parent.name for root in self._roots() for path in root.glob(f"*/{GENRE_FILE}")})

    def has_genre(self, name: str) -> bool:
        """True for the name of a genre; never for anything else that could be put into a path."""
        plain = name.isprintable() and not set(name) & set("/\\:") and name not in ("", ".", "..")
        return plain and self.find(f"{name}/{GENRE_FILE}") is not None

    def _roots(self) -> tuple[Path, ...]:
        return (self.shipped,) if self.own is None else (self.own, self.shipped)


def template_folders(project: Project) -> TemplateFolders:
    """The templates folders of a project."""
    own = project.templates
    return TemplateFolders(own, project.shown(own) if own is not None else "templates", shipped() / "templates")


def _inside(root: Path, name: str) -> Path | None:
    path = root / name
    try:
        return path if path.resolve().is_relative_to(root.resolve()) and path.is_file() else None
    except (OSError, RuntimeError, ValueError):  # RuntimeError: a link that leads to itself
        return None
