"""Filters that print what a series of years shows: streaks, records, thresholds."""

from collections.abc import Mapping

import pytest

from tests.templating.office import HEAD, Office

PRINTED = [
    ("参保人数|连增", "insured|streak", "连续2年增长"),
    ("参保人数|连增(至少=2)", "insured|streak(at_least=2)", "连续2年增长"),
    ("位次|连增", "place|streak", "连续2年上升"),
    ("报销比例|连增", "reimbursed|streak", "连续2年提高"),
    ("参保人数|新高", "insured|record", "创2023年以来新高"),
    ("参保人数|新高(历史=true)", "insured|record(whole_history=true)", "创历史新高"),
    ("位次|新高", "place|record", "创2023年以来新高"),
    ("参保人数|突破('80万人')", "insured|passes('80万')", "2023年以来首次突破80万人"),
    ("参保人数|突破(800000)", "insured|passes(800000)", "2023年以来首次突破80万人"),
    ("参保人数|突破('80万', 历史=true)", "insured|passes('80万', whole_history=true)", "首次突破80万人"),
    ("报销比例|突破('68.2%')", "reimbursed|passes('68.2')", "2023年以来首次突破68.2%"),
    ("报销比例|突破(0.682)", "reimbursed|passes(0.682)", "2023年以来首次突破68.2%"),
    ("报销比例|稳定('66%')", "reimbursed|steady('66')", "连续3年稳定在66%以上"),
    ("报销比例|稳定('70%', 以下=true)", "reimbursed|steady('70%', below=true)", "连续3年稳定在70%以下"),
    ("报销比例|稳定('68%', 至少=2)", "reimbursed|steady('68%', at_least=2)", "连续2年稳定在68%以上"),
    ("位次|稳定(6)", "place|steady(6)", "连续3年稳定在全省前6位"),
]

GAPS = [
    ("工单件数|连降", "orders|falling_streak", "连续XX年下降"),
    ("位次|连增(至少=3)", "place|streak(at_least=3)", "连续XX年上升"),
    ("办理天数|连降", "days|falling_streak", "连续XX年缩短"),
    ("参保人数|新高(至少=4)", "insured|record(at_least=4)", "创XX以来新高"),
    ("参保人数|新低", "insured|low", "创XX以来新低"),
    ("参保人数|突破('90万')", "insured|passes('90万')", "XX突破90万人"),
    ("参保人数|跌破('70万')", "insured|falls_below('70万')", "XX低于70万人"),
    ("报销比例|稳定('68%')", "reimbursed|steady('68%')", "连续XX年稳定在68%以上"),
    ("未知|新高", "unknown|record", "创XX以来新高"),
    ("未写|连增", "unwritten|streak", "连续XX年增长"),
    ("保密数|突破('1万')", "secret|passes('1万')", "XX突破1万元"),
]


def with_years(office: Office, **values: Mapping[int, object]) -> Office:
    """The office with a file for each year that one of the indicators has a value of, and no other."""
    for year in (2023, 2024):
        (office.root / f"data/{year}.yaml").unlink()
    for year in {year for series in values.values() for year in series}:
        written = [f"  {name}: {series[year]}\n" for name, series in values.items() if year in series]
        office.write(f"data/{year}.yaml", f"{HEAD}period: {year}\nfigures:\n{''.join(written)}")
    return office


@pytest.mark.parametrize(("chinese", "english", "printed"), PRINTED, ids=[row[1] for row in PRINTED])
def test_a_claim_prints_the_same_in_both_languages(office: Office, chinese: str, english: str, printed: str) -> None:
    assert office.prints(f"{{{{ {chinese} }}}}；{{{{ {english} }}}}") == f"{printed}；{printed}"


@pytest.mark.parametrize(("chinese", "english", "printed"), GAPS, ids=[row[1] for row in GAPS])
def test_a_claim_that_does_not_hold_is_a_gap_and_falls_with_its_clause(
    office: Office, chinese: str, english: str, printed: str
) -> None:
    section = f"{{{{ {chinese} }}}}；{{{{ {english} }}}}{{% clause %}}，{{{{ {chinese} }}}}{{% endclause %}}。"
    answer = office.drafted(section)
    assert answer.text == f"{printed}；{printed}。"
    assert all(figure.missing for figure in answer.figures)
    assert not answer.of_code("T304")


@pytest.mark.parametrize(
    ("expression", "holds"),
    [
        ("参保人数|连增", True),
        ("参保人数|连降", False),
        ("参保人数|新高", True),
        ("insured|passes('80万')", True),
        ("参保人数|突破('90万')", False),
        ("未写|新高", False),
    ],
)
def test_a_claim_can_be_a_condition(office: Office, expression: str, holds: bool) -> None:
    for name in ("成立", "holds"):
        section = f"甲{{% if {expression}|{name} %}}是{{% else %}}否{{% endif %}}。"
        assert office.prints(section) == ("甲是。" if holds else "甲否。")


