"""Titles and headings: font, size, place, numbers and their order [GB/T 9704-2012 7.3.1, 7.3.3]."""

from collections.abc import Iterator, Sequence

from reportgen.blocks.numbering import heading_number as number_of
from reportgen.diagnostics.finding import N_, Diagnostic
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.parts.profile import Profile
from reportgen.docx.reading.paragraph_look import ParagraphLook, RunLook
from reportgen.review.format.faces import font_name, has_han, size_name, stretch
from reportgen.review.format.findings_heading import (
    BoldHeading,
    BoldTitle,
    HeadingEndsWithMark,
    HeadingOutOfOrder,
    HeadingWithoutStyle,
    MixedNumbering,
    TitleNotCentred,
    WrongHeadingFont,
    WrongHeadingSize,
    WrongNumberForm,
    WrongTitleFont,
    WrongTitleSize,
)
from reportgen.review.format.font_names import same_font
from reportgen.review.format.levels import off_their_style
from reportgen.review.format.numbers import BLANKS
from reportgen.review.format.places import at, grouped, where
from reportgen.review.format.roles import LEVELS, Part, Role

_TITLES = frozenset({Role.TITLE, Role.ANNEX_TITLE})
_HEADINGS = frozenset({Role.HEADING, Role.RUN_IN})
_BOLD_LEVEL = 3  # by habit
_OWN_LINE = 2  # levels below may be items of a list in the text, which begins again anywhere
_MARKS = "。．.；;，,：:、"
_ALIGNMENTS = {"left": N_("左对齐"), "right": N_("右对齐"), "both": N_("两端对齐"), "distribute": N_("分散对齐")}
_LEAST_INDENT = 50  # hundredths of a character: less moves a title by nothing that is seen


def check(parts: Sequence[Part], profile: Profile) -> Iterator[Diagnostic]:
    """Every fault of titles and headings."""
    titles = [part for part in parts if part.role in _TITLES and not _looks_as_styled(part, profile)]
    yield from _titles([part.look for part in titles], profile)
    headings = [part for part in parts if part.role in _HEADINGS]
    for level in range(1, LEVELS + 1):
        yield from _looks([part for part in headings if part.level == level], level, profile)
        yield from _mixed([part for part in headings if part.level == level], level)
    yield from _forms(parts)
    yield from _order(parts)
    yield from _ends(headings)
    plain = [part for part in headings if part.role is Role.HEADING and not part.styled]
    faults = grouped((part.look.style, part.look) for part in plain)
    for style, paragraphs in faults.items():
        expected = Phrase(N_("标题样式"))
        yield at(HeadingWithoutStyle(expected=expected, where=where(paragraphs), found=style or "Normal"), paragraphs)
    off = [part.look for part in off_their_style(headings)]
    if off:
        expected = Phrase(N_("与序号同级的标题样式"))
        yield at(HeadingWithoutStyle(expected=expected, where=where(off), found=off[0].style), off)


def _looks_as_styled(part: Part, profile: Profile) -> bool:
    """Whether a heading or title looks as the headings of its style do, or of its number, though that is of another level than it is."""
    named = part.number.level if _in_another_form(part) and part.number is not None else part.style_level
    if not named or named == part.level:
        return False
    face = profile.headings[named - 1] if named <= LEVELS else profile.body
    runs = list(_han(part.look, part.lead or None))
    return all(same_font(run.font, face.font) and run.size == face.size for run in runs)


def _in_another_form(part: Part) -> bool:
    """Whether the number of a heading without style stands in the row of another level, as （3） between （二） and （四）."""
    number = part.number
    return part.role in _HEADINGS and not part.styled and number is not None and number.level != part.level


def _han(look: ParagraphLook, last: int | None = None) -> Iterator[RunLook]:
    """The runs of a paragraph, up to a place of its text, that hold Chinese characters."""
    for text, run in stretch(look, 0, len(look.text) if last is None else last):
        if has_han(text):
            yield run


def _titles(titles: Sequence[ParagraphLook], profile: Profile) -> Iterator[Diagnostic]:
    face = profile.title
    fonts = grouped((run.font, look) for look in titles for run in _han(look) if not same_font(run.font, face.font))
    for font, paragraphs in fonts.items():
        yield at(
            WrongTitleFont(expected=font_name(face.font), where=where(paragraphs), found=font_name(font)), paragraphs
        )
    sizes = grouped((run.size, look) for look in titles for run in _han(look) if run.size != face.size)
    for size, paragraphs in sizes.items():
        yield at(
            WrongTitleSize(expected=size_name(face.size), where=where(paragraphs), found=size_name(size)), paragraphs
        )
    places = grouped((found, look) for look in titles if (found := _place(look)))
    for found, paragraphs in places.items():
        yield at(TitleNotCentred(where=where(paragraphs), found=found), paragraphs)
    bold = [look for look in titles if any(run.bold for run in _han(look))]
    if bold and not face.bold:
        yield at(BoldTitle(where=where(bold)), bold)


