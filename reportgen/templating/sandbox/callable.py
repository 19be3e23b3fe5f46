"""The mark of what templates may call; everything else of Python stays out of their reach."""

from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def template_function(function: F) -> F:
    """Let templates call this function."""
    function.reportgen_function = True  # type: ignore[attr-defined]
    return function


def may_be_called(thing: object) -> bool:
    """True for what `template_function` has marked."""
    return getattr(thing, "reportgen_function", False) is True
