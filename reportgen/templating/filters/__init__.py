"""The filters of section templates, one module an idea; each has a Chinese and an English name."""

from reportgen.templating.filters import (
    averages,
    bases,
    changes,
    conditions,
    expected,
    groups,
    references,
    rules,
    say,
    series,
    targets,
    together,
    values,
    years,
)
from reportgen.templating.filters.register import CONDITIONS, DOCUMENTED, FILTERS

__all__ = [
    "CONDITIONS",
    "DOCUMENTED",
    "FILTERS",
    "averages",
    "bases",
    "changes",
    "conditions",
    "expected",
    "groups",
    "references",
    "rules",
    "say",
    "series",
    "targets",
    "together",
    "values",
    "years",
]
