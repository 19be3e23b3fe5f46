"""What a template may take out of the things it handles: members of lists, fields of records, the state of a loop; nothing else.

Whatever is not named here is closed: a new kind of object gives nothing away until somebody opens it.
"""

from typing import Any

from jinja2 import Undefined
from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext, TemplateReference

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.templating.figures.figure import Figure, RuleField
from reportgen.templating.figures.record import Record
from reportgen.templating.findings import NotAllowed
from reportgen.templating.operations.texts import holds_figures
from reportgen.templating.sandbox.budget import Budget
from reportgen.templating.sandbox.fault import TemplateFault

LOOP_ATTRIBUTES = frozenset({"index", "index0", "first", "last", "length", "revindex"})
Shape = tuple[Any, ...] | None  # of what an assignment takes apart: None for a name, else the shapes of its members
MISSING: Any = object()


def member(thing: Any, key: Any) -> Any:
    """What `thing.key` or `thing[key]` is; `MISSING` where a thing that may be asked has it not.

    Raises:
        TemplateFault: the thing may not be asked.
    """
    if isinstance(thing, Undefined):
        bool(thing)  # which is a fault that names it
    if isinstance(key, str):
        if isinstance(thing, Record):
            return thing.fields.get(key, MISSING)
        if isinstance(thing, LoopContext) and key in LOOP_ATTRIBUTES:
            return getattr(thing, key)
        if isinstance(thing, TemplateModule) and not key.startswith("_"):
            return vars(thing).get(key, MISSING)
        if isinstance(thing, TemplateReference) and not key.startswith("_"):
            try:
                return thing[key]
            except KeyError:
                return MISSING
        if isinstance(thing, dict):
            return thing.get(key, MISSING)
    elif isinstance(key, int) and not isinstance(key, bool):
        if isinstance(thing, (list, tuple)) or (isinstance(thing, str) and not holds_figures(thing)):
            return thing[key] if -len(thing) <= key < len(thing) else MISSING
        if isinstance(thing, dict):
            return thing.get(key, MISSING)
    raise TemplateFault(NotAllowed(what=Phrase(N_("取“{name}”"), name=str(key)[:40] if _is_simple(key) else "…")))


def piece(thing: Any, start: Any, stop: Any, step: Any, budget: Budget) -> Any:
    """`thing[start:stop:step]` of a list or a plain text."""
    bounds = (start, stop, step)
    if not all(each is None or (isinstance(each, int) and not isinstance(each, bool)) for each in bounds) or step == 0:
        raise TemplateFault(NotAllowed(what=N_("从中间截取")))
    if not isinstance(thing, (list, tuple)) and not (isinstance(thing, str) and not holds_figures(thing)):
        raise TemplateFault(NotAllowed(what=N_("从中间截取")))
    budget.charge(len(thing))
    return thing[start:stop:step]


def listed(thing: Any, budget: Budget) -> Any:
    """What a loop goes through: a list, a mapping's keys, the characters of a plain text.

    Raises:
        TemplateFault: it is nothing of the kind, as a figure.
    """
    if isinstance(thing, Undefined):
        bool(thing)
    if isinstance(thing, (list, tuple, dict)) or (isinstance(thing, str) and not holds_figures(thing)):
        budget.charge(len(thing))
        return thing
    if isinstance(thing, Figure):
        raise TemplateFault(NotAllowed(what=Phrase(N_("逐个列出“{name}”，它是一个数"), name=thing.indicator.name)))
    if isinstance(thing, RuleField):
        raise TemplateFault(NotAllowed(what=Phrase(N_("逐个列出“{name}”，它是一个数"), name=thing.printed.name)))
    raise TemplateFault(NotAllowed(what=N_("逐个列出这种内容")))


def taken_apart(thing: Any, shape: Shape, budget: Budget) -> Any:
    """What several names are assigned from, checked: as many members as there are names, down to the last bracket.

    Raises:
        TemplateFault: it is no list, or has another number of members.
    """
    if shape is None:
        return thing
    if isinstance(thing, Undefined):
        bool(thing)
    if not isinstance(thing, (list, tuple)):
        raise TemplateFault(NotAllowed(what=N_("把这种内容拆成几项")))
    budget.charge(len(shape))
    if len(thing) != len(shape):
        raise TemplateFault(
            NotAllowed(what=Phrase(N_("把 {count} 项拆成 {wanted} 项"), count=len(thing), wanted=len(shape)))
        )
    for each, inner in zip(thing, shape, strict=True):
        taken_apart(each, inner, budget)
    return thing


def key_of(thing: Any, budget: Budget) -> Any:
    """What may be the key of a mapping: a text or a number.

    Raises:
        TemplateFault: it is anything else.
    """
    if isinstance(thing, Undefined):
        bool(thing)
    if not _is_simple(thing) or (isinstance(thing, str) and holds_figures(thing)):
        raise TemplateFault(NotAllowed(what=N_("用这种内容作名称")))
    if isinstance(thing, str):
        budget.charge(len(thing))
    return thing


def _is_simple(thing: Any) -> bool:
    return isinstance(thing, (str, int, float))
