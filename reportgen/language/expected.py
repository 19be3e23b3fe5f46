"""Given or expected: 预计, 左右, 力争 – only of values that are estimated, or of targets (O11)."""

from decimal import Decimal

from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Status
from reportgen.language.pieces.measure import short_measure
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import value_phrase
from reportgen.language.target import aim_phrase

_HEADS = {Status.ESTIMATED: "预计", Status.PROVISIONAL: "初步统计"}


def expected_phrase(value: Decimal, indicator: Indicator, style: Style, status: Status | None) -> Phrase:
    """预计6.12亿元 of an estimate, 初步统计6.12亿元 of a provisional figure; any other value stands without such a word (O11)."""
    plain = value_phrase(value, indicator, style)
    head = _HEADS.get(status) if status is not None else None
    return Phrase(head + plain.text, "O11") if head else plain


def around_phrase(value: Decimal, indicator: Indicator, style: Style, status: Status | None) -> Phrase:
    """6.1亿元左右 of an estimate, its zeros dropped; a figure that is not estimated has no 左右 (O11)."""
    if status is not Status.ESTIMATED:
        return value_phrase(value, indicator, style)
    return Phrase("".join(short_measure(value, indicator, style)) + "左右", "O11")


def striven_phrase(indicator: Indicator, current: Decimal | None, target: Decimal, style: Style) -> Phrase:
    """力争提高到83万人: 力争 is said of a target only (O11); arguments as for `target.aim_phrase`."""
    return Phrase("力争" + aim_phrase(indicator, current, target, style).text, "O11")
