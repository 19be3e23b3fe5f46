"""Where the lines of titles end: a table that a writer of titles can read, and what holds of any title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.blocks.model import FigureInline, Inlines, Text
from reportgen.blocks.title import balanced_title, line_ends
from reportgen.blocks.title_pieces import CLOSING, OPENING, width
from tests.docx.samples import figure, plain

ROOM = 20.1  # characters of 22 pt in 442.2 pt
NAMES = ("示范县医疗保障局", "示范县", "2025年")

# A line end is a |.
TITLES = [
    "示范县医疗保障局2025年工作总结|及2026年工作安排",
    "示范县医疗保障局关于|2025年工作情况的报告",
    "示范县人民政府办公室关于印发《示范县|城乡居民基本医疗保险实施办法》的通知",
    "关于示范县2025年|国民经济和社会发展计划执行情况与|2026年国民经济和社会发展计划草案的报告",
    "示范县医疗保障局2025年上半年工作总结|及2025年下半年工作打算",
    "示范县医疗保障局2025年度|法治政府建设情况报告",
    "示范县医疗保障局关于|2025年度领导班子述职述廉报告",
    "示范县医疗保障局关于开展打击欺诈骗保|专项整治行动工作情况的汇报",
    "示范县2025年医疗保障事业发展统计公报",
    "示范县医疗保障局“十四五”时期|医疗保障事业发展规划实施情况评估报告",
    "示范县医疗保障局2025年工作总结|暨2026年工作要点",
    "示范县医疗保障局关于贯彻落实|党的二十届四中全会精神情况的报告",
    "中共示范县委关于制定国民经济和社会发展|第十五个五年规划的建议",
    "示范县医疗保障局关于|进一步完善城乡居民医保门诊保障政策的通知",
    "示范县青年志愿者协会关于|合作社联合社发展情况的调研报告",
    "示范县医疗保障局工作总结",
    "示范县医疗保障局2025年党建工作总结",
    "在示范县第十八届人民代表大会|第五次会议上的政府工作报告",
    "示范县医疗保障局关于|12345政务服务便民热线工单办理情况的通报",
    "示范县医疗保障局及其|所属单位2025年度工作情况综合报告",
    "示范县医疗保障局关于|转发《市人力资源和社会保障局等|五部门关于进一步做好城乡居民基本|养老保险参保缴费工作的通知》的通知",
    "示范县医疗保障局2025年第一季度|医保基金运行情况分析报告",
    "示范县医疗保障局2025年|1—9月份重点工作完成情况汇报",
    "示范县医疗保障局关于印发|《2026年医保基金监管工作要点》的通知",
    "2021—2025年示范县|医疗保障事业发展情况综合报告",
    "示范县医疗保障局关于|“一老一小”参保缴费工作情况的通报",
    "示范县医疗保障局关于全县|药品集中带量采购工作开展情况的自查报告",
    "示范县医疗保障局|2025年度部门预算执行情况和|其他财政收支审计整改情况报告",
]


def lines(text: str, room: float = ROOM) -> list[str]:
    ends = line_ends(text, room, NAMES)
    return [text[start:end] for start, end in zip((0, *ends), (*ends, len(text)), strict=True)]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_ends_its_lines_where_a_reader_would(title: str) -> None:
    assert "|".join(lines(title.replace("|", ""))) == title


def test_without_the_names_a_region_may_be_divided_but_no_word_of_the_title() -> None:
    text = "前进县医疗保障局2025年工作总结及2026年工作安排"
    ends = line_ends(text, 13)
    assert [text[start:end] for start, end in zip((0, *ends), (*ends, len(text)), strict=True)] == [
        "前进县医疗保障局2025年",
        "工作总结及2026年工作安排",
    ]


def test_a_title_of_several_lines_is_its_writers() -> None:
    given: tuple[Inlines, ...] = ((Text("甲" * 30),), (Text("乙"),))
    assert balanced_title(given, ROOM) == given
    assert balanced_title((), ROOM) == ()


def test_a_figure_and_bold_stay_what_they_are() -> None:
    line = (
        Text("示范县医疗保障局"),
        FigureInline(figure("2025年第三季度")),
        Text("工作总结", True),
        Text("及下一步工作安排"),
    )
    assert balanced_title((line,), ROOM) == (line[:2], line[2:])
    assert balanced_title((line,), 40) == (line,)


def test_a_line_may_end_within_a_text_and_before_a_figure() -> None:
    line = (Text("示范县医疗保障局关于开展专项整治行动工作"), FigureInline(figure("情况的汇报及建议")))
    assert balanced_title((line,), ROOM, NAMES) == (
        (Text("示范县医疗保障局关于"),),
        (Text("开展专项整治行动工作"), line[1]),
    )


HARD = "甲乙丙的了及和关于工作年局县2025a%，。、《》“”（）　"


@given(st.text(HARD, max_size=70), st.integers(8, 30))
def test_any_title_keeps_its_text_and_the_width_of_the_page(text: str, room: int) -> None:
    ends = line_ends(text, room)
    found = [text[start:end] for start, end in zip((0, *ends), (*ends, len(text)), strict=True)]
    assert "".join(found) == text
    if ends:
        assert all(width(line) <= room for line in found)
        assert all(line[0] not in CLOSING + "的了，。、%" and not line.startswith("及其") for line in found[1:])
        assert all(line[-1] not in OPENING for line in found[:-1])
        assert all(width(line) >= 3 for line in found)


@given(
    st.lists(st.sampled_from(["关于", "工作", "2025年", "示范县医疗保障局", "《实施办法》", "总结", "及"]), max_size=14)
)
def test_names_years_and_quotations_stay_whole(words: list[str]) -> None:
    text = "".join(words)
    ends = set(line_ends(text, ROOM, NAMES))
    at = 0
    for word in words:
        assert not ends & set(range(at + 1, at + len(word)))
        at += len(word)


@given(st.lists(st.builds(Text, st.text(HARD, min_size=1, max_size=12), st.booleans()), max_size=6))
def test_the_pieces_of_a_divided_line_are_the_line(parts: list[Text]) -> None:
    line: Inlines = tuple(parts)
    assert "".join(map(plain, balanced_title((line,), 12))) == plain(line)
