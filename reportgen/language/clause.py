"""Whole clauses about an indicator, each in several ways of saying it, so that six in a row do not read alike (section 5)."""

from collections.abc import Sequence
from typing import Protocol

from reportgen.indicators.indicator import Indicator, Kind
from reportgen.language.pieces.measure import is_points


class Facts(Protocol):
    """What is known of an indicator, each fact worded by itself; only those are asked for that the clause says.

    value: 82.84万人. change: 同比增长5.4%. delta: 比上年增加4.24万人、增长5.4%. from_to: 由78.6万人增加到82.84万人. up_to: 增加到82.84万人.
    bare_change: 增长5.4%, without its base. parts: in brackets, behind the value, or "". tails: further clauses, most important
    first. Those of a change are asked for only where there is a base.
    """

    @property
    def value(self) -> str: ...
    @property
    def change(self) -> str: ...
    @property
    def delta(self) -> str: ...
    @property
    def from_to(self) -> str: ...
    @property
    def up_to(self) -> str: ...
    @property
    def bare_change(self) -> str: ...
    @property
    def parts(self) -> str: ...
    @property
    def tails(self) -> Sequence[str]: ...


MOST_TAILS = 2

# Ways of saying a clause, in turn; a word in braces is a fact, asked for when its frame is used.
Frames = tuple[str, ...]
_WITHOUT_BASE: Frames = ("{name}{value}{parts}", "{name}为{value}{parts}")
_REACHED: Frames = (
    "{name}{value}{parts}，{change}",
    "{name}达到{value}{parts}，{change}",
    "{name}{change}，达{value}{parts}",
    "{name}{from_to}{parts}，{bare_change}",
    "{name}为{value}{parts}，{delta}",
    "{name}{up_to}{parts}，{change}",
)
# What fell, or rose for the worse, is 为.
_PLAIN: Frames = (
    "{name}{value}{parts}，{change}",
    "{name}为{value}{parts}，{change}",
    "{name}{change}，为{value}{parts}",
    "{name}{from_to}{parts}，{bare_change}",
    "{name}{value}{parts}，{delta}",
    "{name}{up_to}{parts}，{change}",
)
# A change in points or days is said whole by from–to; to name it again would say it twice.
_POINTS_REACHED: Frames = (
    *_REACHED[:3],
    "{name}{from_to}{parts}",
    "{name}为{value}{parts}，{change}",
    "{name}{change}，达到{value}{parts}",
)
_POINTS_PLAIN: Frames = (
    *_PLAIN[:3],
    "{name}{from_to}{parts}",
    "{name}{change}，现为{value}{parts}",
    "{name}{up_to}{parts}",
)
_LEVEL: Frames = (
    "{name}{value}{parts}，{change}",
    "{name}为{value}{parts}，{change}",
    "{name}{change}，为{value}{parts}",
    "{name}{up_to}{parts}",
    "{name}稳定在{value}{parts}，{change}",
    "{name}{change}，保持{value}{parts}",
)
_RANK: Frames = (
    "{name}居{value}，{change}",
    "{name}为{value}，{change}",
    "{name}{change}，居{value}",
    "{name}{from_to}",
    "{name}列{value}，{change}",
    "{name}{change}，列{value}",
)
_RANK_LEVEL: Frames = ("{name}{change}",)
_RANK_ALONE: Frames = ("{name}居{value}", "{name}为{value}", "{name}列{value}")


class _Words:
    """A clause's words by the names that stand in its frame."""

    def __init__(self, name: str, said: Facts) -> None:
        self.name = name
        self.said = said

    def __getitem__(self, word: str) -> str:
        if word == "name":
            return self.name
        text: str = getattr(self.said, word)
        return text


def clause(indicator: Indicator, said: Facts, direction: int | None, reached: bool, turn: int) -> str:
    """The default clause for an indicator: what it is, how it changed, what else is worth a word.

    Args:
        said: its facts as worded, figures already marked or not: the clause only puts them in order.
        direction: of the change, 1, 0 (also where it prints as none), -1; None where there is no base.
        reached: True for a rise that is not for the worse: only such a value 达到 something.
        turn: how many clauses came before; decides alone which way it is said, so that the same data give the same text.
    """
    name, frames = indicator.name, _frames(indicator, direction, reached)
    if indicator.kind is Kind.CHANGE:  # its value says 同比下降8.81%
        text = name.removesuffix("同比") + said.value
    else:
        text = frames[turn % len(frames)].format_map(_Words(name, said))
    return "，".join((text, *said.tails[:MOST_TAILS]))


def _frames(indicator: Indicator, direction: int | None, reached: bool) -> Frames:
    if indicator.kind is Kind.RANK:
        return _RANK_ALONE if direction is None else _RANK if direction else _RANK_LEVEL
    if direction is None:
        return _WITHOUT_BASE
    if not direction:
        return _LEVEL
    if is_points(indicator) or indicator.kind is Kind.DURATION:
        return _POINTS_REACHED if reached else _POINTS_PLAIN
    return _REACHED if reached else _PLAIN
