"""Days and periods in words: 2025年5月31日, 2025年上半年, 1—5月, 2021—2025年 (V10)."""

from reportgen.blocks.numerals import chinese_numeral
from reportgen.indicators.period import Period, PeriodError, read_period

_FIRST_PLAN_YEAR = 1966
_PLANS_COUNT_FROM = 1951
_QUARTERS = "一二三四"


def day_text(day: str) -> str:
    """2025年5月31日 for "2025-05-31": no leading zeros.

    Raises:
        PeriodError: no such day.

    >>> day_text("2025-05-31")
    '2025年5月31日'
    """
    if read_period(day).kind != "day":
        raise PeriodError(day)
    return f"{day[:4]}年{_month_and_day(day)}"


def _month_and_day(day: str) -> str:
    return f"{int(day[5:7])}月{int(day[8:10])}日"


def period_text(period: Period) -> str:
    """The period with its year: 2025年, 2025年上半年, 2025年第三季度, 2025年5月, 2025年1—5月, 2021—2025年, 2003年7月—2006年9月,
    2025年5月31日.

    >>> period_text(read_period("2025-01/05"))
    '2025年1—5月'
    """
    text, kind = period.text, period.kind
    if kind == "years":
        return f"{text[:4]}—{text[5:]}年"
    if kind == "since":
        return "—".join(f"{end[:4]}年{int(end[5:])}月" for end in text.split("/"))
    if kind == "day":
        return day_text(text)
    if kind == "days":
        first, last = text.split("/")
        return f"{day_text(first)}—{_month_and_day(last) if first[:4] == last[:4] else day_text(last)}"
    year = f"{text[:4]}年"
    if kind == "year":
        return year
    if kind == "half":
        return f"{year}{'上' if text.endswith('1') else '下'}半年"
    if kind == "quarter":
        return f"{year}第{_QUARTERS[int(text[-1]) - 1]}季度"
    return year + months_text(period)


def months_text(period: Period) -> str:
    """The months that a period covers, without its year: 1—5月, 5月, of a half-year 1—6月. Several years, or days, as `period_text`.

    A day counts from January: 2025-06-30 is 1—6月, but inside a month 1月1日—6月20日.

    >>> months_text(read_period("2025H1"))
    '1—6月'
    """
    if period.kind in ("years", "since", "days"):
        return period_text(period)
    if period.kind == "day" and not _is_last_day(period.text):
        return f"1月1日—{_month_and_day(period.text)}"
    first, last = period.months
    return f"{last}月" if first == last else f"{first}—{last}月"


def plan_text(year: int) -> str:
    """The five-year plan that a year lies in, “十四五”期间 for 2021 to 2025 (V10).

    Raises:
        ValueError: before 1966, when plans did not last five years without a break.

    >>> plan_text(2021), plan_text(2025), plan_text(2026)
    ('“十四五”期间', '“十四五”期间', '“十五五”期间')
    """
    if year < _FIRST_PLAN_YEAR:
        raise ValueError(year)
    return f"“{chinese_numeral((year - _PLANS_COUNT_FROM) // 5)}五”期间"


def plan_begin(year: int) -> int:
    """The first year of the five-year plan that a year lies in: 2021 for 2021 to 2025."""
    return year - (year - _PLANS_COUNT_FROM) % 5


def _is_last_day(day: str) -> bool:
    try:
        read_period(f"{day[:8]}{int(day[8:]) + 1:02d}")
    except PeriodError:
        return True
    return False


def next_period(period: Period) -> Period:
    """The period that a plan is for: the next year, half, quarter or month; after 1—5月 the rest of the year; five years after five;
    after a day, days, or several years from a month on, the next year.

    >>> next_period(read_period("2025H1")).text, next_period(read_period("2025-01/05")).text
    ('2025H2', '2025-06/12')
    """
    text, kind, year = period.text, period.kind, period.year
    if kind == "half":
        return Period(f"{year}H2" if text.endswith("1") else f"{year + 1}H1", kind)
    if kind == "quarter":
        number = int(text[-1])
        return Period(f"{year}Q{number + 1}" if number < 4 else f"{year + 1}Q1", kind)
    if kind == "month":
        month = int(text[5:7])
        return Period(f"{year}-{month + 1:02d}" if month < 12 else f"{year + 1}-01", kind)
    if kind == "months":
        last = period.months[1]
        if last == 12:
            return Period(str(year + 1), "year")
        return Period(f"{year}-{last + 1:02d}/12", kind) if last < 11 else Period(f"{year}-12", "month")
    if kind == "years":
        first = int(text[:4])
        return Period(f"{year + 1}/{year + (year - first + 1)}", kind)
    return Period(str(year + 1), "year")


def next_period_text(period: Period) -> str:
    """2026年, 2025年下半年, 2025年6—12月: the period that a plan is for."""
    return period_text(next_period(period))


def first_year(period: Period) -> int:
    """The first year of what a report looks back on: of several years theirs, of one year that of its five-year plan."""
    return period.first_year if period.spans_years else plan_begin(period.year)
