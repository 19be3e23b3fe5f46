"""Which file holds the rules of a report; it is read only by who asks for them."""

from pathlib import Path

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.indicators.rule import Rule, RuleBook
from reportgen.sources.files.project import Project
from reportgen.sources.yaml.located_yaml import Document, Node, Scalar

RULES_FILE = "rules.yaml"


def rule_book(
    node: Node | None, document: Document, period_file: Path, project: Project, found: list[Diagnostic]
) -> RuleBook | None:
    """The rules that a period file names by `rules:`, else those of the rules.yaml beside it; None where there is neither.

    Not those of a folder above: another region has other rules, and nobody would notice. A file that is named and is not there is a
    finding when the rules are asked for.
    """
    asked_at: Place | None = None
    path: Path | None
    if isinstance(node, Scalar):
        asked_at = document.place(node)
        path = project.inside(node.text, period_file.parent, asked_at, found)
    else:
        beside = period_file.with_name(RULES_FILE)
        path = beside if beside.is_file() else None
    if path is None:
        return None
    file = path

    def read() -> tuple[Rule, ...]:
        from reportgen.sources.rules_file import read_rules

        return read_rules(file, project.shown(file), found, asked_at)

    return RuleBook(read)
