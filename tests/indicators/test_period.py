"""Periods: every form, what it covers, and the same part of other years."""

import calendar
import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.indicators.period import Period, PeriodError, read_period
from tests.strategies import periods

days = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


@pytest.mark.parametrize(
    ("text", "kind", "year", "months"),
    [
        ("2025", "year", 2025, (1, 12)),
        ("2025H1", "half", 2025, (1, 6)),
        ("2025H2", "half", 2025, (7, 12)),
        ("2025Q1", "quarter", 2025, (1, 3)),
        ("2025Q2", "quarter", 2025, (4, 6)),
        ("2025Q3", "quarter", 2025, (7, 9)),
        ("2025Q4", "quarter", 2025, (10, 12)),
        ("2025-05", "month", 2025, (5, 5)),
        ("2025-12", "month", 2025, (12, 12)),
        ("2025-01/05", "months", 2025, (1, 5)),
        ("2025-03/03", "months", 2025, (3, 3)),
        ("2021/2025", "years", 2025, (1, 12)),
        ("2025/2025", "years", 2025, (1, 12)),
        ("2003-07/2006-09", "since", 2006, (1, 9)),
        ("2024-12/2025-01", "since", 2025, (1, 1)),
        ("2025-05-31", "day", 2025, (1, 5)),
        ("2025-03-10/2025-05-31", "days", 2025, (3, 5)),
        ("2024-11-01/2025-02-28", "days", 2025, (1, 2)),
        ("1900", "year", 1900, (1, 12)),
        ("2024-02-29", "day", 2024, (1, 2)),
        ("2000-02-29", "day", 2000, (1, 2)),
    ],
)
def test_every_form_says_its_kind_year_and_months(text: str, kind: str, year: int, months: tuple[int, int]) -> None:
    period = read_period(text)
    assert (period.text, period.kind, period.year, period.months) == (text, kind, year, months)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "25", "20255", "2025年", " 2025", "2025 ", "2025\n", "２０２５", "٢٠٢٥",
        "2025H0", "2025H3", "2025h1", "2025H", "2025Q0", "2025Q5", "2025q1",
        "2025-00", "2025-13", "2025-5", "2025-1/5", "2025/05",
        "2025-05/03", "2025-01/13", "2025-00/05", "2025-01/2025-05", "2025-05/2025-05", "2006-09/2003-07", "2003-00/2006-09", "2003-07/2006-13", "2003-07/2006", "2003/2006-09", "2025/2021",
        "2025-02-29", "2100-02-29", "1900-02-29", "2025-04-31", "2025-01-32", "2025-01-00", "2025-1-1",
        "2025-05-31/2025-05-01", "2025-02-01/2025-02-30", "2025-13-01/2025-13-02", "2025-00-10/2025-05-31",
        "0000", "1899", "0001/2025", "1899/1999", "1899-12-31/1900-01-01", "2025-05-31T00:00", "2025H1/2025H2",
    ],
)  # fmt: skip
def test_what_does_not_exist_is_no_period(text: str) -> None:
    with pytest.raises(PeriodError):
        read_period(text)


@given(days)
def test_every_day_of_the_calendar_is_a_period(day: dt.date) -> None:
    period = read_period(day.isoformat())
    assert (period.kind, period.year, period.months) == ("day", day.year, (1, day.month))


@given(st.integers(1900, 2199), st.integers(0, 13), st.integers(0, 32))
def test_a_day_is_a_period_exactly_where_the_calendar_has_it(year: int, month: int, number: int) -> None:
    exists = 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]
    text = f"{year}-{month:02d}-{number:02d}"
    if exists:
        assert read_period(text).text == text
    else:
        with pytest.raises(PeriodError):
            read_period(text)


@given(days, days)
def test_days_run_from_the_earlier_to_the_later(one: dt.date, other: dt.date) -> None:
    text = f"{one.isoformat()}/{other.isoformat()}"
    if one > other:
        with pytest.raises(PeriodError):
            read_period(text)
    else:
        first = one.month if one.year == other.year else 1
        assert read_period(text).months == (first, other.month)


@given(periods())
def test_months_lie_within_the_year_in_order(text: str) -> None:
    first, last = read_period(text).months
    assert 1 <= first <= last <= 12


@given(periods(), st.integers(-10, 10))
def test_shifting_moves_the_years_and_nothing_else(text: str, years: int) -> None:
    period = read_period(text)
    shifted = period.shifted(years)
    assert shifted.year == period.year + years
    assert (shifted.kind, shifted.months) == (period.kind, period.months)
    assert re.sub(r"\d{4}", "", shifted.text) == re.sub(r"\d{4}", "", text)
    assert shifted.shifted(-years) == period


@given(days, st.integers(-10, 10))
def test_a_shifted_day_exists(day: dt.date, years: int) -> None:
    shifted = Period(day.isoformat(), "day").shifted(years).text
    try:
        expected = day.replace(year=day.year + years)
    except ValueError:
        expected = day.replace(year=day.year + years, day=28)
    assert shifted == expected.isoformat()


@pytest.mark.parametrize(
    ("text", "years", "expected"),
    [
        ("2024-02-29", -1, "2023-02-28"),
        ("2024-02-29", -4, "2020-02-29"),
        ("2023-02-28", 1, "2024-02-28"),
        ("2024-02-01/2024-02-29", -1, "2023-02-01/2023-02-28"),
        ("2024-11-01/2025-02-28", -1, "2023-11-01/2024-02-28"),
        ("2021/2025", -5, "2016/2020"),
        ("2003-07/2006-09", -3, "2000-07/2003-09"),
        ("2025-01/05", -1, "2024-01/05"),
    ],
)
def test_the_base_of_a_year_on_year_change(text: str, years: int, expected: str) -> None:
    assert read_period(text).shifted(years).text == expected


@given(st.text("0123456789HQ-/", max_size=21))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        period = read_period(text)
    except PeriodError:
        assert text not in {f"{year}" for year in range(1900, 10000)}
    else:
        assert period.year >= 1900
        assert period.months[0] <= period.months[1]
