"""The equations that the data should satisfy: the catalogue's checks, and derived indicators against the values stated for them.

Two sides that differ are handed to the rules with what each may stand for; the rules decide what that means.
"""

from collections.abc import Iterator
from decimal import Decimal, Overflow
from typing import NamedTuple

from reportgen.analysis.comparison import difference
from reportgen.analysis.derive import indicators_of
from reportgen.analysis.expression import DECIMAL, evaluate
from reportgen.analysis.interval import INTERVAL, Interval, allowed, exactly
from reportgen.diagnostics.finding import Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.formula import Constant, Expression, Name, names
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Observation
from reportgen.indicators.report import Report
from reportgen.indicators.unit import Unit
from reportgen.validation.shown import in_words, unit_of

NO_UNIT = Unit("", "", 0)


class Equation(NamedTuple):
    """left = right, as the catalogue has it, a single figure on the left where there is one.

    stated: for a derived indicator, the value that its formula is held against; it stands for the left side.
    """

    left: Expression
    right: Expression
    stated: Observation | None = None


class Mismatch(NamedTuple):
    """Two sides that differ, all of whose figures are known; values in base units.

    seen: the observations by indicator id. first: the left-hand figure, which the finding is about. whole: the same where it is
    the whole left side. unit: the one to show both sides in. left_range, right_range: what each side may stand for.
    """

    equation: Equation
    seen: dict[str, Observation]
    first: Observation
    whole: Observation | None
    unit: Unit
    left: Decimal
    right: Decimal
    left_range: Interval
    right_range: Interval

    @property
    def possible(self) -> bool:
        """True where some values within the written precision satisfy the equation."""
        return self.left_range.meets(self.right_range)

    @property
    def place(self) -> Place | None:
        return self.first.place

    def left_words(self, catalogue: Catalogue) -> str:
        """The left side in words; of a single figure the name alone."""
        return self.first.indicator.name if self.whole else in_words(self.equation.left, catalogue, self.seen)

    def right_words(self, catalogue: Catalogue) -> str:
        return in_words(self.equation.right, catalogue, self.seen)


def equations(report: Report, catalogue: Catalogue) -> Iterator[Equation]:
    """Every equation of the report's period, whether or not its figures are known."""
    for check, _ in catalogue.checks:
        if not all(name.name in catalogue for side in (check.left, check.right) for name in names(side)):
            continue  # reading the catalogue has said so
        if isinstance(check.right, Name) and not isinstance(check.left, Name):
            yield Equation(check.right, check.left)
        else:
            yield Equation(check.left, check.right)
    for indicator in catalogue.indicators:
        if indicator.formula is not None:
            seen = report.dataset.get(indicator.id, report.period)
            if seen is not None and seen.stated is not None:
                yield Equation(Name(indicator.name, 1), indicator.formula, seen.stated)


def mismatches(report: Report, catalogue: Catalogue, sums: bool) -> Iterator[Mismatch]:
    """The equations between known figures whose sides are not the same number.

    Args:
        report: its period's figures are compared.
        catalogue: as the report was read with.
        sums: True for the equations that only add and subtract, False for the others.
    """
    ranges = Ranges(report, catalogue)
    for equation in equations(report, catalogue):
        if (is_sum(equation.left) and is_sum(equation.right)) is sums:
            found = _mismatch(report, catalogue, equation, ranges)
            if found is not None:
                yield found


def is_sum(expression: Expression) -> bool:
    """True where figures are only added and subtracted, or multiplied by a number of the formula (12 months)."""
    if isinstance(expression, (Name, Constant)):
        return True
    if expression.sign in "+-":
        return is_sum(expression.left) and is_sum(expression.right)
    if expression.sign == "*" and isinstance(expression.left, Constant):
        return is_sum(expression.right)
    return isinstance(expression.right, Constant) and is_sum(expression.left)


def _mismatch(report: Report, catalogue: Catalogue, equation: Equation, ranges: "Ranges") -> Mismatch | None:
    seen: dict[str, Observation] = {}
    for side in (equation.left, equation.right):
        for indicator in indicators_of(catalogue, side):
            found = report.dataset.get(indicator.id, report.period)
            if found is None or found.value is None:
                return None
            seen[indicator.id] = found
    if not seen:
        return None
    first = equation.stated or next(iter(seen.values()))
    if equation.stated is not None:
        seen[first.indicator.id] = first
    if first.value is None:
        return None

    def value(name: str) -> Decimal:
        known = seen[catalogue[name].id].value
        assert known is not None
        return known

    def interval(name: str) -> Interval:
        return ranges.of(seen[catalogue[name].id])

    try:
        left = evaluate(equation.left, value, _itself, DECIMAL)
        right = evaluate(equation.right, value, _itself, DECIMAL)
        if not difference(left, right):
            return None
        left_range = evaluate(equation.left, interval, exactly, INTERVAL)
        right_range = evaluate(equation.right, interval, exactly, INTERVAL)
    except (ZeroDivisionError, Overflow):
        return None  # a divisor that may be 0 leaves everything possible
    whole = first if isinstance(equation.left, Name) else None
    unit = unit_of(first) if whole or is_sum(equation.left) else NO_UNIT
    return Mismatch(equation, seen, first, whole, unit, left, right, left_range, right_range)


def _itself(value: Decimal) -> Decimal:
    return value


class Ranges:
    """What each figure of a period may stand for; of a computed one, what follows from its inputs."""

    def __init__(self, report: Report, catalogue: Catalogue) -> None:
        self.report = report
        self.catalogue = catalogue
        self.computed: dict[str, Interval] = {}

    def of(self, observation: Observation) -> Interval:
        """The interval of a known observation, in base units.

        Raises:
            ZeroDivisionError: it is a quotient whose divisor may be 0.
        """
        if not observation.formula:
            return allowed(observation)
        # Derived indicators may rest on each other by the thousand: a stack, not a recursion.
        stack = [observation.indicator]
        while stack:
            top = stack[-1]
            assert top.formula is not None
            waiting = [needed for needed in indicators_of(self.catalogue, top.formula) if self._is_open(needed)]
            if waiting:
                stack.extend(waiting)
            else:
                self.computed[top.id] = evaluate(top.formula, self._known, exactly, INTERVAL)
                stack.pop()
        return self.computed[observation.indicator.id]

    def _is_open(self, indicator: Indicator) -> bool:
        return indicator.id not in self.computed and bool(self._seen(indicator).formula)

    def _seen(self, indicator: Indicator) -> Observation:
        found = self.report.dataset.get(indicator.id, self.report.period)
        assert found is not None
        return found

    def _known(self, name: str) -> Interval:
        indicator = self.catalogue[name]
        return self.computed.get(indicator.id) or allowed(self._seen(indicator))
