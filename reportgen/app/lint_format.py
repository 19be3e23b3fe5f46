"""Hold a .docx, whoever made it, against a house format."""

from pathlib import Path

from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import Diagnostic, ReportgenError
from reportgen.docx.parts.profile import GBT9704, Profile

PROFILES = {profile.name: profile for profile in (GBT9704,)}  # those that come with the program
_FOLDER = "formats"


def lint_format(
    draft: str | Path, profile: str = GBT9704.name, *, strict: bool = False, cwd: Path | None = None
) -> Outcome:
    """Every fault of a draft's look, each once; a place's line is the number of the paragraph, tables left out.

    Args:
        draft: the .docx; relative to `cwd`, default the current folder.
        profile: name of the house format: gbt9704, or that of a file in the project's `formats`. The project is the one around
            `cwd`, else the one around the draft. For an unknown name the finding is the whole answer.
        strict: questions count as errors in the outcome's exit code.
    """
    from reportgen.review.format.all import lint_format as review

    given = Path(draft)
    folder = cwd or Path.cwd()
    path = folder / given
    of_profile: list[Diagnostic] = []
    house = PROFILES.get(profile) or _house(profile, folder, path, of_profile)
    if house is None:
        return Outcome(tuple(of_profile), strict=strict)
    try:
        found = review(path, house)
    except ReportgenError as error:
        found = list(error.diagnostics)
    shown = [each._replace(place=each.place and each.place._replace(path=given.as_posix())) for each in found]
    return Outcome((*of_profile, *shown), strict=strict)


def _house(name: str, cwd: Path, draft: Path, found: list[Diagnostic]) -> Profile | None:
    """The office's own format of a name."""
    from reportgen.docx.format.profile_file import named_profile  # with the reader of YAML
    from reportgen.sources.files.project import CATALOGUE, Project

    places = [cwd.absolute(), draft.absolute().parent]
    folders = (folder for place in places for folder in (place, *place.parents))
    root = next((folder for folder in folders if (folder / _FOLDER).is_dir()), places[0])
    return named_profile(Project(root, root, root / CATALOGUE, None, root / "outputs"), name, found)
