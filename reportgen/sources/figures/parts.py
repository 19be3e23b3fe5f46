"""A figure written with its particulars: unit, status, day, last year's value, stated change."""

from decimal import Decimal

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Place
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.number import NumberError, read_number
from reportgen.indicators.observation import Observation, StatedChange, Status
from reportgen.indicators.period import Period
from reportgen.indicators.unit import Unit, read_unit
from reportgen.sources.figures.times import date_in, period_in
from reportgen.sources.figures.written_number import ZERO, Cell, as_shown, measured, number_in
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_shape import ContradictoryKeys
from reportgen.sources.yaml.findings_values import (
    BasisWithoutChange,
    ChangeUnitWrong,
    DerivedTypedIn,
    NothingSaid,
    StatedNotDerived,
    UnitDoesNotFit,
)

_STATUSES = {status.value: status for status in Status}
_WITHOUT_VALUE = frozenset({Status.NOT_REPORTED, Status.NOT_APPLICABLE, Status.WITHHELD})
_PERCENT = read_unit("%")
_ONE_POINT = read_unit("个百分点")


class FigureParts:
    """The particulars of one figure, taken apart; each fault is added to `found` and its part is left out.

    computed: whether the indicator has no value but the one that its formula gives.
    cells: by the keys of the shape FIGURE; a cell without text counts as not written, but for `value: ~`, which says that the
    value is not known yet.
    """

    def __init__(
        self, indicator: Indicator, period: Period, computed: bool, cells: dict[str, Cell], found: list[Diagnostic]
    ) -> None:
        self.indicator = indicator
        self.computed = computed
        self.period = period
        self.cells = {key: cell for key, cell in cells.items() if cell.text is not None or key == "value"}
        self.found = found
        status = self.cells.get("status")
        self.status = _STATUSES[status.text] if status is not None and status.text is not None else None
        self.unit = self._unit()

    def contradict(self, place: Place) -> bool:
        """Whether the particulars contradict each other or say nothing; then with a finding, at the one that is wrong."""
        status, derived = self.status, self.computed
        known = "value" in self.cells and self.cells["value"].text is not None
        written_status = f"status: {status.value}" if status is not None else "status"
        if known and derived:
            return self._wrong(typed_in(self.indicator, self.cells["value"].text or ""), "value")
        if "stated" in self.cells and not derived:
            return self._wrong(StatedNotDerived(indicator=self.indicator.name), "stated")
        if known and status in (Status.NOT_REPORTED, Status.NOT_APPLICABLE):
            return self._wrong(ContradictoryKeys(first="value", second=written_status), "status")
        if "as_of" in self.cells and "period" in self.cells:
            return self._wrong(ContradictoryKeys(first="as_of", second="period"), "period")
        if "comparable_last" in self.cells and status is not Status.BREAK:
            return self._wrong(ContradictoryKeys(first="comparable_last", second=written_status), "comparable_last")
        if "change_basis" in self.cells and "change" not in self.cells:
            return self._wrong(BasisWithoutChange(indicator=self.indicator.name), "change_basis")
        if self.cells.keys().isdisjoint(("value", "stated", "change", "last")) and status not in _WITHOUT_VALUE:
            self.found.append(NothingSaid(indicator=self.indicator.name).at(place, self.indicator.id))
            return True
        return False

    def observation(self, place: Place) -> Observation:
        """The observation of the period; place: where it stands if no value is written."""
        at = self.cells["value"].place if "value" in self.cells else place
        day, note = self.cells.get("as_of"), self.cells.get("note")
        span = self.cells.get("period")
        seen = Observation(
            self.indicator,
            self.period,
            None,
            ZERO,
            at,
            status=self.status,
            as_of=date_in(day.text, day.place, self.found) if day is not None and day.text is not None else "",
            span=period_in(span.text, span.place, self.found) if span is not None and span.text is not None else None,
            note=note.text or "" if note is not None else "",
            comparable_last=self._value_of("comparable_last"),
        )
        value, stated, change = (
            self._written("value", self.period),
            self._written("stated", self.period),
            self._change(),
        )
        if value is not None:
            seen = seen._replace(
                value=value.value, step=value.step, written=value.written, qualifier=value.qualifier, unit=value.unit,
                decimals=value.decimals,
            )  # fmt: skip
        known = seen._replace(stated=stated, change=change)
        if self.status is not Status.WITHHELD:
            return known
        # What must not be told is kept out of the value: a draft carries all that is known of its figures.
        told = seen._replace(value=None, step=ZERO, written="", qualifier="", unit=None)
        return told._replace(hidden=known._replace(status=None))

    def last(self, period: Period) -> Observation | None:
        """Last year's value as given in place, as an observation of that period."""
        return self._written("last", period)

    def refused(self, key: str, read: Observation | None) -> bool:
        """Whether a number is written behind a key and the observation read from it has none: then it has its finding."""
        cell = self.cells.get(key)
        known = read is not None and (read.value if read.hidden is None else read.hidden.value) is not None
        return cell is not None and cell.text is not None and not known

    def _wrong(self, finding: Finding, key: str) -> bool:
        self.found.append(finding.at(self.cells[key].place, self.indicator.id))
        return True

    def _unit(self) -> Unit | None:
        cell = self.cells.get("unit")
        if cell is None or cell.text is None:
            return None
        unit = read_unit(cell.text)
        if not unit.measures_like(self.indicator.unit):
            misfit = UnitDoesNotFit(
                text=clipped(cell.text), indicator=self.indicator.name, unit=self.indicator.unit.text
            )
            self.found.append(misfit.at(cell.place, self.indicator.id))
            return None
        return unit

    def _written(self, key: str, period: Period) -> Observation | None:
        """The number behind a key as an observation of a period."""
        cell = self.cells.get(key)
        if cell is None or cell.text is None:
            return None
        number = measured(cell.text, cell.place, self.indicator, self.found, self.unit)
        if number is None:
            return None
        value, step, qualifier, unit = number
        return as_shown(
            Observation(
                self.indicator, period, value, step, cell.place, cell.text, qualifier=qualifier, unit=unit,
                decimals=cell.decimals,
            )
        )  # fmt: skip

    def _value_of(self, key: str) -> Decimal | None:
        observation = self._written(key, self.period)
        return observation.value if observation is not None else None

    def _change(self) -> StatedChange | None:
        """The stated change: of a rate in points, of all else in %; without a unit in the one that is due."""
        cell = self.cells.get("change")
        if cell is None or cell.text is None:
            return None
        number = number_in(cell.text, cell.place, self.found)
        if number is None:
            return None
        due = _ONE_POINT if self.indicator.is_rate else _PERCENT
        unit = number.unit or due
        if not unit.is_ratio or unit.is_points != self.indicator.is_rate:
            wrong = ChangeUnitWrong(indicator=self.indicator.name, text=clipped(cell.text), unit=due.text)
            self.found.append(wrong.at(cell.place, self.indicator.id))
            return None
        places = int(number.step.as_tuple().exponent)  # 0.1 in ‰ is 0.01 in %
        decimals = max(0, _PERCENT.exponent - unit.exponent - places)
        basis = self.cells.get("change_basis")
        return StatedChange(
            unit.to_base(number.value), decimals, cell.place, cell.text, basis.text or "" if basis is not None else ""
        )


def typed_in(indicator: Indicator, text: str) -> DerivedTypedIn:
    """The finding for a value typed in for an indicator that has a formula; what is no number is not worth comparing with it."""
    way = ""
    try:
        read_number(text)
        way = Phrase(
            N_("；要拿别处给出的数来核对，在 YAML 数据文件的 figures 中写“{indicator}: {left}stated: {text}{right}”"),
            indicator=indicator.name,
            text=clipped(text),
            left="{",
            right="}",
        )
    except NumberError:
        pass
    return DerivedTypedIn(indicator=indicator.name, way=way)
