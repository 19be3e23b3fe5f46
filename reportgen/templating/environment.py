"""The Jinja environment of section templates: sandboxed, immutable, strict, bounded, and without Python's own world.

Only names, filters, tests and attributes listed here or registered by `reportgen.templating.filters` can be reached. Numbers
are exact; arithmetic serves conditions only, since what is printed must be an indicator with an origin.
"""

import re
from collections.abc import Callable
from decimal import Decimal, DecimalException
from typing import Any

from jinja2 import StrictUndefined, nodes, pass_context
from jinja2.environment import TemplateModule
from jinja2.loaders import BaseLoader
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.exact import EXACT
from reportgen.templating.announcing import Announce
from reportgen.templating.budget import CHARGE, CONCATENATE, WEIGH, with_charges
from reportgen.templating.callable import may_be_called, template_function
from reportgen.templating.fault import TemplateFault
from reportgen.templating.figure import UNKNOWN, Figure, Printed, RuleField, Tally, Unknown, number
from reportgen.templating.filters import FILTERS
from reportgen.templating.filters.values import value_with_unit
from reportgen.templating.findings import NotAllowed, NotPrintable, UnknownName
from reportgen.templating.rendering import Rendering
from reportgen.templating.tags import Clause, List, Named

RENDERING = "\0rendering"  # no template can spell this name
LOOP_ATTRIBUTES = frozenset({"index", "index0", "first", "last", "length", "revindex"})
_ONLY_TAGS = re.compile(r"\s*(?:(?:\{%(?:(?!%\}).)*%\}|\{#(?:(?!#\}).)*#\})\s*)+")
_INCLUDES = re.compile(r"\{%[-+]?\s*include\b")
_ARITHMETIC: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": EXACT.add,
    "-": EXACT.subtract,
    "*": EXACT.multiply,
    "/": EXACT.divide,
}


class ReportContext(Context):
    """A template's names: its own, then those of the report."""

    @property
    def rendering(self) -> Rendering:
        return self.parent[RENDERING]  # type: ignore[no-any-return]

    def resolve_or_missing(self, key: str) -> Any:
        if key in self.vars or key in self.parent:
            return super().resolve_or_missing(key)
        return self.rendering.lookup(key, super().resolve_or_missing(key))


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
        self.globals = {CHARGE: _charge, CONCATENATE: _concatenate, WEIGH: _weigh}
        self.filters = dict(FILTERS)
        self.tests = {"defined": self.tests["defined"]}

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        return "\n".join(_keeping_its_end(line) for line in super().preprocess(source, name, filename).split("\n"))

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        return super()._generate(with_charges(source), *args, **kwargs)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, LoopContext):
            return attr in LOOP_ATTRIBUTES
        return isinstance(obj, TemplateModule) and not attr.startswith("_")

    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, (Macro, LoopContext, BlockReference)) or may_be_called(obj)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Any:
        raise TemplateFault(NotAllowed(what=Phrase(N_("取“{name}”"), name=attribute)))

    def call(self, context: Context, function: Any, *args: Any, **kwargs: Any) -> Any:
        if not self.is_safe_callable(function):
            if isinstance(function, UnknownNameUsed):
                function()
            raise TemplateFault(NotAllowed(what=N_("调用不是函数的名称")))
        return context.call(function, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        operation = _ARITHMETIC.get(operator)
        if operation is None:
            raise TemplateFault(NotAllowed(what=Phrase(N_("运算 {operator}"), operator=operator)))
        first, second = number(left), number(right)
        if first is None or second is None:
            return UNKNOWN
        try:
            return operation(first, second)
        except DecimalException:
            raise TemplateFault(NotAllowed(what=N_("除以零或超出范围的计算"))) from None

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        value = number(arg)
        if value is None:
            return UNKNOWN
        return value if operator == "+" else -value


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
        return rendering.mark(value_with_unit(value))
    if isinstance(value, Printed):
        return rendering.mark(value)
    if isinstance(value, (Tally, RuleField)):
        return rendering.mark(value.printed)
    if isinstance(value, str):
        rendering.budget.charge(len(value) + 1)
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, UnknownNameUsed):
        return str(value)  # which is a fault
    met = {
        bool: N_("真假值"),
        type(None): N_("空值"),
        Decimal: N_("临时计算的结果"),
        Unknown: N_("临时计算的结果"),
        float: N_("临时写的小数"),
    }.get(type(value), N_("这种内容"))
    raise TemplateFault(NotPrintable(met=met))


@template_function
@pass_context
def _charge(context: ReportContext, characters: int) -> None:
    context.rendering.budget.charge(characters)


@template_function
@pass_context
def _concatenate(context: ReportContext, *parts: Any) -> str:
    texts = [_printed(context, part) for part in parts]
    context.rendering.budget.charge(sum(map(len, texts)))
    return "".join(texts)


@template_function
@pass_context
def _weigh(context: ReportContext, value: Any) -> Any:
    if isinstance(value, (str, list, tuple, dict)):
        context.rendering.budget.charge(len(value))
    return value
