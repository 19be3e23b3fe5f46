"""Makers of examples of what a series of years allows to be said. Each number is written once, ~ for a year without one."""

from collections.abc import Callable
from decimal import Decimal

from reportgen.analysis.series import Series, YearsMissing
from reportgen.handbook.reading import amount, said
from reportgen.handbook.rule import Example
from reportgen.indicators.indicator import Indicator
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.series import (
    Claim,
    falling_below_claim,
    passing_claim,
    record_claim,
    steady_claim,
    streak_claim,
)

_LAST = 2025
_UNSAID = "（不说）"

Words = Callable[[Series, Indicator, Style], Claim | None]


def streak(indicator: Indicator, numbers: str, rising: bool = True) -> Example:
    """So many years of growth in a row, or of falling."""
    claimed = _claim(indicator, numbers, lambda series, form, style: streak_claim(series, form, style, rising))
    return claimed.by("连增" if rising else "连降")


def record(indicator: Indicator, numbers: str, high: bool = True) -> Example:
    """The highest value for years, or the lowest."""
    claimed = _claim(indicator, numbers, lambda series, form, style: record_claim(series, form, style, high))
    return claimed.by("新高" if high else "新低")


def passing(indicator: Indicator, numbers: str, threshold: str) -> Example:
    """A threshold that is passed."""
    return _beside(indicator, numbers, threshold, passing_claim).by(f"突破('{threshold}')")


def falling_below(indicator: Indicator, numbers: str, threshold: str) -> Example:
    """A threshold that is left above."""
    return _beside(indicator, numbers, threshold, falling_below_claim).by(f"跌破('{threshold}')")


def steady(indicator: Indicator, numbers: str, threshold: str) -> Example:
    """A threshold that is kept for years."""
    return _beside(indicator, numbers, threshold, steady_claim).by(f"稳定('{threshold}')")


def _beside(
    indicator: Indicator,
    numbers: str,
    threshold: str,
    words: Callable[[Series, Decimal, Indicator, Style], Claim | None],
) -> Example:
    return _claim(
        indicator,
        numbers,
        lambda series, form, style: words(series, amount(threshold, form), form, style),
    )


def _claim(indicator: Indicator, numbers: str, words: Words) -> Example:
    texts = numbers.split("、")
    first = _LAST - len(texts) + 1

    def worded() -> Phrase:
        series = [(first + place, None if text == "~" else amount(text, indicator)) for place, text in enumerate(texts)]
        try:
            claim = words(series, indicator, Style())
        except YearsMissing as lacking:
            return Phrase(f"（不说，缺{'、'.join(map(str, lacking.years))}年）", "O9")
        return claim.phrase if claim is not None else Phrase(_UNSAID, "O9")

    given = "、".join("没有数" if text == "~" else said(text, indicator) for text in texts)
    return Example(f"{indicator.name}{first}—{_LAST}年依次为{given}", "", worded)
