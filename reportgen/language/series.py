"""Facts of a series of years in words: 连续3年增长, 创2021年以来新高, 时隔5年再次突破1亿吨, 连续12年稳定在90%以上 (O9).

Values are compared exactly, but nothing is said that the printed figures beside it would belie: a year that 同比 calls 基本持平 is
none of growth, a value that prints like the former high is no record, and 600.00万人 reach 600万人 without passing it.
"""

from decimal import Decimal
from typing import NamedTuple

from reportgen.analysis import series as facts
from reportgen.analysis.comparison import ZERO, difference
from reportgen.analysis.series import Bound, Compare, Crossing, Series, YearsMissing
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import read_unit
from reportgen.language.change import change_phrase
from reportgen.language.pieces.base import UNSAID
from reportgen.language.pieces.digits import grouped, without_zeros
from reportgen.language.pieces.measure import is_points, natural_measure, number_and_unit, short_measure
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.language.pieces.values import rank_text
from reportgen.language.pieces.verbs import change_verbs, gap_verbs

LEAST_RISES = 2
LEAST_YEARS = 3  # of a record, of 首次 and of 稳定: fewer years on file are no history

_TEN_THOUSAND = 10**4


class Claim(NamedTuple):
    """A phrase with the years it rests on: `since` to this one; `base`: the year that decides, None where none does."""

    phrase: Phrase
    since: int
    base: int | None


def streak_claim(
    series: Series, indicator: Indicator, style: Style, rising: bool, least: int = LEAST_RISES
) -> Claim | None:
    """连续3年增长, 连续3年下降; by kind 提高, 上涨, 缩短, for a rank 上升 when its number falls. None where fewer than `least` years.

    Args:
        series: in base units. rising: towards more, for a rank towards the first place.

    Raises:
        YearsMissing: as `reportgen.analysis.series.streak`.

    >>> from reportgen.indicators.unit import read_unit
    >>> people = Indicator("i", "参保人数", read_unit("人"), Kind.STOCK)
    >>> streak_claim([(2023, Decimal(5)), (2024, Decimal(6)), (2025, Decimal(7))], people, Style(), True).phrase.text
    '连续2年增长'
    """
    found = facts.streak(series, _upwards(indicator, rising), least, _as_change(indicator, style))
    if found is None:
        return None
    text = _streak_text(str(found.years), indicator, style, rising, _values(series, found.since))
    return Claim(Phrase(text, "O9"), found.since, found.since)


def unknown_streak(indicator: Indicator, style: Style, rising: bool) -> str:
    """What stands where a streak cannot be told: 连续XX年增长."""
    return _streak_text("XX", indicator, style, rising, [ZERO])


def record_claim(
    series: Series,
    indicator: Indicator,
    style: Style,
    high: bool,
    least: int = LEAST_YEARS,
    whole_history: bool = False,
    part_of_year: bool = False,
) -> Claim | None:
    """创近16年新高 where there is such a value before, else 创2021年以来新高; None where it is the highest of fewer than `least` years.

    Args:
        high: of the values, for a rank of the places; False: 新低. whole_history: somebody vouches that there are no years but
            those in the series: 创历史新高. part_of_year: the values are of the same part of each year: 创2021年以来同期新高.

    Raises:
        YearsMissing: as `reportgen.analysis.series.record`.
    """
    found = facts.record(series, _upwards(indicator, high), least, _as_printed(indicator, style))
    this, mine = series[-1]
    if found is None or mine is None or (indicator.signs is not None and mine < 0):  # the “high” of a 赤字 is a low one
        return None
    first = this - found.years + 1
    span = "历史" if whole_history else f"{first}年以来"
    base = found.best
    if found.former is not None:
        span, base = f"近{found.years}年", found.former
    text = f"创{span}{'同期' if part_of_year else ''}{'新高' if high else '新低'}"
    return Claim(Phrase(text, "O9"), first, base)


