"""Filters that print a change on the year: in %, points or places, as a difference, from–to, faster or slower than before."""

from collections.abc import Callable
from decimal import Decimal

from reportgen.analysis.comparison import NoRateError, growth_rate
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase as Phrased
from reportgen.indicators.base_period import is_total
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation, Status
from reportgen.language.change import change_phrase, delta_phrase, times_phrase
from reportgen.language.combined import change_first_phrase, delta_and_change_phrase, from_to_phrase, up_to_phrase
from reportgen.language.pieces.base import BaseWords
from reportgen.language.pieces.measure import is_points
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.stated import approximately, on_basis, stated_change_phrase
from reportgen.language.pieces.values import missing_change_phrase
from reportgen.language.second_change import extra_gain_phrase, growth_trend_phrase
from reportgen.templating.figures.bases import NO_VALUE, Base, last_year, other_year, refuse_several_years
from reportgen.templating.figures.figure import Figure, fine_enough, in_typed_form
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.single_years import known_in_year
from reportgen.templating.filters.register import figure_filter, whole_number
from reportgen.templating.filters.values import value_with_unit
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.fault import TemplateFault

ITSELF_A_CHANGE = N_("它本身就是同比")
BEFORE_LAST = N_("上年和前年的数值")
_SUMMED = (Kind.STOCK, Kind.FLOW, Kind.AMOUNT, Kind.COUNT)


def refused_for_change(indicator: Indicator, _: object) -> str:
    """A change of what is itself a change has other words (增速加快)."""
    return ITSELF_A_CHANGE if indicator.kind is Kind.CHANGE else ""


def _refused_times(indicator: Indicator, _: object) -> str:
    if is_points(indicator) or indicator.kind in (Kind.RANK, Kind.DURATION, Kind.CHANGE):
        return N_("比率、名次、时长和同比不说倍")
    return ""


def _refused_extra(indicator: Indicator, _: object) -> str:
    return "" if indicator.kind in _SUMMED and not is_points(indicator) else N_("多增、少增只说总量")


def _refused_trend(indicator: Indicator, _: object) -> str:
    if is_points(indicator) or indicator.kind in (Kind.RANK, Kind.DURATION):
        return N_("比率、名次和时长没有增速")
    return ""


@figure_filter("同比", "yoy")
def yoy(figure: Figure, *, change_first: bool = False) -> Printed:
    """与上年同期相比的整句：同比增长5.3%、比上年提高0.5个百分点、与上年持平。change_first（先变）：同比增长5.3%、达82.84万人。"""
    if change_first and figure.indicator.kind is not Kind.CHANGE:
        return compared(figure, last_year(figure), "yoy", "change_first")
    return change_words(figure, figure.words)


def change_words(figure: Figure, words: BaseWords) -> Printed:
    """The change on the year; `words` say what it is measured against, or nothing under a table head that says it."""
    seen, indicator, facts = figure.observation, figure.indicator, figure.facts
    if indicator.kind is Kind.CHANGE:
        return value_with_unit(figure, words)._replace(operation="yoy")
    stated = seen.change if seen is not None else None
    if seen is not None and stated is not None and seen.status is not Status.WITHHELD:
        phrase = stated_change_phrase(indicator, stated.amount, stated.decimals, facts.style, words)
        text, rule = on_basis(phrase, stated.basis) if words.level else phrase
        origin = str(stated.place)
        return Printed(text, rule, "yoy", seen, value=stated.amount, indicator=indicator, origin=origin, words=words)
    return compared(figure, last_year(figure, words), "yoy", "change")


