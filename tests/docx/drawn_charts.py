"""Charts for the tests of writers: one of every kind, with gaps, falls below zero and long names."""

from decimal import Decimal

from hypothesis import strategies as st

from reportgen.blocks.model import Chart, ChartKind, ChartSeries, Document, Paragraph, Text
from reportgen.blocks.numbering import numbered

YEARS = ("2021年", "2022年", "2023年", "2024年", "2025年")


def series(name: str, *values: str, decimals: int = 2, second: bool = False) -> ChartSeries:
    """Values as they are written; "" where there is none."""
    return ChartSeries(name, tuple(Decimal(each) if each else None for each in values), decimals, second)


INCOME = series("基金收入", "7.3135", "7.7436", "8.1628", "8.4182", "8.82")
EXPENSE = series("基金支出", "6.98", "", "7.94", "8.0881", "8.41")


def chart(kind: ChartKind, *rows: ChartSeries, categories: tuple[str, ...] = YEARS, second_unit: str = "") -> Chart:
    return Chart(kind, (Text(f"基金收支（{kind}）"),), categories, rows, "亿元", f"{kind}：基金收支", second_unit)


def one_of_each() -> list[Chart]:
    """Every kind, in the order of its name in `ChartKind`."""
    parts = ("居民基金收入", "职工基金收入", "二三级医院目录外费用")
    rate = series("基金结余率", "4.56", "3.1", "", "3.92", "4.65", second=True)
    return [
        chart("column", INCOME, EXPENSE),
        chart("stacked", series("居民", "5", "5.2", "6", "6.1", "6.44"), series("职工", "2", "2.2", "0.1", "", "2.38")),
        chart("line", INCOME, EXPENSE),
        chart("pie", series("2025年", "6.44", "2.38", "0.4"), categories=parts),
        chart("column-line", INCOME, EXPENSE, rate, second_unit="%"),
        chart("bar", series("2025年", "6.44", "2.38", "-0.4"), categories=parts),
    ]


def charted(*charts: Chart) -> Document:
    """A document with a line of text before each chart."""
    blocks = [block for each in charts for block in (Paragraph((Text("全县基金运行平稳。"),)), each)]
    return numbered(Document(((Text("基金运行情况"),),), tuple(blocks), (), "示范县医疗保障局", "2026-01-10"))


NASTY = "甲乙<>&\"'=+\x00\n\t“”😀　"
names = st.text(st.sampled_from(NASTY), max_size=8)
numbers = st.decimals(-(10**9), 10**9, places=4) | st.decimals(-(10**30), 10**30, allow_nan=False)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Any chart: names full of what XML is afraid of, values from none to more than a cell can hold."""
    kind: ChartKind = draw(st.sampled_from(["column", "stacked", "line", "pie", "column-line", "bar"]))
    points = draw(st.integers(1, 6))
    several = 1 if kind in ("pie", "bar") else draw(st.integers(1 + (kind == "column-line"), 9))
    values = st.lists(st.none() | numbers, min_size=points, max_size=points).map(tuple)
    rows = tuple(
        ChartSeries(draw(names), draw(values), draw(st.integers(0, 6)), kind == "column-line" and place >= several - 1)
        for place in range(several)
    )
    categories = tuple(draw(names) for _ in range(points))
    return Chart(kind, (Text(draw(names)),), categories, rows, draw(names), draw(names), draw(names))
