"""Periods follow each other; the single cases stand in dates.md."""

import pytest

from reportgen.indicators.period import PeriodError, read_period
from reportgen.language.dates import day_text, next_period


@pytest.mark.parametrize("text", ["2025-02-29", "2025", "2025-05", "31.5.2025", ""])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(PeriodError):
        day_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "2025",
        "2025H1",
        "2025H2",
        "2025Q1",
        "2025Q4",
        "2025-01",
        "2025-12",
        "2025-01/05",
        "2025-01/12",
        "2021/2025",
        "2003-07/2006-09",
    ],
)
def test_the_next_period_is_one_that_our_reader_knows(text: str) -> None:
    following = next_period(read_period(text))
    assert read_period(following.text) == following
    assert following.text > text[: len(following.text)] or following.kind != read_period(text).kind
