"""The register of filters: name to function, and what the guide says of each."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.templating.fault import TemplateFault
from reportgen.templating.figure import Figure, Printed
from reportgen.templating.findings import NotAFigure, WrongArguments

FILTERS: dict[str, Callable[..., Any]] = {}
DOCUMENTED: list[tuple[str, str, Callable[..., Any]]] = []


def figure_filter(chinese: str, english: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a filter over a figure under both names; anything else before the bar is a fault that names the filter."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def checked(figure: Any, *arguments: Any, **named: Any) -> Any:
            if not isinstance(figure, Figure):
                raise TemplateFault(NotAFigure(filter=chinese, met=_met(figure)))
            try:
                return function(figure, *arguments, **named)
            except TypeError as error:
                if arguments or named or "missing" in str(error):
                    raise TemplateFault(WrongArguments(name=chinese, problem=N_("参数的个数或名称不符"))) from error
                raise

        FILTERS[chinese] = FILTERS[english] = checked
        DOCUMENTED.append((chinese, english, function))
        return checked

    return register


def other_figure(filter_name: str, thing: Any) -> Figure:
    """An argument that must be a figure.

    Raises:
        TemplateFault: it is something else.
    """
    if not isinstance(thing, Figure):
        raise TemplateFault(WrongArguments(name=filter_name, problem=N_("括号中要写指标名")))
    return thing


def _met(thing: Any) -> str:
    if isinstance(thing, Printed):
        return Phrase(N_("“{text}”，它已是印好的文字"), text=thing.text)
    if isinstance(thing, str):
        return Phrase(N_("文字“{text}”"), text=thing[:20])
    return N_("别的内容")