def _place(title: ParagraphLook) -> Phrase | None:
    """Where a title stands instead of the middle."""
    if title.align != "center":
        return Phrase(_ALIGNMENTS.get(title.align, title.align))
    if abs(title.first_line) > _LEAST_INDENT:
        return Phrase(N_("居中但有首行缩进"))
    return None


def _looks(headings: Sequence[Part], level: int, profile: Profile) -> Iterator[Diagnostic]:
    """Fonts, sizes and bold of one level. Where a heading runs in and looks like the text, its look is the text's matter."""
    face = profile.headings[level - 1]
    if same_font(face.font, profile.body.font):
        headings = [part for part in headings if part.role is Role.HEADING]
    headings = [part for part in headings if not _looks_as_styled(part, profile)]
    runs = [(run, part.look) for part in headings for run in _han(part.look, part.lead)]
    fonts = grouped((run.font, look) for run, look in runs if not same_font(run.font, face.font))
    for font, paragraphs in fonts.items():
        yield at(
            WrongHeadingFont(
                level=level, expected=font_name(face.font), where=where(paragraphs), found=font_name(font)
            ),
            paragraphs,
        )
    own_line = {part.look.number for part in headings if part.role is Role.HEADING}
    sizes = grouped((run.size, look) for run, look in runs if run.size != face.size and look.number in own_line)
    for size, paragraphs in sizes.items():
        yield at(
            WrongHeadingSize(
                level=level, expected=size_name(face.size), where=where(paragraphs), found=size_name(size)
            ),
            paragraphs,
        )
    bold = list(
        grouped(("", look) for run, look in runs if run.bold and not face.bold and level != _BOLD_LEVEL).get("", [])
    )
    if bold:
        yield at(BoldHeading(level=level, where=where(bold)), bold)


def _mixed(headings: Sequence[Part], level: int) -> Iterator[Diagnostic]:
    typed = [part.look for part in headings if part.number is not None and not part.look.list_number]
    if typed and any(part.look.list_number for part in headings):
        yield at(MixedNumbering(level=level, where=where(typed)), typed)


def _forms(parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """Numbers of headings, and of items in the text, not written as they should be; each wrong form once."""
    found: dict[tuple[int, str], tuple[str, str, list[ParagraphLook]]] = {}
    for part in parts:
        if part.number is None or part.role not in _HEADINGS | {Role.BODY} or _in_another_form(part):
            continue
        number, level = part.number, part.level or part.number.level
        right = number.right if number.level == level else number_of(level, max(number.value, 1))
        if number.written == right:
            continue
        form = "".join(
            "#" if character.isdecimal() or has_han(character) else character for character in number.written
        )
        entry = found.setdefault((level, form), (right, number.written, []))
        entry[2].append(part.look)
    for right, written, paragraphs in found.values():
        yield at(WrongNumberForm(expected=right, where=where(paragraphs), found=written), paragraphs)


def _order(parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """Numbers that do not follow. A list of the two lower levels may begin again anywhere; annexes count by themselves; items in
    the text count, but are not judged.

    One wrong number is one fault: behind it both count on, what stands there and what should.
    """
    after: list[set[int]] = [{0} for _ in range(LEVELS + 1)]  # what may stand last in each level
    annex = False
    for part in parts:
        if part.annex and not annex:
            annex, after = True, [{0} for _ in range(LEVELS + 1)]
        number = part.number
        heading = part.role in _HEADINGS
        if not heading and (part.role is not Role.BODY or number is None or number.level <= _OWN_LINE):
            continue
        level = part.level if heading or number is None else number.level
        if number is None:  # under a heading without one they begin again
            after[level + 1 :] = [{0} for _ in range(LEVELS - level)]
            continue
        follows = number.value - 1 in after[level] or (number.value == 1 and level > _OWN_LINE)
        if not heading and not follows:
            continue
        expected = min(after[level]) + 1
        if _in_another_form(part):
            right = number_of(level, number.value)
            yield at(HeadingOutOfOrder(where=where([part.look]), expected=right, found=number.written), [part.look])
        elif not (follows or part.look.list_number):
            right = number_of(level, expected)
            yield at(HeadingOutOfOrder(where=where([part.look]), expected=right, found=number.written), [part.look])
        after[level] = {number.value} if follows or part.look.list_number else {number.value, expected}
        after[level + 1 :] = [{0} for _ in range(LEVELS - level)]


def _ends(headings: Sequence[Part]) -> Iterator[Diagnostic]:
    own = [part.look for part in headings if part.role is Role.HEADING and part.level <= 2]
    faults = grouped((text[-1], look) for look in own if (text := look.text.rstrip(BLANKS))[-1:] in tuple(_MARKS))
    for mark, paragraphs in faults.items():
        yield at(HeadingEndsWithMark(where=where(paragraphs), found=mark), paragraphs)
