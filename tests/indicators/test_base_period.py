"""Bases: the same part of last year, or what several years begin with; of a total as many months before."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.indicators.base_period import base_period, is_total, length_in_months
from reportgen.indicators.indicator import Kind
from reportgen.indicators.period import read_period
from tests.strategies import periods

TOTALS = (Kind.FLOW, Kind.AMOUNT, Kind.COUNT)


@given(periods(), st.sampled_from(Kind))
def test_the_base_is_a_period_that_begins_no_later(text: str, kind: Kind) -> None:
    period = read_period(text)
    if period.first_year < 1930:
        return
    base = base_period(period, kind)
    assert read_period(base.text) == base
    assert (base.first_year, base.first_month) <= (period.first_year, period.first_month)


@given(periods())
def test_a_total_of_several_years_is_held_against_as_many_months_right_before(text: str) -> None:
    period = read_period(text)
    if not period.spans_years or period.first_year < 1930:
        return
    base = base_period(period, Kind.AMOUNT)
    assert length_in_months(base) == length_in_months(period)
    assert base.year * 12 + base.months[1] + 1 == period.first_year * 12 + period.first_month


@given(periods())
def test_the_length_is_counted_month_by_month(text: str) -> None:
    period = read_period(text)
    months = [(year, month) for year in range(period.first_year, period.year + 1) for month in range(1, 13)]
    first, last = (period.first_year, period.first_month), (period.year, period.months[1])
    assert length_in_months(period) == sum(first <= each <= last for each in months)


@pytest.mark.parametrize("kind", Kind)
def test_what_is_summed_over_years_is_a_total(kind: Kind) -> None:
    assert is_total(kind) == (kind in TOTALS)
    within = read_period("2025H1")
    assert base_period(within, kind) == within.shifted(-1)
    assert re.fullmatch("2021|2016/2020", base_period(read_period("2021/2025"), kind).text)
