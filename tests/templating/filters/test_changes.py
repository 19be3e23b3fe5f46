"""Filters that print a change: on the year, as a difference, from–to, over the years."""

import pytest

from tests.templating.office import HEAD, Office

PRINTED = [
    ("参保人数|同比", "insured|yoy", "同比增长5.4%"),
    ("职工人数|同比", "employees|yoy", "与上年持平"),
    ("报销比例|同比", "reimbursed|yoy", "同比提高0.4个百分点"),
    ("位次|同比", "place|yoy", "比上年上升3位"),
    ("办理天数|同比", "days|yoy", "比上年缩短2天"),
    ("住院率同比|同比", "rate_change|yoy", "同比下降8.81%"),
    ("零数|同比", "zero|yoy", "同比下降100%"),
    # derived
    ("结余|同比", "surplus|yoy", "同比增长50%"),
    ("结余率|同比", "surplus_rate|yoy", "同比提高5个百分点"),
    # stated by the source, which goes before what would be computed
    ("直报比例|同比", "stated_rate|yoy", "同比提高0.5个百分点"),
    ("直报增长|同比", "stated_growth|yoy", "同比下降5.53%"),
    # on this year's definition: 7432.5 against 7510.2, not against the 9999 on file
    ("次均费用|同比", "cost|yoy", "按可比口径计算同比下降1%"),
    ("次均费用|增减", "cost|delta", "按可比口径计算比上年减少77.7元"),
    ("次均费用|由至", "cost|from_to", "由7510.2元减少到7432.5元"),
    # missing this year, missing last year, withheld
    ("未知|同比", "unknown|yoy", "同比XX"),
    ("无上年|同比", "fresh|yoy", "同比XX"),
    ("保密数|同比", "secret|yoy", "同比XX"),
    ("参保人数|增减", "insured|delta", "比上年增加4.24万人"),
    ("报销比例|增减", "reimbursed|delta", "比上年提高0.4个百分点"),
    ("无上年|增减", "fresh|delta", "同比XX"),
    ("参保人数|由至", "insured|from_to", "由78.60万人增加到82.84万人"),
    ("位次|由至", "place|from_to", "由第5位上升至第2位"),
    ("未知|由至", "unknown|from_to", "由XX到XX万元"),
    ("无上年|由至", "fresh|from_to", "由XX到12人"),
    # 2023 to 2025
    ("参保人数|年均增长", "insured|cagr", "年均增长4.4%"),
    ("报销比例|年均增长", "reimbursed|cagr", "年均提高1.2个百分点"),
    ("无上年|年均增长", "fresh|cagr", "年均增长XX"),
    ("未知|年均增长", "unknown|cagr", "年均增长XX"),
    ("工单件数|累计", "orders|total", "8086件"),
    ("基金收入|累计", "income|total", "3亿元"),
    ("未知|累计", "unknown|total", "XX万元"),
]


@pytest.mark.parametrize(("chinese", "english", "printed"), PRINTED, ids=[row[1] for row in PRINTED])
def test_a_change_prints_the_same_in_both_languages(office: Office, chinese: str, english: str, printed: str) -> None:
    assert office.prints(f"{{{{ {chinese} }}}}；{{{{ {english} }}}}") == f"{printed}；{printed}"


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("无上年|同比", "“无上年”缺少上年数值，“同比”印为 同比XX"),
        ("未写|同比", "“未写”缺少本期数值，“同比”印为 同比XX"),
        ("未写|增减", "“未写”缺少本期数值，“增减”印为 同比XX"),
        ("无上年|由至", "“无上年”缺少上年数值，“由至”印为 由XX到12人"),
        ("无上年|上期", "“无上年”缺少上年数值，“上期”印为 XX"),
        ("无上年|年均增长", "“无上年”缺少以前各年的数值，“年均增长”印为 年均增长XX"),
    ],
    ids=["no-base", "no-value", "delta", "from-to", "last", "cagr"],
)
def test_a_gap_in_a_change_says_which_side_is_lacking(office: Office, expression: str, finding: str) -> None:
    office.year("period: 2025\nfigures: {无上年: 12}\n").year("period: 2024\nfigures: {}\n", "data/2024.yaml")
    # Beside another gap of the same text, whose lack is another.
    other = "参保人数" if "未写" in expression else "未写"
    found = office.drafted(f"{{{{ {expression} }}}}，{{{{ {other}|同比 }}}}").of_code("T301")
    assert f"data/2025.yaml: T301 {finding}" in found


def test_half_a_year_is_compared_with_the_same_half(office: Office) -> None:
    half = "data/2025H1.yaml"
    office.write(half, f"{HEAD}period: 2025H1\nfigures: {{工单件数: 110, 职工人数: 5}}\n")
    office.write("data/2024H1.yaml", f"{HEAD}period: 2024H1\nfigures: {{工单件数: 100, 职工人数: 5}}\n")
    assert office.prints("{{ 工单件数|同比 }}，{{ 职工人数|同比 }}，{{ 工单件数|增减 }}", half) == (
        "同比增长10%，与上年同期持平，比上年同期增加10件"
    )


def test_a_break_without_a_comparable_base_has_none(office: Office) -> None:
    office.year("period: 2025\nfigures: {次均费用: {value: 7432.5, status: 口径调整}}\n")
    assert office.prints("{{ 次均费用|同比 }}{% if 次均费用|可比 %}可比{% endif %}") == "同比XX"


