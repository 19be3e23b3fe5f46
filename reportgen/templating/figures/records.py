"""The record behind a printed figure: everything that leads back to its source, as text."""

from decimal import Decimal

from reportgen.blocks.model import FigureRecord
from reportgen.indicators.observation import Observation
from reportgen.templating.figures.printed import Printed


def figure_record(printed: Printed, key: str, questions: tuple[str, ...]) -> FigureRecord:
    """The record of a printed figure under its key.

    questions: what a person has to look at here, in words.
    """
    seen, base, indicator, value = printed.seen, printed.base, printed.indicator, printed.value
    computation, name, origin, period, unit = (
        printed.computation,
        printed.name,
        printed.origin,
        printed.span,
        printed.unit,
    )
    indicator_id = ""
    if indicator is not None:
        indicator_id, name, unit = indicator.id, indicator.name, indicator.unit.base
    if seen is not None:
        value = seen.value if value is None else value
        period = _period(seen)
        origin = str(seen.place) if seen.place else origin
        computation = computation or seen.formula
    base_period = base_value = base_origin = ""
    if base is not None:
        base_period, base_value = _period(base), exact_text(base.value)
        base_origin = str(base.place) if base.place else ""
    exact = exact_text(value)
    return FigureRecord(
        key,
        printed.text,
        indicator_id,
        name,
        printed.operation,
        printed.rule,
        period,
        base_period,
        exact,
        base_value,
        unit,
        origin,
        base_origin,
        computation,
        bool(printed.lacking),
        questions,
    )


def _period(seen: Observation) -> str:
    return seen.period.text if seen.span is None else seen.span.text


def exact_text(value: Decimal | None) -> str:
    """A value as plain digits, without exponent and without trailing zeros; "" for None.

    >>> exact_text(Decimal("3.7260E+6"))
    '3726000'
    """
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
