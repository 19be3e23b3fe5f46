"""规则, 施行日期, 规则表 and 高出: which rows are in force, what they print, what is asked and what stops a draft."""

import pytest

from tests.templating.office import GENRE, Office, unplaced
from tests.templating.rules_of_an_office import RULES


@pytest.fixture
def county(office: Office) -> Office:
    return office.write("data/rules.yaml", RULES)


PRINTS = [
    (
        "{% for 行 in 规则('居民普通门诊') %}{{ 行.级别 }}{{ 行.比例 }}{{ 行.限额 }}，{{ 行.依据 }}{% endfor %}",
        "基层60%150元，甲文件",
    ),
    ("{% for 行 in rules('居民普通门诊') %}{{ row.place }}{% endfor %}".replace("行", "row"), "基层"),
    ("{% if 规则('居民普通门诊')[0].起付标准|为零 %}不设{% endif %}", "不设"),
    ("{% if 规则('居民普通门诊')[0].起付标准|有值 %}有{% endif %}", "有"),
    ("{% if 规则('居民普通门诊')[0].次限额 %}有{% else %}没有{% endif %}", "没有"),
    ("{% if 规则('居民普通门诊')[0].限额 >= 150 %}够{% endif %}", "够"),
    ("有{% clause %}，每次{{ 规则('居民普通门诊')[0].次限额 }}{% endclause %}。", "有。"),
    (
        "{% for 行 in 规则('职工普通门诊', 人群='在职') %}{{ 行.级别 }};{% endfor %}",
        "一级及未定级;二级及三级;定点零售药店;",
    ),
    ("{{ 规则('职工普通门诊', 人群='退休', 级别='定点零售药店')[0].比例 }}", "70%"),
    ("{{ 规则('职工普通门诊', 人群='退休', 级别='定点零售药店')[0].参照 }}", "一级及未定级"),
    ("{{ 规则('职工普通门诊', 级别='定点零售药店', 人群='在职')[0].生效日期 }}", "2023年10月1日"),
    ("{{ 规则('职工普通门诊', 级别='一级', 日期='2023-09-30')[0].比例 }}", "50%"),
    ("{{ 规则('职工普通门诊', 级别='一级', 日期='2022年')[0].失效日期 }}", "2023年9月30日"),
    ("{{ 规则('职工普通门诊', 级别='定点零售药店', 日期='2022年12月')[0].限额 }}", "1500元"),
    ("空{% for 行 in 规则('职工普通门诊', 日期='2022-06-30') %}{{ 行.比例 }}{% endfor %}。", "空。"),
    ("{{ 施行日期('职工普通门诊') }}、{{ 施行日期('职工普通门诊', 人群='退休') }}", "2022年7月1日、2022年7月1日"),
    ("{{ 施行日期('职工普通门诊', 级别='二级') }}", "2023年10月1日"),
]


@pytest.mark.parametrize(("section", "expected"), PRINTS)
def test_the_rows_in_force_print(county: Office, section: str, expected: str) -> None:
    assert county.prints(section) == expected


TWO = (
    "{% set 甲 = 规则('职工普通门诊', 人群='退休', 级别='二级')[0] %}"
    "{% set 乙 = 规则('职工普通门诊', 人群='在职', 级别='二级')[0] %}"
)
DIFFERENCES = [
    ("高{{ 甲.比例|高出(乙.比例) }}", "高10个百分点"),
    ("高{{ 甲.限额|高出(乙.限额) }}", "高1000元"),
    ("高{% clause %}{{ 乙.限额|高出(甲.限额) }}{% endclause %}。", "高。"),
    ("高{% clause %}{{ 甲.起付标准|高出(乙.起付标准) }}{% endclause %}。", "高。"),
]


@pytest.mark.parametrize(("section", "expected"), DIFFERENCES)
def test_what_one_rule_has_more_than_another(county: Office, section: str, expected: str) -> None:
    assert county.prints(TWO + section) == expected


def test_rules_hold_on_the_day_of_issue(county: Office) -> None:
    section = "{{ 规则('职工普通门诊', 人群='在职', 级别='一级')[0].比例 }}"
    county.year("period: 2023\ndate: 2023-09-30\n", "data/2023.yaml")
    assert county.prints(section, "data/2023.yaml") == "50%"
    county.year("period: 2023\nas_of: 2023-10-01\n", "data/2023.yaml")
    assert county.prints(section, "data/2023.yaml") == "60%"
    county.year("period: 2023\n", "data/2023.yaml")
    assert county.prints(section, "data/2023.yaml") == "60%"


