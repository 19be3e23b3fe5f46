"""A title taken apart: the pieces that no line end may go through, and what a line end between two of them costs a reader."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportgen.blocks.title_words import LONGEST, TITLE_WORDS

OPENING = "（(《〈“‘「『【〔["
CLOSING = "）)》〉”’」』】〕]"
NEVER_FIRST = CLOSING + "，。、；：？！·…—-％%‰,.;:?!的了们等之"
_NEVER_FIRST_WORDS = ("及其", "时期", "期间", "以来")
_PAIRS = dict(zip(OPENING, CLOSING, strict=True))
_COUNTED = "年|月份?|日|号|届|次|期|批|周年|季度|个|项|人|家|件|种|万|亿|元|名|位|条|天|度|上半年|下半年|前[一二三四]个?季度|第?[一二三四]季度"
_NUMERALS = "一二三四五六七八九十百零〇"
# 2025年, 党的二十届四中全会, 2021—2025年, 2025年上半年, 99.6%, 12345, 第三届, 2025年1—6月, COVID-19
_NUMBER = re.compile(
    rf"(?:[A-Za-z0-9]+(?:[.,:/—–~\-+][A-Za-z0-9]+)*[%％‰]?(?:{_COUNTED})*)+"
    rf"|党的[{_NUMERALS}]+(?:大|届(?:[{_NUMERALS}]中全会)?)|第[{_NUMERALS}]+(?:个|{_COUNTED})+(?:全会)?",
    re.ASCII,
)

BEST, GOOD, FAIR, INSIDE_A_PHRASE, DOUBTFUL = 0.0, 1.0, 2.5, 3.5, 6.0
_AFTER = dict.fromkeys(("关于", "以及", "及", "暨", "和", "与"), GOOD)
_BEFORE = {"以及": BEST, "及": BEST, "暨": BEST, "关于": GOOD, "和": GOOD, "与": GOOD, "并": FAIR}
_GAP = re.compile("(?<=[a-zA-Z0-9])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[a-zA-Z0-9])")
_KNOWN = "".join(_AFTER) + "并的 \u3000" + OPENING + NEVER_FIRST  # characters that are no part of a word unknown
_UNITS = "局委厅办部院会县市省区州镇乡司处所站校"


class Piece(NamedTuple):
    """A stretch of a title, from `start` to before `end`. known: a name, a number, a quotation or a word, nothing guessed."""

    start: int
    end: int
    known: bool


def pieces(text: str, names: Iterable[str], figures: Iterable[tuple[int, int]]) -> list[Piece]:
    """The pieces of a title, in order and without gaps.

    Args:
        names: texts that stay whole wherever they stand. figures: stretches, from and to, that stay whole.
    """
    taken = sorted(figures)
    for name in sorted({name for name in names if name}, key=lambda name: (-len(name), name)):
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if all(end <= start or at >= stop for start, stop in taken):
                taken.append((at, end))
            at = text.find(name, end)
    taken.sort()
    found: list[Piece] = []
    at = 0
    while at < len(text):
        whole = next((span for span in taken if span[0] == at), None)
        limit = min((start for start, _ in taken if start > at), default=len(text))
        piece = Piece(*whole, True) if whole else _next(text, at, limit)
        found.append(piece)
        at = piece.end
    return list(_glued(text, found))


def cost(text: str, left: Piece, right: Piece) -> float | None:
    """What a line end between two neighbours costs, from 0; None where there must be none."""
    before, after = text[left.start : left.end], text[right.start : right.end]
    if after[0] in NEVER_FIRST or after in _NEVER_FIRST_WORDS or before[-1] in OPENING or after.isspace():
        return None
    if before.isspace():
        return BEST
    if before in _AFTER or after in _BEFORE:
        return min(_AFTER.get(before, FAIR), _BEFORE.get(after, FAIR))
    if not (left.known and right.known):
        return FAIR if before[-1] in _UNITS and right.known else DOUBTFUL
    if before[-1].isascii() and before[-1].isalnum():
        return DOUBTFUL  # 12345 belongs to 热线
    if before[-1] in "年度月，、：；" + CLOSING + _UNITS or before in ("工作", "的"):
        return FAIR
    return INSIDE_A_PHRASE


def width(text: str) -> float:
    """How wide a text is at most, in full-width characters; digits and small letters are half of one in a book face.

    Some programs set a quarter of a character between Chinese and digits, whatever the document says.
    """
    gaps = 0.25 * len(_GAP.findall(text))
    return gaps + sum(
        1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.7 if "A" <= char <= "Z" else 0.5 for char in text
    )


def _next(text: str, at: int, limit: int) -> Piece:
    """The piece that begins at `at`, where no name does; `limit`: where the next name begins."""
    if text[at] in OPENING:
        end = _closed_at(text, at)
        if end:
            return Piece(at, end, True)
    if number := _NUMBER.match(text, at, limit):
        return Piece(at, number.end(), True)
    for end in range(min(limit, at + LONGEST), at + 1, -1):
        if text[at:end] in TITLE_WORDS:
            return Piece(at, end, True)
    return Piece(at, at + 1, text[at] in _KNOWN)


def _closed_at(text: str, at: int) -> int:
    """Behind the mark that closes the one at `at`; 0 where nothing does."""
    depth = 0
    opening, closing = text[at], _PAIRS[text[at]]
    for place in range(at, len(text)):
        depth += (text[place] == opening) - (text[place] == closing)
        if not depth:
            return place + 1
    return 0


def _glued(text: str, found: list[Piece]) -> Iterator[Piece]:
    """The pieces, with unknown characters in a row as one; a single one goes with what stands before it, as 社 does in 合作社."""
    runs: list[Piece] = []
    for piece in found:
        if runs and not piece.known and not runs[-1].known:
            runs[-1] = Piece(runs[-1].start, piece.end, False)
        else:
            runs.append(piece)
    open_piece: Piece | None = None
    for piece in runs:
        if open_piece is None:
            open_piece = piece
        elif not piece.known and piece.end - piece.start == 1 and _is_word(text, open_piece):
            open_piece = Piece(open_piece.start, piece.end, text[piece.start] in _UNITS)
        else:
            yield open_piece
            open_piece = piece
    if open_piece is not None:
        yield open_piece


def _is_word(text: str, piece: Piece) -> bool:
    word = text[piece.start : piece.end]
    return len(word) > 1 and word != "关于" and word[-1] not in NEVER_FIRST
