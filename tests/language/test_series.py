"""Facts of a series of years are worded as their page says, and never against what stands beside them."""

from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.analysis.series import Series, YearsMissing
from reportgen.language.pieces.measure import number_and_unit
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.series import (
    Claim,
    falling_below_claim,
    passing_claim,
    record_claim,
    steady_claim,
    streak_claim,
    threshold_text,
    unknown_steady,
    unknown_streak,
)
from tests.language.pages import INDICATORS, Case, Row, base_value, rows

THIS_YEAR = 2025


class Said(NamedTuple):
    """A row, read: the claim that it asks for."""

    case: Case
    form: str
    least: dict[str, int]
    vouched: bool
    threshold: Decimal

    @property
    def series(self) -> Series:
        texts, unit = self.case.texts, self.case.indicator.unit
        values = [None if text == "~" else base_value(text, unit) for text in texts]
        return list(zip(range(THIS_YEAR - len(values) + 1, THIS_YEAR + 1), values, strict=True))

    def claim(self) -> Claim | None:
        series, indicator, style, threshold = self.series, self.case.indicator, self.case.style, self.threshold
        part = self.case.period.kind != "year"
        match self.form:
            case "up" | "down":
                return streak_claim(series, indicator, style, self.form == "up", **self.least)
            case "high" | "low":
                high = self.form == "high"
                return record_claim(
                    series, indicator, style, high, whole_history=self.vouched, part_of_year=part, **self.least
                )
            case "passes":
                return passing_claim(series, threshold, indicator, style, self.vouched, part)
            case "below":
                return falling_below_claim(series, threshold, indicator, style, self.vouched, part)
            case _:
                return steady_claim(series, threshold, indicator, style, self.form == "under", **self.least)


def read(row: Row) -> Said:
    case = Case(row)
    form, _, least = row["form"].partition(" ")
    threshold = base_value(row["threshold"] or "0", case.indicator.unit)
    return Said(case, form.rstrip("!"), {"least": int(least)} if least else {}, form.endswith("!"), threshold)


@pytest.mark.parametrize("row", [pytest.param(row, id=f"series-line{line}") for line, row in rows("series.md")])
def test_a_row_is_worded_as_its_page_says(row: Row) -> None:
    said = read(row)
    if row["printed"].startswith("?"):
        with pytest.raises(YearsMissing) as missing:
            said.claim()
        assert f"? {missing.value}" == row["printed"]
    else:
        claim = said.claim()
        assert (claim.phrase if claim else Phrase("–", row["rule"])) == Phrase(row["printed"], row["rule"])


@pytest.mark.parametrize(
    ("row", "since", "base"),
    [
        ("连续3年增长", 2022, 2022),
        ("创近16年新高", 2010, 2009),
        ("创历史新高", 2021, 2024),
        ("时隔5年再次突破1亿次", 2020, 2020),
        ("首次突破1亿次", 2023, 2024),
        ("连续12年稳定在90%以上", 2014, 2013),
        ("连续3年稳定在90%以上", 2023, None),
    ],
)
def test_a_claim_names_its_years_and_the_one_that_decides(row: str, since: int, base: int | None) -> None:
    claim = next(read(each).claim() for _, each in rows("series.md") if each["printed"] == row)
    assert claim is not None
    assert claim[1:] == (since, base)


def test_the_best_of_former_years_decides_on_a_record() -> None:
    people = INDICATORS["人数"]
    series = [(2022, Decimal(7)), (2023, Decimal(7)), (2024, Decimal(6)), (2025, Decimal(8))]
    claim = record_claim(series, people, Style(), high=True)
    assert claim is not None
    assert claim.base == 2023


@pytest.mark.parametrize(
    ("name", "rising", "text"),
    [
        ("人数", True, "连续XX年增长"),
        ("报销比例", False, "连续XX年下降"),
        ("住院日", False, "连续XX年缩短"),
        ("名次", True, "连续XX年上升"),
        ("收支差额", True, "连续XX年增长"),
    ],
)
def test_an_unknown_streak_keeps_its_verb(name: str, rising: bool, text: str) -> None:
    assert unknown_streak(INDICATORS[name], Style(), rising) == text


@pytest.mark.parametrize(
    ("name", "threshold", "below", "text"),
    [
        ("报销比例", "0.9", False, "连续XX年稳定在90%以上"),
        ("报销比例", "0.9", True, "连续XX年稳定在90%以下"),
        ("线索", "0", True, "连续XX年稳定在0条以下"),
        ("名次", "5", False, "连续XX年稳定在全省前5位"),
    ],
)
def test_an_unknown_number_of_steady_years_keeps_its_threshold(
    name: str, threshold: str, below: bool, text: str
) -> None:
    assert unknown_steady(Decimal(threshold), INDICATORS[name], Style(), below) == text


@pytest.mark.parametrize(
    ("name", "threshold", "text"),
    [
        ("参保人数", "825000", "82.5万人"),
        ("参保人数", "828357", "82.8357万人"),
        ("参保人数", "100000000", "1亿人"),
        ("参保人数", "123456789", "12345.6789万人"),
        ("参保人数", "5000", "0.5万人"),
        ("追回金额", "120000000", "1.2亿元"),
        ("人数", "10000", "1万人"),
        ("地区收入", "2000000000", "20亿元"),
        ("报销比例", "0.62504", "62.504%"),
        ("死亡率", "12.5", "12.5/10万"),
        ("药价", "10.125", "10.125元/盒"),
        ("筹资标准", "400", "400元/人·年"),
    ],
)
def test_a_threshold_has_the_form_of_its_indicator_and_is_never_rounded(name: str, threshold: str, text: str) -> None:
    assert threshold_text(Decimal(threshold), INDICATORS[name], Style()) == text


counts = st.decimals(min_value=0, max_value=10**10, places=0)
several = st.lists(counts, min_size=1, max_size=8).map(
    lambda values: list(zip(range(THIS_YEAR - len(values) + 1, THIS_YEAR + 1), values, strict=True))
)


@given(several, counts, st.sampled_from(["人数", "参保人数", "短信", "播放"]))
def test_nothing_passes_a_threshold_that_its_printed_figure_does_not(
    series: list[tuple[int, Decimal]], threshold: Decimal, name: str
) -> None:
    indicator = INDICATORS[name]
    claim = passing_claim(series, threshold, indicator, Style())
    if claim is not None:
        value = series[-1][1]
        assert value >= threshold
        printed = "".join(number_and_unit(value, indicator, Style()))
        shown = base_value(printed, indicator.unit)
        assert shown > threshold if "突破" in claim.phrase.text else threshold in (shown, value)


@given(several, st.sampled_from(["人数", "参保人数", "短信", "播放"]))
def test_no_record_prints_like_another_year_of_it(series: list[tuple[int, Decimal]], name: str) -> None:
    indicator = INDICATORS[name]
    claim = record_claim(series, indicator, Style(), high=True)
    if claim is not None:
        mine = number_and_unit(series[-1][1], indicator, Style())
        others = [value for year, value in series[:-1] if year >= claim.since]
        assert all(value < series[-1][1] and number_and_unit(value, indicator, Style()) != mine for value in others)


@given(several, counts)
def test_what_is_kept_ten_times_over_is_kept_as_long(series: list[tuple[int, Decimal]], threshold: Decimal) -> None:
    people = INDICATORS["人次"]
    once = steady_claim(series, threshold, people, Style())
    tenfold = steady_claim([(year, value * 10) for year, value in series], threshold * 10, people, Style())
    assert (once and once[1:]) == (tenfold and tenfold[1:])
