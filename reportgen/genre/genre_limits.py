"""What genre.yaml says about lengths: `limits`, how many characters a text may have, and `parallel`, which texts are equally long."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.near import suggestion
from reportgen.genre.genre import Limit, Named
from reportgen.genre.genre_nodes import GenreNodes
from reportgen.sources.yaml.findings_shape import UnknownKey
from reportgen.sources.yaml.located_yaml import Node, Scalar, Sequence

DOCUMENT = "document"
KINDS = {
    "headline": N_("标题"),
    "half": N_("半句标题"),
    "title_line": N_("标题的一行"),
    "lead": N_("导语"),
    "label": N_("段首语"),
    "paragraph": N_("段落"),
    "caption": N_("图表题"),
    "question": N_("问句"),
    "heading1": N_("一级标题"),
    "heading2": N_("二级标题"),
    "heading3": N_("三级标题"),
    DOCUMENT: N_("全文"),
}
PARALLEL = ("label", "heading1", "heading2", "heading3")


class _Range(NamedTuple):
    low: int
    high: int


class LimitsReader(GenreNodes):
    """Reads the two keys."""

    def limits(self, node: Node | None) -> Iterator[Limit]:
        """The limits in the order in which they are written; only that of the whole document may be a range."""
        for key, value in self._mapping(node, "limits"):
            if key.text not in KINDS:
                self._add(UnknownKey(key=key.text, near=suggestion(key.text, KINDS), known=tuple(KINDS)), key)
                continue
            read = self._range(key.text, value)
            if read is None:
                wanted = N_("字数，或 [最少, 最多]") if key.text == DOCUMENT else N_("字数")
                self._wrong(key.text, wanted, value)
            else:
                yield Limit(key.text, Decimal(read.low), Decimal(read.high), self.document.place(value))

    def parallel(self, node: Node | None) -> Iterator[Named]:
        """The kinds of text whose members are equally long."""
        for item in self._text_nodes(node, "parallel"):
            if (kind := self._one_of(item, "parallel", PARALLEL)) is not None:
                yield Named(kind, self.document.place(item))

    def _range(self, key: str, node: Node) -> _Range | None:
        if isinstance(node, Sequence) and key == DOCUMENT and len(node.items) == 2:
            low, high = map(_characters, node.items)
            return _Range(low, high) if low is not None and high is not None and low <= high else None
        high = _characters(node)
        return _Range(0, high) if high is not None else None


def _characters(node: Node) -> int | None:
    if isinstance(node, Scalar) and node.text.isascii() and node.text.isdigit() and len(node.text) < 7:
        return int(node.text)
    return None
