"""What the functions that place a table have in common: which indicators it lists, and the words around it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import Phrase
from reportgen.genre.findings_genre import UnknownName
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.printed import Printed
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.budget import FIGURE
from reportgen.templating.sandbox.fault import TemplateFault

if TYPE_CHECKING:
    from reportgen.templating.figures.rendering import Rendering

WORDS = {"标题": "title", "注": "note", "来源": "source"}


def wrong(name: str, problem: str) -> TemplateFault:
    """The fault of a function called with what it cannot have."""
    return TemplateFault(WrongArguments(name=name, problem=problem))


def table_figures(rendering: "Rendering", thing: Any, name: str) -> tuple[Figure, ...]:
    """The indicators of a table, one or a list, as names or as figures.

    Raises:
        TemplateFault: none, one twice, or something else among them; `name` is the function's.
    """
    listed = thing if isinstance(thing, (list, tuple)) else [thing]
    figures = tuple(table_figure(rendering, each, name) for each in listed)
    if not figures:
        raise wrong(name, N_("要写一个以上的指标，如 ['甲', '乙']"))
    listed_once: set[str] = set()
    for figure in figures:
        if figure.indicator.id in listed_once:
            raise wrong(name, Phrase(N_("“{name}”写了两次"), name=figure.indicator.name))
        listed_once.add(figure.indicator.id)
    return figures


def table_figure(rendering: "Rendering", thing: Any, name: str) -> Figure:
    """An indicator by its name, or as the figure that a name without quotes gives.

    Raises:
        TemplateFault: the catalogue has no such name, or it is neither.
    """
    if isinstance(thing, Figure):
        return thing
    if not isinstance(thing, str):
        raise wrong(name, N_("先写指标，如 ['甲', '乙'] 或 指标组('基金')"))
    indicator = rendering.facts.catalogue.get(thing)
    if indicator is None:
        raise TemplateFault(UnknownName(name=thing, near=suggestion(thing, rendering.facts.catalogue.names())))
    return rendering.figure(indicator)


def table_words(rendering: "Rendering", given: dict[str, Any], key: str, name: str) -> str:
    """A text of a template under one of `WORDS`, in its notation; figures in it stay figures.

    Raises:
        TemplateFault: it is no text.
    """
    thing = given.get(key, "")
    if isinstance(thing, Printed):
        return rendering.ledger.mark(thing)
    if not isinstance(thing, str):
        chinese = next(each for each, english in WORDS.items() if english == key)
        raise wrong(name, Phrase(N_("{key} 要写引号里的文字"), key=chinese))
    return " ".join(thing.split())


def size_of(rows: Iterable[Sequence[str]], *around: str) -> int:
    """How large a table is, for the budget: the figures and texts of its cells, and the texts around it."""
    cells = [cell for row in rows for cell in row]
    return FIGURE * len(cells) + sum(map(len, cells)) + sum(map(len, around))
