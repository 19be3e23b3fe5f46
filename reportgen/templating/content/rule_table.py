"""The function 规则表: the rules of one scheme or several in force on the day of issue, as a table with their days of effect."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportgen.analysis.rules_in_force import RuleRow
from reportgen.blocks.model import Inlines, Table
from reportgen.blocks.notation import GAP, escaped
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.templating.content.rules import VALUES, asked, found_rows, joined, rule_field, since
from reportgen.templating.content.table_arguments import size_of
from reportgen.templating.figures.printed import Printed
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.callable import template_function
from reportgen.templating.sandbox.fault import TemplateFault

if TYPE_CHECKING:
    from reportgen.templating.figures.rendering import Rendering

NAME = "规则表"
NOTHING = "—"
_OWN = {"标题": "title", "注": "note"}
_WIDTHS = {"scheme": 16, "person": 8, "place": 18, "value": 12, "since": 26}


def rule_table_function(rendering: "Rendering") -> Callable[..., str]:
    """规则表 as templates of a report call it."""

    @template_function
    def call(*arguments: Any, **named: Any) -> str:
        given = {_OWN.get(key, key): value for key, value in named.items()}
        title, note = (_words(rendering, key, given.pop(key, "")) for key in ("title", "note"))
        schemes = arguments[0] if len(arguments) == 1 and isinstance(arguments[0], (list, tuple)) else arguments
        rows = [row for scheme in schemes for row in found_rows(rendering, asked(NAME, (scheme,), given))]
        if not schemes:
            raise _wrong(N_("先写待遇的名称，如 '职工普通门诊'"))
        return _placed(rendering, rows, title, note) if rows else GAP

    return call


def _placed(rendering: "Rendering", rows: list[RuleRow], title: str, note: str) -> str:
    """The table's place in the text. Columns that would say the same in all rows, or nothing, are left out."""
    columns = _columns(rows)
    lines = [[_cell(rendering, row, kind) for kind in columns] for row in rows]
    bases = list(dict.fromkeys(basis for row in rows if (basis := row.rule.basis or row.source.basis)))
    source = f"依据：{escaped('；'.join(bases))}" if bases else ""

    def made(inlines: Callable[[str], Inlines]) -> Table:
        caption = inlines(title)
        kinds = [kind if kind in _WIDTHS else "value" for kind in columns]
        return Table(
            caption,
            tuple(columns.values()),
            tuple(tuple(map(inlines, line)) for line in lines),
            tuple("right" if kind == "value" else "center" if kind == "since" else "left" for kind in kinds),
            tuple(_WIDTHS[kind] for kind in kinds),
            inlines(f"注：{note}" if note else ""),
            inlines(source),
        )

    return rendering.ledger.place(made, size_of(lines, title, note, source))


def _columns(rows: list[RuleRow]) -> dict[str, str]:
    """What stands in the columns, with their heads."""
    columns = {}
    if len({row.rule.scheme for row in rows}) > 1:
        columns["scheme"] = "待遇"
    if len({row.persons for row in rows}) > 1:
        columns["person"] = "人群"
    if any(row.places for row in rows):
        columns["place"] = "级别"
    for field, (_, full) in VALUES.items():
        if any(row.value(field) is not None for row in rows):
            columns[field] = full
    return columns | {"since": "生效日期"}


def _cell(rendering: "Rendering", row: RuleRow, kind: str) -> str:
    """A cell's text, a figure between its marks."""
    if kind == "scheme":
        return escaped(row.rule.scheme)
    if kind == "person":
        return escaped(joined(row.persons)) or NOTHING
    if kind == "place":
        said = f"（参照{joined(row.as_places)}）" if row.as_places else ""
        return escaped(joined(row.places) + said) or NOTHING
    if kind == "since":
        return rendering.ledger.mark(since(row))
    if row.value(kind) is None:
        return NOTHING
    field = rule_field(rendering, row, kind)
    printed = field.printed
    if kind == "deductible" and field.value == 0:
        printed = printed._replace(text="不设")
    return rendering.ledger.mark(printed)


def _words(rendering: "Rendering", key: str, thing: Any) -> str:
    if isinstance(thing, Printed):
        return rendering.ledger.mark(thing)
    if not isinstance(thing, str):
        raise _wrong(Phrase(N_("{key} 要写引号里的文字"), key="标题" if key == "title" else "注"))
    return " ".join(thing.split())


def _wrong(problem: str) -> TemplateFault:
    return TemplateFault(WrongArguments(name=NAME, problem=problem))
