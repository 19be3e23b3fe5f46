"""The function 表格: indicators by years, beside wider places, with their total, as a table in the text."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reportgen.blocks.model import Inlines, Table
from reportgen.blocks.notation import GAP, escaped, unmarked
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.observation import Status
from reportgen.language.pieces.base import UNSAID
from reportgen.language.table_note import break_note, span_note
from reportgen.templating.content.findings_tables import TableGaps, TableWithoutFigures
from reportgen.templating.content.table_arguments import size_of, table_figure, table_figures, table_words, wrong
from reportgen.templating.content.table_rows import (
    NOTHING,
    Column,
    Row,
    cell,
    columns,
    row_unit,
    rows,
    unknown_cells,
)
from reportgen.templating.content.table_total import TOTAL, total_row
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.findings_figures import UnknownReference
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.changes import change_words
from reportgen.templating.filters.register import whole_number
from reportgen.templating.sandbox.callable import template_function
from reportgen.templating.sandbox.fault import TemplateFault

if TYPE_CHECKING:
    from reportgen.templating.figures.rendering import Rendering

NAME = "表格"
MOST_YEARS = 10
MOST_UPRIGHT = 8  # columns that an upright page holds (habit)
MOST_NAMED = 10
ARGUMENTS = {
    "年数": "years",
    "标题": "title",
    "同比": "yoy",
    "参照": "references",
    "合计": "total",
    "注": "note",
    "来源": "source",
}
# What columns ask for, in characters: where it gets narrow, the words of a change break, and a year in the head does not.
_WIDTHS = {"name": 20, "unit": 10, "number": 14, "change": 12}


class Asked(NamedTuple):
    """What a template asks for, understood. total: False, True for the sum of the rows, or the figure that states it."""

    figures: tuple[Figure, ...]
    years: int
    title: str
    yoy: bool
    places: tuple[str, ...]
    total: bool | Figure
    note: str
    source: str


def table_function(rendering: "Rendering") -> Callable[..., str]:
    """The function as templates of a report call it."""

    @template_function
    def call(*arguments: Any, **named: Any) -> str:
        return _placed(rendering, _asked(rendering, arguments, named))

    return call


def _placed(rendering: "Rendering", asked: Asked) -> str:
    """The table's place in the text; a gap where nothing is known of it, with a question."""
    of = columns(rendering, asked.years, asked.places)
    of_rows = rows(rendering, asked.figures, of)
    title = unmarked(asked.title) or "、".join(figure.indicator.name for figure in asked.figures[:3])
    if not any(cell(row, place, of, rendering.facts.style) for row in of_rows for place in range(len(of))):
        rendering.ledger.note(TableWithoutFigures(title=title), None)
        return GAP
    _ask_about_gaps(rendering, title, of_rows, of)
    units = {row_unit(row, rendering.facts.style) for row in of_rows}
    shared = units.pop() if len(units) == 1 else ""
    head = ["指标", *([] if shared else ["单位"]), *(column.head for column in of), *(["同比"] if asked.yoy else [])]
    kinds = ["name", *([] if shared else ["unit"]), *(["number"] * len(of)), *(["change"] if asked.yoy else [])]
    lines = [_line(rendering, row, of, asked.yoy, not shared) for row in of_rows]
    if asked.total is not False:
        stated = asked.total if isinstance(asked.total, Figure) else None
        unit, cells, change = total_row(rendering, of_rows, of, stated)
        texts = [_text(rendering, each) for each in (*cells, *([change] if asked.yoy else []))]
        lines.append([TOTAL, *([] if shared else [escaped(unit)]), *texts])
    # Points under one another help to compare numbers of one unit; of people beside percentages they say nothing.
    numbers = "decimal" if shared else "right"
    aligned = {"name": "left", "unit": "center", "number": numbers, "change": "right"}
    note = _note(asked.note, of_rows, of)
    source = f"来源：{asked.source}" if asked.source else ""

    def made(inlines: Callable[[str], Inlines]) -> Table:
        caption = inlines(asked.title)
        return Table(
            caption,
            tuple(head),
            tuple(tuple(map(inlines, line)) for line in lines),
            tuple(aligned[kind] for kind in kinds),
            tuple(_WIDTHS[kind] for kind in kinds),
            inlines(note),
            inlines(source),
            unit=shared,
            total=asked.total is not False,
            landscape=len(head) > MOST_UPRIGHT,
        )

    return rendering.ledger.place(made, size_of(lines, asked.title, note, source))


