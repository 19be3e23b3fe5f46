"""Derived indicators: computed from others by the catalogue's formula, exactly, with the computation in words."""

from collections.abc import Callable, Iterator
from decimal import Decimal, Overflow
from typing import NamedTuple, TypeVar

from reportgen.analysis.expression import DECIMAL, evaluate, in_unit, written_out
from reportgen.diagnostics.finding import N_
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.dataset import Dataset
from reportgen.indicators.formula import Expression, names
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period, read_period

T = TypeVar("T")

ZERO = Decimal(0)
# Of several inputs the weakest speaks for the result.
_WEAKEST_FIRST = (Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL)


def derive(dataset: Dataset, catalogue: Catalogue, period: Period) -> None:
    """Add the derived indicators' observations: of this period and of those loaded now, of others as soon as they are loaded.

    An indicator whose formula's inputs are known gets their exact value, as `Observation.formula` the computation in words, and
    as place that of its stated value, else of its first input. Where an input is missing, the value somebody states is taken
    as if it had been typed in; without one the value is None and `note` names what is missing. Where none of the inputs was
    written at all, nothing is added. A catalogue without formulas costs nothing, a second call neither.
    """
    order = tuple(in_order(catalogue))
    if not order:
        return
    deriving = dataset.earlier
    if not isinstance(deriving, _Deriving):
        deriving = dataset.earlier = _Deriving(catalogue, order, dataset.earlier)
    for text in sorted(dataset.loaded):
        deriving.compute(dataset, read_period(text))
    dataset.get("", period)  # asks for nothing, but loads the period where it has not been, and derives with it


class _Deriving:
    """Stands in for `Dataset.earlier`: loads what that loads, then computes what follows from it."""

    def __init__(
        self, catalogue: Catalogue, order: tuple[Indicator, ...], load: Callable[[Dataset, Period], None] | None
    ) -> None:
        self.catalogue = catalogue
        self.order = order
        self.load = load
        self.done: set[str] = set()

    def __call__(self, dataset: Dataset, period: Period) -> None:
        if self.load is not None:
            self.load(dataset, period)
        self.compute(dataset, period)

    def compute(self, dataset: Dataset, period: Period) -> None:
        if period.text in self.done:
            return
        self.done.add(period.text)
        for indicator in self.order:
            observation = computed(dataset, self.catalogue, indicator, period)
            if observation is not None:
                dataset.observations[indicator.id, period.text] = observation


class Inputs(NamedTuple):
    """What a formula asks for, each indicator once, in the order of the formula.

    seen: the observations that were written, known or not. missing: the indicators without a value.
    """

    seen: tuple[Observation, ...]
    missing: tuple[Indicator, ...]


def inputs_of(dataset: Dataset, catalogue: Catalogue, expression: Expression, period: Period) -> Inputs:
    """The observations that an expression needs in a period."""
    seen: list[Observation] = []
    missing: list[Indicator] = []
    for indicator in indicators_of(catalogue, expression):
        observation = dataset.get(indicator.id, period)
        if observation is not None:
            seen.append(observation)
        if observation is None or observation.value is None:
            missing.append(indicator)
    return Inputs(tuple(seen), tuple(missing))


def indicators_of(catalogue: Catalogue, expression: Expression) -> tuple[Indicator, ...]:
    """The indicators that an expression names, each once, from left to right; unknown names are left out."""
    found = (catalogue.get(name.name) for name in names(expression))
    return tuple({indicator.id: indicator for indicator in found if indicator is not None}.values())


def computed(dataset: Dataset, catalogue: Catalogue, indicator: Indicator, period: Period) -> Observation | None:
    """The observation of a derived indicator in a period, from inputs that are in the dataset; None: nothing is known of it.

    A value that was typed in for it (last year's, given in place) stays what it is.
    """
    assert indicator.formula is not None
    written = dataset.observations.get((indicator.id, period.text))
    if written is not None and written.value is not None:
        return written
    inputs = inputs_of(dataset, catalogue, indicator.formula, period)
    if written is None and not inputs.seen and len(inputs.missing) > 0:
        return None
    value, formula, reason = None, "", ""
    if inputs.missing:
        reason = f"缺少{'、'.join(needed.name for needed in inputs.missing)}"
    else:
        value, formula, reason = _work_out(catalogue, indicator.formula, inputs)
    return _observation(indicator, period, written, inputs, value, formula, reason)


