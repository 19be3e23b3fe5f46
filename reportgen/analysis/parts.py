"""Whether parts make up their whole, as far as written figures can tell (O7)."""

import enum
from collections.abc import Sequence
from decimal import Decimal

from reportgen.analysis.comparison import difference, total
from reportgen.analysis.interval import INTERVAL, allowed, exactly
from reportgen.indicators.observation import Observation


class Fit(enum.Enum):
    """How parts and whole go together."""

    EXACT = "exact"
    ROUNDED = "rounded"  # apart by no more than half a unit of the last place of each figure
    SHORT = "short"  # the parts are less: some may be missing
    OVER = "over"  # the parts are more than there is


def fit(whole: Observation, parts: Sequence[Observation]) -> Fit:
    """How the sum of some parts lies to their whole; all values known, of one base unit.

    Source: language rule O7.
    """
    assert whole.value is not None
    values = [part.value for part in parts if part.value is not None]
    gap = difference(whole.value, total(values))
    if not gap:
        return Fit.EXACT
    together = exactly(Decimal(0))
    for part in parts:
        together = INTERVAL["+"](together, allowed(part))
    if together.meets(allowed(whole)):
        return Fit.ROUNDED
    return Fit.OVER if gap > 0 else Fit.SHORT
