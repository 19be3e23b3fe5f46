"""Indicators as a table: value, last year, change and the rule that worded it, target, source."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reportgen.app.findings import UnknownIndicatorAsked
from reportgen.app.loading import judge, load
from reportgen.app.outcome import Outcome
from reportgen.diagnostics.near import suggestion


class Row(NamedTuple):
    """One indicator, each cell as it would be printed; "" where there is nothing. rule: the rule that worded the change, "C1"."""

    name: str
    id: str
    value: str
    last: str
    change: str
    rule: str
    target: str
    source: str


def show(period_file: str | Path, names: Sequence[str] = (), cwd: Path | None = None) -> tuple[list[Row], Outcome]:
    """The rows of the indicators asked for, or of every one that was written, in the catalogue's order."""
    loaded = load(period_file, cwd)
    judge(loaded)
    root = loaded.project.root if loaded.project else None
    if loaded.project is None or loaded.catalogue is None or loaded.report is None:
        return [], Outcome(tuple(loaded.found), root)
    from reportgen.genre.genre_file import find_genre
    from reportgen.templating.figures.rendering import Rendering
    from reportgen.templating.filters.changes import yoy
    from reportgen.templating.filters.targets import target
    from reportgen.templating.filters.values import base_value, unit_text, value_with_unit

    genre = find_genre(loaded.project, loaded.report, loaded.catalogue, loaded.found)
    if genre is None:
        return [], Outcome(tuple(loaded.found), root)
    unknown = [name for name in names if name not in loaded.catalogue]
    for name in unknown:
        near = suggestion(name, loaded.catalogue.names())
        loaded.found.append(UnknownIndicatorAsked(name=name, near=near).at(loaded.report.place))
    rendering = Rendering(loaded.report, loaded.catalogue, genre, {})
    asked = [loaded.catalogue[name] for name in names if name not in unknown]
    rows = []
    for indicator in asked or ([] if names else loaded.catalogue):
        figure = rendering.figure(indicator)
        if figure.observation is None and not names:
            continue
        last, change, goal = base_value(figure), yoy(figure), target(figure)
        rows.append(
            Row(
                name=indicator.name,
                id=indicator.id,
                value=value_with_unit(figure).text,
                last="" if last.lacking else f"{last.text}{unit_text(figure)}",
                change="" if change.lacking else change.text,
                rule="" if change.lacking else change.rule,
                target="" if goal.lacking else goal.text,
                source=str(figure.observation.place or "") if figure.observation is not None else "",
            )
        )
    return rows, Outcome(tuple(loaded.found), root)
