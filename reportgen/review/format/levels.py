"""Which level a heading is of where its style says one thing and its number another.

Pandoc and many people put the title into Heading 1 and 一、 into Heading 2, so that every style is one level off. The standard knows
numbers, not styles (7.3.3): where the numbers run consistently, they are the levels.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.review.format.roles import Part

_LEVELS = 4
_AHEAD = 100  # headings: so many are looked through for the next one of a level


def settled_levels(parts: "Sequence[Part]") -> "list[Part]":
    """The parts, each heading with the level that it is of."""
    meant = _meant(parts)
    counts = [0] * (_LEVELS + 1)
    settled = []
    for part in parts:
        number = part.number
        if part.styled and number is not None and part.level:
            level = meant.get(part.style_level, min(part.style_level, _LEVELS))
            follows = number.value == counts[number.level] + 1 and (number.level == 1 or any(counts[1 : number.level]))
            part = part._replace(level=number.level if follows else level)
        elif part.styled and part.level:
            part = part._replace(level=meant.get(part.style_level, part.level))
        settled.append(part)
        if part.level:
            counts[part.level] = number.value if number is not None else 0
            counts[part.level + 1 :] = [0] * (_LEVELS - part.level)
    return _in_their_rows(settled)


def _in_their_rows(parts: "Sequence[Part]") -> "list[Part]":
    """A number in the form of another level, as （3） between （二） and （四）, is of the level of those: only its form is wrong."""
    headings = [part for part in parts if part.level and part.number is not None]
    counts = [0] * (_LEVELS + 1)
    meant: dict[int, int] = {}
    for place, part in enumerate(headings):
        value, level = part.number.value if part.number is not None else 0, part.level
        if not part.styled and value > 1 and value != counts[level] + 1:
            ahead = headings[place + 1 : place + 1 + _AHEAD]
            level = next((each for each in range(1, _LEVELS + 1) if _goes_on(each, value, counts, ahead)), level)
            meant[part.look.number] = level
        counts[level] = value
        counts[level + 1 :] = [0] * (_LEVELS - level)
    return [part._replace(level=meant.get(part.look.number, part.level)) if meant else part for part in parts]


def _goes_on(level: int, value: int, counts: "Sequence[int]", ahead: "Sequence[Part]") -> bool:
    """Whether a number follows the last one of a level, and the level's next one follows it."""
    after = next((part for part in ahead if part.level <= level), None)
    if after is None or after.level != level or after.number is None:
        return False
    return counts[level] + 1 == value and after.number.value == value + 1


def off_their_style(parts: "Sequence[Part]") -> "list[Part]":
    """The headings whose style is of another level than they are, but for those that only leave a level out, as 一、 and 1. do."""
    used = sorted({part.level for part in parts if part.level})
    return [
        part
        for part in parts
        if part.styled and part.level and part.style_level not in {part.level, used.index(part.level) + 1}
    ]


def _meant(parts: "Sequence[Part]") -> Mapping[int, int]:
    """The level that each level of styles stands for by most of its numbers; nothing where those are in no order."""
    seen: dict[int, Counter[int]] = {}
    for part in parts:
        if part.styled and part.number is not None and part.level:
            seen.setdefault(part.style_level, Counter())[part.number.level] += 1
    meant = {style: counter.most_common(1)[0][0] for style, counter in sorted(seen.items())}
    levels = list(meant.values())
    in_order = all(one < other for one, other in pairwise(levels))
    return meant if in_order and 1 in levels else {}
