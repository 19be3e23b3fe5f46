"""Where a fault stands, in words: the first paragraph that has it by number and beginning, and how many more have it."""

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Place
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.reading.paragraph_look import ParagraphLook

_BEGINNING = 10  # characters
Key = TypeVar("Key", bound=Hashable)


def where(paragraphs: Sequence[ParagraphLook]) -> Phrase:
    """The paragraphs in words; at least one is given."""
    first = paragraphs[0]
    text = "".join(first.text.split())
    start = text[:_BEGINNING] + ("…" if len(text) > _BEGINNING else "")
    more = len(paragraphs) - 1
    if not start:
        return Phrase(N_("第{number}段"), number=first.number)
    if more:
        return Phrase(N_("第{number}段“{start}”和另外{more}段"), number=first.number, start=start, more=more)
    return Phrase(N_("第{number}段“{start}”"), number=first.number, start=start)


def grouped(faults: Iterable[tuple[Key, ParagraphLook]]) -> dict[Key, list[ParagraphLook]]:
    """The paragraphs by what is found in them, each once, in the order of the draft."""
    found: dict[Key, dict[int, ParagraphLook]] = {}
    for key, paragraph in faults:
        found.setdefault(key, {}).setdefault(paragraph.number, paragraph)
    return {key: list(each.values()) for key, each in found.items()}


def at(finding: Finding, paragraphs: Sequence[ParagraphLook] = ()) -> Diagnostic:
    """A finding at its first paragraph, whose number stands as a line's; the file's name is put in by who knows it."""
    return finding.at(Place("", paragraphs[0].number if paragraphs else None))
