"""Signs and spaces in Chinese text [GB/T 15834-2011; spaces: habit]."""

import re
from collections.abc import Iterator, Sequence

from reportgen.diagnostics.finding import Diagnostic, Finding
from reportgen.diagnostics.lookalike import certain_lookalikes, described
from reportgen.docx.reading.paragraph_look import ParagraphLook, RunLook
from reportgen.review.format.faces import has_han, has_latin, stretch
from reportgen.review.format.findings_text import (
    FullWidthDigits,
    HalfWidthPunctuation,
    LookAlikeCharacters,
    SignsInLatinFont,
    SpaceInText,
    StraightQuotes,
)
from reportgen.review.format.font_names import is_latin
from reportgen.review.format.numbers import BLANKS, heading_number
from reportgen.review.format.places import at, where
from reportgen.review.format.roles import Part, Role

_HAN = r"[\u3400-\u9fff]"
# What stands before or after a sign that belongs to Chinese text; between digits and Latin letters signs are half-width.
_NEAR = r"[\u3400-\u9fff”》）%]"
_MARK = re.compile(rf"(?<={_NEAR})[,;:!?](?=.|$)|[,;:!?](?={_HAN}|[“《（])|(?<={_HAN})\.(?={_HAN}|$)")
_BRACKETS = re.compile(rf"\((?=[^()]*{_HAN})[^()]*\)|(?<={_HAN})\([^()]*\)|(?<={_HAN})[()]|[()](?={_HAN})")
_SPACE = re.compile(rf"{_HAN}[ \u00a0]+[0-9A-Za-z]|[0-9A-Za-z%][ \u00a0]+{_HAN}")
_QUOTES = re.compile(r"\"|(?<![0-9A-Za-z])'|'(?![0-9A-Za-z])")
# X stands for what is not known yet, in whatever width.
_WIDE = re.compile(r"[０-９Ａ-ＷＹＺａ-ｗｙｚ]|(?<=[0-9０-９])[．。](?=[0-9０-９])|(?<=[0-9０-９])％")
_SHARED = "“”—…"  # what Chinese has in common with Latin
_SHARED_SIGN = re.compile(
    rf"(?<=[\u3400-\u9fff，。；：！？、（）《》])[{_SHARED}]|[{_SHARED}](?=[\u3400-\u9fff，。；：！？、（）《》])"
)
_ROLES = frozenset({Role.TITLE, Role.SUBTITLE, Role.HEADING, Role.RUN_IN, Role.BODY, Role.ANNEX_TITLE})

_SIGNED = _ROLES | {Role.ADDRESSEE, Role.ATTACHMENTS, Role.SIGNATURE}


def check(parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """Every fault of the signs: each kind once, with the first that there is."""
    marks: list[tuple[str, ParagraphLook]] = []
    spaces: list[tuple[str, ParagraphLook]] = []
    quotes: list[tuple[str, ParagraphLook]] = []
    wide: list[tuple[str, ParagraphLook]] = []
    for part in parts:
        if part.role not in _ROLES:
            continue
        text = part.look.text.strip(BLANKS)
        number = heading_number(text)
        if number is not None:  # how numbers are written is another rule
            text = text[len(number.written) :]
        for pattern, found in ((_MARK, marks), (_BRACKETS, marks), (_SPACE, spaces), (_WIDE, wide)):
            match = pattern.search(text)
            if match is not None:
                found.append((_shown(text, match), part.look))
        match = _QUOTES.search(text)
        if match is not None and re.search(_HAN, text):
            quotes.append((match[0], part.look))
    for rule, found in (
        (HalfWidthPunctuation, marks),
        (SpaceInText, spaces),
        (StraightQuotes, quotes),
        (FullWidthDigits, wide),
    ):
        yield from _finding(rule, found)
    yield from _latin_signs(parts)
    yield from _lookalikes([part.look for part in parts if part.role is not Role.BLANK])


def _latin_signs(parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """Signs in a Latin font, each font once.

    Word takes them for Chinese where it is said (w:rFonts hint), as input methods do. A program that never says it, as LibreOffice,
    shows them in the font of the text around; there only signs count that are made up by themselves.
    """
    hinting = any(run.hinted for part in parts for run in part.look.runs)
    found: dict[str, list[ParagraphLook]] = {}
    for part in parts:
        look = part.look
        if part.role not in _SIGNED or not any(_in_latin(run, hinting=hinting) for run in look.runs):
            continue
        for match in _SHARED_SIGN.finditer(look.text):
            for _, run in stretch(look, match.start(), match.end()):
                if _in_latin(run, hinting=hinting):
                    paragraphs = found.setdefault(run.signs, [])
                    if look not in paragraphs[-1:]:
                        paragraphs.append(look)
    for font, paragraphs in found.items():
        yield at(SignsInLatinFont(where=where(paragraphs), found=font), paragraphs)


def _in_latin(run: RunLook, *, hinting: bool) -> bool:
    if not is_latin(run.signs) or not any(sign in run.text for sign in _SHARED):
        return False
    return hinting or (is_latin(run.font) and bool(run.font)) or not (has_han(run.text) or has_latin(run.text))


def _lookalikes(looks: Sequence[ParagraphLook]) -> Iterator[Diagnostic]:
    found = [(look, several) for look in looks if (several := list(certain_lookalikes(look.text)))]
    if found:
        paragraphs = [look for look, _ in found]
        characters = tuple(described(each for _, several in found for each in several))
        yield at(LookAlikeCharacters(where=where(paragraphs), characters=characters), paragraphs)


def _finding(rule: type[Finding], found: Sequence[tuple[str, ParagraphLook]]) -> Iterator[Diagnostic]:
    paragraphs = list({look.number: look for _, look in found}.values())
    if paragraphs:
        yield at(rule(where=where(paragraphs), found=found[0][0]), paragraphs)


def _shown(text: str, match: re.Match[str]) -> str:
    """The sign with a few characters before it, so that it is found again."""
    return text[max(match.start() - 4, 0) : min(match.end(), match.start() + 8)]
