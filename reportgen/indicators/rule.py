"""Rules of benefits: what a scheme pays to whom and where, from which day on. Not observations: nothing is compared on the year."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from reportgen.diagnostics.finding import Place
from reportgen.indicators.unit import Unit

FIELDS = ("deductible", "rate", "limit", "limit_visit")


class RuleValue(NamedTuple):
    """An amount or a rate of a rule. value: exact, in base units (元; a rate as a fraction), None where it is not known yet (`~`).

    unit, decimals: as it was typed, and so as it is printed.
    """

    value: Decimal | None
    unit: Unit
    decimals: int
    place: Place


class Rule(NamedTuple):
    """One row of rules.yaml.

    persons, places: whom and where it holds for; empty where it says nothing of it. as_place: the place whose values it takes, ""
    for a row with values of its own. deductible, rate, limit (a year), limit_visit: None where nothing is written.
    valid_from, valid_to: first and last day, "2023-10-01"; valid_to "" while it holds. place: of the row; from_place: of valid_from.
    """

    scheme: str
    persons: tuple[str, ...]
    places: tuple[str, ...]
    as_place: str
    deductible: RuleValue | None
    rate: RuleValue | None
    limit: RuleValue | None
    limit_visit: RuleValue | None
    valid_from: str
    valid_to: str
    basis: str
    note: str
    place: Place
    from_place: Place

    def holds_on(self, day: str) -> bool:
        """True where it is in force on a day, its first and last included."""
        return self.valid_from <= day and (not self.valid_to or day <= self.valid_to)

    @property
    def cells(self) -> list[tuple[str, str]]:
        """Every pair of person and place that it speaks of, "" for one that it does not name."""
        return [(person, place) for person in self.persons or ("",) for place in self.places or ("",)]


class RuleBook:
    """The rules of a report, read when they are first asked for: most reports ask for none."""

    def __init__(self, read: Callable[[], tuple[Rule, ...]]) -> None:
        self._read = read
        self._rules: tuple[Rule, ...] | None = None

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every row, in the order of the file; findings go where those of the report go."""
        if self._rules is None:
            self._rules = self._read()
        return self._rules
