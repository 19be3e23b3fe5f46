"""Reading a style: what genre.yaml says of it, and what the office's own reportgen.yaml says over that."""

from typing import NamedTuple

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.diagnostics.near import suggestion
from reportgen.genre.findings_genre import UnknownStyle
from reportgen.language.pieces.style import NAME, Style, StyleFault, read_style
from reportgen.sources.figures.file_kinds import OFFICE_FILE, STYLE, STYLE_VALUE
from reportgen.sources.files.project import OFFICE, Project
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_shape import UnknownKey
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar, Sequence, read_yaml
from reportgen.sources.yaml.shape import colon_in_name, entries, fits, root_mapping


class Written(NamedTuple):
    """The entries of a style as `read_style` takes them, and where each key and value stands."""

    entries: dict[str, str]
    places: dict[str, tuple[Place, Place]]


def read_style_of(genre: Node | None, document: Document, project: Project, found: list[Diagnostic]) -> Style:
    """The style of a genre in this office.

    The genre's named style is the start, its own keys come over it. In reportgen.yaml the office may name another style to start
    from, and its keys come over everything. Faults of both files are added to `found`, each at its place in its own file.

    Args:
        genre: what stands behind `style:` in genre.yaml, one word or a mapping. document: of genre.yaml.
    """
    own = _written(genre, document, found)
    office = _office(project, found)
    style = _style(own, found)
    if not office.entries:
        return style
    _style(office, found)
    return read_style(own.entries | office.entries)[0]


def _office(project: Project, found: list[Diagnostic]) -> Written:
    path = project.root / OFFICE
    if not path.is_file():
        return Written({}, {})
    shown = project.shown(path)
    document = read_yaml(path, shown, found)
    root = root_mapping(document, OFFICE_FILE.title, found) if document is not None else None
    if document is None or root is None:
        return Written({}, {})
    written = entries(root, OFFICE_FILE, shown, found)
    return _written(written["style"][1] if "style" in written else None, document, found)


def _written(node: Node | None, document: Document, found: list[Diagnostic]) -> Written:
    """Keys with nothing behind them count as not written, as in every file."""
    if node is None or _is_null(node):
        return Written({}, {})
    explanation = OFFICE_FILE.fields["style"].explanation
    if not fits("style", node, STYLE, explanation, document.path, found):
        return Written({}, {})
    if isinstance(node, Scalar):
        place = document.place(node)
        return Written({NAME: node.text}, {NAME: (place, place)})
    texts, places = dict[str, str](), dict[str, tuple[Place, Place]]()
    for key, value in node.entries if isinstance(node, Mapping) else ():
        place = document.place(key)
        if (slip := colon_in_name(key.text, place)) is not None:
            found.append(slip)
        elif not _is_null(value) and fits(key.text, value, STYLE_VALUE, explanation, document.path, found):
            parts = value.items if isinstance(value, Sequence) else [value]
            texts[key.text] = "/".join(part.text for part in parts if isinstance(part, Scalar))
            places[key.text] = place, document.place(value)
    return Written(texts, places)


def _style(written: Written, found: list[Diagnostic]) -> Style:
    style, faults = read_style(written.entries)
    found.extend(_finding(fault, *written.places[fault.key]) for fault in faults)
    return style


def _finding(fault: StyleFault, key: Place, value: Place) -> Diagnostic:
    if fault.value is None:
        near = suggestion(fault.key[:100], fault.known)
        return UnknownKey(key=clipped(fault.key), near=near, known=fault.known).at(key)
    near = suggestion(fault.value[:100], fault.known)
    return UnknownStyle(key=fault.key, value=clipped(fault.value), near=near, allowed=fault.known).at(value)


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_null
