"""The rows of a scheme that hold on a day: taken apart by person and place, chosen, and put together where they say the same."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from reportgen.indicators.period import Period
from reportgen.indicators.report import Report
from reportgen.indicators.rule import FIELDS, Rule, RuleValue


class RuleRow(NamedTuple):
    """Persons and places for which one thing holds. values: of the rule, or of the row that it takes them from.

    valid_from: the day from which the values hold here. as_places: the places whose values these are, empty for values of its own.
    source: the row that holds the values.
    """

    persons: tuple[str, ...]
    places: tuple[str, ...]
    as_places: tuple[str, ...]
    rule: Rule
    source: Rule
    valid_from: str
    valid_to: str

    def value(self, field: str) -> RuleValue | None:
        """The value of a field of `FIELDS`; None where nothing is written."""
        found: RuleValue | None = getattr(self.source, field)
        return found

    @property
    def said(self) -> tuple[object, ...]:
        """What must be the same for two rows to be printed as one."""
        values: list[tuple[bool, Decimal | None]] = [
            (value is not None, value.value if value is not None else None) for value in map(self.value, FIELDS)
        ]
        dates = (self.valid_from, self.valid_to)
        return (*values, *dates, self.source.basis, self.rule.note or self.source.note, bool(self.as_places))


def day_of_issue(report: Report) -> str:
    """The day whose rules a report prints: its date, else the day its stocks hold for, else the last day of its period."""
    return report.date or report.as_of or last_day(report.period)


def last_day(period: Period) -> str:
    """The last day of a period.

    >>> last_day(Period("2025H1", "half"))
    '2025-06-30'
    """
    if period.kind in ("day", "days"):
        return period.text[-10:]
    month = period.months[1]
    return f"{period.year}-{month:02d}-{monthrange(period.year, month)[1]:02d}"


def rows_in_force(
    rules: Iterable[Rule], scheme: str, day: str, persons: Sequence[str] = (), places: Sequence[str] = ()
) -> list[RuleRow]:
    """The rows of a scheme in force on a day, for these persons and places; those that say the same are one.

    Places are joined first, then persons. A row that names no person holds for everybody, one without a place everywhere.

    Args:
        persons, places: empty for all.
    """
    single = _single([rule for rule in rules if rule.scheme == scheme and rule.holds_on(day)])
    chosen = [
        row._replace(persons=_asked(row.persons, persons), places=_asked(row.places, places))
        for row in single
        if _is_asked(row.persons, persons) and _is_asked(row.places, places)
    ]
    return _merged(_merged(chosen, by_place=True), by_place=False)


def _asked(own: tuple[str, ...], asked: Sequence[str]) -> tuple[str, ...]:
    return own if own or len(asked) != 1 else tuple(asked)


def _is_asked(own: tuple[str, ...], asked: Sequence[str]) -> bool:
    return not asked or not own or own[0] in asked


def _single(rules: Sequence[Rule]) -> list[RuleRow]:
    """A row for each person and place; one that takes another's values has them, or falls where that holds for nobody that day."""
    own: list[RuleRow] = []
    for rule in rules:
        for person, place in rule.cells:
            kept = RuleRow(_only(person), _only(place), (), rule, rule, rule.valid_from, rule.valid_to)
            own += [kept] if not rule.as_place else _taken(rules, kept)
    return own


def _taken(rules: Sequence[Rule], row: RuleRow) -> list[RuleRow]:
    name = row.rule.as_place
    found = []
    for source in rules:
        if source.as_place or name not in source.places:
            continue
        for person in source.persons or ("",):
            if row.persons and person and person not in row.persons:
                continue
            alike = _alike(rules, source, person)
            ends = [day for day in (row.valid_to, source.valid_to) if day]
            found.append(
                row._replace(
                    persons=_only(person) or row.persons,
                    as_places=alike,
                    source=source,
                    valid_from=max(row.valid_from, source.valid_from),
                    valid_to=min(ends, default=""),
                )
            )
    return found


def _alike(rules: Sequence[Rule], source: Rule, person: str) -> tuple[str, ...]:
    """The places that share the values of a row, as the draft names them: 一级及未定级."""
    single = [
        RuleRow(_only(each), _only(place), (), rule, rule, rule.valid_from, rule.valid_to)
        for rule in rules
        if not rule.as_place
        for each, place in rule.cells
        if each == person
    ]
    return next(row.places for row in _merged(single, by_place=True) if set(source.places) & set(row.places))


def _only(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def _merged(rows: Sequence[RuleRow], by_place: bool) -> list[RuleRow]:
    """Rows that say the same and differ only in place, or only in person, as one that stands where the first stood."""
    kept: dict[tuple[object, ...], RuleRow] = {}
    for row in rows:
        other = row.persons if by_place else row.places
        key = (other, row.as_places, *row.said)
        first = kept.get(key)
        if first is None:
            kept[key] = row
        elif by_place:
            kept[key] = first._replace(places=_joined(first.places, row.places))
        else:
            kept[key] = first._replace(persons=_joined(first.persons, row.persons))
    return list(kept.values())


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def first_day(
    rules: Iterable[Rule], scheme: str, persons: Sequence[str] = (), places: Sequence[str] = ()
) -> Rule | None:
    """The row by which a scheme began, for these persons and places: that with the earliest first day. None where there is none."""
    found = [
        rule
        for rule in rules
        if rule.scheme == scheme
        and (not persons or not rule.persons or set(persons) & set(rule.persons))
        and (not places or not rule.places or set(places) & set(rule.places))
    ]
    return min(found, key=lambda rule: rule.valid_from, default=None)
