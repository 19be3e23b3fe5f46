"""What a series is said to show is what its definition says, and hangs on no value that is not known."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.series import (
    Bound,
    Crossing,
    Record,
    Series,
    Steady,
    Streak,
    YearsMissing,
    crossing,
    record,
    steady,
    streak,
)
from reportgen.indicators.exact import EXACT

Yearly = list[tuple[int, Decimal | None]]
THIS_YEAR = 2025
LEVELS = [Decimal(level) for level in range(5)]  # few, so that equal values and old records come up


def of_years(values: list[Decimal | None]) -> Yearly:
    return list(zip(range(THIS_YEAR - len(values) + 1, THIS_YEAR + 1), values, strict=True))


levels = st.sampled_from(LEVELS)
complete = st.lists(levels, min_size=1, max_size=9).map(lambda values: of_years([*values]))
bounds = st.sampled_from(list(Bound))
leasts = st.integers(1, 5)


@st.composite
def with_gaps(draw: st.DrawFn) -> Yearly:
    """A series in which one or two years between the first and this one are not known."""
    series = draw(complete.filter(lambda years: 3 <= len(years) <= 7))
    inside = st.sampled_from([year for year, _ in series[1:-1]])
    gaps = draw(st.sets(inside, min_size=1, max_size=2))
    return [(year, None if year in gaps else value) for year, value in series]


SIDES: dict[Bound, Callable[[Fraction, Fraction], bool]] = {
    Bound.ABOVE: lambda value, threshold: value > threshold,
    Bound.AT_LEAST: lambda value, threshold: value >= threshold,
    Bound.BELOW: lambda value, threshold: value < threshold,
    Bound.AT_MOST: lambda value, threshold: value <= threshold,
}


def known(series: Series) -> list[Fraction]:
    """The values, this year's first."""
    return [Fraction(value) for _, value in reversed(series) if value is not None]


@given(complete, st.booleans())
def test_a_streak_is_the_most_years_each_of_which_beats_the_one_before(series: Yearly, rising: bool) -> None:
    values = known(series) if rising else [-value for value in known(series)]
    longest = max(
        years for years in range(len(values)) if all(values[back] > values[back + 1] for back in range(years))
    )
    assert streak(series, rising) == (Streak(longest, THIS_YEAR - longest) if longest else None)


@given(complete, st.booleans())
def test_a_record_is_of_the_most_years_whose_others_are_all_beaten(series: Yearly, high: bool) -> None:
    values = known(series) if high else [-value for value in known(series)]
    most = max(years for years in range(1, len(values) + 1) if all(value < values[0] for value in values[1:years]))
    found = record(series, high)
    if most < 2:
        assert found is None
        return
    former = None if most == len(values) else THIS_YEAR - most
    best = THIS_YEAR - 1 - values[1:most].index(max(values[1:most]))
    assert found == Record(most, former, best)


@given(complete, levels, bounds)
def test_a_crossing_is_of_a_year_beyond_after_one_that_was_not(
    series: Yearly, threshold: Decimal, bound: Bound
) -> None:
    beyond = [SIDES[bound](value, Fraction(threshold)) for value in known(series)]
    found = crossing(series, threshold, bound)
    if beyond[:2] == [True, False]:
        former = THIS_YEAR - beyond.index(True, 1) if any(beyond[1:]) else None
        assert found == Crossing(len(series), former)
    else:
        assert found is None


@given(complete, levels, bounds)
def test_steady_are_the_most_years_all_on_one_side(series: Yearly, threshold: Decimal, bound: Bound) -> None:
    kept = [SIDES[bound](value, Fraction(threshold)) for value in known(series)]
    years = [*kept, False].index(False)
    former = None if years == len(kept) else THIS_YEAR - years
    assert steady(series, threshold, bound) == (Steady(years, former) if years else None)


@given(complete, st.booleans(), leasts)
def test_fewer_years_than_asked_for_are_none(series: Yearly, upwards: bool, least: int) -> None:
    for found, enough in (
        (streak(series, upwards), streak(series, upwards, least)),
        (record(series, upwards), record(series, upwards, least)),
        (steady(series, LEVELS[2]), steady(series, LEVELS[2], least=least)),
    ):
        assert enough == (found if found is not None and found.years >= least else None)


