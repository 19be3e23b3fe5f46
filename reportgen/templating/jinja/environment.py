"""The Jinja environment of section templates: sandboxed, immutable, strict, bounded, and without Python's own world.

Only names, filters, tests and attributes listed here or registered by `reportgen.templating.filters` can be reached. Numbers
are exact; arithmetic serves conditions only, since what is printed must be an indicator with an origin.
"""

import re
from decimal import Decimal
from typing import Any

from jinja2 import StrictUndefined, nodes, pass_context
from jinja2.loaders import BaseLoader
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.blocks.notation import FIGURE_START
from reportgen.diagnostics.finding import N_
from reportgen.genre.findings_genre import UnknownName
from reportgen.templating.figures.figure import Figure, RuleField, Tally
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.rendering import Rendering
from reportgen.templating.filters import FILTERS
from reportgen.templating.filters.values import value_with_unit
from reportgen.templating.findings import NotAllowed, NotPrintable
from reportgen.templating.jinja.names import lookup
from reportgen.templating.operations import access, comparison, guards
from reportgen.templating.operations.quantity import Computed, computed, signed
from reportgen.templating.sandbox.budget import FIGURE, size
from reportgen.templating.sandbox.callable import may_be_called, template_function
from reportgen.templating.sandbox.fault import TemplateFault
from reportgen.templating.tags.announcing import Announce
from reportgen.templating.tags.tags import Clause, List, Named

RENDERING = "\0rendering"  # no template can spell this name
_ONLY_TAGS = re.compile(r"\s*(?:(?:\{%(?:(?!%\}).)*%\}|\{#(?:(?!#\}).)*#\})\s*)+")
_INCLUDES = re.compile(r"\{%[-+]?\s*include\b")


class ReportContext(Context):
    """A template's names: its own, then those of the report."""

    @property
    def rendering(self) -> Rendering:
        return self.parent[RENDERING]  # type: ignore[no-any-return]

    def resolve_or_missing(self, key: str) -> Any:
        if key in self.vars or key in self.parent:
            return super().resolve_or_missing(key)
        return lookup(self.rendering, key, super().resolve_or_missing(key))


