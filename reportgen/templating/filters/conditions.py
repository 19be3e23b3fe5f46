"""Filters that answer yes or no, for {% if %}; none of them prints."""

from reportgen.analysis import better
from reportgen.indicators.indicator import Kind
from reportgen.indicators.observation import Status
from reportgen.templating.figure import Figure
from reportgen.templating.filters.register import figure_filter


@figure_filter("有值", "known")
def known(figure: Figure) -> bool:
    """数值已知（未报、保密的不算）。"""
    return figure.value is not None


@figure_filter("为零", "is_zero")
def is_zero(figure: Figure) -> bool:
    """数值已知且恰为零。"""
    return figure.value is not None and figure.value == 0


@figure_filter("可比", "comparable")
def comparable(figure: Figure) -> bool:
    """本期与上年同期的数值都已知，或来源直接给出了同比。"""
    seen, base = figure.observation, figure.base
    if seen is not None and seen.change is not None:
        return True
    return figure.value is not None and base is not None and base.value is not None


@figure_filter("有目标", "has_target")
def has_target(figure: Figure) -> bool:
    """本期（或所在年度）定有目标，且数值已知。"""
    return figure.value is not None and figure.target is not None and figure.target.value is not None


@figure_filter("达标", "met")
def met(figure: Figure) -> bool:
    """达到本期目标；没有目标或没有数值时为否。"""
    target = figure.target
    if figure.value is None or target is None or target.value is None:
        return False
    return better.met(figure.indicator, figure.value, target.value)


@figure_filter("向好", "improved")
def improved(figure: Figure) -> bool:
    """与上年相比向好的方向变化（按指标目录的 polarity）。"""
    return _direction_of_change(figure) > 0


@figure_filter("向差", "worsened")
def worsened(figure: Figure) -> bool:
    """与上年相比向差的方向变化（按指标目录的 polarity）。"""
    return _direction_of_change(figure) < 0


@figure_filter("估计值", "estimated")
def estimated(figure: Figure) -> bool:
    """数值是估计数或初步数。"""
    seen = figure.observation
    return seen is not None and seen.status in (Status.ESTIMATED, Status.PROVISIONAL)


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
