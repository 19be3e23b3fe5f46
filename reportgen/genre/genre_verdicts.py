"""The keys of genre.yaml that say what counts: `weights` of indicators, and `verdicts` on the whole period."""

from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from reportgen.diagnostics.finding import N_
from reportgen.genre.conditions import CONDITIONS
from reportgen.genre.genre import Verdict
from reportgen.genre.genre_nodes import GenreNodes
from reportgen.sources.yaml.findings_shape import MissingKey
from reportgen.sources.yaml.located_yaml import Mapping, Node, Sequence

VERDICT_KEYS = ("words", "of", "hold")


class VerdictsReader(GenreNodes):
    """Reads `weights` and `verdicts`."""

    def weights(self, node: Node | None) -> MappingProxyType[str, Decimal]:
        """The weight of each indicator named, by its id."""
        weights = {}
        for name, value in self._mapping(node, "weights"):
            if self._is_indicator(name):
                weights[self.catalogue[name.text].id] = self._weight(value, name.text)
        return MappingProxyType(weights)

    def verdicts(self, node: Node | None) -> Iterator[Verdict]:
        """The verdicts in the order in which they are tried."""
        for item in [] if node is None else node.items if isinstance(node, Sequence) else [node]:
            if not isinstance(item, Mapping):
                self._wrong("verdicts", N_("一组“名称: 值”"), item)
                continue
            entries = self._entries(item, "verdicts", VERDICT_KEYS)
            words = self._name(entries.get("words"), "words")
            if "words" not in entries:
                self._add(MissingKey(key="words", explanation=N_("评价的文字")), item)
            if ("of" in entries) != ("hold" in entries):
                lacking = "hold" if "of" in entries else "of"
                self._add(
                    MissingKey(key=lacking, explanation=N_("of 和 hold 要一起写：哪些指标，都要符合哪个条件")), item
                )
            of = tuple(self._indicators(entries.get("of")))
            hold = self._condition(entries["hold"]) if "hold" in entries else ""
            if words is not None:
                yield Verdict(words.name, words.place, of, hold)

    def _condition(self, node: Node) -> str:
        return self._one_of(node, "hold", CONDITIONS) or ""
