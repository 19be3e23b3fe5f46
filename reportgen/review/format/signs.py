"""Signs and spaces in Chinese text [GB/T 15834-2011; spaces: habit]."""

import re
from collections.abc import Iterator, Sequence

from reportgen.diagnostics.finding import Diagnostic, Finding
from reportgen.docx.paragraph_look import ParagraphLook
from reportgen.review.format.findings_text import HalfWidthPunctuation, SpaceInText, StraightQuotes
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
_ROLES = frozenset({Role.TITLE, Role.SUBTITLE, Role.HEADING, Role.RUN_IN, Role.BODY, Role.ANNEX_TITLE})


def check(parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """Every fault of the signs: each kind once, with the first that there is."""
    marks: list[tuple[str, ParagraphLook]] = []
    spaces: list[tuple[str, ParagraphLook]] = []
    quotes: list[tuple[str, ParagraphLook]] = []
    for part in parts:
        if part.role not in _ROLES:
            continue
        text = part.look.text.strip(BLANKS)
        number = heading_number(text)
        if number is not None:  # how numbers are written is another rule
            text = text[len(number.written) :]
        for pattern, found in ((_MARK, marks), (_BRACKETS, marks), (_SPACE, spaces)):
            match = pattern.search(text)
            if match is not None:
                found.append((_shown(text, match), part.look))
        match = _QUOTES.search(text)
        if match is not None and re.search(_HAN, text):
            quotes.append((match[0], part.look))
    for rule, found in ((HalfWidthPunctuation, marks), (SpaceInText, spaces), (StraightQuotes, quotes)):
        yield from _finding(rule, found)


def _finding(rule: type[Finding], found: Sequence[tuple[str, ParagraphLook]]) -> Iterator[Diagnostic]:
    paragraphs = list({look.number: look for _, look in found}.values())
    if paragraphs:
        yield at(rule(where=where(paragraphs), found=found[0][0]), paragraphs)


def _shown(text: str, match: re.Match[str]) -> str:
    """The sign with a few characters before it, so that it is found again."""
    return text[max(match.start() - 4, 0) : min(match.end(), match.start() + 8)]
