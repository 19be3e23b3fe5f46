"""A report out of a period file, its sources and the files of earlier years."""

from pathlib import Path
from typing import TypeVar

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.dataset import EVERY, Dataset
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period, read_period
from reportgen.indicators.report import Report
from reportgen.sources.figures.entries import read_figures, read_references, read_targets
from reportgen.sources.figures.figures import Figures, named, written
from reportgen.sources.figures.file_kinds import FIGURES_FILE, PERIOD_FILE, SOURCE
from reportgen.sources.figures.times import date_in, report_period_in
from reportgen.sources.figures.written_number import Cell
from reportgen.sources.files.project import Project
from reportgen.sources.files.quoting import clipped
from reportgen.sources.lookalike_texts import report_lookalikes
from reportgen.sources.passages import read_parameters, read_passages
from reportgen.sources.rule_book import rule_book
from reportgen.sources.tables.findings import HeadsOfNoTable, SheetOfNoWorkbook, UnknownFileKind
from reportgen.sources.written_texts import read_texts
from reportgen.sources.yaml.findings_slips import LineOutOfColumn, TooManySources
from reportgen.sources.yaml.findings_values import BaseOfAnotherPeriod, LastYearDiffers
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar, Sequence, read_yaml
from reportgen.sources.yaml.shape import Entries, Text, entries, fits, root_mapping

K = TypeVar("K")

_YAML = (".yaml", ".yml")
_WORKBOOKS = (".xlsx", ".xlsm")  # the same format, of which no macro is run
# Files of one period: an office has some dozen departments. Each may have megabytes, and the same may be named again and again.
MAX_SOURCES = 200
_PRINTED = ("organisation", "region", "parameters", "problems", "plans", "texts")
_UNKNOWN_PERIOD = read_period(
    "2000"
)  # stands in where the file's own is wrong, so that its figures are checked all the same


def read_report(path: Path, project: Project, catalogue: Catalogue, found: list[Diagnostic]) -> Report | None:
    """The report that a period file describes, with last year's figures; older years are read when they are asked for.

    Args:
        path: of the period file, absolute. found: every fault is added, also those of files read later.

    Returns:
        None where the file cannot be read or its period is not known.
    """
    shown = project.shown(path)
    document = read_yaml(path, shown, found)
    root = root_mapping(document, PERIOD_FILE.title, found) if document is not None else None
    if document is None or root is None:
        return None
    head = entries(_indented(root, document, catalogue, found), PERIOD_FILE, shown, found)
    period = _period(head, document, found)
    files = _Files(path, project, catalogue, found)
    figures = files.gather(path.parent, document, head, period or _UNKNOWN_PERIOD)
    parameters = read_parameters(_node(head, "parameters"), document, catalogue, found)
    problems = read_passages(_node(head, "problems"), document, found)
    plans = read_passages(_node(head, "plans"), document, found)
    as_of, date = _date(head, "as_of", document, found), _date(head, "date", document, found)
    for key in _PRINTED:
        report_lookalikes(_node(head, key), document, found)
    if period is None:
        return None
    missing_base = files.add_with_base(figures, document, head)
    return Report(
        _text(head, "report"),
        _text(head, "organisation"),
        _text(head, "region"),
        period,
        as_of,
        date,
        files.dataset,
        parameters,
        problems,
        plans,
        Place(shown),
        missing_base,
        document.place(_node(head, "report") or root),
        rule_book(_node(head, "rules"), document, path, project, found),
        read_texts(_node(head, "texts"), document, found),
    )