def compared(figure: Figure, base: Base, operation: str, form: str) -> Printed:
    """A figure beside a base.

    form: "change" (in %, points, places), "difference", "both" (比上年增加1.2万人、增长5.3%) or "change_first" (增长5.3%、达82.84万人).
    """
    seen, before, style = figure.observation, base.seen, figure.facts.style
    if seen is None or seen.value is None or before is None or before.value is None:
        text, rule = missing_change_phrase(base.words)
        lacking = base.lacking if figure.value is not None else NO_VALUE
        return Printed(text, rule, operation, seen, lacking=lacking, indicator=figure.indicator)
    old, new, form_of = before.value, seen.value, figure.form
    match form:
        case "difference":
            phrase = delta_phrase(form_of, old, new, style, base.words)
        case "both":
            phrase = delta_and_change_phrase(form_of, old, new, style, base.words)
        case "change_first":
            phrase = change_first_phrase(form_of, old, new, style, base.words, seen.qualifier)
        case _:
            phrase = change_phrase(form_of, old, new, style, base.words)
    if seen.is_approximate or before.is_approximate:
        phrase = approximately(phrase)
    text, rule = on_basis(phrase, base.basis) if base.basis and base.words.level else phrase
    return Printed(text, rule, operation, seen, before, indicator=figure.indicator, words=base.words)


@figure_filter("增减", "delta", refused_for_change)
def delta(figure: Figure, *, both: bool = False) -> Printed:
    """与上年同期相差的数量：比上年增加1.2万人。both（并率）：比上年增加1.2万人、增长5.3%。"""
    return compared(figure, last_year(figure), "delta", "both" if both else "difference")


@figure_filter("倍数", "times", _refused_times)
def times(figure: Figure) -> Printed:
    """是上年的几倍：是上年的2.2倍（即增长1.2倍）；没有增长的，按同比说。"""
    return _or_change(figure, lambda old, new: times_phrase(old, new, figure.facts.style, figure.words), "times")


def _or_change(figure: Figure, phrase_of: Callable[[Decimal, Decimal], Phrase], operation: str) -> Printed:
    base = last_year(figure)
    plain = compared(figure, base, operation, "change")
    if plain.lacking or plain.seen is None or plain.base is None:
        return plain
    old, new = plain.base.value, plain.seen.value
    assert old is not None
    assert new is not None
    try:
        text, rule = on_basis(phrase_of(old, new), base.basis)
    except NoRateError:
        return plain
    return plain._replace(text=text, rule=rule)


@figure_filter("由至", "from_to", refused_for_change)
def from_to(figure: Figure, since: object = None) -> Printed:
    """从上年到本期：由60%提高到65%；几年的报告从首年起。写明年份的从那年起：由至(2021)、由至(首年)。"""
    seen, base, lacking = _ends(figure, since, "由至")
    indicator, facts = figure.indicator, figure.facts
    if seen is None or seen.value is None or base is None or base.value is None:
        now = value_with_unit(figure)
        to = "至" if indicator.kind is Kind.RANK else facts.style.to_word
        return now._replace(text=f"由XX{to}{now.text}", operation="from_to", lacking=lacking)
    text, rule = _between(figure, base, seen)
    return Printed(text, rule, "from_to", seen, base, indicator=indicator)


@figure_filter("到", "up_to", refused_for_change)
def up_to(figure: Figure, since: object = None) -> Printed:
    """动词连同本期数：提高到65%、缩短到15个工作日、保持在65%；起点的写法同 由至。没有起点数的，只印本期数。"""
    seen, base, _ = _ends(figure, since, "到")
    if seen is None or seen.value is None or base is None or base.value is None:
        return value_with_unit(figure)._replace(operation="up_to")
    form, before = in_typed_form(figure.indicator, seen), in_typed_form(figure.indicator, base)
    text, rule = up_to_phrase(form, base.value, seen.value, figure.facts.style, _other_form(form, before))
    return Printed(text, rule, "up_to", seen, base, indicator=figure.indicator)


def _between(figure: Figure, base: Observation, seen: Observation) -> Phrase:
    assert base.value is not None
    assert seen.value is not None
    form, before = in_typed_form(figure.indicator, seen), in_typed_form(figure.indicator, base)
    form = fine_enough(form, figure.indicator, base)
    return from_to_phrase(form, base.value, seen.value, figure.facts.style, _other_form(form, before))


def _other_form(now: Indicator, before: Indicator) -> Indicator | None:
    """The form of a duration before, where it was typed in another unit: 由30个工作日缩短到1日."""
    same = (now.display or now.unit).text == (before.display or before.unit).text
    return None if same or now.kind is not Kind.DURATION else before


