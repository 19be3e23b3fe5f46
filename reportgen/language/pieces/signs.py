"""Changes below and across zero, where no percentage is true: surplus and deficit, profit and loss (C8)."""

from decimal import Decimal

from reportgen.analysis.comparison import difference
from reportgen.indicators.indicator import Indicator
from reportgen.language.pieces.base import BaseWords
from reportgen.language.pieces.measure import natural_measure
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style

_LOSSES = ("亏损", "净亏损")


def below_zero_phrase(
    indicator: Indicator, base: Decimal, value: Decimal, style: Style, words: BaseWords, amounts: bool = False
) -> Phrase | None:
    """由负转正, 由结余转为赤字, 赤字比上年收窄2亿元, 比上年减亏2亿元; None where base and value do not ask for these words.

    Args:
        indicator: its `signs` name a positive and a negative value; without them it is 正, 负 and 缺口.
        base, value: in base units. words: of the base.
        amounts: with both amounts where the sign changes, 由净亏损46万元转为盈利148万元; needs `signs`.

    Zero is neither side: from or to it the change is a difference like any other.

    >>> from reportgen.indicators.indicator import Kind
    >>> from reportgen.indicators.unit import read_unit
    >>> from reportgen.language.pieces.base import YEAR
    >>> balance = Indicator("b", "收支差额", read_unit("元"), Kind.AMOUNT, signs=("结余", "赤字"))
    >>> below_zero_phrase(balance, Decimal(-3), Decimal(5), Style(), YEAR).text
    '由赤字转为结余'
    """
    signs = indicator.signs
    if base < 0 < value or value < 0 < base:
        if signs is None:
            return Phrase("由负转正" if value > 0 else "由正转负", "C8")
        first, last = (signs[number < 0] for number in (base, value))
        if amounts:
            first, last = first + _measure(base, indicator, style), last + _measure(value, indicator, style)
        return Phrase(f"由{first}转为{last}", "C8")
    if base >= 0 or value >= 0:
        return None
    gap = difference(base, value)
    size = _measure(gap, indicator, style)
    if not gap or not size.strip("0."):
        return None
    if signs is not None and signs[1] in _LOSSES:
        return Phrase(f"{words.gap}{'减亏' if gap > 0 else '增亏'}{size}", "C8")
    name = signs[1] if signs is not None else "缺口"
    return Phrase(f"{name}{words.gap}{'收窄' if gap > 0 else '扩大'}{size}", "C8")


def _measure(value: Decimal, indicator: Indicator, style: Style) -> str:
    return "".join(natural_measure(value.copy_abs(), indicator, style))
