"""The signature: unit above date, centred over it [GB/T 9704-2012 7.3.5.1]."""

from collections.abc import Sequence

from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.style_ids import SIGNATURE, SIGNATURE_DATE
from reportgen.docx.parts.xml import NOTHING, Markup, element, value
from reportgen.docx.writing.text_width import text_width

_LEAST_INDENT = 2  # characters: a unit longer than that moves the date inwards instead


def right_indents(lines: Sequence[str], profile: Profile) -> list[int]:
    """How far each line stands in from the right, in twips, such that all have one axis and the last one its prescribed place."""
    widths = [text_width(line, profile.em) for line in lines]
    axis = profile.date_in * profile.em / 100 + widths[-1] / 2
    axis = max(axis, max(widths) / 2 + _LEAST_INDENT * profile.em)
    return [round(axis - width / 2) for width in widths]


def line_properties(place: int, indents: Sequence[int], profile: Profile) -> Markup:
    """`w:pPr` of one line of the signature; the first stands one line below the text."""
    last = place == len(indents) - 1
    indent = indents[place]
    return element(
        "w:pPr",
        None,
        value("w:pStyle", SIGNATURE_DATE if last else SIGNATURE),
        element("w:spacing", {"w:before": profile.page.line_pitch}) if place == 0 else NOTHING,
        # The date's usual place is in its style, in characters; any other place is measured.
        NOTHING
        if last and indent == profile.date_in * profile.em // 100
        else element("w:ind", {"w:rightChars": 0, "w:right": indent}),
    )
