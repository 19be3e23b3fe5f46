"""What templates handle: figures, which compare like numbers, and printed words that remember what they were made from."""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.exact import round_half_up
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.number import MAX_DECIMALS
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period
from reportgen.indicators.unit import Unit
from reportgen.language.base import UNSAID, BaseWords
from reportgen.templating.fault import TemplateFault
from reportgen.templating.findings import NotAllowed

if TYPE_CHECKING:
    from reportgen.templating.rendering import Rendering


_SEVERAL_YEARS = ("years", "since")


class Printed(NamedTuple):
    """Words ready to stand in the draft, with what they were made from.

    operation: English name of the filter, "value" for a figure by itself, "parameter", "date". rule: the wording rule.
    lacking: in Chinese, what was missing ("上年数值"), "" where nothing was; then `text` holds XX.
    seen, base: the observations behind it. computation: the computation in words, "" for a value printed as written.
    name: what is printed where there is no indicator (a parameter's or a date's name). origin: its place in that case.
    value: what was computed, exact, in base units, where it is not the observation's own value. words: those for the base that
    stand in the text, `UNSAID` where none do. span, unit: the days that a rule holds on, "2023-10-01/…", and its unit: there is
    neither observation nor indicator that would say them.
    """

    text: str
    rule: str
    operation: str
    seen: Observation | None = None
    base: Observation | None = None
    value: Decimal | None = None
    computation: str = ""
    lacking: str = ""
    name: str = ""
    origin: str = ""
    indicator: Indicator | None = None
    words: BaseWords = UNSAID
    span: str = ""
    unit: str = ""


class Figure:
    """One indicator in one period, as a name in a template. Compares by value; an unknown one is neither more nor less."""

    __slots__ = ("_form", "_observation", "indicator", "period", "rendering")

    def __init__(self, rendering: "Rendering", indicator: Indicator, period: Period) -> None:
        self.rendering = rendering
        self.indicator = indicator
        self.period = period
        self._observation = rendering.observation(indicator, period)
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
        return self.rendering.base(self.indicator, self._observation)

    @property
    def covers(self) -> Period:
        """What its value covers: its own span, or the period."""
        seen = self._observation
        return seen.span if seen is not None and seen.span is not None and seen.span.spans_years else self.period

    @property
    def words(self) -> BaseWords:
        """The words for what a change on the year is measured against."""
        return self.rendering.words_for(self.indicator, self.covers)

    @property
    def target(self) -> Observation | None:
        """The target for this period, or for the whole year that it lies in."""
        return self.rendering.target(self.indicator, self.period)

    def __iter__(self) -> NoReturn:
        raise TemplateFault(NotAllowed(what=Phrase(N_("逐个列出“{name}”，它是一个数"), name=self.indicator.name)))

    def __bool__(self) -> bool:
        return self.value is not None

    def __eq__(self, other: object) -> bool:
        return self.value is not None and self.value == number(other)

    def __hash__(self) -> int:
        return hash((self.indicator.id, self.period.text))

    def __lt__(self, other: object) -> bool:
        mine, theirs = self.value, number(other)
        return mine is not None and theirs is not None and mine < theirs

    def __le__(self, other: object) -> bool:
        mine, theirs = self.value, number(other)
        return mine is not None and theirs is not None and mine <= theirs

    def __gt__(self, other: object) -> bool:
        mine, theirs = self.value, number(other)
        return mine is not None and theirs is not None and mine > theirs

    def __ge__(self, other: object) -> bool:
        mine, theirs = self.value, number(other)
        return mine is not None and theirs is not None and mine >= theirs


class Tally:
    """How many there are of something: prints as words, compares as a number."""

    __slots__ = ("number", "printed")

    def __init__(self, number: int, printed: Printed) -> None:
        self.number = number
        self.printed = printed

    def __bool__(self) -> bool:
        return self.number > 0

    def __eq__(self, other: object) -> bool:
        return number(other) == self.number

    def __hash__(self) -> int:
        return hash(self.number)

    def __lt__(self, other: object) -> bool:
        theirs = number(other)
        return theirs is not None and self.number < theirs

    def __le__(self, other: object) -> bool:
        return self < other or self == other

    def __gt__(self, other: object) -> bool:
        theirs = number(other)
        return theirs is not None and self.number > theirs

    def __ge__(self, other: object) -> bool:
        return self > other or self == other


class RuleField:
    """A field of a rule: prints with its unit, compares by its value; one that is not known is neither more nor less.

    value: exact, in base units; None where it is not known, and for a date. unit: it is printed in. field: in Chinese, 报销比例.
    """

    __slots__ = ("field", "printed", "rendering", "unit", "value")

    def __init__(self, rendering: "Rendering", field: str, value: Decimal | None, unit: Unit, printed: Printed) -> None:
        self.rendering = rendering
        self.field = field
        self.value = value
        self.unit = unit
        self.printed = printed

    def __bool__(self) -> bool:
        return not self.printed.lacking

    def __iter__(self) -> NoReturn:
        raise TemplateFault(NotAllowed(what=Phrase(N_("逐个列出“{name}”，它是一个数"), name=self.printed.name)))

    def __eq__(self, other: object) -> bool:
        return self.value is not None and self.value == number(other)

    def __hash__(self) -> int:
        return hash((self.field, self.value))

    def __lt__(self, other: object) -> bool:
        theirs = number(other)
        return self.value is not None and theirs is not None and self.value < theirs

    def __le__(self, other: object) -> bool:
        return self < other or self == other

    def __gt__(self, other: object) -> bool:
        theirs = number(other)
        return self.value is not None and theirs is not None and self.value > theirs

    def __ge__(self, other: object) -> bool:
        return self > other or self == other


class Unknown:
    """What arithmetic with a missing value gives: no number, so no comparison with it is true."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return 0

    def __lt__(self, other: object) -> bool:
        return False

    __le__ = __gt__ = __ge__ = __lt__


UNKNOWN = Unknown()


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


def number(thing: object) -> Decimal | None:
    """The exact number behind a figure or a number of the template; None for a figure without a value.

    Raises:
        TemplateFault: it is neither.
    """
    if isinstance(thing, (Figure, RuleField)):
        return thing.value
    if isinstance(thing, Decimal):
        return thing
    if isinstance(thing, Unknown):
        return None
    if isinstance(thing, Tally):
        return Decimal(thing.number)
    if isinstance(thing, int) and not isinstance(thing, bool):
        return Decimal(thing)
    if isinstance(thing, float) and thing - thing == 0:  # a literal such as 0.5: its shortest text is what was typed
        return Decimal(repr(thing))
    raise TemplateFault(NotAllowed(what=N_("拿数与文字比较或计算")))
