"""Body text: font, size, indent, alignment, digits, and no empty paragraphs between [GB/T 9704-2012 5.2.2, 7.3.3]."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.diagnostics.finding import N_, Diagnostic
from reportgen.docx.parts.profile import Profile
from reportgen.docx.reading.paragraph_look import ParagraphLook
from reportgen.review.format.faces import font_name, has_han, has_latin, size_name, stretch
from reportgen.review.format.findings_body import (
    EmptyParagraphs,
    NoFirstLineIndent,
    TypedIndent,
    WrongAlignment,
    WrongBodyFont,
    WrongBodySize,
    WrongDigitFont,
)
from reportgen.review.format.font_names import same_font
from reportgen.review.format.numbers import BLANKS
from reportgen.review.format.places import at, grouped, where
from reportgen.review.format.roles import Part, Role

_TEXT = frozenset({Role.BODY, Role.RUN_IN})
_PLAIN = _TEXT | {Role.ADDRESSEE, Role.ATTACHMENTS, Role.SIGNATURE, Role.DATE}
_INDENTED = _TEXT | {Role.HEADING, Role.ATTACHMENTS}
_NOTE = "附件"  # the first line of the note of attachments; the others stand under its first name [7.3.4]
_SLACK = 35  # hundredths of a character: 2 characters of 16 pt are 630 to 640 twips, and files count in either
_ALIGNMENTS = {
    "left": N_("左对齐"),
    "center": N_("居中"),
    "right": N_("右对齐"),
    "distribute": N_("分散对齐"),
}
_ANY = 1000  # the head and the imprint are put into their places by as many as it takes
# How many empty paragraphs may stand beside what: around titles and above what stands below the text.
_AFTER = {
    None: 2,
    Role.TITLE: 2,
    Role.SUBTITLE: 2,
    Role.ANNEX_LABEL: 1,
    Role.ANNEX_TITLE: 2,
    Role.CAPTION: 1,
    Role.NOTE: 1,
    Role.HEAD: _ANY,
    Role.IMPRINT: _ANY,
}
_BEFORE = {
    Role.TITLE: 2,
    Role.SUBTITLE: 1,
    Role.ATTACHMENTS: 1,
    Role.SIGNATURE: 4,
    Role.DATE: 4,
    Role.ANNEX_LABEL: 2,
    Role.ANNEX_TITLE: 1,
    Role.OTHER: 1,
    Role.HEAD: _ANY,
    Role.IMPRINT: _ANY,
    None: 1,
}


def check(parts: Sequence[Part], profile: Profile) -> Iterator[Diagnostic]:
    """Every fault of the body text."""
    yield from _fonts(parts, profile)
    yield from _sizes(parts, profile)
    yield from _indents(parts, profile)
    yield from _alignment(parts)
    yield from _digits(parts, profile)
    yield from _blanks(parts)


def _fonts(parts: Sequence[Part], profile: Profile) -> Iterator[Diagnostic]:
    """Of all but the leads of headings that have a font of their own."""
    right = profile.body.font
    faults = grouped(
        (run.font, part.look)
        for part in parts
        if part.role in _PLAIN
        for text, run in stretch(part.look, _lead(part, profile), len(part.look.text))
        if has_han(text) and not same_font(run.font, right)
    )
    for font, paragraphs in faults.items():
        yield at(WrongBodyFont(expected=font_name(right), where=where(paragraphs), found=font_name(font)), paragraphs)


def _lead(part: Part, profile: Profile) -> int:
    """How many characters at the beginning have another font than the text."""
    if part.lead and part.styled and part.style_level != part.level:
        return part.lead  # its look is its style's
    if not part.lead or same_font(profile.headings[part.level - 1].font, profile.body.font):
        return 0
    return part.lead


def _sizes(parts: Sequence[Part], profile: Profile) -> Iterator[Diagnostic]:
    right = profile.body.size
    faults = grouped(
        (run.size, part.look)
        for part in parts
        if part.role in _PLAIN
        for run in part.look.runs
        if run.text.strip(BLANKS) and run.size != right
    )
    for size, paragraphs in faults.items():
        yield at(WrongBodySize(expected=size_name(right), where=where(paragraphs), found=size_name(size)), paragraphs)


def _indents(parts: Sequence[Part], profile: Profile) -> Iterator[Diagnostic]:
    inside = [part for part in parts if part.role in _INDENTED and not part.look.list_number]
    typed = grouped((blanks, part.look) for part in inside if (blanks := _typed_blanks(part.look)))
    for blanks, paragraphs in typed.items():
        yield at(TypedIndent(where=where(paragraphs), found=blanks), paragraphs)
    faults = grouped(
        (part.look.first_line, part.look)
        for part in inside
        if part.look.align in {"both", "left", "distribute"}
        and not _typed_blanks(part.look)
        and not _indented(part, profile)
    )
    for first_line, paragraphs in faults.items():
        expected, found = (Decimal(each) / 100 for each in (profile.first_line, first_line))
        yield at(
            NoFirstLineIndent(
                expected=expected.normalize(), where=where(paragraphs), found=found.quantize(Decimal("0.1"))
            ),
            paragraphs,
        )


def _typed_blanks(look: ParagraphLook) -> int:
    """How many blanks are typed before the text."""
    return len(look.text) - len(look.text.lstrip(BLANKS))


def _indented(part: Part, profile: Profile) -> bool:
    """Counted in the paragraph's own characters, or in those of the size that it should have; an item may hang as a whole."""
    look = part.look
    own = look.runs[0].size if look.runs else profile.body.size
    twips = look.first_line * own // 10
    whole = look.first_line + look.left * 10 // own
    if part.role is Role.ATTACHMENTS and not look.text.startswith(_NOTE):
        return whole >= profile.first_line - _SLACK
    counts = (look.first_line, twips * 10 // profile.body.size, whole)
    return any(abs(count - profile.first_line) <= _SLACK for count in counts)


def _alignment(parts: Sequence[Part]) -> Iterator[Diagnostic]:
    faults = grouped((part.look.align, part.look) for part in parts if part.role in _TEXT and part.look.align != "both")
    for align, paragraphs in faults.items():
        yield at(WrongAlignment(where=where(paragraphs), found=_ALIGNMENTS.get(align, align)), paragraphs)


def _digits(parts: Sequence[Part], profile: Profile) -> Iterator[Diagnostic]:
    faults = grouped(
        (run.latin, part.look)
        for part in parts
        if part.role in _PLAIN | {Role.HEADING}
        for run in part.look.runs
        if has_latin(run.text) and not same_font(run.latin, profile.latin)
    )
    for font, paragraphs in faults.items():
        yield at(
            WrongDigitFont(expected=font_name(profile.latin), where=where(paragraphs), found=font_name(font)),
            paragraphs,
        )


def _blanks(parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """Empty paragraphs, but for those that belong around titles and above what stands below the text."""
    faults: list[ParagraphLook] = []
    run: list[ParagraphLook] = []
    last: Role | None = None
    for part in (*parts, None):
        if part is not None and part.role is Role.BLANK:
            if not (part.look.after_table or part.look.ends_section or part.look.breaks):
                run.append(part.look)
            continue
        role = part.role if part is not None else None
        allowed = max(_AFTER.get(last, 0), _BEFORE.get(role, 0))
        faults += run[allowed:]
        run, last = [], role
    if faults:
        yield at(EmptyParagraphs(where=where(faults[:1]), count=len(faults)), faults)
