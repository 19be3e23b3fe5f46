"""Filters that print what a series of years shows: years in a row, records, thresholds passed and kept (O9).

A claim that does not hold, or that years without a value leave open, is a gap like a missing figure: it falls with its clause.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from reportgen.analysis import series as facts
from reportgen.analysis.series import YearsMissing
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.base_period import is_total
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.number import NumberError, read_number
from reportgen.indicators.observation import Observation, Status
from reportgen.language.pieces.measure import number_and_unit
from reportgen.language.series import (
    LEAST_RISES,
    LEAST_YEARS,
    Claim,
    falling_below_claim,
    leading_claim,
    passing_claim,
    record_claim,
    steady_claim,
    streak_claim,
    threshold_text,
    unknown_steady,
    unknown_streak,
)
from reportgen.templating.figures.bases import NO_VALUE, NOT_SO
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.findings_series import YearsOfSeriesMissing
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.single_years import in_year
from reportgen.templating.filters.changes import refused_for_change
from reportgen.templating.filters.register import DOCUMENTED, FILTERS, called, figure_filter, whole_number
from reportgen.templating.findings import WrongArguments
from reportgen.templating.operations.quantity import number, rate_against
from reportgen.templating.sandbox.fault import TemplateFault

MOST_YEARS = 40  # looked back, however old the files are
MOST_PROBED = 5  # further years looked at behind one without a value: is it a gap, or the beginning of the series?
MOST_SHOWN = 10  # years in the words of a computation; of more, the first and the last few


def _refused_threshold(indicator: Indicator, _: object) -> str:
    if indicator.kind is Kind.RANK:
        return N_("名次没有突破和跌破，请用 稳定 或 新高")
    return refused_for_change(indicator, _)


@figure_filter("连增", "streak", refused_for_change)
def streak(figure: Figure, at_least: object = LEAST_RISES) -> Printed:
    """连续几年增长：连续3年增长；比率为提高，价格为上涨，时长为延长，名次为上升（名次的数变小）。不足两年不说；至少=3 则不足三年不说。"""
    return _streak(figure, "连增", "streak", True, at_least)


@figure_filter("连降", "falling_streak", refused_for_change)
def falling_streak(figure: Figure, at_least: object = LEAST_RISES) -> Printed:
    """连续几年下降：连续3年下降；时长为缩短。不足两年不说；至少=3 则不足三年不说。"""
    return _streak(figure, "连降", "falling_streak", False, at_least)


@figure_filter("新高", "record", refused_for_change)
def record(figure: Figure, *, whole_history: bool = False, at_least: object = LEAST_YEARS) -> Printed:
    """创2021年以来新高（2021 是有数的第一年）；更早有过更高的，为 创近16年新高。历史=true：由作者担保文件中就是全部历史，印为 创历史新高。"""
    return _record(figure, "新高", "record", True, whole_history, at_least)


@figure_filter("新低", "low", refused_for_change)
def low(figure: Figure, *, whole_history: bool = False, at_least: object = LEAST_YEARS) -> Printed:
    """创2021年以来新低，写法同 新高。"""
    return _record(figure, "新低", "low", False, whole_history, at_least)


@figure_filter("突破", "passes", _refused_threshold)
def passes(figure: Figure, threshold: object, *, whole_history: bool = False) -> Printed:
    """本期越过一个数：突破('1亿吨') 印为 2021年以来首次突破1亿吨；以前越过的，为 时隔5年再次突破1亿吨；恰好等于的，为 达到。历史=true：首次突破1亿吨。"""
    return _crossing(figure, "突破", "passes", passing_claim, threshold, whole_history)


@figure_filter("跌破", "falls_below", _refused_threshold)
def falls_below(figure: Figure, threshold: object, *, whole_history: bool = False) -> Printed:
    """本期降到一个数以下：跌破('30%') 印为 2021年以来首次低于30%、时隔5年再次低于30%。写法同 突破。"""
    return _crossing(figure, "跌破", "falls_below", falling_below_claim, threshold, whole_history)


@figure_filter("稳定", "steady", refused_for_change)
def steady(figure: Figure, threshold: object, *, below: bool = False, at_least: object = LEAST_YEARS) -> Printed:
    """连续几年不低于一个数：稳定('90%') 印为 连续12年稳定在90%以上；以下=true 为不高于；名次 稳定(5) 印为 连续3年稳定在全省前5位。不足三年不说。"""
    limit, least = _place(figure, threshold), _years(at_least, "稳定")
    form, style = figure.form, figure.facts.style
    unknown = unknown_steady(limit, form, style, below)
    return _claimed(
        figure, "稳定", "steady", unknown, lambda years: steady_claim(years.values, limit, form, style, below, least)
    )


def _refused_leading(indicator: Indicator, _: object) -> str:
    if indicator.kind is not Kind.RANK:
        return N_("它不是名次")
    return "" if indicator.front is not None else N_("指标目录没有写它第几位以内算前列（front）")


@figure_filter("连续前列", "leading_streak", _refused_leading)
def leading_streak(figure: Figure, at_least: object = LEAST_RISES) -> Printed:
    """名次连续几年在指标目录所定的 front 之内：连续3年居全市前列。不足两年不说；至少=3 则不足三年不说。"""
    least, form = _years(at_least, "连续前列"), figure.form
    unknown = f"连续XX年居{form.scope}前列"
    return _claimed(
        figure, "连续前列", "leading_streak", unknown, lambda years: leading_claim(years.values, form, least)
    )


def holds(claim: object) -> bool:
    """前面的说法成立：{% if 参保人数|连增|成立 %}。用在连增、新高、突破等之后，只用于 {% if %}。"""
    if not isinstance(claim, Printed):
        raise TemplateFault(WrongArguments(name="成立", problem=N_("竖线前面要写 连增、新高、突破 一类的说法")))
    return not claim.lacking


def _checked_holds(claim: Any, *arguments: Any, **named: Any) -> Any:
    return called("成立", holds, claim, arguments, named)


# Not a filter over a figure: what it asks about is already in words.
FILTERS["成立"] = FILTERS["holds"] = _checked_holds
DOCUMENTED.append(("成立", "holds", holds))


def _streak(figure: Figure, name: str, operation: str, rising: bool, at_least: object) -> Printed:
    least, form, style = _years(at_least, name), figure.form, figure.facts.style
    unknown = unknown_streak(form, style, rising)
    return _claimed(
        figure, name, operation, unknown, lambda years: streak_claim(years.values, form, style, rising, least)
    )


def _record(figure: Figure, name: str, operation: str, high: bool, whole_history: bool, at_least: object) -> Printed:
    least = _years(at_least, name)
    part = _is_part(figure)

    def claim(years: "YearlyValues") -> Claim | None:
        form, style = figure.form, figure.facts.style
        return record_claim(years.values, form, style, high, least, whole_history and years.whole, part)

    return _claimed(figure, name, operation, f"创XX以来新{'高' if high else '低'}", claim)


def _crossing(
    figure: Figure, name: str, operation: str, claim_of: Any, threshold: object, whole_history: bool
) -> Printed:
    limit = _threshold(figure, name, threshold)
    form, style, part = figure.form, figure.facts.style, _is_part(figure)

    def claim(years: "YearlyValues") -> Claim | None:
        found: Claim | None = claim_of(years.values, limit, form, style, whole_history and years.whole, part)
        return found

    verb = "突破" if operation == "passes" else "低于"
    return _claimed(figure, name, operation, f"XX{verb}{threshold_text(limit, form, style)}", claim)


class YearlyValues(NamedTuple):
    """The same part of each year, oldest first, this year's last; what was seen in each; whether that is all there is: nothing
    earlier has another definition, lacks its value or lies too far back.
    """

    values: list[tuple[int, Decimal | None]]
    seen: dict[int, Observation]
    whole: bool


def _claimed(
    figure: Figure, name: str, operation: str, unknown: str, claim_of: Callable[[YearlyValues], Claim | None]
) -> Printed:
    """The claim in words, or the gap that stands for it; years that leave it open are noted, also where its clause falls."""
    seen, indicator = figure.observation, figure.indicator
    gap = Printed(unknown, "O9", operation, seen, lacking=NO_VALUE, indicator=indicator)
    if figure.value is None:
        return gap
    years = _yearly_values(figure)
    try:
        claim = claim_of(years)
    except YearsMissing as open_years:
        listed = list(open_years.years)
        figure.facts.ledger.note(YearsOfSeriesMissing(name=indicator.name, years=listed, filter=name), indicator)
        return gap._replace(lacking=Phrase(N_("{years}年可比的数值"), years=listed))
    if claim is None:
        return gap._replace(lacking=NOT_SO)
    base = years.seen.get(claim.base) if claim.base is not None else None
    first = claim.since if claim.base is None else min(claim.since, claim.base)
    computation = _in_words(figure, [(year, value) for year, value in years.values if year >= first])
    text, rule = claim.phrase
    return Printed(text, rule, operation, seen, base, computation=computation, indicator=indicator)


def _yearly_values(figure: Figure) -> YearlyValues:
    """As far as files reach without a break of the definition; a total of several years together has no such series."""
    indicator, now = figure.indicator, figure.observation
    values: list[tuple[int, Decimal | None]] = []
    seen: dict[int, Observation] = {}
    empty, doubtful = 0, False
    alone = figure.covers.spans_years and is_total(indicator.kind)
    for back in range(1 if alone else MOST_YEARS + 1):
        year = figure.period.year - back
        found = now if back == 0 else in_year(figure, year)
        if found is None or found.value is None or not _same_part(now, found, back):
            values.insert(0, (year, None))
            empty += 1
            doubtful |= found is not None and found.status is not Status.NOT_APPLICABLE
            if empty > MOST_PROBED:
                return YearlyValues(values, seen, not doubtful)
            continue
        empty, doubtful = 0, False
        values.insert(0, (year, found.value))
        seen[year] = found
        if found.status is Status.BREAK:
            if not found.period.spans_years:
                _add_comparable(values, seen, found)
            break
    return YearlyValues(values, seen, False)


def _is_part(figure: Figure) -> bool:
    return figure.period.kind != "year" and not figure.period.spans_years


def _add_comparable(values: list[tuple[int, Decimal | None]], seen: dict[int, Observation], found: Observation) -> None:
    """The one earlier value that a change of the definition leaves comparable, where it is given; 同比 goes by it too."""
    before = found.period.shifted(-1)
    if found.comparable_last is not None:
        values.insert(0, (before.year, found.comparable_last))
        seen[before.year] = found._replace(value=found.comparable_last, period=before)


def _same_part(now: Observation | None, then: Observation, back: int) -> bool:
    """True where the values cover the same months of their years: one of January to May is none of the whole year's."""
    span = now.span if now is not None else None
    return then.span == (span.shifted(-back) if span is not None else None)


