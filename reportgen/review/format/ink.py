"""Colour and underlines: the text of a paper is black and plain [GB/T 9704-2012 5.2.4]."""

from collections.abc import Iterator, Sequence

from reportgen.diagnostics.finding import Diagnostic
from reportgen.review.format.findings_body import ColouredText, UnderlinedText
from reportgen.review.format.numbers import BLANKS
from reportgen.review.format.places import at, grouped, where
from reportgen.review.format.roles import Part, Role

_JUDGED = frozenset(Role) - {Role.HEAD, Role.IMPRINT, Role.OTHER, Role.BLANK, Role.CAPTION, Role.NOTE}
_DARKEST = 0x40  # of 255: dark greys, as templates have them, are printed black


def check(parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """Each colour once, and underlines once; what is drawn for an answer, a blank with a line below, is none."""
    runs = [
        (run, part.look) for part in parts if part.role in _JUDGED for run in part.look.runs if run.text.strip(BLANKS)
    ]
    for color, paragraphs in grouped((run.color, look) for run, look in runs if _is_coloured(run.color)).items():
        yield at(ColouredText(where=where(paragraphs), found=color), paragraphs)
    underlined = grouped(("", look) for run, look in runs if run.underlined).get("", [])
    if underlined:
        yield at(UnderlinedText(where=where(underlined)), underlined)


def _is_coloured(color: str) -> bool:
    """Whether a colour, RRGGBB, is another than black; what is none counts as automatic."""
    try:
        return len(color) == 6 and max(bytes.fromhex(color)) > _DARKEST
    except ValueError:
        return False