def test_only_a_claim_holds(office: Office) -> None:
    problem = "T010 “成立”的参数不对：竖线前面要写 连增、新高、突破 一类的说法"
    assert office.finds("甲{% if 参保人数|成立 %}是{% endif %}。") == [f"templates/annual/a.md.j2:1:13: {problem}"]


def test_a_gap_says_what_is_lacking(office: Office) -> None:
    answer = office.drafted("{{ 工单件数|连降 }}，{{ 未写|连增 }}。")
    assert answer.of_code("T301", "T310") == [
        "data/2025.yaml: T301 “未写”缺少本期数值，“连增”印为 连续XX年增长",
        "data/2025.yaml: T310 “工单件数”的“连降”不成立，印为 连续XX年下降",
    ]


def test_years_missing_inside_are_found_even_where_the_clause_fell(office: Office) -> None:
    with_years(office, 工单件数={2021: 5, 2022: 6, 2024: 7, 2025: 8})
    section = "甲{% clause %}，{{ 工单件数|连增 }}{% endclause %}{% if 工单件数|连增|成立 %}乙{% endif %}{% clause %}，{{ 工单件数|新高 }}{% endclause %}。"
    answer = office.drafted(section)
    assert answer.text == "甲。"
    assert answer.of_code("T304") == [
        "data/2025.yaml: T304 没有“工单件数”2023年可比的数值，不能断定“连增”，这句话没有说",
        "data/2025.yaml: T304 没有“工单件数”2023年可比的数值，不能断定“新高”，这句话没有说",
    ]


@pytest.mark.parametrize("how", ["no file", "not in the file", "not known", "another part of the year"])
def test_a_year_between_two_others_is_missing_however_it_is(office: Office, how: str) -> None:
    with_years(office, 工单件数={2022: 5, 2023: 6, 2024: 7, 2025: 8})
    if how == "no file":
        (office.root / "data/2023.yaml").unlink()
    else:
        figures = {
            "not in the file": "{参保人数: 5}",
            "not known": "{工单件数: ~}",
            "another part of the year": "{工单件数: {value: 6, period: 2023-01/05}}",
        }[how]
        office.year(f"period: 2023\nfigures: {figures}\n", "data/2023.yaml")
    answer = office.drafted("{{ 工单件数|连增 }}")
    assert answer.text == "连续XX年增长"
    assert len(answer.of_code("T304")) == 1
    assert not answer.of_code("T301")


def test_a_gap_that_decides_nothing_is_not_asked_for(office: Office) -> None:
    with_years(office, 工单件数={2021: 9, 2023: 9, 2024: 7, 2025: 8})
    answer = office.drafted(
        "甲{% clause %}{{ 工单件数|新高 }}{% endclause %}{% clause %}{{ 工单件数|连增 }}{% endclause %}。"
    )
    assert (answer.text, answer.of_code("T304")) == ("甲。", [])


def test_a_series_begins_behind_six_years_without_a_value(office: Office) -> None:
    five = with_years(office, 工单件数={2017: 9, 2023: 6, 2024: 7, 2025: 8}).drafted("{{ 工单件数|新高 }}")
    assert five.of_code("T304") == [
        "data/2025.yaml: T304 没有“工单件数”2018、2019、2020、2021、2022年可比的数值，不能断定“新高”，这句话没有说"
    ]
    (office.root / "data/2017.yaml").unlink()
    office.year("period: 2016\nfigures: {工单件数: 9}\n", "data/2016.yaml")
    assert office.prints("{{ 工单件数|新高 }}") == "创2023年以来新高"


def test_old_files_are_read_as_far_as_forty_years_back(office: Office) -> None:
    (office.root / "data/2023.yaml").unlink()
    (office.root / "data/2024.yaml").unlink()
    with_all = {year: year - 1900 for year in range(1980, 2026)}
    for year, value in with_all.items():
        office.year(f"period: {year}\nfigures: {{工单件数: {value}}}\n", f"data/{year}.yaml")
    answer = office.drafted("{{ 工单件数|新高 }}，{{ 工单件数|新高(历史=true) }}，{{ 工单件数|连增 }}")
    assert answer.text == "创1985年以来新高，创1985年以来新高，连续40年增长"
    assert answer.figures[0].computation == "1985年至2025年各年：85、86、87、……、123、124、125件"


def test_another_definition_begins_the_series_anew(office: Office) -> None:
    with_years(office, 工单件数={2021: 99, 2022: 4, 2023: "{value: 6, status: 口径调整}", 2024: 7, 2025: 8})
    section = "{{ 工单件数|连增 }}，{{ 工单件数|新高 }}，{{ 工单件数|新高(历史=true) }}，{{ 工单件数|突破('7.5', 历史=true) }}"
    assert office.prints(section) == "连续2年增长，创2023年以来新高，创2023年以来新高，2023年以来首次突破7.5件"


