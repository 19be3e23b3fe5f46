"""The names that templates have without writing them anywhere, in Chinese and in English."""

import pytest

from reportgen.sources.yaml.names import RESERVED
from reportgen.templating.jinja.names import NAMES
from tests.templating.office import HEAD, Office

HALF = "data/2025H1.yaml"
PASSAGES = """\
problems:
  - {title: 队伍不足, text: 编制偏少。}
plans:
  - {title: 扩面, items: [核对名单, 上门动员]}
"""
TEXTS = [
    ("本单位", "organisation", "示范县医疗保障局", "示范县医疗保障局"),
    ("地区", "region", "示范县", "示范县"),
    ("自称", "self_name", "我局", "我局"),
    ("全域", "whole_region", "全县", "全县"),
    ("本地", "our_region", "我县", "我县"),
    ("该地", "that_region", "该县", "该县"),
    ("年份", "year", "2025年", "2025年"),
    ("上年", "last_year", "2024年", "2024年"),
    ("次年", "next_year", "2026年", "2026年"),
    ("期间", "period", "2025年", "2025年上半年"),
    ("下期", "next_period", "2026年", "2025年下半年"),
    ("规划期", "plan_period", "“十四五”期间", "“十四五”期间"),
    ("首年", "first_year", "2021年", "2021年"),
    ("末年", "last_year_of_span", "2025年", "2025年"),
    ("几年来", "over_the_years", "五年来", "五年来"),
    ("截止日期", "as_of_date", "2025年12月31日", "2025年6月30日"),
    ("成文日期", "date", "2026年1月10日", "2025年7月8日"),
]
LISTS = [("超目标", "beaten"), ("未达标", "missed"), ("变差", "worsened"), ("有下期目标", "planned")]
# Those tried in tests of their own.
ELSEWHERE = (
    "指标组 indicator_group 图表 chart 表格 table 速览 key_figures 评价 verdict 规则 rules 施行日期 in_force_since 规则表 rule_table "
    "文字 written_text 项数 item_count 部分数 part_count"
)
PASSAGE_NAMES = [("问题清单", "problems"), ("工作计划", "plans")]


def test_every_built_in_name_is_in_the_tables_of_this_page() -> None:
    tabled = {name for row in (*TEXTS, *LISTS, *PASSAGE_NAMES) for name in row[:2]}
    assert set(NAMES) == tabled | set(ELSEWHERE.split())


def test_no_indicator_or_parameter_may_take_a_built_in_name() -> None:
    assert set(NAMES) - RESERVED == set()


@pytest.mark.parametrize(("chinese", "english", "year", "half"), TEXTS, ids=[row[1] for row in TEXTS])
def test_a_name_prints_the_same_in_both_languages(
    office: Office, chinese: str, english: str, year: str, half: str
) -> None:
    section = f"{{{{ {chinese} }}}}、{{{{ {english} }}}}"
    office.write(HALF, f"{HEAD}period: 2025H1\nas_of: 2025-06-30\ndate: 2025-07-08\n")
    assert office.prints(section) == f"{year}、{year}"
    assert office.prints(section, HALF) == f"{half}、{half}"


@pytest.mark.parametrize(("chinese", "english"), LISTS, ids=[row[1] for row in LISTS])
def test_a_list_holds_the_same_figures_in_both_languages(office: Office, chinese: str, english: str) -> None:
    def listed(name: str) -> str:
        return office.prints(f"{{% for x in {name}() %}}{{{{ x|名称 }}}}；{{% else %}}无{{% endfor %}}")

    assert listed(chinese) == listed(english)


@pytest.mark.parametrize(
    ("chinese", "english", "printed"),
    [("问题清单", "problems", "队伍不足：编制偏少。"), ("工作计划", "plans", "扩面：核对名单、上门动员、")],
    ids=["problems", "plans"],
)
def test_passages_have_their_fields_in_both_languages(office: Office, chinese: str, english: str, printed: str) -> None:
    office.add("data/2025.yaml", PASSAGES)
    inside = "{{{{ x.{0} }}}}：{{{{ x.{1} }}}}{{% for y in x.{2} %}}{{{{ y }}}}、{{% endfor %}}"
    for name, fields in ((chinese, ("标题", "正文", "事项")), (english, ("title", "text", "items"))):
        assert office.prints(f"{{% for x in {name} %}}{inside.format(*fields)}{{% endfor %}}") == printed


def test_an_indicator_has_its_name_and_its_id(office: Office) -> None:
    assert office.prints("{{ 参保人数 }}、{{ insured }}") == "82.84万人、82.84万人"


def test_a_parameter_prints_what_was_written_and_xx_where_it_is_not_known(office: Office) -> None:
    office.write("templates/annual/genre.yaml", "title: 标题\nsections: [a.md.j2]\nparameters: [回款天数]\n")
    answer = office.drafted("{{ 热线名称 }}、{{ 时限 }}、{{ 回款天数 }}")
    assert answer.text == "12345热线、XX、XX"
    assert answer.of_code("T3") == [
        "data/2025.yaml: T302 没有“时限”的数值，印为 XX",
        "data/2025.yaml: T302 没有“回款天数”的数值，印为 XX",
    ]


