"""The five measures that the workload's indicators are made of, one after the other."""

from typing import NamedTuple


class Measure(NamedTuple):
    """One kind of indicator of the workload.

    name: start of the indicator's name. unit: of the numbers in the files. display, decimals: as printed. low, high: last
    year's values are drawn between these, in `unit`; most: the catalogue's bound. fraction: values are written with decimals.
    """

    name: str
    kind: str
    unit: str
    display: str
    decimals: int
    low: int
    high: int
    most: int
    fraction: bool


MEASURES = (
    Measure("参保人数", "stock", "人", "万人", 2, 30_000, 9_000_000, 30_000_000, False),
    Measure("基金支出", "amount", "万元", "万元", 2, 100, 90_000, 200_000, True),
    Measure("报销比例", "rate", "%", "%", 1, 50, 79, 100, True),
    Measure("结算人次", "flow", "人次", "人次", 0, 1_000, 8_000, 20_000, False),
    Measure("次均费用", "average", "元", "元", 2, 1_000, 9_000, 20_000, True),
)


def measure_of(number: int) -> Measure:
    """The measure of the indicator with a number, from 1."""
    return MEASURES[(number - 1) % len(MEASURES)]


def indicator_name(number: int) -> str:
    """参保人数0001, 基金支出0002 …"""
    return f"{measure_of(number).name}{number:04d}"
