"""How long and how long ago, in words, against the calendar."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.indicators.period import read_period
from reportgen.language.spans import months_between, time_word, years_text

days = st.dates(dt.date(1950, 1, 1), dt.date(2050, 12, 31))


@pytest.mark.parametrize(
    ("months", "text"),
    [(0, ""), (11, ""), (12, "一年"), (13, "一年多"), (24, "两年"), (35, "两年多"), (36, "三年"), (120, "十年"), (150, "十二年多")],
)  # fmt: skip
def test_years_are_counted_in_words(months: int, text: str) -> None:
    assert years_text(months) == text


@given(days, days)
def test_whole_months_lie_between_two_days(first: dt.date, last: dt.date) -> None:
    months = months_between(read_period(first.isoformat()), last.isoformat())
    if first > last:
        assert months is None
        return
    assert months is not None
    assert (first.year * 12 + first.month + months, first.day) <= (last.year * 12 + last.month, last.day)
    assert (first.year * 12 + first.month + months + 1, first.day) > (last.year * 12 + last.month, last.day)


@given(days, days, st.sampled_from([4, 7, 10]))
def test_a_time_has_a_word_exactly_where_it_is_not_to_come(when: dt.date, today: dt.date, length: int) -> None:
    told = read_period(when.isoformat()[:length])
    word = time_word(told, today.isoformat())
    assert (word == "") == (when.isoformat()[:length] > today.isoformat()[:length])
    if word == "今年以来":
        assert when.year == today.year
    if word in ("近日", "近期"):
        assert (today.year - when.year) * 12 + today.month - when.month <= 3
