"""What `sources:` says of a table's own words: `heads:` and `ignore:`."""

from typing import NamedTuple

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.sources.figures.file_kinds import SOURCE
from reportgen.sources.yaml.located_yaml import Document, Mapping, Scalar, Sequence
from reportgen.sources.yaml.shape import Entries, NamesTo, fits


class Wishes(NamedTuple):
    """heads: by a head as it stands in the table, without blanks, what it means, and where that is said. ignore: heads and names
    to pass over, without blanks.
    """

    heads: dict[str, tuple[str, Place]]
    ignore: frozenset[str]


NO_WISHES = Wishes({}, frozenset())


def tidy(text: str) -> str:
    """A head or name without any blank or line end, which offices put in to fill a column: 指 标 is 指标."""
    return "".join(text.split())


def read_wishes(source: Entries, document: Document, found: list[Diagnostic]) -> Wishes:
    """What one entry of `sources:` says; words that mean nothing are added to `found`."""
    heads: dict[str, tuple[str, Place]] = {}
    node = source["heads"][1] if "heads" in source else None
    shape = SOURCE.fields["heads"].value
    assert isinstance(shape, NamesTo)
    for key, value in node.entries if isinstance(node, Mapping) else ():
        explanation = SOURCE.fields["heads"].explanation
        if fits(key.text, value, shape.value, explanation, document.path, found) and isinstance(value, Scalar):
            heads[tidy(key.text)] = value.text, document.place(key)
    node = source["ignore"][1] if "ignore" in source else None
    ignored = {
        tidy(item.text) for item in (node.items if isinstance(node, Sequence) else ()) if isinstance(item, Scalar)
    }
    return Wishes(heads, frozenset(ignored))
