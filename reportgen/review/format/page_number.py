"""The page number [GB/T 9704-2012 7.5]: — 1 —, 4号 宋体, outside on odd and even pages."""

import re
from collections.abc import Iterator, Sequence

from reportgen.diagnostics.finding import N_, Diagnostic
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.parts.profile import Profile
from reportgen.docx.reading.look import DocumentLook
from reportgen.docx.reading.paragraph_look import RunLook
from reportgen.docx.reading.section_look import PageNumber
from reportgen.docx.writing.text_width import text_width
from reportgen.review.format.faces import font_name, has_latin, size_name
from reportgen.review.format.findings_page_number import (
    NoPageNumber,
    TypedPageNumber,
    WrongPageNumberFont,
    WrongPageNumberForm,
    WrongPageNumberSide,
)
from reportgen.review.format.font_names import same_font
from reportgen.review.format.numbers import BLANKS
from reportgen.review.format.places import at

FORM = "— 1 —"
_SIDES = {"left": N_("居左"), "center": N_("居中"), "right": N_("居右"), "inside": N_("在内侧"), "both": N_("居左")}
_PLAIN = frozenset({"", "decimal"})


def check(document: DocumentLook, profile: Profile) -> Iterator[Diagnostic]:
    """Every fault of the page numbers; a first page or a section without one may be a cover."""
    numbers = [number for section in document.sections for number in section.page_numbers if number.pages != "first"]
    counted = list(dict.fromkeys(number for number in numbers if number.counted))
    if not counted:
        if numbers:
            yield at(TypedPageNumber(found=numbers[0].line.text.strip()))
        else:
            yield at(NoPageNumber(expected=FORM))
        return
    numbered = [section for section in document.sections if any(each.counted for each in section.page_numbers)]
    yield from _form(counted, {section.number_form for section in numbered})
    yield from _font(counted, profile)
    found = _side(counted, all(section.odd_and_even for section in numbered))
    if found is not None:
        yield at(WrongPageNumberSide(found=found))


def _form(numbers: Sequence[PageNumber], forms: set[str]) -> Iterator[Diagnostic]:
    for number in numbers:
        shown = "".join("1" if run.field.upper().startswith("PAGE") else run.text for run in number.line.runs)
        shown = re.sub("1+", "1", shown.strip())  # a result may be several runs
        special = next((form for form in sorted(forms) if form not in _PLAIN), "")
        if special == "numberInDash":
            shown = f"- {shown} -"
        if not re.fullmatch("— ?1 ?—", shown) or special:
            yield at(
                WrongPageNumberForm(expected=FORM, found=shown if special in _PLAIN | {"numberInDash"} else special)
            )
            return


def _font(numbers: Sequence[PageNumber], profile: Profile) -> Iterator[Diagnostic]:
    face = profile.page_number
    for number in numbers:
        for run in number.line.runs:
            if not run.text.strip():
                continue
            wrong = _wrong_font(run, face.font)
            if wrong is None and run.size == face.size:
                continue
            font = run.latin if wrong is None else wrong
            yield at(WrongPageNumberFont(expected=_face(face.font, face.size), found=_face(font, run.size)))
            return


def _wrong_font(run: RunLook, right: str) -> str | None:
    """The font of digits, or of lines, that is not the right one; lines are in the font of either kind of characters."""
    text = run.text.strip()
    if has_latin(text) and not same_font(run.latin, right):
        return run.latin
    if not text.isascii() and not (same_font(run.font, right) or same_font(run.latin, right)):
        return run.font
    return None


def _face(font: str, size: int) -> Phrase:
    return Phrase(N_("{font} {size}"), font=font_name(font), size=size_name(size))


def _at_the_edge(number: PageNumber) -> bool:
    """Whether a number has no character's room between itself and the edge; where a frame or a box puts it is not measured."""
    line = number.line
    if line.frame or number.side not in {"left", "right", "both"}:
        return False
    em = 10 * line.runs[0].size
    text = "".join(run.text for run in line.runs)
    if number.side == "right":
        return line.right + text_width(text[len(text.rstrip(BLANKS)) :], em) < em // 2
    blanks = text_width(text[: len(text) - len(text.lstrip(BLANKS))], em)
    return line.left + line.first_line * em // 100 + blanks < em // 2


def _side(numbers: Sequence[PageNumber], odd_and_even: bool) -> Phrase | None:
    """Where the numbers stand instead, in words; None where they stand outside."""
    odd = {number.side for number in numbers if number.pages == "default"}
    even = {number.side for number in numbers if number.pages == "even"}
    if odd <= {"outside"} and even <= {"outside"}:
        return None
    if not odd_and_even or not even:
        side = next(iter(sorted(odd or even)))
        return Phrase(N_("各页都{side}"), side=_SIDES.get(side, side))
    if odd <= {"right", "outside"} and even <= {"left", "both", "outside"}:
        return Phrase(N_("没有空一字")) if any(map(_at_the_edge, numbers)) else None
    one, other = next(iter(sorted(odd)), ""), next(iter(sorted(even)), "")
    return Phrase(N_("单页{odd}、双页{even}"), odd=_SIDES.get(one, one or N_("没有")), even=_SIDES.get(other, other))