CLAIMS: dict[str, Callable[[Series, int], object]] = {
    "streak": lambda series, least: streak(series, True, least),
    "falling": lambda series, least: streak(series, False, least),
    "record": lambda series, least: record(series, True, least),
    "low": lambda series, least: record(series, False, least),
    "passing": lambda series, _: crossing(series, LEVELS[2]),
    "below": lambda series, _: crossing(series, LEVELS[2], Bound.BELOW),
    "steady": lambda series, least: steady(series, LEVELS[2], least=least),
}
# Between the levels too, so that a streak can pass through a gap between two neighbours; and beyond them at both ends.
FILLINGS = [Decimal(quarter) / 4 for quarter in range(-3, 20)]


def told(claim: Callable[[Series, int], object], series: Series, least: int) -> object:
    """The claim; of a record without the best year, which says nothing of how long it is one."""
    found = claim(series, least)
    return found[:2] if isinstance(found, Record) else found


@pytest.mark.parametrize("name", CLAIMS)
@given(series=with_gaps(), least=leasts)
def test_a_claim_is_refused_where_missing_values_decide_and_only_there(name: str, series: Yearly, least: int) -> None:
    gaps = [year for year, value in series if value is None]
    answers = {
        told(CLAIMS[name], [(year, filled.get(year, value)) for year, value in series], least)
        for values in product(FILLINGS, repeat=len(gaps))
        for filled in [dict(zip(gaps, values, strict=True))]
    }
    if len(answers) == 1:
        assert answers == {told(CLAIMS[name], series, least)}
    else:
        with pytest.raises(YearsMissing) as missing:
            CLAIMS[name](series, least)
        assert set(missing.value.years) <= set(gaps)


@pytest.mark.parametrize("name", CLAIMS)
def test_nothing_is_claimed_of_a_year_that_is_not_known(name: str) -> None:
    for series in ([(2024, Decimal(1)), (2025, None)], [(2025, None)]):
        with pytest.raises(YearsMissing) as missing:
            CLAIMS[name](series, 1)
        assert missing.value.years == (2025,)


@pytest.mark.parametrize("name", CLAIMS)
def test_a_year_left_out_is_as_good_as_one_without_a_value(name: str) -> None:
    for values in product(LEVELS, repeat=3):
        written: Yearly = [(2022, values[0]), (2023, None), (2024, values[1]), (2025, values[2])]
        answers = []
        for series in (written, [year for year in written if year[1] is not None]):
            try:
                answers.append(CLAIMS[name](series, 1))
            except YearsMissing as missing:
                answers.append(missing.years)
        assert answers[0] == answers[1]


@pytest.mark.parametrize("name", CLAIMS)
@given(series=complete, least=leasts)
def test_years_before_the_first_known_one_change_nothing(name: str, series: Yearly, least: int) -> None:
    first = series[0][0]
    assert CLAIMS[name]([(first - 2, None), (first - 1, None), *series], least) == CLAIMS[name](series, least)


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.integers(1, 10**9))
def test_what_a_quotient_leaves_behind_is_no_change(part: int, whole: int, factor: int) -> None:
    once = EXACT.divide(Decimal(part), Decimal(whole))
    twice = EXACT.multiply(EXACT.divide(Decimal(part), Decimal(whole * factor)), Decimal(factor))
    series = [(2023, once), (2024, twice), (2025, once)]
    for upwards in (True, False):
        assert streak(series, upwards) is None
        assert record(series, upwards) is None
    assert crossing([(2024, once - 1), (2025, twice)], once) is None
    assert steady(series, twice) == Steady(3, None)
    assert steady(series, once, Bound.AT_MOST) == Steady(3, None)


def test_every_missing_year_that_the_claim_spans_is_named() -> None:
    values = [Decimal(9), None, Decimal(1), None, None, Decimal(2), Decimal(3)]
    for claim in ("record", "streak"):
        with pytest.raises(YearsMissing, match="2020, 2022, 2023"):
            CLAIMS[claim](of_years(values), 1)
    with pytest.raises(YearsMissing, match="2022, 2023"):
        steady(of_years(values), Decimal(2))
