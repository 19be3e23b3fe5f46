"""The house format that a document itself keeps: what most of its body, each level of its headings and its pages look like.

The measures are those that `lint-format` judges, read by the same reader, and the paragraphs are what its roles say that they are.
So it makes no difference whether an office formats by styles or by hand, as nearly all do.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from math import ceil
from typing import NamedTuple, TypeVar

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.parts.profile import Face, Page, Profile, fitted, is_font_name
from reportgen.docx.reading.look import DocumentLook, ParagraphLook, SectionLook
from reportgen.docx.reading.paragraph_look import DEFAULT_SIZE
from reportgen.review.format.faces import has_han, has_latin, size_name, stretch
from reportgen.review.format.roles import Role, parts

_BODY_STYLES = ("body text", "normal")
_TITLE, _CAPTION = "title", "caption"
_HEAD_STYLES = ("表头", "table heading", "table header")
_HEADINGS = tuple(f"heading {level}" for level in range(1, 5))
# The styles whose look counts where no paragraph shows what it stands for.
STYLES = (*_BODY_STYLES, _TITLE, _CAPTION, *_HEAD_STYLES, *_HEADINGS)
_LEVEL_NAMES = (N_("一级标题"), N_("二级标题"), N_("三级标题"), N_("四级标题"))
_SIZES = range(10, 145)  # half-points
_LINES = range(120, 2001)  # twips from line to line
_SIDES = range(1, 20_001)  # twips: up to 35 cm
_INDENTS = range(1001)  # hundredths of a character
_GRIDS = frozenset({"lines", "linesAndChars", "snapToChars"})
_SINGLE = 240
_NATURAL = Decimal("1.3")  # lines of Chinese fonts, in Word, to the size: 宋体 of 12 pt takes 15.6 pt
_BLANKS = {"\u3000": 100, " ": 50, "\u00a0": 50}  # hundredths of a character that people indent with

Value = TypeVar("Value", bound=Hashable)


class Pattern(NamedTuple):
    """A format taken from a document. taken: what it shows, in words; kept: what it does not show and stayed as it was."""

    profile: Profile
    taken: tuple[Phrase, ...]
    kept: tuple[Phrase, ...]


def pattern(document: DocumentLook, styles: Mapping[str, ParagraphLook], start: Profile) -> Pattern:
    """The format that a document keeps, over another one.

    Args:
        document: the document.
        styles: the look of a paragraph in each of STYLES that the document has. They count where there is no text at all, as in
            a template; for headings, title and caption also where the document's headings are made by styles: the styles of a
            document that is formatted by hand are what some program put there.
        start: what holds where the document shows nothing.
    """
    return _Taking(document, styles, start).pattern()


class _Taking:
    def __init__(self, document: DocumentLook, styles: Mapping[str, ParagraphLook], start: Profile) -> None:
        self._document = document
        self._styles = styles
        self._start = start
        self._parts = parts(document.paragraphs)
        self._body = [part for part in self._parts if part.role in {Role.BODY, Role.RUN_IN}]
        self._by_styles = not self._body or any(part.styled for part in self._parts)
        self._taken: list[Phrase] = []
        self._kept: list[Phrase] = []

    def pattern(self) -> Pattern:
        start = self._start
        section = self._section()
        page = self._page(section, start.page)
        body = self._note(N_("正文"), _face(self._body_looks(), start.body), start.body)
        page = self._pitch(section, body.size, page)
        first_line = self._first_line(start.first_line)
        latin = self._latin(start.latin)
        title_looks = self._of(Role.TITLE, _TITLE)
        title = self._note(N_("标题"), _face(title_looks, start.title), start.title)
        first, second, third, fourth = (
            self._note(
                name,
                _face(self._heading(level), face),
                face._replace(size=body.size) if face.size == start.body.size else face,
            )
            for level, (name, face) in enumerate(zip(_LEVEL_NAMES, start.headings, strict=True), start=1)
        )
        self._kept.append(Phrase(N_("表格和页码")))
        head = next((self._styles[name] for name in _HEAD_STYLES if name in self._styles), None)
        made = start._replace(
            page=page,
            body=body,
            latin=latin,
            title=title,
            title_line=_exact_line(title_looks) or start.title_line,
            headings=(first, second, third, fourth),
            table_caption=_silent(self._of(Role.CAPTION, _CAPTION), start.table_caption),
            table_head=_silent([_whole(head)] if head else [], start.table_head),
            first_line=first_line,
        )
        return Pattern(fitted(made), tuple(self._taken), tuple(self._kept))

    def _note(self, name: str, seen: "_Seen | None", start: Face) -> Face:
        """The face that was seen, else that of the start; which of the two is put down."""
        what = Phrase(name)
        if seen is None:
            self._kept.append(what)
            return start
        face, size = seen.face, size_name(seen.face.size)
        weight = Phrase(N_("加粗")) if face.bold else Phrase(N_("不加粗"))
        if seen.named:
            self._taken.append(
                Phrase(N_("{what} {font} {size} {weight}"), what=what, font=face.font, size=size, weight=weight)
            )
        else:
            self._taken.append(Phrase(N_("{what} {size} {weight}"), what=what, size=size, weight=weight))
            self._kept.append(Phrase(N_("{what}的字体"), what=what))
        return face

    def _section(self) -> SectionLook:
        """The section that most of the body stands in; the last one where there is no body."""
        sections = self._document.sections
        most = _most((part.look.section, len(part.look.text)) for part in self._body)
        return sections[-1 if most is None else min(most, len(sections) - 1)]

    def _page(self, section: SectionLook, page: Page) -> Page:
        sheet = {name: side for name in ("width", "height") if (side := getattr(section, name)) in _SIDES}
        if len(sheet) == 2:
            words = N_("纸张 {width}×{height} 毫米")
            self._taken.append(Phrase(words, width=_millimetres(section.width), height=_millimetres(section.height)))
        else:
            self._kept.append(Phrase(N_("纸张")))
            sheet = {}
        margins = {
            name: side for name in ("top", "bottom", "left", "right") if (side := getattr(section, name)) in _SIDES
        }
        if len(margins) == 4:
            sides = tuple(str(_millimetres(side)) for side in margins.values())
            self._taken.append(Phrase(N_("上下左右边距 {sides} 毫米"), sides="、".join(sides)))
        else:
            self._kept.append(Phrase(N_("页边距")))
            margins = {}
        return page._replace(**sheet, **margins)

    def _body_looks(self) -> list["_Piece"]:
        if self._body:
            return [_Piece(part.look, part.lead, len(part.look.text)) for part in self._body]
        style = next((self._styles[name] for name in _BODY_STYLES if name in self._styles), None)
        return [] if style is None else [_whole(style)]

    def _pitch(self, section: SectionLook, size: int, page: Page) -> Page:
        """The page with the distance of the body's lines, where it is one that can be told in points."""
        pitch = _most((_pitch(piece.look, section, size), piece.last - piece.first) for piece in self._body_looks())
        if pitch is None or pitch not in _LINES:
            self._kept.append(Phrase(N_("行距")))
            return page
        self._taken.append(Phrase(N_("行距 {points} 磅"), points=Decimal(pitch) / 20))
        return page._replace(line_pitch=pitch)

    def _first_line(self, start: int) -> int:
        """Hundredths of a character."""
        seen = _most((_indent(piece.look), piece.last - piece.first) for piece in self._body_looks())
        if seen is None or seen not in _INDENTS:
            self._kept.append(Phrase(N_("首行缩进")))
            return start
        self._taken.append(Phrase(N_("首行缩进 {count} 字"), count=Decimal(seen) / 100))
        return seen

    def _latin(self, start: str) -> str:
        seen = _most(
            (run.latin, sum(character.isascii() and character.isalnum() for character in text))
            for piece in self._body_looks()
            for text, run in stretch(piece.look, piece.first, piece.last)
            if has_latin(text)
        )
        if seen is None or not is_font_name(seen):
            self._kept.append(Phrase(N_("数字和西文的字体")))
            return start
        self._taken.append(Phrase(N_("数字和西文 {font}"), font=seen))
        return seen

    def _of(self, role: Role, style: str) -> list["_Piece"]:
        """The paragraphs of a role, else the style that stands for them."""
        return [_whole(part.look) for part in self._parts if part.role is role] or self._styled(style)

    def _heading(self, level: int) -> list["_Piece"]:
        seen = [
            _Piece(part.look, 0, part.lead)
            for part in self._parts
            if part.role in {Role.HEADING, Role.RUN_IN} and part.level == level and not part.annex
        ]
        return seen or self._styled(_HEADINGS[level - 1])

    def _styled(self, style: str) -> list["_Piece"]:
        return [_whole(self._styles[style])] if self._by_styles and style in self._styles else []


