"""Last year's value, where this year's can be compared with it."""

from reportgen.indicators.dataset import Dataset
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period


def last_year(dataset: Dataset, base: Period, seen: Observation) -> Observation | None:
    """The known observation of the same part of last year, on this year's definition; None where there is none (rule C9).

    Where the definition changed (口径调整), the value given as comparable counts, written as exactly as this year's. Values for
    different parts of the year (1—5月 against the whole) are not compared; last year's value given in place, beside this year's,
    is of the same part.

    Args:
        dataset: may load the base period's file when first asked.
        base: the period that the observation's is compared with, `base_period`.
        seen: this year's.
    """
    if seen.comparable_last is not None:
        return seen._replace(period=base, value=seen.comparable_last, qualifier="", change=None, formula="")
    if seen.status is Status.BREAK:
        return None
    found = dataset.get(seen.indicator.id, base)
    if found is None or found.value is None:
        return None
    in_place = seen.place is not None and found.place is not None and seen.place.path == found.place.path
    if not in_place and (seen.span.shifted(-1) if seen.span else None) != found.span:
        return None
    return found
