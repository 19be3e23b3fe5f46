"""Whether several drafts of one period print each number alike: by digits and unit, whatever words stand around them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reportgen.blocks.model import FigureRecord
from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.editions.findings_edition import PrintedDifferently
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import APPROXIMATIONS

_NUMBER = re.compile(r"[-－]?\d[\d,]*(?:\.\d+)?")
# The forms of a change and of a value that say the same thing of the same numbers.
_FAMILIES = {"about": "value", "over": "value", "reached": "value"}
# These stand without their unit, or in the unit of a table.
_BARE = frozenset({"number", "last", "total", "reference"})
_SIGNED = re.compile(r"^[-－]?[\d.]+")
# What the filters of these names may print.
_SAID_BY = {"约": {"约", "近", "超", "超过", "逾"}, "余": {"余", "多", "超", "超过", "逾"}}


class Form(NamedTuple):
    """How a number is printed. numbers: digits with what follows each. words: of approximation. units: that follow the digits."""

    numbers: tuple[str, ...]
    words: frozenset[str]


def form_of(text: str, units: Sequence[str]) -> Form:
    """The form of a printed figure. units: those that its indicator may have, the longest first.

    >>> form_of("同比增长5.3%", ["%"])
    Form(numbers=('5.3%',), words=frozenset())
    """
    numbers = []
    for match in _NUMBER.finditer(text):
        rest = text[match.end() :]
        bare = rest[1:] if rest[:1] in ("余", "多") else rest
        unit = next((unit for unit in units if unit and bare.startswith(unit)), "")
        numbers.append(match.group().replace(",", "") + unit)
    words = frozenset(word for word in APPROXIMATIONS if re.search(rf"{word}\s*\d|\d{word}", text))
    return Form(tuple(numbers), words)


def disagreements(
    drafts: Mapping[str, Sequence[FigureRecord]], catalogue: Catalogue, place: Place | None
) -> Iterator[Diagnostic]:
    """A finding for each number that two drafts print in forms that the catalogue does not allow beside each other.

    Args:
        drafts: the records of each document by its name.
    """
    first: dict[tuple[str, str, str, str, str, str], tuple[str, FigureRecord]] = {}
    told: set[tuple[str, str]] = set()
    for document, records in drafts.items():
        for record in records:
            indicator = catalogue.get(record.indicator) if record.indicator else None
            if indicator is None or record.missing or record.operation in _BARE:
                continue
            family = _FAMILIES.get(record.operation, record.operation)
            key = (record.indicator, record.period, record.base_period, family, record.value, record.base_value)
            other_document, other = first.setdefault(key, (document, record))
            if other_document == document or (record.name, record.text) in told:
                continue
            units = sorted(
                {each for each in (*_known_units(indicator.forms), indicator.unit.text, *_shown(indicator)) if each},
                key=len,
                reverse=True,
            )
            one, two = form_of(other.text, units), form_of(record.text, units)
            if one == two or _allowed(one, two, indicator.forms):
                continue
            told.add((record.name, record.text))
            finding = PrintedDifferently(
                name=record.name,
                period=record.period,
                first=other_document,
                one=other.text,
                second=document,
                other=record.text,
            )
            yield finding.at(place, record.indicator)


def _allowed(one: Form, two: Form, forms: Sequence[str]) -> bool:
    """Whether what one has and the other lacks, a word of approximation or a unit, is declared."""
    said = one.words ^ two.words
    if said:
        return any(said & _SAID_BY.get(allowed, {allowed}) for allowed in forms)
    units = [frozenset(_SIGNED.sub("", number) for number in form.numbers) for form in (one, two)]
    return units[0] != units[1] and any(unit in forms for unit in units[0] ^ units[1])


def _known_units(forms: Sequence[str]) -> Iterator[str]:
    return (form for form in forms if form not in APPROXIMATIONS)


def _shown(indicator: object) -> Iterator[str]:
    unit = getattr(indicator, "unit", None)
    base = unit.base if unit is not None else ""
    yield from ("个百分点", "百分点", "%", "‰", "倍", "位")
    if base:
        yield from (base, f"万{base}", f"亿{base}")
