"""The table of indicators behind the text: 指标、单位、本期、上期、同比, each cell a figure with its origin."""

from collections.abc import Callable, Iterable

from reportgen.blocks.model import Annex, Inlines, Table, Text
from reportgen.blocks.notation import marked
from reportgen.genre.genre import AnnexTable
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.base import UNSAID
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.rendering import Rendering
from reportgen.templating.filters.changes import change_words
from reportgen.templating.filters.values import base_value, number_only, unit_text

HEAD = ("指标", "单位", "本期", "上期", "同比")
ALIGN = ("left", "center", "right", "right", "right")
WIDTHS = (31, 13, 11, 11, 23)
NOTHING = "—"


def annex_table(rendering: Rendering, annex: AnnexTable, inlines: Callable[[str], Inlines]) -> Annex:
    """The annex with its one table.

    Args:
        annex: its title, and the indicators to list; where it names none, the whole catalogue. An
            indicator of which nothing was written has no row.
        inlines: reads text with marked figures into inlines.
    """
    if annex.indicators is None:
        listed: Iterable[Indicator] = rendering.facts.catalogue
    else:
        listed = (rendering.facts.catalogue[name] for name in annex.indicators)
    figures = (rendering.figure(indicator) for indicator in listed)
    rows = tuple(_row(rendering, figure, inlines) for figure in figures if figure.observation is not None)
    return Annex((Text(annex.title),), (Table((), HEAD, rows, ALIGN, WIDTHS),))


def _row(rendering: Rendering, figure: Figure, inlines: Callable[[str], Inlines]) -> tuple[Inlines, ...]:
    def cell(printed: Printed) -> Inlines:
        if printed.lacking:
            return (Text(NOTHING),)
        rendering.ledger.printed.append(printed)
        return inlines(marked(len(rendering.ledger.printed) - 1, printed.text))

    name = (Text(figure.indicator.name),)
    if figure.indicator.kind is Kind.CHANGE:
        return name, (Text(NOTHING),), (Text(NOTHING),), (Text(NOTHING),), cell(change_words(figure, UNSAID))
    missing = not figure
    value = inlines(rendering.ledger.mark(number_only(figure))) if missing else cell(number_only(figure))
    return name, (Text(unit_text(figure)),), value, cell(base_value(figure)), cell(change_words(figure, UNSAID))