def passing_claim(
    series: Series,
    threshold: Decimal,
    indicator: Indicator,
    style: Style,
    whole_history: bool = False,
    part_of_year: bool = False,
) -> Claim | None:
    """2021年以来首次突破1亿吨, 时隔5年再次突破1亿吨; None where the threshold is not passed this year, or was last year too.

    Of a value that is the threshold, or prints so, 达到 is said instead of 突破. With fewer than three years on file it is
    突破1亿吨 and no more; 首次突破 without a year only where somebody vouches for the whole history.

    Args:
        series, threshold: in base units; a series holds this year at the least. whole_history, part_of_year: as for
            `record_claim`.

    Raises:
        YearsMissing: as `reportgen.analysis.series.crossing`.
    """
    above, shown_above = _over(series, threshold, indicator, style)
    if above < 0 or shown_above < 0:
        return None
    bound, verb = (Bound.ABOVE, "突破") if above and shown_above else (Bound.AT_LEAST, "达到")
    found = facts.crossing(series, threshold, bound)
    return _crossed(found, series, verb + threshold_text(threshold, indicator, style), whole_history, part_of_year)


def falling_below_claim(
    series: Series,
    threshold: Decimal,
    indicator: Indicator,
    style: Style,
    whole_history: bool = False,
    part_of_year: bool = False,
) -> Claim | None:
    """2021年以来首次低于30%, 时隔5年再次低于30%; None where the value is not below this year, or was last year too.

    A value that prints as the threshold is not said to lie below it. Arguments and errors as for `passing_claim`.
    """
    if _over(series, threshold, indicator, style)[1] >= 0:
        return None
    found = facts.crossing(series, threshold, Bound.BELOW)
    return _crossed(found, series, "低于" + threshold_text(threshold, indicator, style), whole_history, part_of_year)


def steady_claim(
    series: Series,
    threshold: Decimal,
    indicator: Indicator,
    style: Style,
    below: bool = False,
    least: int = LEAST_YEARS,
) -> Claim | None:
    """连续12年稳定在90%以上, with `below` 以下; the threshold itself counts, as 以上 and 以下 do. For a rank 连续3年稳定在全省前5位.

    Where every value is the threshold itself: 连续12年稳定在90%, 连续3年为零, 连续3年保持全省第2位. None where it holds of fewer than
    `least` years.

    Raises:
        YearsMissing: as `reportgen.analysis.series.steady`.
    """
    bound = Bound.AT_MOST if below or indicator.kind is Kind.RANK else Bound.AT_LEAST
    found = facts.steady(series, threshold, bound, least)
    if found is None:
        return None
    since = series[-1][0] - found.years + 1
    exactly = not any(difference(threshold, value) for value in _values(series, since))
    text = _steady_text(str(found.years), threshold, indicator, style, below, exactly)
    return Claim(Phrase(text, "O9"), since, found.former)


def leading_claim(series: Series, indicator: Indicator, least: int = LEAST_RISES) -> Claim | None:
    """连续3年居全市前列: a rank at or before the place that the catalogue calls the front (`front`), years in a row (V6).

    Raises:
        YearsMissing: as `reportgen.analysis.series.steady`.
    """
    if indicator.front is None:
        return None
    found = facts.steady(series, Decimal(indicator.front), Bound.AT_MOST, least)
    if found is None:
        return None
    return Claim(
        Phrase(f"连续{found.years}年居{indicator.scope}前列", "O9"), series[-1][0] - found.years + 1, found.former
    )


def unknown_steady(threshold: Decimal, indicator: Indicator, style: Style, below: bool) -> str:
    """What stands where it cannot be told: 连续XX年稳定在90%以上."""
    return _steady_text("XX", threshold, indicator, style, below, False)


def threshold_text(threshold: Decimal, indicator: Indicator, style: Style) -> str:
    """A threshold in the indicator's own form, without zeros behind it: 600万人, 90%, 1亿吨 rather than 10000万吨.

    It is never rounded: where the form has too few decimals for it, it takes more.
    """
    own = short_measure(threshold, indicator, style)
    display = indicator.display or indicator.unit
    if display.exponent > 0 and abs(display.from_base(threshold)) >= _TEN_THOUSAND:
        natural = natural_measure(threshold, indicator, style)
        own = natural if _read_back(*natural) == threshold else own
    digits, unit = own
    if _read_back(digits, unit) != threshold:
        digits = grouped(without_zeros(f"{read_unit(unit).from_base(threshold):f}"), style)
    return digits + unit


