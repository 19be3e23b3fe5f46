"""Makers of examples of targets and of what is expected. The numbers are written once; description and words are made of them."""

from collections.abc import Callable
from decimal import Decimal

from reportgen.handbook.reading import amount, said, style_of
from reportgen.handbook.rule import Example
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Status
from reportgen.language.expected import around_phrase, expected_phrase, striven_phrase
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.target import aim_phrase, completion_phrase, pace_phrase, progress_phrase, target_phrase


def completion(indicator: Indicator, now: str, target: str, style: str = "") -> Example:
    """How much of a target is met, as a percentage."""
    return _towards(indicator, now, target, style, completion_phrase).by("完成率")


def progress(indicator: Indicator, now: str, target: str, style: str = "") -> Example:
    """The whole verdict on a target."""
    return _towards(indicator, now, target, style, progress_phrase).by("完成情况")


def to_target(indicator: Indicator, now: str, target: str, style: str = "") -> Example:
    """How far a value lies from its target."""
    return _towards(
        indicator, now, target, style, lambda done, goal, how: target_phrase(done, goal, indicator, how)
    ).by("距目标")


def pace(indicator: Indicator, now: str, target: str, months: int, style: str = "") -> Example:
    """Progress against the time that is gone."""
    found = _towards(indicator, now, target, style, lambda done, goal, how: pace_phrase(done, goal, months, how))
    return found._replace(given=f"{indicator.name}1—{months}月{now}，全年目标{target}", asked="序时")


def aim(
    indicator: Indicator,
    now: str,
    target: str,
    style: str = "",
    words: Callable[[Indicator, Decimal | None, Decimal, Style], Phrase] = aim_phrase,
) -> Example:
    """What is planned for the next period. now: "" where it is not known."""

    def worded() -> Phrase:
        current = amount(now, indicator) if now else None
        return words(indicator, current, amount(target, indicator), style_of(style))

    stands = f"现为{said(now, indicator)}" if now else "现值未知"
    return Example(f"{indicator.name}{stands}，下期目标{said(target, indicator)}", style, worded).by("安排")


def striven(indicator: Indicator, now: str, target: str) -> Example:
    """What is striven for."""
    return aim(indicator, now, target, words=striven_phrase).by("力争")


def expected(indicator: Indicator, number: str, status: Status) -> Example:
    """A value that is not final."""
    return Example(
        f"{indicator.name}{number}，状态为{status.value}",
        "",
        lambda: expected_phrase(amount(number, indicator), indicator, Style(), status),
    ).by("预计")


def around(indicator: Indicator, number: str, status: Status) -> Example:
    """An estimate with 左右."""
    return Example(
        f"{indicator.name}{number}，状态为{status.value}",
        "",
        lambda: around_phrase(amount(number, indicator), indicator, Style(), status),
    ).by("左右")


def _towards(
    indicator: Indicator, now: str, target: str, style: str, words: Callable[[Decimal, Decimal, Style], Phrase]
) -> Example:
    return Example(
        f"{indicator.name}{said(now, indicator)}，目标{said(target, indicator)}",
        style,
        lambda: words(amount(now, indicator), amount(target, indicator), style_of(style)),
    )
