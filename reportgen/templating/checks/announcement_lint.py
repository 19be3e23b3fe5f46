"""Announcements that announce nothing: {% announce %} without 项数, 项数 outside it."""

from collections.abc import Iterator

from jinja2 import nodes

from reportgen.diagnostics.finding import Finding
from reportgen.templating.tags.announcing import Announce
from reportgen.templating.tags.findings_announcing import AnnouncesNothing, NothingAnnounced

_COUNTS = frozenset({"项数", "item_count"})


def announcement_faults(tree: nodes.Template) -> Iterator[tuple[Finding, int, str]]:
    """Findings with line and the word that they are about."""
    announced: set[int] = set()
    for block in tree.find_all(nodes.CallBlock):
        if not _announces(block):
            continue
        inside = [name for each in block.body for name in _counts(each)]
        announced.update(map(id, inside))
        if not inside:
            yield AnnouncesNothing(), block.lineno, "announce"
    for name in _counts(tree):
        if id(name) not in announced:
            yield NothingAnnounced(name=name.name), name.lineno, name.name


def _announces(block: nodes.CallBlock) -> bool:
    called = block.call.node
    return isinstance(called, nodes.ExtensionAttribute) and called.identifier == Announce.identifier


def _counts(node: nodes.Node) -> list[nodes.Name]:
    found = [node] if isinstance(node, nodes.Name) else []
    return [name for name in (*found, *node.find_all(nodes.Name)) if name.name in _COUNTS]
