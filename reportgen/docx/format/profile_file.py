"""An office's own format: a small file of what differs from the standard, formats/〈name〉.yaml, or `format:` in reportgen.yaml."""

from pathlib import Path
from typing import Any, NamedTuple

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Place
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.format.findings import TypeAreaTooSmall, UnknownFormat, WrongMeasure
from reportgen.docx.parts.measures import CHARACTERS, LINE, MARGIN, NUMERALS, SIZE, Measure
from reportgen.docx.parts.profile import GBT9704, LONGEST_FONT, Face, Page, Profile, fitted, is_font_name
from reportgen.sources.figures.file_kinds import FACE, FORMAT, OFFICE_FILE, PAGE
from reportgen.sources.files.project import OFFICE, Project
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar, read_yaml
from reportgen.sources.yaml.shape import Entries, Shape, entries, root_mapping

FOLDER = "formats"
STANDARD = GBT9704.name
_MEASURES = {"title_line": LINE, "table_line": LINE, "first_line": CHARACTERS, "date_in": CHARACTERS}
_FACES = ("title", "annex_label", "table_caption", "table_head", "table_cell", "table_note", "page_number")
_NARROWEST, _LOWEST = 80, 100  # millimetres of the type area
_MOST_NAMED = 20  # formats that a hint lists
_TWIPS_A_MM = 1440 / 25.4


def read_profile(
    project: Project, genre: tuple[str, Place] | None, found: list[Diagnostic], start: Profile = GBT9704
) -> Profile:
    """The format of a genre in this office; findings go into `found`, and what is wrong stays as the standard has it.

    Args:
        genre: the name that genre.yaml gives, and where; it counts before what reportgen.yaml says.
        start: what holds where nothing is said.
    """
    if genre is not None:
        return _named(project, *genre, found, start)
    office = office_entry(project, "format")
    if office is None:
        return start
    document, node = office
    if isinstance(node, Mapping):
        return _Reader(document, found).profile(node, "office", start)
    return _named(project, node.text, document.place(node), found, start) if isinstance(node, Scalar) else start


def named_profile(project: Project, name: str, found: list[Diagnostic]) -> Profile | None:
    """The format of a name that was asked for on the command line: the standard's, or formats/〈name〉.yaml of the project.

    None, with a finding, where there is none; what is wrong with the file is a finding too, and stays as the standard has it.
    """
    before = len(found)
    profile = _named(project, name, None, found, GBT9704)
    return None if any(each.code == UnknownFormat.code for each in found[before:]) else profile


def office_entry(project: Project, key: str) -> tuple[Document, Node] | None:
    """What stands behind a key of reportgen.yaml; what is wrong with the file is found where the style is read."""
    if not (project.root / OFFICE).is_file():
        return None
    already: list[Diagnostic] = []
    document = read_yaml(project.root / OFFICE, OFFICE, already)
    root = root_mapping(document, OFFICE_FILE.title, already) if document is not None else None
    if document is None or root is None:
        return None
    written = entries(root, OFFICE_FILE, OFFICE, already)
    return (document, written[key][1]) if key in written else None


def _named(project: Project, name: str, place: Place | None, found: list[Diagnostic], start: Profile) -> Profile:
    if name == STANDARD:
        return start
    folder = project.root / FOLDER
    path = folder / f"{name}.yaml"
    if not name.isprintable() or path.parent != folder or not _is_file(path):
        known = (STANDARD, *sorted(file.stem for file in folder.glob("*.yaml")))[:_MOST_NAMED]
        found.append(UnknownFormat(name=clipped(name), near=suggestion(name[:100], known), known=known).at(place))
        return start
    document = read_yaml(path, project.shown(path), found)
    root = root_mapping(document, FORMAT.title, found) if document is not None else None
    return start if document is None or root is None else _Reader(document, found).profile(root, name, start)


