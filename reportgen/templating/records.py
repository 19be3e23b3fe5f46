"""The record behind a printed figure: everything that leads back to its source, as text."""

from decimal import Decimal

from reportgen.document.blocks import FigureRecord
from reportgen.indicators.observation import Observation
from reportgen.templating.figure import Printed


def figure_record(printed: Printed, key: str, questions: tuple[str, ...]) -> FigureRecord:
    """The record of a printed figure under its key.

    questions: what a person has to look at here, in words.
    """
    seen, base, indicator = printed.seen, printed.base, printed.indicator
    value = printed.value if printed.value is not None else seen.value if seen is not None else None
    return FigureRecord(
        key=key,
        text=printed.text,
        indicator=indicator.id if indicator is not None else "",
        name=indicator.name if indicator is not None else printed.name,
        operation=printed.operation,
        rule=printed.rule,
        period=_period(seen),
        base_period=_period(base),
        value=exact_text(value),
        base_value=exact_text(base.value if base is not None else None),
        unit=indicator.unit.base if indicator is not None else "",
        origin=str(seen.place) if seen is not None and seen.place else printed.origin,
        base_origin=str(base.place) if base is not None and base.place else "",
        computation=printed.computation or (seen.formula if seen is not None else ""),
        missing=bool(printed.lacking),
        questions=questions,
    )


def _period(seen: Observation | None) -> str:
    if seen is None:
        return ""
    return seen.span.text if seen.span is not None else seen.period.text


def exact_text(value: Decimal | None) -> str:
    """A value as plain digits, without exponent and without trailing zeros; "" for None.

    >>> exact_text(Decimal("3.7260E+6"))
    '3726000'
    """
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
