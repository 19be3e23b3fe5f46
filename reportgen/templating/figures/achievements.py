"""Which indicators did better or worse than they should: against their targets, and against last year."""

from collections.abc import Iterator
from decimal import Decimal

from reportgen.analysis import better
from reportgen.genre.genre import DEFAULT_WEIGHT
from reportgen.indicators.indicator import Kind
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.rendering import Rendering


def beaten(rendering: Rendering) -> list[Figure]:
    """Figures of the indicators that are better than their target: the weightiest first, then the furthest beyond it, at most
    as many as the genre wants.
    """
    margins = {f.indicator.id: margin_of(f) or Decimal(0) for f in _all(rendering) if better.direction(f.indicator)}
    weights = rendering.genre.weights
    ahead = [rendering.figure(rendering.facts.catalogue[name]) for name, margin in margins.items() if margin > 0]
    ahead.sort(key=lambda f: (-weights.get(f.indicator.id, DEFAULT_WEIGHT), margins[f.indicator.id].copy_negate()))
    return ahead[: rendering.genre.most_achievements]


def missed(rendering: Rendering) -> list[Figure]:
    """Figures of the indicators that missed this period's target, at most as many as the genre wants."""
    return list(_first(rendering.genre.most_problems, (f for f in _all(rendering) if has_missed(f))))


def worsened(rendering: Rendering) -> list[Figure]:
    """Figures of the indicators that turned for the worse and have not missed a target, at most as many as wanted."""
    found = (f for f in _all(rendering) if has_worsened(f) and not has_missed(f))
    return list(_first(rendering.genre.most_problems, found))


def planned(rendering: Rendering) -> list[Figure]:
    """Figures of the indicators with a target for what comes, at most as many as the genre wants."""
    return list(
        _first(rendering.genre.most_plans, (f for f in _all(rendering) if rendering.facts.next_target(f.indicator)))
    )


def has_missed(figure: Figure) -> bool:
    """Whether a figure has not met the target of its own period."""
    target = figure.target
    if figure.value is None or target is None or target.value is None:
        return False
    return target.period == figure.period and not better.met(figure.indicator, figure.value, target.value)


def has_worsened(figure: Figure) -> bool:
    """Whether a figure has turned for the worse against last year's."""
    base = figure.base
    if figure.indicator.kind is Kind.CHANGE or figure.value is None or base is None or base.value is None:
        return False
    return better.worsened(figure.indicator, base.value, figure.value)


def margin_of(figure: Figure) -> Decimal | None:
    """How far a figure is beyond its target, as a fraction of it; None where there is nothing to compare.

    A target of the whole year says nothing yet of what must stay below it.
    """
    target = figure.target
    if figure.value is None or target is None or target.value is None:
        return None
    if target.period != figure.period and better.is_ceiling(figure.indicator):
        return None
    return better.margin(figure.indicator, figure.value, target.value)


def _all(rendering: Rendering) -> Iterator[Figure]:
    return (rendering.figure(indicator) for indicator in rendering.facts.catalogue)


def _first(most: int, figures: Iterator[Figure]) -> Iterator[Figure]:
    for index, figure in enumerate(figures):
        if index >= most:
            return
        yield figure
