"""What a period file has beside its figures: parameters, and passages written by hand."""

from functools import lru_cache

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.number import Number, NumberError, read_number
from reportgen.indicators.report import Parameter, Passage
from reportgen.sources.figures.file_kinds import ITEM, PASSAGE, PERIOD_FILE
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_shape import MissingKey, NameTaken, ReservedName, UnusableName
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar, Sequence
from reportgen.sources.yaml.names import RESERVED, is_usable, usable_like
from reportgen.sources.yaml.shape import Text, entries, fits


def read_parameters(
    node: Node | None, document: Document, catalogue: Catalogue, found: list[Diagnostic]
) -> dict[str, Parameter]:
    """The parameters by name; one whose value is `~` is there without a text."""
    parameters: dict[str, Parameter] = {}
    for key, value in node.entries if isinstance(node, Mapping) else ():
        place = document.place(key)
        if not is_usable(key.text):
            found.append(UnusableName(name=clipped(key.text), near=usable_like(key.text)).at(place))
        elif key.text in RESERVED:
            found.append(ReservedName(name=key.text).at(place))
        elif (indicator := catalogue.get(key.text)) is not None:
            found.append(NameTaken(name=clipped(key.text), first=str(indicator.place or N_("指标目录"))).at(place))
        explanation = PERIOD_FILE.fields["parameters"].explanation
        if fits(key.text, value, Text.ANY, explanation, document.path, found) and isinstance(value, Scalar):
            text = None if value.is_null else value.text
            number = _number(text) if text is not None and value.plain else None
            parameters[key.text] = Parameter(key.text, text, number, document.place(value))
    return parameters


def _number(text: str) -> Number | None:
    try:
        return read_number(text)
    except NumberError:
        return None


def read_passages(node: Node | None, document: Document, found: list[Diagnostic]) -> tuple[Passage, ...]:
    """The problems or plans of a list, in its order."""
    passages = []
    for item in node.items if isinstance(node, Sequence) else ():
        if not fits(PASSAGE.title, item, PASSAGE, PASSAGE.fields["title"].explanation, document.path, found):
            continue
        assert isinstance(item, Mapping)
        written = {key: value for key, (_, value) in entries(item, PASSAGE, document.path, found).items()}
        if "text" not in written and "items" not in written:
            missing = MissingKey(key=N_("text 或 items"), explanation=PASSAGE.fields["text"].explanation)
            found.append(missing.at(document.place(item)))
        passages.append(_passage(written, item, document, _items(written.get("items"), document, found)))
    return tuple(passages)


def _items(node: Node | None, document: Document, found: list[Diagnostic]) -> tuple[Passage, ...]:
    items = []
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar):
            if not item.is_null:
                items.append(Passage("", item.text, text_place(item, document)))
        elif fits("items", item, ITEM, PASSAGE.fields["items"].explanation, document.path, found):
            assert isinstance(item, Mapping)
            written = {key: value for key, (_, value) in entries(item, ITEM, document.path, found).items()}
            items.append(_passage(written, item, document, ()))
    return tuple(items)


def _passage(written: dict[str, Node], node: Node, document: Document, items: tuple[Passage, ...]) -> Passage:
    title, text = written.get("title"), written.get("text")
    place = text_place(text, document) if isinstance(text, Scalar) else document.place(title or node)
    return Passage(
        title.text if isinstance(title, Scalar) else "", text.text if isinstance(text, Scalar) else "", place, items
    )


def text_place(node: Scalar, document: Document) -> Place:
    """Where the first character of a text stands: behind a quotation mark, or for a block (`|`, `>`) in the next line."""
    if node.plain:
        return document.place(node)
    lines = _lines(document.text)
    if lines[node.line - 1][node.column - 1] in "'\"":
        return Place(document.path, node.line, node.column + 1)
    # A block may begin with blank lines, which are part of it; its indentation is that of the first line with content.
    content = next((lines[number] for number in range(node.line, len(lines)) if lines[number].strip()), "")
    return Place(document.path, node.line + 1, len(content) - len(content.lstrip()) + 1)


@lru_cache(maxsize=1)
def _lines(text: str) -> list[str]:
    """The lines of a file, split once for all its texts: a hundred thousand of them are a tenth of a second, not an hour."""
    return text.splitlines()
