"""Averages made of two figures: 人均 and 次均 (O6)."""

from decimal import Decimal

from reportgen.analysis.comparison import NoRateError
from reportgen.diagnostics.finding import N_
from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.digits import fixed, grouped
from reportgen.language.pieces.measure import natural_measure
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style

_DIVISIBLE = frozenset({Kind.STOCK, Kind.FLOW, Kind.AMOUNT, Kind.COUNT})
HEADS = frozenset({"人"})
VISITS = frozenset({"人次", "次", "例", "例次", "件", "人·次"})
_MONEY_DECIMALS = 2


def refused_per(indicator: Indicator, divisor: Indicator | None, bases: frozenset[str]) -> str:
    """Why there is no such average, in words; "" where there is one.

    Args:
        bases: what the divisor must count, `HEADS` for 人均 and `VISITS` for 次均: never one for the other.
    """
    if indicator.kind not in _DIVISIBLE or indicator.unit.exponent < 0:
        return N_("比率、名次、时长和平均数不能再求平均")
    if divisor is not None and divisor.unit.base not in bases:
        return N_("人均要除以人数，次均要除以人次、件数")
    return ""


def per_phrase(
    value: Decimal, divisor: Decimal, indicator: Indicator, style: Style, decimals: int | None = None
) -> Phrase:
    """The average as it stands behind 人均 or 次均: 336.62元, 1.2万元 (O6). Divided unrounded, rounded once.

    Args:
        value, divisor: in base units. decimals: None: two for money below 万, zeros too; else as its size asks (V2).

    Raises:
        NoRateError: the divisor is 0 or negative.
    """
    if divisor <= 0:
        raise NoRateError("an average over nobody")
    average = EXACT.divide(value, divisor)
    if decimals is None and indicator.unit.base == "元" and average.copy_abs() < style.wan_from:
        decimals = _MONEY_DECIMALS
    if decimals is not None:
        return Phrase(grouped(fixed(average, decimals), style) + indicator.unit.base, "O6")
    return Phrase("".join(natural_measure(average, indicator, style)), "O6")
