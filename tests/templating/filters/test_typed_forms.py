"""Values that are printed as they were typed: beside a finer one, in a sum, and in a file on several years together."""

import pytest

from tests.templating.office import Office

# What is typed for two years, the filter, and what it prints: neither year is rounded to the decimals of the other.
TWO_YEARS = [
    ("1.5亿", "1亿", "由至", "由1.5亿元减少到1亿元"),
    ("1亿", "1.25亿", "由至", "由1.00亿元增加到1.25亿元"),
    ("1.25亿", "2.5亿", "由至", "由1.25亿元增加到2.5亿元"),
    ("15000000", "1亿", "由至", "由0.15亿元增加到1亿元"),
    ("1.5亿", "1亿", "上期", "1.5"),
    ("1.5亿", "1亿", "累计(2024)", "2.5亿元"),
    ("1亿", "1.5亿", "累计(2024)", "2.5亿元"),
    ("5000万", "6000.5万", "累计(2024)", "1.1亿元"),
]


@pytest.mark.parametrize(("before", "now", "filter_", "printed"), TWO_YEARS, ids=range(len(TWO_YEARS)))
def test_a_finer_value_is_not_rounded_beside_a_coarser_one(
    office: Office, before: str, now: str, filter_: str, printed: str
) -> None:
    office.year(f"period: 2024\nfigures: {{基金收入: {before}}}\n", "data/2024.yaml")
    office.year(f"period: 2025\nfigures: {{基金收入: {now}}}\n")
    assert office.prints(f"{{{{ 基金收入|{filter_} }}}}") == printed


SEVERAL_YEARS = [
    ("追回: 2.1亿元", "{{ 追回 }}", "2.1亿元"),
    ("追回: 21000", "{{ 追回 }}", "21000万元"),
    ("救助: {stated: 43.8万人次}", "{{ 救助 }}", "43.8万人次"),
    ("{甲: 3, 乙: 4}", "{{ 救助 }}", "7人次"),
    ("追回: {value: 16.2万元, period: 2025-01/08}", "{{ 追回|时段 }}{{ 追回 }}", "2025年1—8月16.2万元"),
    ("追回: 2.1亿元", "{{ 追回|时段 }}", "2021—2025年"),
]


@pytest.mark.parametrize(("figure", "template", "printed"), SEVERAL_YEARS, ids=range(len(SEVERAL_YEARS)))
def test_a_file_on_several_years_is_printed_as_typed(office: Office, figure: str, template: str, printed: str) -> None:
    """The catalogue's unit is that of one year."""
    office.write(
        "data/indicators.yaml",
        "追回: {id: recovered, unit: 万元, kind: amount, display: 万元, decimals: 2}\n"
        "甲: {id: a, unit: 人次, kind: flow}\n乙: {id: b, unit: 人次, kind: flow}\n"
        "救助: {id: aid, unit: 人次, kind: flow, display: 人次, decimals: 0, formula: 甲 + 乙}\n",
    )
    figures = figure if figure.startswith("{") else f"{{{figure}}}"
    office.year(f"period: 2021/2025\nfigures: {figures}\n", "data/plan.yaml")
    office.write("templates/annual/a.md.j2", template)
    assert office.drafted(period="data/plan.yaml").text == printed
