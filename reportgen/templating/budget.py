"""Bounds on what one template may cost: every loop step, macro call and printed piece is charged against one account.

Jinja's sandbox bounds what a template may reach, not how long it runs: nested loops over short lists, macros that call
themselves twice, or captured blocks doubled forty times would run for ever or fill the memory. So the syntax tree of each
template gets a charge at the head of every loop body, macro and caller block, as large as the text it holds, and everything
printed is charged by its length. The account is set when a rendering begins.
"""

from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

LIMIT = 4_000_000
STEP = 20
CHARGE = "_charge"
CONCATENATE = "_concatenate"


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
    """The template with a charge at the head of each repeated body, and ~ made a call that is charged too.

    Imported templates see the report's names, as included ones do.
    """
    bodies: list[nodes.For | nodes.Macro | nodes.CallBlock] = [*template.find_all(nodes.For)]
    bodies += template.find_all(nodes.Macro)
    bodies += template.find_all(nodes.CallBlock)
    for node in bodies:
        node.body.insert(0, _charge(STEP + _constant_length(node.body), node.lineno))
    imports: list[nodes.Import | nodes.FromImport] = [*template.find_all(nodes.Import)]
    imports += template.find_all(nodes.FromImport)
    for imported in imports:
        imported.with_context = True
    template.body.insert(0, _charge(STEP + _constant_length(template.body), 1))
    return _Concatenations().visit(template)  # type: ignore[no-any-return]


def _constant_length(body: list[nodes.Node]) -> int:
    return sum(len(data.data) for node in body for data in node.find_all(nodes.TemplateData)) + sum(
        len(node.data) for node in body if isinstance(node, nodes.TemplateData)
    )


def _charge(characters: int, lineno: int) -> nodes.Node:
    name = nodes.Name(CHARGE, "load", lineno=lineno)
    call = nodes.Call(name, [nodes.Const(characters, lineno=lineno)], [], None, None, lineno=lineno)
    return nodes.ExprStmt(call, lineno=lineno)


class _Concatenations(NodeTransformer):
    def visit_Concat(self, node: nodes.Concat, *args: Any, **kwargs: Any) -> nodes.Node:
        self.generic_visit(node)
        name = nodes.Name(CONCATENATE, "load", lineno=node.lineno)
        return nodes.Call(name, node.nodes, [], None, None, lineno=node.lineno)
