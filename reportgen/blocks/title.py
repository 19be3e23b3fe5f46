"""Where the line of a long title ends: where a reader would end it, and so that the lines make a trapezoid or a rhombus.

GB/T 9704-2012 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当，标题排列应当使用梯形或菱形.
"""

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reportgen.blocks.model import FigureInline, Inline, Inlines, Text
from reportgen.blocks.title_pieces import CLOSING, OPENING, Piece, cost, pieces, width

_SHORTEST = 3  # characters: a line of one or two is an orphan
_BALANCE = 12.0  # how much unequal lines weigh against places where a phrase is divided
_HOURGLASS = 6.0  # a line shorter than both its neighbours
_RECTANGLE = 0.5  # lines of one length are neither trapezoid nor rhombus
_MORE_LINES = 4.0  # one line more than the text needs
_MOST_LINES = 12  # a longer one is no title, and Word may do with it what it likes
_BY_FORCE = 30.0  # a line end within a name or a quotation that is itself wider than the page
_IMPOSSIBLE = math.inf


def balanced_title(lines: tuple[Inlines, ...], room: float, names: Sequence[str] = ()) -> tuple[Inlines, ...]:
    """The lines of a title.

    Args:
        lines: as the author wrote them. Several lines stay as they are; a single one is broken where it is too long.
        room: how many full-width characters stand in a line.
        names: what stays whole: the organisation, the region, the period.

    Returns:
        The lines; together they are the same text. Figures stay whole.
    """
    if len(lines) != 1:
        return lines
    (line,) = lines
    texts = [inline.figure.text if isinstance(inline, FigureInline) else inline.text for inline in line]
    figures: list[tuple[int, int]] = []
    at = 0
    for inline, text in zip(line, texts, strict=True):
        if isinstance(inline, FigureInline) and text:
            figures.append((at, at + len(text)))
        at += len(text)
    return _divided(line, line_ends("".join(texts), room, names, figures))


def line_ends(
    text: str, room: float, names: Sequence[str] = (), figures: Sequence[tuple[int, int]] = ()
) -> tuple[int, ...]:
    """Where the lines of a title end, but for the last: places in the text, in order; empty where it fits in one line, or in
    no dozen.

    Args:
        room, names: see balanced_title. figures: stretches, from and to, that stay whole.
    """
    if not room < width(text) <= _MOST_LINES * room:
        return ()
    least = max(2, math.ceil(width(text) / room))
    for longest in (
        room,
        room / 2,
        _SHORTEST,
    ):  # where no way is found, first the longest names and quotations are divided
        parts, forced = _fitting(text, pieces(text, names, figures), longest)
        best: tuple[float, tuple[int, ...]] = (_IMPOSSIBLE, ())
        for count in range(least, min(least + 4, len(parts)) + 1):
            found, ends = _best(text, parts, forced, count, room)
            best = min(best, (found + _MORE_LINES * (count - least), ends))
            if best[0] < _IMPOSSIBLE and count > least:
                break
        if best[0] < _IMPOSSIBLE:
            return best[1]
    return ()


def _fitting(text: str, parts: list[Piece], room: float) -> tuple[list[Piece], frozenset[int]]:
    """The pieces, one that is wider than `room` taken apart; and where it was, for a line end there is a last resort."""
    fitting: list[Piece] = []
    forced: set[int] = set()
    for part in parts:
        if width(text[part.start : part.end]) <= room:
            fitting.append(part)
            continue
        inner = [Piece(part.start + start, part.start + end, known) for start, end, known in _inside(text, part)]
        fitting += inner
        forced |= {piece.start for piece in inner[1:]}
    return fitting, frozenset(forced)


def _inside(text: str, part: Piece) -> list[Piece]:
    """The pieces of a piece, counted from its start; of a single word or number its characters."""
    whole = text[part.start : part.end]
    if whole[0] in OPENING and whole[-1] in CLOSING and len(whole) > 2:
        inner = pieces(whole[1:-1], (), ())
        ends = [Piece(0, 1, True), Piece(len(whole) - 1, len(whole), True)]
        return [ends[0], *(Piece(start + 1, end + 1, known) for start, end, known in inner), ends[1]]
    inner = pieces(whole, (), ())
    return inner if len(inner) > 1 else [Piece(at, at + 1, False) for at in range(len(whole))]


def _best(
    text: str, parts: list[Piece], forced: frozenset[int], count: int, room: float
) -> tuple[float, tuple[int, ...]]:
    """The cheapest way to make `count` lines of the pieces: what it costs, and where the lines end."""
    mean = width(text) / count
    costs = [cost(text, left, right) for left, right in pairwise(parts)]
    before = [width(text[: part.start]) for part in parts] + [width(text)]

    @cache
    def rest(start: int, left: int, previous: float, falling: bool) -> tuple[float, tuple[int, ...]]:
        """The cheapest lines from piece `start` on; previous: the width of the line above, 0 for none."""
        best: tuple[float, tuple[int, ...]] = (_IMPOSSIBLE, ())
        for stop in [len(parts)] if left == 1 else range(start + 1, len(parts) - left + 2):
            line = before[stop] - before[start]
            if line > room:
                break
            price = _BALANCE * ((line - mean) / mean) ** 2
            if line < _SHORTEST:
                continue
            if previous:
                price += _HOURGLASS * (falling and line > previous) + _RECTANGLE * (abs(line - previous) < 0.5)
            if left == 1:
                best = min(best, (price, ()))
                continue
            end = costs[stop - 1]
            if end is None:
                continue
            place = parts[stop].start
            price += max(end, _BY_FORCE) if place in forced else end
            following, ends = rest(stop, left - 1, line, bool(previous) and (falling or line < previous))
            best = min(best, (price + following, (place, *ends)))
        return best

    return rest(0, count, 0.0, False)


def _divided(line: Inlines, ends: Sequence[int]) -> tuple[Inlines, ...]:
    """The inlines of one line as several, ended at these places of its text."""
    lines: list[list[Inline]] = [[]]
    remaining = list(ends)
    at = 0
    for inline in line:
        if isinstance(inline, FigureInline):
            if remaining and remaining[0] == at:
                remaining.pop(0)
                lines.append([])
            lines[-1].append(inline)
            at += len(inline.figure.text)
            continue
        text = inline.text
        while remaining and remaining[0] < at + len(text):
            cut = remaining.pop(0) - at
            if cut:
                lines[-1].append(Text(text[:cut], inline.strong))
            lines.append([])
            text, at = text[cut:], at + cut
        if text:
            lines[-1].append(Text(text, inline.strong))
        at += len(text)
    return tuple(map(tuple, lines))
