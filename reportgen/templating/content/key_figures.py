"""The function 速览: a box of key figures, each with its first and last year, the sum of the years, and the average change."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from reportgen.analysis import comparison
from reportgen.blocks.model import Inlines, Table
from reportgen.blocks.notation import GAP, escaped, unmarked
from reportgen.diagnostics.finding import N_
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation, Status, doubt_of
from reportgen.indicators.period import Period
from reportgen.language.dates import first_year, period_text
from reportgen.language.pieces.base import counted
from reportgen.language.pieces.values import value_phrase
from reportgen.language.table_note import break_note, span_note
from reportgen.language.years import average_growth_phrase, can_be_summed, has_average_growth, total_phrase
from reportgen.templating.content.findings_tables import TableGaps, TableWithoutFigures
from reportgen.templating.content.table_arguments import WORDS, size_of, table_figures, table_words, wrong
from reportgen.templating.content.table_rows import NOTHING
from reportgen.templating.figures.figure import Figure, in_typed_form, in_typed_unit
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.values import NO_VALUE
from reportgen.templating.sandbox.callable import template_function

if TYPE_CHECKING:
    from reportgen.templating.figures.rendering import Rendering

NAME = "速览"
MOST = 12  # figures that a box holds at a glance
MOST_NAMED = 10
KINDS = ("year", "years", "since")
_NAME_WIDTH, _WIDTH, _CHANGE_WIDTH = 23, 14, 18

_CHANGE = 3  # the place of the average change among the columns


class Key(NamedTuple):
    """A key figure over the years: an observation a year, None where nothing was written; own: of the report's own span."""

    figure: Figure
    yearly: tuple[Observation | None, ...]
    own: Observation | None

    @property
    def indicator(self) -> Indicator:
        return self.figure.indicator


class Cell(NamedTuple):
    """printed: what stands there, None for a dash. asked: the heads of the years that lack for it."""

    printed: Printed | None = None
    asked: tuple[str, ...] = ()


def key_figures_function(rendering: "Rendering") -> Callable[..., str]:
    """The function as templates of a report call it."""

    @template_function
    def call(*arguments: Any, **named: Any) -> str:
        given = {WORDS.get(key, key): value for key, value in named.items()}
        if len(arguments) != 1 or len(given) < len(named) or not given.keys() <= set(WORDS.values()):
            raise wrong(NAME, N_("参数的个数或名称不符"))
        if rendering.facts.report.period.kind not in KINDS:
            raise wrong(NAME, N_("只用于全年和几年的报告"))
        figures = table_figures(rendering, arguments[0], NAME)
        if len(figures) > MOST:
            raise wrong(NAME, N_("一次至多列 12 个指标"))
        return _placed(rendering, figures, *(table_words(rendering, given, key, NAME) for key in WORDS.values()))

    return call


def _placed(rendering: "Rendering", figures: Sequence[Figure], title: str, note: str, source: str) -> str:
    """The box's place in the text; a gap where nothing is known of it, with a question."""
    years = _years(rendering)
    keys = [_key(rendering, figure, years) for figure in figures]
    heads = list(dict.fromkeys((period_text(years[0]), period_text(years[-1]))))
    if len(years) > 1:
        heads += [f"{counted(len(years))}年累计", "年均变化"]
    lines = [(key, _cells(rendering, key, years)[: len(heads)]) for key in keys]
    named = unmarked(title) or "、".join(figure.indicator.name for figure in figures[:3])
    _ask_about_gaps(rendering, named, lines)
    # What was in the first year only tells nothing of the years.
    lines = [(key, cells) for key, cells in lines if any(cell.printed for cell in cells[1:] or cells)]
    if not lines:
        rendering.ledger.note(TableWithoutFigures(title=named), None)
        return GAP
    shown = [place for place in range(len(heads)) if any(cells[place].printed for _, cells in lines)]
    rows = [
        [escaped(key.indicator.name), *(_text(rendering, cells[place].printed) for place in shown)]
        for key, cells in lines
    ]
    said = _note(note, [key for key, _ in lines], years)

    def made(inlines: Callable[[str], Inlines]) -> Table:
        return Table(
            inlines(title),
            ("指标", *(heads[place] for place in shown)),
            tuple(tuple(map(inlines, row)) for row in rows),
            ("left", *("right" for _ in shown)),
            (_NAME_WIDTH, *(_CHANGE_WIDTH if place == _CHANGE else _WIDTH for place in shown)),
            inlines(said),
            inlines(f"来源：{source}" if source else ""),
        )

    return rendering.ledger.place(made, size_of(rows, title, said, source))


def _years(rendering: "Rendering") -> list[Period]:
    """The single years of the report's span: of several years together those, of one year its five-year plan up to it."""
    last = rendering.facts.report.period.year
    return [Period(str(year), "year") for year in range(first_year(rendering.facts.report.period), last + 1)]


def _key(rendering: "Rendering", figure: Figure, years: Sequence[Period]) -> Key:
    yearly = tuple(rendering.facts.observation(figure.indicator, year) for year in years)
    own = figure.observation if rendering.facts.report.period.kind != "year" else None
    if own is not None and own.span is not None and own.span != rendering.facts.report.period:
        own = None  # of a part of the span: neither its total nor its end
    return Key(figure, yearly, own)


