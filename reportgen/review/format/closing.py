"""What stands around the text: addressee, note of attachments, date, label of an annex [GB/T 9704-2012 7.3.2, 7.3.4, 7.3.5, 7.3.7]."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.diagnostics.finding import N_, Diagnostic
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.parts.profile import Profile
from reportgen.docx.reading.paragraph_look import ParagraphLook
from reportgen.docx.writing.text_width import text_width
from reportgen.review.format.faces import font_name, has_han, size_name
from reportgen.review.format.findings_closing import (
    DateLeftOpen,
    MissingAttachmentNote,
    OtherAttachmentCount,
    SignatureAtLeft,
    WrongAddressee,
    WrongAnnexLabel,
    WrongAttachmentNote,
    WrongDateForm,
    WrongDatePlace,
)
from reportgen.review.format.font_names import same_font
from reportgen.review.format.numbers import BLANKS
from reportgen.review.format.places import at, grouped, where
from reportgen.review.format.roles import Part, Role

_DATE = re.compile(r"[0-9]{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12][0-9]|3[01])日")
_OPEN = re.compile("[XxＸ×]|[年月][ _　]*[月日]")
_DATE_FORM = "2026年1月12日"
_ATTACHMENT_FORM = "附件：1. 名称"
_ATTACHMENT = re.compile(
    r"(?:附件：(?![0-9])|(?:附件：)?[1-9][0-9]?\.(?![0-9](?![0-9]{3}年))).*(?<![。；;，,、])", re.DOTALL
)
_ITEM = re.compile(r"(?:附件：)?[0-9０-９]{1,2}[.．、]")
_TEXTS = frozenset({Role.BODY, Role.RUN_IN, Role.HEADING})
_BESIDE = re.compile(r"\t|[ \u3000]{3}")
_LEFT_PART = 8  # characters from the left: what begins there stands at the left
_WIDE_NAME = 20  # characters: a name so long begins left of the middle wherever it ends
_HALF = 50  # hundredths of a character
_ONE = 100
_TWO = 200


def check(parts: Sequence[Part], profile: Profile) -> Iterator[Diagnostic]:
    """Every fault of what stands around the text."""
    yield from _addressees([part.look for part in parts if part.role is Role.ADDRESSEE])
    yield from _attachments([part.look for part in parts if part.role is Role.ATTACHMENTS])
    yield from _notes_and_annexes(parts)
    yield from _signatures([part.look for part in parts if part.role is Role.SIGNATURE], profile)
    yield from _dates(parts, profile)
    yield from _labels([part.look for part in parts if part.role is Role.ANNEX_LABEL], profile)


def _addressees(addressees: Sequence[ParagraphLook]) -> Iterator[Diagnostic]:
    for look in addressees:
        text = look.text.rstrip(BLANKS)
        if text != text.lstrip(BLANKS) or look.first_line > _HALF or look.left or look.align not in {"left", "both"}:
            yield at(WrongAddressee(expected=N_("顶格"), where=where([look]), found=N_("没有顶格")), [look])
        if text.endswith(":"):
            yield at(
                WrongAddressee(expected=N_("以全角冒号结尾"), where=where([look]), found=N_("用的是半角冒号")), [look]
            )


def _attachments(notes: Sequence[ParagraphLook]) -> Iterator[Diagnostic]:
    wrong = [look for look in notes if not _ATTACHMENT.fullmatch(_plain(look))]
    if wrong:
        found = wrong[0].text.strip(BLANKS)
        yield at(WrongAttachmentNote(expected=_ATTACHMENT_FORM, where=where(wrong), found=found), wrong)


def _notes_and_annexes(parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """Whether there is a note for the annexes, and as many of one as of the other.

    A single table behind the text that nothing refers to is part of the report rather than an attachment to a paper; attachments
    that are files of their own have no pages here.
    """
    notes = [part.look for part in parts if part.role is Role.ATTACHMENTS]
    labels = [part.look for part in parts if part.role is Role.ANNEX_LABEL]
    if notes and labels:
        if any(not _ATTACHMENT.fullmatch(_plain(look)) for look in notes):
            return  # how many a note lists that is written otherwise is not certain, and its form is a fault already
        listed = sum(_ITEM.match(_plain(look)) is not None for look in notes) or 1
        if listed != len(labels):
            yield at(OtherAttachmentCount(expected=listed, found=len(labels), where=where(notes[:1])), notes[:1])
    elif labels:
        numbered = any(character.isdecimal() for look in labels for character in look.text)
        texts = [part for part in parts if part.role in _TEXTS]
        referred = any(part.annex or "附件" in part.look.text for part in texts)
        if numbered or len(labels) > 1 or referred:
            yield at(MissingAttachmentNote(expected=_ATTACHMENT_FORM, where=where(labels)), labels)


def _plain(look: ParagraphLook) -> str:
    return look.text.strip(BLANKS).replace("附件： ", "附件：")


def _signatures(signatures: Sequence[ParagraphLook], profile: Profile) -> Iterator[Diagnostic]:
    """Those that stand at the left; two offices beside each other begin there."""
    em = 10 * profile.body.size
    faults = []
    for look in signatures:
        text = look.text.strip(BLANKS)
        begins = look.left + look.first_line * em // 100 + text_width(look.text[: look.text.index(text)], em)
        beside = _BESIDE.search(text) is not None or text_width(text, 1) > _WIDE_NAME
        if look.align not in {"right", "center"} and begins < _LEFT_PART * em and not beside and not look.frame:
            faults.append(look)
    if faults:
        yield at(SignatureAtLeft(where=where(faults)), faults)


def _dates(parts: Sequence[Part], profile: Profile) -> Iterator[Diagnostic]:
    signature: ParagraphLook | None = None
    for part in parts:
        if part.role is Role.SIGNATURE:
            signature = part.look
        elif part.role is Role.DATE:
            look = part.look
            found = look.text.strip(BLANKS)
            if _OPEN.search(found):
                yield at(DateLeftOpen(where=where([look])), [look])
            elif not _DATE.fullmatch(found):
                yield at(WrongDateForm(expected=_DATE_FORM, where=where([look]), found=found), [look])
            gap = _right_gap(look, profile)
            if not _well_placed(gap, look, signature, profile):
                expected = Decimal(profile.date_in) / 100
                yield at(
                    WrongDatePlace(
                        expected=expected.normalize(),
                        where=where([look]),
                        found=(Decimal(gap) / 100).quantize(Decimal("0.1")),
                    ),
                    [look],
                )
            signature = None


def _right_gap(look: ParagraphLook, profile: Profile) -> int:
    """How far the text ends from the right, in hundredths of a character, its right blanks counted as space."""
    em = 10 * profile.body.size
    text = look.text.rstrip(BLANKS)
    width = text_width(text, em)
    blanks = text_width(look.text[len(text) :], em)
    room = profile.page.text_width - look.left - look.right
    if look.align == "right":
        gap = look.right + blanks
    elif look.align == "center":
        gap = look.right + (room - width) // 2
    else:
        gap = look.right + room - look.first_line * em // 100 - width
    return gap * 100 // em


def _well_placed(gap: int, look: ParagraphLook, signature: ParagraphLook | None, profile: Profile) -> bool:
    """Four in; or, with a signature above: centred under it, or as where there is no seal, two to the right of its beginning."""
    if abs(gap - profile.date_in) <= _HALF:
        return True
    if signature is None:
        return False
    above = _right_gap(signature, profile)
    wide = text_width(signature.text.strip(BLANKS), 100)
    own = text_width(look.text.strip(BLANKS), 100)
    centred = abs((gap + own / 2) - (above + wide / 2)) <= _ONE and gap >= _ONE
    begins = (above + wide) - (gap + own)  # how far the date begins to the right of the signature
    return centred or (abs(begins - _TWO) <= _ONE and gap >= _ONE) or (abs(gap - _TWO) <= _HALF and own > wide)


def _labels(labels: Sequence[ParagraphLook], profile: Profile) -> Iterator[Diagnostic]:
    face = profile.annex_label
    faults = grouped((found, look) for look in labels if (found := _label(look, face.font, face.size)))
    for found, paragraphs in faults.items():
        expected = Phrase(N_("{font} {size}、顶格"), font=font_name(face.font), size=size_name(face.size))
        yield at(WrongAnnexLabel(expected=expected, where=where(paragraphs), found=found), paragraphs)


def _label(look: ParagraphLook, font: str, size: int) -> str | None:
    """What is wrong with a label, in words."""
    if ":" in look.text or "：" in look.text:
        return N_("带冒号的")
    for run in look.runs:
        if has_han(run.text) and not same_font(run.font, font):
            return font_name(run.font)
        if run.text.strip() and run.size != size:
            return size_name(run.size)
    if look.align not in {"left", "both"} or look.first_line > _HALF or look.left:
        return N_("没有靠左顶格")
    return None
