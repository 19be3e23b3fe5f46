"""The words for what a change is measured against, chosen by the period and the style (O1)."""

from typing import NamedTuple

from reportgen.document.numerals import chinese_numeral
from reportgen.indicators.period import Period
from reportgen.language.style import Style


class BaseWords(NamedTuple):
    """The same base in its three uses; each "" where it is left unsaid.

    change: before a change in % or points, "同比" or "比上年". gap: before a difference in a unit and before 上升2位, "比上年".
    level: before 持平, "与上年".
    """

    change: str
    gap: str
    level: str


UNSAID = BaseWords("", "", "")
YEAR = BaseWords("同比", "比上年", "与上年")


def base_words(period: Period, style: Style, said: bool = False) -> BaseWords:
    """The words for the same part of the year before; for several years, for as many years before them.

    Args:
        period: of the value; its kind decides: 上年 for a year, 上年同期 for any part of one.
        style: its `base_word`: 同比; 比上年; `none`: never said; `once`: 同比 unless `said`.
        said: True where a clause before it in the same run has named the base.

    >>> from reportgen.indicators.period import read_period
    >>> base_words(read_period("2025H1"), Style()).level
    '与上年同期'
    """
    word = style.base_word
    if word == "none" or (word == "once" and said):
        return UNSAID
    if period.kind == "years":
        before = f"前{chinese_numeral(period.year - int(period.text[:4]) + 1)}年"
        return BaseWords(f"比{before}", f"比{before}", f"与{before}")
    before = "上年" if period.kind == "year" else "上年同期"
    return BaseWords(f"比{before}" if word == "比上年" else "同比", f"比{before}", f"与{before}")
