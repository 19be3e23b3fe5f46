"""The catalogue finds an indicator by either of its names."""

import pytest

from reportgen.diagnostics.finding import Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.formula import read_check
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import read_unit

RESIDENTS = Indicator("resident_insured", "城乡居民参保人数", read_unit("人"), Kind.STOCK)
RATE = Indicator("completion", "任务完成率", read_unit("%"), Kind.RATE)
CATALOGUE = Catalogue([RESIDENTS, RATE])


@pytest.mark.parametrize("name", ["resident_insured", "城乡居民参保人数"])
def test_either_name_leads_to_the_indicator(name: str) -> None:
    assert name in CATALOGUE
    assert CATALOGUE[name] is CATALOGUE.get(name) is RESIDENTS


@pytest.mark.parametrize("name", ["", "参保人数", "Resident_Insured", "resident_insured "])
def test_an_unknown_name_leads_nowhere(name: str) -> None:
    assert name not in CATALOGUE
    assert CATALOGUE.get(name) is None
    with pytest.raises(KeyError) as caught:
        CATALOGUE[name]
    assert caught.value.args == (name,)


def test_indicators_keep_the_order_of_the_file() -> None:
    assert list(CATALOGUE) == [RESIDENTS, RATE]
    assert list(Catalogue([RATE, RESIDENTS])) == [RATE, RESIDENTS]
    assert len(CATALOGUE) == 2


def test_names_are_all_the_chinese_and_all_the_ascii_ones() -> None:
    assert list(CATALOGUE.names()) == ["城乡居民参保人数", "任务完成率", "resident_insured", "completion"]


def test_checks_keep_their_places() -> None:
    check, place = read_check("城乡居民参保人数 = 任务完成率"), Place("data/indicators.yaml", 9, 5)
    assert Catalogue([RESIDENTS, RATE], [(check, place)]).checks == ((check, place),)


def test_an_empty_catalogue_is_a_catalogue() -> None:
    empty = Catalogue([])
    assert (len(empty), list(empty), list(empty.names()), empty.checks) == (0, [], [], ())


def test_only_a_rate_changes_by_points() -> None:
    assert [kind for kind in Kind if RATE._replace(kind=kind).is_rate] == [Kind.RATE]
