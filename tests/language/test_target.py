"""Claims about targets and shares that hold for all values; the single cases stand in targets.md."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.comparison import NoRateError
from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.indicators.unit import read_unit
from reportgen.language.pieces.share import share_phrase
from reportgen.language.pieces.style import Style
from reportgen.language.target import completion_phrase, pace_phrase, target_phrase, years_met_phrase

RATE = Indicator("r", "率", read_unit("%"), Kind.RATE, Polarity.HIGHER_IS_BETTER, decimals=2)
CEILING = RATE._replace(polarity=Polarity.LOWER_IS_BETTER)
COUNT = Indicator("c", "人数", read_unit("人"), Kind.COUNT, Polarity.HIGHER_IS_BETTER)

positive = st.decimals(min_value=Decimal("0.0001"), max_value=10**12, places=4)
styles = st.builds(
    lambda decimals, zeros: Style(change_decimals=decimals, trailing_zeros=zeros),
    st.integers(0, 2),
    st.sampled_from(["drop", "keep"]),
)


@given(positive, positive, styles)
def test_100_percent_is_printed_only_when_the_target_is_met(value: Decimal, target: Decimal, style: Style) -> None:
    percent = Decimal(completion_phrase(value, target, style).text.rstrip("%"))
    assert (percent >= 100) == (value >= target)


@given(positive, styles)
def test_a_hair_below_the_target_is_below_100_percent(target: Decimal, style: Style) -> None:
    value = target - Decimal("0.00001")
    assert Decimal(completion_phrase(value, target, style).text.rstrip("%")) < 100


@given(positive, positive)
def test_met_is_said_of_equality_only(value: Decimal, target: Decimal) -> None:
    for indicator, met in ((RATE, "达到目标"), (COUNT, "达到目标"), (CEILING, "与控制线持平")):
        assert (target_phrase(value, target, indicator, Style()).text == met) == (value == target)


@given(positive, positive)
def test_higher_is_said_above_the_target_whatever_is_better(value: Decimal, target: Decimal) -> None:
    for indicator in (RATE, CEILING):
        said = target_phrase(value, target, indicator, Style()).text
        assert said.startswith("高于") == (value > target)
        assert said.startswith("低于") == (value < target)


@given(positive, positive, st.integers(1, 12), styles)
def test_pace_is_ahead_when_more_of_the_target_than_of_the_year_is_done(
    value: Decimal, target: Decimal, months: int, style: Style
) -> None:
    said = pace_phrase(value, target, months, style).text
    assert not said.startswith("快于") or value * 12 > target * months
    assert not said.startswith("慢于") or value * 12 < target * months
    assert (said == "与序时进度一致") == (value * 12 == target * months)


@pytest.mark.parametrize("whole", [Decimal(0), Decimal(-1)])
def test_of_nothing_there_is_no_share(whole: Decimal) -> None:
    for phrase in (share_phrase, completion_phrase):
        with pytest.raises(NoRateError):
            phrase(Decimal(1), whole, Style())
    with pytest.raises(NoRateError):
        pace_phrase(Decimal(1), whole, 6, Style())


@pytest.mark.parametrize("months", [0, 13, -1])
def test_a_year_has_twelve_months(months: int) -> None:
    with pytest.raises(ValueError, match=str(months)):
        pace_phrase(Decimal(1), Decimal(2), months, Style())


@pytest.mark.parametrize(
    ("met", "years", "polarity", "text"),
    [
        (5, 5, Polarity.HIGHER_IS_BETTER, "五年均完成年度目标"),
        (2, 2, Polarity.NEUTRAL, "两年均完成年度目标"),
        (2, 5, Polarity.HIGHER_IS_BETTER, "五年中有两年完成年度目标"),
        (4, 5, Polarity.LOWER_IS_BETTER, "五年中有四年控制在年度目标以内"),
    ],
)
def test_years_that_met_their_targets_are_counted(met: int, years: int, polarity: Polarity, text: str) -> None:
    indicator = Indicator("", "", read_unit("人"), Kind.STOCK, polarity)
    assert years_met_phrase(met, years, indicator) == (text, "O3")
