"""The styles of any .docx, with what each inherits: documents' defaults, then the styles it is based on, then its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportgen.docx.container import DamagedPackage, Package
from reportgen.docx.namespaces import DRAWING, RELATION, WORD

if TYPE_CHECKING:
    from lxml.etree import _Element

_W, _A = f"{{{WORD}}}", f"{{{DRAWING}}}"
_MOST_ANCESTORS = 20  # Word follows no more than eleven
_OFF = ("0", "false", "off")


class StyleSheet:
    """The styles of a package by their names.

    Raises:
        DamagedPackage: the package has no styles, or they are no WordprocessingML.
    """

    def __init__(self, package: Package, main: str) -> None:
        folder, _, name = main.rpartition("/")
        targets = _targets(package, folder, name)
        if "styles" not in targets:
            raise DamagedPackage
        root = package.xml(targets["styles"])
        if root.tag != f"{_W}styles":
            raise DamagedPackage
        self._theme = package.xml(targets["theme"]) if targets.get("theme") in package.names else None
        self._defaults = root.find(f"{_W}docDefaults")
        self._by_id: dict[str, _Element] = {}
        self._by_name: dict[str, _Element] = {}
        for style in root.iterfind(f"{_W}style"):
            self._by_id.setdefault(style.get(f"{_W}styleId", ""), style)
            called = style.find(f"{_W}name")
            if called is not None and style.get(f"{_W}type") == "paragraph":
                self._by_name.setdefault((called.get(f"{_W}val") or "").lower(), style)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def attribute(self, name: str, element: str, attribute: str) -> str | None:
        """The effective value of an attribute in a style's properties, as ("title", "rPr/sz", "val"); None where none says it."""
        path = "/".join(_W + part for part in element.split("/"))
        for properties in self._chain(name):
            found = properties.find(path)
            if found is not None and (value := found.get(_W + attribute)) is not None:
                return value
        return None

    def is_on(self, name: str, element: str) -> bool | None:
        """A property that is on or off, as bold; None where nothing says it."""
        path = "/".join(_W + part for part in element.split("/"))
        for properties in self._chain(name):
            found = properties.find(path)
            if found is not None:
                return found.get(f"{_W}val", "1") not in _OFF
        return None

    def font(self, name: str, script: str) -> str | None:
        """The font of a style for a script ("eastAsia", "ascii"), the theme's where the style leaves it to the theme."""
        for properties in self._chain(name):
            fonts = properties.find(f"{_W}rPr/{_W}rFonts")
            if fonts is None:
                continue
            of_theme = fonts.get(f"{_W}{script}Theme")
            if of_theme is not None and (font := self._theme_font(of_theme)):
                return font
            if named := fonts.get(_W + script):
                return named
        return None

    def _chain(self, name: str) -> Iterator["_Element"]:
        """The style, what it is based on, and the defaults, whose properties lie a level deeper."""
        style = self._by_name.get(name)
        for _ in range(_MOST_ANCESTORS):
            if style is None:
                break
            yield style
            based = style.find(f"{_W}basedOn")
            style = None if based is None else self._by_id.get(based.get(f"{_W}val", ""))
        if self._defaults is not None:
            yield from (part for kind in ("rPrDefault", "pPrDefault") for part in self._defaults.iterfind(_W + kind))

    def _theme_font(self, name: str) -> str:
        """minorEastAsia, majorHAnsi … as the theme has them, for Chinese where it distinguishes."""
        if self._theme is None:
            return ""
        fonts = self._theme.find(f".//{_A}{'major' if name.startswith('major') else 'minor'}Font")
        if fonts is None:
            return ""
        if not name.endswith("EastAsia"):
            latin = fonts.find(f"{_A}latin")
            return "" if latin is None else latin.get("typeface", "")
        chinese = next((font for font in fonts.iterfind(f"{_A}font") if font.get("script") == "Hans"), None)
        own = fonts.find(f"{_A}ea")
        if own is not None and own.get("typeface"):
            chinese = own
        return "" if chinese is None else chinese.get("typeface", "")


def _targets(package: Package, folder: str, name: str) -> dict[str, str]:
    """The parts that the main part leads to, by the last word of the relation's type."""
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    if relations not in package.names:
        return {}
    found: dict[str, str] = {}
    for relation in package.xml(relations):
        kind, target = relation.get("Type") or "", relation.get("Target") or ""
        if kind.startswith(f"{RELATION}/") and relation.get("TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
            found.setdefault(kind.rpartition("/")[2], path)
    return found
