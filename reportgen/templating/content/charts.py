"""{{ 图表('柱形图', ['基金收入', '基金支出'], 年数=5, 标题='基金收支') }}: a chart out of the catalogue's indicators, placed in the text."""

from collections.abc import Mapping, Sequence
from typing import Any

from reportgen.blocks.model import Chart, ChartKind, ChartSeries, FigureInline, Inlines
from reportgen.blocks.notation import GAP, unmarked
from reportgen.diagnostics.finding import N_, Finding
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import Phrase
from reportgen.genre.findings_genre import UnknownName
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.period import Period
from reportgen.language.dates import period_text
from reportgen.templating.content.chart_data import (
    Values,
    axis_unit,
    chart_series,
    in_words,
    same_axis,
    shown_decimals,
    values_at,
)
from reportgen.templating.content.findings_charts import ChartNotDrawn, ChartWithGaps
from reportgen.templating.figures.facts import whole_year
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.findings_figures import WrongCombination
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.rendering import Rendering
from reportgen.templating.filters.register import whole_number
from reportgen.templating.findings import GapsRefused, WrongArguments
from reportgen.templating.sandbox.budget import FIGURE
from reportgen.templating.sandbox.fault import TemplateFault

NAME = "图表"
KINDS: dict[str, ChartKind] = {
    "柱形图": "column",
    "堆积柱形图": "stacked",
    "折线图": "line",
    "饼图": "pie",
    "柱线图": "column-line",
    "条形图": "bar",
}
_ALSO_CALLED = {
    "柱状图": "柱形图",
    "柱图": "柱形图",
    "饼状图": "饼图",
    "圆形图": "饼图",
    "曲线图": "折线图",
    "组合图": "柱线图",
}
ARGUMENTS = {"种类": "kind", "指标": "indicators", "年数": "years", "标题": "title"}
YEARS = 5
MOST_YEARS = 20
MOST_INDICATORS = {"bar": 20}
MOST_SERIES = 8  # fills and lines that a black-and-white printer keeps apart
_OF_ONE_PERIOD = ("pie", "bar")
_PARTS = (Kind.STOCK, Kind.FLOW, Kind.AMOUNT, Kind.COUNT, Kind.RATE)


def placed_chart(rendering: Rendering, arguments: Sequence[Any], named: Mapping[str, Any]) -> str:
    """The mark of a chart in the text; nothing but a gap where there is nothing to draw.

    Raises:
        TemplateFault: an unknown kind, argument or indicator, indicators that cannot have such a chart, or values missing where the
            style lets no draft out with gaps.
    """
    try:
        return _placed(rendering, *arguments, **{ARGUMENTS.get(key, key): value for key, value in named.items()})
    except TypeError as error:
        if error.__traceback__ is not None and error.__traceback__.tb_next is None:  # the call itself did not fit
            raise _wrong(N_("参数的个数或名称不符")) from error
        raise


def _placed(rendering: Rendering, kind: object, indicators: object, *, years: object = None, title: object = "") -> str:
    name, drawn = _kind(kind)
    listed = _indicators(rendering, indicators, drawn)
    caption = _title(rendering, title)
    count = _years(years, name, drawn)
    lines = _lines(listed, name, drawn)
    if drawn in _OF_ONE_PERIOD:
        periods = [rendering.facts.report.period]
        values = [values_at(rendering, each, periods) for each in listed]
    else:
        periods, values = _over_years(rendering, listed, count, asked=years is not None)
    unknown = [each for each in values if all(value is None for value in each.values)]
    if len(unknown) == len(values) or (unknown and drawn == "pie"):  # the shares of a pie without a part are not so
        return _not_drawn(rendering, caption, unknown)
    if drawn == "pie":
        _check_slices(values)
    _note_gaps(rendering, values)
    if drawn in _OF_ONE_PERIOD:
        make = _compared(rendering, drawn, values)
    else:
        make = _yearly(rendering, drawn, [period_text(period) for period in periods], values, lines)
    size = len(caption) + FIGURE * sum(len(each.values) for each in values)
    return rendering.ledger.place(lambda inlines: _captioned(make, name, inlines(caption)), size)


