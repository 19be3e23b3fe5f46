"""What is wrong with a chart in a template's text, before it runs: the kinds and the indicators that it names in quotes."""

from collections.abc import Iterator

from jinja2 import nodes

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.near import suggestion
from reportgen.genre.findings_genre import UnknownName
from reportgen.indicators.catalogue import Catalogue

CALLED = ("图表", "chart")


def chart_faults(tree: nodes.Template, catalogue: Catalogue) -> Iterator[tuple[Finding, int, str]]:
    """Findings with their line and the word that they are about; also where no run comes by."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in CALLED:
            yield from _kind_faults(call)
            for name, line in _named_indicators(call):
                if name not in catalogue:
                    yield UnknownName(name=name, near=suggestion(name, catalogue.names())), line, name


def _kind_faults(call: nodes.Call) -> Iterator[tuple[Finding, int, str]]:
    from reportgen.templating.content.charts import unknown_kind  # only for a template with a chart

    kind = _argument(call, 0, ("种类", "kind"))
    finding = unknown_kind(kind.value) if isinstance(kind, nodes.Const) else None
    if finding is not None:
        assert isinstance(call.node, nodes.Name)
        yield finding, call.lineno, call.node.name


def _named_indicators(call: nodes.Call) -> Iterator[tuple[str, int]]:
    """The texts among the indicators, which may be a list of names or one name, with their lines."""
    listed = _argument(call, 1, ("指标", "indicators"))
    for each in listed.items if isinstance(listed, (nodes.List, nodes.Tuple)) else [listed]:
        if isinstance(each, nodes.Const):
            # Jinja's optimizer, which has been over the tree by now, makes one constant of a list of constants.
            several = each.value if isinstance(each.value, (list, tuple)) else [each.value]
            yield from ((name, each.lineno) for name in several if isinstance(name, str))


def _argument(call: nodes.Call, place: int, names: tuple[str, str]) -> nodes.Expr | None:
    """An argument by its place or by either name."""
    named = (keyword.value for keyword in call.kwargs if keyword.key in names)
    return call.args[place] if place < len(call.args) else next(named, None)
