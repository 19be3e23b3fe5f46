"""Which sections of a genre stand in this report's document, and in which order within their part."""

from collections.abc import Iterable
from decimal import Decimal
from functools import reduce

from reportgen.diagnostics.finding import Diagnostic
from reportgen.genre.findings_genre import SectionLeftOut
from reportgen.genre.genre import Genre, Part, Section
from reportgen.indicators.exact import EXACT
from reportgen.indicators.observation import Status
from reportgen.templating.figures.achievements import margin_of
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.rendering import Rendering


def arranged(genre: Genre, rendering: Rendering, found: list[Diagnostic]) -> list[Section | Part]:
    """The entries of a genre without the sections that have nothing to tell, of which there is a note, each part in its order.

    A part may be left without any section.
    """
    standing: list[Section | Part] = []
    for entry in genre.sections:
        if isinstance(entry, Part):
            standing.append(entry._replace(sections=tuple(_in_order(entry, rendering, found))))
        else:
            standing += _with_something_to_tell([entry], rendering, found)
    return standing


def _in_order(part: Part, rendering: Rendering, found: list[Diagnostic]) -> list[Section]:
    sections = _with_something_to_tell(part.sections, rendering, found)
    if part.order == "weight":
        sections.sort(key=lambda section: -section.weight)
    elif part.order == "target":
        margins = {section: _mean_margin(section, rendering) for section in sections}
        aimed = [section for section in sections if margins[section] is not None]
        aimed.sort(key=lambda section: margins[section] or Decimal(0), reverse=True)
        sections = aimed + [section for section in sections if margins[section] is None]
    return sections


def _with_something_to_tell(
    sections: Iterable[Section], rendering: Rendering, found: list[Diagnostic]
) -> list[Section]:
    standing = []
    for section in sections:
        figures = _figures(section, rendering)
        if not figures or any(map(_may_print, figures)):
            standing.append(section)
            continue
        names = [figure.indicator.name for figure in figures]
        left_out = SectionLeftOut(file=f"{rendering.genre.name}/{section.file}", names=names)
        found.append(left_out.at(section.place))
    return standing


def _figures(section: Section, rendering: Rendering) -> list[Figure]:
    return [rendering.figure(rendering.facts.catalogue[name]) for name in section.indicators]


def _may_print(figure: Figure) -> bool:
    """True for a value, and for one that is withheld: it is there, and its XX is meant."""
    seen = figure.observation
    return seen is not None and (seen.value is not None or seen.status is Status.WITHHELD)


def _mean_margin(section: Section, rendering: Rendering) -> Decimal | None:
    """How far a section's indicators beat their targets, on average, as a fraction; None where none has a target and a value."""
    margins = [margin for each in _figures(section, rendering) if (margin := margin_of(each)) is not None]
    return EXACT.divide(reduce(EXACT.add, margins), Decimal(len(margins))) if margins else None
