"""Pages with nothing on them: page breaks and sections with no text between, or behind the end, or empty paragraphs enough for one.

A page is blank for certain only; those before the imprint may be, for that stands on an even page [GB/T 9704-2012 7.4, 7.5].
"""

from collections.abc import Iterator, Sequence

from reportgen.diagnostics.finding import N_, Diagnostic
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.reading.look import DocumentLook
from reportgen.docx.reading.paragraph_look import ParagraphLook
from reportgen.docx.reading.section_look import SectionLook
from reportgen.review.format.findings_page import BlankPage
from reportgen.review.format.places import at, where
from reportgen.review.format.roles import Part, Role

_SMALLEST = 100  # twips: no line is lower that does not say so
_ON_A_NEW_PAGE = frozenset({"nextPage", "oddPage", "evenPage"})


def check(document: DocumentLook, parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """One finding for all blank pages, at the text behind the first of them."""
    ends = sorted({*_blank_ends(document.paragraphs, document.sections), *_filled_ends(document)})
    imprint = _before_imprint(parts)
    ends = [place for place in ends if place not in imprint]
    if not ends:
        return
    behind = next((look for look in document.paragraphs[ends[0] :] if not look.blank), None)
    place = Phrase(N_("{where}之前"), where=where([behind])) if behind is not None else Phrase(N_("文末"))
    yield at(BlankPage(where=place, count=len(ends)), [document.paragraphs[min(ends[0], len(document.paragraphs) - 1)]])


def _before_imprint(parts: Sequence[Part]) -> range:
    """The places behind which nothing but the imprint stands, as lines or as a table."""
    begins = len(parts)
    last = 0  # the last place of the imprint
    for place in range(len(parts) - 1, -1, -1):
        part = parts[place]
        if part.role not in {Role.BLANK, Role.IMPRINT}:
            break
        begins = place
        if part.role is Role.IMPRINT or part.look.after_table:
            last = max(last, place)
    return range(begins, last)


def _filled_ends(document: DocumentLook) -> Iterator[int]:
    """For each page that empty paragraphs fill the place of what is printed behind them.

    From the top of a page a page's height of them is enough; from any other place it takes two.
    """
    height, top = 0, False
    for place, look in enumerate(document.paragraphs):
        section = document.sections[min(look.section, len(document.sections) - 1)]
        full = section.height - section.top - section.bottom
        if look.after_table:
            height, top = 0, False
        if look.stretches[0] and not look.new_page and 0 < full * (1 if top else 2) <= height:
            yield place
        if look.blank and len(look.stretches) == 1:
            height += _height(look, section)
        else:
            height = 0
            top = len(look.stretches) > 1 and not look.stretches[-1]
        if look.ends_section or look.new_page:
            height, top = 0, top and not look.ends_section


def _height(look: ParagraphLook, section: SectionLook) -> int:
    """The least height of an empty line, in twips."""
    if look.line_rule in {"exact", "atLeast"}:
        return look.line
    return section.pitch if section.grid and look.grid else _SMALLEST


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
