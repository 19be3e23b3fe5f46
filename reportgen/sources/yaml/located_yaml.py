"""YAML with the line and column of everything in it, from the parser's events; every value stays the text that was typed.

The events of libyaml are enough and the fastest that there is; building nodes or objects of its own would cost three to ten times
as much, and its implicit types would turn 2025-05-31 into a date and 1.10 into 1.1.
"""

import gc
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.sources.files.characters import forbidden
from reportgen.sources.files.findings import EmptyFile, ForbiddenCharacter
from reportgen.sources.files.quoting import clipped
from reportgen.sources.files.text_file import read_text
from reportgen.sources.yaml.findings_yaml import (
    AnchorOrAlias,
    DuplicateKey,
    ExplicitTag,
    KeyNotText,
    NestedTooDeep,
    SeveralDocuments,
    TooManyNodes,
)
from reportgen.sources.yaml.folding import joined

MAX_DEPTH = 32
MAX_NODES = 300_000
MAX_FINDINGS = 100

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_NO_KEYS = _NULLS | {"<<"}


class Scalar(NamedTuple):
    """A value as text. plain: written without quotes and not as a block; line, column: where it begins, from 1."""

    text: str
    plain: bool
    line: int
    column: int

    @property
    def is_null(self) -> bool:
        """True for `~`, `null` and nothing at all; a quoted "~" is text."""
        return self.plain and self.text in _NULLS


class Mapping(NamedTuple):
    """Keys with their nodes, in the order of the file; no key twice."""

    entries: list[tuple[Scalar, "Node"]]
    line: int
    column: int


class Sequence(NamedTuple):
    """A list."""

    items: list["Node"]
    line: int
    column: int


Node = Scalar | Mapping | Sequence

_DROPPED = Scalar("", False, 0, 0)  # a key that was refused: its value is read and left out


class Document(NamedTuple):
    """A file's one document. path: as shown in findings; text: the whole file, for places inside a scalar."""

    path: str
    text: str
    root: Node

    def place(self, node: Node) -> Place:
        """Where a node begins."""
        return Place(self.path, node.line, node.column)


def read_yaml(path: Path, shown: str, found: list[Diagnostic], asked_at: Place | None = None) -> Document | None:
    """The document in a file.

    Args:
        shown: the path as findings print it. asked_at: where the file is named, if it is; a missing file is reported there.

    Returns:
        None where it cannot be read; `found` then says why. Findings that leave the rest readable (a duplicate key, an alias)
        are added and what remains is returned.
    """
    text = read_text(path, shown, found, asked_at=asked_at)
    return None if text is None else parse(text, shown, found)


def parse(text: str, shown: str, found: list[Diagnostic]) -> Document | None:
    """The document in a text; as for read_yaml."""
    composer = _Composer(text, shown, found)
    parser = parser_of(text)
    collecting = gc.isenabled()
    gc.disable()  # nothing made here is in a cycle, and looking for cycles nearly doubles the time: 30 to 55 ms for 15,000 values
    try:
        composer.run(parser.get_event)
    except yaml.YAMLError as error:
        from reportgen.sources.yaml.yaml_faults import syntax_findings  # only for a broken file

        found += syntax_findings(error, text, shown)
        return None
    except RecursionError:  # the pure parser reads explicit keys by recursion
        found.append(NestedTooDeep(limit=MAX_DEPTH).at(Place(shown)))
        return None
    finally:
        parser.dispose()
        if collecting:
            gc.enable()
    if composer.stopped:
        return None
    if composer.root is None or (isinstance(composer.root, Scalar) and composer.root.is_null):
        if len(found) == composer.before:
            found.append(EmptyFile().at(Place(shown)))
        return None
    return Document(shown, text, composer.root)


def parser_of(text: str) -> Any:
    """libyaml's parser where PyYAML was built with it, else the pure one: same events, twenty times slower."""
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]  # it does; the stubs do not say so
    except ImportError:  # pragma: no cover
        return yaml.SafeLoader(text)
    return CParser(text)


