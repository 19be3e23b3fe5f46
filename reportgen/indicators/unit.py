"""Units of measure as Chinese statistics write them: a measure word with 万 or 亿 before it, and the ratios % and ‰."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reportgen.indicators.exact import EXACT

_MULTIPLES = {"万亿": 12, "亿": 8, "万": 4}
_RATIOS = {"%": -2, "个百分点": -2, "百分点": -2, "‰": -3, "个千分点": -3, "千分点": -3}
_POINTS = frozenset({"个百分点", "百分点", "个千分点", "千分点"})
_MULTIPLE = re.compile(r"(万亿|亿|万)?(.*)", re.DOTALL)
_FULL_WIDTH = str.maketrans({"％": "%", "﹪": "%", "／": "/", "　": ""})


class Unit(NamedTuple):
    """A unit: 10 ** exponent of a base unit.

    text: as it is printed, "万元". base: what is counted, "元"; "" for pure ratios (%, ‰, 百分点) and for a bare 万.
    exponent: 4 for 万元, 0 for 元, -2 for %.
    """

    text: str
    base: str
    exponent: int

    @property
    def is_ratio(self) -> bool:
        """True for %, ‰ and their points."""
        return self.exponent < 0

    @property
    def is_points(self) -> bool:
        """True for 百分点 and 千分点, in which differences of ratios are told and never a ratio itself."""
        return self.text in _POINTS

    def to_base(self, number: Decimal) -> Decimal:
        """A number in this unit, in base units, exact: 372.60 万元 is 3726000 元."""
        return number.scaleb(self.exponent, EXACT)

    def from_base(self, value: Decimal) -> Decimal:
        """A value in base units, in this unit, exact: 828357 人 is 82.8357 万人."""
        return value.scaleb(-self.exponent, EXACT)

    def fits(self, other: "Unit") -> bool:
        """True where a number written with `other` can be a value of this unit: same measure, or a bare 万 over a count.

        A rate of 2.1个百分点 is none: what was typed is how far it rose.
        """
        return self.measures_like(other) or (not self.is_ratio and not other.is_ratio and not other.base)

    def measures_like(self, other: "Unit") -> bool:
        """True where both are units of one measure: 万元 and 元, % and ‰, but not % and 百分点."""
        return (self.base, self.is_ratio, self.is_points) == (other.base, other.is_ratio, other.is_points)


@cache
def read_unit(text: str) -> Unit:
    """The unit that `text` names: "万元", "%", "片/支/粒", "个百分点". Any text is a measure word; none is refused.

    >>> read_unit("万元")
    Unit(text='万元', base='元', exponent=4)
    >>> read_unit("％").exponent
    -2
    """
    text = text.translate(_FULL_WIDTH).strip()
    if text in _RATIOS:
        return Unit(text, "", _RATIOS[text])
    match = _MULTIPLE.fullmatch(text)
    assert match is not None
    multiple, base = match.groups()
    return Unit(text, base, _MULTIPLES[multiple] if multiple else 0)
