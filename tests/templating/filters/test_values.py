"""Filters that print a value, and a figure by itself."""

import pytest

from tests.templating.office import CATALOGUE, HEAD, Office

PRINTED = [
    # by itself
    ("参保人数", "insured", "82.84万人"),
    ("职工人数", "employees", "31200人"),
    ("基金收入", "income", "1.2亿元"),
    ("结余", "surplus", "3000万元"),
    ("结余率", "surplus_rate", "25%"),
    ("位次", "place", "第2位"),
    ("住院率同比", "rate_change", "同比下降8.81%"),
    ("零数", "zero", "0人"),
    ("未知", "unknown", "XX万元"),
    ("未写", "unwritten", "XX家"),
    ("保密数", "secret", "XX万元"),
    # number, unit, name
    ("参保人数|值", "insured|value", "82.84"),
    ("位次|值", "place|value", "2"),
    ("报销比例|值", "reimbursed|value", "68.4"),
    ("未知|值", "unknown|value", "XX"),
    ("参保人数|单位", "insured|unit", "万人"),
    ("基金收入|单位", "income|unit", "亿元"),
    ("未知|单位", "unknown|unit", "万元"),
    ("参保人数|名称", "insured|name", "参保人数"),
    # last year's
    ("参保人数|上期", "insured|last", "78.60"),
    ("基金收入|上期", "income|last", "1.0"),
    ("次均费用|上期", "cost|last", "7510.2"),
    ("未知|上期", "unknown|last", "70"),
    ("无上年|上期", "fresh|last", "XX"),
    # ranks
    ("位次|名次", "place|rank", "全省第2位"),
    # about and over
    ("工单件数|约", "orders|about", "超3000件"),
    ("参保人数|约", "insured|about", "超80万人"),
    ("参保人数|约(两位=true)", "insured|about(two_digits=true)", "近83万人"),
    ("工单件数|余", "orders|over", "3000余件"),
    ("未知|约", "unknown|about", "XX万元"),
    ("未知|余", "unknown|over", "XX万元"),
    # spans
    ("下限|区间(上限)", "low|span(high)", "6.3%～67.9%"),
    ("上限|区间(下限)", "high|span(low)", "6.3%～67.9%"),
    ("下限|区间(未知)", "low|span(unknown)", "XX万元"),
    ("未知|区间(上限)", "unknown|span(high)", "XX万元"),
    # days and months
    ("自日|截至", "own_day|as_of", "2025年6月20日"),
    ("参保人数|截至", "insured|as_of", "2025年12月31日"),
    ("自期|时段", "own_months|months", "1—5月"),
    ("参保人数|时段", "insured|months", "1—12月"),
]


@pytest.mark.parametrize(("chinese", "english", "printed"), PRINTED, ids=[row[1] for row in PRINTED])
def test_a_value_prints_the_same_in_both_languages(office: Office, chinese: str, english: str, printed: str) -> None:
    assert office.prints(f"{{{{ {chinese} }}}}；{{{{ {english} }}}}") == f"{printed}；{printed}"


@pytest.mark.parametrize(
    ("fields", "typed", "printed"),
    [
        ("", "828357", "828357人"),
        ("", "459.1万人", "459.1万人"),
        ("", "459.10万", "459.10万人"),
        ("", "82.84万", "82.84万人"),
        (", display: 万人, decimals: 2", "828357", "82.84万人"),
        (", display: 万人, decimals: 2", "459.1万人", "459.10万人"),
        (", decimals: 0", "459.16万人", "4591600人"),
        (", display: 人", "82.84万", "828400人"),
    ],
    ids=["plain", "unit", "zeros-kept", "bare-wan", "display", "display-over-typed", "decimals-alone", "display-alone"],
)
def test_a_figure_prints_as_typed_unless_the_catalogue_has_a_form(
    office: Office, fields: str, typed: str, printed: str
) -> None:
    office.write("data/indicators.yaml", f"人数: {{id: x, unit: 人, kind: stock{fields}}}\n")
    office.year(f"period: 2025\nfigures: {{人数: {typed}}}\n")
    office.write("data/2024.yaml", f"{HEAD}period: 2024\n")
    assert office.prints("{{ 人数 }}") == printed


def test_last_years_number_takes_the_form_of_this_years(office: Office) -> None:
    office.write("data/indicators.yaml", "人数: {id: x, unit: 人, kind: stock}\n")
    office.year("period: 2025\nfigures: {人数: 82.84万}\n")
    office.write("data/2024.yaml", f"{HEAD}period: 2024\nfigures: {{人数: 786000}}\n")
    assert office.prints("{{ 人数|值 }}{{ 人数|单位 }}，{{ 人数|上期 }}{{ 人数|单位 }}") == "82.84万人，78.60万人"


def test_what_the_source_itself_calls_inexact_says_so(office: Office) -> None:
    office.year("period: 2025\nfigures: {工单件数: 约80万, 自日: 420余}\n")
    assert office.prints("{{ 工单件数 }}、{{ 自日 }}") == "约80万件、420余件"


def test_a_withheld_value_is_printed_nowhere(office: Office) -> None:
    names = [line.partition(":")[0] for line in CATALOGUE.splitlines()]
    assert "保密数" in names
    filters = ("值", "同比", "增减", "由至", "约", "余", "预计", "年均增长", "占比(基金收入)", "区间(基金支出)")
    answer = office.drafted("、".join(f"{{{{ 保密数|{each} }}}}" for each in filters))
    assert not [figure for figure in answer.figures if not figure.missing or figure.value]
    assert "5" not in answer.text


def test_a_rank_that_has_no_scope_names_none(office: Office) -> None:
    office.write("data/indicators.yaml", "位次: {id: place, unit: 位, kind: rank}\n")
    office.year("period: 2025\nfigures: {位次: 2}\n")
    office.write("data/2024.yaml", f"{HEAD}period: 2024\n")
    assert office.prints("{{ 位次|名次 }}") == "第2位"


def test_a_day_of_its_own_goes_before_that_of_the_report_and_none_is_a_gap(office: Office) -> None:
    office.year("period: 2025\nfigures: {参保人数: 828357, 自日: {value: 3, as_of: 2025-06-20}}\n")
    answer = office.drafted("{{ 自日|截至 }}，{{ 参保人数|截至 }}")
    assert answer.text == "2025年6月20日，XX年XX月XX日"
    assert answer.of_code("T301") == ["data/2025.yaml: T301 “参保人数”缺少日期，“截至”印为 XX年XX月XX日"]


@pytest.mark.parametrize("filter_", ["约", "余"])
@pytest.mark.parametrize(("written", "printed"), [("约30件", "约30件"), ("3000余件", "3000余件")])
def test_what_its_source_calls_approximate_stays_as_it_says(
    office: Office, filter_: str, written: str, printed: str
) -> None:
    office.year(f"period: 2025\nfigures: {{工单件数: {written}}}\n")
    assert office.prints(f"{{{{ 工单件数|{filter_} }}}}") == printed
