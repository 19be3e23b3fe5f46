"""What the keys of genre.yaml hold, read node by node: texts, names, numbers, indicators; and what is none of these."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from reportgen.diagnostics.finding import N_, Diagnostic, Finding
from reportgen.diagnostics.near import suggestion
from reportgen.genre.findings_genre import UnknownName
from reportgen.genre.genre import DEFAULT_WEIGHT, MOST_DEFAULT, Named
from reportgen.indicators.catalogue import Catalogue
from reportgen.sources.files.project import Project
from reportgen.sources.yaml.findings_shape import NotAChoice, UnknownKey, WrongNode
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar, Sequence

_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,6})?", re.ASCII)


class GenreNodes:
    """Reads nodes of one file; what is wrong with them goes, at its place, into the list of findings."""

    def __init__(self, document: Document, project: Project, catalogue: Catalogue, found: list[Diagnostic]) -> None:
        self.document = document
        self.project = project
        self.catalogue = catalogue
        self.found = found

    def _texts(self, node: Node | None, key: str) -> Iterator[str]:
        """One text or a list of texts."""
        return (item.text for item in self._text_nodes(node, key))

    def _text_nodes(self, node: Node | None, key: str) -> Iterator[Scalar]:
        if node is None:
            return
        for item in node.items if isinstance(node, Sequence) else [node]:
            if isinstance(item, Scalar) and not item.is_null:
                yield item
            else:
                self._wrong(key, N_("文字或文字的列表"), item)

    def _name(self, node: Node | None, key: str) -> Named | None:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return None
        if isinstance(node, Scalar):
            return Named(node.text, self.document.place(node))
        self._wrong(key, N_("一个名称"), node)
        return None

    def _count(self, node: Node | None, key: str) -> int:
        if node is None:
            return MOST_DEFAULT
        if isinstance(node, Scalar) and node.text.isascii() and node.text.isdigit() and len(node.text) < 4:
            return int(node.text)
        self._wrong(key, N_("0 到 999 的整数"), node)
        return MOST_DEFAULT

    def _weight(self, node: Node | None, key: str) -> Decimal:
        if node is None:
            return DEFAULT_WEIGHT
        if isinstance(node, Scalar) and _NUMBER.fullmatch(node.text):
            return Decimal(node.text)
        self._wrong(key, N_("不小于 0 的数"), node)
        return DEFAULT_WEIGHT

    def _indicators(self, node: Node | None) -> Iterator[str]:
        if node is None:
            return
        for item in node.items if isinstance(node, Sequence) else [node]:
            if not isinstance(item, Scalar):
                self._wrong("indicators", N_("指标名的列表，或 all"), item)
            elif self._is_indicator(item):
                yield item.text

    def _is_indicator(self, node: Scalar) -> bool:
        if node.text in self.catalogue:
            return True
        self._add(UnknownName(name=node.text, near=suggestion(node.text, self.catalogue.names())), node)
        return False

    def _one_of(self, node: Node, key: str, choices: Collection[str]) -> str | None:
        """A word out of a few; None, with a finding, for another."""
        if isinstance(node, Scalar) and node.text in choices:
            return node.text
        met = node.text if isinstance(node, Scalar) else "…"
        self._add(NotAChoice(key=key, text=met, near=suggestion(met, choices), choices=tuple(choices)), node)
        return None

    def _entries(self, node: Node | None, key: str, known: tuple[str, ...]) -> dict[str, Node]:
        """A mapping whose keys are known ones."""
        entries = {name.text: (name, value) for name, value in self._mapping(node, key)}
        for text, (name, _) in entries.items():
            if text not in known:
                self._add(UnknownKey(key=text, near=suggestion(text, known), known=known), name)
        return {text: value for text, (_, value) in entries.items()}

    def _mapping(self, node: Node | None, key: str) -> list[tuple[Scalar, Node]]:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return []
        if isinstance(node, Mapping):
            return node.entries
        self._wrong(key, N_("一组“名称: 值”"), node)
        return []

    def _wrong(self, key: str, expected: str, node: Node) -> None:
        met = {Scalar: N_("一个值"), Sequence: N_("列表"), Mapping: N_("一组“名称: 值”")}[type(node)]
        self._add(
            WrongNode(key=key, expected=expected, met=met, explanation=N_("见《模板编写》中 genre.yaml 的写法")), node
        )

    def _add(self, finding: Finding, node: Node) -> None:
        self.found.append(finding.at(self.document.place(node)))