def _in_words(figure: Figure, values: facts.Series) -> str:
    """2021年至2025年各年：70、75、78.61、80、82.84万人; % at each number (V5); of a long series the first and the last few."""
    shown = [
        "".join(number_and_unit(value, figure.form, figure.facts.style)) for _, value in values if value is not None
    ]
    units = {text.lstrip("-0123456789.,") for text in shown}
    if len(units) == 1 and not figure.indicator.unit.is_ratio:
        unit = units.pop()
        shown = [*(text.removesuffix(unit) for text in shown[:-1]), shown[-1]]
    if len(shown) > MOST_SHOWN:
        shown = [*shown[:3], "……", *shown[-3:]]
    return f"{values[0][0]}年至{values[-1][0]}年各年：{'、'.join(shown)}"


def _years(thing: object, name: str) -> int:
    years = whole_number(thing)
    if years is None or not 1 < years <= MOST_YEARS:
        raise TemplateFault(WrongArguments(name=name, problem=N_("“至少”要写年数，不小于 2")))
    return years


def _threshold(figure: Figure, name: str, thing: object) -> Decimal:
    """A threshold in base units, from a text with or without a unit, '1亿吨', or a number of the template."""
    unit = figure.indicator.unit
    if not isinstance(thing, str):
        value = None if isinstance(thing, Figure) else number(thing)
        if value is None:
            raise TemplateFault(WrongArguments(name=name, problem=N_("括号中要写一个数，如 '600万人'、'90%'")))
        finding = rate_against(figure.indicator, value)
        if finding is not None:
            raise TemplateFault(finding)
        return value
    try:
        written = read_number(thing)
    except NumberError:
        raise TemplateFault(WrongArguments(name=name, problem=Phrase(N_("“{text}”不是数"), text=thing[:20]))) from None
    if written.qualifier or (written.unit is not None and not unit.fits(written.unit)):
        problem = Phrase(N_("“{text}”与指标的单位“{unit}”不符"), text=thing[:20], unit=unit.text)
        raise TemplateFault(WrongArguments(name=name, problem=problem))
    return (written.unit or unit).to_base(written.value)


def _place(figure: Figure, threshold: object) -> Decimal:
    """A threshold of 稳定, which for a rank is a place."""
    limit = _threshold(figure, "稳定", threshold)
    if figure.indicator.kind is Kind.RANK and (limit < 1 or limit != int(limit)):
        raise TemplateFault(WrongArguments(name="稳定", problem=N_("名次要写正整数")))
    return limit
