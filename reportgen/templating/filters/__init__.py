"""The filters of section templates, one module an idea; each has a Chinese and an English name."""

from reportgen.templating.filters import (
    averages,
    bases,
    changes,
    conditions,
    cut,
    dates,
    expected,
    extremes,
    groups,
    references,
    say,
    series,
    targets,
    together,
    values,
    years,
)
from reportgen.templating.filters.register import DOCUMENTED, FILTERS

__all__ = [
    "DOCUMENTED",
    "FILTERS",
    "averages",
    "bases",
    "changes",
    "conditions",
    "cut",
    "dates",
    "expected",
    "extremes",
    "groups",
    "references",
    "say",
    "series",
    "targets",
    "together",
    "values",
    "years",
]
