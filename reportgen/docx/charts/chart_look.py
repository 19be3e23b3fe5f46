"""How a chart looks: fills and lines that a black-and-white printer keeps apart, and its texts in the profile's fonts.

Neighbours differ in lightness or pattern, not in colour alone; every filled shape has an outline, every line its own dashes and marks.
"""

from typing import NamedTuple

from reportgen.blocks.model import Chart
from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.xml import NOTHING, Markup, element, escaped, joined

_HAIR, _STROKE = 9_525, 25_400  # EMU: ¾ and 2 pt
LABEL_SIZE = 900  # hundredths of a point: 小五, for the numbers at the points
BLACK, WHITE, _EDGE = "000000", "FFFFFF", "404040"


class Filling(NamedTuple):
    """A filled shape's paint. pattern: a preset of DrawingML, "" for one colour. ink: the colour of a text upon it."""

    colour: str
    ink: str
    pattern: str = ""


class Stroke(NamedTuple):
    """A line's colour, dashes and marks, presets of DrawingML."""

    colour: str
    dash: str
    mark: str


# In grey: 27, 82, 45 and 95 % of white, with a pattern between.
FILLINGS = (
    Filling("1F4E79", WHITE),
    Filling("BDD7EE", BLACK),
    Filling(_EDGE, BLACK, "wdUpDiag"),
    Filling("C55A11", WHITE),
    Filling("1F4E79", BLACK, "smGrid"),
    Filling("F2F2F2", BLACK),
    Filling("C55A11", BLACK, "dkHorz"),
    Filling(BLACK, WHITE),
)
STROKES = (
    Stroke("1F4E79", "solid", "circle"),
    Stroke("C55A11", "dash", "square"),
    Stroke(_EDGE, "sysDot", "triangle"),
    Stroke("2E75B6", "dashDot", "diamond"),
    Stroke(BLACK, "lgDash", "x"),
    Stroke("7F6000", "lgDashDot", "star"),
    Stroke("7F7F7F", "solid", "square"),
    Stroke(BLACK, "sysDash", "plus"),
)


def filling(chart: Chart, place: int) -> Filling:
    """The paint of a series; columns with a line above them begin with a light one, for numbers may stand upon them."""
    return FILLINGS[(place + (chart.kind == "column-line")) % len(FILLINGS)]


def value(name: str, setting: str | int) -> Markup:
    """A property of DrawingML's commonest form: `<c:order val="0"/>`."""
    return element(name, {"val": setting})


def solid(colour: str) -> Markup:
    """`a:solidFill`."""
    return element("a:solidFill", None, value("a:srgbClr", colour))


def filled(filling: Filling) -> Markup:
    """`c:spPr` of a column, bar or slice."""
    if filling.pattern:
        fore, back = value("a:srgbClr", filling.colour), value("a:srgbClr", WHITE)
        paint = element(
            "a:pattFill", {"prst": filling.pattern}, element("a:fgClr", None, fore), element("a:bgClr", None, back)
        )
    else:
        paint = solid(filling.colour)
    return element("c:spPr", None, paint, _outline(_EDGE))


def _outline(colour: str) -> Markup:
    return element("a:ln", {"w": _HAIR}, solid(colour))


def stroked(stroke: Stroke) -> Markup:
    """`c:spPr` and `c:marker` of a line."""
    line = element("a:ln", {"w": _STROKE, "cap": "rnd"}, solid(stroke.colour), value("a:prstDash", stroke.dash))
    hollow = stroke.mark in ("x", "star", "plus")
    mark = element("c:spPr", None, solid(WHITE if hollow else stroke.colour), _outline(stroke.colour))
    return joined(
        element("c:spPr", None, line),
        element("c:marker", None, value("c:symbol", stroke.mark), value("c:size", 6), mark),
    )


def hairline(colour: str) -> Markup:
    """`c:spPr` of an axis or of the lines across."""
    return element("c:spPr", None, _outline(colour))


NO_SHAPE = element("c:spPr", None, element("a:noFill"), element("a:ln", None, element("a:noFill")))
PAPER = element("c:spPr", None, solid(WHITE))  # under a number that stands upon a pattern


class Letters(NamedTuple):
    """The fonts of a chart's texts, and the size of names and units in hundredths of a point."""

    latin: str
    chinese: str
    size: int

    def properties(self, name: str, size: int = 0, colour: str = BLACK, **attributes: str | int) -> Markup:
        """`a:defRPr` or `a:rPr`; Word takes the Chinese font from `a:ea` only."""
        fonts = [
            element(f"a:{script}", {"typeface": font})
            for script, font in (("latin", self.latin), ("ea", self.chinese), ("cs", self.latin))
        ]
        return element(name, {**attributes, "sz": size or self.size, "b": 0}, solid(colour), *fonts)

    def text(self, size: int = 0, colour: str = BLACK, turned: bool = False) -> Markup:
        """`c:txPr`: how the texts of an element look. turned: they read upwards."""
        body = element("a:bodyPr", {"rot": -5_400_000, "vert": "horz"} if turned else None)
        paragraph = element(
            "a:p",
            None,
            element("a:pPr", None, self.properties("a:defRPr", size, colour)),
            element("a:endParaRPr", {"lang": "zh-CN"}),
        )
        return element("c:txPr", None, body, element("a:lstStyle"), paragraph)

    def title(self, text: str) -> Markup:
        """`c:title` of an axis, upright; nothing for no text."""
        if not text:
            return NOTHING
        run = element("a:r", None, self.properties("a:rPr", lang="zh-CN"), element("a:t", None, escaped(text)))
        paragraph = element("a:p", None, element("a:pPr", None, self.properties("a:defRPr")), run)
        body = element("a:bodyPr", {"rot": 0, "vert": "horz"})
        rich = element("c:rich", None, body, element("a:lstStyle"), paragraph)
        return element("c:title", None, element("c:tx", None, rich), value("c:overlay", 0))


def letters(profile: Profile) -> Letters:
    """Those of a table's note."""
    return Letters(profile.latin, profile.table_note.font, profile.table_note.size * 50)