def test_the_last_value_given_in_place_is_the_base(office: Office) -> None:
    office.year("period: 2025\nfigures: {无上年: {value: 12, last: 10}}\n")
    assert office.prints("{{ 无上年|同比 }}") == "同比增长20%"


def test_the_years_reach_back_to_the_first_gap_between_files(office: Office) -> None:
    office.write("data/2021.yaml", f"{HEAD}period: 2021\nfigures: {{工单件数: 1}}\n")
    answer = office.drafted("{{ 工单件数|累计 }}，{{ 工单件数|年均增长 }}")
    assert answer.text == "8086件，年均增长24.2%"
    assert [figure.computation for figure in answer.figures] == [
        "2023至2025年各年之和",
        "2023至2025年，2次增长的几何平均",
    ]


def test_a_year_on_file_without_the_value_breaks_the_series(office: Office) -> None:
    office.year("period: 2024\nfigures: {工单件数: ~}\n", "data/2024.yaml")
    assert office.prints("{{ 工单件数|累计 }}，{{ 工单件数|年均增长 }}") == "XX件，年均增长XX"


@pytest.mark.parametrize(
    ("expression", "what"),
    [
        ("参保人数|累计", "“参保人数”不能用“累计”：它不是流量、金额或计数，不能逐年相加"),
        ("报销比例|total", "“报销比例”不能用“累计”：它不是流量、金额或计数，不能逐年相加"),
        ("位次|年均增长", "“位次”不能用“年均增长”：名次没有平均变化"),
    ],
    ids=["stock", "rate", "rank"],
)
def test_what_means_nothing_over_years_is_refused(office: Office, expression: str, what: str) -> None:
    column = len("甲{{ ") + expression.index("|") + 2
    assert office.finds(f"甲{{{{ {expression} }}}}") == [f"templates/annual/a.md.j2:1:{column}: T017 {what}"]


@pytest.mark.parametrize(
    ("expression", "english", "printed"),
    [
        ("参保人数|同比(先变=true)", "insured|yoy(change_first=true)", "同比增长5.4%、达82.84万人"),
        ("职工人数|同比(先变=true)", "employees|yoy(change_first=true)", "与上年持平、为31200人"),
        ("参保人数|增减(并率=true)", "insured|delta(both=true)", "比上年增加4.24万人、增长5.4%"),
        ("基金收入|倍数", "income|times", "是上年的1.2倍"),
        ("零数|倍数", "zero|times", "同比下降100%"),
        ("报销比例|到", "reimbursed|up_to", "提高到68.4%"),
        ("位次|到", "place|up_to", "上升至第2位"),
        ("无上年|到", "fresh|up_to", "12人"),
        ("工单件数|增速", "orders|growth_trend", "增速比上年放缓47.1个百分点"),
        ("参保人数|增速", "insured|growth_trend", "增速比上年加快2个百分点"),
        ("无上年|增速", "fresh|growth_trend", "增速XX"),
        ("工单件数|多增", "orders|extra_gain", "同比少增914件"),
        ("参保人数|多增", "insured|extra_gain", "同比多增1.64万人"),
        ("无上年|多增", "fresh|extra_gain", "同比多增XX"),
    ],
)
def test_other_forms_of_a_change(office: Office, expression: str, english: str, printed: str) -> None:
    assert office.prints(f"{{{{ {expression} }}}}；{{{{ {english} }}}}") == f"{printed}；{printed}"


def test_a_change_that_hardly_is_one_has_not_reached_anything(office: Office) -> None:
    office.year("period: 2025\nfigures: {职工人数: 31201}\n")
    assert office.prints("{{ 职工人数|同比(先变=true) }}") == "与上年基本持平、为31201人"


def test_a_stated_growth_at_constant_prices_says_so(office: Office) -> None:
    office.year("period: 2025\nfigures: {直报增长: {value: 800万, change: 5.2%, change_basis: 可比价格}}\n")
    answer = office.drafted("{{ 直报增长|同比 }}")
    assert answer.text == "按可比价格计算同比增长5.2%"
    assert answer.figures[0].rule == "C11"


@pytest.mark.parametrize(
    ("value", "last", "printed"),
    [
        ("约50万", "约48万", "同比增长约4.2%，比上年增加约2万件，比2024年增长约4.2%"),
        ("50万", "48万余", "同比增长约4.2%，比上年增加约2万件，比2024年增长约4.2%"),
        ("约50万", "约50万", "与上年持平，与上年持平，与2024年持平"),
    ],
    ids=["both", "base", "level"],
)
def test_a_change_between_approximate_figures_is_approximate(
    office: Office, value: str, last: str, printed: str
) -> None:
    office.year(f"period: 2025\nfigures: {{工单件数: {value}}}\n")
    office.year(f"period: 2024\nfigures: {{工单件数: {last}}}\n", "data/2024.yaml")
    section = "{{ 工单件数|同比 }}，又{{ 工单件数|增减 }}，又{{ 工单件数|比(2024) }}"
    assert office.prints(section).replace("又", "") == printed


@pytest.mark.parametrize("flag", ["'是'", "0", "1", "参保人数"])
def test_a_switch_is_on_or_off(office: Office, flag: str) -> None:
    found = office.finds(f"{{{{ 参保人数|同比(先变={flag}) }}}}")
    assert [each.partition(": ")[2] for each in found] == ["T010 “同比”的参数不对：先变 要写 true 或 false"]
