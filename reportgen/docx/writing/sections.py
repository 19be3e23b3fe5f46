"""Sections: page, margins, footers and the grid of lines, upright or turned for a wide table.

A section ends in the paragraph that carries its `w:sectPr`; the last one stands at the end of the body (ECMA-376 part 1, 17.6).
So no paragraph is written for the sake of a section: the one before a wide table carries the upright section's properties, the
note below the table those of the turned one.
"""

from reportgen.docx.parts.profile import Page
from reportgen.docx.parts.xml import NOTHING, Markup, element, joined

EVEN_FOOTER, ODD_FOOTER = "rIdFooterEven", "rIdFooterOdd"
EVEN_HEADER, ODD_HEADER = "rIdHeaderEven", "rIdHeaderOdd"
_PARAGRAPH, _PROPERTIES_END = "<w:p>", "</w:pPr>"


def section(page: Page, *, header: bool = False, numbers: bool = True, restart: bool = False) -> Markup:
    """`w:sectPr`; characters are set by the runs' spacing (FORMAT, page). Every section names its headers and footers: they go on
    with it.

    header: with the mark above every page. numbers: with page numbers. restart: they begin at 1 here.
    """
    size: dict[str, str | int] = {"w:w": page.width, "w:h": page.height}
    if page.width > page.height:
        size["w:orient"] = "landscape"
    return element(
        "w:sectPr",
        None,
        element("w:headerReference", {"w:type": "even", "r:id": EVEN_HEADER}) if header else NOTHING,
        element("w:headerReference", {"w:type": "default", "r:id": ODD_HEADER}) if header else NOTHING,
        element("w:footerReference", {"w:type": "even", "r:id": EVEN_FOOTER}) if numbers else NOTHING,
        element("w:footerReference", {"w:type": "default", "r:id": ODD_FOOTER}) if numbers else NOTHING,
        element("w:pgSz", size),
        element(
            "w:pgMar",
            {
                "w:top": page.top,
                "w:right": page.right,
                "w:bottom": page.bottom,
                "w:left": page.left,
                "w:header": 851,
                "w:footer": page.footer,
                "w:gutter": 0,
            },
        ),
        element("w:pgNumType", {"w:start": 1}) if restart else NOTHING,
        element("w:cols", {"w:space": 425}),
        element("w:docGrid", {"w:type": "lines", "w:linePitch": page.line_pitch}),
    )


class Pages:
    """The body as it is written, section by section.

    header: every page has the mark above it. restart: the pages of the body are counted from 1, whatever stands before it.
    """

    def __init__(self, page: Page, *, header: bool = False, restart: bool = False) -> None:
        self._page = page
        self._header = header
        self._restart = restart
        self._turned = False
        self._written: list[Markup] = []

    def add(self, *written: Markup, turned: bool = False) -> None:
        """Write paragraphs, or a table with its lines, in this order; turned: on pages on their side.

        Each begins with a paragraph or a table and ends with a paragraph that has properties, as all that this package writes.
        """
        for each in filter(None, written):
            if turned is not self._turned and self._written:
                self._written[-1] = _ending(self._written[-1], self._section)
                self._restart = False
            self._turned = turned
            self._written.append(each)

    @property
    def markup(self) -> Markup:
        """All of it, the properties of the last section at its end."""
        return joined(*self._written, self._section)

    @property
    def _section(self) -> Markup:
        page = self._page.turned if self._turned else self._page
        return section(page, header=self._header, restart=self._restart)


def _ending(written: Markup, properties: Markup) -> Markup:
    """What was written, its last paragraph now the last of a section: `w:sectPr` is the last of a paragraph's properties."""
    end = written.index(_PROPERTIES_END, written.rindex(_PARAGRAPH))
    return Markup(f"{written[:end]}{properties}{written[end:]}")
