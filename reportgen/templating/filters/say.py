"""The filter 说: the whole clause about an indicator, made of what the data hold."""

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.analysis import better
from reportgen.indicators.formula import Expression, Name, Operation, names
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Status
from reportgen.language.clause import clause
from reportgen.language.parts import parts_phrase
from reportgen.language.pieces.base import UNSAID
from reportgen.language.pieces.measure import is_points
from reportgen.templating.figures.bases import last_year
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.changes import change_words, compared, from_to, up_to
from reportgen.templating.filters.expected import expected
from reportgen.templating.filters.references import above
from reportgen.templating.filters.register import figure_filter
from reportgen.templating.filters.targets import progress, to_target
from reportgen.templating.filters.values import rank, value_with_unit

_UNSETTLED = (Status.ESTIMATED, Status.PROVISIONAL)  # 达到预计… would not do: said the plain way
_LEVEL = frozenset({"C3", "C4", "C7", "R2"})


@figure_filter("说", "say")
def say(figure: Figure, *, target: bool = True, reference: bool = True, parts: bool = True) -> str:
    """一整句：名称、数值、变化，知道的再说分项、目标、与别处相比，轮换句式。可关去一样：说(目标=false)、说(参照=false)、说(分项=false)。"""
    facts = figure.facts
    turn = 0 if figure.observation is not None and figure.observation.status in _UNSETTLED else facts.ledger.said
    facts.ledger.said += 1
    change = change_words(figure, figure.words)
    told = _Facts(figure, change, _Wanted(target, reference, parts))
    direction = _direction(change)
    reached = direction is not None and direction > 0 and better.direction(figure.indicator) >= 0
    return clause(figure.indicator, told, direction, reached, turn)


class _Wanted(NamedTuple):
    target: bool
    reference: bool
    parts: bool


class _Facts:
    """A figure's facts, each worded and marked when the clause asks for it."""

    def __init__(self, figure: Figure, change: Printed, wanted: _Wanted) -> None:
        self.figure = figure
        self.known = change
        self.wanted = wanted

    @property
    def value(self) -> str:
        return self._mark(_value(self.figure))

    @property
    def change(self) -> str:
        return self._mark(self.known)

    @property
    def delta(self) -> str:
        return (
            self.change
            if self.known.base is None
            else self._mark(compared(self.figure, last_year(self.figure), "delta", "both"))
        )

    @property
    def from_to(self) -> str:
        return self.value if self.known.base is None else self._mark(from_to(self.figure))

    @property
    def up_to(self) -> str:
        return self.value if self.known.base is None else self._mark(up_to(self.figure))

    @property
    def bare_change(self) -> str:
        return self._mark(change_words(self.figure, UNSAID))

    @property
    def parts(self) -> str:
        return _parts(self.figure) if self.wanted.parts else ""

    @property
    def tails(self) -> list[str]:
        tails = (self.wanted.target and _target(self.figure), self.wanted.reference and _reference(self.figure))
        return [self._mark(tail) for tail in tails if tail]

    def _mark(self, printed: Printed) -> str:
        return self.figure.facts.ledger.mark(printed)


def _value(figure: Figure) -> Printed:
    """The value as a clause has it: an estimate says so, a rank says among whom unless its name does already."""
    indicator = figure.indicator
    seen = figure.observation
    if seen is not None and seen.status in _UNSETTLED:
        value: Printed = expected(figure)
    elif indicator.kind is Kind.RANK and indicator.scope not in indicator.name:
        value = rank(figure)
    else:
        value = value_with_unit(figure)
    return value


def _direction(change: Printed) -> int | None:
    """Which way the change goes as it is printed; None where there is none to print."""
    if change.lacking or change.seen is None:
        return None
    if change.rule in _LEVEL or "持平" in change.text:
        return 0
    if change.base is None:
        return None if change.value is None else (change.value > 0) - (change.value < 0)
    assert change.seen.value is not None
    assert change.base.value is not None
    return (change.seen.value > change.base.value) - (change.seen.value < change.base.value)


def _target(figure: Figure) -> Printed | None:
    goal = figure.target
    if figure.value is None or goal is None or goal.value is None or goal.period != figure.period:
        return None
    indicator = figure.indicator
    plain = indicator.kind not in (Kind.RANK, Kind.CHANGE) and not is_points(indicator)
    reached = plain and not better.is_ceiling(indicator) and goal.value > 0
    tail: Printed = progress(figure) if reached else to_target(figure)
    return tail


def _reference(figure: Figure) -> Printed | None:
    facts, indicator = figure.facts, figure.indicator
    if figure.value is None or not is_points(indicator):  # totals of a county and of a province are no comparison
        return None
    for place in facts.report.dataset.reference_names():
        if facts.reference(place, indicator, figure.period) is not None:
            tail: Printed = above(figure, place)
            return tail
    return None


def _parts(figure: Figure) -> str:
    """The parts that an equation of the catalogue gives the indicator, in brackets; "" where one is not known."""
    facts = figure.facts
    for parts in _sums(figure.indicator, facts.catalogue.checks_of(figure.indicator)):
        figures = [Figure(facts, facts.catalogue[name], facts.report.period) for name in parts]
        if figure.value is not None and all(part.value is not None for part in figures):
            told = [(part.indicator.name, facts.ledger.mark(value_with_unit(part))) for part in figures]
            return parts_phrase(told, "其中").text
    return ""


def _sums(indicator: Indicator, equations: Iterator[Expression]) -> Iterator[list[str]]:
    for right in equations:
        parts = [each.name for each in names(right)]
        if isinstance(right, Operation) and _only_adds(right) and len(parts) > 1 and indicator.name not in parts:
            yield parts


def _only_adds(expression: Expression) -> bool:
    if isinstance(expression, Operation):
        return expression.sign == "+" and _only_adds(expression.left) and _only_adds(expression.right)
    return isinstance(expression, Name)
