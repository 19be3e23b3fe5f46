"""An observation: the value of one indicator in one period, with where it was written."""

import enum
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from reportgen.diagnostics.finding import Place
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.period import Period
from reportgen.indicators.unit import Unit


class Status(enum.Enum):
    """Why a value is missing or special, after SDMX OBS_STATUS; the value is what users write."""

    NOT_REPORTED = "未报"
    NOT_APPLICABLE = "不适用"
    WITHHELD = "保密"
    ESTIMATED = "估计"
    PROVISIONAL = "初步"
    BREAK = "口径调整"


class StatedChange(NamedTuple):
    """A change on the year that the source states instead of, or beside, last year's value (rule C11).

    amount: as a fraction: -0.0881 for -8.81%, 0.005 for 0.5个百分点. decimals: as written, in % or points: 2 and 1.
    basis: the prices or definition it is computed on where they are not those of the values, "可比价格"; then it agrees with no
    quotient of the values, and is not held against them.
    """

    amount: Decimal
    decimals: int
    place: Place
    written: str
    basis: str = ""


class Observation(NamedTuple):
    """A value with its origin.

    period: the period of the file it stands in; span: the part of it that the value covers where it differs (2025-01/05);
    as_of: for stocks the day, "2025-05-31".
    value: in base units, exact; None where it is not known. step: one unit in the last written place, in base units; 0 for a
    whole count, which is exact.
    written: the text in the source; unit: the unit it was written in, None for a computed value. qualifier: 约 or 余 where the
    source itself is not exact; 并列 for a rank that is shared.
    stated: for a derived indicator, the value a source states: checked, never printed.
    comparable_last: last year's value on this year's definition, where the definition changed (口径调整).
    formula: for a computed value, the computation in words, "职工门特报销金额 ÷ 职工门特报销人次".
    hidden: of a withheld observation what was written of it, for the office's own eyes only; nothing but an internal edition and
    the checks of a public one look at it.
    decimals: how many a workbook's cell shows of the value, in its unit; None where it shows them all. It decides how the value is
    printed, never what is reckoned.
    """

    indicator: Indicator
    period: Period
    value: Decimal | None
    step: Decimal
    place: Place | None
    written: str = ""
    status: Status | None = None
    as_of: str = ""
    span: Period | None = None
    qualifier: str = ""
    note: str = ""
    change: StatedChange | None = None
    comparable_last: Decimal | None = None
    stated: "Observation | None" = None
    formula: str = ""
    unit: Unit | None = None
    hidden: "Observation | None" = None
    decimals: int | None = None

    @property
    def is_approximate(self) -> bool:
        """True where the source itself says 约 or 余 of it; a rank that is shared (并列) is no less exact."""
        return self.qualifier in ("约", "余")


def doubt_of(several: Iterable[Observation]) -> str:
    """How sure a sum of some values is: 约 where one of them is about so much, else 余 where one is somewhat more, else nothing."""
    qualifiers = {each.qualifier for each in several}
    return next((word for word in ("约", "余") if word in qualifiers), "")
