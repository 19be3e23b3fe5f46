"""The record behind each printed figure: its key, where it comes from, how it was made."""

import pytest

from reportgen.blocks.model import FigureInline, FigureRecord, Inlines, Paragraph
from tests.templating.office import Office


def record(office: Office, expression: str) -> FigureRecord:
    (figure,) = office.drafted(f"{{{{ {expression} }}}}").figures
    return figure


RECORDS = [
    # expression, operation, rule, period, base period, value, base value, unit
    ("参保人数", "value", "V1", "2025", "", "828357", "", "人"),
    ("基金收入", "value", "V1", "2025", "", "120000000", "", "元"),
    ("报销比例", "value", "V4", "2025", "", "0.684", "", ""),
    ("位次|名次", "rank", "V6", "2025", "", "2", "", "位"),
    ("参保人数|值", "number", "V1", "2025", "", "828357", "", "人"),
    ("参保人数|上期", "last", "V1", "2024", "", "786000", "", "人"),
    ("参保人数|同比", "yoy", "C1", "2025", "2024", "828357", "786000", "人"),
    ("职工人数|同比", "yoy", "C3", "2025", "2024", "31200", "31200", "人"),
    ("报销比例|同比", "yoy", "R1", "2025", "2024", "0.684", "0.68", ""),
    ("直报增长|同比", "yoy", "C11", "2025", "", "-0.0553", "", "元"),
    ("次均费用|同比", "yoy", "C9", "2025", "2024", "7432.5", "7510.2", "元"),
    ("参保人数|增减", "delta", "C10", "2025", "2024", "828357", "786000", "人"),
    ("参保人数|由至", "from_to", "O4", "2025", "2024", "828357", "786000", "人"),
    ("参保人数|目标", "target", "V1", "2025", "", "825000", "", "人"),
    ("参保人数|下期目标", "next_target", "V1", "2026", "", "830000", "", "人"),
    ("参保人数|完成率", "completion", "O3", "2025", "2025", "828357", "825000", "人"),
    ("参保人数|安排", "aim", "O3", "2026", "2025", "830000", "828357", "人"),
    ("工单件数|累计", "total", "O5", "2025", "2023", "8086", "2000", "件"),
    ("自期", "value", "V1", "2025-01/05", "", "40", "", "件"),
    ("未知", "value", "V7", "2025", "", "", "", "元"),
    ("无上年|同比", "yoy", "C9", "2025", "", "12", "", "人"),
    ("未写", "value", "V7", "", "", "", "", "家"),
]


@pytest.mark.parametrize("row", RECORDS, ids=range(len(RECORDS)))
def test_a_record_says_what_was_printed_and_by_which_rule(office: Office, row: tuple[str, ...]) -> None:
    found = record(office, row[0])
    fields = ("operation", "rule", "period", "base_period", "value", "base_value", "unit")
    assert {name: getattr(found, name) for name in fields} == dict(zip(fields, row[1:], strict=True))
    assert found.name == row[0].partition("|")[0]
    assert found.missing == ("XX" in found.text)


@pytest.mark.parametrize(
    ("expression", "origin", "base_origin", "computation"),
    [
        ("参保人数", "data/2025.yaml:8:9", "", ""),
        ("参保人数|同比", "data/2025.yaml:8:9", "data/2024.yaml:6:9", ""),
        ("参保人数|目标", "data/2025.yaml:31:16", "", ""),
        ("参保人数|完成率", "data/2025.yaml:8:9", "data/2025.yaml:31:16", "本期值与目标值相比"),
        ("结余", "data/2025.yaml:10:9", "", "基金收入（120000000元）- 基金支出（90000000元）"),
        ("结余|占比(基金收入)", "data/2025.yaml:10:9", "data/2025.yaml:10:9", "结余 ÷ 基金收入"),
        ("直报增长|同比", "data/2025.yaml:22:17", "", ""),
        ("参保人数|年均增长", "data/2025.yaml:8:9", "data/2023.yaml:5:17", "2023至2025年，2次增长的几何平均"),
        ("工单件数|累计", "data/2025.yaml:16:9", "data/2023.yaml:5:44", "2023至2025年各年之和"),
        ("热线名称", "data/2025.yaml:39:9", "", ""),
        ("年份", "data/2025.yaml", "", ""),
        ("未知", "data/2025.yaml:19:7", "", ""),
    ],
    ids=range(12),
)
def test_a_record_leads_back_to_the_files(
    office: Office, expression: str, origin: str, base_origin: str, computation: str
) -> None:
    found = record(office, expression)
    assert (found.origin, found.base_origin, found.computation) == (origin, base_origin, computation)


