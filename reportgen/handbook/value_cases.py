"""Makers of examples of values. The numbers are written once; the case's description and its words are both made of them."""

from collections.abc import Callable
from decimal import Decimal

from reportgen.handbook.reading import amount, said, style_of
from reportgen.handbook.rule import Example
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.number import read_number
from reportgen.indicators.period import read_period
from reportgen.language.dates import months_text, period_text
from reportgen.language.pieces.approximate import about_phrase, over_phrase
from reportgen.language.pieces.fraction import fraction_phrase
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import missing_phrase, rank_phrase, span_phrase, value_phrase
from reportgen.language.reading.reading import readings


def value(indicator: Indicator, number: str, style: str = "") -> Example:
    """A value by itself; 约80万条 and 3086余条 as their source gives them."""
    return Example(
        f"{indicator.name}{said(number, indicator)}",
        style,
        lambda: value_phrase(amount(number, indicator), indicator, style_of(style), read_number(number).qualifier),
    )


def about(indicator: Indicator, number: str, style: str = "") -> Example:
    """A value that the template makes approximate by the filter 约."""
    return _made(indicator, number, about_phrase, style).by("约")


def over(indicator: Indicator, number: str, style: str = "") -> Example:
    """A value that the template cuts by the filter 余."""
    return _made(indicator, number, over_phrase, style).by("余")


def rank(indicator: Indicator, number: str, style: str = "", shared: str = "", praise: bool = False) -> Example:
    """A rank with those among whom it is one. shared: 并列 or "". praise: 首位 and 前列 where they are true."""
    given = f"{indicator.name}{indicator.scope}{shared}{said(number, indicator)}"
    if praise:
        given += f"，前{indicator.front}位算前列"
    return Example(
        given, style, lambda: rank_phrase(amount(number, indicator), indicator, style_of(style), shared, praise)
    ).by("名次(表扬=true)" if praise else "名次")


def missing(indicator: Indicator, style: str = "") -> Example:
    """A value that is not known."""
    return Example(f"{indicator.name}没有数", style, lambda: missing_phrase(indicator, style_of(style)))


def span(indicator: Indicator, low: str, high: str) -> Example:
    """From–to between two values."""
    return Example(
        f"{indicator.name}在{said(low, indicator)}与{said(high, indicator)}之间",
        "",
        lambda: span_phrase(amount(low, indicator), amount(high, indicator), indicator, Style()),
    ).by("区间(另一指标)")


def dated(period: str) -> Example:
    """A day or a period with its year."""
    return Example(period, "", lambda: Phrase(period_text(read_period(period)), "V10"))


def months(period: str) -> Example:
    """The months that a period covers."""
    return Example(f"{period}", "", lambda: Phrase(months_text(read_period(period)), "V10")).by("时段")


def fraction(indicator: Indicator, part: str, whole: str, style: str = "") -> Example:
    """A share in words."""
    return Example(
        f"{indicator.name}{part}，总体{whole}",
        style,
        lambda: fraction_phrase(amount(part, indicator), amount(whole, indicator), style_of(style)),
    ).by("成数(总体)")


def read_back(text: str) -> Example:
    """A number as people write it, read and printed again in the unit that it was written in."""

    def worded() -> Phrase:
        (found,) = readings(text)
        unit = found.unit
        assert unit is not None
        kind = Kind.RATE if unit.is_ratio else Kind.COUNT
        decimals = max(0, -int(found.step.as_tuple().exponent))
        form = Indicator("", "", unit, kind, display=unit, decimals=decimals)
        return value_phrase(unit.to_base(found.value), form, Style(), found.qualifier)._replace(rule="V13")

    return Example(f"写的是“{text}”", "", worded)


def _made(
    indicator: Indicator, number: str, words: Callable[[Decimal, Indicator, Style], Phrase], style: str
) -> Example:
    return Example(
        f"{indicator.name}{number}",
        style,
        lambda: words(amount(number, indicator), indicator, style_of(style)),
    )
