"""Pages with nothing on them: page breaks and sections with no text between, or behind the end."""

from collections.abc import Iterator, Sequence

from reportgen.diagnostics.finding import N_, Diagnostic
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.look import DocumentLook
from reportgen.docx.paragraph_look import ParagraphLook
from reportgen.docx.section_look import SectionLook
from reportgen.review.format.findings_page import BlankPage
from reportgen.review.format.places import at, where

_ON_A_NEW_PAGE = frozenset({"nextPage", "oddPage", "evenPage"})


def check(document: DocumentLook) -> Iterator[Diagnostic]:
    """One finding for all blank pages, at the text behind the first of them."""
    ends = list(_blank_ends(document.paragraphs, document.sections))
    if not ends:
        return
    behind = next((look for look in document.paragraphs[ends[0] :] if not look.blank), None)
    place = Phrase(N_("{where}之前"), where=where([behind])) if behind is not None else Phrase(N_("文末"))
    yield at(BlankPage(where=place, count=len(ends)), [document.paragraphs[min(ends[0], len(document.paragraphs) - 1)]])


def _blank_ends(paragraphs: Sequence[ParagraphLook], sections: Sequence[SectionLook]) -> Iterator[int]:
    """For each blank page the place of the paragraph that ends it; the mark behind a break stays on the page before."""
    printed = turned = False  # whether the page that is open prints anything, and whether a break began it
    empty = 0  # paragraphs on it that print nothing
    for place, look in enumerate(paragraphs):
        printed = printed or look.after_table
        if look.new_page:
            if not printed and empty:
                yield place
            turned, empty, printed = turned or printed or empty > 0, 0, False
        for stretch in look.stretches[:-1]:
            if not (printed or stretch):
                yield place
            printed, turned, empty = False, True, 0
        printed = printed or look.stretches[-1]
        empty += not look.stretches[-1] and len(look.stretches) == 1
        following = sections[look.section + 1] if look.ends_section and look.section + 1 < len(sections) else None
        if following is not None and following.start in _ON_A_NEW_PAGE:
            if not printed and empty:
                yield place
            printed, turned, empty = False, True, 0
    if turned and not printed and (empty or len(paragraphs[-1].stretches) > 1):
        yield len(paragraphs) - 1
