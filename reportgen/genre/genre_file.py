"""Reading genre.yaml: which sections, in which order, with which habits."""

from collections.abc import Iterator

from reportgen.diagnostics.finding import N_, Diagnostic
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import Phrase
from reportgen.genre.findings_genre import OtherPeriod, UnknownGenre
from reportgen.genre.genre import AnnexTable, Genre
from reportgen.genre.genre_limits import LimitsReader
from reportgen.genre.genre_nodes import GenreNodes
from reportgen.genre.genre_sections import SectionsReader
from reportgen.genre.genre_verdicts import VerdictsReader
from reportgen.genre.style_file import read_style_of
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.report import Report
from reportgen.sources.files.project import Project
from reportgen.sources.files.template_folders import GENRE_FILE, TemplateFolders, template_folders
from reportgen.sources.yaml.findings_shape import MissingKey, NotAChoice, UnknownKey
from reportgen.sources.yaml.located_yaml import Node, Scalar, read_yaml

KEYS = (
    "name",
    "title",
    "subtitle",
    "periods",
    "sections",
    "headings",
    "limits",
    "parallel",
    "style",
    "parameters",
    "weights",
    "verdicts",
    "most_achievements",
    "most_problems",
    "most_plans",
    "annex",
    "document",
    "format",
    "header",
    "contents",
    "self_name",
    "texts",
)
REQUIRED = {"title": N_("文稿标题"), "sections": N_("分节模板的文件名")}
OWN_LINE, RUN_IN, PLAIN = "own_line", "run_in", "plain"
HEADINGS = (OWN_LINE, RUN_IN, PLAIN)
LEVELS = ("1", "2", "3", "4")
PERIODS = {
    "year": N_("年"),
    "half": N_("半年"),
    "quarter": N_("季度"),
    "month": N_("月"),
    "months": N_("几个月"),
    "years": N_("几年"),
    "since": N_("自某月起"),
}


def find_genre(project: Project, report: Report, catalogue: Catalogue, found: list[Diagnostic]) -> Genre | None:
    """The genre that a report names, in this office's style; None, with findings, where there is none or a file has errors."""
    folders = template_folders(project)
    place = report.genre_place or report.place
    if not folders.has_genre(report.genre):
        known = folders.genres()
        finding = UnknownGenre(name=report.genre, near=suggestion(report.genre, known), known=known)
        found.append(finding.at(place))
        return None
    genre = read_genre(report.genre, folders, project, catalogue, found)
    kind = report.period.kind
    if genre is not None and not is_for(genre, kind):
        kinds = [Phrase(PERIODS[each]) for each in genre.periods]
        found.append(OtherPeriod(genre=genre.name, period=report.period.text, kinds=kinds).at(place))
    return genre


def read_genre(
    name: str, folders: TemplateFolders, project: Project, catalogue: Catalogue, found: list[Diagnostic]
) -> Genre | None:
    """The genre of a name that there is; None, with findings, where its genre.yaml has errors."""
    file = f"{name}/{GENRE_FILE}"
    path = folders.find(file)
    if path is None:
        raise ValueError(name)
    before = len(found)
    document = read_yaml(path, folders.shown(file), found)
    if document is None:
        return None
    genre = _Reader(document, project, catalogue, found).genre(name, folders)
    return genre if len(found) == before else None


def is_for(genre: Genre, kind: str) -> bool:
    """True where a genre is meant for a kind of period; one that says nothing is for any."""
    return not genre.periods or kind in genre.periods


class _Reader(GenreNodes):
    def genre(self, name: str, folders: TemplateFolders) -> Genre:
        """The genre of that name, out of the whole file."""
        parts = self.document, self.project, self.catalogue, self.found
        limits = LimitsReader(*parts)
        sections, verdicts = SectionsReader(*parts), VerdictsReader(*parts)
        entries = {key.text: (key, node) for key, node in self._mapping(self.document.root, "genre.yaml")}
        for text, (key, _) in entries.items():
            if text not in KEYS:
                self._add(UnknownKey(key=text, near=suggestion(text, KEYS), known=KEYS), key)
        for text, explanation in REQUIRED.items():
            if text not in entries:
                self._add(MissingKey(key=text, explanation=explanation), self.document.root)
        nodes = {text: node for text, (_, node) in entries.items()}
        title = nodes.get("title")
        headings = self._headings(nodes.get("headings"))
        return Genre(
            name=name,
            title=tuple(self._texts(title, "title")),
            sections=tuple(sections.sections(nodes.get("sections"))),
            templates=folders,
            place=self.document.place(title or self.document.root),
            run_in_levels=frozenset(level for level, kind in headings.items() if kind == RUN_IN),
            plain_levels=frozenset(level for level, kind in headings.items() if kind == PLAIN),
            limits=tuple(limits.limits(nodes.get("limits"))),
            parallel=tuple(limits.parallel(nodes.get("parallel"))),
            subtitle=tuple(self._texts(nodes.get("subtitle"), "subtitle")),
            style=read_style_of(nodes.get("style"), self.document, self.project, self.found),
            parameters=tuple(self._texts(nodes.get("parameters"), "parameters")),
            most_problems=self._count(nodes.get("most_problems"), "most_problems"),
            most_plans=self._count(nodes.get("most_plans"), "most_plans"),
            label=next(self._texts(nodes.get("name"), "name"), name),
            periods=tuple(self._periods(nodes.get("periods"))),
            weights=verdicts.weights(nodes.get("weights")),
            verdicts=tuple(verdicts.verdicts(nodes.get("verdicts"))),
            most_achievements=self._count(nodes.get("most_achievements"), "most_achievements"),
            annex=self._annex(nodes.get("annex")),
            document=next(self._texts(nodes.get("document"), "document"), "工作总结"),
            format=self._name(nodes.get("format"), "format"),
            contents=self._levels(nodes.get("contents")),
            self_name=next(self._texts(nodes.get("self_name"), "self_name"), "我局"),
            texts=tuple(self._texts(nodes.get("texts"), "texts")),
            header=header.name.strip() if (header := self._name(nodes.get("header"), "header")) else "",
        )

    def _periods(self, node: Node | None) -> Iterator[str]:
        for item in self._text_nodes(node, "periods"):
            if (kind := self._one_of(item, "periods", PERIODS)) is not None:
                yield kind

    def _headings(self, node: Node | None) -> dict[int, str]:
        levels = {}
        for key, value in self._mapping(node, "headings"):
            if key.text not in LEVELS:
                self._add(
                    NotAChoice(key="headings", text=key.text, near=suggestion(key.text, LEVELS), choices=LEVELS), key
                )
            elif not isinstance(value, Scalar) or value.text not in HEADINGS:
                met = value.text if isinstance(value, Scalar) else "…"
                self._add(NotAChoice(key=key.text, text=met, near=suggestion(met, HEADINGS), choices=HEADINGS), value)
            else:
                levels[int(key.text)] = value.text
        return levels

    def _levels(self, node: Node | None) -> int:
        if node is None or (isinstance(node, Scalar) and (node.is_null or node.text in ("0", *LEVELS))):
            return 0 if node is None or node.is_null else int(node.text)
        self._wrong("contents", N_("0 到 4 的整数"), node)
        return 0

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
