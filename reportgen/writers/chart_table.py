"""A chart for writers that draw none: its data as a table, a category a row."""

from reportgen.blocks.model import Chart, ChartSeries, Table, Text
from reportgen.language.pieces.digits import fixed

_NOTHING = "—"


def chart_table(chart: Chart) -> Table:
    """The table of what a chart draws: values with the decimals of its labels, a missing one as —; its caption with its number."""
    head = ("", *(series.name + _unit(chart, series) for series in chart.series))
    values = zip(*(_printed(series) for series in chart.series), strict=True)
    rows = tuple(
        ((Text(category),), *((Text(each),) for each in row))
        for category, row in zip(chart.categories, values, strict=True)
    )
    align = ("left", *("right" for _ in chart.series))
    return Table((Text(f"{chart.label} "), *chart.caption), head, rows, align, (1,) * len(head))


def _unit(chart: Chart, series: ChartSeries) -> str:
    unit = chart.second_unit if series.second else chart.unit
    return f"（{unit}）" if unit else ""


def _printed(series: ChartSeries) -> list[str]:
    return [fixed(each, series.decimals) if each is not None else _NOTHING for each in series.values]