def _read_back(digits: str, unit: str) -> Decimal:
    """What printed digits say, in base units."""
    return read_unit(unit).to_base(Decimal(digits.replace(",", "")))


def _over(series: Series, threshold: Decimal, indicator: Indicator, style: Style) -> tuple[Decimal, Decimal]:
    """By how much this year's value lies over a threshold, exactly and as printed."""
    this, mine = series[-1]
    if mine is None:
        raise YearsMissing([this])
    shown = _read_back(*number_and_unit(mine, indicator, style))
    return difference(threshold, mine), difference(threshold, shown)


def _values(series: Series, since: int) -> list[Decimal]:
    return [value for year, value in series if year >= since and value is not None]


def _upwards(indicator: Indicator, better: bool) -> bool:
    """Whether a number rises where the words do: a rank climbs when its number falls."""
    return better is not (indicator.kind is Kind.RANK)


def _as_change(indicator: Indicator, style: Style) -> Compare:
    """The difference of two years; 0 where the change between them reads 持平 or 基本持平."""

    def compare(base: Decimal, value: Decimal) -> Decimal:
        level = "持平" in change_phrase(indicator, base, value, style, UNSAID).text
        return ZERO if level else difference(base, value)

    return compare


def _as_printed(indicator: Indicator, style: Style) -> Compare:
    """The difference of two years; 0 where they print alike."""

    def compare(base: Decimal, value: Decimal) -> Decimal:
        alike = number_and_unit(base, indicator, style) == number_and_unit(value, indicator, style)
        return ZERO if alike else difference(base, value)

    return compare


def _streak_text(years: str, indicator: Indicator, style: Style, rising: bool, values: list[Decimal]) -> str:
    """With the words of C8 where every value lies below zero, and of a difference where some do: of -5 to 3 nothing 增长."""
    points = is_points(indicator)
    if max(values) < 0 and not points:
        name = indicator.signs[1] if indicator.signs is not None else "缺口"
        if name.endswith("亏损"):
            return f"连续{years}年{'减亏' if rising else '增亏'}"
        return f"{name}连续{years}年{'收窄' if rising else '扩大'}"
    if indicator.kind is Kind.RANK or min(values) < 0:
        verbs = gap_verbs(indicator, style)
    else:
        verbs = indicator.verbs or change_verbs(indicator, style, points)
    return f"连续{years}年{verbs[not rising]}"


def _crossed(
    found: Crossing | None, series: Series, what: str, whole_history: bool, part_of_year: bool
) -> Claim | None:
    if found is None:
        return None
    this, same = series[-1][0], "同期" if part_of_year else ""
    if found.former is not None:
        return Claim(Phrase(f"时隔{this - found.former}年{same}再次{what}", "O9"), found.former, found.former)
    first = this - found.years + 1
    if whole_history:
        text = f"{same}首次{what}"
    elif found.years >= LEAST_YEARS:
        text = f"{first}年以来{same}首次{what}"
    else:
        text = what
    return Claim(Phrase(text, "O9"), first, this - 1)


def _steady_text(years: str, threshold: Decimal, indicator: Indicator, style: Style, below: bool, exactly: bool) -> str:
    if indicator.kind is Kind.RANK:
        if exactly:
            return f"连续{years}年保持{indicator.scope}{rank_text(threshold, indicator, style)}"
        return f"连续{years}年稳定在{indicator.scope}前{threshold:f}{indicator.unit.text or '位'}"
    if exactly and not threshold:
        return f"连续{years}年为零"
    side = "" if exactly else "以下" if below else "以上"
    return f"连续{years}年稳定在{threshold_text(threshold, indicator, style)}{side}"
