"""Formulas and checks of the catalogue, with places: what is misspelt in them, what they name, where they go round in circles."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.formula import Expression, FormulaError, names
from reportgen.sources.files.quoting import clipped
from reportgen.sources.findings_catalogue import BadFormula, CircularFormula, UnknownInFormula
from reportgen.sources.yaml.located_yaml import Document, Scalar
from reportgen.sources.yaml.names import near_name

T = TypeVar("T")

MAX_CIRCLES = 100
MAX_NAMED = 12


class Formula(NamedTuple):
    """A formula or check as it stands in the file. name: of the indicator that it computes, None for a check."""

    name: str | None
    node: Scalar
    sides: tuple[Expression, ...]
    document: Document


def formula_in(node: Scalar, document: Document, read: Callable[[str], T], found: list[Diagnostic]) -> T | None:
    """What `read` makes of a formula's text; None, with a finding at the character where it stops being one."""
    try:
        return read(node.text)
    except FormulaError as error:
        place = column_in(node, document.path, error.column)
        met = _met(error.met) if error.met else N_("（到此结束）")
        found.append(BadFormula(met=met).at(place))
        return None


def _met(text: str) -> str:
    """What a formula holds where it stops being one, in quotes; with its code where it only looks like something else."""
    from reportgen.diagnostics.lookalike import described, lookalikes  # only for a faulty formula

    characters = described(lookalikes(text[:1]))
    return characters[0] if characters else f"“{clipped(text)}”"


def column_in(node: Scalar, path: str, column: int) -> Place:
    """The place of a character of a value, exact for values that stand on one line; column from 1."""
    return Place(path, node.line, node.column + column - 1 + (not node.plain))


def check_names(catalogue: Catalogue, formulas: list[Formula], found: list[Diagnostic]) -> None:
    """Add a finding for each name that the catalogue does not have, and for each circle of formulas."""
    needs: dict[str, tuple[str, ...]] = {}
    by_name: dict[str, Formula] = {}
    for formula in formulas:
        needed = []
        for name in (name for side in formula.sides for name in names(side)):
            indicator = catalogue.get(name.name)
            if indicator is None:
                near = near_name(name.name, catalogue.names(), found)
                unknown = UnknownInFormula(name=clipped(name.name), near=near)
                found.append(unknown.at(column_in(formula.node, formula.document.path, name.column)))
            else:
                needed.append(indicator.name)
        if formula.name is not None:
            needs[formula.name] = tuple(needed)
            by_name[formula.name] = formula
    for circle in _circles(needs):
        formula = by_name[circle[0]]
        found.append(CircularFormula(path=_way(circle)).at(formula.document.place(formula.node)))


def _circles(needs: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The circles met on a walk along the formulas, at most MAX_CIRCLES, each from its first name in the file."""
    order = {name: position for position, name in enumerate(needs)}
    done: set[str] = set()
    met = 0
    for start in needs:
        path: list[str] = []
        depths: dict[str, int] = {}  # of the names on the path
        # Names still to be looked at, each with the depth of its path: a chain of thousands must not be a recursion.
        waiting = [(start, 0)]
        while waiting:
            name, depth = waiting.pop()
            while len(path) > depth:
                left = path.pop()
                del depths[left]
                done.add(left)
            if name in depths:
                circle = path[depths[name] :]
                first = circle.index(min(circle, key=order.__getitem__))
                yield (*circle[first:], *circle[:first])
                met += 1
                if met == MAX_CIRCLES:  # each may go through every formula
                    return
            elif name not in done and name in needs:
                depths[name] = depth
                path.append(name)
                waiting.extend((needed, depth + 1) for needed in reversed(needs[name]))
        done.update(path)


def _way(circle: tuple[str, ...]) -> str:
    """A circle in words, with its middle left out where it is long: nobody follows a way of a thousand formulas."""
    names = (*circle, circle[0])
    shown = names if len(names) <= MAX_NAMED else (*names[: MAX_NAMED - 2], "……", names[-1])
    return " → ".join(shown)
