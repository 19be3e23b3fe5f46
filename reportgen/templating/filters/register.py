"""The register of filters: name to function, what the guide says of each, and what each of them refuses."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import wraps
from typing import Any

from jinja2 import pass_context

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.indicator import Indicator
from reportgen.templating.figures.figure import Figure, RuleField
from reportgen.templating.figures.findings_dates import NotADate
from reportgen.templating.figures.findings_figures import WrongCombination
from reportgen.templating.figures.findings_rules import NotARuleField
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.read_date import Moment, moment
from reportgen.templating.findings import NotAFigure, WrongArguments
from reportgen.templating.sandbox.budget import CALL, Budget, size
from reportgen.templating.sandbox.fault import TemplateFault

# Why an indicator cannot have a filter, in words that finish “甲不能用某过滤器：…”; "" where it can. Given the other
# indicators in the brackets, as far as they are known. Asked before a template runs, wherever it names an indicator, and again
# when it does.
Refuses = Callable[[Indicator, Sequence[Indicator]], str]

# Named arguments, which are Chinese in templates; English names work too.
ARGUMENTS = {
    "先变": "change_first",
    "并率": "both",
    "差": "difference",
    "年前": "years_ago",
    "带年数": "with_years",
    "全部": "complete",
    "位数": "decimals",
    "表扬": "praise",
    "至少": "at_least",
    "历史": "whole_history",
    "两位": "two_digits",
    "以下": "below",
    "目标": "target",
    "参照": "reference",
    "分项": "parts",
}

FLAGS = frozenset(
    {
        "change_first",
        "both",
        "difference",
        "with_years",
        "complete",
        "praise",
        "whole_history",
        "two_digits",
        "below",
        "target",
        "reference",
        "parts",
    }
)

FILTERS: dict[str, Callable[..., Any]] = {}
CONDITIONS: dict[str, Callable[[Figure], bool]] = {}
DOCUMENTED: list[tuple[str, str, Callable[..., Any]]] = []
REFUSALS: dict[str, tuple[str, Refuses]] = {}


def figure_filter(
    chinese: str, english: str, refuses: Refuses | None = None
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a filter over a figure under both names; anything else before the bar is a fault that names the filter.

    refuses: tells which indicators cannot have it.
    """

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def checked(figure: Any, *arguments: Any, **named: Any) -> Any:
            if not isinstance(figure, Figure):
                raise TemplateFault(NotAFigure(filter=chinese, met=_met(figure)))
            if refuses is not None:
                _stop_if_refused(chinese, refuses, figure, arguments)
            return _charged(chinese, function, figure, arguments, named, figure.facts.ledger.budget)

        if refuses is not None:
            REFUSALS[chinese] = REFUSALS[english] = chinese, refuses
        return _registered(chinese, english, function, checked)

    return register