def test_keys_follow_the_order_of_appearance_without_gaps(office: Office) -> None:
    office.write(
        "templates/annual/genre.yaml", "title: '{{ 年份 }}总结'\nsections: [a.md.j2]\nannex: {indicators: [位次]}\n"
    )
    answer = office.drafted("# {{ 上年 }}\n\n{{ 参保人数 }}，{{ 参保人数|同比 }}\n\n1. 甲{{ 位次 }}\n2. {{ 零数 }}乙\n")
    assert [figure.key for figure in answer.figures] == [f"_rg{n}" for n in range(1, len(answer.figures) + 1)]
    assert [figure.text for figure in answer.figures] == [
        "2025年", "2024年", "82.84万人", "同比增长5.4%", "第2位", "0人", "2", "5", "上升3位",
    ]  # fmt: skip


def test_the_figures_of_the_text_are_those_of_the_list(office: Office) -> None:
    answer = office.drafted("{{ 参保人数 }}{% clause %}{{ 未知 }}{{ 位次 }}{% endclause %}，{{ 位次 }}")
    assert answer.document is not None
    (block,) = answer.document.blocks
    assert isinstance(block, Paragraph)
    assert figures(block.inlines) == list(answer.figures)


def figures(inlines: Inlines) -> list[FigureRecord]:
    return [each.figure for each in inlines if isinstance(each, FigureInline)]


@pytest.mark.parametrize(
    "section",
    [
        "甲{% clause %}{{ 参保人数 }}{{ 未知 }}{% endclause %}{{ 位次 }}",
        "甲{% list %}{{ 参保人数 }}{{ 未知 }}{% item %}{{ 位次 }}{% endlist %}",
        "{% set x %}{{ 参保人数 }}{% endset %}甲{{ 位次 }}",
        "{% if 参保人数|达标 %}甲{{ 位次 }}{% endif %}",
    ],
    ids=["clause", "list", "set", "if"],
)
def test_what_is_not_printed_leaves_no_record(office: Office, section: str) -> None:
    assert [(figure.key, figure.text) for figure in office.drafted(section).figures] == [("_rg1", "第2位")]


def test_a_figure_printed_twice_has_two_records(office: Office) -> None:
    answer = office.drafted("{% set x %}{{ 位次 }}{% endset %}{{ x }}，{{ x }}")
    assert [figure.key for figure in answer.figures] == ["_rg1", "_rg2"]
    assert answer.text == "第2位，第2位"


def test_a_question_stands_at_the_first_figure_of_its_indicator_only(office: Office) -> None:
    answer = office.drafted("{{ 参保人数 }}，{{ 未知 }}，{{ 未知|同比 }}")
    assert [bool(figure.questions) for figure in answer.figures] == [False, True, False]
    assert answer.figures[1].questions[0].startswith("D301 ")


def test_a_record_has_no_path_of_the_machine(office: Office) -> None:
    office.add("data/2025.yaml", "problems:\n  - {title: 甲, text: '{{ 参保人数 }}'}\n")
    answer = office.drafted("{{ 参保人数|同比 }}{{ 年份 }}{% for x in 问题清单 %}{{ x.正文 }}{% endfor %}")
    assert not [figure for figure in answer.figures if str(office.root) in repr(figure)]
