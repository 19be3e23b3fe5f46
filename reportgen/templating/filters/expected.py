"""Filters whose words are allowed over estimates and targets only: 预计, 左右, 力争."""

from collections.abc import Callable
from decimal import Decimal

from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Status
from reportgen.language.expected import around_phrase, expected_phrase, striven_phrase
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style
from reportgen.templating.figures.figure import Figure, in_typed_form
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.register import figure_filter
from reportgen.templating.filters.targets import NO_NEXT_TARGET
from reportgen.templating.filters.values import value_with_unit


@figure_filter("预计", "expected")
def expected(figure: Figure) -> Printed:
    """估计数印为 预计6.12亿元，初步数印为 初步统计6.12亿元，其余照印数值。"""
    return _by_status(figure, expected_phrase, "expected")


@figure_filter("左右", "around")
def around(figure: Figure) -> Printed:
    """估计数后面加“左右”：80万元左右；其余照印数值。"""
    return _by_status(figure, around_phrase, "around")


def _by_status(
    figure: Figure, phrase_of: Callable[[Decimal, Indicator, Style, Status | None], Phrase], operation: str
) -> Printed:
    seen = figure.observation
    if seen is None or seen.value is None:
        return value_with_unit(figure)
    text, rule = phrase_of(seen.value, figure.form, figure.facts.style, seen.status)
    return Printed(text, rule, operation, seen, indicator=figure.indicator)


@figure_filter("力争", "striven")
def striven(figure: Figure) -> Printed:
    """下一期目标的整句：力争提高到83万人。"""
    goal = figure.facts.next_target(figure.indicator)
    if goal is None or goal.value is None:
        return Printed(
            "力争达到XX", "V7", "striven", figure.observation, lacking=NO_NEXT_TARGET, indicator=figure.indicator
        )
    form = in_typed_form(figure.indicator, goal)
    text, rule = striven_phrase(form, figure.value, goal.value, figure.facts.style)
    return Printed(text, rule, "striven", goal, figure.observation, indicator=figure.indicator)