class _Seen(NamedTuple):
    """A face that a document shows. named: whether it also names the font."""

    face: Face
    named: bool


class _Piece(NamedTuple):
    """Part of a paragraph: the characters of its text from first to before last."""

    look: ParagraphLook
    first: int
    last: int


def _whole(look: ParagraphLook) -> _Piece:
    return _Piece(look, 0, len(look.text))


def _most(counted: Iterable[tuple[Value, int]]) -> Value | None:
    """What has the greatest weight; of equal ones the first. None where there is nothing."""
    weights: Counter[Value] = Counter()
    for value, weight in counted:
        weights[value] += weight
    return max(weights, key=lambda value: weights[value], default=None)


def _face(pieces: Sequence[_Piece], start: Face) -> _Seen | None:
    """The face of most of the Chinese characters; None where there are none, or where nothing names font and size.

    A font alone that nothing names stays as it was.
    """
    seen = _most(
        ((run.font, run.size, run.bold), len(text))
        for piece in pieces
        for text, run in stretch(piece.look, piece.first, piece.last)
        if has_han(text)
    )
    if seen is None or seen[1] not in _SIZES or seen[:2] == ("", DEFAULT_SIZE):
        return None
    font, size, bold = seen
    named = is_font_name(font)
    return _Seen(start._replace(font=font if named else start.font, size=size, bold=bold), named)


