import pytest

from reportgen.docx.parts.profile import GBT9704
from reportgen.docx.writing.signature import right_indents
from reportgen.docx.writing.text_width import text_width

EM = GBT9704.em


@pytest.mark.parametrize("unit", ["某局", "示范县医疗保障局", "示范县医疗保障事务所"])
def test_the_date_stands_four_characters_in_and_the_unit_is_centred_over_it(unit: str) -> None:
    lines = [unit, "2026年1月10日"]
    above, below = right_indents(lines, GBT9704)
    assert below == 4 * EM
    centres = [indent + text_width(line, EM) / 2 for indent, line in zip((above, below), lines, strict=True)]
    assert centres[0] == pytest.approx(centres[1], abs=1)


def test_a_long_unit_stays_two_characters_in_and_the_date_moves() -> None:
    lines = ["示范县医疗保障局经办服务中心信息统计科", "2026年1月10日"]
    above, below = right_indents(lines, GBT9704)
    assert above == 2 * EM
    assert below > 4 * EM


def test_a_date_may_stand_alone() -> None:
    assert right_indents(["2026年1月10日"], GBT9704) == [4 * EM]
