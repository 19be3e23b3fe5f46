"""Bounds on what one template may cost: every loop step, macro call and printed piece is charged against one account.

Jinja's sandbox bounds what a template may reach, not how long it runs: nested loops over short lists, macros that call
themselves twice, or captured blocks doubled forty times would run for ever or fill the memory. So the syntax tree of each
template gets a charge at the head of every loop body, macro and caller block, as large as the text it holds, and everything
printed is charged by its length. The account is set when a rendering begins.
"""

from collections.abc import Sequence
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

LIMIT = 4_000_000
STEP = 20
CALL = 60  # a filter looks up two observations and words them
CHARGE = "_charge"
CONCATENATE = "_concatenate"
WEIGH = "_weigh"


class BudgetSpent(Exception):
    """The rendering has cost more than LIMIT characters of work."""


class Budget:
    """What is left to spend, in characters of output or work."""

    __slots__ = ("left",)

    def __init__(self, limit: int = LIMIT) -> None:
        self.left = limit

    def charge(self, characters: int) -> None:
        """Spend; raises BudgetSpent when nothing is left."""
        self.left -= characters
        if self.left < 0:
            raise BudgetSpent


def with_charges(template: nodes.Template) -> nodes.Template:
    """The template with a charge at the head of each repeated body, and before whatever takes time by the size of its operands.

    Included and imported templates see the report's names, and its account.
    """
    for node in list(template.find_all(nodes.Stmt)):
        if isinstance(node, (nodes.For, nodes.Macro, nodes.CallBlock)):
            node.body.insert(0, _charge(STEP + _weight(node.body), node.lineno))
        elif isinstance(node, (nodes.Include, nodes.Import, nodes.FromImport)):
            node.with_context = True
        if isinstance(node, nodes.For) and node.test is not None:  # runs for every item, also for those it drops
            charge = nodes.Not(_call(CHARGE, [_constant(STEP + _weight([node.test]), node.lineno)], node.lineno))
            node.test = nodes.And(charge, node.test, lineno=node.lineno)
    template.body.insert(0, _charge(STEP + _weight(template.body), 1))
    return _Charged().visit(template)  # type: ignore[no-any-return]


def _weight(body: Sequence[nodes.Node]) -> int:
    """What running a body once costs beside what it prints: the text it holds, its expressions, and its filters and calls."""
    weight = 0
    for node in body:
        for part in (node, *node.find_all((nodes.Expr,))):
            if isinstance(part, nodes.TemplateData):
                weight += len(part.data)
            elif isinstance(part, (nodes.Filter, nodes.Call)):
                weight += CALL
            elif isinstance(part, nodes.Expr):
                weight += 1
    return weight


def _charge(characters: int, lineno: int) -> nodes.Node:
    return nodes.ExprStmt(_call(CHARGE, [_constant(characters, lineno)], lineno), lineno=lineno)


def _constant(number: int, lineno: int) -> nodes.Expr:
    return nodes.Const(number, lineno=lineno)


def _call(function: str, arguments: list[nodes.Expr], lineno: int) -> nodes.Expr:
    name = nodes.Name(function, "load", lineno=lineno)
    return nodes.Call(name, arguments, [], None, None, lineno=lineno)


class _Charged(NodeTransformer):
    """Charges for what takes as long as its operands are: ~, comparisons and `in`, cutting pieces out."""

    def visit_Concat(self, node: nodes.Concat, *args: Any, **kwargs: Any) -> nodes.Node:
        self.generic_visit(node)
        return _call(CONCATENATE, node.nodes, node.lineno)

    def visit_Compare(self, node: nodes.Compare, *args: Any, **kwargs: Any) -> nodes.Node:
        self.generic_visit(node)
        node.expr = _weighed(node.expr)
        for operand in node.ops:
            operand.expr = _weighed(operand.expr)
        return node

    def visit_Getitem(self, node: nodes.Getitem, *args: Any, **kwargs: Any) -> nodes.Node:
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            node.node = _weighed(node.node)
        return node


def _weighed(operand: nodes.Expr) -> nodes.Expr:
    return operand if isinstance(operand, nodes.Const) else _call(WEIGH, [operand], operand.lineno)