def _work_out(catalogue: Catalogue, expression: Expression, inputs: Inputs) -> tuple[Decimal | None, str, str]:
    """Value, formula in words, and where there is no value the reason."""
    by_id = {observation.indicator.id: observation for observation in inputs.seen}

    def operand(name: str) -> Decimal:
        value = by_id[catalogue[name].id].value
        assert value is not None
        return value

    try:
        value = evaluate(expression, operand, _itself, DECIMAL)
    except ZeroDivisionError:
        return None, "", N_("除数为零")
    except Overflow:
        return None, "", N_("计算结果过大")

    def words(name: str) -> str:
        indicator = catalogue[name]
        return f"{indicator.name}（{in_unit(operand(name), indicator.unit)}）"

    return value, written_out(expression, words), ""


def _itself(value: Decimal) -> Decimal:
    return value


def _observation(
    indicator: Indicator,
    period: Period,
    written: Observation | None,
    inputs: Inputs,
    value: Decimal | None,
    formula: str,
    reason: str,
) -> Observation:
    place = inputs.seen[0].place if inputs.seen else indicator.place
    if written is None:
        written = Observation(indicator, period, None, ZERO, place)
    stated = written.stated
    if value is None and stated is not None and stated.value is not None:
        return written._replace(
            value=stated.value,
            step=stated.step,
            place=stated.place,
            written=stated.written,
            unit=stated.unit,
            qualifier=stated.qualifier,
        )
    if stated is not None:
        place = stated.place
    elif written.place is not None:
        place = written.place
    return written._replace(
        value=value,
        step=ZERO,
        place=place,
        formula=formula,
        note="；".join(part for part in (written.note, reason) if part),
        status=written.status or (_weakest(inputs) if value is not None else _reason_it_is_missing(inputs)),
        as_of=written.as_of or _shared({seen.as_of for seen in inputs.seen}) or "",
        span=written.span or _shared({seen.span for seen in inputs.seen}),
        qualifier="约" if any(seen.is_approximate for seen in inputs.seen) else "",
    )


def _weakest(inputs: Inputs) -> Status | None:
    statuses = {seen.status for seen in inputs.seen}
    return next((status for status in _WEAKEST_FIRST if status in statuses), None)


def _reason_it_is_missing(inputs: Inputs) -> Status | None:
    """What is computed from a withheld figure is withheld too, lest it be worked back; from an inapplicable one, inapplicable."""
    statuses = {seen.status for seen in inputs.seen if seen.value is None}
    return next((status for status in (Status.WITHHELD, Status.NOT_APPLICABLE) if status in statuses), None)


def _shared(values: set[T]) -> T | None:
    return next(iter(values)) if len(values) == 1 else None


def in_order(catalogue: Catalogue) -> Iterator[Indicator]:
    """The derived indicators, each after those that it is computed from.

    Those that lead back to themselves come last; they are never computed, as one of their inputs is always missing. Those whose
    formula names what the catalogue does not have are left out: reading the catalogue has said so.
    """
    waiting = {
        indicator.id: indicator
        for indicator in catalogue.indicators
        if indicator.formula is not None and all(name.name in catalogue for name in names(indicator.formula))
    }
    if not waiting:
        return
    needs: dict[str, set[str]] = {}
    needed_by: dict[str, list[str]] = {}
    for indicator in waiting.values():
        assert indicator.formula is not None
        needs[indicator.id] = {needed.id for needed in indicators_of(catalogue, indicator.formula)} & waiting.keys()
        for needed in needs[indicator.id]:
            needed_by.setdefault(needed, []).append(indicator.id)
    ready = [identifier for identifier, needed in needs.items() if not needed]
    for identifier in ready:  # grows while it is walked
        yield waiting.pop(identifier)
        for waited in needed_by.get(identifier, ()):
            needs[waited].discard(identifier)
            if not needs[waited]:
                ready.append(waited)
    yield from waiting.values()
