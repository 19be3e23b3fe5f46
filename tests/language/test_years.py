"""Several years: what has no meaning is refused."""

from decimal import Decimal

import pytest

from reportgen.analysis.comparison import NoRateError
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import read_unit
from reportgen.language.pieces.style import Style
from reportgen.language.years import average_growth_phrase, can_be_summed, mean_increment_phrase, total_phrase

RANK = Indicator("k", "名次", read_unit("位"), Kind.RANK)
STOCK = Indicator("s", "人数", read_unit("人"), Kind.STOCK)
FLOW = Indicator("f", "支出", read_unit("元"), Kind.FLOW)


@pytest.mark.parametrize("phrase", [average_growth_phrase, mean_increment_phrase])
def test_one_year_has_no_average(phrase: object) -> None:
    assert callable(phrase)
    with pytest.raises(NoRateError):
        phrase([Decimal(1)], STOCK, Style())
    with pytest.raises(NoRateError):
        phrase([Decimal(1), Decimal(2)], RANK, Style())


SUMS = [
    (FLOW._replace(unit=read_unit("人次")), "9999", "9999人次"),
    (FLOW._replace(unit=read_unit("人次")), "199548", "19.95万人次"),
    (FLOW._replace(unit=read_unit("万元"), display=read_unit("万元"), decimals=2), "99999900", "9999.99万元"),
    (FLOW._replace(unit=read_unit("万元"), display=read_unit("万元"), decimals=2), "125488700", "1.25亿元"),
    (FLOW._replace(unit=read_unit("万元"), display=read_unit("亿元"), decimals=2), "4045000000", "40.45亿元"),
    (FLOW._replace(unit=read_unit("片/支"), display=read_unit("片/支"), decimals=0), "125000", "125000片/支"),
]


@pytest.mark.parametrize(("indicator", "value", "text"), SUMS, ids=range(len(SUMS)))
def test_a_sum_keeps_the_unit_of_its_parts_up_to_ten_thousand(indicator: Indicator, value: str, text: str) -> None:
    """万 and 亿 from 10⁴ and 10⁸ on (V2); what does not scale keeps its unit however large it gets."""
    assert total_phrase([Decimal(value), Decimal(0)], indicator, Style()).text == text


@pytest.mark.parametrize(("qualifier", "text"), [("余", "9500余元"), ("约", "约9500元")])
def test_a_sum_is_no_surer_than_its_parts(qualifier: str, text: str) -> None:
    assert total_phrase([Decimal(7200), Decimal(2300)], FLOW, Style(), qualifier).text == text


def test_stocks_rates_and_ranks_are_never_summed() -> None:
    assert can_be_summed(FLOW)
    for kind in (Kind.STOCK, Kind.RATE, Kind.RANK, Kind.AVERAGE, Kind.PRICE, Kind.DURATION, Kind.CHANGE):
        indicator = FLOW._replace(kind=kind)
        assert not can_be_summed(indicator)
        with pytest.raises(ValueError, match="f"):
            total_phrase([Decimal(1)], indicator, Style())
