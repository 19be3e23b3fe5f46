"""The state of one report's rendering: its data, the figures printed so far, and what may still be spent."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from reportgen.analysis import better
from reportgen.blocks.model import Block, Inlines
from reportgen.blocks.notation import marked, marked_block
from reportgen.diagnostics.finding import Finding
from reportgen.genre.genre import DEFAULT_WEIGHT, Genre
from reportgen.indicators.base_period import base_period, is_total
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period
from reportgen.indicators.report import Report
from reportgen.language.dates import next_period
from reportgen.language.pieces.base import BaseWords, base_words
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.record import Record
from reportgen.templating.jinja.names import NAMES
from reportgen.templating.sandbox.budget import FIGURE, LOOK, STEP, UNBOUNDED, Budget

_DEPARTMENTS = ("科", "处", "股", "室", "中心")


InlineReader = Callable[[str], Inlines]


class Rendering:
    """One report in the making.

    printed: every figure printed so far; its index is its number in the text. questions: by indicator id, what a person has to
    look at. passages: gives the written problems or plans, rendered. noted: findings about what a filter could not say, with the
    indicator that they are about; they stand also where the clause around it fell. said: how many whole clauses 说 has worded.
    announcing: how many {% announce %} are open.
    blocks: the tables and charts placed so far, each made when the document is put together, from a reader of marked text; sizes:
    what each costs.
    """

    def __init__(
        self, report: Report, catalogue: Catalogue, genre: Genre, questions: dict[str, tuple[str, ...]]
    ) -> None:
        self.report = report
        self.catalogue = catalogue
        self.genre = genre
        self.style = genre.style
        self.words: BaseWords = base_words(report.period, genre.style)
        self._words: dict[tuple[Kind, str], BaseWords] = {}
        self.questions = questions
        self.budget: Budget = UNBOUNDED  # until a template runs
        self.printed: list[Printed] = []
        self.figures: dict[str, Figure] = {}
        self.listed: dict[str, list[Figure]] = {}
        self._named: dict[str, Any] = {}
        self._groups: dict[str, list[Figure]] = {}
        self.passages: Callable[[str], list[Record]] = lambda _: []
        self.blocks: list[Callable[[InlineReader], Block]] = []
        self.sizes: list[int] = []
        self._noted: dict[tuple[Finding, str], Indicator | None] = {}
        self.announcing = 0
        self.said = 0

    def lookup(self, name: str, default: Any) -> Any:
        """What a name means in a template: a built-in, an indicator, a parameter; `default` for an unknown one.

        A built-in means the same throughout the draft, and is made once, however often a loop names it.
        """
        built_in = NAMES.get(name)
        if built_in is not None:
            if name not in self._named:
                self._named[name] = built_in(self)
            return self._named[name]
        indicator = self.catalogue.get(name)
        if indicator is not None:
            return self.figure(indicator)
        if name in self.report.parameters or name in self.genre.parameters:
            return self.parameter(name)
        return default

    def figure(self, indicator: Indicator) -> Figure:
        """The indicator in the report's own period; the same object each time."""
        found = self.figures.get(indicator.id)
        if found is None:
            found = self.figures[indicator.id] = Figure(self, indicator, self.report.period)
        return found

    def words_for(self, indicator: Indicator, period: Period) -> BaseWords:
        """The words for what a change of an indicator is measured against."""
        key = indicator.kind, period.text
        if key not in self._words:
            self._words[key] = base_words(period, self.style, indicator=indicator)
        return self._words[key]

    def parameter(self, name: str) -> Printed:
        """A parameter as words; XX where the period file has it not."""
        parameter = self.report.parameters.get(name)
        if parameter is None or parameter.text is None:
            origin = str(parameter.place) if parameter else ""
            return Printed("XX", "V7", "parameter", lacking="数值", name=name, origin=origin)
        return Printed(parameter.text, "V12", "parameter", name=name, origin=str(parameter.place))

    def observation(self, indicator: Indicator, period: Period) -> Observation | None:
        """The observation as the draft may show it: without its value where that is withheld."""
        self.budget.charge(LOOK)
        seen = self.report.dataset.get(indicator.id, period)
        if seen is not None and seen.status is Status.WITHHELD and seen.value is not None:
            return seen._replace(value=None)
        return seen

    def base(self, indicator: Indicator, now: Observation | None) -> Observation | None:
        """What `now` is compared with: the same part of last year, on this year's definition where the two differ; of several
        years what they begin with, or as many before them.
        """
        base = base_period(self.report.period, indicator.kind)
        if now is not None and now.status is Status.BREAK:
            if now.comparable_last is None:
                return None
            return now._replace(value=now.comparable_last, period=base)
        before = self.known_at(indicator, base)
        if now is not None and now.span is not None and now.span.spans_years and before is not None:
            expected = base_period(now.span, indicator.kind)
            if expected not in (before.span, before.period) and not _same_file(now, before):
                return self.known_at(indicator, expected)  # several years are not held against one
        return before

    def known_at(self, indicator: Indicator, period: Period) -> Observation | None:
        """The observation of another period; None where it is not known, or withheld."""
        seen = self.observation(indicator, period)
        return seen if seen is not None and seen.value is not None else None

    def reference(self, name: str, indicator: Indicator, period: Period) -> Observation | None:
        """The same indicator of a wider place; None where it is not known."""
        self.budget.charge(LOOK)
        seen = self.report.dataset.reference(name, indicator.id, period)
        return seen if seen is not None and seen.value is not None else None

    def group(self, name: str) -> list[Figure]:
        """The figures of a group of the catalogue (`group`), else of a department, in the catalogue's order; its name may lack 科."""
        if name not in self._groups:
            self.budget.charge(len(self.catalogue))
            names = (name, *(name + ending for ending in _DEPARTMENTS))
            grouped = [self.figure(each) for each in self.catalogue if each.group == name]
            self._groups[name] = grouped or [self.figure(each) for each in self.catalogue if each.department in names]
        return self._groups[name]

    def groups(self) -> list[str]:
        """The names that `group` knows, for a hint."""
        return list(dict.fromkeys(name for each in self.catalogue for name in (each.group, each.department) if name))

    def target(self, indicator: Indicator, period: Period) -> Observation | None:
        """The target for a period, or for the year that it lies in."""
        found = self.report.dataset.target(indicator.id, period)
        if found is None and period.kind != "year" and not (period.spans_years and is_total(indicator.kind)):
            found = self.report.dataset.target(indicator.id, whole_year(period))
        return found

    def next_target(self, indicator: Indicator) -> Observation | None:
        """The target for what comes: next year's for a year, the whole year's for a part of it; after several years
        as many more, else the next year's.
        """
        period = self.report.period
        if period.spans_years:
            planned = self.report.dataset.target(indicator.id, next_period(period))
            total = is_total(indicator.kind)
            return planned if planned is not None or total else self._target_of_year(indicator, period.year + 1)
        following = period.shifted(1) if period.kind == "year" else whole_year(period)
        return self.report.dataset.target(indicator.id, following)

    def _target_of_year(self, indicator: Indicator, year: int) -> Observation | None:
        return self.report.dataset.target(indicator.id, Period(str(year), "year"))

    def mark(self, printed: Printed) -> str:
        """Take a figure into the draft: its text between marks, with its number."""
        if "\n" in printed.text or "\r" in printed.text:  # as a parameter may be: a broken mark would stay in the text
            printed = printed._replace(text=" ".join(printed.text.split()))
        self.printed.append(printed)
        self.budget.charge(len(printed.text) + FIGURE)
        return marked(len(self.printed) - 1, printed.text)

    def note(self, finding: Finding, indicator: Indicator | None) -> None:
        """Take a finding about what a filter could not say, or only with a note; each once."""
        self.budget.charge(STEP)
        self._noted.setdefault((finding, indicator.id if indicator is not None else ""), indicator)

    @property
    def noted(self) -> list[tuple[Finding, Indicator | None]]:
        """What `note` took, in its order."""
        return [(finding, indicator) for (finding, _), indicator in self._noted.items()]

    def place(self, block: Callable[[InlineReader], Block], size: int) -> str:
        """Take a block into the draft: its place in the text. It is made when its turn comes, so that its figures are numbered in
        the order of the document, and charged again then: a text with its place in it may be printed more than once.

        size: how many characters it holds, about.
        """
        self.blocks.append(block)
        self.sizes.append(size + STEP)
        self.budget.charge(size + STEP)
        return marked_block(len(self.blocks) - 1)

    def beaten(self) -> list[Figure]:
        """Figures of the indicators that are better than their target: the weightiest first, then the furthest beyond it, at most
        as many as the genre wants.
        """
        from reportgen.templating.assembly.arrangement import margin_of  # only for a template that asks

        margins = {f.indicator.id: margin_of(f) or Decimal(0) for f in self._all() if better.direction(f.indicator)}
        weights = self.genre.weights
        ahead = [self.figure(self.catalogue[name]) for name, margin in margins.items() if margin > 0]
        ahead.sort(key=lambda f: (-weights.get(f.indicator.id, DEFAULT_WEIGHT), margins[f.indicator.id].copy_negate()))
        return ahead[: self.genre.most_achievements]

    def missed(self) -> list[Figure]:
        """Figures of the indicators that missed this period's target, at most as many as the genre wants."""
        return list(_first(self.genre.most_problems, (f for f in self._all() if self.has_missed(f))))

    def worsened(self) -> list[Figure]:
        """Figures of the indicators that turned for the worse and have not missed a target, at most as many as wanted."""
        found = (f for f in self._all() if self.has_worsened(f) and not self.has_missed(f))
        return list(_first(self.genre.most_problems, found))

    def planned(self) -> list[Figure]:
        """Figures of the indicators with a target for what comes, at most as many as the genre wants."""
        return list(_first(self.genre.most_plans, (f for f in self._all() if self.next_target(f.indicator))))

    def has_missed(self, figure: Figure) -> bool:
        target = figure.target
        if figure.value is None or target is None or target.value is None:
            return False
        return target.period == figure.period and not better.met(figure.indicator, figure.value, target.value)

    def has_worsened(self, figure: Figure) -> bool:
        base = figure.base
        if figure.indicator.kind is Kind.CHANGE or figure.value is None or base is None or base.value is None:
            return False
        return better.worsened(figure.indicator, base.value, figure.value)

    def _all(self) -> Iterator[Figure]:
        return (self.figure(indicator) for indicator in self.catalogue)

    def known_names(self) -> Iterator[str]:
        """Every name a template of this report may use."""
        yield from NAMES
        yield from self.catalogue.names()
        yield from self.report.parameters
        yield from self.genre.parameters


def _same_file(one: Observation, other: Observation) -> bool:
    return one.place is not None and other.place is not None and one.place.path == other.place.path


def whole_year(period: Period) -> Period:
    """The year that a period lies in."""
    return Period(str(period.year), "year")


def _first(most: int, figures: Iterator[Figure]) -> Iterator[Figure]:
    for index, figure in enumerate(figures):
        if index >= most:
            return
        yield figure
