"""A chart in the text: its caption, and the drawing that shows the chart's own part.

What a chart is made of is written only for drafts that have one: word/charts/chart1.xml (`chart_part`), and beside it the workbook
that Word opens for 编辑数据 (`chart_sheet`).
"""

from collections.abc import Sequence

from reportgen.blocks.model import Chart
from reportgen.docx.parts.namespaces import CHART as CHART_NAMES
from reportgen.docx.parts.namespaces import DRAWING, DRAWING_IN_TEXT
from reportgen.docx.parts.package import Part, Relation, office_type
from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.style_ids import CAPTION, CHART
from reportgen.docx.parts.xml import Markup, element, joined, value
from reportgen.docx.writing.inlines import Runs

EMU_A_TWIP = 635
_CENTIMETRE = 360_000  # EMU
_HEIGHT = 7_500  # thousandths of a centimetre
_BAR_HEIGHT, _AROUND_BARS = 750, 2_000
_SHEET = "spreadsheetml.sheet"


def chart(block: Chart, runs: Runs, profile: Profile) -> Markup:
    """The two paragraphs of a chart; the chart itself goes into `runs.charts`, its place there is its number."""
    runs.charts.append(block)
    number = len(runs.charts)
    caption = joined(runs.run(f"{block.label} " if block.label else ""), runs.inlines(block.caption))
    return joined(
        element("w:p", None, element("w:pPr", None, value("w:pStyle", CAPTION)), caption),
        element(
            "w:p",
            None,
            element("w:pPr", None, value("w:pStyle", CHART)),
            element("w:r", None, element("w:drawing", None, _inline(block, number, profile))),
        ),
    )


def chart_height(block: Chart) -> int:
    """In EMU: 7.5 cm, a ranking of many more as each bar needs its line."""
    needed = _AROUND_BARS + _BAR_HEIGHT * len(block.categories) if block.kind == "bar" else 0
    return max(_HEIGHT, needed) * _CENTIMETRE // 1000


def _inline(block: Chart, number: int, profile: Profile) -> Markup:
    """`wp:inline` (ECMA-376 part 1, 20.4.2.8); `descr` is what a screen reader says."""
    return element(
        "wp:inline",
        {"xmlns:wp": DRAWING_IN_TEXT, "distT": 0, "distB": 0, "distL": 0, "distR": 0},
        element("wp:extent", {"cx": profile.page.text_width * EMU_A_TWIP, "cy": chart_height(block)}),
        element("wp:effectExtent", {"l": 0, "t": 0, "r": 0, "b": 0}),
        element("wp:docPr", {"id": number, "name": block.label or f"图{number}", "descr": block.alternative}),
        element("wp:cNvGraphicFramePr"),
        element(
            "a:graphic",
            {"xmlns:a": DRAWING},
            element(
                "a:graphicData",
                {"uri": CHART_NAMES},
                element("c:chart", {"xmlns:c": CHART_NAMES, "r:id": _relation(number)}),
            ),
        ),
    )


def _relation(number: int) -> str:
    return f"rIdChart{number}"


def chart_relations(charts: Sequence[Chart]) -> list[Relation]:
    """What word/document.xml needs to find its charts."""
    return [Relation(_relation(n), "chart", f"charts/chart{n}.xml") for n, _ in enumerate(charts, start=1)]


def chart_parts(charts: Sequence[Chart], profile: Profile) -> list[Part]:
    """For each chart its part, the relations of that, and the workbook."""
    if not charts:
        return []
    from reportgen.docx.charts.chart_part import WORKBOOK, chart_part
    from reportgen.docx.charts.chart_sheet import workbook
    from reportgen.docx.parts.package import relations_part

    parts: list[Part] = []
    for number, block in enumerate(charts, start=1):
        name = f"chart{number}"
        to_workbook = Relation(WORKBOOK, "package", f"../embeddings/{name}.xlsx")
        parts += [
            Part(f"word/charts/{name}.xml", chart_part(block, profile), office_type("drawingml.chart")),
            Part(f"word/charts/_rels/{name}.xml.rels", relations_part([to_workbook])),
            Part(f"word/embeddings/{name}.xlsx", workbook(block, profile), office_type(_SHEET).removesuffix("+xml")),
        ]
    return parts
