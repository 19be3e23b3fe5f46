"""Filters that say several figures together, and groups of them."""

import pytest

from tests.templating.office import CATALOGUE, Office, unplaced


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        ("{{ [报销比例, 结余率]|分别 }}", "同比分别提高0.4个、5个百分点"),
        ("{{ [报销比例, 结余率]|respectively }}", "同比分别提高0.4个、5个百分点"),
        ("{{ [参保人数, 基金收入]|分别 }}", "同比分别增长5.4%、20%"),
        ("{{ [参保人数, 零数]|分别 }}", "同比分别增长5.4%、下降100%"),
        ("{{ [参保人数, 报销比例]|分别 }}", "同比分别增长5.4%、提高0.4个百分点"),
        ("{{ [参保人数, 基金收入]|分别('增减') }}", "比上年分别增加4.24万人、2000万元"),
        ("{{ [办理天数, 办理天数]|分别 }}", "均比上年缩短2天"),
        ("{{ [职工人数, 职工人数]|分别 }}", "均与上年持平"),
        ("{{ [参保人数, 参保人数]|分别 }}", "均同比增长5.4%"),
        ("{{ [报销比例, 住院率]|分别('值') }}", "分别为68.4%、21%"),
        ("{{ [报销比例, 无上年]|分别 }}", "分别XX、XX"),
        ("好{% clause %}，{{ [报销比例, 无上年]|分别 }}{% endclause %}", "好"),
        ("{{ [基金支出, 结余]|分别占(基金收入) }}", "分别占75%、25%"),
        ("{{ [基金支出, 结余]|shares_of(income) }}", "分别占75%、25%"),
    ],
    ids=range(14),
)
def test_several_are_said_under_one_word(office: Office, section: str, printed: str) -> None:
    assert office.prints(section) == printed


def test_each_of_several_keeps_its_own_record(office: Office) -> None:
    figures = office.drafted("{{ [报销比例, 结余率]|分别 }}").figures
    assert [(figure.indicator, figure.text, figure.rule, figure.base_period) for figure in figures] == [
        ("reimbursed", "同比分别提高0.4个", "R6", "2024"),
        ("surplus_rate", "5个百分点", "R6", "2024"),
    ]


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        ("{{ 基金收入|其中(基金支出, 结余) }}", "（其中基金支出9000万元、结余3000万元）"),
        ("{{ 基金收入|其中(支出=基金支出, 余=结余, 全部=true) }}", "（其中支出9000万元、余3000万元）"),
        ("{{ income|among(expense) }}", "（其中基金支出9000万元）"),
        ("{{ 参保人数|含(职工=职工人数) }}", "（含职工31200人）"),
        ("{{ 参保人数|不含(职工=职工人数) }}", "（不含职工31200人）"),
        ("{{ 参保人数|excluding(职工=职工人数) }}", "（不含职工31200人）"),
        ("{{ 基金收入|其中(支出=基金支出, 未知) }}", None),
        ("{{ 基金收入|其中(未知, 支出=基金支出) }}", "（其中支出9000万元）"),
        ("好{% clause %}{{ 基金收入|其中(未知) }}{% endclause %}", "好"),
    ],
    ids=range(9),
)
def test_parts_stand_in_brackets(office: Office, section: str, printed: str | None) -> None:
    if printed is None:
        assert "T001" in office.prints(section)  # Jinja wants names behind names
    else:
        assert office.prints(section) == printed


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("结余|其中(基金收入)", "T018 基金收入之和与“结余”不符"),
        ("基金收入|其中(基金支出, 全部=true)", "T018 基金支出之和与“基金收入”不符"),
        ("基金收入|其中", "T010 “其中”的参数不对：括号中要写分项的指标，如 其中(居民参保=城乡居民参保人数)"),
        ("基金收入|其中('支出')", "T010 “其中”的参数不对：括号中要写指标名"),
        ("[报销比例]|分别", "T010 “分别”的参数不对：竖线前要写两个以上的指标，如 [甲, 乙]"),
        ("[报销比例, 结余率]|分别('环比')", "T010 “分别”的参数不对：括号中只能写 '同比'、'增减' 或 '值'"),
        ("'甲'|分别", "T008 过滤器“分别”要用在指标上，这里是文字“甲”"),
        ("['甲']|分别", "T008 过滤器“分别”要用在指标上，这里是别的内容"),
    ],
    ids=range(8),
)
def test_what_cannot_be_said_together_is_stopped(office: Office, expression: str, finding: str) -> None:
    assert unplaced(office.finds(f"{{{{ {expression} }}}}")) == [finding]


