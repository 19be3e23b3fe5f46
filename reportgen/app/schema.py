"""JSON Schemas of the files that users write, for completion in editors."""

from pathlib import Path
from typing import Any

from reportgen.app.loading import load
from reportgen.app.outcome import Outcome
from reportgen.diagnostics import shown


def schemas(
    period_file: str | Path | None = None, cwd: Path | None = None
) -> tuple[dict[str, dict[str, Any]], Outcome]:
    """The schemas by file name, "period.schema.json", "indicators.schema.json" and "rules.schema.json".

    Args:
        period_file: where given, the names of its catalogue's indicators are offered in the schema.
    """
    from reportgen.sources.json_schema import catalogue_schema, period_file_schema, rules_schema

    catalogue, outcome = None, Outcome(())
    if period_file is not None:
        loaded = load(period_file, cwd)
        catalogue = loaded.catalogue
        if catalogue is None:
            outcome = Outcome(tuple(loaded.found), loaded.project.root if loaded.project else None)
    made = {
        "period.schema.json": period_file_schema(catalogue),
        "indicators.schema.json": catalogue_schema(),
        "rules.schema.json": rules_schema(),
    }
    return made, outcome


def as_json(schema: dict[str, Any]) -> str:
    """A schema as text."""
    return shown.as_json(schema)