@pytest.mark.parametrize("name", ["截止日期", "成文日期"], ids=["as_of_date", "date"])
def test_a_day_that_was_not_written_is_a_gap(office: Office, name: str) -> None:
    office.year("period: 2025\n")
    answer = office.drafted(f"{{{{ {name} }}}}{{% clause %}}，{{{{ {name} }}}}{{% endclause %}}")
    assert answer.text == "XX年XX月XX日"
    assert answer.of_code("T3") == [f"data/2025.yaml: T303 没有写{name}，印为 XX年XX月XX日"]


class TestLists:
    """Which figures 未达标, 变差 and 有下期目标 hold, and in which order."""

    SECTION = "{% for x in LIST() %}{{ x|名称 }}、{% endfor %}"

    def listed(self, office: Office, name: str, period: str = "data/2025.yaml") -> str:
        return office.prints(self.SECTION.replace("LIST", name), period)

    def test_missed_are_those_short_of_this_periods_target_in_the_order_of_the_catalogue(self, office: Office) -> None:
        assert self.listed(office, "未达标") == "职工人数、住院率、"

    def test_worsened_leaves_out_those_that_missed(self, office: Office) -> None:
        assert self.listed(office, "变差") == ""
        office.write(
            "data/2025.yaml", (office.root / "data/2025.yaml").read_text().replace("住院率: {2025: 20,", "住院率: {")
        )
        assert self.listed(office, "变差") == "住院率、"

    def test_worsened_has_neither_neutral_indicators_nor_changes(self, office: Office) -> None:
        office.year("period: 2025\nfigures: {工单件数: 1, 住院率同比: 9, 位次: 6}\n")
        assert self.listed(office, "变差") == "位次、"

    def test_planned_are_those_with_a_target_for_what_comes(self, office: Office) -> None:
        assert self.listed(office, "有下期目标") == "参保人数、报销比例、住院率、位次、办理天数、"

    def test_the_genre_says_how_many_at_most(self, office: Office) -> None:
        office.add("templates/annual/genre.yaml", "most_problems: 1\nmost_plans: 2\n")
        assert self.listed(office, "未达标") == "职工人数、"
        assert self.listed(office, "有下期目标") == "参保人数、报销比例、"

    def test_beaten_are_those_better_than_the_target_the_furthest_first(self, office: Office) -> None:
        assert self.listed(office, "超目标") == "位次、参保人数、"  # 1/3 and 0.4% beyond; 报销比例 is just met

    def test_a_weight_comes_before_the_margin(self, office: Office) -> None:
        office.add("templates/annual/genre.yaml", "weights: {insured: 2}\n")
        assert self.listed(office, "超目标") == "参保人数、位次、"
        office.add("templates/annual/genre.yaml", "most_achievements: 1\n")
        assert self.listed(office, "超目标") == "参保人数、"

    def test_what_has_no_direction_beats_nothing(self, office: Office) -> None:
        office.year("period: 2025\nfigures: {工单件数: 3, 参保人数: 3}\ntargets: {工单件数: 2, 参保人数: 2}\n")
        assert self.listed(office, "超目标") == "参保人数、"

    def test_half_a_year_beats_the_whole_years_target_only_where_more_is_better(self, office: Office) -> None:
        figures = "figures: {参保人数: 3, 位次: 1, 住院率: 9}"
        office.write(
            HALF, f"{HEAD}period: 2025H1\n{figures}\ntargets: {{参保人数: {{2025: 2}}, 住院率: {{2025: 20}}}}\n"
        )
        assert self.listed(office, "超目标", HALF) == "参保人数、"
        office.write(HALF, f"{HEAD}period: 2025H1\n{figures}\ntargets: {{住院率: 20}}\n")
        assert self.listed(office, "超目标", HALF) == "住院率、"

    def test_a_target_of_zero_has_no_margin(self, office: Office) -> None:
        office.year("period: 2025\nfigures: {参保人数: 3, 住院率: 0}\ntargets: {参保人数: 0, 住院率: 0}\n")
        assert self.listed(office, "超目标") == ""

    def test_half_a_year_has_not_missed_the_target_of_the_whole(self, office: Office) -> None:
        office.write(HALF, f"{HEAD}period: 2025H1\nfigures: {{参保人数: 1}}\ntargets: {{参保人数: {{2025: 2}}}}\n")
        assert self.listed(office, "未达标", HALF) == ""
        office.write(HALF, f"{HEAD}period: 2025H1\nfigures: {{参保人数: 1}}\ntargets: {{参保人数: 2}}\n")
        assert self.listed(office, "未达标", HALF) == "参保人数、"

    def test_an_empty_list_is_false(self, office: Office) -> None:
        office.year("period: 2025\n")
        assert office.prints("{% if 未达标() or 变差() or 有下期目标() %}有{% else %}无{% endif %}") == "无"
