"""The note on attachments: 附件：1. and the name, second lines under the name's first character [GB/T 9704-2012 7.3.4]."""

from reportgen.blocks.frame import ATTACHMENTS, attachment_marks
from reportgen.blocks.model import Attachments
from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.style_ids import ATTACHMENT
from reportgen.docx.parts.xml import NOTHING, Markup, element, value
from reportgen.docx.writing.inlines import Runs

_TAB = Markup("<w:r><w:tab/></w:r>")
_BEFORE = 2  # characters before 附件 [7.3.4]


def attachments(block: Attachments, profile: Profile, runs: Runs, keep: bool) -> list[Markup]:
    """A paragraph for each attachment; the first stands one line below the body.

    keep: the note stays on the page of what follows it, which is the signature.
    """
    marks = attachment_marks(len(block.names))
    label = (_BEFORE + len(ATTACHMENTS)) * profile.em
    # The number is a digit or two and a point, of half a character each; half of one stays free behind it.
    name = label + (len(marks[-1]) * profile.em // 2 if marks[-1] else 0)
    name += profile.em // 4 if marks[-1] else 0
    written: list[Markup] = []
    for place, (mark, text) in enumerate(zip(marks, block.names, strict=True)):
        start = _BEFORE * profile.em if place == 0 else label
        properties = element(
            "w:pPr",
            None,
            value("w:pStyle", ATTACHMENT),
            element("w:keepNext") if keep else NOTHING,
            element("w:tabs", None, element("w:tab", {"w:val": "left", "w:pos": name})) if mark else NOTHING,
            element("w:spacing", {"w:before": profile.page.line_pitch}) if place == 0 else NOTHING,
            element("w:ind", {"w:left": name, "w:hanging": name - start}),
        )
        head = runs.run((ATTACHMENTS if place == 0 else "") + mark)
        written.append(element("w:p", None, properties, head, _TAB if mark else NOTHING, runs.inlines(text)))
    return written