def _kind(kind: object) -> tuple[str, ChartKind]:
    """The Chinese name of a kind given by either name, and the kind."""
    finding = unknown_kind(kind)
    if finding is not None:
        raise TemplateFault(finding)
    return next((name, drawn) for name, drawn in KINDS.items() if kind in (name, drawn))


def unknown_kind(kind: object) -> Finding | None:
    """The finding about what is no kind of chart, with the nearest there is; None for a kind."""
    if not isinstance(kind, str):
        return WrongArguments(
            name=NAME, problem=Phrase(N_("先写图的种类，如 '柱形图'；可用的是：{known}"), known=[*KINDS])
        )
    if kind in KINDS or kind in KINDS.values():
        return None
    near = f"“{_ALSO_CALLED[kind]}”" if kind in _ALSO_CALLED else suggestion(kind, (*KINDS, *KINDS.values()))
    problem = N_("没有“{kind}”，相近名称：{near}，可用的是：{known}")
    return WrongArguments(name=NAME, problem=Phrase(problem, kind=kind[:20], near=near, known=[*KINDS]))


def _indicators(rendering: Rendering, things: object, kind: ChartKind) -> list[Indicator]:
    several = things if isinstance(things, (list, tuple)) else [things]
    found = list(dict.fromkeys(_indicator(rendering, each) for each in several))
    least = 2 if kind in ("pie", "column-line") else 1
    most = MOST_INDICATORS.get(kind, MOST_SERIES)
    if not least <= len(found) <= most:
        raise _wrong(
            Phrase(
                N_("这种图要写 {least} 至 {most} 个指标，这里是 {count} 个"), least=least, most=most, count=len(found)
            )
        )
    return found


def _indicator(rendering: Rendering, thing: object) -> Indicator:
    if isinstance(thing, Figure):
        return thing.indicator
    if not isinstance(thing, str):
        raise _wrong(N_("指标要写成一串名称，如 ['基金收入', '基金支出']"))
    indicator = rendering.facts.catalogue.get(thing)
    if indicator is None:
        raise TemplateFault(UnknownName(name=thing, near=suggestion(thing, rendering.facts.catalogue.names())))
    return indicator


def _title(rendering: Rendering, title: object) -> str:
    text = rendering.ledger.mark(title) if isinstance(title, Printed) else title
    if not isinstance(text, str) or not text.strip():
        raise _wrong(N_("要写标题，如 标题='基金收支'"))
    return " ".join(text.split())


def _years(years: object, name: str, kind: ChartKind) -> int:
    if years is None:
        return YEARS
    if kind in _OF_ONE_PERIOD:
        raise _wrong(Phrase(N_("{kind}只画本期，不写“年数”"), kind=name))
    count = whole_number(years)
    if count is None or not 2 <= count <= MOST_YEARS:
        raise _wrong(Phrase(N_("“年数”要写 2 至 {most} 的整数"), most=MOST_YEARS))
    return count


def _lines(listed: Sequence[Indicator], name: str, kind: ChartKind) -> list[Indicator]:
    """The indicators drawn as lines on the second axis: those of another unit than the first one's; without such, the last.

    Raises:
        TemplateFault: an indicator that the chart cannot have.
    """
    for each in listed:
        if each.kind is Kind.RANK:
            raise _refused(each, N_("名次不画图，请用文字或表格"))
        if kind in ("pie", "stacked") and each.kind not in _PARTS:
            raise _refused(each, Phrase(N_("它不是可以相加的部分，不画{kind}"), kind=name))
    foreign = [each for each in listed if not same_axis(listed[0], each)]
    lines = (foreign or [listed[-1]]) if kind == "column-line" else []
    first = lines[0] if lines else listed[0]
    for each in foreign:
        if not same_axis(first, each):
            raise _refused(each, Phrase(N_("它和“{other}”单位不同，不能共用一条轴"), other=first.name))
    return lines


def _check_slices(values: Sequence[Values]) -> None:
    for each in values:
        if any(value is not None and value < 0 for value in each.values):
            raise _refused(each.indicator, N_("它是负数，不画饼图"))
    if not any(value for each in values for value in each.values):
        raise _refused(values[0].indicator, N_("各部分都是零，不画饼图"))