def _ends(figure: Figure, since: object, name: str) -> tuple[Observation | None, Observation | None, str]:
    """The value from which, the base, and what lacks: last year's, or that of the year given.

    A total of several years is not what a year becomes: of it, the two single years are held against each other.
    """
    if since is None:
        base = last_year(figure)
        return figure.observation, base.seen, base.lacking if figure.value is not None else NO_VALUE
    year = whole_number(since)
    if year is None:
        raise TemplateFault(WrongArguments(name=name, problem=N_("括号中要写年份，如 2021 或 首年")))
    seen = figure.observation
    if figure.period.spans_years and is_total(figure.indicator.kind) and year < figure.period.year:
        seen, before = known_in_year(figure, figure.period.year), known_in_year(figure, year)
        missing = figure.period.year if seen is None else year
        return seen, before, Phrased(N_("{period}的数值"), period=str(missing))
    base = other_year(figure, year, name, by_name=isinstance(since, Printed))
    return seen, base.seen, base.lacking if figure.value is not None else NO_VALUE


@figure_filter("增速", "growth_trend", _refused_trend)
def growth_trend(figure: Figure) -> Printed:
    """本年增速与上年增速相比：增速比上年加快0.3个百分点、由降转增。要有连续三年的数；本身是同比的指标要有两年的。"""
    refuse_several_years(figure, "增速")
    before, now = growth_at(figure, -1), growth_at(figure, 0)
    if before is None or now is None:
        return _gap(figure, "growth_trend", "增速XX")
    indicator, style = figure.form, figure.facts.style
    words = figure.facts.words
    if indicator.kind is Kind.CHANGE:
        text, rule = change_phrase(indicator, before, now, style, words)
    else:
        text, rule = growth_trend_phrase(indicator, before, now, style, words)
    return Printed(
        text,
        rule,
        "growth_trend",
        figure.observation,
        figure.base,
        now,
        _GROWTHS,
        indicator=figure.indicator,
        words=words,
    )


_GROWTHS = "本年的增长率减上年的增长率"


def growth_at(figure: Figure, shift: int) -> Decimal | None:
    """Growth on the year, some years from now, as a fraction: as stated by the source, else computed; None where neither can be."""
    period = figure.period.shifted(shift)
    indicator, facts = figure.indicator, figure.facts
    now = facts.observation(indicator, period)
    if now is None:
        return None
    if indicator.kind is Kind.CHANGE:
        return now.value
    if now.change is not None:
        return now.change.amount
    base = facts.base(indicator, now) if shift == 0 else facts.known_at(indicator, period.shifted(-1))
    if now.value is None or base is None or base.value is None or (now.status is Status.BREAK and shift != 0):
        return None
    try:
        return growth_rate(base.value, now.value) if base.value > 0 else None
    except NoRateError:
        return None


@figure_filter("多增", "extra_gain", _refused_extra)
def extra_gain(figure: Figure) -> Printed:
    """本年的增量与上年的增量相比：同比多增11万人、少增。要有连续三年的数。"""
    refuse_several_years(figure, "多增")
    seen, base = figure.observation, figure.base
    earlier = figure.facts.known_at(figure.indicator, figure.period.shifted(-2))
    if seen is None or seen.value is None or base is None or base.value is None:
        return _gap(figure, "extra_gain", "同比多增XX")
    if earlier is None or earlier.value is None or seen.status is Status.BREAK:
        return _gap(figure, "extra_gain", "同比多增XX")
    words = figure.facts.words
    text, rule = extra_gain_phrase(figure.form, earlier.value, base.value, seen.value, figure.facts.style, words)
    made = "（本年数－上年数）－（上年数－前年数）"
    return Printed(text, rule, "extra_gain", seen, base, computation=made, indicator=figure.indicator, words=words)


def _gap(figure: Figure, operation: str, text: str) -> Printed:
    lacking = BEFORE_LAST if figure.value is not None else NO_VALUE
    return Printed(text, "C9", operation, figure.observation, lacking=lacking, indicator=figure.indicator)
