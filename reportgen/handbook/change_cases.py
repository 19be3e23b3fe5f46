"""Makers of examples of changes. The numbers are written once; the case's description and its words are both made of them."""

from collections.abc import Callable
from decimal import Decimal

from reportgen.handbook.reading import amount, said, style_of
from reportgen.handbook.rule import Example
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.number import read_number
from reportgen.indicators.period import read_period
from reportgen.language.change import change_phrase, delta_phrase, times_phrase
from reportgen.language.combined import change_first_phrase, delta_and_change_phrase, from_to_phrase, up_to_phrase
from reportgen.language.pieces.base import BaseWords, base_words
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.stated import on_basis, stated_change_phrase
from reportgen.language.pieces.style import Style
from reportgen.language.second_change import extra_gain_phrase, growth_trend_phrase

Words = Callable[[Indicator, Decimal, Decimal, Style, BaseWords], Phrase]
_ON_THE_YEAR = {"year": ("上年", "本年"), "years": ("前五年", "后五年")}


def change(
    indicator: Indicator, base: str, now: str, style: str = "", period: str = "2025", words: Words = change_phrase
) -> Example:
    """A change on the year. words: another function of the same arguments."""

    def worded() -> Phrase:
        how, when = style_of(style), read_period(period)
        against_base = base_words(when, how, indicator=indicator)
        return words(indicator, amount(base, indicator), amount(now, indicator), how, against_base)

    before, after = _ON_THE_YEAR.get(read_period(period).kind, ("上年同期", "本期"))
    return Example(f"{indicator.name}{before}{said(base, indicator)}，{after}{said(now, indicator)}", style, worded).by(
        "同比"
    )


def said_before(indicator: Indicator, base: str, now: str, style: str) -> Example:
    """A change on the year in a later clause of a run, where an earlier one has said what is compared with."""

    def worded() -> Phrase:
        how = style_of(style)
        unsaid = base_words(read_period("2025"), how, True, indicator)
        return change_phrase(indicator, amount(base, indicator), amount(now, indicator), how, unsaid)

    return Example(f"同一句后面的分句：{indicator.name}上年{base}，本年{now}", style, worded).by("同比")


def delta(indicator: Indicator, base: str, now: str, style: str = "", period: str = "2025") -> Example:
    """A change as a difference."""
    return change(indicator, base, now, style, period, delta_phrase).by("增减")


def both(indicator: Indicator, base: str, now: str, style: str = "") -> Example:
    """Difference and rate in one phrase."""
    return change(indicator, base, now, style, words=delta_and_change_phrase).by("增减(并率=true)")


def change_first(indicator: Indicator, base: str, now: str, style: str = "") -> Example:
    """The change before the value."""
    return change(indicator, base, now, style, words=change_first_phrase).by("同比(先变=true)")


def times(indicator: Indicator, base: str, now: str) -> Example:
    """The value as a multiple of the base."""
    return change(
        indicator, base, now, words=lambda _, before, after, how, words: times_phrase(before, after, how, words)
    ).by("倍数")


def from_to(indicator: Indicator, base: str, now: str, style: str = "") -> Example:
    """From where to where."""
    return change(
        indicator, base, now, style, words=lambda form, before, after, how, _: from_to_phrase(form, before, after, how)
    ).by("由至")


def up_to(indicator: Indicator, base: str, now: str, style: str = "") -> Example:
    """The new value behind its verb."""
    return change(
        indicator, base, now, style, words=lambda form, before, after, how, _: up_to_phrase(form, before, after, how)
    ).by("到")


def against(
    indicator: Indicator, name: str, base: str, now: str, words: Callable[[Style], BaseWords], asked: str
) -> Example:
    """A change against another base. name: of the base, as the example says it; words: for it, by the style; asked: the filter."""

    def worded() -> Phrase:
        style = Style()
        return change_phrase(indicator, amount(base, indicator), amount(now, indicator), style, words(style))

    return Example(f"{indicator.name}{name}{said(base, indicator)}，本期{said(now, indicator)}", "", worded).by(asked)


def stated(indicator: Indicator, text: str, style: str = "", basis: str = "", once: BaseWords | None = None) -> Example:
    """A change that its source states: -5.53%, 0.5个百分点, 约-8.8%.

    Args:
        basis: what it is computed on, 可比价格. once: the words for the base, where they are not those of the style.
    """

    def worded() -> Phrase:
        number = read_number(text)
        assert number.unit is not None
        decimals = max(0, -int(number.step.as_tuple().exponent))
        how = style_of(style)
        words = once if once is not None else base_words(read_period("2025"), how, indicator=indicator)
        by = number.unit.to_base(number.value)
        adverb = how.over_word if number.qualifier == "余" else number.qualifier
        return on_basis(stated_change_phrase(indicator, by, decimals, how, words, adverb), basis)

    return Example(f"来源写明{indicator.name}变化{text}{f'，按{basis}' if basis else ''}", style, worded).by("同比")


def on_comparable_terms(indicator: Indicator, base: str, now: str) -> Example:
    """A change on last year's value by this year's definition."""
    found = change(
        indicator,
        base,
        now,
        words=lambda form, before, after, how, words: on_basis(
            change_phrase(form, before, after, how, words), "可比口径"
        ),
    )
    return found._replace(given=f"{found.given}；口径已调整，上年数按新口径重算")


def growth_trend(indicator: Indicator, before: str, now: str, style: str = "") -> Example:
    """Two rates of growth beside each other."""

    def worded() -> Phrase:
        how = style_of(style)
        earlier, later = (
            number.unit.to_base(number.value) for number in map(read_number, (before, now)) if number.unit
        )
        return growth_trend_phrase(indicator, earlier, later, how, base_words(read_period("2025"), how))

    return Example(f"{indicator.name}上年增长{before}，本年增长{now}", style, worded).by("增速")


def extra_gain(indicator: Indicator, earlier: str, base: str, now: str, style: str = "") -> Example:
    """This year's increase beside last year's."""

    def worded() -> Phrase:
        how = style_of(style)
        first, second, third = (amount(number, indicator) for number in (earlier, base, now))
        return extra_gain_phrase(indicator, first, second, third, how, base_words(read_period("2025"), how))

    return Example(f"{indicator.name}前年{earlier}，上年{base}，本年{now}", style, worded).by("多增")
