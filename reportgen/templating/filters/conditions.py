"""Filters that answer yes or no, for {% if %}; none of them prints."""

from reportgen.analysis import better
from reportgen.indicators.indicator import Kind
from reportgen.indicators.observation import Status
from reportgen.language.pieces.values import in_front
from reportgen.templating.figures.figure import Figure, RuleField
from reportgen.templating.filters.register import condition_filter


@condition_filter("有值", "known", of_rules=True)
def known(figure: Figure | RuleField) -> bool:
    """数值已知（未报、保密的不算）。"""
    return bool(figure)


@condition_filter("为零", "is_zero", of_rules=True)
def is_zero(figure: Figure | RuleField) -> bool:
    """数值已知且恰为零。"""
    return figure.value is not None and figure.value == 0


@condition_filter("可比", "comparable")
def comparable(figure: Figure) -> bool:
    """本期与上年同期的数值都已知，或来源直接给出了同比。"""
    seen, base = figure.observation, figure.base
    if seen is not None and seen.change is not None:
        return True
    return figure.value is not None and base is not None and base.value is not None


@condition_filter("有目标", "has_target")
def has_target(figure: Figure) -> bool:
    """本期（或所在年度）定有目标，且数值已知。"""
    return figure.value is not None and figure.target is not None and figure.target.value is not None


@condition_filter("达标", "met")
def met(figure: Figure) -> bool:
    """达到本期目标；没有目标或没有数值时为否。"""
    target = figure.target
    if figure.value is None or target is None or target.value is None:
        return False
    return better.met(figure.indicator, figure.value, target.value)


@condition_filter("向好", "improved")
def improved(figure: Figure) -> bool:
    """与上年相比向好的方向变化（按指标目录的 polarity）。"""
    return _direction_of_change(figure) > 0


@condition_filter("向差", "worsened")
def worsened(figure: Figure) -> bool:
    """与上年相比向差的方向变化（按指标目录的 polarity）。"""
    return _direction_of_change(figure) < 0


@condition_filter("估计值", "estimated")
def estimated(figure: Figure) -> bool:
    """数值是估计数或初步数。"""
    seen = figure.observation
    return seen is not None and seen.status in (Status.ESTIMATED, Status.PROVISIONAL)


@condition_filter("前列", "in_front")
def front(figure: Figure) -> bool:
    """名次在指标目录所定的“前列”（front）之内。"""
    return figure.value is not None and in_front(figure.value, figure.indicator)


@condition_filter("清零", "cleared")
def cleared(figure: Figure) -> bool:
    """数值恰为零，上年不为零。"""
    base = figure.base
    return figure.value is not None and not figure.value and base is not None and bool(base.value)


@condition_filter("全覆盖", "covers_all")
def covers_all(figure: Figure) -> bool:
    """比率恰为 100%。"""
    return figure.value is not None and figure.indicator.unit.exponent == -2 and figure.value == 1


@condition_filter("过半", "half_done")
def half_done(figure: Figure) -> bool:
    """目标（没有本期目标的，全年目标）已完成一半以上。越低越好的指标不成立。"""
    target = figure.target
    if figure.value is None or target is None or not target.value or better.is_ceiling(figure.indicator):
        return False
    return target.value > 0 and figure.value * 2 >= target.value


def _direction_of_change(figure: Figure) -> int:
    """1 for the better, -1 for the worse, 0 where it is unknown, unchanged or neutral."""
    seen, base = figure.observation, figure.base
    change = None
    if figure.indicator.kind is Kind.CHANGE:
        change = figure.value
    elif figure.value is not None and base is not None and base.value is not None:
        change = figure.value - base.value
    elif seen is not None and seen.change is not None:
        change = seen.change.amount
    if not change:
        return 0
    return better.direction(figure.indicator) * (1 if change > 0 else -1)
