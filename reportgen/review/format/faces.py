"""Fonts and sizes as people name them, and the runs of a stretch of text."""

from collections.abc import Iterator
from decimal import Decimal

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.reading.paragraph_look import ParagraphLook, RunLook

_SIZES = {
    84: "初号",
    72: "小初",
    52: "一号",
    48: "小一",
    44: "二号",
    36: "小二",
    32: "三号",
    30: "小三",
    28: "四号",
    24: "小四",
    21: "五号",
    18: "小五",
}


def font_name(font: str) -> str:
    """A font's name to be shown, in quotes; a file may leave it open."""
    return f"“{font}”" if font else N_("未指定的字体")


def size_name(size: int) -> Phrase:
    """A size of half-points in words: 16磅（三号）."""
    points = Decimal(size) / 2
    if size in _SIZES:
        return Phrase(N_("{points}磅（“{name}”）"), points=points, name=_SIZES[size])
    return Phrase(N_("{points}磅"), points=points)


def stretch(look: ParagraphLook, first: int, last: int) -> Iterator[tuple[str, RunLook]]:
    """The pieces of a paragraph between two places of its text, each with its run; a list's own number belongs to none."""
    place = len(look.list_number)
    for run in look.runs:
        text = run.text[max(first - place, 0) : max(last - place, 0)]
        if text:
            yield text, run
        place += len(run.text)


def has_han(text: str) -> bool:
    """Whether there are Chinese characters in it, signs left out."""
    return any("\u3400" <= character <= "\u9fff" for character in text)


def has_latin(text: str) -> bool:
    """Whether there are digits or Latin letters in it."""
    return any(character.isascii() and character.isalnum() for character in text)
