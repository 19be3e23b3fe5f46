"""Characters that no file of a project may hold, and where they stand."""

import re
from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.sources.files.findings import ForbiddenCharacter

MAX_REPORTED = 20

# Line and paragraph separators count as lines in YAML but not in editors; the direction marks reorder digits on the screen;
# zero-width ones make two names look alike. Joiners (U+200C, U+200D) and variation selectors are part of words and stay.
_PLANES = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 15))
_KINDS = {
    "control": r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f",
    "separator": "\u2028\u2029",
    "surrogate": "\ud800-\udfff",
    "private": "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
    "none": f"\ufdd0-\ufdef\ufffe\uffff{_PLANES}\U000ffffe\U000fffff\U0010fffe\U0010ffff",
    "invisible": "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff",
}
_NAMES = {
    "control": N_("控制字符"),
    "separator": N_("行分隔符"),
    "surrogate": N_("孤立代理项"),
    "private": N_("私用区字符"),
    "none": N_("非字符"),
    "invisible": N_("看不见的字符"),
}


def forbidden(text: str) -> Iterator[tuple[int, str, str]]:
    """Offset, code as in "U+0007", and kind in Chinese of each forbidden character."""
    if _without_allowed(text).isprintable():  # nearly always, and far faster than looking for each
        return
    pattern = re.compile("|".join(f"(?P<{kind}>[{members}])" for kind, members in _KINDS.items()))
    for match in pattern.finditer(text):
        yield match.start(), f"U+{ord(match[0]):04X}", _NAMES[str(match.lastgroup)]


def place_of(text: str, offset: int, path: str) -> Place:
    """Line and column of an offset, lines ended by LF, CRLF or CR."""
    before = text[:offset]
    # A CR counts unless a LF ends the same line; what follows the last of either is the column.
    line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
    if before.endswith("\r") and text[offset : offset + 1] == "\n":
        line -= 1
    start = max(before.rfind("\n"), before.rfind("\r"))
    return Place(path, line, offset - start)


def report_forbidden(text: str, shown: str, found: list[Diagnostic]) -> bool:
    """Add a finding for each of the first forbidden characters; True where there is one."""
    count = 0
    for offset, character, kind in forbidden(text):
        found.append(ForbiddenCharacter(character=character, kind=kind).at(place_of(text, offset, shown)))
        count += 1
        if count == MAX_REPORTED:
            break
    return count > 0


def _without_allowed(text: str) -> str:
    """The text without what is not printable and yet allowed: line ends, tabs, the full-width space."""
    return text.replace("\n", "").replace("\r", "").replace("\t", "").replace("\u3000", "")
