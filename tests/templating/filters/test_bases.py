"""Filters that compare with another base than last year."""

import pytest

from tests.templating.office import HEAD, Office, unplaced

PRINTED = [
    ("参保人数|比上年末", "insured|since_year_end", "比上年末增长5.4%"),
    ("参保人数|比上年末(差=true)", "insured|since_year_end(difference=true)", "比上年末增加4.24万人"),
    ("参保人数|比年初", "insured|since_year_start", "比年初增长5.4%"),
    ("报销比例|比上年末", "reimbursed|since_year_end", "比上年末提高0.4个百分点"),
    ("位次|比上年末", "place|since_year_end", "比上年末上升3位"),
    ("参保人数|比(2023)", "insured|against(2023)", "比2023年增长9%"),
    ("参保人数|比('2023')", "insured|against('2023')", "比2023年增长9%"),
    ("参保人数|比(2023, 差=true)", "insured|against(2023, difference=true)", "比2023年增加6.84万人"),
    ("参保人数|比(年前=2)", "insured|against(years_ago=2)", "比两年前增长9%"),
    ("基金支出|比(基金收入, '预算')", "expense|against(income, '预算')", "比预算下降25%"),
    ("参保人数|恢复(2023)", "insured|recovered(2023)", "达到2023年的109%"),
    ("工单件数|恢复(年前=1)", "orders|recovered(years_ago=1)", "达到1年前的102.9%"),
    # missing, and not comparable
    ("无上年|比(2023)", "fresh|against(2023)", "比2023年XX"),
    ("无上年|恢复(2023)", "fresh|recovered(2023)", "恢复到XX"),
    ("未知|比上年末", None, None),
    ("次均费用|比(2023)", "cost|against(2023)", "比2023年XX"),
]


@pytest.mark.parametrize(
    ("chinese", "english", "printed"), [row for row in PRINTED if row[1]], ids=[row[1] for row in PRINTED if row[1]]
)
def test_a_base_prints_the_same_in_both_languages(office: Office, chinese: str, english: str, printed: str) -> None:
    assert office.prints(f"{{{{ {chinese} }}}}；{{{{ {english} }}}}") == f"{printed}；{printed}"


@pytest.mark.parametrize(
    ("period", "before", "printed"),
    [
        ("2025-05", "2025-04", "环比增长10%，比上月增加10件，环比提高1个百分点"),
        ("2025-01", "2024-12", "环比增长10%，比上月增加10件，环比提高1个百分点"),
        ("2025Q3", "2025Q2", "环比增长10%，比上季度增加10件，环比提高1个百分点"),
        ("2025Q1", "2024Q4", "环比增长10%，比上季度增加10件，环比提高1个百分点"),
        ("2025H2", "2025H1", "环比增长10%，比上半年增加10件，环比提高1个百分点"),
        ("2025H1", "2024H2", "环比增长10%，比上年下半年增加10件，环比提高1个百分点"),
    ],
)
def test_the_period_before_is_one_of_the_same_length(office: Office, period: str, before: str, printed: str) -> None:
    office.write(f"data/{period}.yaml", f"{HEAD}period: {period}\nfigures: {{工单件数: 110, 报销比例: 69}}\n")
    office.write(f"data/{before}.yaml", f"{HEAD}period: {before}\nfigures: {{工单件数: 100, 报销比例: 68}}\n")
    section = "{{ 工单件数|环比 }}，{{ 工单件数|pop(差=true) }}，{{ 报销比例|环比 }}"
    # right behind a change of the same figure the base is left out: keep them apart
    assert office.prints(section.replace("，", "、件。", 1), f"data/{period}.yaml").replace("、件。", "，") == printed


@pytest.mark.parametrize("period", ["2025", "2025-01/05", "2021/2025"])
def test_a_period_without_one_before_it_is_refused(office: Office, period: str) -> None:
    name = f"data/{period.replace('/', '_')}.yaml"
    office.write(name, f"{HEAD}period: {period}\nfigures: {{工单件数: 110}}\n")
    answer = office.drafted("{{ 工单件数|环比 }}", name)
    assert unplaced(answer.errors) == ["T017 “工单件数”不能用“环比”：本期没有紧接的前一期，年度和累计数请用 同比"]


def test_a_stock_of_a_half_year_is_held_against_the_file_of_last_year(office: Office) -> None:
    office.write("data/2025H1.yaml", f"{HEAD}period: 2025H1\nfigures: {{参保人数: 801720}}\n")
    assert office.prints("{{ 参保人数|比上年末 }}", "data/2025H1.yaml") == "比上年末增长2%"


def test_another_year_is_that_year_s_same_part(office: Office) -> None:
    office.write("data/2025H1.yaml", f"{HEAD}period: 2025H1\nfigures: {{工单件数: 95}}\n")
    office.write("data/2019H1.yaml", f"{HEAD}period: 2019H1\nfigures: {{工单件数: 100}}\n")
    printed = office.prints("{{ 工单件数|比(2019) }}，{{ 工单件数|恢复(2019) }}", "data/2025H1.yaml")
    assert printed == "比2019年同期下降5%，恢复到2019年同期的95%"


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("参保人数|比(2025)", "T017 “参保人数”不能用“比”：2025年不是本期以前的年份"),
        ("参保人数|比(2030)", "T017 “参保人数”不能用“比”：2030年不是本期以前的年份"),
        ("参保人数|比(123)", "T017 “参保人数”不能用“比”：123年不是本期以前的年份"),
        ("参保人数|比(年前=-1)", "T017 “参保人数”不能用“比”：“几年前”要写正整数"),
        ("参保人数|比(基金收入, '预算')", "T017 “参保人数”不能用“比”：“基金收入”的单位不同"),
        (
            "参保人数|比",
            "T010 “比”的参数不对：括号中要写年份，如 比(2019)；或 比(年前=3)；或另一指标和它的叫法，如 比(支出预算, '预算')",
        ),
        (
            "参保人数|比('去年')",
            "T010 “比”的参数不对：括号中要写年份，如 比(2019)；或 比(年前=3)；或另一指标和它的叫法，如 比(支出预算, '预算')",
        ),
        ("参保人数|比(2023, 差额=true)", "T010 “比”的参数不对：参数的个数或名称不符"),
    ],
    ids=range(8),
)
def test_a_base_that_cannot_be_is_stopped(office: Office, expression: str, finding: str) -> None:
    assert unplaced(office.finds(f"{{{{ {expression} }}}}")) == [finding]


@pytest.mark.parametrize(
    ("expression", "lacking"),
    [
        ("无上年|比(2023)", "“无上年”缺少2023的数值，“比”印为 比2023年XX"),
        ("次均费用|比(2023)", "“次均费用”缺少口径调整前的可比数值，“比”印为 比2023年XX"),
        ("未写|比上年末", None),
    ],
    ids=["no-base", "break", "refused"],
)
def test_a_gap_says_what_lacks(office: Office, expression: str, lacking: str | None) -> None:
    if lacking is not None:
        assert f"data/2025.yaml: T301 {lacking}" in office.drafted(f"{{{{ {expression} }}}}").of_code("T301")
