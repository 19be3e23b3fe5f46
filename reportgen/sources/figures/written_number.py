"""A number where one is due: its value and last place in base units, or the finding that says why it is none."""

from decimal import Decimal
from typing import NamedTuple

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.number import ONE, Number, NumberError, read_number
from reportgen.indicators.observation import Observation
from reportgen.indicators.unit import Unit

ZERO = Decimal(0)

# Things counted one by one are exact when written whole; of money, averages and days even the whole number may be rounded.
_COUNTED = frozenset({Kind.STOCK, Kind.FLOW, Kind.COUNT, Kind.RANK, Kind.AMOUNT})
_MONEY = "元"
SHARED = "并列"


class Cell(NamedTuple):
    """What was written in one place of a file; text: None where nothing or `~` was.

    decimals: of a workbook's number, how many of its decimals the cell shows, where text has all of them; None: those of the text.
    scaled: the number format of a cell that shows its number smaller than it is, or in pieces; "" for any other.
    """

    text: str | None
    place: Place
    decimals: int | None = None
    scaled: str = ""


class Measured(NamedTuple):
    """A number of an indicator. value, step: in base units; step is 0 where the number is exact. qualifier: 约, 余, for a rank
    that is shared 并列, or "".

    unit: the one it was written in.
    """

    value: Decimal
    step: Decimal
    qualifier: str
    unit: Unit


def number_in(text: str, place: Place, found: list[Diagnostic]) -> Number | None:
    """The number that a text is; None, with a finding, where it is none."""
    try:
        return read_number(text)
    except NumberError as error:
        from reportgen.sources.figures.not_a_number import number_finding

        found.append(number_finding(text, place, error.fault))
        return None


def measured(
    text: str, place: Place, indicator: Indicator, found: list[Diagnostic], unit: Unit | None = None
) -> Measured | None:
    """A number of an indicator, with or without a unit behind it; a rank may also be written 第2位, 并列第2位 or 并列2.

    Args:
        unit: the unit of a number written without one; the indicator's by default.

    Returns:
        None, with a finding, where it is no number or has a unit that does not fit.
    """
    shared = ""
    try:
        number = read_number(text)
    except NumberError as error:
        rank = _rank_in(text) if indicator.kind is Kind.RANK else None
        if rank is None:
            from reportgen.sources.figures.not_a_number import number_finding

            found.append(number_finding(text, place, error.fault))
            return None
        number, shared = rank
    scale = unit or indicator.unit
    if number.unit is not None:
        if not indicator.unit.fits(number.unit) or not scale.fits(number.unit):
            from reportgen.sources.figures.not_a_number import unit_finding

            found.append(unit_finding(text, place, indicator))
            return None
        scale = number.unit
    return Measured(scale.to_base(number.value), step_of(number, scale, indicator), shared or number.qualifier, scale)


def _rank_in(text: str) -> tuple[Number, str] | None:
    """The number of a rank written as 第2位, 并列第2位 or 并列2, and 并列 where it is shared; None where the text is no rank."""
    rest = text.strip()
    alone = rest.removeprefix(SHARED).lstrip()
    shared = SHARED if alone != rest else ""
    if alone.startswith("第"):
        alone = alone[1:-1] if alone.endswith(("位", "名")) else alone[1:]  # behind 第 they say nothing of the unit
    try:
        number = read_number(alone)
    except NumberError:
        return None
    # Somebody is in the second place or is not: 第约2位 is no rank.
    return None if number.qualifier else (number, shared)


def step_of(number: Number, scale: Unit, indicator: Indicator) -> Decimal:
    """One unit in the last written place, in base units; 0 for a whole count, which is exact.

    A number that its writer calls 约 or 余 is never exact.
    """
    whole = number.step == ONE and scale.exponent == 0 and not number.qualifier
    if whole and indicator.kind in _COUNTED and indicator.unit.base != _MONEY:
        return ZERO
    return scale.to_base(number.step)


def as_shown(observation: Observation) -> Observation:
    """An observation of a workbook's cell with the step of what is known of it: all its digits, and the zeros that the cell shows.

    372.6 shown as 372.60 is known to two places; 88.59872% shown as 88.60% to five.
    """
    if observation.decimals is None or observation.unit is None or not observation.step:
        return observation
    shown = observation.unit.to_base(ONE.scaleb(-observation.decimals))
    return observation._replace(step=min(observation.step, shown))
