"""The fuzzer's own idea of a figure: what may be printed of a value, and what is a misreading."""

from decimal import Decimal
from random import Random

import pytest

from fuzz.figures import Measure, Writing, expected, measures, misprint, value_of, written

PEOPLE = Measure("甲", "m1", "人", "人", 0, "stock")
MONEY = Measure("乙", "m2", "万元", "元", 4, "amount", "亿元", 2)
RATE = Measure("丙", "m3", "%", "", -2, "rate")
RANK = Measure("丁", "m4", "位", "位", 0, "rank")


@pytest.mark.parametrize(
    ("measure", "value", "writing", "printed", "wrong"),
    [
        (PEOPLE, "585163", Writing("585,163", 0, "人"), "585163人", ""),
        (PEOPLE, "585163", Writing("585,163", 0, "人"), "585人", "'585人' is not 585163"),
        (PEOPLE, "585163", Writing("58.5163万", 4, "万人"), "58.5163万人", ""),
        (PEOPLE, "585163", Writing("585163", 0, "人"), "58.52万人", "unit '万人', not '人'"),
        (MONEY, "88177.98", Writing("88177.98", 2, "万元"), "8.82亿元", ""),
        (MONEY, "88177.98", Writing("88177.98", 2, "万元"), "8.81亿元", "'8.81亿元' is not 881779800"),
        (RATE, "88.60", Writing("88.60", 2, "%"), "88.60%", ""),
        (RATE, "88.60", Writing("88.60", 2, "%"), "88.6%", "1 decimals, not 2"),
        (RATE, "88.60", Writing("88.60", 2, "%"), "XX%", "'XX%' is no figure"),
        (RANK, "2", Writing("2", 0, "位"), "第2位", ""),
        (PEOPLE, "5", Writing("—", 0, "人", odd=True, wrong=True), "5人", "'5人' is not to be printed"),
    ],
)
def test_a_printed_figure_is_held_against_its_value(
    measure: Measure, value: str, writing: Writing, printed: str, wrong: str
) -> None:
    known = expected(measure, Decimal(value), writing, "data/x.csv", 2)
    assert misprint(printed, known, measure) == wrong


def test_a_value_is_written_in_many_ways_and_never_as_another() -> None:
    drawn = Random(1)  # noqa: S311
    texts = set()
    for _ in range(300):
        measure = measures(drawn)[0]
        value = value_of(drawn, measure)
        writing = written(drawn, value, measure, oddness=0)
        texts.add(writing.text.strip("0123456789")[-3:])
        assert not writing.odd
        assert not writing.wrong
    assert len(texts) > 20
