"""What comparisons and `in` of a template answer, each step of them charged.

Figures compare as numbers, an unknown or withheld one is neither more nor less than anything, nor equal or unequal to it. A value
in quotes is read as in a data file, in the unit of the figure beside it.
"""

from collections.abc import Sequence
from decimal import Decimal
from operator import ge, gt, le, lt
from typing import Any

from jinja2 import Undefined

from reportgen.diagnostics.finding import N_
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.printed import Printed
from reportgen.templating.findings import NotAllowed
from reportgen.templating.operations.quantity import Quantity, quantity, read_quoted, refuse_bare_rates
from reportgen.templating.operations.texts import holds_figures
from reportgen.templating.sandbox.budget import Budget
from reportgen.templating.sandbox.fault import TemplateFault

PAIR = 4  # what comparing two things costs beside the length of texts
_ORDERS = {"lt": lt, "lteq": le, "gt": gt, "gteq": ge}
_NUMBERS_ONLY = N_("拿数与文字比较或计算")
_OTHER = N_("比较这种内容")


def compared(left: Any, chain: Sequence[Any], budget: Budget) -> bool:
    """Whether `left op right op right …` holds; chain: operator and right operand in turn, operators as Jinja names them.

    Raises:
        TemplateFault: things that cannot be compared.
        BudgetSpent: too much to compare.
    """
    for operator, right in zip(chain[::2], chain[1::2], strict=True):
        if not _holds(operator, left, right, budget):
            return False
        left = right
    return True


def _holds(operator: str, left: Any, right: Any, budget: Budget) -> bool:
    for each in (left, right):
        if isinstance(each, Undefined):
            bool(each)  # which is a fault that names it
    if operator == "eq":
        return _equal(left, right, budget) is True
    if operator == "ne":
        return _equal(left, right, budget) is False
    if operator in _ORDERS:
        one, other = _numbers(left, right)
        return one is not None and other is not None and _ORDERS[operator](one, other)
    return _among(left, right, budget) is (operator == "in")


def _numbers(left: Any, right: Any) -> tuple[Decimal | None, Decimal | None]:
    """Both sides as numbers, a text read in the unit of the other side."""
    one, other = quantity(left), quantity(right)
    if one is not None and other is not None:
        refuse_bare_rates(one, other)
        return one.value, other.value
    if one is not None and isinstance(right, str):
        return one.value, _read(right, one)
    if other is not None and isinstance(left, str):
        return _read(left, other), other.value
    raise TemplateFault(NotAllowed(what=_NUMBERS_ONLY))


def _read(text: str, beside: Quantity) -> Decimal:
    if holds_figures(text):
        raise TemplateFault(NotAllowed(what=_NUMBERS_ONLY))
    return read_quoted(text, beside)


def _equal(left: Any, right: Any, budget: Budget) -> bool | None:
    """Whether two things are equal, lists with all that is in them; None where a number in it is not known.

    In a loop of its own: lists of lists, each holding the one before twice, are short to write and endless to walk.
    """
    unknown = False
    pairs = [(left, right)]
    while pairs:
        one, other = pairs.pop()
        budget.charge(PAIR)
        if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
            if len(one) != len(other):
                return False
            budget.charge(len(one))
            pairs.extend(zip(one, other, strict=True))
        elif isinstance(one, dict) and isinstance(other, dict):
            budget.charge(len(one) + len(other))
            if one.keys() != other.keys():
                return False
            pairs.extend((one[key], other[key]) for key in one)
        else:
            same = _same(one, other, budget)
            if same is False:
                return False
            unknown = unknown or same is None
    return None if unknown else True


def _same(one: Any, other: Any, budget: Budget) -> bool | None:
    if isinstance(one, Undefined) or isinstance(other, Undefined):
        bool(one if isinstance(one, Undefined) else other)
    if isinstance(one, str) and isinstance(other, str):
        budget.charge(min(len(one), len(other)))
        return one == other
    for each, beside in ((one, other), (other, one)):
        if each is None or isinstance(each, bool):
            if isinstance(beside, Figure) or (each is not None and quantity(beside) is not None):
                raise TemplateFault(NotAllowed(what=_NUMBERS_ONLY))
            return each is beside
    numbers = quantity(one), quantity(other)
    if numbers != (None, None):
        if all(each is None or each.bare for each in numbers) and None in numbers:
            return False  # a text or a list is no number that the template wrote
        first, second = _numbers(one, other)
        return None if first is None or second is None else first == second
    if isinstance(one, Printed) or isinstance(other, Printed):
        return _printed_text(one) == _printed_text(other)
    if _is_plain(one) and _is_plain(other):
        return False  # a text and a list, a list and a mapping
    raise TemplateFault(NotAllowed(what=_OTHER))


def _printed_text(thing: Any) -> str:
    """What a parameter or a date says, to be held against a text; a figure's words are no value."""
    if isinstance(thing, str):
        return thing
    if isinstance(thing, Printed) and thing.indicator is None:
        return thing.text
    raise TemplateFault(NotAllowed(what=N_("拿印好的数比较")))


def _is_plain(thing: Any) -> bool:
    return isinstance(thing, (str, list, tuple, dict))


def _among(thing: Any, several: Any, budget: Budget) -> bool:
    """Whether a thing is one of several, a text part of another."""
    if isinstance(several, (list, tuple)):
        for each in several:
            if _equal(thing, each, budget) is True:
                return True
            budget.charge(PAIR)
        return False
    if isinstance(several, dict) and isinstance(thing, (str, int, float)):
        return thing in several
    if isinstance(several, str) and isinstance(thing, str) and not holds_figures(several):
        budget.charge(len(several) + len(thing))
        return thing in several
    raise TemplateFault(NotAllowed(what=N_("在这种内容里找")))
