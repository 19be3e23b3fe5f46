"""The numbers that Word writes before paragraphs by itself (`w:numPr`), counted as Word counts them."""

import re
from typing import TYPE_CHECKING, NamedTuple

from reportgen.blocks.numerals import counting_numeral
from reportgen.docx.parts.formatting import W, clipped_value, number, paragraph_settings

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVELS = 9
_CHINESE = frozenset(
    {"chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCountingThousand"}
)
_LONGEST = 40  # characters of a number's pattern: nine levels are "%1.%2.%3.%4.%5.%6.%7.%8.%9"
_PLACEHOLDER = re.compile(r"%([1-9])")


class Level(NamedTuple):
    """A level of a list. start: first number; form: w:numFmt; text: with %1 for the first level's number; indent: its w:pPr."""

    start: int
    form: str
    text: str
    indent: dict[str, str]


class ListNumbers:
    """Counts the lists of one document; `numbering` is the root of numbering.xml, None where there is none."""

    def __init__(self, numbering: "_Element | None") -> None:
        self._lists: dict[str, tuple[str, dict[int, Level]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        if numbering is None:
            return
        abstract = {each.get(f"{W}abstractNumId", ""): each for each in numbering.iterfind(f"{W}abstractNum")}
        levels = {key: dict(map(_level, each.iterfind(f"{W}lvl"))) for key, each in abstract.items()}
        for each in numbering.iterfind(f"{W}num"):
            link = each.find(f"{W}abstractNumId")
            key = link.get(f"{W}val", "") if link is not None else ""
            if key in levels:
                own = {
                    place: level
                    for change in each.iterfind(f"{W}lvlOverride/{W}lvl")
                    for place, level in [_level(change)]
                }
                self._lists[each.get(f"{W}numId", "")] = key, levels[key] | own

    def level(self, settings: dict[str, str]) -> Level | None:
        """The level of the list that a paragraph stands in by its settled properties; None for a paragraph in no list."""
        found = self._lists.get(settings.get("numId", ""))
        return found[1].get(_place(settings)) if found else None

    def next(self, settings: dict[str, str]) -> str:
        """The number of the next paragraph of a list as it is printed, "" for a bullet or where there is none."""
        found = self._lists.get(settings.get("numId", ""))
        place = _place(settings)
        if not found or place not in found[1]:
            return ""
        key, levels = found
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        before = counts[place]
        counts[place] = levels[place].start if before is None else before + 1
        counts[place + 1 :] = [None] * (_LEVELS - place - 1)
        if levels[place].form in {"bullet", "none"}:
            return ""

        def filled(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            level = levels.get(other)
            count = counts[other] if counts[other] is not None else level.start if level else 1
            return counting_numeral(max(1, count or 1)) if level and level.form in _CHINESE else str(count)

        return _PLACEHOLDER.sub(filled, levels[place].text, count=_LEVELS)


def _place(settings: dict[str, str]) -> int:
    return min(max(number(settings.get("ilvl")) or 0, 0), _LEVELS - 1)


def _level(element: "_Element") -> tuple[int, Level]:
    values = {
        name: clipped_value(child.get(f"{W}val", ""))
        for name in ("start", "numFmt", "lvlText")
        if (child := element.find(f"{W}{name}")) is not None
    }
    start = number(values.get("start"))
    return (
        _place({"ilvl": element.get(f"{W}ilvl", "0")}),
        Level(
            1 if start is None else start,
            values.get("numFmt", "decimal"),
            values.get("lvlText", "")[:_LONGEST],
            {key: text for key, text in paragraph_settings(element.find(f"{W}pPr")).items() if key.startswith("ind.")},
        ),
    )