def _silent(pieces: Sequence[_Piece], start: Face) -> Face:
    seen = _face(pieces, start)
    return start if seen is None else seen.face


def _exact_line(pieces: Sequence[_Piece]) -> int | None:
    """Twips from line to line where most of the paragraphs fix it."""
    seen = _most((piece.look.line if piece.look.line_rule == "exact" else 0, 1) for piece in pieces)
    return seen if seen in _LINES else None


def _pitch(look: ParagraphLook, section: SectionLook, size: int) -> int:
    """Twips from line to line of a paragraph in type of `size` half-points; 0 where only a layout would tell.

    A line takes as many lines of the grid as it needs; without a grid, or in multiples, its height is the font's.
    """
    natural = 10 * size * _NATURAL
    if look.line_rule == "exact" or (look.line_rule == "atLeast" and look.line >= natural):
        return look.line
    if look.line_rule == "auto" and look.line == _SINGLE and look.grid and section.grid in _GRIDS and section.pitch > 0:
        return section.pitch * ceil(natural / section.pitch)
    return 0


def _indent(look: ParagraphLook) -> int:
    """The indent of the first line in hundredths of a character, in steps of a half; also one made of blanks."""
    blanks = look.text[: len(look.text) - len(look.text.lstrip("".join(_BLANKS)))]
    typed = sum(_BLANKS[character] for character in blanks[:20])
    return round((look.first_line + typed) / 50) * 50


def _millimetres(twips: int) -> int:
    return int((Decimal(twips) * Decimal("25.4") / 1440).quantize(Decimal(1), ROUND_HALF_UP))