class _Composer:
    """Events in, nodes out, without recursion: depth and size are bounded before anything is kept."""

    def __init__(self, text: str, shown: str, found: list[Diagnostic]) -> None:
        self.text = text
        self.shown = shown
        self.found = found
        self.before = len(found)
        self.escapes = "\\" in text
        self.root: Node | None = None
        self.stopped = False
        self.count = 0
        # The innermost open mapping or list, the key that waits for its value, and the lines of the mapping's keys; those of
        # the mappings and lists around it wait on the stack.
        self.open: Mapping | Sequence | None = None
        self.key: Scalar | None = None
        self.lines: dict[str, int] = {}
        self.stack: list[tuple[Mapping | Sequence | None, Scalar | None, dict[str, int]]] = []

    def run(self, next_event: Callable[[], Any]) -> None:
        """Read all events; sets root, or stopped where nothing more is worth reading."""
        scalar, stream_end = yaml.ScalarEvent, yaml.StreamEndEvent
        starts = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        while not self.stopped:
            event = next_event()
            kind = type(event)
            if kind is scalar:
                mark = event.start_mark
                value, style = event.value, event.style
                if " " in value and style != "|" and event.end_mark.line != mark.line:
                    value = joined(event, self.text)
                node = Scalar(value, not style, mark.line + 1, mark.column + 1)
                if event.anchor is not None or event.tag is not None or (self.escapes and event.style == '"'):
                    self._refuse(event, node)
                self._attach(node)
            elif kind in starts:
                self._begin(event, Mapping if kind is starts[0] else Sequence)
            elif kind in ends:
                self._end()
            elif kind is stream_end:
                return
            elif kind is yaml.AliasEvent:
                place = self._place(event.start_mark)
                self._add(AnchorOrAlias(sign=f"*{clipped(event.anchor)}").at(place))
                self._attach(Scalar("~", True, place.line or 0, place.column or 0))
            elif kind is yaml.DocumentStartEvent and self.root is not None:
                self._stop(SeveralDocuments().at(self._place(event.start_mark)))

    def _begin(self, event: Any, kind: type[Mapping] | type[Sequence]) -> None:
        """Open a mapping or list."""
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, None)
        if len(self.stack) >= MAX_DEPTH:
            self._stop(NestedTooDeep(limit=MAX_DEPTH).at(self._place(mark)))
        self.stack.append((self.open, self.key, self.lines))
        self.open, self.key, self.lines = kind([], mark.line + 1, mark.column + 1), None, {}

    def _end(self) -> None:
        """Close the innermost mapping or list."""
        node = self.open
        assert node is not None
        self.open, self.key, self.lines = self.stack.pop()
        self._attach(node)

    def _attach(self, node: Node) -> None:
        """Put a node where it belongs: as key or value, list item, or root."""
        self.count += 1
        if self.count > MAX_NODES:
            self._stop(TooManyNodes(limit=MAX_NODES).at(Place(self.shown, node.line, node.column)))
        around, key = self.open, self.key
        if type(around) is Mapping:
            if key is None:
                self.key = self._key(node)
            else:
                if key is not _DROPPED:
                    around.entries.append((key, node))
                self.key = None
        elif type(around) is Sequence:
            around.items.append(node)
        else:
            self.root = node

    def _key(self, node: Node) -> Scalar:
        """The node as a key, or _DROPPED, with a finding, where it cannot be one."""
        if type(node) is Scalar:
            text = node.text
            if text not in self.lines and not (node.plain and text in _NO_KEYS):
                self.lines[text] = node.line
                return node
        place = Place(self.shown, node.line, node.column)
        if not isinstance(node, Scalar) or node.is_null:
            self._add(KeyNotText().at(place))
        elif node.text in self.lines:
            self._add(DuplicateKey(key=clipped(node.text), first_line=self.lines[node.text]).at(place))
        else:
            self._add(AnchorOrAlias(sign="<<").at(place))
        return _DROPPED

    def _refuse(self, event: Any, node: Scalar | None) -> None:
        """Anchor, tag, and forbidden characters written as escapes."""
        place = self._place(event.start_mark)
        if event.anchor is not None:
            self._add(AnchorOrAlias(sign=f"&{clipped(event.anchor)}").at(place))
        if event.tag is not None:
            self._add(ExplicitTag(tag=clipped(event.tag.replace("tag:yaml.org,2002:", "!!"))).at(place))
        if node is not None and not node.plain:
            for _, character, kind in forbidden(node.text):
                self._add(ForbiddenCharacter(character=character, kind=kind).at(place))
                break

    def _place(self, mark: Any) -> Place:
        return Place(self.shown, mark.line + 1, mark.column + 1)

    def _add(self, diagnostic: Diagnostic) -> None:
        self.found.append(diagnostic)
        if len(self.found) - self.before >= MAX_FINDINGS:
            self.stopped = True

    def _stop(self, diagnostic: Diagnostic) -> None:
        self.found.append(diagnostic)
        self.stopped = True
