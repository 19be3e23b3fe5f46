"""How long, and how long ago, in words: 五年来, 三年多, 近期, 近年来 (V10)."""

from reportgen.indicators.period import Period
from reportgen.language.dates import day_text
from reportgen.language.pieces.base import counted

_RECENT_MONTHS = 3


def years_text(months: int) -> str:
    """三年 for 36 months, 三年多 for 39; "" for less than a year.

    >>> years_text(24), years_text(39), years_text(11)
    ('两年', '三年多', '')
    """
    years, over = divmod(months, 12)
    return f"{counted(years)}年{'多' if over else ''}" if years else ""


def time_word(when: Period, today: str) -> str:
    """How a text of a day speaks of an earlier time: 5月20日, 近日, 近期, 今年以来, 近年来; "" of a later one.

    A day of this month or the last is named. A month by itself is 近日 up to one month ago; either is 近期 up to three months ago,
    今年以来 in the same year, else 近年来.

    Args:
        when: a day, a month or a year. today: the document's date, "2025-06-10".

    >>> from reportgen.indicators.period import read_period
    >>> [time_word(read_period(text), "2025-06-10") for text in ("2025-05-20", "2025-05", "2025-03", "2025-01", "2022")]
    ['5月20日', '近日', '近期', '今年以来', '近年来']
    """
    if when.text > today[: len(when.text)]:
        return ""
    year = int(today[:4])
    if when.kind == "year":
        return "今年以来" if when.year == year else "近年来"
    ago = (year - when.year) * 12 + int(today[5:7]) - when.months[1]
    if ago <= 1 and when.kind == "day":
        return day_text(when.text)[0 if when.year < year else 5 :]
    if ago <= 1:
        return "近日"
    if ago <= _RECENT_MONTHS:
        return "近期"
    return "今年以来" if when.year == year else "近年来"


def months_between(first: Period, last: str) -> int | None:
    """Whole months from a time to a day, as exactly as the time is given: of a year whole years; None where it lies later.

    >>> from reportgen.indicators.period import read_period
    >>> months_between(read_period("2003-07"), "2006-09-30"), months_between(read_period("2003-07-15"), "2006-07-01")
    (38, 35)
    """
    if first.text > last[: len(first.text)]:
        return None
    years = int(last[:4]) - first.year
    if first.kind == "year":
        return years * 12
    months = years * 12 + int(last[5:7]) - first.months[1]
    return months - 1 if first.kind == "day" and last[8:] < first.text[8:] else months
