"""The axes of a chart: what they are called, where they begin, and where they stand."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from reportgen.blocks.model import Chart
from reportgen.docx.charts.chart_labels import PLOT_HEIGHT, label_length, needs_turning
from reportgen.docx.charts.chart_look import Letters, hairline, value
from reportgen.docx.parts.xml import NOTHING, Markup, element

CATEGORY_AXIS, VALUE_AXIS, SECOND_CATEGORY_AXIS, SECOND_VALUE_AXIS = 1, 2, 3, 4
_LINE, _ACROSS = "404040", "D9D9D9"


def axes(chart: Chart, look: Letters) -> list[Markup]:
    """Category and value axis, for a `column-line` both twice; none for a pie."""
    if chart.kind == "pie":
        return []
    ranking = chart.kind == "bar"
    first = [
        _category_axis(CATEGORY_AXIS, VALUE_AXIS, look, side="l" if ranking else "b", downwards=ranking),
        _value_axis(
            VALUE_AXIS,
            CATEGORY_AXIS,
            look,
            chart.unit,
            first_value(chart),
            last_value(chart),
            side="b" if ranking else "l",
        ),
    ]
    if chart.kind != "column-line":
        return first
    return [
        *first,
        _value_axis(
            SECOND_VALUE_AXIS,
            SECOND_CATEGORY_AXIS,
            look,
            chart.second_unit,
            second_first_value(chart),
            side="r",
            second=True,
        ),
        _category_axis(SECOND_CATEGORY_AXIS, SECOND_VALUE_AXIS, look, hidden=True),
    ]


def first_value(chart: Chart) -> Decimal | None:
    """Where the value axis begins: columns at 0, lest a small difference look like a large one; lines where Word thinks fit."""
    values = [each for series in chart.series if not series.second for each in series.values if each is not None]
    return Decimal(0) if chart.kind != "line" and min(values, default=Decimal(0)) >= 0 else None


def last_value(chart: Chart) -> Decimal | None:
    """Where the value axis ends, at a round number: high enough for numbers that stand lengthwise upon the columns; else where Word
    thinks fit.
    """
    values = [each for series in chart.series for each in series.values if each is not None]
    if chart.kind != "column" or not values or min(values) < 0 or not needs_turning(chart):
        return None
    highest = max(values) / (1 - min(Decimal(label_length(chart) + 100) / PLOT_HEIGHT, Decimal("0.5")))
    size = Decimal(1).scaleb(highest.adjusted())
    step = size if highest >= 5 * size else size / (2 if highest >= 2 * size else 5)
    return (highest / step).to_integral_value(ROUND_CEILING) * step


def second_first_value(chart: Chart) -> Decimal | None:
    """Where the second axis begins: so low that the line stays in the upper half, above the numbers at the foot of the columns.

    >>> from reportgen.blocks.model import ChartSeries
    >>> rates = ChartSeries("率", (Decimal("86.1"), Decimal("88.3")), 1, second=True)
    >>> second_first_value(Chart("column-line", (), ("甲", "乙"), (rates,), "", ""))
    Decimal('83')
    """
    values = [each for series in chart.series if series.second for each in series.values if each is not None]
    if not values or min(values) < 0:
        return None
    span = max(values) - min(values)
    if not span:
        return Decimal(0)
    step = Decimal(1).scaleb(span.adjusted())
    below = ((min(values) - span) / step).to_integral_value(ROUND_FLOOR) * step
    return max(below, Decimal(0))


def _category_axis(
    own: int, other: int, look: Letters, *, side: str = "b", downwards: bool = False, hidden: bool = False
) -> Markup:
    """`c:catAx`; names stand at the low end, also where columns go below zero."""
    return element(
        "c:catAx",
        None,
        value("c:axId", own),
        element("c:scaling", None, value("c:orientation", "maxMin" if downwards else "minMax")),
        value("c:delete", int(hidden)),
        value("c:axPos", side),
        value("c:majorTickMark", "none"),
        value("c:minorTickMark", "none"),
        value("c:tickLblPos", "low"),
        hairline(_LINE),
        look.text(),
        value("c:crossAx", other),
        value("c:crosses", "autoZero"),
        value("c:auto", 0),
        value("c:lblAlgn", "ctr"),
        value("c:lblOffset", 100),
        value("c:noMultiLvlLbl", 1),
    )


def _value_axis(
    own: int,
    other: int,
    look: Letters,
    unit: str,
    begin: Decimal | None,
    end: Decimal | None = None,
    *,
    side: str,
    second: bool = False,
) -> Markup:
    """`c:valAx`, with the unit as its title. The second one stands at the far end, and so does that below a ranking, whose
    categories run downwards.
    """
    highest = value("c:max", format(end, "f")) if end else NOTHING
    lowest = value("c:min", format(begin, "f")) if begin is not None else NOTHING
    across = NOTHING if second else element("c:majorGridlines", None, hairline(_ACROSS))
    return element(
        "c:valAx",
        None,
        value("c:axId", own),
        element("c:scaling", None, value("c:orientation", "minMax"), highest, lowest),
        value("c:delete", 0),
        value("c:axPos", side),
        across,
        look.title(unit),
        element("c:numFmt", {"formatCode": "General", "sourceLinked": 0}),
        value("c:majorTickMark", "out"),
        value("c:minorTickMark", "none"),
        value("c:tickLblPos", "nextTo"),
        hairline(_LINE),
        look.text(),
        value("c:crossAx", other),
        value("c:crosses", "max" if second or side == "b" else "autoZero"),
        value("c:crossBetween", "between"),
    )
