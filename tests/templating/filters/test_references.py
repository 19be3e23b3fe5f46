"""Filters that hold a figure beside a wider place, and averages and shares of two figures."""

import pytest

from tests.templating.office import Office, unplaced

WIDER = """\
references:
  全国: {报销比例: 67.7, 住院率: 22, 工单件数: {value: 30000, last: 29000}, 直报增长: {value: 9000万, change: -6.5%}, 住院率同比: -7}
  全省: {报销比例: 67, 参保人数: 331.3428万, 办理天数: 16, 报销比例: 67}
""".replace(", 报销比例: 67}", "}")


@pytest.fixture
def wider(office: Office) -> Office:
    return office.add("data/2025.yaml", WIDER)


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        ("{{ 报销比例|高于('全国') }}", "高于全国0.7个百分点"),
        ("{{ reimbursed|above('全国') }}", "高于全国0.7个百分点"),
        ("{{ 报销比例|高于('全省', '全国') }}", "比全省和全国分别高1.4个、0.7个百分点"),
        ("{{ 住院率|高于('全国') }}", "低于全国1个百分点"),
        ("{{ 办理天数|高于('全省') }}", "短于全省1天"),
        ("{{ 报销比例|优于('全国') }}", "优于全国"),
        ("{{ 报销比例|better_than('全省', '全国') }}", "优于全省和全国"),
        ("{{ 住院率|优于('全国') }}", "优于全国"),
        ("{{ 工单件数|快于('全国') }}", "增速慢于全国0.6个百分点"),  # 2.87 against 3.45 %
        ("{{ 直报增长|faster_than('全国') }}", "增速快于全国1个百分点"),  # stated: -5.53 against -6.5
        ("{{ 住院率同比|快于('全国') }}", "增速慢于全国1.8个百分点"),
        ("{{ 参保人数|占比('全省') }}", "25%"),
        ("{{ 参保人数|成数('全省') }}", "四分之一"),
        # not known there, or not so
        ("{{ 参保人数|高于('全国') }}", "高于全国XX"),
        ("{{ 位次 }}{% clause %}，{{ 办理天数|优于('全国') }}{% endclause %}", "第2位"),
        ("好{% clause %}，{{ 工单件数|优于('全国') }}{% endclause %}", "好"),  # neither way is better
    ],
    ids=range(16),
)
def test_a_figure_beside_a_wider_place(wider: Office, section: str, printed: str) -> None:
    assert wider.prints(section) == printed


def test_the_record_names_the_wider_place_s_own_source(wider: Office) -> None:
    (figure,) = wider.drafted("{{ 报销比例|高于('全国') }}").figures
    assert (figure.rule, figure.base_value) == ("O8", "0.677")
    assert figure.base_origin.startswith("data/2025.yaml:")


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("报销比例|高于('全国平均')", "T019 “高于”所说的“全国平均”没有数"),
        ("报销比例|高于", "T010 “高于”的参数不对：括号中要写地区的名称，如 '全国'"),
        ("报销比例|高于(住院率)", "T010 “高于”的参数不对：括号中要写地区的名称，如 '全国'"),
        ("参保人数|占比('全市')", "T019 “占比”所说的“全市”没有数"),
    ],
    ids=range(4),
)
def test_a_place_of_which_nothing_is_known_is_named(wider: Office, expression: str, finding: str) -> None:
    assert unplaced(wider.finds(f"{{{{ {expression} }}}}")) == [finding]


def test_data_without_any_wider_place_leave_a_gap(office: Office) -> None:
    answer = office.drafted("好{% clause %}，{{ 报销比例|高于('全国') }}{% endclause %}，{{ 参保人数|占比('全省') }}")
    assert answer.text == "好，XX%"
    assert answer.of_code("T301") == ["data/2025.yaml: T301 “参保人数”缺少总体的数值，“占比”印为 XX%"]


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        ("{{ 基金支出|人均(参保人数) }}", "108.65元"),
        ("{{ expense|per(insured) }}", "108.65元"),
        ("{{ 基金支出|人均(参保人数, 位数=0) }}", "109元"),
        ("{{ 基金支出|人均(零数) }}", "XX元"),
        ("{{ 未知|人均(参保人数) }}", "XX元"),
        ("{{ 基金支出|成数(基金收入) }}", "四分之三"),
        ("{{ 结余|fraction(income) }}", "四分之一"),
    ],
    ids=range(7),
)
def test_averages_and_shares_of_two_figures(office: Office, section: str, printed: str) -> None:
    assert office.prints(section) == printed


def test_an_average_a_visit_is_divided_unrounded(office: Office) -> None:
    office.write(
        "data/indicators.yaml",
        "报销金额: {id: paid, unit: 万元, kind: amount}\n报销人次: {id: visits, unit: 人次, kind: flow}\n",
    )
    office.year("period: 2025\nfigures: {报销金额: 1071.32, 报销人次: 31826}\n").year(
        "period: 2024\n", "data/2024.yaml"
    )
    answer = office.drafted("次均{{ 报销金额|次均(报销人次) }}、{{ paid|per_visit(visits, decimals=0) }}")
    assert answer.text == "次均336.62元、337元"  # seed 001 prints 336.61: truncated
    assert answer.figures[0].computation == "报销金额 ÷ 报销人次"


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("基金支出|人均(5)", "T010 “人均”的参数不对：括号中要写指标名"),
        ("基金支出|人均(参保人数, 位数=9)", "T010 “人均”的参数不对：位数要写 0 到 6"),
    ],
    ids=range(2),
)
def test_arguments_of_an_average_are_checked(office: Office, expression: str, finding: str) -> None:
    assert unplaced(office.finds(f"{{{{ {expression} }}}}")) == [finding]
