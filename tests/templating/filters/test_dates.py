"""Filters over a date in words: how many years since, how the text speaks of the time."""

import pytest

from tests.templating.office import Office, unplaced


@pytest.mark.parametrize(
    ("period", "date", "written", "years", "word"),
    [
        ("2025", "2026-01-10", "2022年7月", "三年多", "近年来"),
        ("2025", "2026-01-10", "2023年1月", "三年", "近年来"),
        ("2025", "2026-01-10", "2023-01-10", "三年", "近年来"),
        ("2025", "2026-01-10", "2023-01-11", "两年多", "近年来"),
        ("2025", "2026-01-10", "2021年", "五年", "近年来"),
        ("2025", "2026-01-10", "2025年2月", "XX年", "近年来"),
        ("2025", "2026-01-10", "2025年12月20日", "XX年", "2025年12月20日"),
        ("2025", "2025-06-10", "2025-05-20", "XX年", "5月20日"),
        ("2025", "2025-06-10", "2025-06-10", "XX年", "6月10日"),
        ("2025", "2025-06-10", "2025年4月20日", "XX年", "近期"),
        ("2025", "2025-06-10", "2025年5月", "XX年", "近日"),
        ("2025", "2025-06-10", "2025年3月", "XX年", "近期"),
        ("2025", "2025-06-10", "2025年2月", "XX年", "今年以来"),
        ("2025", "2025-06-10", "2025年", "XX年", "今年以来"),
        ("2025", "2025-06-10", "2025-06-11", "XX年", "XX"),
        ("2025", "2025-06-10", "2026年", "XX年", "XX"),
        ("2003-07/2006-09", "", "2003年7月", "三年多", "近年来"),
        ("2003-07/2006-09", "", "2006年9月30日", "XX年", "9月30日"),
        ("2025H1", "", "2024-06-30", "一年", "近年来"),
        ("2025H1", "", "2024-07-01", "XX年", "近年来"),
    ],
)  # fmt: skip
def test_a_date_is_told_from_the_day_of_the_document(
    office: Office, period: str, date: str, written: str, years: str, word: str
) -> None:
    issued = f"date: {date}\n" if date else ""
    office.year(
        f"period: {period}\n{issued}figures: {{工单件数: 1}}\nparameters: {{启动时间: {written}}}\n", "data/x.yaml"
    )
    answer = office.drafted("{{ 启动时间|年数 }}，{{ 启动时间|时间词 }}；{{ 启动时间|years_since }}", "data/x.yaml")
    assert answer.text == f"{years}，{word}；{years}"
    first = answer.figures[0]
    assert (first.operation, first.name, first.rule) == ("years_since", "启动时间", "V10")
    assert first.origin.startswith("data/x.yaml:")
    assert first.computation.startswith(f"{written}至")


def test_a_clause_falls_with_what_is_no_year_old(office: Office) -> None:
    office.add("data/2025.yaml", "  启动时间: 2025年3月\n")
    section = "{% clause %}{{ 启动时间|年数 }}来，{% endclause %}办理工单{{ 工单件数 }}。"
    assert office.prints(section) == "办理工单3086件。"


def test_a_parameter_not_known_stays_a_gap(office: Office) -> None:
    assert office.prints("{{ 时限|年数 }}") == "XX"


def test_built_in_days_are_dates_too(office: Office) -> None:
    assert office.prints("{{ 首年|年数 }}，{{ 成文日期|时间词 }}") == "五年，1月10日"


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("热线名称|年数", "T441 过滤器“年数”要用在日期上，这里是“12345热线”，它已是印好的文字"),
        ("参保人数|时间词", "T441 过滤器“时间词”要用在日期上，这里是别的内容"),
        ("'2025'|time_word", "T441 过滤器“时间词”要用在日期上，这里是文字“2025”"),
        ("首年|年数(3)", "T010 “年数”的参数不对：参数的个数或名称不符"),
    ],
)
def test_what_is_no_date_is_stopped(office: Office, expression: str, finding: str) -> None:
    assert unplaced(office.finds(f"{{{{ {expression} }}}}")) == [finding]
