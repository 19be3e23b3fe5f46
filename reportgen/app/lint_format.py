"""Hold a .docx, whoever made it, against a house format."""

from pathlib import Path

from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import ReportgenError
from reportgen.docx.profile import GBT9704

PROFILES = {profile.name: profile for profile in (GBT9704,)}


def lint_format(
    draft: str | Path, profile: str = GBT9704.name, *, strict: bool = False, cwd: Path | None = None
) -> Outcome:
    """Every fault of a draft's look, each once; a place's line is the number of the paragraph, tables left out.

    Args:
        draft: the .docx; relative to `cwd`, default the current folder.
        profile: name of the house format, one of PROFILES.
        strict: questions count as errors in the outcome's exit code.

    Raises:
        KeyError: there is no such profile.
    """
    from reportgen.review.format.all import lint_format as review

    house = PROFILES[profile]
    given = Path(draft)
    path = (cwd or Path.cwd()) / given
    try:
        found = review(path, house)
    except ReportgenError as error:
        found = list(error.diagnostics)
    shown = [each._replace(place=each.place and each.place._replace(path=given.as_posix())) for each in found]
    return Outcome(tuple(shown), strict=strict)
