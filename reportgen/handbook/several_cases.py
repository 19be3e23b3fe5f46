"""Makers of examples of several figures together: years, shares, parts, other places. Each number is written once."""

from collections.abc import Callable

from reportgen.analysis.better import direction
from reportgen.handbook.reading import amount, style_of
from reportgen.handbook.rule import Example
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.period import read_period
from reportgen.language.change import change_phrase
from reportgen.language.parts import parts_phrase
from reportgen.language.pieces.base import UNSAID, BaseWords, base_words
from reportgen.language.pieces.per_head import HEADS, per_phrase
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.share import share_phrase
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import value_phrase
from reportgen.language.pieces.verbs import change_verbs
from reportgen.language.reading.recovered import recovered_phrase
from reportgen.language.reference import above_phrase, better_phrase, faster_phrase
from reportgen.language.respectively import member_of, respectively
from reportgen.language.years import (
    average_growth_phrase,
    mean_increment_phrase,
    sums_compared_phrase,
    total_phrase,
)

_SHARE_DECIMALS = 2  # as the filter 占比 has them


def yearly(
    indicator: Indicator, numbers: str, style: str = "", words: Callable[..., Phrase] = average_growth_phrase
) -> Example:
    """Values of several years, oldest first, with 、 between them. words: another function of values, indicator, style."""
    return Example(
        f"{indicator.name}各年依次为{numbers}",
        style,
        lambda: words([amount(number, indicator) for number in numbers.split("、")], indicator, style_of(style)),
    ).by("年均增长")


def two_year_average(indicator: Indicator, numbers: str) -> Example:
    """The average growth of two years, called so."""
    return yearly(
        indicator, numbers, words=lambda values, form, how: average_growth_phrase(values, form, how, "两年平均")
    ).by("平均增长(2)")


def increment(indicator: Indicator, numbers: str, style: str = "") -> Example:
    """The mean increment of several years."""
    return yearly(indicator, numbers, style, mean_increment_phrase).by("年均增加")


def total(indicator: Indicator, numbers: str) -> Example:
    """The sum of several years."""
    return yearly(indicator, numbers, words=total_phrase).by("累计")


def sums_compared(indicator: Indicator, before: str, now: str) -> Example:
    """The sum of some years against that of as many years before."""

    def worded() -> Phrase:
        earlier, later = ([amount(number, indicator) for number in years.split("、")] for years in (before, now))
        return sums_compared_phrase(earlier, later, indicator, Style())

    return Example(f"{indicator.name}前几年{before}，近几年{now}", "", worded).by("比前期(起始年)")


def share(part: Indicator, number: str, whole: str) -> Example:
    """A part of a whole."""
    return Example(
        f"{part.name}{number}，总体{whole}",
        "",
        lambda: share_phrase(amount(number, part), amount(whole, part), Style(), _SHARE_DECIMALS),
    ).by("占比(总体)")


def per(indicator: Indicator, number: str, divisor: Indicator, heads: str) -> Example:
    """An average made of two figures."""
    return Example(
        f"{indicator.name}{number}，{divisor.name}{heads}",
        "",
        lambda: per_phrase(amount(number, indicator), amount(heads, divisor), indicator, Style()),
    ).by(f"{'人均' if divisor.unit.base in HEADS else '次均'}({divisor.name})")


def parts(word: str, *members: tuple[str, Indicator, str]) -> Example:
    """Parts behind their whole. members: label, indicator, number."""

    def worded() -> Phrase:
        shown = [
            (label, value_phrase(amount(number, indicator), indicator, Style()).text)
            for label, indicator, number in members
        ]
        return parts_phrase(shown, word)

    return Example("、".join(f"{label}{number}" for label, _, number in members), "", worded).by(word)


def above(indicator: Indicator, number: str, references: str) -> Example:
    """A value beside wider places: 全国92.3%、全省91.6%."""

    def worded() -> Phrase:
        named = [(place, amount(text, indicator)) for place, text in map(_place_and_number, references.split("、"))]
        return above_phrase(indicator, amount(number, indicator), named, Style())

    return Example(f"{indicator.name}{number}，{references}", "", worded).by(f"高于{_quoted(references)}")


def better(indicator: Indicator, number: str, references: str) -> Example:
    """The verdict that a value is better than wider places."""

    def worded() -> Phrase:
        named = [(place, amount(text, indicator)) for place, text in map(_place_and_number, references.split("、"))]
        found = better_phrase(direction(indicator), amount(number, indicator), named)
        return found if found is not None else Phrase("（不说）", "O8")

    return Example(f"{indicator.name}{number}，{references}", "", worded).by(f"优于{_quoted(references)}")


def faster(indicator: Indicator, growth: str, place: str, reference: str) -> Example:
    """Growth beside the growth of a wider place; both growths are of an indicator in %."""
    return Example(
        f"{indicator.name}本地{growth}，{place}{reference}",
        "",
        lambda: faster_phrase(amount(growth, indicator), place, amount(reference, indicator), Style()),
    ).by(f"快于('{place}')")


def recovered(indicator: Indicator, name: str, base: str, now: str, words: Callable[[Style], BaseWords]) -> Example:
    """How far a value has come back to where it was."""
    return Example(
        f"{indicator.name}{name}{base}，本期{now}",
        "",
        lambda: recovered_phrase(amount(base, indicator), amount(now, indicator), Style(), words(Style())),
    ).by("恢复(2019)")


def together(*members: tuple[Indicator, str, str]) -> Example:
    """Several changes on the year under one 分别. members: indicator, last year's value, this year's."""

    def worded() -> Phrase:
        style = Style()
        taken = []
        for indicator, base, now in members:
            changed = change_phrase(indicator, amount(base, indicator), amount(now, indicator), style, UNSAID)
            taken.append(member_of(changed, change_verbs(indicator, style, changed.rule.startswith("R"))))
        told = respectively(taken, base_words(read_period("2025"), style))
        return Phrase("、".join(phrase.text for phrase in told), told[0].rule)

    return Example(
        "；".join(f"{indicator.name}上年{base}，本年{now}" for indicator, base, now in members), "", worded
    ).by("分别")


def _quoted(references: str) -> str:
    """The places as arguments of a filter: ('全省', '全国')."""
    return f"({', '.join(repr(_place_and_number(text)[0]) for text in references.split('、'))})"


def _place_and_number(text: str) -> tuple[str, str]:
    """全国92.3% as 全国 and 92.3%."""
    digit = next(place for place, character in enumerate(text) if character in "-0123456789")
    return text[:digit], text[digit:]