def _cells(rendering: "Rendering", key: Key, years: Sequence[Period]) -> list[Cell]:
    """First year, last year, sum, average change."""
    last = key.yearly[-1]
    if (last is None or last.value is None) and key.own is not None and _is_state(key, years[-1]):
        last = key.own
    return [
        _value(rendering, key.indicator, key.yearly[0], years[0]),
        _value(rendering, key.indicator, last, years[-1]),
        _total(rendering, key, years),
        _average(rendering, key, years),
    ]


def _is_state(key: Key, year: Period) -> bool:
    """True where what a report says of several years is what stood at their end, and not what they came to."""
    assert key.own is not None
    return not can_be_summed(key.indicator) and (not key.own.as_of or key.own.as_of.startswith(year.text))


def _value(rendering: "Rendering", indicator: Indicator, seen: Observation | None, year: Period) -> Cell:
    if seen is None or seen.value is None:
        if seen is not None and seen.status is Status.WITHHELD:
            return Cell(Printed("XX", "V7", "value", seen, lacking=NO_VALUE, indicator=indicator))
        return Cell(asked=() if seen is not None and seen.status is Status.NOT_APPLICABLE else (period_text(year),))
    form = in_typed_form(indicator, seen)
    text, rule = value_phrase(seen.value, form, rendering.facts.style, seen.qualifier)
    return Cell(Printed(text, rule, "value", seen, indicator=indicator))


def _total(rendering: "Rendering", key: Key, years: Sequence[Period]) -> Cell:
    """The sum of all the years, or what the report itself says of them; a dash for what does not add up."""
    indicator, style = key.indicator, rendering.facts.style
    if not can_be_summed(indicator):
        return Cell()
    own = key.own
    if own is not None and own.value is not None:
        text, rule = value_phrase(own.value, key.figure.form, style, own.qualifier)
        return Cell(Printed(text, rule, "total", own, indicator=indicator))
    values, missing = _known(key, years)
    if len(values) < len(years):
        return Cell(asked=missing)
    doubt = doubt_of(seen for seen in key.yearly if seen is not None)
    text, rule = total_phrase(values, in_typed_unit(indicator, key.yearly[-1]), style, doubt)
    made, value = f"{years[0].text}至{years[-1].text}年各年之和", comparison.total(values)
    return Cell(Printed(text, rule, "total", key.yearly[-1], key.yearly[0], value, made, indicator=indicator))


def _average(rendering: "Rendering", key: Key, years: Sequence[Period]) -> Cell:
    """The average change a year; a dash for ranks, and where the years are on unlike definitions."""
    indicator = key.indicator
    broken = any(seen is not None and seen.status is Status.BREAK for seen in key.yearly[1:])
    if indicator.kind in (Kind.RANK, Kind.CHANGE) or broken or len(years) < 2:
        return Cell()
    values, missing = _known(key, years)
    if len(values) < len(years):
        return Cell(asked=missing)
    form, steps = in_typed_form(indicator, key.yearly[-1]), len(years) - 1
    text, rule = average_growth_phrase(values, form, rendering.facts.style, "")
    first, last = years[0].text, years[-1].text
    by_rate = has_average_growth(values, indicator)
    made = f"{first}至{last}年，{steps}次增长的几何平均" if by_rate else f"（{last}年数－{first}年数）÷{steps}"
    return Cell(Printed(text, rule, "cagr", key.yearly[-1], key.yearly[0], computation=made, indicator=indicator))


def _known(key: Key, years: Sequence[Period]) -> tuple[list[Decimal], tuple[str, ...]]:
    """The values of the years that are known for the whole of each, and the heads of those nobody has explained."""
    whole = [
        seen if seen is None or seen.span in (None, year) else None
        for seen, year in zip(key.yearly, years, strict=True)
    ]
    values = [seen.value for seen in whole if seen is not None and seen.value is not None]
    missing = tuple(
        period_text(year) for seen, year in zip(key.yearly, years, strict=True) if seen is None or _is_unknown(seen)
    )
    return values, missing


def _is_unknown(seen: Observation) -> bool:
    return seen.value is None and seen.status not in (Status.WITHHELD, Status.NOT_APPLICABLE)


def _text(rendering: "Rendering", printed: Printed | None) -> str:
    return NOTHING if printed is None else rendering.ledger.mark(printed)


def _ask_about_gaps(rendering: "Rendering", title: str, lines: Sequence[tuple[Key, Sequence[Cell]]]) -> None:
    """One question for the whole box; it names each figure once, with the years that lack."""
    lacking = [
        (key.indicator.name, sorted({head for cell in cells for head in cell.asked}), cells) for key, cells in lines
    ]
    named = [f"{name}（{'、'.join(heads)}）" for name, heads, _ in lacking if heads]
    if named:
        count = sum(1 for _, _, cells in lacking for cell in cells if cell.asked)
        rendering.ledger.note(TableGaps(title=title, count=count, cells=named[:MOST_NAMED]), None)


def _note(written: str, keys: Sequence[Key], years: Sequence[Period]) -> str:
    """The author's note, and what the numbers themselves ask to be noted."""
    said = []
    for key in keys:
        for place, (seen, year) in enumerate(zip(key.yearly, years, strict=True)):
            if seen is None or seen.value is None:
                continue
            if seen.status is Status.BREAK and place:
                said.append(break_note(key.indicator.name, year))
            if seen.span is not None and seen.span != year and place in (0, len(years) - 1):
                said.append(span_note(key.indicator.name, year, seen.span))
    own = escaped("".join(said))
    if written and own:
        written = f"{written.rstrip('。')}。"
    return f"注：{written}{own}" if written or own else ""
