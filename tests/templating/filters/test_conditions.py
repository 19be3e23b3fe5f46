"""Filters that answer yes or no, and figures that compare like numbers."""

import pytest

from reportgen.genre.conditions import CONDITIONS as NAMES_IN_GENRES
from reportgen.templating.filters import CONDITIONS
from tests.templating.office import Office

ANSWERS = [
    ("有值", "known", {"参保人数", "零数", "估数", "直报增长"}, {"未知", "未写", "保密数"}),
    ("为零", "is_zero", {"零数"}, {"参保人数", "未知", "未写", "保密数"}),
    ("可比", "comparable", {"参保人数", "直报增长", "次均费用", "零数"}, {"无上年", "未知", "未写", "保密数"}),
    ("有目标", "has_target", {"参保人数", "住院率"}, {"基金收入", "未知", "办理天数", "未写"}),
    ("达标", "met", {"参保人数", "报销比例", "位次"}, {"职工人数", "住院率", "基金收入", "未知"}),
    (
        "向好",
        "improved",
        {"参保人数", "位次", "办理天数", "次均费用"},
        {"住院率", "职工人数", "工单件数", "未知", "直报增长"},
    ),
    ("向差", "worsened", {"住院率", "直报增长"}, {"参保人数", "位次", "职工人数", "工单件数", "未知"}),
    ("估计值", "estimated", {"估数"}, {"参保人数", "未知", "次均费用"}),
]


@pytest.mark.parametrize(("chinese", "english", "yes", "no"), ANSWERS, ids=[row[1] for row in ANSWERS])
def test_a_condition_answers_the_same_in_both_languages(
    office: Office, chinese: str, english: str, yes: set[str], no: set[str]
) -> None:
    names = sorted(yes | no)
    for condition in (chinese, english):
        section = "\n".join(f"{{% if {name}|{condition} %}}{name}、{{% endif %}}" for name in names)
        assert set(office.prints(section).replace("\n", "").split("、")) - {""} == yes


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("基金收入 > 基金支出", True),
        ("基金收入 >= 基金支出", True),
        ("基金收入 < 基金支出", False),
        ("基金收入 == 基金收入", True),
        ("基金收入 != 基金支出", True),
        ("基金收入 == 120000000", True),
        ("报销比例 > 0.6", True),
        ("0.6 < 报销比例", True),
        ("报销比例 == 0.684", True),
        ("基金收入 - 基金支出 == 结余", True),
        ("基金收入 + 基金支出 > 基金收入 * 1.5", True),
        ("结余 / 基金收入 == 0.25", True),
        ("-基金收入 < 0 and +基金收入 > 0", True),
        ("零数", True),
        ("未知", False),
        ("not 未知 and not 保密数", True),
        ("未知 > 0 or 未知 < 0 or 未知 == 0 or 未知 >= 0 or 未知 <= 0", False),
        ("未知 == 未知", False),
        ("未知 + 1 > 0 or 未知 - 1 < 0", False),
        ("0 < 未知 or -未知 < 1", False),
        ("参保人数 in [职工人数, 参保人数]", True),
        ("参保人数 is defined", True),
        ("1 < 2 < 3", True),
    ],
    ids=range(23),
)
def test_figures_compare_by_exact_value_and_the_unknown_compares_with_nothing(
    office: Office, condition: str, holds: bool
) -> None:
    assert office.prints(f"{{% if {condition} %}}是{{% else %}}否{{% endif %}}") == ("是" if holds else "否")


def test_comparing_does_not_round(office: Office) -> None:
    office.year("period: 2025\nfigures: {下限: 68.4, 上限: 68.4000000001}\n")
    assert office.prints("{% if 上限 > 下限 %}多{% endif %}") == "多"


