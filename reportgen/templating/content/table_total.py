"""The last row of a table: the sum of the others, or a figure that says what they come to and has to agree."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from reportgen.analysis.comparison import total
from reportgen.analysis.parts import Fit, fit
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.base_period import base_period
from reportgen.indicators.exact import round_half_up
from reportgen.indicators.formula import names
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import Period
from reportgen.language.change import change_phrase
from reportgen.language.pieces.base import UNSAID
from reportgen.language.pieces.measure import is_points, number_and_unit
from reportgen.templating.content.findings_tables import NoTotal, TotalDisagrees
from reportgen.templating.content.table_rows import Column, Row, cell, observed, row_unit
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.findings_figures import PartsRounded
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.changes import change_words
from reportgen.templating.sandbox.fault import TemplateFault

if TYPE_CHECKING:
    from reportgen.templating.figures.rendering import Rendering

TOTAL = "合计"
_SUMMED = (Kind.STOCK, Kind.FLOW, Kind.AMOUNT, Kind.COUNT)


class Total(NamedTuple):
    """The row: its unit, a cell a column and the change on the year, None for a dash."""

    unit: str
    cells: tuple[Printed | None, ...]
    change: Printed | None


def total_row(rendering: "Rendering", of_rows: Sequence[Row], of: Sequence[Column], stated: Figure | None) -> Total:
    """The total of some rows.

    Args:
        stated: the figure that says what they come to; None: they are added up.

    Raises:
        TemplateFault: they cannot be added, or do not come to what is stated.
    """
    _stop_unless_summable([row.figure.indicator for row in of_rows])
    if stated is not None:
        _stop_unless_summable([of_rows[0].figure.indicator, stated.indicator])
    _stop_if_counted_twice(of_rows)
    units = [row.form.display or row.form.unit for row in of_rows]
    first = of_rows[0]
    form = first.form._replace(
        id="",
        name=TOTAL,
        display=min(units, key=lambda unit: unit.exponent),
        decimals=max(row.form.decimals or 0 for row in of_rows),
        formula=None,
        signs=None,
        zero="",
    )
    sums = tuple(
        _sum(rendering, of_rows, [row.seen[place] for row in of_rows], form, column.period)
        for place, column in enumerate(of)
    )
    row = Row(first.figure, sums, form)
    change = _change(rendering, of_rows, form, sums, of)
    if stated is not None:
        seen = tuple(observed(rendering, stated.indicator, column) for column in of)
        told = Row(stated, seen, form._replace(id=stated.indicator.id, name=stated.indicator.name))
        _compare(rendering, told, row, of_rows, of)
        row, change = told, change_words(stated, UNSAID)
    _note_rounding(rendering, row, of_rows)
    style = rendering.facts.style
    if stated is not None:
        cells = [cell(row, place, of, style) for place in range(len(of))]
    else:
        cells = [_summed_cell(rendering, each, form) for each in sums]
    return Total(row_unit(row, style), tuple(cells), change if change is not None and not change.lacking else None)


def _stop_unless_summable(indicators: Sequence[Indicator]) -> None:
    first = indicators[0]
    for each in indicators:
        reason = ""
        if each.kind not in _SUMMED or is_points(each):
            reason = N_("只有人数、件数、金额一类的总量才能相加")
        elif each.unit.base != first.unit.base:
            reason = Phrase(N_("它的单位与“{other}”不同"), other=first.name)
        elif (each.kind is Kind.STOCK) is not (first.kind is Kind.STOCK):
            reason = Phrase(N_("存量与“{other}”一类的流量不能相加"), other=first.name)
        if reason:
            raise TemplateFault(NoTotal(name=each.name, reason=reason))


def _stop_if_counted_twice(of_rows: Sequence[Row]) -> None:
    known = {
        key: row.figure.indicator for row in of_rows for key in (row.figure.indicator.id, row.figure.indicator.name)
    }
    for row in of_rows:
        indicator = row.figure.indicator
        for part in names(indicator.formula) if indicator.formula is not None else ():
            if part.name in known:
                reason = Phrase(N_("它由表中的“{part}”算出，相加就重复了"), part=known[part.name].name)
                raise TemplateFault(NoTotal(name=indicator.name, reason=reason))


def _sum(
    rendering: "Rendering", of_rows: Sequence[Row], seen: Sequence[Observation | None], form: Indicator, period: Period
) -> Observation | None:
    """What the rows come to, as if it had been observed where the first was; None where one of them is not known."""
    known = [each for each in seen if each is not None and each.value is not None]
    if len(known) < len(seen):
        return None
    values = [each.value for each in known if each.value is not None]
    parts = [
        f"{row.figure.indicator.name}（{''.join(number_and_unit(value, row.form, rendering.facts.style))}）"
        for row, value in zip(of_rows, values, strict=True)
    ]
    return Observation(form, period, total(values), Decimal(0), known[0].place, formula="+ ".join(parts))


def _summed_cell(rendering: "Rendering", seen: Observation | None, form: Indicator) -> Printed | None:
    if seen is None or seen.value is None:
        return None
    text = number_and_unit(seen.value, form, rendering.facts.style)[0]
    return Printed(text, "V1", "total", seen, indicator=form)


def _change(
    rendering: "Rendering",
    of_rows: Sequence[Row],
    form: Indicator,
    sums: Sequence[Observation | None],
    of: Sequence[Column],
) -> Printed | None:
    """The change of the sum on the year; None where one of its parts is not known for both years."""
    now = next(
        (each for each, column in zip(sums, of, strict=True) if column.period == rendering.facts.report.period), None
    )
    before = _sum(
        rendering,
        of_rows,
        [row.figure.base for row in of_rows],
        form,
        base_period(rendering.facts.report.period, form.kind),
    )
    if now is None or now.value is None or before is None or before.value is None:
        return None
    text, rule = change_phrase(form, before.value, now.value, rendering.facts.style, UNSAID)
    return Printed(text, rule, "yoy", now, before, indicator=form)


def _compare(rendering: "Rendering", told: Row, summed: Row, of_rows: Sequence[Row], of: Sequence[Column]) -> None:
    """Stop where a stated total is another than the sum, beyond what rounding explains (O7)."""
    style = rendering.facts.style
    for place, column in enumerate(of):
        whole, made = told.seen[place], summed.seen[place]
        if whole is None or whole.value is None or made is None or made.value is None:
            continue
        parts = [seen for row in of_rows if (seen := row.seen[place]) is not None]
        if fit(whole, parts) in (Fit.OVER, Fit.SHORT):
            (value, unit), (added, _) = (
                number_and_unit(each, summed.form, style) for each in (whole.value, made.value)
            )
            raise TemplateFault(
                TotalDisagrees(column=column.head, sum=added, whole=told.figure.indicator.name, value=value, unit=unit)
            )


def _note_rounding(rendering: "Rendering", row: Row, of_rows: Sequence[Row]) -> None:
    """Say where what a reader adds up differs from the total in the last place."""
    for place, whole in enumerate(row.seen):
        parts = [each.seen[place] for each in of_rows]
        if whole is None or whole.value is None or any(part is None or part.value is None for part in parts):
            continue
        printed = [_shown(part, each.form) for part, each in zip(parts, of_rows, strict=True)]
        if total(printed) != _shown(whole, row.form):
            told = "、".join(each.figure.indicator.name for each in of_rows)
            rendering.ledger.note(PartsRounded(whole=row.form.name, parts=told), None)
            return


def _shown(seen: Observation | None, form: Indicator) -> Decimal:
    """A value as it is printed, in base units."""
    assert seen is not None
    assert seen.value is not None
    unit = form.display or form.unit
    return unit.to_base(round_half_up(unit.from_base(seen.value), form.decimals or 0))
