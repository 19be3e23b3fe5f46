"""Where the program's own templates and sample data are: in the package of a wheel, beside it in a checkout."""

from pathlib import Path

SHOWN = "reportgen/templates"  # what findings call the shipped templates folder, wherever it is installed


def shipped() -> Path:
    """The folder with `templates` and `data` that come with the program."""
    package = Path(__file__).resolve().parents[2]
    scaffold = package / "scaffold"
    # In a checkout the scaffold is the repository's own data and templates; a wheel carries them in the package.
    return scaffold if (scaffold / "templates").is_dir() else package.parent
