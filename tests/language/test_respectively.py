"""R6: several changes under one 分别."""

import pytest

from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.unit import read_unit
from reportgen.language.pieces.base import UNSAID, YEAR
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.respectively import Member, member_of, respectively

VERBS = ("提高", "下降")
POINTS = Indicator("r", "比例", read_unit("%"), Kind.RATE)

CASES = [
    (["提高0.5个百分点", "提高1.2个百分点"], "同比分别提高0.5个、1.2个百分点"),  # LANGUAGE R6
    (["提高0.5个百分点", "下降1.2个百分点"], "同比分别提高0.5个百分点、下降1.2个百分点"),  # unlike directions
    (["提高0.5个百分点", "持平"], "同比分别提高0.5个百分点、持平"),
    (["下降1个百分点", "下降2个百分点", "下降3个百分点"], "同比分别下降1个、2个、3个百分点"),
    (["提高0.4个千分点", "提高1个千分点"], "同比分别提高0.4个、1个千分点"),
    (["提高5.3%", "提高4%"], "同比分别提高5.3%、4%"),  # % stands at each number
]


@pytest.mark.parametrize(("changes", "printed"), CASES, ids=range(len(CASES)))
def test_members_share_base_and_verb_only_where_they_agree(changes: list[str], printed: str) -> None:
    members = [member_of(Phrase(text, "R1"), VERBS) for text in changes]
    phrases = respectively(members, YEAR)
    assert "、".join(phrase.text for phrase in phrases) == printed
    assert {phrase.rule for phrase in phrases} == {"R6"}


def test_values_are_led_by_their_own_word() -> None:
    members = [Member("", text, "V4") for text in ("62.8%", "68.4%")]
    assert [phrase.text for phrase in respectively(members, UNSAID, lead="为")] == ["分别为62.8%", "68.4%"]


def test_one_alone_is_refused() -> None:
    with pytest.raises(ValueError, match="two or more"):
        respectively([Member("提高", "1%", "R1")], YEAR)
