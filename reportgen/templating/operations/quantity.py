"""The numbers that conditions reckon and compare with: where they come from, their unit, and values written in quotes."""

from decimal import Decimal, DecimalException
from typing import NamedTuple

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Place
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.exact import EXACT
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import Unit, read_unit
from reportgen.templating.figures.figure import Figure, RuleField, Tally
from reportgen.templating.findings import NotAllowed
from reportgen.templating.operations.findings_comparison import RateAgainstNumber, WrongValue
from reportgen.templating.sandbox.fault import TemplateFault

_TALLIED = read_unit("项")
_NONE = read_unit("")
_OPERATIONS = {"+": EXACT.add, "-": EXACT.subtract, "*": EXACT.multiply, "/": EXACT.divide}
_SHOWN = 20  # characters of a value that a finding quotes


class Computed:
    """What arithmetic with figures gives. value: None where a figure in it has none; no comparison with that is true.

    measured: of a sum or difference of like things what it measures, as an indicator; None for a product or a quotient.
    """

    __slots__ = ("measured", "value")

    def __init__(self, value: Decimal | None, measured: Indicator | None) -> None:
        self.value = value
        self.measured = measured

    def __bool__(self) -> bool:
        return bool(self.value)


class Quantity(NamedTuple):
    """A number with its kind. value: exact, in base units, None where it is not known. measured: what it is a number of, None
    where that cannot be told. bare: True for a number that the template itself wrote.
    """

    value: Decimal | None
    measured: Indicator | None
    bare: bool = False


def quantity(thing: object) -> Quantity | None:
    """The number behind what a template handles; None for what is no number."""
    if isinstance(thing, Figure):
        return Quantity(thing.value, thing.indicator)
    if isinstance(thing, Computed):
        return Quantity(thing.value, thing.measured)
    if isinstance(thing, RuleField):
        return Quantity(thing.value, _nameless(thing.field, thing.unit))
    if isinstance(thing, Tally):
        return Quantity(Decimal(thing.number), _nameless(N_("数量"), _TALLIED))
    if isinstance(thing, bool):
        return None
    if isinstance(thing, (int, Decimal)):
        return Quantity(Decimal(thing), None, bare=True)
    if isinstance(thing, float) and thing - thing == 0:  # a literal such as 0.5: its shortest text is what was typed
        return Quantity(Decimal(repr(thing)), None, bare=True)
    return None


def number(thing: object) -> Decimal | None:
    """The exact number behind a figure or a number of the template; None for a figure without a value.

    Raises:
        TemplateFault: it is neither.
    """
    return _quantity(thing).value


def computed(operator: str, left: object, right: object) -> Computed | Decimal:
    """The result of + - * / on what a template handles; of bare numbers a bare number.

    Raises:
        TemplateFault: another operator, no numbers, division by zero, a rate with a number above 1 added.
    """
    operation = _OPERATIONS.get(operator)
    if operation is None:
        raise TemplateFault(NotAllowed(what=Phrase(N_("运算 {operator}"), operator=operator)))
    first, second = _quantity(left), _quantity(right)
    measured = None
    if operator in ("+", "-"):
        refuse_bare_rates(first, second)
        measured = computed_of(first.measured, second.measured)
    if first.value is None or second.value is None:
        return Computed(None, measured)
    try:
        value = operation(first.value, second.value)
    except DecimalException:
        raise TemplateFault(NotAllowed(what=N_("除以零或超出范围的计算"))) from None
    return value if first.bare and second.bare else Computed(value, measured)


def signed(operator: str, thing: object) -> Computed | Decimal:
    """+ or - before what a template handles.

    Raises:
        TemplateFault: it is no number.
    """
    value, measured, bare = _quantity(thing)
    if operator == "-" and value is not None:
        value = value.copy_negate()
    if bare and value is not None:
        return value
    return Computed(value, computed_of(measured, measured))


def computed_of(one: Indicator | None, other: Indicator | None) -> Indicator | None:
    """What a sum or difference measures: the same as its terms; beside a bare number, as the other term."""
    if one is None or other is None:
        one = one or other
    elif one.unit.base != other.unit.base or one.unit.is_ratio != other.unit.is_ratio:
        return None
    if one is None:
        return None
    # The difference of two rates may be written in points.
    return Indicator("", one.name, one.unit, Kind.CHANGE) if one.unit.is_ratio else _nameless(one.name, one.unit)


def refuse_bare_rates(one: Quantity, other: Quantity) -> None:
    """Raises TemplateFault where one is a rate and the other a bare number that no rate is meant by."""
    for rate, typed in ((one, other), (other, one)):
        if rate.measured is not None and typed.bare and typed.value is not None:
            finding = rate_against(rate.measured, typed.value)
            if finding is not None:
                raise TemplateFault(finding)


def rate_against(indicator: Indicator, typed: Decimal) -> Finding | None:
    """The finding about a rate that is compared with a number above 1, typed without a unit."""
    if not indicator.unit.is_ratio or abs(typed) <= 1:
        return None
    shown = f"{typed:f}"
    return RateAgainstNumber(name=indicator.name, number=shown, advice=shown + indicator.unit.text)


def quoted(text: str, indicator: Indicator | None) -> Decimal | Finding:
    """A value in quotes, read as the data files are, in base units; the finding where it is none of that indicator.

    indicator: None for a number without a unit, as that of a loop.
    """
    from reportgen.sources.figures.written_number import measured  # only for a template that quotes a value

    of = indicator or _nameless(N_("数"), _NONE)
    found: list[Diagnostic] = []
    value = measured(text, Place(""), of, found)
    if value is not None and not value.qualifier:
        return value.value
    if value is not None:
        problem = N_("要写确切的数，不写约、余")
    elif not _reads_as_number(text):
        problem = N_("它不是数")
    else:
        problem = Phrase(N_("单位不符，应为“{unit}”"), unit=of.unit.text) if of.unit.text else N_("这里的数没有单位")
    return WrongValue(text=text[:_SHOWN], name=of.name, problem=problem)


def read_quoted(text: str, beside: Quantity) -> Decimal:
    """The value in quotes that a number is compared with.

    Raises:
        TemplateFault: it cannot be read, or is of another unit; or nobody can tell what it should be of.
    """
    if beside.measured is None and not beside.bare:
        raise TemplateFault(NotAllowed(what=N_("拿相乘、相除的结果与引号里的数比较")))
    value = quoted(text, beside.measured)
    if isinstance(value, Finding):
        raise TemplateFault(value)
    return value


def _reads_as_number(text: str) -> bool:
    from reportgen.indicators.number import NumberError, read_number

    try:
        read_number(text)
    except NumberError:
        return False
    return True


def _quantity(thing: object) -> Quantity:
    found = quantity(thing)
    if found is None:
        raise TemplateFault(NotAllowed(what=N_("拿数与文字比较或计算")))
    return found


def _nameless(name: str, unit: Unit) -> Indicator:
    return Indicator("", name, unit, Kind.RATE if unit.is_ratio else Kind.AMOUNT)
