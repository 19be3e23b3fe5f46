"""The key `sections` of genre.yaml: files, files with what decides whether and where they stand, and parts of several."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_
from reportgen.genre.genre import Part, Section
from reportgen.genre.genre_nodes import GenreNodes
from reportgen.sources.yaml.findings_shape import MissingKey
from reportgen.sources.yaml.located_yaml import Mapping, Node, Scalar, Sequence

SECTION_KEYS = ("file", "weight", "indicators")
PART_KEYS = ("part", "order", "sections")
ORDERS = ("written", "weight", "target")


class SectionsReader(GenreNodes):
    """Reads `sections`."""

    def sections(self, node: Node | None) -> Iterator[Section | Part]:
        """The entries as they are written; a part's own sections cannot be parts."""
        for item in self._items(node):
            part = self._part(item) if _is_part(item) else self._section(item)
            if part is not None:
                yield part

    @staticmethod
    def _items(node: Node | None) -> list[Node]:
        return [] if node is None else node.items if isinstance(node, Sequence) else [node]

    def _section(self, node: Node) -> Section | None:
        if isinstance(node, Scalar) and not node.is_null:
            return Section(node.text, self.document.place(node))
        if not isinstance(node, Mapping):
            self._wrong("sections", N_("文件名，或写有 file 的一组“名称: 值”"), node)
            return None
        entries = self._entries(node, "sections", SECTION_KEYS)
        weight = self._weight(entries.get("weight"), "weight")
        indicators = tuple(self._indicators(entries.get("indicators")))
        file = entries.get("file")
        if file is None:
            self._add(MissingKey(key="file", explanation=N_("分节模板的文件名")), node)
        named = self._name(file, "file")
        return Section(named.name, named.place, weight, indicators) if named is not None else None

    def _part(self, node: Node) -> Part:
        entries = self._entries(node, "sections", PART_KEYS)
        order = self._one_of(entries["order"], "order", ORDERS) if "order" in entries else None
        title = self._name(entries["part"], "part")
        if "sections" not in entries:
            self._add(MissingKey(key="sections", explanation=N_("分节模板的文件名")), node)
        sections = (self._section(item) for item in self._items(entries.get("sections")))
        place = title.place if title is not None else self.document.place(node)
        standing = tuple(section for section in sections if section is not None)
        return Part(title.name if title is not None else "", place, order or "written", standing)


def _is_part(node: Node) -> bool:
    return isinstance(node, Mapping) and any(key.text == "part" for key, _ in node.entries)
