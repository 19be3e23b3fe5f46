"""What templates handle beside printed words: figures, tallies and fields of rules.

They have no operators of Python's own, no index and no iteration: what a template may do with them stands in `comparison`,
`quantity` and `access`, and nothing else gives anything of their inside away.
"""

from decimal import Decimal

from reportgen.indicators.exact import round_half_up
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.number import MAX_DECIMALS
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period
from reportgen.indicators.unit import Unit
from reportgen.language.pieces.base import BaseWords
from reportgen.templating.figures.facts import Facts
from reportgen.templating.figures.printed import Printed

_SEVERAL_YEARS = ("years", "since")


class Figure:
    """One indicator in one period, as a name in a template."""

    __slots__ = ("_form", "_observation", "facts", "indicator", "period")

    def __init__(self, facts: Facts, indicator: Indicator, period: Period) -> None:
        self.facts = facts
        self.indicator = indicator
        self.period = period
        self._observation = facts.observation(indicator, period)
        self._form: Indicator | None = None

    @property
    def observation(self) -> Observation | None:
        """What was written or computed for it, known or missing."""
        return self._observation

    @property
    def value(self) -> Decimal | None:
        """The value in base units, None where it is not known or withheld."""
        return self._observation.value if self._observation is not None else None

    @property
    def form(self) -> Indicator:
        """The indicator as its value is to be printed: where the catalogue asks for no form, in that it was typed in.

        So is what somebody typed of several years together: the catalogue's 万元 is for a year, and five of them are 2.1亿元.
        """
        if self._form is None:
            indicator, seen = self.indicator, self._observation
            if self.period.kind in _SEVERAL_YEARS and seen is not None and seen.unit is not None:
                indicator = indicator._replace(display=None, decimals=None)
            self._form = in_typed_form(indicator, seen)
        return self._form

    def form_beside(self, other: Observation | None) -> Indicator:
        """The form for this value and another one in the same words (`fine_enough`)."""
        return fine_enough(self.form, self.indicator, other)

    @property
    def base(self) -> Observation | None:
        """The observation of the same part of last year; None where there is none."""
        return self.facts.base(self.indicator, self._observation)

    @property
    def covers(self) -> Period:
        """What its value covers: its own span, or the period."""
        seen = self._observation
        return seen.span if seen is not None and seen.span is not None and seen.span.spans_years else self.period

    @property
    def words(self) -> BaseWords:
        """The words for what a change on the year is measured against."""
        return self.facts.words_for(self.indicator, self.covers)

    @property
    def target(self) -> Observation | None:
        """The target for this period, or for the whole year that it lies in."""
        return self.facts.target(self.indicator, self.period)

    def __bool__(self) -> bool:
        return self.value is not None


class Tally:
    """How many there are of something: prints as words, compares as a number."""

    __slots__ = ("number", "printed")

    def __init__(self, number: int, printed: Printed) -> None:
        self.number = number
        self.printed = printed

    def __bool__(self) -> bool:
        return self.number > 0


class RuleField:
    """A field of a rule: prints with its unit, compares by its value; one that is not known is neither more nor less.

    value: exact, in base units; None where it is not known, and for a date. unit: it is printed in. field: in Chinese, 报销比例.
    """

    __slots__ = ("facts", "field", "printed", "unit", "value")

    def __init__(self, facts: Facts, field: str, value: Decimal | None, unit: Unit, printed: Printed) -> None:
        self.facts = facts
        self.field = field
        self.value = value
        self.unit = unit
        self.printed = printed

    def __bool__(self) -> bool:
        return not self.printed.lacking


def in_typed_form(indicator: Indicator, seen: Observation | None) -> Indicator:
    """The indicator with the display unit and decimals of a value as it was typed, where the catalogue sets neither.

    459.1万人 prints as 459.1万人 and 828357 as 828357人, though the catalogue holds one indicator for both.
    """
    if indicator.display is not None or indicator.decimals is not None or seen is None or seen.unit is None:
        return indicator
    typed, unit = seen.unit, indicator.unit
    if not typed.base and not unit.is_ratio:  # a bare 万 over 人
        typed = Unit(typed.text + unit.base, unit.base, typed.exponent)
    return indicator._replace(display=typed, decimals=_decimals_in(seen, typed))


def _decimals_in(seen: Observation, unit: Unit) -> int:
    """The decimals of a value as it was typed, or as its cell shows it, in a unit."""
    if seen.decimals is not None and seen.unit is not None:
        return max(0, seen.decimals + unit.exponent - seen.unit.exponent)
    exponent = unit.from_base(seen.step).as_tuple().exponent if seen.step else 0
    return max(0, -int(exponent))


def fine_enough(form: Indicator, indicator: Indicator, other: Observation | None) -> Indicator:
    """A form for two values in the same words: 1万元 beside 1.5万元 must not make 2万元 of it.

    Where the catalogue sets no decimals, and `other` is finer than the form allows, each is printed with those that it needs.
    """
    if form.decimals is None or indicator.decimals is not None or other is None or other.value is None:
        return form
    unit = form.display or form.unit
    shown = unit.from_base(other.value)
    if other.decimals is not None:  # of a cell: what it shows is as fine as it need be
        needed = min(_decimals_in(other, unit), MAX_DECIMALS)
        return form if needed <= form.decimals else form._replace(decimals=needed)
    return form if shown == round_half_up(shown, form.decimals) else form._replace(decimals=None)


def in_typed_unit(indicator: Indicator, seen: Observation | None) -> Indicator:
    """As `in_typed_form`, with the decimals that each number needs: a sum of 8500万元 and 1亿元 is 1.85亿元, not 2亿元."""
    return in_typed_form(indicator, seen)._replace(decimals=indicator.decimals)
