"""Several changes or values under one 分别 (R6)."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportgen.language.pieces.base import BaseWords
from reportgen.language.pieces.phrase import Phrase


class Member(NamedTuple):
    """One of several. verb: 提高, 增长 …, "" for one without (持平, a value). number: what stands behind it, "0.5个百分点"."""

    verb: str
    number: str
    rule: str


_POINTS = ("百分点", "千分点")


def member_of(phrase: Phrase, verbs: Iterable[str]) -> Member:
    """A change, worded without its base, taken apart into verb and number.

    >>> member_of(Phrase("提高0.5个百分点", "R1"), ("提高", "下降"))
    Member(verb='提高', number='0.5个百分点', rule='R1')
    """
    verb = next((verb for verb in verbs if phrase.text.startswith(verb)), "")
    return Member(verb, phrase.text[len(verb) :], phrase.rule)


def respectively(members: Sequence[Member], words: BaseWords, lead: str = "") -> tuple[Phrase, ...]:
    """The members' texts, to be joined by 、: 同比分别提高0.5个 · 1.2个百分点; unlike directions each with their own verb.

    Args:
        members: two or more, of changes worded without their base.
        words: of the base, said once before 分别. lead: before it all, "为" for values (分别为62.8% · 68.4%).

    Returns:
        One phrase a member, so that each figure keeps its own record. A unit of points stands once, behind the last number.

    Raises:
        ValueError: fewer than two members: one is not 分别.

    >>> from reportgen.language.pieces.base import YEAR
    >>> both = [Member("提高", "0.5个百分点", "R1"), Member("提高", "1.2个百分点", "R1")]
    >>> "、".join(phrase.text for phrase in respectively(both, YEAR))
    '同比分别提高0.5个、1.2个百分点'
    """
    if len(members) < 2:
        raise ValueError("respectively takes two or more")
    same = len({member.verb for member in members}) == 1
    # A base before a change in % or points is 同比; 持平 among them keeps it too: 同比分别提高0.5个百分点、持平.
    base = words.change if not lead else ""
    suffix = next((each for each in _POINTS if all(member.number.endswith(each) for member in members)), "")
    texts = []
    for place, member in enumerate(members):
        last = place == len(members) - 1
        number = member.number.removesuffix(suffix) if suffix and same and not last else member.number
        verb = member.verb if place == 0 or not same else ""
        head = f"{base}分别{lead}" if place == 0 else ""
        texts.append(Phrase(f"{head}{verb}{number}", "R6"))
    return tuple(texts)
