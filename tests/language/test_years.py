"""Several years: what has no meaning is refused."""

from decimal import Decimal

import pytest

from reportgen.analysis.comparison import NoRateError
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import read_unit
from reportgen.language.style import Style
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


def test_stocks_rates_and_ranks_are_never_summed() -> None:
    assert can_be_summed(FLOW)
    for kind in (Kind.STOCK, Kind.RATE, Kind.RANK, Kind.AVERAGE, Kind.PRICE, Kind.DURATION, Kind.CHANGE):
        indicator = FLOW._replace(kind=kind)
        assert not can_be_summed(indicator)
        with pytest.raises(ValueError, match="f"):
            total_phrase([Decimal(1)], indicator, Style())
