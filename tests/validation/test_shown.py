"""Numbers as findings show them."""

from decimal import Decimal

import pytest

from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.number import read_number
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import read_period
from reportgen.indicators.unit import read_unit
from reportgen.validation.shown import as_written, change_shown, limit_shown, number, shown, to_step, told_apart

INSURED = Indicator("insured", "参保人数", read_unit("人"), Kind.STOCK)
RATE = Indicator("rate", "报销比例", read_unit("%"), Kind.RATE)
MORTALITY = Indicator("mortality", "死亡率", read_unit("‰"), Kind.RATE)


def written(value: str, text: str, indicator: Indicator = INSURED) -> Observation:
    unit = read_number(text.replace("并列第", "")).unit if text else None
    return Observation(indicator, read_period("2025"), Decimal(value), Decimal(1), None, text, unit=unit)


def test_a_large_value_is_never_in_scientific_notation() -> None:
    assert shown(Decimal("2E+7"), INSURED) == "20000000人"
    assert number(Decimal("1.9996"), RATE) == "199.96"


@pytest.mark.parametrize(
    ("value", "text", "display", "expected"),
    [
        ("828357", "828357", None, "828357人"),
        ("4.591E+6", "459.1万", None, "459.1万人"),
        ("4.591E+6", "459.1万人", None, "459.1万人"),
        ("4591000", "4591000", "万人", "459.1000万人"),
        ("420", "420人", "", "420人"),
        ("4591000", "", None, "4591000人"),
    ],
)
def test_a_figure_is_shown_in_the_unit_it_is_printed_or_was_written_in(
    value: str, text: str, display: str | None, expected: str
) -> None:
    indicator = INSURED._replace(display=read_unit(display) if display else None)
    assert as_written(written(value, text, indicator)) == expected


def test_an_uncertain_figure_is_shown_so() -> None:
    about, over = (
        written("8E+5", "约80万")._replace(qualifier="约"),
        written("1.7E+4", "1.7万多")._replace(qualifier="余"),
    )
    assert (as_written(about), as_written(over)) == ("约80万人", "1.7万余人")


def test_a_shared_rank_is_shown_so() -> None:
    rank = Indicator("place", "考核名次", read_unit("位"), Kind.RANK)
    assert as_written(written("2", "并列第2位", rank)._replace(qualifier="并列", unit=rank.unit)) == "并列2位"


def test_a_change_has_its_sign_and_the_unit_of_its_kind() -> None:
    assert change_shown(Decimal("-0.12071"), INSURED) == "-12.07%"
    assert change_shown(Decimal("0.005"), RATE, 1) == "+0.5个百分点"
    assert change_shown(Decimal("0.00039"), MORTALITY, 3) == "+0.39个千分点"
    assert limit_shown(Decimal("0.05"), RATE) == "5个百分点"
    assert limit_shown(Decimal("0.2"), INSURED) == "20%"


def test_a_value_just_beyond_a_limit_never_looks_like_the_limit() -> None:
    assert told_apart(Decimal("100.0000301"), Decimal(100)) == Decimal("100.00003")
    assert told_apart(Decimal("100.00"), Decimal(100)) == 100
    assert change_shown(Decimal("0.100001"), INSURED, 2, Decimal("0.1")) == "+10.0001%"


@pytest.mark.parametrize(
    ("value", "step", "expected"), [("336.6178", "0.01", "336.62"), ("5125", "1000", "5000"), ("7", "0", "7")]
)
def test_a_value_is_rounded_to_the_last_place_of_the_figure_it_is_compared_with(
    value: str, step: str, expected: str
) -> None:
    assert to_step(Decimal(value), Decimal(step)) == Decimal(expected)
