"""A new project: the catalogue, five years of sample data and two halves with the rules of benefits, the templates and a README in Chinese."""

from pathlib import Path

from reportgen.app.findings import FolderNotEmpty
from reportgen.app.outcome import Outcome
from reportgen.app.writing import cannot_write
from reportgen.diagnostics.finding import Place
from reportgen.files.new_folder import write_new
from reportgen.sources.files.shipped import shipped

DATA = (
    "indicators.yaml",
    "rules.yaml",
    *(f"{year}.yaml" for year in range(2021, 2026)),
    "2024H1.yaml",
    "2025H1.yaml",
)
README = "README.md"


def init(folder: str | Path, cwd: Path | None = None) -> Outcome:
    """Lay out a new project in a folder that is new or empty.

    Returns:
        The outcome; `path` is the folder. Nothing is written where the folder has anything in it.
    """
    target = (cwd or Path.cwd()) / folder
    shown = Place(str(folder))
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            return Outcome((FolderNotEmpty(folder=str(folder)).at(shown),))
        write_new(target, dict(_files()))
    except OSError as error:
        return Outcome((cannot_write(str(folder), error),))
    return Outcome((), path=target)


def _files() -> list[tuple[str, bytes]]:
    source = shipped()
    files = [(f"data/{name}", (source / "data" / name).read_bytes()) for name in DATA]
    templates = [path for path in sorted((source / "templates").rglob("*")) if path.is_file()]
    files += [(path.relative_to(source).as_posix(), path.read_bytes()) for path in templates]
    files.append((README, (Path(__file__).with_name("project_readme.md")).read_bytes()))
    return files