def _over_years(
    rendering: Rendering, listed: Sequence[Indicator], count: int, *, asked: bool
) -> tuple[list[Period], list[Values]]:
    """The years up to this one with their values, from the first in which anything is known.

    asked: whether the template says how many; else nobody misses the years before that.
    """
    last = rendering.facts.report.period
    if last.spans_years:  # several years together: its years one by one, up to the last
        last = whole_year(last)
    periods = [last.shifted(-back) for back in reversed(range(count))]
    values = [values_at(rendering, each, periods) for each in listed]
    known = (place for place in range(count) if any(each.values[place] is not None for each in values))
    first = next(known, 0)
    missed = periods if asked else periods[first:]
    return periods[first:], [
        each._replace(
            values=each.values[first:],
            origins=each.origins[first:],
            lacking=tuple(period for period in each.lacking if period in missed),
        )
        for each in values
    ]


def _note_gaps(rendering: Rendering, values: Sequence[Values]) -> None:
    gaps = [each for each in values if each.lacking]
    if gaps and rendering.facts.style.missing == "refuse":
        names = [f"{each.indicator.name}（{'、'.join(map(period_text, each.lacking))}）" for each in gaps]
        raise TemplateFault(GapsRefused(names=names, count=sum(len(each.lacking) for each in gaps)))
    for each in gaps:
        periods = [period_text(period) for period in each.lacking]
        rendering.ledger.note(ChartWithGaps(name=each.indicator.name, periods=periods), each.indicator)


def _not_drawn(rendering: Rendering, caption: str, values: Sequence[Values]) -> str:
    names = [f"“{each.indicator.name}”" for each in values]
    if rendering.facts.style.missing == "refuse":
        raise TemplateFault(GapsRefused(names=[each.indicator.name for each in values], count=len(values)))
    rendering.ledger.note(ChartNotDrawn(title=unmarked(caption), names=names), None)
    return GAP


def _yearly(
    rendering: Rendering,
    kind: ChartKind,
    categories: Sequence[str],
    values: Sequence[Values],
    lines: Sequence[Indicator],
) -> Chart:
    """A chart over years; the indicators in `lines` go to the second axis."""
    axes = [[each for each in values if (each.indicator in lines) is second] for second in (False, True)]
    units = [axis_unit(axis, rendering.facts.style) if axis else None for axis in axes]
    drawn = [
        chart_series(each, unit, second=bool(turn))
        for turn, (axis, unit) in enumerate(zip(axes, units, strict=True))
        if unit is not None
        for each in axis
    ]
    first, second = (unit.text if unit is not None else "" for unit in units)
    return Chart(kind, (), tuple(categories), tuple(drawn), first, "", second)


def _compared(rendering: Rendering, kind: ChartKind, values: Sequence[Values]) -> Chart:
    """A chart of several indicators in this period: the parts of a pie as they are given, a ranking from the largest down."""
    known = [(each.values[0], each) for each in values if each.values[0] is not None]
    if kind == "bar":
        known.sort(key=lambda each: -each[0])
    unit = axis_unit([each for _, each in known], rendering.facts.style)
    decimals = max(shown_decimals(each, unit) for _, each in known)
    shown = tuple(unit.from_base(value) for value, _ in known)
    origins = tuple(each.origins[0] for _, each in known)
    series = ChartSeries(period_text(rendering.facts.report.period), shown, decimals, origins=origins)
    return Chart(kind, (), tuple(each.indicator.name for _, each in known), (series,), unit.text, "")


def _captioned(chart: Chart, name: str, caption: Inlines) -> Chart:
    """The chart with its caption, and in words for who cannot see it."""
    text = "".join(each.figure.text if isinstance(each, FigureInline) else each.text for each in caption)
    units = [chart.second_unit if series.second else chart.unit for series in chart.series]
    words = in_words(f"{name}“{text}”", chart.categories, chart.series, units)
    return chart._replace(caption=caption, alternative=words)


def _wrong(problem: str) -> TemplateFault:
    return TemplateFault(WrongArguments(name=NAME, problem=problem))


def _refused(indicator: Indicator, reason: str) -> TemplateFault:
    return TemplateFault(WrongCombination(indicator=indicator.name, filter=NAME, reason=reason))
