"""A value as digits and unit: the display unit and decimals of the catalogue, or those that its size asks for (V1–V4, V12)."""

from decimal import Decimal

from reportgen.indicators.exact import EXACT, round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.digits import fixed, grouped, never_zero, without_zeros
from reportgen.language.pieces.style import Style

MOST_DECIMALS = 2  # where the catalogue names none (V2)

_TRILLION = 10**12
_LEVELS = ((0, ""), (4, "万"), (8, "亿"), (12, "万亿"))


def is_points(indicator: Indicator) -> bool:
    """True where a change is a difference, never a percentage: a rate of whatever unit, and anything in % or ‰ (LANGUAGE §3)."""
    return indicator.kind is Kind.RATE or (indicator.unit.exponent < 0 and indicator.kind is not Kind.CHANGE)


def is_scaled(indicator: Indicator) -> bool:
    """True where 万 and 亿 follow the size of the value: neither a ratio, rank nor duration, nor a compound unit (元/盒, 片/支)."""
    unit = indicator.unit
    return (
        unit.exponent >= 0
        and indicator.kind is not Kind.RANK
        and indicator.kind is not Kind.DURATION
        and "/" not in unit.base
        and "·" not in unit.base
    )


def number_and_unit(value: Decimal, indicator: Indicator, style: Style) -> tuple[str, str]:
    """Digits and unit as printed: ("82.84", "万人"). For a rank ("2", "位"), for a ratio ("62.8", "%").

    With a display unit or decimals in the catalogue, those (V1; zeros kept, V3); without, `natural_measure`.
    value: in base units; a ratio is a fraction.
    """
    decimals = indicator.decimals
    display = indicator.display
    if display is None:
        if decimals is None and is_scaled(indicator):
            return natural_measure(value, indicator, style)
        display = indicator.unit
    number = display.from_base(value)
    digits = never_zero(number, MOST_DECIMALS) if decimals is None else fixed(number, decimals)
    return grouped(digits, style), display.text or ("位" if indicator.kind is Kind.RANK else "")


def short_measure(value: Decimal, indicator: Indicator, style: Style) -> tuple[str, str]:
    """As `number_and_unit`, with trailing zeros dropped: behind 约, and for targets."""
    digits, unit = number_and_unit(value, indicator, style)
    return without_zeros(digits), unit


def natural_measure(value: Decimal, indicator: Indicator, style: Style) -> tuple[str, str]:
    """Digits and unit by the size of the value alone (V2): 万 from 10⁴, 亿 from 10⁸, 万亿 from 10¹², at most two decimals, zeros
    dropped. 9999.995 万 rounds up to 1 亿. Differences and rounded sizes choose their unit so, whatever the indicator's is.

    A value that does not scale (`is_scaled`) keeps its display unit, or its own.
    """
    if not is_scaled(indicator):
        display = indicator.display or indicator.unit
        return grouped(never_zero(display.from_base(value), MOST_DECIMALS), style), display.text
    size = value.copy_abs()
    if size < style.wan_from:
        level, following = 0, style.wan_from
    elif size < style.yi_from:
        level, following = 1, style.yi_from
    elif size < _TRILLION:
        level, following = 2, _TRILLION
    else:
        level, following = 3, 0
    exponent, multiple = _LEVELS[level]
    number = value.scaleb(-exponent, EXACT)
    if following:
        rounded = round_half_up(number, MOST_DECIMALS).copy_abs()
        if rounded.scaleb(exponent, EXACT) >= following:
            exponent, multiple = _LEVELS[level + 1]
            number = value.scaleb(-exponent, EXACT)
    return grouped(never_zero(number, MOST_DECIMALS), style), multiple + indicator.unit.base


def points_and_unit(gap: Decimal, indicator: Indicator) -> tuple[Decimal, str]:
    """A difference of two rates as number and unit: (0.5, "个百分点"), (1.2, "个千分点"), (2.3, "/10万"), (6.4, "分")."""
    unit = indicator.display or indicator.unit
    number = unit.from_base(gap)
    if unit.exponent == -2:
        return number, "个百分点"
    return number, "个千分点" if unit.exponent == -3 else unit.text
