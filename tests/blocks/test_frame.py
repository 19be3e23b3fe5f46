"""What stands round the body: colons, numbers, and no stops."""

import pytest

from reportgen.blocks.frame import addressed, attachment_marks, without_stop
from reportgen.blocks.model import FigureInline, Text
from tests.docx.samples import figure

FIGURE = FigureInline(figure("3份"))


@pytest.mark.parametrize("written", ["各位代表", "各位代表：", "各位代表:", "各位代表，", "各位代表 ："])
def test_an_addressee_ends_in_one_full_width_colon(written: str) -> None:
    assert addressed((Text(written),)) == (Text("各位代表"), Text("："))


def test_an_addressee_may_end_in_a_figure() -> None:
    assert addressed((Text("甲"), FIGURE, Text("："))) == (Text("甲"), FIGURE, Text("："))


@pytest.mark.parametrize(("count", "marks"), [(0, ()), (1, ("",)), (2, ("1.", "2.")), (3, ("1.", "2.", "3."))])
def test_attachments_are_numbered_where_there_are_several(count: int, marks: tuple[str, ...]) -> None:
    assert attachment_marks(count) == marks


def test_a_name_has_no_stop_and_a_stop_alone_stays() -> None:
    assert without_stop((Text("名单", True), Text("；"), Text("。"))) == (Text("名单", True),)
    assert without_stop((Text("。"),)) == (Text("。"),)
    assert without_stop((Text("表"), FIGURE)) == (Text("表"), FIGURE)
