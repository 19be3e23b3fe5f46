"""The filters of section templates, one module an idea; each has a Chinese and an English name."""

from reportgen.templating.filters import changes, conditions, targets, values
from reportgen.templating.filters.register import DOCUMENTED, FILTERS

__all__ = ["DOCUMENTED", "FILTERS", "changes", "conditions", "targets", "values"]
