"""Comparisons that a template's text shows to be wrong before it runs: a rate with a bare number, a value in quotes that is none.

What only running tells, as the figure that a loop is at, is met by `comparison` and `quantity`, which find the same.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jinja2 import nodes

from reportgen.diagnostics.finding import Finding
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator
from reportgen.templating.operations.quantity import computed_of, quoted, rate_against

Found = tuple[Finding, int, str]
_THRESHOLDS = frozenset({"突破", "passes", "跌破", "falls_below", "稳定", "steady"})


class _Side(NamedTuple):
    """One side of a comparison, as far as its text tells. indicator: what it measures. typed: a number without unit. text: in
    quotes. word: the name that it is found by.
    """

    indicator: Indicator | None = None
    typed: Decimal | None = None
    text: str | None = None
    word: str = ""


_UNTOLD = _Side()


def comparison_faults(tree: nodes.Template, catalogue: Catalogue) -> Iterator[Found]:
    """Findings with their line and the word that they are about."""
    told = _Told(tree, catalogue)
    for compared in tree.find_all(nodes.Compare):
        left = compared.expr
        for operand in compared.ops:
            rights = _members(operand.expr) if operand.op in ("in", "notin") else [operand.expr]
            for right in rights:
                yield from _held_together(told.side(left), told.side(right), compared.lineno)
            left = operand.expr
    for sum_ in tree.find_all((nodes.Add, nodes.Sub)):
        yield from _held_together(told.side(sum_.left), told.side(sum_.right), sum_.lineno, only_numbers=True)
    for filtered in tree.find_all(nodes.Filter):
        if filtered.name in _THRESHOLDS and filtered.node is not None:
            for argument in filtered.args[:1]:
                sides = told.side(filtered.node), told.side(argument)
                yield from _held_together(*sides, filtered.lineno, only_numbers=True)


def _held_together(one: _Side, other: _Side, line: int, only_numbers: bool = False) -> Iterator[Found]:
    for measured, beside in ((one, other), (other, one)):
        if measured.indicator is None:
            continue
        finding: object = None
        if beside.typed is not None:
            finding = rate_against(measured.indicator, beside.typed)
        elif beside.text is not None and not only_numbers:
            finding = quoted(beside.text, measured.indicator)
        if isinstance(finding, Finding):
            yield finding, line, measured.word


def _members(several: nodes.Expr) -> list[nodes.Expr]:
    """The members of a list that is written out; constant ones may have been made one constant already."""
    if isinstance(several, (nodes.List, nodes.Tuple)):
        return list(several.items)
    if isinstance(several, nodes.Const) and isinstance(several.value, (list, tuple)):
        return [nodes.Const(value) for value in several.value]
    return []


class _Told:
    """What the expressions of a template are, as far as they can be told without running it."""

    def __init__(self, tree: nodes.Template, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        stored = Counter(name.name for name in tree.find_all(nodes.Name) if name.ctx != "load")
        self.set_once = {
            each.target.name: each.node
            for each in tree.find_all(nodes.Assign)
            if isinstance(each.target, nodes.Name) and stored[each.target.name] == 1
        }

    def side(self, node: nodes.Node, depth: int = 20) -> _Side:
        """What an expression is; depth: how many brackets and names it may lead through."""
        if not depth:
            return _UNTOLD
        if isinstance(node, nodes.Name):
            indicator = self.catalogue.get(node.name)
            if indicator is not None:
                return _Side(indicator, word=node.name)
            named = self.set_once.get(node.name)
            return self.side(named, depth - 1) if named is not None else _UNTOLD
        if isinstance(node, nodes.Const):
            return _constant(node.value)
        if isinstance(node, (nodes.Neg, nodes.Pos)):
            inner = self.side(node.node, depth - 1)
            if inner.typed is not None:
                return _Side(typed=inner.typed.copy_negate() if isinstance(node, nodes.Neg) else inner.typed)
            return inner if inner.text is None else _UNTOLD
        if isinstance(node, (nodes.Add, nodes.Sub)):
            left, right = self.side(node.left, depth - 1), self.side(node.right, depth - 1)
            measured = computed_of(left.indicator, right.indicator)
            whole = all(side.indicator is not None or side.typed is not None for side in (left, right))
            return _Side(measured, word=left.word or right.word) if whole and measured is not None else _UNTOLD
        return _UNTOLD


def _constant(value: object) -> _Side:
    if isinstance(value, str):
        return _Side(text=value)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value - value != 0:
        return _UNTOLD
    return _Side(typed=Decimal(repr(value)))
