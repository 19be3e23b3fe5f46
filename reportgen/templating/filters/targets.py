"""Filters that print targets, what is met of them, and what is planned."""

from decimal import Decimal

from reportgen.analysis import better
from reportgen.diagnostics.finding import N_
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.language.pieces.values import missing_phrase, target_value_phrase
from reportgen.language.target import (
    aim_phrase,
    completion_phrase,
    pace_phrase,
    progress_phrase,
    target_phrase,
    years_met_phrase,
)
from reportgen.templating.figures.bases import NOT_SO, refuse
from reportgen.templating.figures.figure import Figure, in_typed_form
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.register import figure_filter
from reportgen.templating.filters.years import years_since

NO_TARGET = N_("目标")
NO_NEXT_TARGET = N_("下期目标")
NO_YEARLY_TARGETS = N_("各年的数值和目标")
SHARE_DECIMALS = 2


GOALS = {"year": "年度目标", "half": "半年目标", "quarter": "季度目标", "month": "月度目标"}


def _refused_completion(indicator: Indicator, _: object) -> str:
    if indicator.kind in (Kind.RANK, Kind.CHANGE):
        return N_("名次和同比没有完成率，请用 距目标")
    return N_("它越低越好，请用 距目标") if better.is_ceiling(indicator) else ""


def _known(target: Observation | None) -> Decimal | None:
    return target.value if target is not None else None


@figure_filter("目标", "target")
def target(figure: Figure) -> Printed:
    """本期目标（半年报等没有单独目标的，为全年目标）：82.5万人。"""
    return _target_value(figure, figure.target, "target", NO_TARGET)


@figure_filter("下期目标", "next_target")
def next_target(figure: Figure) -> Printed:
    """下一期的目标：83万人。年度报告为次年目标，半年、季度报告为全年目标。"""
    return _target_value(figure, figure.facts.next_target(figure.indicator), "next_target", NO_NEXT_TARGET)


def _target_value(figure: Figure, goal: Observation | None, operation: str, lacking: str) -> Printed:
    value, style = _known(goal), figure.facts.style
    if value is None:
        text, rule = missing_phrase(figure.form, style, figure.facts.words)
        return Printed(text, rule, operation, goal, lacking=lacking, indicator=figure.indicator)
    text, rule = target_value_phrase(value, in_typed_form(figure.indicator, goal), style)
    return Printed(text, rule, operation, goal, indicator=figure.indicator)


@figure_filter("完成率", "completion", _refused_completion)
def completion(figure: Figure) -> Printed:
    """完成目标的百分比：99.96%。只用于越高越好或中性的指标。"""
    goal, value = figure.target, figure.value
    wanted = _known(goal)
    if value is None or wanted is None or wanted <= 0:
        return _gap(figure, "XX%", "completion", NO_TARGET)
    text, rule = completion_phrase(value, wanted, figure.facts.style, SHARE_DECIMALS)
    return _against_target(figure, text, rule, "completion", goal)


@figure_filter("完成情况", "progress", _refused_completion)
def progress(figure: Figure) -> Printed:
    """完成目标的整句：完成年度目标的99.96%；超过目标的按风格为 完成年度目标的103.2%、超额3.2%完成年度目标、是年度目标的2.1倍。"""
    goal, value = figure.target, figure.value
    wanted = _known(goal)
    name = GOALS.get(goal.period.kind, "目标") if goal is not None else "目标"
    if goal is not None and goal.period != figure.period:
        name = f"{goal.period.year}年目标" if figure.period.spans_years else "全年目标"
    if value is None or wanted is None or wanted <= 0:
        return _gap(figure, f"完成{name}的XX%", "progress", NO_TARGET)
    text, rule = progress_phrase(value, wanted, figure.facts.style, name)
    return _against_target(figure, text, rule, "progress", goal)


@figure_filter("距目标", "to_target")
def to_target(figure: Figure) -> Printed:
    """与目标相差多少：高于目标5.76个百分点、比目标少1.2万人、达到目标。"""
    goal, value = figure.target, figure.value
    wanted = _known(goal)
    if value is None or wanted is None:
        return _gap(figure, "距目标XX", "to_target", NO_TARGET)
    text, rule = target_phrase(value, wanted, figure.form, figure.facts.style)
    return _against_target(figure, text, rule, "to_target", goal)


@figure_filter("历年达标", "years_met")
def years_met(figure: Figure, since: object = None) -> Printed:
    """几年里每年的目标完成了几年：五年均完成年度目标、五年中有四年完成年度目标。从连续的最早一年起，或写明起始年：历年达标(2021)。"""
    if figure.period.kind != "year":
        refuse(figure, "历年达标", N_("它逐年看，只用于年度报告"))
    years = years_since(figure, since, "历年达标")
    dataset = figure.facts.report.dataset
    pairs = [(seen, _known(dataset.target(figure.indicator.id, seen.period)) if seen else None) for seen in years]
    verdicts = [
        better.met(figure.indicator, seen.value, goal)
        for seen, goal in pairs
        if seen is not None and seen.value is not None and goal is not None
    ]
    met = sum(verdicts)
    if len(verdicts) < 2 or len(verdicts) < len(years) or not met:
        lacking = NO_YEARLY_TARGETS if len(verdicts) < len(years) or len(verdicts) < 2 else NOT_SO
        return _gap(figure, "历年完成目标XX", "years_met", lacking)
    text, rule = years_met_phrase(met, len(verdicts), figure.indicator)
    first, last = years[0], years[-1]
    assert first is not None
    assert last is not None
    made = f"{first.period.text}至{last.period.text}年逐年与当年的目标相比"
    return Printed(text, rule, "years_met", last, first, Decimal(met), made, indicator=figure.indicator)


@figure_filter("序时", "pace")
def pace(figure: Figure) -> Printed:
    """全年目标的完成进度与时间进度之差：快于序时进度3.2个百分点。"""
    if figure.period.spans_years:
        refuse(figure, "序时", N_("本期跨几年，没有全年的时间进度"))
    goal, value = figure.target, figure.value
    wanted = _known(goal)
    if value is None or wanted is None or wanted <= 0:
        return _gap(figure, "序时进度XX", "pace", NO_TARGET)
    seen = figure.observation
    span = seen.span if seen is not None and seen.span is not None else figure.period
    text, rule = pace_phrase(value, wanted, span.months[1], figure.facts.style)
    return _against_target(figure, text, rule, "pace", goal)


@figure_filter("安排", "aim")
def aim(figure: Figure) -> Printed:
    """下一期的安排：提高到83万人、控制在6.5%以内、保持在93%以上。"""
    goal = figure.facts.next_target(figure.indicator)
    wanted = _known(goal)
    if wanted is None:
        return _gap(figure, "达到XX", "aim", NO_NEXT_TARGET)
    text, rule = aim_phrase(in_typed_form(figure.indicator, goal), figure.value, wanted, figure.facts.style)
    return Printed(text, rule, "aim", goal, figure.observation, indicator=figure.indicator)


def _gap(figure: Figure, text: str, operation: str, lacking: str) -> Printed:
    if figure.value is None and operation != "aim":
        lacking = N_("本期数值")
    return Printed(text, "V7", operation, figure.observation, lacking=lacking, indicator=figure.indicator)


def _against_target(figure: Figure, text: str, rule: str, operation: str, goal: Observation | None) -> Printed:
    computation = "本期值与目标值相比"
    return Printed(text, rule, operation, figure.observation, goal, None, computation, indicator=figure.indicator)
