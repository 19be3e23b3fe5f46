"""The numbers at a chart's points: where there is room for them, so that none stands upon another."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from reportgen.blocks.model import Chart, ChartSeries
from reportgen.docx.charts.chart_look import BLACK, LABEL_SIZE, PAPER, Letters, filling, value
from reportgen.docx.charts.chart_sheet import number_format
from reportgen.docx.parts.xml import NOTHING, Markup, element

PLOT_HEIGHT = 2_600  # twips: of a chart 7.5 cm high, without axis and legend
_PLOT_WIDTH = 7_600  # twips: the type area without the axes
_GAP = Decimal("0.8")  # between two groups of columns, in columns
_DIGIT = LABEL_SIZE // 10  # twips: half an em
_LINE = LABEL_SIZE // 5 + 20
_LEAST_SHARE = Decimal("0.09")  # of the tallest stack: less is lower than its number
_NEAR = Decimal("0.08")  # of the axis: ends of lines nearer than that would have their numbers upon each other

# Where the numbers of some points stand that stand elsewhere than those of the others; None: nowhere.
Exceptions = Mapping[int, str | None]


def column_labels(chart: Chart, place: int, look: Letters) -> Markup:
    """`c:dLbls` of columns or bars: lengthwise where columns are narrow, none where even that has no room."""
    series = chart.series[place]
    if chart.kind == "bar":
        return _labels(series, look.text(LABEL_SIZE), "outEnd")
    room = _room(chart)
    turned = needs_turning(chart)
    if room < _LINE or (turned and chart.kind == "stacked"):
        return NOTHING
    paint = filling(chart, place)
    if chart.kind == "stacked":
        low: Exceptions = dict.fromkeys(_too_low(chart, place))
        return _labels(series, look.text(LABEL_SIZE, paint.ink), "ctr", PAPER if paint.pattern else NOTHING, low)
    if chart.kind == "column":
        return _labels(series, look.text(LABEL_SIZE, turned=turned), "outEnd")
    # The line runs above: numbers stand at the foot of their columns, upon the paint.
    light = not paint.pattern and paint.ink == BLACK
    return _labels(series, look.text(LABEL_SIZE, turned=turned), "inBase", NOTHING if light else PAPER)


def needs_turning(chart: Chart) -> bool:
    """True where the numbers at the columns are longer than their columns are wide."""
    return label_length(chart) > _room(chart)


def label_length(chart: Chart) -> int:
    """Twips of the longest number at a column."""
    return _DIGIT * _longest(series for series in chart.series if not series.second)


def _room(chart: Chart) -> Decimal:
    """Twips that a number has beside those of other columns; alone in its category it may be wider than its column."""
    beside = 1 if chart.kind == "stacked" else sum(not series.second for series in chart.series)
    column = _PLOT_WIDTH / (len(chart.categories) * (beside + _GAP))
    return column * (1 + _GAP) if beside == 1 else column


def _longest(several: Iterable[ChartSeries]) -> int:
    """Characters of the longest number at the points of some series."""
    return max(
        (len(f"{each:.{series.decimals}f}") for series in several for each in series.values if each is not None),
        default=0,
    )


def _too_low(chart: Chart, place: int) -> list[int]:
    """The points of a series that are too low in their stack for a number."""
    stacks = [
        sum((abs(value) for value in stack if value is not None), Decimal(0))
        for stack in zip(*(series.values for series in chart.series), strict=True)
    ]
    least = max(stacks) * _LEAST_SHARE
    return [n for n, each in enumerate(chart.series[place].values) if each is not None and abs(each) < least]


def line_labels(chart: Chart, place: int, lines: Sequence[int], look: Letters) -> Markup:
    """`c:dLbls` of a line: above it; of two lines at each point the upper one's above and the lower one's below; of more, or of
    more points than there is room for, only at the ends.

    lines: the places of all lines of the chart.
    """
    several = [chart.series[line] for line in lines]
    series = chart.series[place]
    paper = PAPER if chart.kind == "column-line" else NOTHING
    every = len(lines) <= 2 and _longest(several) * _DIGIT * len(chart.categories) <= _PLOT_WIDTH
    own = lines.index(place)
    positions: dict[int, str | None] = {}
    for point, each in enumerate(series.values):
        if each is not None:
            at = _above_and_below(several, point) if every else _at_the_ends(several, point)
            positions[point] = at.get(own)
    usual = "t" if every else "r"
    exceptions = {point: position for point, position in positions.items() if position != usual}
    return _labels(series, look.text(LABEL_SIZE), usual, paper, exceptions)


def _above_and_below(lines: Sequence[ChartSeries], point: int) -> dict[int, str]:
    """Where the numbers of one or two lines stand at a point, by their place among the lines."""
    values = [(each.values[point], -turn, turn) for turn, each in enumerate(lines) if each.values[point] is not None]
    return {turn: "b" if below else "t" for below, (_, _, turn) in enumerate(sorted(values, reverse=True))}


def _at_the_ends(lines: Sequence[ChartSeries], point: int) -> dict[int, str]:
    """The same for the lines that end at a point: beside it, but of ends near to each other the uppermost one's above, the next one's
    beside, and the lowest one's below where nothing is near; the others have none.
    """
    ending = [
        (each.values[point] or Decimal(0), turn)
        for turn, each in enumerate(lines)
        if each.values[point] is not None and all(later is None for later in each.values[point + 1 :])
    ]
    known = [value for each in lines for value in each.values if value is not None]
    near = (max(known) - min(*known, Decimal(0))) * _NEAR
    groups: list[list[tuple[Decimal, int]]] = []
    for end in sorted(ending, key=lambda end: (-end[0], end[1])):
        if groups and groups[-1][-1][0] - end[0] < near:
            groups[-1].append(end)
        else:
            groups.append([end])
    positions: dict[int, str] = {}
    for group, following in zip(groups, (*groups[1:], None), strict=False):
        free = following is None or group[-1][0] - following[0][0] >= 2 * near
        shown = ("r",) if len(group) == 1 else ("t", "r")
        positions |= {turn: side for (_, turn), side in zip(group, shown, strict=False)}
        if len(group) > 2 and free:
            positions[group[-1][1]] = "b"
    return positions


def pie_labels(chart: Chart, look: Letters) -> Markup:
    """`c:dLbls` of slices: the value with its unit, which has no axis to stand at; upon paper, since a slice may have a pattern.

    Not the share beside it: LibreOffice gives the format of the labels to the share then, and prints the value as it is.
    """
    return _labels(chart.series[0], look.text(LABEL_SIZE), "bestFit", PAPER, unit=chart.unit)


def _labels(
    series: ChartSeries,
    text: Markup,
    position: str,
    paper: Markup = NOTHING,
    exceptions: Exceptions | None = None,
    unit: str = "",
) -> Markup:
    look = (element("c:numFmt", {"formatCode": number_format(series.decimals, unit), "sourceLinked": 0}), paper, text)
    own = []
    for point, other in sorted((exceptions or {}).items()):
        said = [value("c:delete", 1)] if other is None else [*look, value("c:dLblPos", other), *_SHOWN]
        own.append(element("c:dLbl", None, value("c:idx", point), *said))
    return element("c:dLbls", None, *own, *look, value("c:dLblPos", position), *_SHOWN)


_SHOWN = [
    value(f"c:show{name}", int(name == "Val"))
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
]
