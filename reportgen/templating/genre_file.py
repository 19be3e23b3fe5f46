"""Reading genre.yaml: which sections, in which order, with which habits."""

from collections.abc import Iterator
from pathlib import Path

from reportgen.diagnostics.finding import N_, Diagnostic, Finding
from reportgen.diagnostics.near import suggestion
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report
from reportgen.sources.findings_shape import MissingKey, NotAChoice, UnknownKey, WrongNode
from reportgen.sources.located_yaml import Document, Mapping, Node, Scalar, Sequence, read_yaml
from reportgen.sources.project import Project
from reportgen.templating.findings import UnknownGenre, UnknownName
from reportgen.templating.genre import AnnexTable, Genre, Named, Section
from reportgen.templating.style_file import read_style_of

FILE = "genre.yaml"
KEYS = (
    "name",
    "title",
    "sections",
    "headings",
    "style",
    "parameters",
    "most_problems",
    "most_plans",
    "annex",
    "document",
    "format",
    "header",
    "contents",
    "self_name",
)
REQUIRED = {"title": N_("文稿标题"), "sections": N_("分节模板的文件名")}
HEADINGS = {"own_line": False, "run_in": True}
LEVELS = ("1", "2", "3", "4")
MOST_DEFAULT = 5


def find_genre(project: Project, report: Report, catalogue: Catalogue, found: list[Diagnostic]) -> Genre | None:
    """The genre that a report names, in this office's style; None, with findings, where there is none or a file has errors."""
    root = project.templates
    folder = root / report.genre if root is not None else None
    if (
        root is None
        or folder is None
        or not report.genre.isprintable()
        or folder.parent != root
        or not (folder / FILE).is_file()
    ):
        known = sorted(path.parent.name for path in root.glob(f"*/{FILE}")) if root is not None else []
        finding = UnknownGenre(
            name=report.genre, near=suggestion(report.genre, known), known=known or N_("（没有 templates 文件夹）")
        )
        found.append(finding.at(report.genre_place or report.place))
        return None
    errors = len(found)
    document = read_yaml(folder / FILE, project.shown(folder / FILE), found)
    if document is None:
        return None
    genre = _Reader(document, project, catalogue, found).genre(folder, root)
    return genre if len(found) == errors else None


class _Reader:
    def __init__(self, document: Document, project: Project, catalogue: Catalogue, found: list[Diagnostic]) -> None:
        self.document = document
        self.project = project
        self.catalogue = catalogue
        self.found = found

    def genre(self, folder: Path, root: Path) -> Genre:
        entries = {key.text: (key, node) for key, node in self._mapping(self.document.root, "genre.yaml")}
        for name, (key, _) in entries.items():
            if name not in KEYS:
                self._add(UnknownKey(key=name, near=suggestion(name, KEYS), known=KEYS), key)
        for name, explanation in REQUIRED.items():
            if name not in entries:
                self._add(MissingKey(key=name, explanation=explanation), self.document.root)
        nodes = {name: node for name, (_, node) in entries.items()}
        title = nodes.get("title")
        return Genre(
            name=folder.name,
            title=tuple(self._texts(title, "title")),
            sections=tuple(self._sections(nodes.get("sections"))),
            folder=folder,
            root=root,
            place=self.document.place(title or self.document.root),
            run_in_levels=self._run_in_levels(nodes.get("headings")),
            style=read_style_of(nodes.get("style"), self.document, self.project, self.found),
            parameters=tuple(self._texts(nodes.get("parameters"), "parameters")),
            most_problems=self._count(nodes.get("most_problems"), "most_problems"),
            most_plans=self._count(nodes.get("most_plans"), "most_plans"),
            annex=self._annex(nodes.get("annex")),
            document=next(self._texts(nodes.get("document"), "document"), "工作总结"),
            format=self._name(nodes.get("format"), "format"),
            contents=self._levels(nodes.get("contents")),
            self_name=next(self._texts(nodes.get("self_name"), "self_name"), "我局"),
            header=header.name.strip() if (header := self._name(nodes.get("header"), "header")) else "",
        )

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

    def _sections(self, node: Node | None) -> Iterator[Section]:
        for item in self._text_nodes(node, "sections"):
            yield Section(item.text, self.document.place(item))

    def _run_in_levels(self, node: Node | None) -> frozenset[int]:
        levels = set()
        for key, value in self._mapping(node, "headings"):
            if key.text not in LEVELS:
                self._add(
                    NotAChoice(key="headings", text=key.text, near=suggestion(key.text, LEVELS), choices=LEVELS), key
                )
            elif not isinstance(value, Scalar) or value.text not in HEADINGS:
                met = value.text if isinstance(value, Scalar) else "…"
                self._add(
                    NotAChoice(key=key.text, text=met, near=suggestion(met, HEADINGS), choices=tuple(HEADINGS)), value
                )
            elif HEADINGS[value.text]:
                levels.add(int(key.text))
        return frozenset(levels)

    def _name(self, node: Node | None, key: str) -> Named | None:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return None
        if isinstance(node, Scalar):
            return Named(node.text, self.document.place(node))
        self._wrong(key, N_("一个名称"), node)
        return None

    def _levels(self, node: Node | None) -> int:
        if node is None or (isinstance(node, Scalar) and (node.is_null or node.text in ("0", *LEVELS))):
            return 0 if node is None or node.is_null else int(node.text)
        self._wrong("contents", N_("0 到 4 的整数"), node)
        return 0

    def _count(self, node: Node | None, key: str) -> int:
        if node is None:
            return MOST_DEFAULT
        if isinstance(node, Scalar) and node.text.isascii() and node.text.isdigit() and len(node.text) < 4:
            return int(node.text)
        self._wrong(key, N_("0 到 999 的整数"), node)
        return MOST_DEFAULT

    def _annex(self, node: Node | None) -> AnnexTable | None:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return None
        entries = {key.text: (key, value) for key, value in self._mapping(node, "annex")}
        for name, (key, _) in entries.items():
            if name not in ("title", "indicators"):
                near = suggestion(name, ("title", "indicators"))
                self._add(UnknownKey(key=name, near=near, known=("title", "indicators")), key)
        title = next(self._texts(entries["title"][1], "title"), "") if "title" in entries else "主要指标完成情况表"
        if "indicators" not in entries:
            return AnnexTable(title, None)
        listed = entries["indicators"][1]
        if isinstance(listed, Scalar) and listed.text == "all":
            return AnnexTable(title, None)
        return AnnexTable(title, tuple(self._indicators(listed)))

    def _indicators(self, node: Node) -> Iterator[str]:
        for item in node.items if isinstance(node, Sequence) else [node]:
            if not isinstance(item, Scalar):
                self._wrong("indicators", N_("指标名的列表，或 all"), item)
            elif item.text not in self.catalogue:
                self._add(UnknownName(name=item.text, near=suggestion(item.text, self.catalogue.names())), item)
            else:
                yield item.text

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