def _is_file(path: Path) -> bool:
    """Whether there is such a file; a name that no file can have, too long or with a NUL, is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


class Written(NamedTuple):
    """The known keys of a mapping, and the mapping; None where there is none."""

    entries: Entries
    node: Node | None


def too_small(page: Page) -> TypeAreaTooSmall | None:
    """The finding for margins that leave no room for a text."""
    width, height = page.text_width / _TWIPS_A_MM, (page.height - page.top - page.bottom) / _TWIPS_A_MM
    if width >= _NARROWEST and height >= _LOWEST:
        return None
    return TypeAreaTooSmall(width=round(width), height=round(height))


class _Reader:
    def __init__(self, document: Document, found: list[Diagnostic]) -> None:
        self.document = document
        self.found = found

    def profile(self, node: Mapping, name: str, start: Profile) -> Profile:
        written = Written(entries(node, FORMAT, self.document.path, self.found), node)
        measured = {key: self._measure(written, key, measure) for key, measure in _MEASURES.items()}
        numbers: dict[str, Any] = {key: number for key, number in measured.items() if number is not None}
        page = self._page(self._inside(written, "page", PAGE), start.page)
        pitch = self._measure(written, "line_pitch", LINE)
        body = self._face(written, "body", start.body)
        first, second, third, fourth = (
            self._face(
                written, f"heading{level}", face._replace(size=body.size) if face.size == start.body.size else face
            )
            for level, face in enumerate(start.headings, start=1)
        )
        others: dict[str, Any] = {key: self._face(written, key, getattr(start, key)) for key in _FACES}
        return fitted(
            start._replace(
                name=name,
                page=page if pitch is None else page._replace(line_pitch=pitch),
                body=body,
                headings=(first, second, third, fourth),
                latin=self._font(written, "latin") or start.latin,
                **others,
                **numbers,
            )
        )

    def _page(self, written: Written, page: Page) -> Page:
        measured = {key: self._measure(written, key, MARGIN) for key in PAGE.fields}
        changed = page._replace(**{key: side for key, side in measured.items() if side is not None})
        fault = too_small(changed)
        if written.node is None or fault is None:
            return changed
        self._add(fault, written.node)
        return page

    def _face(self, around: Written, key: str, face: Face) -> Face:
        written = self._inside(around, key, FACE)
        bold = self._text(written, "bold")
        return face._replace(
            font=self._font(written, "font") or face.font,
            size=self._measure(written, "size", SIZE) or face.size,
            bold=bold == "true" if bold else face.bold,
        )

    def _inside(self, written: Written, key: str, shape: Shape) -> Written:
        entry = written.entries.get(key)
        if entry is None or not isinstance(entry[1], Mapping):
            return Written({}, None)
        return Written(entries(entry[1], shape, self.document.path, self.found), entry[1])

    def _text(self, written: Written, key: str) -> str:
        entry = written.entries.get(key)
        return entry[1].text.strip() if entry is not None and isinstance(entry[1], Scalar) else ""

    def _font(self, written: Written, key: str) -> str:
        name = self._text(written, key)
        if not name or is_font_name(name):
            return name
        expected = Phrase(N_("字体的名称，不超过 {most} 个字"), most=LONGEST_FONT)
        self._add(
            WrongMeasure(key=key, text=clipped(name), expected=expected, near=suggestion("", ())),
            written.entries[key][1],
        )
        return ""

    def _measure(self, written: Written, key: str, measure: Measure) -> int | None:
        entry = written.entries.get(key)
        if entry is None or not isinstance(entry[1], Scalar):
            return None
        text = entry[1].text
        number = measure.read(text)
        if number is None:
            near = suggestion(text[:100].translate(NUMERALS), measure.words)
            self._add(WrongMeasure(key=key, text=clipped(text), expected=measure.expected, near=near), entry[1])
        return number

    def _add(self, finding: Finding, node: Node) -> None:
        self.found.append(finding.at(self.document.place(node)))
