"""Printed words, which remember what they were made from."""

from decimal import Decimal
from typing import Any

from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Observation
from reportgen.language.pieces.base import UNSAID, BaseWords


class Printed:
    """Words ready to stand in the draft, with what they were made from.

    It is no tuple: templates hold it, and a tuple gives its parts to whoever writes [3].

    operation: English name of the filter, "value" for a figure by itself, "parameter", "date". rule: the wording rule.
    lacking: in Chinese, what was missing ("上年数值"), "" where nothing was; then `text` holds XX.
    seen, base: the observations behind it. computation: the computation in words, "" for a value printed as written.
    name: what is printed where there is no indicator (a parameter's or a date's name). origin: its place in that case.
    value: what was computed, exact, in base units, where it is not the observation's own value. words: those for the base that
    stand in the text, `UNSAID` where none do. span, unit: the days that a rule holds on, "2023-10-01/…", and its unit: there is
    neither observation nor indicator that would say them.
    """

    __slots__ = (
        "base",
        "computation",
        "indicator",
        "lacking",
        "name",
        "operation",
        "origin",
        "rule",
        "seen",
        "span",
        "text",
        "unit",
        "value",
        "words",
    )

    def __init__(
        self,
        text: str,
        rule: str,
        operation: str,
        seen: Observation | None = None,
        base: Observation | None = None,
        value: Decimal | None = None,
        computation: str = "",
        lacking: str = "",
        name: str = "",
        origin: str = "",
        indicator: Indicator | None = None,
        words: BaseWords = UNSAID,
        span: str = "",
        unit: str = "",
    ) -> None:
        self.text = text
        self.rule = rule
        self.operation = operation
        self.seen = seen
        self.base = base
        self.value = value
        self.computation = computation
        self.lacking = lacking
        self.name = name
        self.origin = origin
        self.indicator = indicator
        self.words = words
        self.span = span
        self.unit = unit

    def _replace(self, **changed: Any) -> "Printed":
        """Another one that differs in these fields."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return Printed(**(fields | changed))
