"""Texts that are printed, or that name things, and hold characters that only look like the ones meant."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.diagnostics.lookalike import certain_lookalikes, described
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_slips import LookAlikeCharacters
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar

MAX_REPORTED = 20  # of one node: whoever pasted a whole report has thousands


def lookalike_in(text: str) -> LookAlikeCharacters | None:
    """The finding for a text of any file, None where all its characters are what they look like."""
    if text.isascii():
        return None
    characters = described(certain_lookalikes(text))
    if not characters:
        return None
    first = next(certain_lookalikes(text)).position
    around = text[max(first - 6, 0) : first + 12].strip().replace("\n", " ")
    return LookAlikeCharacters(text=clipped(around), characters=characters)


def report_lookalikes(node: Node | None, document: Document, found: list[Diagnostic]) -> None:
    """Add a finding for each text in a node, names and values, that holds such characters and has no finding yet."""
    faulty: dict[int, list[int]] = {}
    for each in found:
        if each.place is not None and each.place.path == document.path:
            faulty.setdefault(each.place.line or 0, []).append(each.place.column or 0)
    told = 0
    for scalar in _scalars(node):
        finding = lookalike_in(scalar.text)
        if finding is None:
            continue
        end = scalar.column + len(scalar.text) + 1
        if not any(scalar.column <= column <= end for column in faulty.get(scalar.line, ())):
            found.append(finding.at(Place(document.path, scalar.line, scalar.column)))
            told += 1
            if told == MAX_REPORTED:
                return


def _scalars(node: Node | None) -> Iterator[Scalar]:
    """All texts in a node, in the order of the file; files are at most as deep as `located_yaml.MAX_DEPTH`."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from _scalars(value)
    elif node is not None:
        for item in node.items:
            yield from _scalars(item)
