"""What templates include: whether each can be found, and comes to an end."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from reportgen.diagnostics.finding import N_
from reportgen.files.regular import read_regular

MAX_BYTES = 1_000_000  # of one template

INCLUDING = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
Including = nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends
_CIRCLE = N_("引用成环")


class Includes:
    """Follows what templates include, each template once however many include it.

    find: the file of a template's name, None where there is none.
    """

    def __init__(self, find: Callable[[str], Path | None]) -> None:
        self._find = find
        self._followed: set[str] = set()

    def fault(self, include: Including, path: list[str], environment: Environment) -> str:
        """Why an include can't be followed, "" where it can; path: the templates that lead to it, outermost first."""
        template = include.template
        if not isinstance(template, nodes.Const) or not isinstance(template.value, str):
            return N_("文件名要直接写明")
        target = template.value
        if target in path:
            return _CIRCLE
        if target in self._followed:
            return ""
        file = self._find(target)
        if file is None:
            return N_("templates 文件夹中没有这个文件")
        try:
            tree = environment.parse(read_regular(file, MAX_BYTES).decode(), target)
        except (TemplateSyntaxError, OSError, ValueError, RecursionError):  # OSError: also one that is too large
            return ""  # reported where that template itself is loaded
        inside = (node for node in tree.find_all(nodes.Stmt) if isinstance(node, INCLUDING))
        if _CIRCLE in (self.fault(inner, [*path, target], environment) for inner in inside):
            return _CIRCLE
        self._followed.add(target)
        return ""
