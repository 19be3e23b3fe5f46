"""The rows of a table: in which unit and with how many decimals an indicator stands in all its columns, and what each cell says."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period
from reportgen.indicators.unit import Unit, read_unit
from reportgen.language.dates import period_text
from reportgen.language.pieces.digits import never_zero
from reportgen.language.pieces.measure import MOST_DECIMALS, is_scaled, number_and_unit
from reportgen.language.pieces.style import Style
from reportgen.templating.figures.figure import Figure, in_typed_form
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.values import NO_VALUE

if TYPE_CHECKING:
    from reportgen.templating.figures.rendering import Rendering

NOTHING = "—"
_BEFORE = ("约", "并列")


class Column(NamedTuple):
    """A column of numbers. place: the wider place that they are of, "" for one's own."""

    head: str
    period: Period
    place: str = ""


class Row(NamedTuple):
    """An indicator in every column. form: it, with the unit and the decimals that all its numbers are printed in."""

    figure: Figure
    seen: tuple[Observation | None, ...]
    form: Indicator

    @property
    def values(self) -> list[Decimal]:
        """The values that are known."""
        return [each.value for each in self.seen if each is not None and each.value is not None]


def columns(rendering: "Rendering", years: int, places: Sequence[str]) -> list[Column]:
    """The years, oldest first and the report's own last, then the wider places in the report's own period.

    A report on several years together has the single years for columns, up to its last.
    """
    own = rendering.facts.report.period
    last = Period(str(own.year), "year") if own.spans_years and years > 1 else own
    found = [Column(period_text(period), period) for period in (last.shifted(-back) for back in reversed(range(years)))]
    if places and years == 1 and rendering.facts.report.region:
        found = [Column(rendering.facts.report.region, last)]
    head = period_text(last) if years > 1 else ""
    return [*found, *(Column(head + place, last, place) for place in places)]


def rows(rendering: "Rendering", figures: Sequence[Figure], of: Sequence[Column]) -> list[Row]:
    """A row for each figure, those that no catalogue gives a display unit in one unit as far as they count the same thing."""
    found = [_row(rendering, figure, of) for figure in figures]
    finest: dict[str, Unit] = {}
    for row in found:
        if not row.values or not _unit_is_free(row.figure.indicator):
            continue
        unit = row.form.display or row.form.unit
        if unit.base not in finest or unit.exponent < finest[unit.base].exponent:
            finest[unit.base] = unit
    return [
        _with_form(row, finest.get(row.form.unit.base) if _unit_is_free(row.figure.indicator) else None)
        for row in found
    ]


def _row(rendering: "Rendering", figure: Figure, of: Sequence[Column]) -> Row:
    indicator = figure.indicator
    seen = tuple(observed(rendering, indicator, column) for column in of)
    known = [each for each in seen if each is not None and each.value is not None]
    typed = figure.observation if figure else known[-1] if known else None
    form = in_typed_form(indicator, typed)
    if form.display is None and form.decimals is None and is_scaled(indicator) and known:
        largest = max((each.value.copy_abs() for each in known if each.value is not None), default=Decimal(0))
        form = form._replace(display=read_unit(number_and_unit(largest, form, rendering.facts.style)[1]))
    return Row(figure, seen, form)


def observed(rendering: "Rendering", indicator: Indicator, column: Column) -> Observation | None:
    """What a column shows of an indicator."""
    if column.place:
        return rendering.facts.reference(column.place, indicator, column.period)
    return rendering.facts.observation(indicator, column.period)


def _unit_is_free(indicator: Indicator) -> bool:
    """True where the unit follows the size of the value; a mean or a price stays in its own beside totals in 万元."""
    scaled = is_scaled(indicator) and indicator.kind not in (Kind.AVERAGE, Kind.PRICE)
    return scaled and indicator.display is None and indicator.decimals is None


def _with_form(row: Row, unit: Unit | None) -> Row:
    """The row with as many decimals in each cell: the catalogue's, else those that the longest of its numbers needs.

    unit: that of all the row's numbers; None: as it is.
    """
    unit = unit or row.form.display
    form, indicator = row.form._replace(display=unit), row.figure.indicator
    if indicator.decimals is None:
        shown = unit or form.unit
        typed = 0
        if row.form.decimals is not None:
            finer = (row.form.display or form.unit).exponent - shown.exponent
            typed = max(0, row.form.decimals - max(0, finer))
        digits = [never_zero(shown.from_base(value), max(MOST_DECIMALS, typed)) for value in row.values]
        form = form._replace(decimals=max([typed, *(len(each.partition(".")[2]) for each in digits)]))
    return row._replace(form=form)


def row_unit(row: Row, style: Style) -> str:
    """The unit that a row's numbers are printed in."""
    return number_and_unit(Decimal(0), row.form, style)[1]


def cell(row: Row, place: int, of: Sequence[Column], style: Style) -> Printed | None:
    """What stands in a cell; None for a dash. A withheld value is XX, like everywhere in a draft."""
    seen, indicator = row.seen[place], row.figure.indicator
    if seen is None or seen.value is None:
        if seen is not None and seen.status is Status.WITHHELD:
            return Printed("XX", "V7", "number", seen, lacking=NO_VALUE, indicator=indicator)
        return None
    operation = "reference" if of[place].place else "number"
    if not seen.value and indicator.zero:
        return Printed(indicator.zero, "V12", operation, seen, indicator=indicator)
    text = number_and_unit(seen.value, row.form, style)[0]
    rule = "V6" if indicator.kind is Kind.RANK else "V9" if seen.qualifier else "V1"
    if seen.qualifier:
        text = seen.qualifier + text if seen.qualifier in _BEFORE else text + seen.qualifier
    computation = f"{of[place].place}的同一指标" if of[place].place else ""
    return Printed(text, rule, operation, seen, computation=computation, indicator=indicator)


def unknown_cells(rendering: "Rendering", row: Row, of: Sequence[Column]) -> list[str]:
    """The heads of the columns in which a number lacks that nobody has asked about yet."""
    return [
        column.head
        for seen, column in zip(row.seen, of, strict=True)
        if seen is None
        or (seen.value is None and not _is_answered(seen, column.period == rendering.facts.report.period))
    ]


def _is_answered(seen: Observation, own_period: bool) -> bool:
    """True where the file says why there is no value, or a finding on the file asks for it."""
    return own_period or seen.status in (Status.WITHHELD, Status.NOT_APPLICABLE)
