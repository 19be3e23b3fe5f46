"""word/charts/chart1.xml: a chart in DrawingML (ECMA-376 part 1, 21.2), with its points as they stand in its workbook."""

from reportgen.blocks.model import Chart
from reportgen.docx.charts.chart_axes import CATEGORY_AXIS, SECOND_CATEGORY_AXIS, SECOND_VALUE_AXIS, VALUE_AXIS, axes
from reportgen.docx.charts.chart_labels import column_labels, line_labels, pie_labels
from reportgen.docx.charts.chart_look import (
    FILLINGS,
    NO_SHAPE,
    STROKES,
    Letters,
    filled,
    filling,
    letters,
    stroked,
    value,
)
from reportgen.docx.charts.chart_sheet import category_cells, name_cell, number_format, number_text, value_cells
from reportgen.docx.parts.namespaces import CHART, DRAWING, RELATION
from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.xml import DECLARATION, NOTHING, Markup, element, escaped, joined

WORKBOOK = "rIdWorkbook"
GAP_WIDTH = 80  # between the columns of two categories, in % of a column


def chart_part(chart: Chart, profile: Profile) -> Markup:
    """The whole part.

    The title stands above the chart in the document, so the chart has none; a missing value is a gap, never a zero.
    """
    look = letters(profile)
    legend = element("c:legend", None, value("c:legendPos", "b"), value("c:overlay", 0), NO_SHAPE, look.text())
    return joined(
        DECLARATION,
        element(
            "c:chartSpace",
            {"xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATION},
            value("c:date1904", 0),
            value("c:lang", "zh-CN"),
            value("c:roundedCorners", 0),
            element(
                "c:chart",
                None,
                value("c:autoTitleDeleted", 1),
                element("c:plotArea", None, element("c:layout"), *_plots(chart, look), *axes(chart, look), NO_SHAPE),
                legend if len(chart.series) > 1 or chart.kind == "pie" else NOTHING,
                value("c:plotVisOnly", 1),
                value("c:dispBlanksAs", "gap"),
            ),
            NO_SHAPE,
            look.text(),
            element("c:externalData", {"r:id": WORKBOOK}, value("c:autoUpdate", 0)),
        ),
    )


def _plots(chart: Chart, look: Letters) -> list[Markup]:
    places = range(len(chart.series))
    match chart.kind:
        case "pie":
            return [_pie(chart, look)]
        case "line":
            return [_lines(chart, list(places), look)]
        case "column-line":
            lines = [place for place in places if chart.series[place].second]
            columns = [place for place in places if not chart.series[place].second]
            return [_columns(chart, columns, look), _lines(chart, lines, look)]
        case _:
            return [_columns(chart, list(places), look)]


def _columns(chart: Chart, places: list[int], look: Letters) -> Markup:
    """`c:barChart`, for columns and for the bars of a ranking."""
    stacked = chart.kind == "stacked"
    series = [
        _series(
            chart,
            place,
            filled(filling(chart, place)),
            value("c:invertIfNegative", 0),
            column_labels(chart, place, look),
        )
        for place in places
    ]
    return element(
        "c:barChart",
        None,
        value("c:barDir", "bar" if chart.kind == "bar" else "col"),
        value("c:grouping", "stacked" if stacked else "clustered"),
        value("c:varyColors", 0),
        *series,
        value("c:gapWidth", GAP_WIDTH),
        value("c:overlap", 100) if stacked else NOTHING,
        value("c:axId", CATEGORY_AXIS),
        value("c:axId", VALUE_AXIS),
    )


def _lines(chart: Chart, places: list[int], look: Letters) -> Markup:
    second = chart.kind == "column-line"
    series = [
        _series(
            chart,
            place,
            stroked(STROKES[turn % len(STROKES)]),
            line_labels(chart, place, places, look),
            last=value("c:smooth", 0),
        )
        for turn, place in enumerate(places, start=1 if second else 0)
    ]
    return element(
        "c:lineChart",
        None,
        value("c:grouping", "standard"),
        value("c:varyColors", 0),
        *series,
        value("c:marker", 1),
        value("c:axId", SECOND_CATEGORY_AXIS if second else CATEGORY_AXIS),
        value("c:axId", SECOND_VALUE_AXIS if second else VALUE_AXIS),
    )


def _pie(chart: Chart, look: Letters) -> Markup:
    slices = [
        element(
            "c:dPt",
            None,
            value("c:idx", place),
            value("c:bubble3D", 0),
            filled(FILLINGS[place % len(FILLINGS)]),
        )
        for place, _ in enumerate(chart.categories)
    ]
    return element(
        "c:pieChart",
        None,
        value("c:varyColors", 1),
        _series(chart, 0, *slices, pie_labels(chart, look)),
        value("c:firstSliceAng", 0),
    )


def _series(chart: Chart, place: int, *middle: Markup, last: Markup = NOTHING) -> Markup:
    """`c:ser`. middle: what stands between the name and the categories; last: behind the values."""
    series = chart.series[place]
    name = element(
        "c:tx",
        None,
        element(
            "c:strRef",
            None,
            _formula(name_cell(place)),
            element("c:strCache", None, value("c:ptCount", 1), _point(0, series.name)),
        ),
    )
    return element(
        "c:ser",
        None,
        value("c:idx", place),
        value("c:order", place),
        name,
        *middle,
        element("c:cat", None, _categories(chart)),
        element("c:val", None, _values(chart, place)),
        last,
    )


def _categories(chart: Chart) -> Markup:
    points = [_point(place, name) for place, name in enumerate(chart.categories)]
    cache = element("c:strCache", None, value("c:ptCount", len(points)), *points)
    return element("c:strRef", None, _formula(category_cells(chart)), cache)


def _values(chart: Chart, place: int) -> Markup:
    """The points as the workbook has them; a missing value has no point."""
    series = chart.series[place]
    points = [_point(number, number_text(each)) for number, each in enumerate(series.values) if each is not None]
    code = element("c:formatCode", None, escaped(number_format(series.decimals)))
    cache = element("c:numCache", None, code, value("c:ptCount", len(series.values)), *points)
    return element("c:numRef", None, _formula(value_cells(chart, place)), cache)


def _formula(cells: str) -> Markup:
    return element("c:f", None, escaped(cells))


def _point(place: int, text: str) -> Markup:
    return element("c:pt", {"idx": place}, element("c:v", None, escaped(text)))
