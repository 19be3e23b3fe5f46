"""The words for what a change is measured against, chosen by the base, the period and the style (O1, O10)."""

from typing import NamedTuple

from reportgen.blocks.numerals import chinese_numeral
from reportgen.indicators.base_period import base_period, is_total
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.period import Period
from reportgen.language.pieces.style import Style

_PREVIOUS = {"month": "上月", "quarter": "上季度"}


def counted(years: int) -> str:
    """A number of years as it is counted: 两年, 五年 – never 二年."""
    return "两" if years == 2 else chinese_numeral(years)


class BaseWords(NamedTuple):
    """The same base in its three uses; each "" where it is left unsaid.

    change: before a change in % or points, "同比" or "比上年". gap: before a difference in a unit and before 上升2位, "比上年".
    level: before 持平, "与上年".
    """

    change: str
    gap: str
    level: str

    @property
    def noun(self) -> str:
        """The base by itself, as in 是上年的2.2倍: 上年, 上年同期, 上年末; "上年" where it is unsaid."""
        return self.level[1:] or "上年"

    def left_out_of(self, text: str) -> str:
        """A phrase that was worded with these words, as it reads with none of them.

        >>> YEAR.left_out_of("增速比上年加快0.3个百分点"), YEAR.left_out_of("与上年持平")
        ('增速加快0.3个百分点', '持平')
        """
        for word in (self.level, self.gap, self.change):
            if word and word in text:
                return text.replace(word, "", 1)
        return text


UNSAID = BaseWords("", "", "")
YEAR = BaseWords("同比", "比上年", "与上年")


def base_words(period: Period, style: Style, said: bool = False, indicator: Indicator | None = None) -> BaseWords:
    """The words for the same part of the year before; of several years, for what they begin with, or, of a total, for as
    many years before them.

    Args:
        period: of the value; its kind decides: 上年 for a year, 上年同期 for any part of one.
        style: its `base_word`: 同比; 比上年; `none`: never said; `once`: 同比 unless `said`. With 比上年 and `stock_base: 上年末`, a
            stock of a whole year is measured against 上年末.
        said: True where a clause before it in the same run has named the base.
        indicator: whose change it is; where it is not given, of several years a total.

    >>> from reportgen.indicators.period import read_period
    >>> base_words(read_period("2025H1"), Style()).level
    '与上年同期'
    """
    word, than = style.base_word, style.than_word
    if word == "none" or (word == "once" and said):
        return UNSAID
    if period.spans_years:
        return _against(_before_years(period, indicator), style)
    before = "上年" if period.kind == "year" else "上年同期"
    if word == "比上年":
        if style.stock_base == "上年末" and period.kind == "year" and indicator and indicator.kind is Kind.STOCK:
            before = "上年末"
        return _against(before, style)
    return BaseWords("同比", f"{than}{before}", f"与{before}")


def _before_years(period: Period, indicator: Indicator | None) -> str:
    """前五年 of a total, else the beginning: 2021年, 2003年7月."""
    if indicator is None or is_total(indicator.kind):
        return "前期" if period.kind == "since" else f"前{counted(period.year - period.first_year + 1)}年"
    base = base_period(period, indicator.kind)
    return f"{base.year}年{base.first_month}月" if base.kind == "month" else f"{base.year}年"


def previous_words(period: Period, style: Style) -> BaseWords:
    """The words for the period before one of the same length: 环比, 比上月, 与上季度; of a half-year 比上半年.

    Args:
        period: of the value; one that has a `previous`.

    >>> from reportgen.indicators.period import read_period
    >>> previous_words(read_period("2025-03"), Style())
    BaseWords(change='环比', gap='比上月', level='与上月')
    """
    before = _PREVIOUS.get(period.kind) or ("上半年" if period.text.endswith("H2") else "上年下半年")
    return BaseWords("环比", f"{style.than_word}{before}", f"与{before}")


def year_end_words(style: Style) -> BaseWords:
    """比上年末, 较上年末 by style (O1)."""
    return _against("上年末", style)


def year_start_words(style: Style) -> BaseWords:
    """比年初 (O1)."""
    return _against("年初", style)


def other_year_words(base: Period, period: Period, style: Style) -> BaseWords:
    """Another year, by its number: 比2019年, of a part of a year 比2019年同期; of several years also the month that they begin in (O10)."""
    if base.kind == "month" and period.spans_years:
        return _against(f"{base.year}年{base.first_month}月", style)
    part = "" if period.kind == "year" or period.spans_years else "同期"
    return _against(f"{base.year}年{part}", style)


def years_ago_words(years: int, style: Style) -> BaseWords:
    """比3年前 (O10)."""
    return _against(f"{counted(years) if years == 2 else years}年前", style)


def named_words(name: str, style: Style) -> BaseWords:
    """A base by its name: 比预算, 比计划 (O10)."""
    return _against(name, style)


def _against(before: str, style: Style) -> BaseWords:
    return BaseWords(f"{style.than_word}{before}", f"{style.than_word}{before}", f"与{before}")
