"""Numbers as findings show them: exact, in the indicator's unit, never in scientific notation."""

from decimal import Decimal

from reportgen.analysis.comparison import difference
from reportgen.analysis.expression import digits, in_unit, written_out
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.formula import Expression
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Observation
from reportgen.indicators.unit import Unit, read_unit

_DECIMALS = 2
_MOST_DECIMALS = 12
_BEYOND_ROUNDING = (
    45  # digits before the point: with 12 behind it, 60 are not enough; only products of many figures get there
)
POINTS = {-2: "个百分点", -3: "个千分点"}


def shown(value: Decimal, indicator: Indicator) -> str:
    """A value in base units, in the unit of numbers typed for the indicator: "10713200元"."""
    return in_unit(value, indicator.unit)


def number(value: Decimal, indicator: Indicator) -> str:
    """As `shown`, without the unit: "199.96"."""
    return digits(indicator.unit.from_base(value))


def unit_of(observation: Observation) -> Unit:
    """The unit a reader knows a figure in: that in which it is printed, else the one it was written in."""
    indicator, written = observation.indicator, observation.unit
    if indicator.display is not None:
        return indicator.display
    if written is None or written.is_ratio or indicator.unit.is_ratio or written.exponent == indicator.unit.exponent:
        return indicator.unit
    return written if written.base else read_unit(written.text + indicator.unit.base)  # "82.5万" does not say of what


def as_written(observation: Observation) -> str:
    """A known observation in the unit a reader knows it in, as sure as its source is: "459.1万人", "约80万条", "420余次"."""
    assert observation.value is not None
    unit = unit_of(observation)
    if observation.qualifier == "余":
        return f"{digits(unit.from_base(observation.value))}{unit.text.removesuffix(unit.base)}余{unit.base}"
    decimals = observation.indicator.decimals
    return observation.qualifier + in_unit(observation.value, unit, _DECIMALS if decimals is None else decimals)


def in_words(expression: Expression, catalogue: Catalogue, seen: dict[str, Observation]) -> str:
    """An expression with the values of its indicators, by id: "城乡居民参保人数（459.1万人）+ 职工参保人数（41.1万人）"."""

    def operand(name: str) -> str:
        indicator = catalogue[name]
        return f"{indicator.name}（{as_written(seen[indicator.id])}）"

    return written_out(expression, operand)


def to_step(value: Decimal, step: Decimal) -> Decimal:
    """A value rounded half up to a multiple of `step`, as the figure it is compared with was; step 0: the value itself."""
    steps = EXACT.divide(value, step) if step else value
    return EXACT.multiply(round_half_up(steps, 0), step) if step and steps.adjusted() < _BEYOND_ROUNDING else value


def told_apart(value: Decimal, *limits: Decimal, decimals: int = 2) -> Decimal:
    """A value rounded to `decimals`, or to as many more (at most 12) as it takes to differ from the limits as it really does.

    >>> told_apart(Decimal("20.0004"), Decimal(20))
    Decimal('20.0004')
    """
    if value.adjusted() >= _BEYOND_ROUNDING:
        return value
    while decimals < _MOST_DECIMALS and any(
        round_half_up(value, decimals) == limit and difference(limit, value) for limit in limits
    ):
        decimals += 1
    return round_half_up(value, decimals)


def change_shown(change: Decimal, indicator: Indicator, decimals: int = 2, *limits: Decimal) -> str:
    """A change on the year with its sign: "+25.31%", for a rate "-0.50个百分点".

    Args:
        change: as a fraction. decimals: so many in % or 个百分点 (in 个千分点 one fewer), more where it takes them to tell the
            change from the limits.
        limits: as fractions.
    """
    exponent = indicator.unit.exponent if indicator.is_rate and indicator.unit.is_ratio else -2
    decimals = max(0, decimals + 2 + exponent)
    there = [limit.scaleb(-exponent, EXACT) for limit in limits]
    rounded = told_apart(change.scaleb(-exponent, EXACT), *there, decimals=decimals)
    return f"{rounded:+f}{POINTS.get(exponent, '%') if indicator.is_rate else '%'}"


def limit_shown(limit: Decimal, indicator: Indicator) -> str:
    """A bound of the change on the year: "20%", for a rate "5个百分点"."""
    exponent = indicator.unit.exponent if indicator.is_rate and indicator.unit.is_ratio else -2
    return f"{digits(limit.scaleb(-exponent, EXACT))}{POINTS.get(exponent, '%') if indicator.is_rate else '%'}"
