"""Filters over several years."""

import pytest

from tests.templating.office import HEAD, Office, unplaced


@pytest.mark.parametrize(
    ("expression", "english", "printed"),
    [
        ("参保人数|年均增长(2023)", "insured|cagr(2023)", "年均增长4.4%"),
        ("参保人数|年均增长(2024)", "insured|cagr(2024)", "年均增长5.4%"),
        ("报销比例|年均增长(2023)", "reimbursed|cagr(2023)", "年均提高1.2个百分点"),
        ("参保人数|年均增加", "insured|mean_increment", "年均增加3.42万人"),
        ("参保人数|年均增加(2023)", "insured|mean_increment(2023)", "年均增加3.42万人"),
        ("参保人数|平均增长(2)", "insured|average_over(2)", "两年平均增长4.4%"),
        ("工单件数|累计(2024)", "orders|total(2024)", "6086件"),
        ("工单件数|累计(2025)", "orders|total(2025)", "3086件"),
        ("工单件数|累计(2023, 带年数=true)", "orders|total(2023, with_years=true)", "三年累计8086件"),
        ("工单件数|累计(2024, 带年数=true)", "orders|total(2024, with_years=true)", "两年累计6086件"),
        ("工单件数|比前期(2025)", "orders|against_years_before(2025)", "比上年增长2.9%"),
        # years that no file has
        ("参保人数|年均增长(2019)", "insured|cagr(2019)", "年均增长XX"),
        ("参保人数|年均增加(2019)", "insured|mean_increment(2019)", "年均增加XX"),
        ("参保人数|平均增长(3)", "insured|average_over(3)", "三年平均增长XX"),
        ("工单件数|累计(2019)", "orders|total(2019)", "XX件"),
        ("工单件数|比前期(2024)", "orders|against_years_before(2024)", "比前两年增长XX"),
    ],
)
def test_years_are_counted_from_the_year_that_is_named(
    office: Office, expression: str, english: str, printed: str
) -> None:
    assert office.prints(f"{{{{ {expression} }}}}；{{{{ {english} }}}}") == f"{printed}；{printed}"


def test_a_sum_is_held_against_as_many_years_before(office: Office) -> None:
    for year, value in ((2022, 40), (2023, 50), (2024, 60), (2025, 75)):
        office.write(f"data/{year}.yaml", f"{HEAD}period: {year}\nfigures: {{工单件数: {value}}}\n")
    answer = office.drafted("{{ 工单件数|比前期(2024) }}")
    assert answer.text == "比前两年增长50%"
    assert answer.figures[0].computation == "本期2年之和与此前2年之和相比"
    assert answer.figures[0].value == "135"


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("参保人数|年均增长(2025)", "“参保人数”不能用“年均增长”：括号中要写本期以前的年份，如 2021"),
        ("参保人数|年均增长('去年')", "“参保人数”不能用“年均增长”：括号中要写本期以前的年份，如 2021"),
        ("工单件数|累计(2026)", "“工单件数”不能用“累计”：括号中要写本期以前的年份，如 2021"),
        ("工单件数|比前期(0)", "“工单件数”不能用“比前期”：括号中要写本期以前的年份，如 2021"),
        ("参保人数|平均增长(1)", "“参保人数”不能用“平均增长”：括号中要写年数，至少为 2"),
        ("参保人数|平均增长('二')", "“参保人数”不能用“平均增长”：括号中要写年数，至少为 2"),
    ],
    ids=range(6),
)
def test_years_that_cannot_be_are_stopped(office: Office, expression: str, finding: str) -> None:
    assert unplaced(office.finds(f"{{{{ {expression} }}}}")) == [f"T017 {finding}"]


def test_the_computation_is_that_of_the_words(office: Office) -> None:
    answer = office.drafted("{{ 参保人数|年均增长 }}，{{ 报销比例|年均增长 }}，{{ 参保人数|年均增加 }}")
    assert [figure.computation for figure in answer.figures] == [
        "2023至2025年，2次增长的几何平均",
        "（2025年数－2023年数）÷2",
        "（2025年数－2023年数）÷2",
    ]
