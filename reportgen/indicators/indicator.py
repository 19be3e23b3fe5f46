"""An indicator: what is measured, in which unit, and how its changes are to be read."""

import enum
from decimal import Decimal
from typing import NamedTuple

from reportgen.diagnostics.finding import Place
from reportgen.indicators.formula import Expression
from reportgen.indicators.unit import Unit

APPROXIMATIONS = ("约", "余", "近", "多", "超", "逾", "超过", "达到")  # what may stand at a rounded value


class Kind(enum.Enum):
    """What an indicator's value is; decides how a change of it is worded (LANGUAGE rules C, R, O2)."""

    STOCK = "stock"
    FLOW = "flow"
    AMOUNT = "amount"
    COUNT = "count"
    RATE = "rate"
    RANK = "rank"
    DURATION = "duration"
    AVERAGE = "average"
    PRICE = "price"
    CHANGE = "change"  # the value is itself a change on the year, stated by its source (rule C11)


class Polarity(enum.Enum):
    """Which direction is the better one; decides what counts as a problem, never how a change is worded."""

    HIGHER_IS_BETTER = "higher_is_better"
    LOWER_IS_BETTER = "lower_is_better"
    NEUTRAL = "neutral"


class Indicator(NamedTuple):
    """One entry of the catalogue.

    id: ASCII name; name: Chinese name; both are unique and both work in templates and data.
    unit: the unit of numbers typed without one. display, decimals: how it is printed; None: rule V2 chooses.
    low, high: bounds in base units, inclusive, None where open. swing: the yearly change beyond which a question is asked, as a
    fraction (0.2 for 20%), for a rate as a difference (0.05 for 5个百分点).
    formula: set for a derived indicator, whose value is computed and never typed in.
    verbs: the words for a rise and a fall where they differ from those of its kind. scope: for a rank, among whom (全省).
    signs: what a positive and a negative value are called, (结余, 赤字). zero: what a value of 0 is called, "即时", "" for 0 itself.
    group: the set of indicators it belongs to (待遇保障); front: for a rank, the last place that still counts as 前列.
    internal: True where no public edition may tell its values. forms: the other forms in which the documents on one period may
    print the same value: 约 and the like, or another display unit (万人).
    """

    id: str
    name: str
    unit: Unit
    kind: Kind
    polarity: Polarity = Polarity.NEUTRAL
    display: Unit | None = None
    decimals: int | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    swing: Decimal | None = None
    department: str = ""
    formula: Expression | None = None
    verbs: tuple[str, str] | None = None
    scope: str = ""
    place: Place | None = None
    signs: tuple[str, str] | None = None
    zero: str = ""
    group: str = ""
    front: Decimal | None = None
    internal: bool = False
    forms: tuple[str, ...] = ()

    @property
    def is_rate(self) -> bool:
        """True where a change is a difference in points, never a percentage (LANGUAGE §3)."""
        return self.kind is Kind.RATE
