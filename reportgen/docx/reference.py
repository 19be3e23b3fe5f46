"""An office's own document as the pattern of its drafts, as pandoc's reference document is: page, faces and lines are its."""

from pathlib import Path

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.docx.container import OversizePackage, UnreadableDraft, opened
from reportgen.docx.findings import UnusableReference
from reportgen.docx.namespaces import WORD
from reportgen.docx.profile import Face, Page, Profile, fitted
from reportgen.docx.profile_file import office_entry, too_small
from reportgen.docx.related import main_part
from reportgen.docx.style_sheet import StyleSheet
from reportgen.sources.located_yaml import Scalar
from reportgen.sources.project import Project

DEFAULT = "style.docx"
_W = f"{{{WORD}}}"
_PAGE = {"width": "w", "height": "h"}
_MARGINS = {"top": "top", "bottom": "bottom", "left": "left", "right": "right"}
# What carries the text of a body, and the head of a table, in the order of preference.
_BODY = ("body text", "normal")
_HEADS = ("表头", "table heading", "table header")
_LARGEST = 20_000  # twips: 35 cm


def over_reference(project: Project, profile: Profile, found: list[Diagnostic]) -> Profile:
    """The format with what the office's reference document says over it; the format itself where there is no such document.

    The document is style.docx in the project's root, or what `reference:` in reportgen.yaml names. One that cannot be used is
    a finding.
    """
    place: Place | None = None
    path: Path | None = project.root / DEFAULT
    named = office_entry(project, "reference")
    if named is not None and isinstance(named[1], Scalar):
        place = named[0].place(named[1])
        path = project.inside(named[1].text, project.root, place, found)
    if path is None or (named is None and not path.is_file()):
        return profile
    shown = project.shown(path)
    at = place or Place(shown)
    try:
        with opened(path) as package:
            main = main_part(package)
            body = package.xml(main)
            styles = StyleSheet(package, main)
    except FileNotFoundError:
        reason = N_("没有这个文件")
    except OSError as error:
        reason = error.strerror or N_("不能读取")
    except OversizePackage:
        reason = N_("文件太大")
    except UnreadableDraft:
        reason = N_("文件已损坏，或不是 .docx")
    else:
        made = fitted(_styled(profile._replace(page=_page(body, styles, profile.page), name=path.stem), styles))
        fault = too_small(made.page)
        if fault is None:
            return made
        found.append(fault.at(at))
        return profile
    found.append(UnusableReference(path=shown, reason=reason).at(at))
    return profile


def _styled(profile: Profile, styles: StyleSheet) -> Profile:
    body = next((name for name in _BODY if name in styles), "")
    head = next((name for name in _HEADS if name in styles), "")
    first, second, third, fourth = (
        _face(styles, f"heading {level}", face) for level, face in enumerate(profile.headings, start=1)
    )
    text = _face(styles, body, profile.body)
    return profile._replace(
        body=text,
        latin=(styles.font(body, "ascii") if body else None) or profile.latin,
        title=_face(styles, "title", profile.title),
        title_line=_exact_line(styles, "title") or profile.title_line,
        headings=(first, second, third, fourth),
        table_caption=_face(styles, "caption", profile.table_caption),
        table_head=_face(styles, head, profile.table_head),
        first_line=_first_line(styles, body, 10 * text.size, profile.first_line),
    )


def _face(styles: StyleSheet, name: str, face: Face) -> Face:
    """The face of a style; what neither it nor anything it builds on says, and a style that is not there, is as it was."""
    if name not in styles:
        return face
    size = _number(styles.attribute(name, "rPr/sz", "val"), 10, 144)
    bold = styles.is_on(name, "rPr/b")
    return face._replace(
        font=styles.font(name, "eastAsia") or face.font,
        size=size or face.size,
        bold=face.bold if bold is None else bold,
    )


def _first_line(styles: StyleSheet, name: str, em: int, otherwise: int) -> int:
    """Hundredths of a character."""
    characters = _number(styles.attribute(name, "pPr/ind", "firstLineChars"), 0, 1000)
    if characters is not None:
        return characters
    twips = _number(styles.attribute(name, "pPr/ind", "firstLine"), 0, 10 * em)
    return otherwise if twips is None else round(twips / em * 2) * 50


def _exact_line(styles: StyleSheet, name: str) -> int | None:
    """Twips from line to line where the style fixes it."""
    if name not in styles or styles.attribute(name, "pPr/spacing", "lineRule") != "exact":
        return None
    return _number(styles.attribute(name, "pPr/spacing", "line"), 120, 2000)


def _page(document: object, styles: StyleSheet, page: Page) -> Page:
    """The page of the last section, and its lines: those of the body's style where it fixes them, else the grid's."""
    section = document.find(f"{_W}body/{_W}sectPr")  # type: ignore[attr-defined]
    values: dict[str, int] = {}
    if section is not None:
        for element, names in (("pgSz", _PAGE), ("pgMar", _MARGINS)):
            node = section.find(_W + element)
            for field, attribute in names.items() if node is not None else ():
                if (number := _number(node.get(_W + attribute), 0, _LARGEST)) is not None:
                    values[field] = number
        grid = section.find(f"{_W}docGrid")
        if grid is not None and grid.get(f"{_W}type") in ("lines", "linesAndChars", "snapToChars"):
            pitch = _number(grid.get(f"{_W}linePitch"), 120, 2000)
            values |= {"line_pitch": pitch} if pitch else {}
    fixed = next((line for name in _BODY if (line := _exact_line(styles, name))), None)
    return page._replace(**values | ({"line_pitch": fixed} if fixed else {}))


def _number(text: str | None, low: int, high: int) -> int | None:
    """A whole number within bounds; Word also writes 240.0."""
    try:
        number = int(float(text or ""))
    except (ValueError, OverflowError):
        return None
    return number if low <= number <= high else None