class _Files:
    """The files around one period file; fills the dataset from them, from older ones when it is asked for their periods."""

    def __init__(self, path: Path, project: Project, catalogue: Catalogue, found: list[Diagnostic]) -> None:
        self.path = path
        self.project = project
        self.catalogue = catalogue
        self.found = found
        self.folders = [path.parent]
        self.dataset = Dataset(self._older)
        # Values given in place for a period whose own file has not been read yet, each with its wider place, "" for the office's.
        self.given: dict[str, list[tuple[str, Observation]]] = {}

    def gather(self, folder: Path, document: Document, head: Entries, period: Period) -> Figures:
        """The figures of a period file and of its sources; `folder` holds the file, and its sources' paths start there."""
        figures = Figures(self.catalogue, period, self.found)
        read_figures(_node(head, "figures"), document, figures)
        read_targets(_node(head, "targets"), document, figures)
        read_references(_node(head, "references"), document, figures)
        sources = _node(head, "sources")
        items = sources.items if isinstance(sources, Sequence) else []
        if len(items) > MAX_SOURCES:
            place = document.place(items[MAX_SOURCES])
            self.found.append(TooManySources(limit=MAX_SOURCES).at(place))
        for item in items[:MAX_SOURCES]:
            self._source(item, folder, document, figures)
        return figures

    def add_with_base(self, figures: Figures, document: Document, head: Entries) -> str | None:
        """Add the report's own figures, then last year's; returns the name of last year's file where there is none."""
        self._add(figures)
        missing = None
        base = _node(head, "base")
        if isinstance(base, Scalar):
            place = document.place(base)
            path = self.project.inside(base.text, self.path.parent, place, self.found)
            if path is not None:
                self.folders.append(path.parent)
                self._read(path, figures.before, place)
        else:
            path = self.path.parent / file_name(figures.before)
            if _is_file(path) and path != self.path:
                self._read(path, figures.before, None)
            elif figures.period.kind != "since":  # whose base is given in place
                missing = self.project.shown(path)
        self._finish(figures.before)
        return missing

    def _older(self, dataset: Dataset, period: Period) -> None:
        """What Dataset.earlier calls: read the file of a period that was never asked for."""
        for folder in self.folders:
            path = folder / file_name(period)
            if path != self.path and _is_file(path):
                self._read(path, period, None)
                break
        self._finish(period)

    def _read(self, path: Path, period: Period, asked_at: Place | None) -> None:
        """Add the figures and targets of another period's file, if it is that period's."""
        shown = self.project.shown(path)
        document = read_yaml(path, shown, self.found, asked_at)
        root = root_mapping(document, PERIOD_FILE.title, self.found) if document is not None else None
        if document is None or root is None:
            self.dataset.refused.add((EVERY, period.text))
            return
        head = entries(
            _indented(root, document, self.catalogue, self.found), PERIOD_FILE, shown, self.found, required=("period",)
        )
        written_period = _period(head, document, self.found)
        if written_period is None:
            return
        if written_period != period:
            other = BaseOfAnotherPeriod(path=shown, met=written_period.text, expected=period.text)
            self.found.append(other.at(asked_at or document.place(head["period"][1])))
            return
        self._add(self.gather(path.parent, document, head, period))

    def _add(self, figures: Figures) -> None:
        for observation in figures.observations.values():
            self.dataset.add(observation)
        for target in figures.targets.values():
            self.dataset.add_target(
                target
            )  # the report's own targets come first and stay: a later file may revise them
        self._give("", figures)
        self.dataset.refused |= figures.refused
        for name, there in figures.references.items():
            for observation in there.observations.values():
                self.dataset.add_reference(name, observation)
            self._give(name, there)
        self.dataset.loaded.add(figures.period.text)

    def _give(self, name: str, figures: Figures) -> None:
        """Keep the values given in place until the files of their periods have been read."""
        for last in figures.last.values():
            self.given.setdefault(last.period.text, []).append((name, last))

    def _finish(self, period: Period) -> None:
        """Fill a period, its file read or not there, with what other files give in place for it."""
        self.dataset.loaded.add(period.text)
        for name, given in self.given.pop(period.text, ()):
            identifier = given.indicator.id
            if name:
                self._fill(self.dataset.references, (name, identifier, period.text), given, name)
            else:
                self._fill(self.dataset.observations, (identifier, period.text), given)

    def _fill(self, kept: dict[K, Observation], key: K, given: Observation, reference: str = "") -> None:
        """Keep a value given in place where the period's own file has none; a question where that has another."""
        own = kept.get(key)
        if own is None or (own.value is None and own.status is None and own.stated is None):
            kept[key] = given
        elif own.value is not None and own.value != given.value and own.place != given.place:
            differs = LastYearDiffers(
                indicator=named(given.indicator, reference),
                here=clipped(given.written),
                there=clipped(written(own)),
                there_place=str(own.place),
            )
            self.found.append(differs.at(given.place, given.indicator.id))

    def _source(self, item: Node, folder: Path, document: Document, figures: Figures) -> None:
        """Add what one file of `sources:` says."""
        explanation = PERIOD_FILE.fields["sources"].explanation
        written_source: Entries = {}
        file: Node | None = item
        if isinstance(item, Mapping):
            written_source = entries(item, SOURCE, document.path, self.found)
            file = _node(written_source, "file")
            if file is None:
                return
        sheet = _node(written_source, "sheet")
        if file is None or not fits("sources", file, Text.FILE, explanation, document.path, self.found):
            return
        assert isinstance(file, Scalar)
        place = document.place(file)
        path = self.project.inside(file.text, folder, place, self.found)
        if path is None:
            return
        suffix = path.suffix.lower()
        if sheet is not None and suffix not in _WORKBOOKS:
            self.found.append(SheetOfNoWorkbook(path=clipped(file.text)).at(document.place(sheet)))
            return
        shown = self.project.shown(path)
        if suffix in _YAML:
            for key in ("heads", "ignore"):
                if key in written_source:
                    misplaced = HeadsOfNoTable(path=clipped(file.text), key=key)
                    self.found.append(misplaced.at(document.place(written_source[key][0])))
            _read_figures_file(path, shown, place, figures)
        elif suffix == ".csv":
            from reportgen.sources.tables.delimited import read_csv
            from reportgen.sources.tables.wishes import read_wishes

            read_csv(path, shown, place, figures, read_wishes(written_source, document, self.found))
        elif suffix in _WORKBOOKS:
            from reportgen.sources.tables.wishes import read_wishes
            from reportgen.sources.tables.workbook import read_workbook

            sheet_cell = Cell(sheet.text, document.place(sheet)) if isinstance(sheet, Scalar) else None
            read_workbook(path, shown, place, sheet_cell, figures, read_wishes(written_source, document, self.found))
        else:
            self.found.append(UnknownFileKind(path=clipped(file.text)).at(place))