@pytest.mark.parametrize(
    ("code", "finding"),
    [
        ("{% if 参保人数 > none %}甲{% endif %}", "T005 模板中不允许：拿数与文字比较或计算"),
        ("{% if 参保人数 + 地区 %}甲{% endif %}", "T005 模板中不允许：拿数与文字比较或计算"),
        ("{% if 1 / 0 %}甲{% endif %}", "T005 模板中不允许：除以零或超出范围的计算"),
        ("{% if 基金收入 / 零数 %}甲{% endif %}", "T005 模板中不允许：除以零或超出范围的计算"),
        ("{% if 7 // 2 %}甲{% endif %}", "T005 模板中不允许：运算 //"),
        ("{% if 7 % 2 %}甲{% endif %}", "T005 模板中不允许：运算 %"),
        ("{{ 参保人数|达标 }}", "T009 不能直接印出真假值"),
        ("{{ 参保人数 - 职工人数 }}", "T009 不能直接印出临时计算的结果"),
        ("{{ 未知 - 职工人数 }}", "T009 不能直接印出临时计算的结果"),
        ("{{ 参保人数 > 职工人数 }}", "T009 不能直接印出真假值"),
        ("{{ 0.5 }}", "T009 不能直接印出临时写的小数"),
        ("{{ none }}", "T009 不能直接印出空值"),
        ("{{ 问题清单 }}", "T009 不能直接印出这种内容"),
    ],
    ids=range(13),
)
def test_what_is_no_comparison_and_no_figure_is_a_finding(office: Office, code: str, finding: str) -> None:
    assert office.finds(f"甲{code}") == [f"templates/annual/a.md.j2:1:2: {finding}"]


PRAISE = """\
位次: {id: place, unit: 位, kind: rank, front: 3}
未参保: {id: uninsured, unit: 人, kind: stock, polarity: lower_is_better}
覆盖率: {id: cover, unit: '%', kind: rate}
收入: {id: income, unit: 元, kind: amount, polarity: higher_is_better}
"""


@pytest.mark.parametrize(
    ("chinese", "english", "figures", "holds"),
    [
        ("前列", "in_front", "位次: 3", True),
        ("前列", "in_front", "位次: 4", False),
        ("前列", "in_front", "位次: ~", False),
        ("清零", "cleared", "未参保: 0", True),
        ("清零", "cleared", "未参保: 1", False),
        ("全覆盖", "covers_all", "覆盖率: 100", True),
        ("全覆盖", "covers_all", "覆盖率: 99.999", False),
        ("过半", "half_done", "收入: 50", True),
        ("过半", "half_done", "收入: 49.9", False),
    ],
    ids=range(9),
)
def test_praise_is_given_only_where_its_condition_holds(
    office: Office, chinese: str, english: str, figures: str, holds: bool
) -> None:
    office.write("data/indicators.yaml", PRAISE)
    office.year(f"period: 2025\nfigures: {{{figures}}}\ntargets: {{收入: 100}}\n")
    office.year("period: 2024\nfigures: {未参保: 5}\n", "data/2024.yaml")
    name = figures.partition(":")[0]
    for condition in (chinese, english):
        section = f"{{% if {name}|{condition} %}}是{{% else %}}否{{% endif %}}"
        assert office.prints(section) == ("是" if holds else "否")


def test_what_was_none_last_year_was_not_cleared_this_year(office: Office) -> None:
    office.write("data/indicators.yaml", PRAISE)
    office.year("period: 2025\nfigures: {未参保: 0}\n").year("period: 2024\nfigures: {未参保: 0}\n", "data/2024.yaml")
    assert office.prints("{% if 未参保|清零 %}是{% else %}否{% endif %}") == "否"


def test_a_condition_over_a_group_gives_those_of_which_it_holds(office: Office) -> None:
    section = "{% for x in [参保人数, 住院率, 未知]|有值 %}{{ x|名称 }}、{% endfor %}"
    assert office.prints(section) == "参保人数、住院率、"
    assert office.finds("{{ '甲'|有值 }}") == [
        "templates/annual/a.md.j2:1:8: T008 过滤器“有值”要用在指标上，这里是文字“甲”"
    ]


def test_the_conditions_that_a_genre_may_name_are_those_that_there_are() -> None:
    assert list(CONDITIONS) == list(NAMES_IN_GENRES)
