"""Periods: a year, a half, a quarter, a month, months or days of a year, several years, several years from a month on."""

import re
from typing import NamedTuple

_FORMS = {
    "year": r"\d{4}",
    "half": r"\d{4}H[12]",
    "quarter": r"\d{4}Q[1-4]",
    "month": r"\d{4}-(?:0[1-9]|1[0-2])",
    "day": r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
    "months": r"\d{4}-(?:0[1-9]|1[0-2])/(?:0[1-9]|1[0-2])",
    "years": r"\d{4}/\d{4}",
    "since": r"\d{4}-(?:0[1-9]|1[0-2])/\d{4}-(?:0[1-9]|1[0-2])",
    "days": r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d",
}
_FORM = re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in _FORMS.items()), re.ASCII)


class PeriodError(ValueError):
    """The text names no period."""


class Period(NamedTuple):
    """A period as it is written: "2025", "2025H1", "2025Q3", "2025-05", "2025-01/05", "2021/2025", "2003-07/2006-09",
    "2025-05-31".

    kind: year, half, quarter, month, day, months, years, since or days.
    """

    text: str
    kind: str

    @property
    def year(self) -> int:
        """The year it lies in; of several years the last."""
        return int(re.findall(r"\d{4}", self.text)[-1])

    @property
    def first_year(self) -> int:
        """The year it begins in: 2021 of "2021/2025", 2003 of "2003-07/2006-09"."""
        return int(self.text[:4])

    @property
    def first_month(self) -> int:
        """The month it begins in, 1 to 12: 7 of "2003-07/2006-09"; of a day, which counts from January, 1."""
        return int(self.text[5:7]) if self.kind in ("since", "days") else self.months[0]

    @property
    def spans_years(self) -> bool:
        """True for several years, from January or from another month on: then nothing in it is the same part of last year."""
        return self.kind in ("years", "since")

    @property
    def months(self) -> tuple[int, int]:
        """First and last month it covers within its year, 1 to 12; a day, and several years, count from January."""
        if self.kind == "half":
            return (1, 6) if self.text.endswith("1") else (7, 12)
        if self.kind == "quarter":
            last = int(self.text[-1]) * 3
            return last - 2, last
        if self.kind in ("year", "years"):
            return 1, 12
        numbers = [int(part) for part in re.findall(r"(?<=[-/])(\d\d)(?![\d])", self.text)]
        if self.kind == "month":
            return numbers[0], numbers[0]
        if self.kind == "months":
            return numbers[0], numbers[1]
        if self.kind == "day":
            return 1, numbers[0]
        if self.kind == "since":
            return 1, numbers[1]
        return numbers[0] if self.text[:4] == str(self.year) else 1, numbers[2]

    @property
    def previous(self) -> "Period | None":
        """The period of the same length before it, the base of 环比; None for a year, for years, days and months of a year.

        >>> read_period("2025Q1").previous
        Period(text='2024Q4', kind='quarter')
        """
        year = self.year
        if self.kind == "month":
            month = self.months[0]
            return Period(f"{year}-{month - 1:02d}" if month > 1 else f"{year - 1}-12", "month")
        if self.kind == "quarter":
            number = int(self.text[-1])
            return Period(f"{year}Q{number - 1}" if number > 1 else f"{year - 1}Q4", "quarter")
        if self.kind == "half":
            return Period(f"{year}H1" if self.text.endswith("2") else f"{year - 1}H2", "half")
        return None

    @property
    def last_day(self) -> str:
        """The last day it covers: "2025-06-30" of "2025H1"."""
        if self.kind in ("day", "days"):
            return self.text[-10:]
        month = self.months[1]
        return f"{self.year:04d}-{month:02d}-{_days_of(self.year, month)}"

    def shifted(self, years: int) -> "Period":
        """The same part of another year: the base of 同比 is shifted(-1). 29 February becomes the 28th."""
        text = re.sub(r"\d{4}", lambda year: f"{int(year.group()) + years:04d}", self.text)
        return Period(re.sub(r"(\d{4})-02-29", _last_of_february, text), self.kind)


def _last_of_february(match: re.Match[str]) -> str:
    return f"{match.group(1)}-02-{_days_of_february(int(match.group(1)))}"


def read_period(text: str) -> Period:
    """The period a text names.

    Raises:
        PeriodError: it names none: unknown form, a month or half that does not exist, or a span that ends before it begins.

    >>> read_period("2025H1").shifted(-1).text
    '2024H1'
    >>> read_period("2025-01/05").months
    (1, 5)
    """
    match = _FORM.fullmatch(text)
    if match is None or match.lastgroup is None:
        raise PeriodError(text)
    first, _, last = text.partition("/")
    if (match.lastgroup == "months" and first[-2:] > last) or (match.lastgroup in ("years", "days") and first > last):
        raise PeriodError(text)
    if match.lastgroup == "since" and first[:4] >= last[:4]:  # months of one year have a form of their own
        raise PeriodError(text)
    period = Period(text, match.lastgroup)
    if int(text[:4]) < 1900 or any(not _exists(day) for day in re.findall(r"\d{4}-\d\d-\d\d", text)):
        raise PeriodError(text)
    return period


def _exists(day: str) -> bool:
    year, month, number = (int(part) for part in day.split("-"))
    return 1 <= month <= 12 and 1 <= number <= _days_of(year, month)


def _days_of(year: int, month: int) -> int:
    return (31, _days_of_february(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _days_of_february(year: int) -> int:
    return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
