"""The numbers at a chart's points: where there is room for them, so that none stands upon another."""

from decimal import Decimal

from reportgen.document.blocks import Chart
from reportgen.docx.chart_look import BLACK, LABEL_SIZE, PAPER, Letters, filling, value
from reportgen.docx.chart_sheet import number_format
from reportgen.docx.xml import NOTHING, Markup, element

_PLOT_WIDTH = 7_600  # twips: the type area without the axes
_GAP = Decimal("0.8")  # between two groups of columns, in columns
_DIGIT = LABEL_SIZE // 10  # twips: half an em
_LINE = LABEL_SIZE // 5 + 20
_LEAST_SHARE = Decimal("0.09")  # of the tallest stack: less is lower than its number


def column_labels(chart: Chart, place: int, beside: int, look: Letters) -> Markup:
    """`c:dLbls` of columns or bars: lengthwise where columns are narrow, none where even that has no room.

    beside: how many series stand beside each other.
    """
    series = chart.series[place]
    if chart.kind == "bar":
        return _labels(series.decimals, look.text(LABEL_SIZE), "outEnd")
    if chart.kind == "stacked":
        paint = filling(chart, place)
        low = _too_low(chart, place)
        return _labels(
            series.decimals, look.text(LABEL_SIZE, paint.ink), "ctr", PAPER if paint.pattern else NOTHING, low
        )
    column = _PLOT_WIDTH / (len(chart.categories) * (beside + _GAP))
    room = column * (1 + _GAP) if beside == 1 else column
    if room < _LINE:
        return NOTHING
    turned = _longest(chart) * _DIGIT > room
    if chart.kind != "column-line":
        return _labels(series.decimals, look.text(LABEL_SIZE, turned=turned), "outEnd")
    # The line runs above: numbers stand at the foot of their columns, upon the paint.
    paint = filling(chart, place)
    light = not paint.pattern and paint.ink == BLACK
    return _labels(series.decimals, look.text(LABEL_SIZE, turned=turned), "inBase", NOTHING if light else PAPER)


def _longest(chart: Chart) -> int:
    """Characters of the longest number at a column."""
    return max(
        len(f"{each:.{series.decimals}f}")
        for series in chart.series
        if not series.second
        for each in series.values
        if each is not None
    )


def _too_low(chart: Chart, place: int) -> list[int]:
    """The points of a series that are too low in their stack for a number."""
    stacks = [
        sum((abs(value) for value in stack if value is not None), Decimal(0))
        for stack in zip(*(series.values for series in chart.series), strict=True)
    ]
    least = max(stacks) * _LEAST_SHARE
    return [n for n, each in enumerate(chart.series[place].values) if each is not None and abs(each) < least]


def line_labels(chart: Chart, place: int, lines: list[int], look: Letters) -> Markup:
    """`c:dLbls` of a line: above it; of two lines, the upper one's above and the lower one's below; of more, only at their ends."""
    series = chart.series[place]
    text = look.text(LABEL_SIZE)
    known = [number for number, each in enumerate(series.values) if each is not None]
    paper = PAPER if chart.kind == "column-line" else NOTHING
    if len(lines) > 2:
        return _labels(series.decimals, text, "r", paper, known[:-1])
    upper = max(lines, key=lambda line: (_mean(chart, line), -line))
    return _labels(series.decimals, text, "t" if place == upper else "b", paper)


def _mean(chart: Chart, place: int) -> Decimal:
    known = [each for each in chart.series[place].values if each is not None]
    return sum(known, Decimal(0)) / len(known) if known else Decimal(0)


def pie_labels(look: Letters) -> Markup:
    """`c:dLbls` of slices: the value, and below it the share; upon paper, since a slice may have a pattern.

    Without a format of its own: Word takes that of the cells for the value; LibreOffice would give it to the share, 0.70.
    """
    return element(
        "c:dLbls",
        None,
        PAPER,
        look.text(LABEL_SIZE),
        value("c:dLblPos", "bestFit"),
        *_shown(percent=True),
        element("c:separator", None, Markup("\n")),
        value("c:showLeaderLines", 1),
    )


def _labels(
    decimals: int, text: Markup, position: str, paper: Markup = NOTHING, skipped: list[int] | None = None
) -> Markup:
    without = [element("c:dLbl", None, value("c:idx", number), value("c:delete", 1)) for number in skipped or ()]
    return element(
        "c:dLbls",
        None,
        *without,
        element("c:numFmt", {"formatCode": number_format(decimals), "sourceLinked": 0}),
        paper,
        text,
        value("c:dLblPos", position),
        *_shown(percent=False),
    )


def _shown(*, percent: bool) -> list[Markup]:
    shown = {"LegendKey": 0, "Val": 1, "CatName": 0, "SerName": 0, "Percent": int(percent), "BubbleSize": 0}
    return [value(f"c:show{name}", setting) for name, setting in shown.items()]