def test_a_figure_of_a_rule_leads_back_to_its_cell(county: Office) -> None:
    (figure,) = county.drafted("{{ 规则('职工普通门诊', 人群='在职', 级别='一级')[0].比例 }}").figures
    assert (figure.indicator, figure.name, figure.operation) == ("", "职工普通门诊·在职·一级·报销比例", "rule")
    line = RULES.splitlines()[2]
    assert figure.origin == f"data/rules.yaml:3:{line.index('60%') + 1}"
    assert (figure.value, figure.period) == ("0.6", "2023-10-01/…")


def test_the_table_has_its_days_and_origins(county: Office) -> None:
    answer = county.drafted("{{ 规则表('居民普通门诊', '职工普通门诊', 级别=['基层', '二级', '一级']) }}")
    assert answer.text.splitlines() == [
        "待遇 | 人群 | 级别 | 起付标准 | 报销比例 | 年度限额 | 次限额 | 生效日期",
        "居民普通门诊 | — | 基层 | 不设 | 60% | 150元 | — | 2022年7月1日",
        "职工普通门诊 | 在职 | 一级 | 200元 | 60% | 2000元 | — | 2023年10月1日",
        "职工普通门诊 | 在职 | 二级 | 400元 | 50% | 2000元 | — | 2023年10月1日",
        "职工普通门诊 | 退休 | 一级 | 200元 | 70% | 3000元 | XX元 | 2023年10月1日",
        "职工普通门诊 | 退休 | 二级 | 400元 | 60% | 3000元 | — | 2023年10月1日",
    ]
    assert all(figure.origin.startswith("data/rules.yaml:") for figure in answer.figures)


ASKED = [
    ("{% if 规则('职工普门诊') %}甲{% endif %}", "T481 规则中没有待遇“职工普门诊”，按没有规则处理"),
    ("{% if 规则('职工普通门诊', 级别='四级') %}甲{% endif %}", "T481 规则中没有级别“四级”，按没有规则处理"),
    ("{% if 规则('停办的') %}甲{% endif %}", "T483 “停办的”的规则在 2026-01-10 没有施行：已于 2021-12-31 失效"),
    ("{% if 规则('将办的') %}甲{% endif %}", "T483 “将办的”的规则在 2026-01-10 没有施行：2027-01-01 起才施行"),
    (
        "{{ 规则('居民普通门诊')[0].次限额 }}",
        "T484 规则“居民普通门诊·基层·次限额”没有数，印为 XX元",
    ),
]


@pytest.mark.parametrize(("section", "expected"), ASKED)
def test_what_is_not_in_force_or_not_known_is_said(county: Office, section: str, expected: str) -> None:
    assert expected in unplaced(county.drafted(section).of_code("T48"))


def test_without_a_file_of_rules_a_question_says_so(office: Office) -> None:
    found = office.drafted("{% if 规则('甲') %}乙{% endif %}丙").of_code("T48")
    assert unplaced(found) == ["T482 没有规则文件，“甲”按没有规则处理"]


def test_a_gap_in_a_rule_stops_a_genre_for_publication(county: Office) -> None:
    county.write("templates/annual/genre.yaml", GENRE + "style: {missing: refuse}\n")
    errors = county.finds("{{ 规则('居民普通门诊')[0].次限额 }}")
    assert unplaced(errors) == ["T016 本文种不允许缺数，还缺 1 个：居民普通门诊·基层·次限额"]


REFUSED = [
    "{{ 规则() }}",
    "{{ 规则('甲', 乙='丙') }}",
    "{{ 规则('居民普通门诊', 级别=3) }}",
    "{{ 规则('居民普通门诊', 日期='明天') }}",
    "{{ 规则('居民普通门诊', 日期='2023-02-30') }}",
    "{{ 施行日期('居民普通门诊', 日期='2023-02-28') }}",
    "{{ 规则表() }}",
    TWO + "{{ 甲.比例|高出(乙.限额) }}",
    TWO + "{{ 甲.比例|高出 }}",
]


@pytest.mark.parametrize("section", REFUSED)
def test_arguments_that_do_not_fit_are_refused(county: Office, section: str) -> None:
    assert [error.partition(": ")[2][:4] for error in county.finds(section)] == ["T010"]


def test_an_indicator_is_no_rule(county: Office) -> None:
    assert unplaced(county.finds("{{ 报销比例|高出(住院率) }}"))[0].startswith("T488")


def test_a_report_that_asks_for_no_rule_does_not_read_them(office: Office) -> None:
    office.write("data/rules.yaml", "甲: 乙\n")
    assert office.drafted("正文。").errors == []
    assert unplaced(office.finds("{{ 规则('甲') }}"))[0].startswith("D025")


def test_the_rules_of_a_folder_above_are_those_of_another_region(county: Office) -> None:
    there = "{% if 规则('职工普通门诊') %}有{% endif %}甲"
    assert county.prints(there) == "有甲"
    county.write("data/镇/2025.yaml", (county.root / "data/2025.yaml").read_text(encoding="utf-8"))
    assert county.prints(there, "data/镇/2025.yaml") == "甲"
