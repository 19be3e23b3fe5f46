"""Whether a number that a public edition holds back follows from those it prints.

What is printed are the known numbers; the catalogue's formulas and equations, and what a printed change, share or gap says of two
numbers, are relations between numbers. A relation with one number unknown gives it. Linear equations count in every period of
which something is printed.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportgen.blocks.model import Annex, Block, Chart, Document, FigureRecord
from reportgen.diagnostics.finding import Diagnostic
from reportgen.editions.edition import TARGET, VALUE, Key, Withheld
from reportgen.editions.findings_edition import Computable
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.dataset import Dataset
from reportgen.indicators.formula import Expression, Name, Operation
from reportgen.indicators.formula import names as named
from reportgen.indicators.indicator import Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import read_period
from reportgen.indicators.report import Report
from reportgen.language.dates import period_text
from reportgen.templating.figures.records import exact_text

# Records that say how two numbers lie to each other, and print neither; all others print theirs.
_COMPARING = frozenset(
    [
        "yoy",
        "delta",
        "times",
        "growth_trend",
        "extra_gain",
        "share_of",
        "fraction",
        "per",
        "per_visit",
        "completion",
        "progress",
        "to_target",
        "pace",
        "pop",
        "since_year_end",
        "since_year_start",
        "against",
        "recovered",
        "cagr",
        "average_over",
        "mean_increment",
        "above",
        "better_than",
        "faster_than",
        "against_years_before",
    ]
)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Relation(NamedTuple):
    """Numbers of which each follows from the others. way: in words, with the signs of the equation where it has any."""

    keys: frozenset[Key]
    terms: tuple[tuple[int, Key], ...] = ()


def computable(document: Document, report: Report, withheld: Withheld) -> Iterator[Diagnostic]:
    """A finding for each number held back that can be worked out from a document.

    Args:
        document: with its figures' records. report: with the data, what is withheld taken out.
    """
    if not withheld.values:
        return
    printed, relations = _printed(document, report, withheld.catalogue)
    periods = {key.period for key in (*printed, *withheld.values)}
    relations += list(_equations(withheld.catalogue, periods))
    relations += list(_spans(withheld.catalogue, periods))
    known: dict[Key, Relation | None] = dict.fromkeys(printed)
    names = {indicator.id: indicator.name for indicator in withheld.catalogue}
    growing = True
    while growing:
        growing = False
        for relation in relations:
            unknown = relation.keys - known.keys()
            if len(unknown) == 1:
                (key,) = unknown
                known[key] = relation
                growing = True
    for key, by in known.items():
        if key not in withheld.values:
            continue
        others = [each for each in (by.keys if by is not None else ()) if each != key]
        beside = "、".join(f"“{name}”" for name in sorted({names[each.indicator] for each in others})) or "它"
        finding = Computable(name=names[key.indicator], period=key.period, way=_way(key, by, names), beside=beside)
        yield finding.at(report.place, key.indicator)


def _way(key: Key, relation: Relation | None, names: dict[str, str]) -> str:
    """甲 = 乙 － 丙, or which numbers it follows from."""

    def name(each: Key) -> str:
        role = "的目标" if each.role == TARGET else "" if each.role == VALUE else f"（{each.role}）"
        year = f"（{each.period}）" if each.period != key.period else ""
        return f"{names[each.indicator]}{role}{year}"

    if relation is None:
        return name(key)
    if not relation.terms:
        return f"{name(key)} ← {'、'.join(sorted(name(each) for each in relation.keys if each != key))}"
    mine = next(sign for sign, each in relation.terms if each == key)
    words = ""
    for sign, each in sorted(relation.terms, key=lambda term: term[0] * mine > 0):
        if each != key:
            positive = sign * mine < 0
            words += (" ＋ " if words else "") + name(each) if positive else f" － {name(each)}"
    return f"{name(key)} ＝ {words.strip()}"


def _printed(document: Document, report: Report, catalogue: Catalogue) -> tuple[set[Key], list[Relation]]:
    """The numbers that stand in the document, and what it says of two of them."""
    dataset = report.dataset
    at = _places(dataset)
    printed: set[Key] = set()
    relations: list[Relation] = []
    for record in document.figures:
        if record.missing:
            continue
        now = _now(record, dataset, at)
        base = at.get((record.base_origin, record.base_value)) if record.base_value else None
        if record.operation not in _COMPARING:
            if record.operation == "total" and now is not None and at.get((record.origin, record.value)) != now:
                continue  # a sum over years, or of the rows of a table, which stand there
            printed |= {each for each in (now, base) if each is not None}
        elif now is not None and base is not None:
            relations.append(Relation(frozenset({now, base})))
            if len(_DIGITS.findall(record.text)) > 1:  # 同比增长5.3%、达82.84万人
                printed.add(now)
        elif now is not None and record.operation == "yoy" and catalogue[now.indicator].kind is not Kind.CHANGE:
            before = read_period(now.period).shifted(-1).text  # the change is one that the source states
            relations.append(Relation(frozenset({now, now._replace(period=before)})))
        elif now is not None:
            printed.add(now)
    printed |= set(_drawn(document.blocks, dataset, catalogue))
    return printed, relations


def _now(record: FigureRecord, dataset: Dataset, at: dict[tuple[str, str], Key]) -> Key | None:
    if not record.indicator:
        return None
    own = Key(VALUE, record.indicator, record.period)
    found = at.get((record.origin, record.value))
    if found is not None and found.indicator == record.indicator:
        return found
    if (record.indicator, record.period) in dataset.observations:
        return own
    spans = (
        Key(VALUE, identifier, period)
        for (identifier, period), seen in dataset.observations.items()
        if identifier == record.indicator and seen.span is not None and seen.span.text == record.period
    )
    return next(spans, own if record.period else None)


def _places(dataset: Dataset) -> dict[tuple[str, str], Key]:
    """Each number of the data by its origin and its exact value, as records have them."""
    found: dict[tuple[str, str], Key] = {}

    def add(key: Key, seen: Observation) -> None:
        if seen.value is not None and seen.place is not None:
            found.setdefault((str(seen.place), exact_text(seen.value)), key)

    for (identifier, period), seen in dataset.observations.items():
        add(Key(VALUE, identifier, period), seen)
    for (identifier, period), seen in dataset.targets.items():
        add(Key(TARGET, identifier, period), seen)
    for (name, identifier, period), seen in dataset.references.items():
        add(Key(name, identifier, period), seen)
    return found


def _drawn(blocks: Iterable[Block], dataset: Dataset, catalogue: Catalogue) -> Iterator[Key]:
    """The numbers that stand at the points of charts."""
    words = {period_text(read_period(text)): text for text in dataset.periods()}
    for block in blocks:
        if isinstance(block, Annex):
            yield from _drawn(block.blocks, dataset, catalogue)
        elif isinstance(block, Chart):
            for series in block.series:
                for category, value in zip(block.categories, series.values, strict=True):
                    for name, period in ((series.name, category), (category, series.name)):
                        indicator = catalogue.get(name)
                        if indicator is not None and period in words and value is not None:
                            yield Key(VALUE, indicator.id, words[period])


def _equations(catalogue: Catalogue, periods: Iterable[str]) -> Iterator[Relation]:
    sides: list[tuple[Expression, Expression]] = [
        (Name(each.name, 0), each.formula) for each in catalogue if each.formula is not None
    ]
    sides += [(check.left, check.right) for check, _ in catalogue.checks]
    for left, right in sides:
        whole = Operation("-", left, right)
        terms = tuple(_terms(whole, 1)) if _linear(whole) else ()
        identifiers = {catalogue[name].id for name in (each.name for each in named(whole)) if name in catalogue}
        for period in periods:
            keys = frozenset(Key(VALUE, identifier, period) for identifier in identifiers)
            signed = tuple((sign, Key(VALUE, catalogue[name].id, period)) for sign, name in terms)
            once = len({key for _, key in signed}) == len(signed)
            yield Relation(keys, signed if once else ())


def _spans(catalogue: Catalogue, periods: Iterable[str]) -> Iterator[Relation]:
    """Several years together are the sum of each, for what adds up over time."""
    for text in periods:
        period = read_period(text)
        if period.kind != "years":
            continue
        first, last = (int(year) for year in text.split("/"))
        for each in catalogue:
            if each.kind in (Kind.FLOW, Kind.AMOUNT, Kind.COUNT):
                whole = Key(VALUE, each.id, text)
                years = [(-1, Key(VALUE, each.id, str(year))) for year in range(first, last + 1)]
                terms = ((1, whole), *years)
                yield Relation(frozenset(key for _, key in terms), terms)


def _linear(expression: Expression) -> bool:
    return not isinstance(expression, Operation) or (
        expression.sign in "+-" and _linear(expression.left) and _linear(expression.right)
    )


def _terms(expression: Expression, sign: int) -> Iterator[tuple[int, str]]:
    if isinstance(expression, Name):
        yield sign, expression.name
    elif isinstance(expression, Operation):
        yield from _terms(expression.left, sign)
        yield from _terms(expression.right, -sign if expression.sign == "-" else sign)
