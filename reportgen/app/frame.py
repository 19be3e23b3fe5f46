"""Indicators as a long table of pandas, for analysis beside the report; no figure of a draft ever comes from it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reportgen.app.findings import UnknownIndicatorAsked
from reportgen.app.loading import judge, load
from reportgen.app.outcome import Outcome
from reportgen.app.refused import Refused
from reportgen.app.writing import cannot_write, write_draft
from reportgen.diagnostics.near import suggestion
from reportgen.indicators.base_period import base_period
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period, read_period
from reportgen.indicators.report import Report

if TYPE_CHECKING:
    from pandas import DataFrame


class Cell(NamedTuple):
    """One observation as a row of the table.

    Fields:
        indicator: its name.
        id: its ASCII name.
        unit: what the value is in, as the catalogue says, "万元".
        period: "2025", "2024H1".
        place: the region of the report, or a wider one, "全省".
        value: exact, in `unit`; None where it is not known, or withheld.
        status: as users write it, "估计"; "" where nothing is special.
        origin: file:line:column or file:sheet!cell; for a computed value how it was computed.
    """

    indicator: str
    id: str
    unit: str
    period: str
    place: str
    value: Decimal | None
    status: str
    origin: str


def frame(
    period_file: str | Path,
    names: Sequence[str] = (),
    *,
    periods: Sequence[str] = (),
    cwd: Path | None = None,
) -> "DataFrame":
    """The observations of a period file, and of those it is compared with, as a long table: a row for each.

    Args:
        period_file: its path, or its name in data/.
        names: the indicators wanted, by name or id; all by default.
        periods: the periods wanted, "2025", "2024H1"; by default the report's own and the one it is compared with.
        cwd: the folder relative paths start from; the current one by default.

    Returns:
        A data frame with the columns of `Cell`, by indicator in the catalogue's order, then by period, oldest first. `value` holds
        `decimal.Decimal` objects: pandas adds them exactly, while its means and its conversions to float are inexact.

    Raises:
        Refused: there are errors in the files, or a name is unknown.
        PeriodError: a text of `periods` is no period; a ValueError.
    """
    wanted = [read_period(text) for text in periods]
    rows, outcome = cells(period_file, names, wanted, cwd)
    if outcome.exit_code:
        raise Refused(outcome)
    return as_frame(rows)


def export(
    period_file: str | Path, names: Sequence[str], output: Path, heads: Sequence[str], cwd: Path | None = None
) -> Outcome:
    """Write the rows of `frame` as a file that ends in .csv or .xlsx; one of that name that holds anything else is kept.

    Args:
        period_file, names, cwd: as for `frame`.
        output: where the file is to stand.
        heads: the words of the columns, as many as `Cell` has fields.
    """
    rows, outcome = cells(period_file, names, (), cwd)
    if outcome.exit_code:
        return outcome
    from reportgen.app.exported import exported

    content = exported(rows, heads, output.suffix.lower())
    try:
        written = write_draft(output, content, lambda _: False)
    except OSError as error:
        return outcome._replace(diagnostics=(*outcome.diagnostics, cannot_write(str(output), error)))
    return outcome._replace(path=written.path, unchanged=written.unchanged, kept=written.kept)


def as_frame(rows: Sequence[Cell]) -> "DataFrame":
    """Rows as a data frame whose values stay exact."""
    from pandas import DataFrame  # 450 ms, and only for those who ask

    return DataFrame(rows, columns=list(Cell._fields)).astype({"value": object})


def cells(
    period_file: str | Path, names: Sequence[str], periods: Sequence[Period], cwd: Path | None
) -> tuple[list[Cell], Outcome]:
    """The rows of `frame` and how reading them went; no row where there is an error. Arguments: as for `frame`."""
    loaded = load(period_file, cwd)
    judge(loaded)
    root = loaded.project.root if loaded.project else None
    rows: list[Cell] = []
    if loaded.report is not None and loaded.catalogue is not None:
        catalogue, report = loaded.catalogue, loaded.report
        for name in names:
            if name not in catalogue:
                near = suggestion(name, catalogue.names())
                loaded.found.append(UnknownIndicatorAsked(name=name, near=near).at(report.place))
        wanted = [catalogue[name] for name in names if name in catalogue] or ([] if names else list(catalogue))
        rows = [row for indicator in wanted for row in _rows(report, indicator, periods)]
    outcome = Outcome(tuple(loaded.found), root)
    return ([], outcome) if outcome.exit_code else (rows, outcome)


def _rows(report: Report, indicator: Indicator, periods: Sequence[Period]) -> Iterator[Cell]:
    """The rows of one indicator: of each period those of the report's own place, then those of wider ones."""
    dataset = report.dataset
    for period in periods or (base_period(report.period, indicator.kind), report.period):
        seen = dataset.get(indicator.id, period)
        if seen is not None:
            yield _cell(seen, period, report.region)
        for place in dataset.reference_names():
            there = dataset.reference(place, indicator.id, period)
            if there is not None:
                yield _cell(there, period, place)


def _cell(seen: Observation, period: Period, place: str) -> Cell:
    indicator = seen.indicator
    value = None if seen.status is Status.WITHHELD else seen.value
    return Cell(
        indicator=indicator.name,
        id=indicator.id,
        unit=indicator.unit.text,
        period=period.text,
        place=place,
        value=None if value is None else indicator.unit.from_base(value),
        status=seen.status.value if seen.status else "",
        origin=seen.formula or str(seen.place or ""),
    )