def file_name(period: Period) -> str:
    """The name under which a period's file is found: 2024.yaml, 2025-01_05.yaml."""
    return f"{period.text.replace('/', '_')}.yaml"


def _read_figures_file(path: Path, shown: str, asked_at: Place, figures: Figures) -> None:
    document = read_yaml(path, shown, figures.found, asked_at)
    root = root_mapping(document, FIGURES_FILE.title, figures.found) if document is not None else None
    if document is not None and root is not None:
        written_here = entries(root, FIGURES_FILE, shown, figures.found)
        read_figures(_node(written_here, "figures"), document, figures)
        read_targets(_node(written_here, "targets"), document, figures)


def _indented(root: Mapping, document: Document, catalogue: Catalogue, found: list[Diagnostic]) -> Mapping:
    """The file without the indicators that stand where its keys do, each of which has lost its indentation."""
    lost = {key.text for key, _ in root.entries if key.text not in PERIOD_FILE.fields and key.text in catalogue}
    for key, _ in root.entries:
        if key.text in lost:
            found.append(LineOutOfColumn(text=clipped(key.text), blanks=2).at(document.place(key)))
    return root._replace(entries=[entry for entry in root.entries if entry[0].text not in lost]) if lost else root


def _node(fields: Entries, key: str) -> Node | None:
    return fields[key][1] if key in fields else None


def _text(fields: Entries, key: str) -> str:
    node = _node(fields, key)
    return node.text if isinstance(node, Scalar) else ""


def _period(head: Entries, document: Document, found: list[Diagnostic]) -> Period | None:
    node = _node(head, "period")
    return report_period_in(node.text, document.place(node), found) if isinstance(node, Scalar) else None


def _date(head: Entries, key: str, document: Document, found: list[Diagnostic]) -> str:
    node = _node(head, key)
    return date_in(node.text, document.place(node), found) if isinstance(node, Scalar) else ""


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
