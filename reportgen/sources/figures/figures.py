"""The observations and targets of one period, and the references beside them, gathered from its files."""

from decimal import Decimal
from typing import TypeVar

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.base_period import base_period
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.exact import round_half_up
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period
from reportgen.sources.figures.parts import FigureParts, typed_in
from reportgen.sources.figures.written_number import SHARED, ZERO, Cell, as_shown, measured
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_values import SourcesContradict, UnknownIndicator
from reportgen.sources.yaml.names import near_name

K = TypeVar("K")


class Figures:
    """What the files of one period say, whichever kind of file they are.

    reference: the wider place whose figures they are (全省), "" for the office's own. Derived indicators of a wider place are typed
    in, since the figures that they would be computed from are not here.
    observations: by indicator id. last: values given in place for the period that each is compared with, by indicator id. before: the
    period whose file is read with this one's: last year's, of several years the first. targets: by
    indicator id and the text of the period that they are for. references: the figures of wider places, by place. refused: indicator
    id and period of each value that was written and has a finding: nobody need be told that it lacks as well.
    """

    def __init__(self, catalogue: Catalogue, period: Period, found: list[Diagnostic], reference: str = "") -> None:
        self.catalogue = catalogue
        self.reference = reference
        self.period = period
        self.before = base_period(period, Kind.STOCK)
        self.found = found
        self.observations: dict[str, Observation] = {}
        self.last: dict[str, Observation] = {}
        self.targets: dict[tuple[str, str], Observation] = {}
        self.references: dict[str, Figures] = {}
        self.refused: set[tuple[str, str]] = set()

    def indicator(self, name: str, place: Place) -> Indicator | None:
        """The indicator of that name; None, with a finding, where the catalogue has none."""
        indicator = self.catalogue.get(name)
        if indicator is None:
            near = near_name(name, self.catalogue.names(), self.found)
            self.found.append(UnknownIndicator(name=clipped(name), near=near).at(place))
        return indicator

    def add_value(self, indicator: Indicator, text: str | None, place: Place, decimals: int | None = None) -> None:
        """A figure written as nothing but its value.

        Args:
            text: None where it is not known yet. decimals: how many a workbook's cell shows, None for those of the text.
        """
        if text is None:
            self._keep(self.observations, indicator.id, Observation(indicator, self.period, None, ZERO, place))
            return
        if indicator.formula is not None and not self.reference:
            self.found.append(typed_in(indicator, text).at(place, indicator.id))
            return
        number = measured(text, place, indicator, self.found)
        if number is None:
            self.refused.add((indicator.id, self.period.text))
        else:
            value, step, qualifier, unit = number
            observation = Observation(
                indicator, self.period, value, step, place, text, qualifier=qualifier, unit=unit, decimals=decimals
            )
            self._keep(self.observations, indicator.id, as_shown(observation))

    def add_parts(self, indicator: Indicator, place: Place, cells: dict[str, Cell]) -> None:
        """A figure written with its particulars, which are the keys of the shape FIGURE; place: where it begins."""
        computed = indicator.formula is not None and not self.reference
        parts = FigureParts(indicator, self.period, computed, cells, self.found)
        if parts.contradict(place):
            self.refused.add((indicator.id, self.period.text))
            return
        before = base_period(self.period, indicator.kind)
        seen, last = parts.observation(place), parts.last(before)
        if parts.refused("value", seen):
            self.refused.add((indicator.id, self.period.text))
        else:
            self._keep(self.observations, indicator.id, seen)
        if last is not None:
            self._keep(self.last, indicator.id, last)
        elif parts.refused("last", last):
            self.refused.add((indicator.id, before.text))

    def add_target(
        self,
        indicator: Indicator,
        text: str | None,
        place: Place,
        period: Period | None = None,
        decimals: int | None = None,
    ) -> None:
        """A target, of this period where no other is given; text: None where it is not known yet. decimals: as for add_value."""
        target = Observation(indicator, period or self.period, None, ZERO, place)
        if text is not None:
            number = measured(text, place, indicator, self.found)
            if number is None:
                return
            value, step, qualifier, unit = number
            target = target._replace(
                value=value, step=step, qualifier=qualifier, written=text, unit=unit, decimals=decimals
            )
            target = as_shown(target)
        self._keep(self.targets, (indicator.id, target.period.text), target)

    def _keep(self, kept: dict[K, Observation], key: K, new: Observation) -> None:
        """Add one; of two that say the same the first stays, and a value stands before "not known yet"."""
        first = kept.setdefault(key, new)
        if first is new or _same(first, new) or _not_known_yet(new):
            return
        if _not_known_yet(first):
            kept[key] = new
            return
        two = SourcesContradict(
            indicator=named(new.indicator, self.reference),
            first=clipped(written(first)),
            first_place=str(first.place),
            second=clipped(written(new)),
        )
        self.found.append(two.at(new.place, new.indicator.id))


def named(indicator: Indicator, reference: str) -> str:
    """An indicator as findings name it: 住院率, of a wider place 全省的住院率."""
    if not reference:
        return indicator.name
    return Phrase(N_("{reference}的{indicator}"), reference=clipped(reference), indicator=indicator.name)


def written(observation: Observation) -> str:
    """What stands in the source, in short: the value, else the status."""
    if observation.stated is not None:
        return observation.stated.written
    return observation.written or (observation.status.value if observation.status else "~")


def _same(first: Observation, second: Observation) -> bool:
    """Whether both say the same: the value and all that goes with it; wording, note and place apart."""
    stated = tuple(each.stated.value if each.stated else None for each in (first, second))
    changes = tuple((each.change.amount, each.change.basis) if each.change else None for each in (first, second))
    return (
        stated[0] == stated[1]
        and changes[0] == changes[1]
        and (first.qualifier == SHARED) == (second.qualifier == SHARED)
        and (first.value == second.value or _shown_alike(first, second))
        and first[6:9] + first[12:13] == second[6:9] + second[12:13]
    )


def _shown_alike(first: Observation, second: Observation) -> bool:
    """Whether a cell's number is the other one but for decimals that the cell does not show: 88.60%, kept as 88.59872%."""
    fine, coarse = (first, second) if first.decimals is not None else (second, first)
    if fine.value is None or coarse.value is None or fine.decimals is None or fine.unit is None:
        return False
    shown = [
        round_half_up(fine.unit.from_base(each.value), fine.decimals)
        for each in (fine, coarse)
        if each.value is not None
    ]
    return shown[0] == shown[1] and (coarse.decimals is not None or coarse.step >= _step(fine))


def _step(observation: Observation) -> Decimal:
    """One unit in the last place that a cell shows, in base units."""
    assert observation.unit is not None
    assert observation.decimals is not None
    return observation.unit.to_base(Decimal(1).scaleb(-observation.decimals))


def _not_known_yet(observation: Observation) -> bool:
    return (
        observation.value is None
        and observation.status is None
        and observation.stated is None
        and observation.change is None
    )
