"""One report in the making: its facts, the ledger of what it prints, and the figures that templates handle."""

from collections.abc import Callable
from typing import Any

from reportgen.genre.genre import Genre
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.report import Report
from reportgen.templating.figures.facts import Facts
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.ledger import Ledger
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.record import Record

_DEPARTMENTS = ("科", "处", "股", "室", "中心")


class Rendering:
    """One report in the making.

    Attributes:
        genre: the kind of document.
        ledger: what the draft has taken so far.
        facts: what is known.
        questions: by indicator id, what a person has to look at.
        figures: those of the report's own period, by indicator id.
        named: what built-in names mean in this draft, by name, each made when it is first used.
        listed: the lists of achievements, by name, likewise.
        passages: gives the written problems or plans, rendered.
    """

    def __init__(
        self, report: Report, catalogue: Catalogue, genre: Genre, questions: dict[str, tuple[str, ...]]
    ) -> None:
        self.genre = genre
        self.ledger = Ledger()
        self.facts = Facts(report, catalogue, genre, self.ledger)
        self.questions = questions
        self.figures: dict[str, Figure] = {}
        self.listed: dict[str, list[Figure]] = {}
        self.named: dict[str, Any] = {}
        self._groups: dict[str, list[Figure]] = {}
        self.passages: Callable[[str], list[Record]] = lambda _: []

    def figure(self, indicator: Indicator) -> Figure:
        """The indicator in the report's own period; the same object each time."""
        found = self.figures.get(indicator.id)
        if found is None:
            found = self.figures[indicator.id] = Figure(self.facts, indicator, self.facts.report.period)
        return found

    def group(self, name: str) -> list[Figure]:
        """The figures of a group of the catalogue (`group`), else of a department, in the catalogue's order; its name may lack 科."""
        if name not in self._groups:
            self.ledger.budget.charge(len(self.facts.catalogue))
            names = (name, *(name + ending for ending in _DEPARTMENTS))
            grouped = [self.figure(each) for each in self.facts.catalogue if each.group == name]
            self._groups[name] = grouped or [
                self.figure(each) for each in self.facts.catalogue if each.department in names
            ]
        return self._groups[name]

    def groups(self) -> list[str]:
        """The names that `group` knows, for a hint."""
        return list(
            dict.fromkeys(name for each in self.facts.catalogue for name in (each.group, each.department) if name)
        )

    def parameter(self, name: str) -> Printed:
        """A parameter as words; XX where the period file has it not."""
        parameter = self.facts.report.parameters.get(name)
        if parameter is None or parameter.text is None:
            origin = str(parameter.place) if parameter else ""
            return Printed("XX", "V7", "parameter", lacking="数值", name=name, origin=origin)
        return Printed(parameter.text, "V12", "parameter", name=name, origin=str(parameter.place))