def test_parts_apart_by_rounding_are_noted(office: Office) -> None:
    office.year("period: 2025\nfigures: {基金收入: 5.3亿, 基金支出: 3.25亿, 未知: 20599}\n")
    answer = office.drafted("{{ 基金收入|其中(支出=基金支出, 余=未知, 全部=true) }}")
    assert answer.text == "（其中支出3.25亿元、余20599万元）"
    assert answer.of_code("T305") == ["data/2025.yaml: T305 基金支出、未知之和与“基金收入”有四舍五入的尾差"]


def test_shares_that_do_not_make_100_are_noted(office: Office) -> None:
    office.write(
        "data/indicators.yaml",
        "".join(
            f"{name}: {{id: {name2}, unit: 人, kind: stock}}\n"
            for name, name2 in (("总", "t"), ("甲", "a"), ("乙", "b"), ("丙", "c"))
        ),
    )
    office.year("period: 2025\nfigures: {总: 3, 甲: 1, 乙: 1, 丙: 1}\n").year("period: 2024\n", "data/2024.yaml")
    answer = office.drafted("{{ [甲, 乙, 丙]|分别占(总) }}")
    assert answer.text == "分别占33.33%、33.33%、33.33%"
    assert answer.of_code("T306") == ["data/2025.yaml: T306 “总”各部分的比重四舍五入后合计不是100%"]


GROUPED = (
    CATALOGUE.replace("id: insured,", "id: insured, group: 待遇保障,")
    .replace("id: hospital_rate,", "id: hospital_rate, group: 待遇保障,")
    .replace("id: orders,", "id: orders, department: 综合科,")
    .replace("id: reimbursed,", "id: reimbursed, group: 待遇保障,")
)


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        ("{{ 指标组('待遇保障')|数量 }}", "3项"),
        ("{{ indicator_group('待遇保障')|count }}", "3项"),
        ("{{ 指标组('综合')|名单 }}", "工单件数"),
        ("{{ 指标组('综合科')|list_names }}", "工单件数"),
        ("{{ 指标组('待遇保障')|向好|数量 }}向好", "2项向好"),
        ("{{ 指标组('待遇保障')|向差|名单 }}", "住院率"),
        ("{{ 指标组('待遇保障')|达标|名单 }}", "参保人数、报销比例"),
        ("{{ 指标组('待遇保障')|前几名(1)|名单 }}", "参保人数"),
        ("{{ 指标组('待遇保障')|top(5)|名单 }}", "参保人数、报销比例"),
        (
            "{% for x in 指标组('待遇保障')|向好 %}{{ x|名称 }}{{ x }}；{% endfor %}",
            "参保人数82.84万人；报销比例68.4%；",
        ),
        ("{% if 指标组('待遇保障')|向好|数量 > 1 %}多数{% endif %}", "多数"),
        ("{% if 指标组('待遇保障')|向好|数量 == 2 and 指标组('综合')|数量 <= 1 %}对{% endif %}", "对"),
        ("好{% clause %}：{{ 指标组('综合')|向差|名单 }}{% endclause %}", "好"),
        ("{{ [参保人数, 住院率]|向好|名单 }}", "参保人数"),
    ],
    ids=range(14),
)
def test_a_group_is_counted_named_and_ordered(office: Office, section: str, printed: str) -> None:
    office.write("data/indicators.yaml", GROUPED)
    assert office.prints(section) == printed


def test_a_group_comes_before_the_department_of_its_name(office: Office) -> None:
    office.write("data/indicators.yaml", GROUPED.replace("id: income,", "id: income, department: 待遇保障科,"))
    assert office.prints("{{ 指标组('待遇保障')|数量 }}，{{ 指标组('待遇保障科')|名单 }}") == "3项，基金收入"


def test_a_count_leads_back_to_its_members(office: Office) -> None:
    office.write("data/indicators.yaml", GROUPED)
    (figure,) = office.drafted("{{ 指标组('待遇保障')|向好|数量 }}").figures
    assert (figure.text, figure.value, figure.computation) == ("2项", "2", "参保人数、报销比例")


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("指标组('待遇保证')|数量", "T020 没有指标组“待遇保证”"),
        ("指标组()|数量", "T010 “指标组”的参数不对：括号中要写指标目录中的一个组（group）或科室的名称"),
        ("指标组('待遇保障')|前几名(0)", "T010 “前几名”的参数不对：括号中要写正整数，如 前几名(3)"),
    ],
    ids=range(3),
)
def test_a_group_that_is_not_there_is_named(office: Office, expression: str, finding: str) -> None:
    office.write("data/indicators.yaml", GROUPED)
    assert unplaced(office.finds(f"{{{{ {expression} }}}}")) == [finding]
