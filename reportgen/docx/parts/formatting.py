"""What `w:pPr` and `w:rPr` set, as flat mappings that can be laid one over another.

A key is a property's element and attribute ("ind.firstLineChars"), a value its text; what is not set is not there, and so is
inherited. A file may come from any program, so numbers are read with care and nonsense counts as not set.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from reportgen.docx.parts.namespaces import WORD

if TYPE_CHECKING:
    from lxml.etree import _Element

W = f"{{{WORD}}}"
Settings = Mapping[str, str]

_OFF = frozenset({"0", "false", "off"})
_MEASURE = re.compile(r"(-?\d{1,7})(?:\.(\d{1,9}))?(pt|mm|cm|in|pc|pi)?", re.ASCII)
_TWIPS = {None: 1.0, "pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pc": 240.0, "pi": 240.0}
# Strict and newer files say start and end where older ones say left and right.
_SIDES = {"start": "left", "startChars": "leftChars", "end": "right", "endChars": "rightChars"}
# The attributes of each that a page's look depends on; a file may hold thousands of others.
_ATTRIBUTES = {
    "ind": frozenset(
        {
            f"{W}{side}{unit}"
            for side in ("left", "right", "start", "end", "hanging", "firstLine")
            for unit in ("", "Chars")
        }
    ),
    "spacing": frozenset(
        f"{W}{name}"
        for name in (
            "before",
            "after",
            "beforeLines",
            "afterLines",
            "beforeAutospacing",
            "afterAutospacing",
            "line",
            "lineRule",
        )
    ),
    "framePr": frozenset(
        f"{W}{name}" for name in ("xAlign", "yAlign", "x", "y", "w", "h", "wrap", "hAnchor", "vAnchor")
    ),
}
_RULES = ("top", "bottom", "between")  # lines above, below and between paragraphs
_LIST = {f"{W}numId": "numId", f"{W}ilvl": "ilvl"}
_LONGEST = 255  # of a name or a value; Word allows 253 for a style's, 31 for a font's
_FONTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme"}


def number(text: str | None) -> int | None:
    """A length in twips, or a bare number as it is; None for what is none. Newer files may write 12pt or 2.5cm."""
    measured = _MEASURE.fullmatch((text or "").strip())
    if measured is None:
        return None
    return round(float(f"{measured[1]}.{measured[2] or 0}") * _TWIPS[measured[3]])


def half_points(text: str | None) -> int | None:
    """A size of type: half-points, or a length with its unit, as Strict files write (16pt)."""
    size = number(text)
    return size if size is None or (text or "").strip()[-1:].isdecimal() else round(size / 10)


def clipped_value(text: str) -> str:
    """A name or a value no longer than any is: it is repeated for each run, and one may be megabytes."""
    return text[:_LONGEST]


def is_on(text: str | None) -> bool:
    """Whether a switch is on: its element is there and does not say otherwise."""
    return text not in _OFF


def paragraph_settings(properties: "_Element | None") -> dict[str, str]:
    """The properties of a paragraph or of a style's paragraphs, as far as a page's look depends on them."""
    found: dict[str, str] = {}
    for each in properties if properties is not None else ():
        name = str(each.tag).removeprefix(W)  # of a comment the tag is no text
        if name in _ATTRIBUTES:
            for key, text in each.attrib.items():
                if key in _ATTRIBUTES[name]:
                    key = str(key).removeprefix(W)
                    found[f"{name}.{_SIDES.get(key, key)}"] = str(text)
        elif name in {"jc", "outlineLvl", "snapToGrid", "pageBreakBefore", "pStyle"}:
            found[name] = each.get(f"{W}val", "1")
        elif name == "pBdr":
            for side in _RULES:
                line = each.find(f"{W}{side}")
                if line is not None:
                    found[f"pBdr.{side}"] = line.get(f"{W}val", "")
        elif name == "numPr":
            for part in each:
                if part.tag in _LIST:
                    found[_LIST[str(part.tag)]] = part.get(f"{W}val", "")
    return _clipped(found)


def run_settings(properties: "_Element | None") -> dict[str, str]:
    """The properties of a run or of a style's runs; a font by theme is written @minorEastAsia."""
    found: dict[str, str] = {}
    for each in properties if properties is not None else ():
        name = str(each.tag).removeprefix(W)  # of a comment the tag is no text
        if name == "rFonts":
            for slot, theme in _FONTS.items():
                if each.get(f"{W}{theme}"):
                    found[slot] = f"@{each.get(f'{W}{theme}')}"
                elif each.get(f"{W}{slot}"):
                    found[slot] = each.get(f"{W}{slot}", "")
            if each.get(f"{W}hint"):
                found["hint"] = each.get(f"{W}hint", "")
        elif name == "lang":
            if each.get(f"{W}eastAsia"):
                found["lang"] = each.get(f"{W}eastAsia", "")
        elif name in {"color", "u"}:
            found[name] = each.get(f"{W}val", "")
        elif name in {"sz", "b", "spacing", "rStyle", "vanish", "specVanish"}:
            found[name] = each.get(f"{W}val", "1")
    return _clipped(found)


def _clipped(found: dict[str, str]) -> dict[str, str]:
    return {key: clipped_value(text) for key, text in found.items()}