def _line(rendering: "Rendering", row: Row, of: Sequence[Column], yoy: bool, with_unit: bool) -> list[str]:
    style = rendering.facts.style
    texts = [_text(rendering, cell(row, place, of, style)) for place in range(len(of))]
    if yoy:
        change = change_words(row.figure, UNSAID)
        texts.append(_text(rendering, None if change.lacking else change))
    unit = [escaped(row_unit(row, style)) or NOTHING] if with_unit else []
    return [escaped(row.figure.indicator.name), *unit, *texts]


def _text(rendering: "Rendering", printed: Printed | None) -> str:
    """A cell's text, a figure between its marks; they get their keys when the document is put together, in its order."""
    return NOTHING if printed is None else rendering.ledger.mark(printed)


def _ask_about_gaps(rendering: "Rendering", title: str, of_rows: Sequence[Row], of: Sequence[Column]) -> None:
    lacking = [(row.figure.indicator.name, heads) for row in of_rows if (heads := unknown_cells(rendering, row, of))]
    if lacking:
        cells = [f"{name}（{'、'.join(heads)}）" for name, heads in lacking[:MOST_NAMED]]
        count = sum(len(heads) for _, heads in lacking)
        rendering.ledger.note(TableGaps(title=title, count=count, cells=cells), None)


def _note(written: str, of_rows: Iterable[Row], of: Sequence[Column]) -> str:
    """The author's note, and what the numbers themselves ask to be noted."""
    said = []
    for row in of_rows:
        name = row.figure.indicator.name
        for place, (seen, column) in enumerate(zip(row.seen, of, strict=True)):
            if seen is None or seen.value is None or column.place:
                continue
            if seen.status is Status.BREAK and place:
                said.append(break_note(name, column.period))
            if seen.span is not None and seen.span != column.period:
                said.append(span_note(name, column.period, seen.span))
    own = escaped("".join(said))
    if written and own:
        written = f"{written.rstrip('。')}。"
    return f"注：{written}{own}" if written or own else ""


def _asked(rendering: "Rendering", arguments: tuple[Any, ...], named: dict[str, Any]) -> Asked:
    given = {ARGUMENTS.get(key, key): value for key, value in named.items()}
    if len(arguments) != 1 or len(given) < len(named) or not given.keys() <= set(ARGUMENTS.values()):
        raise _wrong(N_("参数的个数或名称不符"))
    years = whole_number(given.get("years", 1))
    if years is None or not 1 <= years <= MOST_YEARS:
        raise _wrong(Phrase(N_("“年数”要写 1 到 {most} 的整数"), most=MOST_YEARS))
    yoy = given.get("yoy", False)
    if not isinstance(yoy, bool):
        raise _wrong(Phrase(N_("{key} 要写 true 或 false"), key="同比"))
    if (
        yoy and years > 1 and rendering.facts.report.period.spans_years
    ):  # its columns are single years, its changes are not
        raise _wrong(N_("几年合在一起的报告，逐年的表没有同比"))
    figures = table_figures(rendering, arguments[0], NAME)
    return Asked(
        figures,
        years,
        table_words(rendering, given, "title", NAME),
        yoy,
        _places(rendering, given.get("references", False)),
        _total(rendering, given.get("total", False), figures),
        table_words(rendering, given, "note", NAME),
        table_words(rendering, given, "source", NAME),
    )


def _wrong(problem: str) -> TemplateFault:
    return wrong(NAME, problem)


def _places(rendering: "Rendering", thing: Any) -> tuple[str, ...]:
    """The wider places to set beside: all that the data know of, or those named. Data without any have no such columns."""
    known = rendering.facts.report.dataset.reference_names()
    if isinstance(thing, bool):
        return known if thing else ()
    named = [thing] if isinstance(thing, str) else thing
    if not isinstance(named, (list, tuple)) or not named or not all(isinstance(each, str) for each in named):
        raise _wrong(N_("参照 要写 true，或地区的名称，如 ['全省', '全国']"))
    for name in named:
        if known and name not in known:
            near = suggestion(name, known)
            raise TemplateFault(UnknownReference(name=name, filter=NAME, near=near, known=known))
    return tuple(dict.fromkeys(named)) if known else ()


def _total(rendering: "Rendering", thing: Any, figures: Sequence[Figure]) -> bool | Figure:
    if isinstance(thing, bool):
        return thing
    if not isinstance(thing, (str, Figure)):
        raise _wrong(N_("合计 要写 true，或说明总数的指标"))
    stated = table_figure(rendering, thing, NAME)
    if any(each is stated for each in figures):
        raise _wrong(Phrase(N_("“{name}”已是表中的一行，不能又是合计"), name=stated.indicator.name))
    return stated
