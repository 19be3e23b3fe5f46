"""The calls that are put into a template's syntax tree before it is compiled, so that nothing runs uncharged or unguarded.

Jinja asks its environment about attributes, calls and arithmetic; loops, comparisons, slices, assignments to several names and the
keys of mappings it hands to Python. Here each of them becomes a call of a function that the environment knows, by a name that no
template can use.
"""

from collections.abc import Sequence
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from reportgen.templating.operations.access import Shape
from reportgen.templating.sandbox.budget import CALL, STEP

VERSION = "3"  # of what is put into a tree: code that was compiled with less is not used again
CHARGE = "_charge"
CONCATENATE = "_concatenate"
COMPARE = "_compare"
LISTED = "_listed"
APART = "_apart"
PIECE = "_piece"
KEY = "_key"


def with_guards(template: nodes.Template) -> nodes.Template:
    """The template with a charge at the head of each repeated body, and a guard round whatever Python would do by itself.

    Included and imported templates see the report's names, and its account.
    """
    for node in list(template.find_all(nodes.Stmt)):
        if isinstance(node, (nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block)):
            node.body.insert(0, _charge(STEP + _weight(node.body), node.lineno))
        elif isinstance(node, (nodes.Include, nodes.Import, nodes.FromImport)):
            node.with_context = True
        if isinstance(node, nodes.For) and node.test is not None:  # runs for every item, also for those it drops
            charge = nodes.Not(_call(CHARGE, [_constant(STEP + _weight([node.test]), node.lineno)], node.lineno))
            node.test = nodes.And(charge, node.test, lineno=node.lineno)
    template.body.insert(0, _charge(STEP + _weight(template.body), 1))
    return _Guarded().visit(template)  # type: ignore[no-any-return]


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


def _constant(value: object, lineno: int) -> nodes.Expr:
    return nodes.Const(value, lineno=lineno)


def _call(function: str, arguments: list[nodes.Expr], lineno: int) -> nodes.Expr:
    name = nodes.Name(function, "load", lineno=lineno)
    return nodes.Call(name, arguments, [], None, None, lineno=lineno)


def _shape(target: nodes.Expr) -> Shape:
    return tuple(map(_shape, target.items)) if isinstance(target, nodes.Tuple) else None


class _Guarded(NodeTransformer):
    """Puts a guard round each expression that would be Python's own doing."""

    def visit_Concat(self, node: nodes.Concat, *args: Any, **kwargs: Any) -> nodes.Node:
        self.generic_visit(node)
        return _call(CONCATENATE, node.nodes, node.lineno)

    def visit_Compare(self, node: nodes.Compare, *args: Any, **kwargs: Any) -> nodes.Node:
        self.generic_visit(node)
        chain = [part for each in node.ops for part in (_constant(each.op, node.lineno), each.expr)]
        return _call(COMPARE, [node.expr, *chain], node.lineno)

    def visit_Getitem(self, node: Any, *args: Any, **kwargs: Any) -> Any:
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        bounds = (node.arg.start, node.arg.stop, node.arg.step)
        given = [each if each is not None else _constant(None, node.lineno) for each in bounds]
        return _call(PIECE, [node.node, *given], node.lineno)

    def visit_For(self, node: Any, *args: Any, **kwargs: Any) -> Any:
        self.generic_visit(node)
        node.iter = _call(LISTED, [node.iter, _constant(_shape(node.target), node.lineno)], node.lineno)
        return node

    def visit_Assign(self, node: Any, *args: Any, **kwargs: Any) -> Any:
        self.generic_visit(node)
        node.node = _apart(node.target, node.node)
        return node

    def visit_With(self, node: nodes.With, *args: Any, **kwargs: Any) -> nodes.Node:
        self.generic_visit(node)
        node.values = [_apart(target, value) for target, value in zip(node.targets, node.values, strict=True)]
        return node

    def visit_Pair(self, node: nodes.Pair, *args: Any, **kwargs: Any) -> nodes.Node:
        self.generic_visit(node)
        if not isinstance(node.key, nodes.Const):
            node.key = _call(KEY, [node.key], node.lineno)
        return node

    def _with_guarded_stars(self, node: Any, *args: Any, **kwargs: Any) -> Any:
        """A call, filter or test: what stands behind * and ** in its brackets is gone through as well."""
        self.generic_visit(node)
        if node.dyn_args is not None:
            node.dyn_args = _call(LISTED, [node.dyn_args, _constant(None, node.lineno)], node.lineno)
        if node.dyn_kwargs is not None:
            node.dyn_kwargs = _call(LISTED, [node.dyn_kwargs, _constant({}, node.lineno)], node.lineno)
        return node

    visit_Call = visit_Filter = visit_Test = _with_guarded_stars


def _apart(target: nodes.Expr, value: nodes.Expr) -> nodes.Expr:
    if not isinstance(target, nodes.Tuple):
        return value
    return _call(APART, [value, _constant(_shape(target), value.lineno)], value.lineno)
