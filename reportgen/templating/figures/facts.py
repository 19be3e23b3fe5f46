"""What is known, as a draft may show it: observations, what they are compared with, targets, and the words for it all."""

from reportgen.genre.genre import Genre
from reportgen.indicators.base_period import base_period, is_total
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period
from reportgen.indicators.report import Report
from reportgen.language.dates import next_period
from reportgen.language.pieces.base import BaseWords, base_words
from reportgen.templating.figures.ledger import Ledger
from reportgen.templating.sandbox.budget import LOOK


class Facts:
    """Questions to the data of one report, whose answers never change; each look is charged.

    Attributes:
        report, catalogue: what was read.
        style: how figures are worded.
        words: for what a change on the year is measured against, where nothing else is said.
        ledger: where what is printed of the answers goes.
    """

    def __init__(self, report: Report, catalogue: Catalogue, genre: Genre, ledger: Ledger) -> None:
        self.report = report
        self.catalogue = catalogue
        self.style = genre.style
        self.ledger = ledger
        self.words: BaseWords = base_words(report.period, genre.style)
        self._words: dict[tuple[Kind, str], BaseWords] = {}

    def words_for(self, indicator: Indicator, period: Period) -> BaseWords:
        """The words for what a change of an indicator is measured against."""
        key = indicator.kind, period.text
        if key not in self._words:
            self._words[key] = base_words(period, self.style, indicator=indicator)
        return self._words[key]

    def observation(self, indicator: Indicator, period: Period) -> Observation | None:
        """The observation as the draft may show it: without its value where that is withheld."""
        self.ledger.budget.charge(LOOK)
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
        self.ledger.budget.charge(LOOK)
        seen = self.report.dataset.reference(name, indicator.id, period)
        return seen if seen is not None and seen.value is not None else None

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


def _same_file(one: Observation, other: Observation) -> bool:
    return one.place is not None and other.place is not None and one.place.path == other.place.path


def whole_year(period: Period) -> Period:
    """The year that a period lies in."""
    return Period(str(period.year), "year")
