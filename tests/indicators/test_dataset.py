"""The dataset holds one observation for an indicator and a period, and asks once for a period it does not have."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reportgen.indicators.dataset import Dataset
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period, read_period
from reportgen.indicators.unit import read_unit

RESIDENTS = Indicator("resident_insured", "城乡居民参保人数", read_unit("人"), Kind.STOCK)
STAFF = Indicator("staff_insured", "职工参保人数", read_unit("人"), Kind.STOCK)
THIS, LAST = read_period("2025"), read_period("2024")


def seen(indicator: Indicator, period: Period, value: int | None) -> Observation:
    return Observation(indicator, period, None if value is None else Decimal(value), Decimal(0), None)


def test_a_second_observation_is_refused_and_the_first_stays() -> None:
    dataset = Dataset()
    first, second = seen(RESIDENTS, THIS, 828357), seen(RESIDENTS, THIS, 828358)
    assert dataset.add(first) is True
    assert dataset.add(second) is False
    assert dataset.get("resident_insured", THIS) is first


def test_a_second_target_is_refused_and_the_first_stays() -> None:
    dataset = Dataset()
    first, second = seen(RESIDENTS, THIS, 825000), seen(RESIDENTS, THIS, 830000)
    assert dataset.add_target(first) is True
    assert dataset.add_target(second) is False
    assert dataset.target("resident_insured", THIS) is first


def test_targets_and_observations_do_not_mix() -> None:
    dataset = Dataset()
    dataset.add_target(seen(RESIDENTS, THIS, 825000))
    assert dataset.get("resident_insured", THIS) is None
    dataset.add(seen(STAFF, THIS, 5))
    assert dataset.target("staff_insured", THIS) is None
    assert dataset.periods() == {"2025"}


def test_the_same_year_and_its_half_are_two_periods() -> None:
    dataset = Dataset()
    assert dataset.add(seen(RESIDENTS, THIS, 2))
    assert dataset.add(seen(RESIDENTS, read_period("2025H1"), 1))
    assert [observation.value for observation in dataset.of(THIS)] == [2]
    assert dataset.periods() == {"2025", "2025H1"}


def test_a_value_not_known_yet_is_an_observation_all_the_same() -> None:
    dataset = Dataset()
    dataset.add(seen(RESIDENTS, THIS, None))
    found = dataset.get("resident_insured", THIS)
    assert found is not None
    assert found.value is None


def test_earlier_is_asked_once_for_each_period_and_what_it_adds_is_found() -> None:
    asked: list[str] = []

    def load(dataset: Dataset, period: Period) -> None:
        asked.append(period.text)
        if period == LAST:
            dataset.add(seen(RESIDENTS, LAST, 820000))

    dataset = Dataset(load)
    for _ in range(3):
        found = dataset.get("resident_insured", LAST)
        assert found is not None
        assert found.value == 820000
        assert dataset.get("staff_insured", LAST) is None
        assert dataset.get("resident_insured", read_period("2023")) is None
    assert asked == ["2024", "2023"]


def test_a_period_loaded_already_is_not_asked_for() -> None:
    asked: list[Period] = []
    dataset = Dataset(lambda _, period: asked.append(period))
    dataset.loaded.add("2025")
    assert dataset.get("resident_insured", THIS) is None
    assert asked == []


def test_a_loader_may_ask_for_what_it_is_loading() -> None:
    def load(dataset: Dataset, period: Period) -> None:
        assert dataset.get("resident_insured", period) is None
        dataset.add(seen(RESIDENTS, period, 1))

    found = Dataset(load).get("resident_insured", LAST)
    assert found is not None
    assert found.value == 1


def test_nothing_is_asked_for_by_looking_at_what_is_there() -> None:
    asked: list[Period] = []
    dataset = Dataset(lambda _, period: asked.append(period))
    assert (list(dataset.of(THIS)), dataset.periods(), dataset.target("resident_insured", THIS)) == ([], set(), None)
    assert asked == []


@given(st.lists(st.tuples(st.sampled_from([RESIDENTS, STAFF]), st.sampled_from([THIS, LAST]), st.integers(0, 9))))
def test_a_dataset_is_a_dictionary_in_which_the_first_stays(rows: list[tuple[Indicator, Period, int]]) -> None:
    dataset, expected = Dataset(), dict[tuple[str, str], int]()
    for indicator, period, value in rows:
        new = (indicator.id, period.text) not in expected
        expected.setdefault((indicator.id, period.text), value)
        assert dataset.add(seen(indicator, period, value)) is new
    for period in (THIS, LAST):
        in_order = [(found.indicator.id, found.value) for found in dataset.of(period)]
        assert in_order == [(name, Decimal(value)) for (name, text), value in expected.items() if text == period.text]
