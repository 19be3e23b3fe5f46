"""Which properties hold in the end: direct formatting over the run's style over the paragraph's style over the defaults.

ECMA-376 17.7.2. Styles build on one another (`w:basedOn`), the nearest setting wins; bold is a toggle, which the styles of a
paragraph and of a run turn on and off together (17.7.3).
"""

from typing import TYPE_CHECKING, NamedTuple

from reportgen.diagnostics.finding import N_
from reportgen.docx.parts.formatting import W, clipped_value, is_on, paragraph_settings, run_settings
from reportgen.docx.parts.namespaces import DRAWING
from reportgen.docx.reading.unreadable import ComplexPackage, Excess

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLES = Excess(N_("样式"), 10_000)  # Word itself stops at 4,079
_DEEPEST = 50  # styles on top of one another; a circle ends there too


class Style(NamedTuple):
    """A style. name: in lower case, as Word's own styles are named in English in every language; based: id of the one below."""

    name: str
    based: str
    paragraph: dict[str, str]
    run: dict[str, str]


class Cascade:
    """The styles and defaults of a document.

    Args:
        styles: root of styles.xml, None where the package has none.
        theme: root of the theme's part, None where there is none.
        script: by which the theme names its fonts for Chinese, Hans or Hant.

    Raises:
        ComplexPackage: there are more styles than any document has.
    """

    def __init__(self, styles: "_Element | None", theme: "_Element | None", script: str = "Hans") -> None:
        self.styles: dict[str, Style] = {}
        self._by_name: dict[str, str] = {}
        self._default_style = ""
        self._run_defaults: dict[str, str] = {}
        self._paragraph_defaults: dict[str, str] = {}
        self._fonts: dict[str, str] = {}
        self._theme = _theme_fonts(theme, script)
        self._paragraphs: dict[str, tuple[dict[str, str], dict[str, str]]] = {}
        self._characters: dict[str, dict[str, str]] = {}
        if styles is not None:
            self._read(styles)

    def _read(self, styles: "_Element") -> None:
        self._run_defaults = run_settings(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self._paragraph_defaults = paragraph_settings(styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
        for style in styles.iterfind(f"{W}style"):
            name, based = style.find(f"{W}name"), style.find(f"{W}basedOn")
            key = clipped_value(style.get(f"{W}styleId", ""))
            if len(self.styles) >= STYLES.most:
                raise ComplexPackage(STYLES)
            self.styles[key] = Style(
                clipped_value(name.get(f"{W}val", "") if name is not None else key).lower(),
                clipped_value(based.get(f"{W}val", "")) if based is not None else "",
                paragraph_settings(style.find(f"{W}pPr")),
                run_settings(style.find(f"{W}rPr")),
            )
            if style.get(f"{W}type") == "paragraph":
                self._by_name.setdefault(self.styles[key].name, key)
                if is_on(style.get(f"{W}default", "0")):
                    self._default_style = key

    def chain(self, style: str) -> list[Style]:
        """A style and those it builds on, the lowest first; one of a circle comes once."""
        found: list[Style] = []
        seen: set[str] = set()
        while style in self.styles and style not in seen and len(found) < _DEEPEST:
            seen.add(style)
            found.append(self.styles[style])
            style = found[-1].based
        return found[::-1]

    def named(self, name: str) -> str | None:
        """The id of the paragraph style of a name in lower case; None where there is none."""
        return self._by_name.get(name)

    def style_id(self, direct: dict[str, str]) -> str:
        """The id of a paragraph's style, by its own settings."""
        named = direct.get("pStyle", "")
        return named if named in self.styles else self._default_style

    def of_paragraph(self, style: str) -> tuple[dict[str, str], dict[str, str]]:
        """What a paragraph style gives its paragraphs and their runs, over the defaults; not to be changed."""
        if style not in self._paragraphs:
            paragraph, run = dict(self._paragraph_defaults), dict(self._run_defaults)
            for each in self.chain(style):
                paragraph |= each.paragraph
                run |= each.run
            self._paragraphs[style] = paragraph, run
        return self._paragraphs[style]

    def of_run(self, below: dict[str, str], direct: dict[str, str]) -> dict[str, str]:
        """The properties of a run over those that its paragraph's style gives."""
        style = direct.get("rStyle", "")
        if style and style not in self.styles:
            style = ""
        if style not in self._characters:
            found: dict[str, str] = {}
            for each in self.chain(style):
                found |= each.run
            self._characters[style] = found
        character = self._characters[style]
        if not character and not direct:
            return below
        settled = below | character | direct
        if "b" in character and "b" in below and "b" not in direct:
            settled["b"] = str(int(is_on(below["b"]) != is_on(character["b"])))
        return settled

    def font(self, named: str) -> str:
        """The name of a font, also of one by theme; "" where the theme has none. Equal names are one text: each run has one."""
        found = self._theme.get(named[1:], "") if named.startswith("@") else named
        return self._fonts.setdefault(found, found)


def _theme_fonts(theme: "_Element | None", script: str) -> dict[str, str]:
    """The theme's fonts by the names under which styles ask for them, e.g. minorEastAsia."""
    if theme is None:
        return {}
    a = f"{{{DRAWING}}}"
    fonts: dict[str, str] = {}
    for kind in ("major", "minor"):
        scheme = theme.find(f".//{a}{kind}Font")
        if scheme is None:
            continue
        scripts = {font.get("script"): font.get("typeface", "") for font in scheme.iterfind(f"{a}font")}
        latin, east = scheme.find(f"{a}latin"), scheme.find(f"{a}ea")
        western = clipped_value(latin.get("typeface", "") if latin is not None else "")
        eastern = clipped_value((east.get("typeface", "") if east is not None else "") or scripts.get(script, ""))
        fonts |= {f"{kind}Ascii": western, f"{kind}HAnsi": western, f"{kind}EastAsia": eastern}
    return fonts
