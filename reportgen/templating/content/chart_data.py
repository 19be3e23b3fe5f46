"""What a chart draws: the values of the years, their unit on an axis, and the chart in words."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reportgen.blocks.model import ChartSeries
from reportgen.indicators.exact import round_half_up
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period
from reportgen.indicators.unit import Unit, read_unit
from reportgen.language.pieces.digits import LONGEST, fixed
from reportgen.language.pieces.measure import MOST_DECIMALS, is_scaled, natural_measure
from reportgen.language.pieces.style import Style
from reportgen.templating.figures.figure import in_typed_form
from reportgen.templating.figures.rendering import Rendering

MOST_TOLD = 12  # values in the words for a chart; of more, the first and the last of each series
_EXPLAINED = (Status.WITHHELD, Status.NOT_APPLICABLE)


class Values(NamedTuple):
    """An indicator's values, one a category, in base units; None where a gap stays. lacking: the gaps that ask for a question.

    form: how the indicator is printed. origins: where each value comes from, "" for a gap.
    """

    indicator: Indicator
    values: tuple[Decimal | None, ...]
    lacking: tuple[Period, ...]
    form: Indicator
    origins: tuple[str, ...]


def values_at(rendering: Rendering, indicator: Indicator, periods: Sequence[Period]) -> Values:
    """The values of an indicator in some periods, the last of which is the present one; withheld ones are gaps.

    Before a change of the definition nothing is comparable but the one value that the data give for it, and neither is a value that
    covers other months than the present one.
    """
    values: list[Decimal | None] = []
    origins: list[str] = []
    lacking: list[Period] = []
    latest: Observation | None = None
    now = rendering.facts.observation(indicator, periods[-1])
    restated: Decimal | None = None
    restated_by: Observation | None = None
    broken = False
    for back, period in enumerate(reversed(periods)):
        seen = source = rendering.facts.observation(indicator, period)
        if broken:
            value, restated, source = restated, None, restated_by
        else:
            value = seen.value if seen is not None and _same_months(now, seen, back) else None
        if value is None and not (seen is not None and seen.status in _EXPLAINED):
            lacking.insert(0, period)
        values.insert(0, value)
        origins.insert(0, _origin(source) if value is not None else "")
        if value is not None and latest is None:
            latest = seen
        if not broken and seen is not None and seen.status is Status.BREAK:
            broken, restated, restated_by = True, seen.comparable_last, seen
    return Values(indicator, tuple(values), tuple(lacking), in_typed_form(indicator, latest), tuple(origins))


def _origin(seen: Observation | None) -> str:
    """The place of a value, or how it was computed."""
    return "" if seen is None else seen.formula or str(seen.place or "")


def _same_months(now: Observation | None, then: Observation, back: int) -> bool:
    span = now.span if now is not None else None
    return then.span == (span.shifted(-back) if span is not None else None)


def same_axis(one: Indicator, other: Indicator) -> bool:
    """True where two indicators can stand on one axis: they count the same, or both are ratios."""
    return one.unit.base == other.unit.base and one.unit.is_ratio == other.unit.is_ratio


def axis_unit(several: Sequence[Values], style: Style) -> Unit:
    """The unit that all values of an axis are drawn in: that of the first indicator; where it has none of its own, by the largest
    value.
    """
    form = several[0].form
    if form.display is not None:
        return form.display
    if form.decimals is not None or not is_scaled(form):
        return form.unit
    largest = max((abs(value) for each in several for value in each.values if value is not None), default=Decimal(0))
    return read_unit(natural_measure(largest, form, style)[1])


def chart_series(each: Values, unit: Unit, second: bool = False) -> ChartSeries:
    """The series of an indicator over its years."""
    shown = tuple(unit.from_base(value) if value is not None else None for value in each.values)
    return ChartSeries(each.indicator.name, shown, shown_decimals(each, unit), second, each.origins)


def shown_decimals(each: Values, unit: Unit) -> int:
    """Decimals of the numbers at the points: those of the catalogue; in another unit than the catalogue's, as many as are needed, two
    at most, and more only where else something would be printed as 0.
    """
    form = each.form
    if form.decimals is not None and unit == (form.display or form.unit):
        return form.decimals
    shown = [unit.from_base(value) for value in each.values if value]
    needed = max((-int(number.normalize().as_tuple().exponent) for number in shown), default=0)
    decimals = min(max(needed, 0), MOST_DECIMALS)
    while decimals < LONGEST and any(not round_half_up(number, decimals) for number in shown):
        decimals += 1
    return decimals


def in_words(head: str, categories: Sequence[str], series: Sequence[ChartSeries], units: Sequence[str]) -> str:
    """A chart for who cannot see it: what it is, then its values, or of many the first and the last.

    Args:
        head: kind and caption. units: one a series.
    """
    whole = len(categories) * len(series) <= MOST_TOLD or len(series) == 1
    told: list[str] = []
    for each, unit in zip(series, units, strict=True):
        points = [
            f"{category}{fixed(value, each.decimals) + unit if value is not None else '缺'}"
            for category, value in zip(categories, each.values, strict=True)
        ]
        told.append(f"{each.name}：{'，'.join(points if whole else (points[0], points[-1]))}")
    return f"{head}。{'；'.join(told)}。"
