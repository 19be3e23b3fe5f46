"""The words for a rise and for a fall, by what is measured (O2)."""

from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.style import Style

Verbs = tuple[str, str]

_GROWTH: Verbs = ("增长", "下降")
_GAP: Verbs = ("增加", "减少")
_PRICE: Verbs = ("上涨", "下降")
_DURATION: Verbs = ("延长", "缩短")
_RANK: Verbs = ("上升", "下降")
# They say a difference in money or heads and want no percentage behind them: 增收5万元, but 增长5%.
_OF_AMOUNTS = frozenset(
    ("增收", "减收", "增支", "减支", "多增", "少增", "净增", "净减", "减亏", "增亏", "增加", "减少", "多收", "少收")
)


def change_verbs(indicator: Indicator, style: Style, points: bool) -> Verbs:
    """For a rise and a fall, before % (增长, 上涨), or before points where `points` (提高 by the style); the indicator's own first."""
    if indicator.verbs is not None and (points or indicator.verbs[0] not in _OF_AMOUNTS):
        return indicator.verbs
    if points:
        return style.rate_verbs
    kind = indicator.kind
    if kind is Kind.PRICE:
        return _PRICE
    if kind is Kind.DURATION:
        return _DURATION
    return _GROWTH


def gap_verbs(indicator: Indicator, style: Style) -> Verbs:
    """For a rise and a fall, before a difference in a unit and before 到: 增加1.2万人, 缩短到15天, 由60%提高到65%.

    An indicator's own pair holds here too, but 增长 becomes 增加: 增长 wants a percentage behind it.
    """
    if indicator.verbs is not None:
        return _GAP if indicator.verbs[0] == "增长" else indicator.verbs
    kind = indicator.kind
    if kind is Kind.RATE or indicator.unit.exponent < 0:
        return style.rate_verbs
    if kind is Kind.PRICE:
        return _PRICE
    if kind is Kind.DURATION:
        return _DURATION
    if kind is Kind.RANK:
        return _RANK
    return _GAP