class UnknownNameUsed(StrictUndefined):
    """A name that nobody knows: any use of it is a fault that names the nearest known one."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *args: Any, **kwargs: Any) -> Any:
        raise TemplateFault(UnknownName(name=str(self._undefined_name), near=N_("（无相近名称）")))

    __str__ = __len__ = __iter__ = __eq__ = __ne__ = __bool__ = __hash__ = _fail_with_undefined_error
    __lt__ = __le__ = __gt__ = __ge__ = __call__ = __getitem__ = __contains__ = _fail_with_undefined_error
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __neg__ = __pos__ = _fail_with_undefined_error
    __truediv__ = __rtruediv__ = __int__ = __float__ = _fail_with_undefined_error


class ReportEnvironment(ImmutableSandboxedEnvironment):
    """One environment serves any number of reports; what belongs to one report travels in the context."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    intercepted_unops = frozenset({"+", "-"})
    context_class = ReportContext

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            undefined=UnknownNameUsed,
            finalize=_printed,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            loader=loader,
            auto_reload=False,
            cache_size=0,
            extensions=[Announce, Clause, List, Named],
        )
        self.globals = dict(_GUARDS)
        self.filters = dict(FILTERS)
        self.tests = {"defined": self.tests["defined"]}

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        return "\n".join(_keeping_its_end(line) for line in super().preprocess(source, name, filename).split("\n"))

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        return super()._generate(guards.with_guards(source), *args, **kwargs)

    def getattr(self, obj: Any, attribute: str) -> Any:
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        found = access.member(obj, argument)
        return self.undefined(name=str(argument)) if found is access.MISSING else found

    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, (Macro, LoopContext, BlockReference)) or may_be_called(obj)

    def call(self, context: Context, function: Any, *args: Any, **kwargs: Any) -> Any:
        if not self.is_safe_callable(function):
            if isinstance(function, UnknownNameUsed):
                function()
            raise TemplateFault(NotAllowed(what=N_("调用不是函数的名称")))
        if isinstance(context, ReportContext) and function not in _UNCHARGED:
            context.rendering.ledger.budget.charge(size(args) + size(kwargs.values()))
            if isinstance(function, LoopContext):
                args = tuple(access.listed(each, context.rendering.ledger.budget) for each in args)
        return context.call(function, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        return computed(operator, left, right)

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        return signed(operator, arg)


def _keeping_its_end(line: str) -> str:
    """A line of a template such that its end is dropped only where it holds nothing but tags, none of which puts a text there.

    Jinja's trim_blocks drops the line end behind every tag, so that a list item that ends in {% endif %} would swallow the next
    one; `+%}` tells it not to.
    """
    end = line.rstrip()[-2:]
    if end not in ("%}", "#}") or (_ONLY_TAGS.fullmatch(line) and not _INCLUDES.search(line)):
        return line
    kept = line.rstrip()[:-2]
    opens = kept.rfind("{" + end[0])
    return f"{kept}+{end}" if opens >= 0 and kept[-1] not in "+-" else line


@pass_context
def _printed(context: ReportContext, value: Any) -> str:
    """What `{{ value }}` puts into the text."""
    rendering = context.rendering
    if isinstance(value, Figure):
        return rendering.ledger.mark(value_with_unit(value))
    if isinstance(value, Printed):
        return rendering.ledger.mark(value)
    if isinstance(value, (Tally, RuleField)):
        return rendering.ledger.mark(value.printed)
    if isinstance(value, str):
        rendering.ledger.budget.charge(len(value) + 1 + FIGURE * value.count(FIGURE_START))
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, UnknownNameUsed):
        return str(value)  # which is a fault
    met = {
        bool: N_("真假值"),
        type(None): N_("空值"),
        Decimal: N_("临时计算的结果"),
        Computed: N_("临时计算的结果"),
        float: N_("临时写的小数"),
    }.get(type(value), N_("这种内容"))
    raise TemplateFault(NotPrintable(met=met))


@template_function
@pass_context
def _charge(context: ReportContext, characters: int) -> None:
    context.rendering.ledger.budget.charge(characters)


@template_function
@pass_context
def _concatenate(context: ReportContext, *parts: Any) -> str:
    texts = [_printed(context, part) for part in parts]
    context.rendering.ledger.budget.charge(sum(map(len, texts)))
    return "".join(texts)


@template_function
@pass_context
def _compare(context: ReportContext, left: Any, *chain: Any) -> bool:
    return comparison.compared(left, chain, context.rendering.ledger.budget)


@template_function
@pass_context
def _listed(context: ReportContext, thing: Any, shape: Any = None) -> Any:
    """What a loop goes through, each member of the shape that its names ask for; a mapping where the shape is one."""
    found = access.listed(thing, context.rendering.ledger.budget)
    if isinstance(shape, dict) and not isinstance(found, dict):
        raise TemplateFault(NotAllowed(what=N_("把这种内容拆成几项")))
    if isinstance(shape, tuple):
        for each in found:
            access.taken_apart(each, shape, context.rendering.ledger.budget)
    return found


@template_function
@pass_context
def _apart(context: ReportContext, thing: Any, shape: access.Shape) -> Any:
    return access.taken_apart(thing, shape, context.rendering.ledger.budget)


@template_function
@pass_context
def _piece(context: ReportContext, thing: Any, start: Any, stop: Any, step: Any) -> Any:
    return access.piece(thing, start, stop, step, context.rendering.ledger.budget)


@template_function
@pass_context
def _key(context: ReportContext, thing: Any) -> Any:
    return access.key_of(thing, context.rendering.ledger.budget)


_GUARDS = {
    guards.CHARGE: _charge,
    guards.CONCATENATE: _concatenate,
    guards.COMPARE: _compare,
    guards.LISTED: _listed,
    guards.APART: _apart,
    guards.PIECE: _piece,
    guards.KEY: _key,
}
_UNCHARGED = frozenset(_GUARDS.values())  # they charge themselves