def group_filter(chinese: str, english: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a filter over several figures: a list of them, as 指标组, 未达标 and [甲, 乙] give, or one by itself."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def checked(figures: Any, *arguments: Any, **named: Any) -> Any:
            several = [figures] if isinstance(figures, Figure) else figures
            if not is_group(several):
                raise TemplateFault(NotAFigure(filter=chinese, met=_met(figures)))
            if not several:
                return called(chinese, function, several, arguments, named)
            budget = several[0].facts.ledger.budget
            budget.charge(CALL * len(several))
            return _charged(chinese, function, several, arguments, named, budget)

        return _registered(chinese, english, function, checked)

    return register


def rule_filter(chinese: str, english: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a filter over a field of a rule, as 规则(…) gives them."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def checked(field: Any, *arguments: Any, **named: Any) -> Any:
            if not isinstance(field, RuleField):
                raise TemplateFault(NotARuleField(filter=chinese, met=_met(field)))
            return called(chinese, function, field, arguments, named)

        return _registered(chinese, english, function, checked)

    return register


def condition_filter(
    chinese: str, english: str, of_rules: bool = False
) -> Callable[[Callable[[Any], bool]], Callable[..., Any]]:
    """Register a filter that answers yes or no of a figure; of a group it gives those of which it holds.

    of_rules: whether a field of a rule can be asked too.
    """

    def register(function: Callable[[Any], bool]) -> Callable[..., Any]:
        @wraps(function)
        def checked(figure: Any, *arguments: Any, **named: Any) -> Any:
            if is_group(figure):
                if figure:
                    figure[0].facts.ledger.budget.charge(CALL * len(figure))
                return [each for each in figure if called(chinese, function, each, arguments, named)]
            if not isinstance(figure, (Figure, RuleField) if of_rules else Figure):
                raise TemplateFault(NotAFigure(filter=chinese, met=_met(figure)))
            return called(chinese, function, figure, arguments, named)

        CONDITIONS[chinese] = CONDITIONS[english] = function
        return _registered(chinese, english, function, checked)

    return register


def date_filter(chinese: str, english: str) -> Callable[[Callable[[Moment], Printed]], Callable[..., Any]]:
    """Register a filter over a date that is already in words: a parameter (2003年7月, 2025-05-20), 成文日期, 首年."""

    def register(function: Callable[[Moment], Printed]) -> Callable[..., Any]:
        @wraps(function)
        @pass_context
        def checked(context: Any, thing: Any, *arguments: Any, **named: Any) -> Any:
            if isinstance(thing, Printed) and thing.lacking:
                return thing
            when = moment(thing, context.rendering.facts.report)
            if when is None:
                raise TemplateFault(NotADate(filter=chinese, met=_met(thing)))
            return called(chinese, function, when, arguments, named)

        return _registered(chinese, english, function, checked)

    return register


def called(name: str, function: Callable[..., Any], subject: Any, arguments: Any, named: Any) -> Any:
    """What a filter answers; arguments that do not fit it are a fault that names it."""
    for key, value in named.items():
        if ARGUMENTS.get(key, key) in FLAGS and not isinstance(value, bool):
            raise TemplateFault(WrongArguments(name=name, problem=Phrase(N_("{key} 要写 true 或 false"), key=key)))
    try:
        return function(subject, *arguments, **{ARGUMENTS.get(key, key): value for key, value in named.items()})
    except TypeError as error:
        if arguments or named or "missing" in str(error):
            raise TemplateFault(WrongArguments(name=name, problem=N_("参数的个数或名称不符"))) from error
        raise


def _charged(name: str, function: Callable[..., Any], subject: Any, arguments: Any, named: Any, budget: Budget) -> Any:
    """What a filter answers, charged for the length of what it is given and of the words that it makes."""
    if arguments or named:
        budget.charge(size(arguments) + size(named.values()))
    answer = called(name, function, subject, arguments, named)
    budget.charge(len(answer.text) if isinstance(answer, Printed) else size((answer,)))
    return answer


def whole_number(thing: object) -> int | None:
    """A whole number as a template writes it, a year in quotes or by its name (首年); None for anything else."""
    if isinstance(thing, Printed):
        thing = thing.value if thing.operation == "date" else None
    if isinstance(thing, bool):
        return None
    if isinstance(thing, str) and thing.isascii() and thing.isdigit() and len(thing) <= 4:
        return int(thing)
    return int(thing) if isinstance(thing, (int, Decimal)) and thing == int(thing) else None


def is_group(thing: Any) -> bool:
    """True for a list of figures, also an empty one."""
    return isinstance(thing, (list, tuple)) and all(isinstance(each, Figure) for each in thing)


def other_figure(filter_name: str, thing: Any) -> Figure:
    """An argument that must be a figure.

    Raises:
        TemplateFault: it is something else.
    """
    if not isinstance(thing, Figure):
        raise TemplateFault(WrongArguments(name=filter_name, problem=N_("括号中要写指标名")))
    return thing


def _registered(
    chinese: str, english: str, function: Callable[..., Any], checked: Callable[..., Any]
) -> Callable[..., Any]:
    FILTERS[chinese] = FILTERS[english] = checked
    DOCUMENTED.append((chinese, english, function))
    return checked


def _stop_if_refused(name: str, refuses: Refuses, figure: Figure, arguments: Sequence[Any]) -> None:
    others = [each.indicator for each in arguments if isinstance(each, Figure)]
    reason = refuses(figure.indicator, others)
    if reason:
        raise TemplateFault(WrongCombination(indicator=figure.indicator.name, filter=name, reason=reason))


def _met(thing: Any) -> str:
    if isinstance(thing, Printed):
        return Phrase(N_("“{text}”，它已是印好的文字"), text=thing.text)
    if isinstance(thing, str):
        return Phrase(N_("文字“{text}”"), text=thing[:20])
    if isinstance(thing, RuleField):
        return Phrase(N_("规则的“{field}”"), field=thing.field)
    return N_("别的内容")