def test_the_comparable_value_before_another_definition_belongs_to_the_series(office: Office) -> None:
    new = "{value: 6, status: 口径调整, comparable_last: 5}"
    with_years(office, 工单件数={2021: 99, 2022: 50, 2023: new, 2024: 7, 2025: 8})
    answer = office.drafted("{{ 工单件数|连增 }}")
    assert answer.text == "连续3年增长"
    assert (answer.figures[0].base_period, answer.figures[0].base_value) == ("2022", "5")


def test_nobody_can_vouch_for_a_history_whose_first_year_is_not_known(office: Office) -> None:
    with_years(office, 工单件数={2022: "~", 2023: 6, 2024: 7, 2025: 8})
    assert office.prints("{{ 工单件数|新高(历史=true) }}") == "创2023年以来新高"
    office.year("period: 2022\nfigures: {工单件数: {value: ~, status: 不适用}}\n", "data/2022.yaml")
    assert office.prints("{{ 工单件数|新高(历史=true) }}") == "创历史新高"


def test_a_withheld_year_is_not_told_by_a_claim(office: Office) -> None:
    with_years(office, 工单件数={2022: 5, 2023: "{value: 6, status: 保密}", 2024: 7, 2025: 8})
    answer = office.drafted("{{ 工单件数|连增 }}")
    assert answer.text == "连续XX年增长"


def test_the_same_half_of_each_year_is_compared(office: Office) -> None:
    for year, value in {2022: 11, 2023: 8, 2024: 9, 2025: 10.5}.items():
        office.write(f"data/{year}H1.yaml", f"{HEAD}period: {year}H1\nfigures: {{参保人数: {value}万}}\n")
    section = "{{ 参保人数|连增 }}，{{ 参保人数|新高 }}，{{ 参保人数|突破('10万') }}"
    assert office.prints(section, "data/2025H1.yaml") == "连续2年增长，创近3年同期新高，时隔3年同期再次突破10万人"


def test_a_figure_of_several_years_has_no_series(office: Office) -> None:
    for years in ("2021/2025", "2020/2024", "2019/2023"):
        text = f"{HEAD}period: {years}\nfigures: {{工单件数: {years[:4]}}}\n"
        office.write(f"data/{years.replace('/', '-')}.yaml", text)
    assert office.prints("{{ 工单件数|连增 }}", "data/2021-2025.yaml") == "连续XX年增长"


def test_a_claim_leads_back_to_its_years(office: Office) -> None:
    section = "{{ 参保人数|新高 }}，{{ 工单件数|连增 }}，{{ 报销比例|稳定('66%') }}"
    record, streak, steady = office.drafted(section).figures
    assert (record.rule, record.operation, record.value, record.base_period) == ("O9", "record", "828357", "2024")
    assert record.computation == "2023年至2025年各年：76.00、78.60、82.84万人"
    assert (streak.base_period, streak.base_value) == ("2023", "2000")
    assert (steady.base_period, steady.computation) == ("", "2023年至2025年各年：66.0%、68.0%、68.4%")


WRONG = [
    ("参保人数|突破", "T010 “突破”的参数不对：参数的个数或名称不符"),
    ("参保人数|突破('80万元')", "T010 “突破”的参数不对：“80万元”与指标的单位“人”不符"),
    ("参保人数|突破('80%')", "T010 “突破”的参数不对：“80%”与指标的单位“人”不符"),
    ("报销比例|稳定('80万')", "T010 “稳定”的参数不对：“80万”与指标的单位“%”不符"),
    ("参保人数|突破('约80万')", "T010 “突破”的参数不对：“约80万”与指标的单位“人”不符"),
    ("参保人数|突破('很多')", "T010 “突破”的参数不对：“很多”不是数"),
    ("参保人数|突破(职工人数)", "T010 “突破”的参数不对：括号中要写一个数，如 '600万人'、'90%'"),
    ("参保人数|新高(历史='是')", "T010 “新高”的参数不对：历史 要写 true 或 false"),
    ("参保人数|新高(至少=1)", "T010 “新高”的参数不对：“至少”要写年数，不小于 2"),
    ("参保人数|连增(至少='三')", "T010 “连增”的参数不对：“至少”要写年数，不小于 2"),
    ("参保人数|连增(最少=3)", "T010 “连增”的参数不对：参数的个数或名称不符"),
    ("位次|稳定(0.5)", "T010 “稳定”的参数不对：名次要写正整数"),
    ("位次|突破(5)", "T017 “位次”不能用“突破”：名次没有突破和跌破，请用 稳定 或 新高"),
    ("住院率同比|连增", "T017 “住院率同比”不能用“连增”：它本身就是同比"),
    ("住院率同比|新高", "T017 “住院率同比”不能用“新高”：它本身就是同比"),
    ("住院率同比|跌破('5%')", "T017 “住院率同比”不能用“跌破”：它本身就是同比"),
]


@pytest.mark.parametrize(("expression", "finding"), WRONG, ids=[f"wrong{index}" for index in range(len(WRONG))])
def test_what_means_nothing_is_refused(office: Office, expression: str, finding: str) -> None:
    (found,) = office.finds(f"甲{{{{ {expression} }}}}。")
    assert found.partition(": ")[2] == finding
