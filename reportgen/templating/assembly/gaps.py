"""The findings about XX in a draft: figures that the template prints and the data do not hold."""

from collections.abc import Iterable, Iterator

from reportgen.blocks.model import FigureRecord
from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.indicators.observation import Status
from reportgen.indicators.period import read_period
from reportgen.templating.figures.bases import NOT_SO
from reportgen.templating.figures.findings_figures import ClaimDoesNotHold
from reportgen.templating.figures.findings_rules import RuleFieldMissing
from reportgen.templating.figures.rendering import Rendering
from reportgen.templating.filters.register import DOCUMENTED
from reportgen.templating.findings import DateMissing, FigureWithoutValue, GapsRefused, NoPeerForName

MOST_NAMED = 10


def refused(figures: Iterable[FigureRecord], rendering: Rendering) -> Iterator[Diagnostic]:
    """The error of a genre whose style lets no draft out with gaps (`missing: refuse`)."""
    missing = list(dict.fromkeys(figure.name for figure in figures if figure.missing))
    if missing and rendering.facts.style.missing == "refuse":
        yield GapsRefused(names=missing[:MOST_NAMED], count=len(missing)).at(rendering.genre.place)


def gaps(figures: Iterable[FigureRecord], rendering: Rendering, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """One finding for each name that stands as XX in the draft and that no earlier finding is about."""
    # D2xx doubt values that are there, and say nothing of a day or of last year's that lacks.
    known = {diagnostic.about for diagnostic in found if not diagnostic.code.startswith("D2")}
    told = {
        (indicator.id, noted.fields.get("filter"))
        for noted, indicator in rendering.ledger.noted
        if indicator is not None
    }
    for noted, indicator in rendering.ledger.noted:
        yield noted.at(rendering.facts.report.place, indicator.id if indicator is not None else None)
    seen: set[str] = set()
    lacking = {
        (printed.indicator.name if printed.indicator else printed.name, printed.operation): printed.lacking
        for printed in rendering.ledger.printed
        if printed.lacking
    }
    for figure in figures:
        if not figure.missing or figure.indicator in known or figure.name in seen or _answered(figure, rendering):
            continue
        seen.add(figure.name)
        about = figure.indicator or None
        if figure.operation == "date":
            key = "as_of" if figure.name == "截止日期" else "date"
            yield DateMissing(name=figure.name, text=figure.text, key=key).at(rendering.facts.report.place)
        elif figure.operation == "rule":
            yield RuleFieldMissing(name=figure.name, text=figure.text).at(place_in(figure.origin))
        elif figure.operation in ("value", "number", "parameter"):
            yield FigureWithoutValue(name=figure.name, text=figure.text).at(rendering.facts.report.place, about)
        else:
            without = lacking.get((figure.name, figure.operation), "数值")
            operation = next(
                (chinese for chinese, english, _ in DOCUMENTED if english == figure.operation), figure.operation
            )
            if (figure.indicator, operation) in told:  # the finding of the filter itself says more
                continue
            if without == NOT_SO:
                untrue = ClaimDoesNotHold(name=figure.name, operation=operation, text=figure.text)
                yield untrue.at(rendering.facts.report.place, about)
                continue
            finding = NoPeerForName(name=figure.name, lacking=without, operation=operation, text=figure.text)
            yield finding.at(rendering.facts.report.place, about)


def place_in(origin: str) -> Place:
    """The place that a record names: data/rules.yaml:3:20."""
    path, line, column = origin.rsplit(":", 2)
    return Place(path, int(line), int(column))


def _answered(figure: FigureRecord, rendering: Rendering) -> bool:
    """True where the data say why there is no value: it is withheld, or there can be none."""
    indicator = rendering.facts.catalogue.get(figure.indicator) if figure.indicator else None
    if indicator is None:
        return False
    periods = [
        rendering.facts.report.period,
        *([read_period(figure.period)] if figure.period else []),
    ]  # a table has earlier ones
    seen = (rendering.facts.observation(indicator, period) for period in periods)
    return any(each is not None and each.status in (Status.WITHHELD, Status.NOT_APPLICABLE) for each in seen)
