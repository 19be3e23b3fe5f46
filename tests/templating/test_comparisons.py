"""What figures are compared with: a rate never with a number above 1, a value in quotes as the data files would have it."""

import pytest

from tests.templating.office import Office, unplaced

T024 = "T024 “{}”是比率，在判断中以小数计，不能与 {} 比较或加减"
T025 = "T025 “{}”不能与“{}”比较：{}"
RATE = T024.format("报销比例", "45")


@pytest.mark.parametrize(
    ("condition", "finding"),
    [
        ("报销比例 > 45", RATE),
        ("45 < 报销比例", RATE),
        ("报销比例 == 45", RATE),
        ("报销比例 != 45", RATE),
        ("报销比例 <= 45.0", T024.format("报销比例", "45.0")),
        ("reimbursed >= 1.2", T024.format("报销比例", "1.2")),
        ("报销比例 > -45", T024.format("报销比例", "-45")),
        ("住院率同比 < -5", T024.format("住院率同比", "-5")),
        ("报销比例 in [45, 0.5]", RATE),
        ("报销比例 not in (0.5, 45)", RATE),
        ("0 < 报销比例 < 45", RATE),
        ("报销比例 + 45 > 住院率", RATE),
        ("报销比例 - 住院率 > 45", RATE),
        ("not 报销比例 > 45", RATE),
        ("有没有 is defined or 报销比例 > 45", RATE),
        ("-报销比例 < -45", T024.format("报销比例", "-45")),
        ("报销比例|突破(45)|成立", RATE),
        ("报销比例|稳定(45)|成立", RATE),
    ],
    ids=range(18),
)
@pytest.mark.parametrize(
    "section",
    [
        "{% if X %}甲{% endif %}",
        "{% if 参保人数|达标 %}甲{% elif X %}乙{% endif %}",
        "{{ '甲' if X else '乙' }}",
        "{% set 成 = X %}{% if 成 %}甲{% endif %}",
        "{% for 数 in [参保人数] if X %}甲{% endfor %}",
    ],
    ids=["if", "elif", "inline", "set", "for"],
)
def test_a_rate_beside_a_number_above_1_is_an_error_of_the_text(
    office: Office, section: str, condition: str, finding: str
) -> None:
    found = office.finds("甲\n乙" + section.replace("X", condition))
    assert finding in unplaced(found)
    line, column = found[unplaced(found).index(finding)].split(":")[1:3]
    assert (line, column.isdigit()) == ("2", True)


def test_it_is_found_in_what_never_runs(office: Office) -> None:
    assert unplaced(office.finds("{% if 0 %}{% if 报销比例 > 45 %}甲{% endif %}{% endif %}")) == [RATE]


def test_it_stands_at_the_name(office: Office) -> None:
    assert office.finds("甲{% if 参保人数|达标 and 45 < 报销比例 %}乙{% endif %}") == [
        f"templates/annual/a.md.j2:1:25: {RATE}"
    ]


def test_the_advice_is_the_number_with_its_unit(office: Office) -> None:
    from reportgen.app.check import check

    office.write("templates/annual/a.md.j2", "{% if 报销比例 > 45 %}甲{% endif %}")
    (found,) = [each for each in check("data/2025.yaml", cwd=office.root).diagnostics if each.code == "T024"]
    assert found.finding.fields["advice"] == "45%"


@pytest.mark.parametrize(
    "section",
    [
        "{% for 数 in [参保人数, 报销比例] %}{% if 数 > 45 %}甲{% endif %}{% endfor %}",
        "{% macro 高(数, 线) %}{% if 数 > 线 %}甲{% endif %}{% endmacro %}{{ 高(报销比例, 45) }}",
        "{% set 线 = 45 %}{% if 报销比例 > 线 %}甲{% endif %}",
        "{% set 线 = [45] %}{% if 报销比例 in 线 %}甲{% endif %}",
        "{% if [报销比例] == [45] %}甲{% endif %}",
        "{% set 线 = 40 + 5 %}{% if 报销比例 > 线 %}甲{% endif %}",
    ],
    ids=range(6),
)
def test_what_only_running_tells_is_found_when_it_runs(office: Office, section: str) -> None:
    assert unplaced(office.finds(section)) == [RATE]


@pytest.mark.parametrize(
    "condition",
    [
        "报销比例 > 0.45",
        "报销比例 <= 1",
        "报销比例 * 100 > 45",
        "报销比例 / 住院率 > 2",
        "基金收入 > 45",
        "位次 < 45",
        "报销比例 > 住院率",
        "指标组2 is defined or 报销比例 - 住院率 < 1",
    ],
)
def test_what_may_be_meant_is_let_through(office: Office, condition: str) -> None:
    assert "T024" not in " ".join(office.finds(f"{{% if {condition} %}}甲{{% else %}}乙{{% endif %}}"))


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("报销比例 > '45%'", "是"),
        ("报销比例 > '68.4%'", "否"),
        ("报销比例 == '68.4%'", "是"),
        ("报销比例 >= '68.4'", "是"),
        ("'45％' < 报销比例", "是"),
        ("报销比例 > '684‰'", "否"),
        ("报销比例 < '百分之七十'", "是"),
        ("参保人数 > '82.5万'", "是"),
        ("参保人数 > '82.9万人'", "否"),
        ("参保人数 == '828,357人'", "是"),
        ("参保人数 in ['5', '828357']", "是"),
        ("'80万' < 参保人数 < '90万'", "是"),
        ("基金收入 == '1.2亿元'", "是"),
        ("基金收入 > '3亿元'", "否"),
        ("基金收入 - 基金支出 >= '3000万元'", "是"),
        ("报销比例 - 住院率 > '40%'", "是"),
        ("位次 <= '第3位'", "是"),
        ("办理天数 < '15天'", "否"),
        ("未知 < '100万'", "否"),
        ("未知 != '100万'", "否"),
        ("not 保密数 > '1万'", "是"),
        ("[参保人数, 位次]|数量 >= '2项'", "是"),
        ("[1, 2] == [1, '甲']", "否"),
    ],
)
def test_a_value_in_quotes_is_read_as_in_the_data(office: Office, condition: str, answer: str) -> None:
    assert office.prints(f"{{% if {condition} %}}是{{% else %}}否{{% endif %}}") == answer


@pytest.mark.parametrize(
    ("condition", "text", "name", "problem"),
    [
        ("参保人数 > '很多'", "很多", "参保人数", "它不是数"),
        ("参保人数 > ''", "", "参保人数", "它不是数"),
        ("参保人数 > '5元'", "5元", "参保人数", "单位不符，应为“人”"),
        ("'45人' < 报销比例", "45人", "报销比例", "单位不符，应为“%”"),
        ("基金收入 == '5%'", "5%", "基金收入", "单位不符，应为“元”"),
        ("参保人数 in ['约80万']", "约80万", "参保人数", "要写确切的数，不写约、余"),
        ("参保人数 > '80余万'", "80余万", "参保人数", "要写确切的数，不写约、余"),
    ],
)
def test_a_value_that_cannot_be_read_or_does_not_fit_is_an_error_of_the_text(
    office: Office, condition: str, text: str, name: str, problem: str
) -> None:
    assert unplaced(office.finds(f"{{% if 0 and {condition} %}}甲{{% endif %}}")) == [T025.format(text, name, problem)]


def test_it_is_found_in_a_loop_too(office: Office) -> None:
    section = "{% for 数 in [参保人数] %}{% if 数 > '5元' %}甲{% endif %}{% endfor %}"
    assert unplaced(office.finds(section)) == [T025.format("5元", "参保人数", "单位不符，应为“人”")]


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("热线名称 == '12345热线'", "是"),
        ("热线名称 != '12345热线'", "否"),
        ("年份 == 末年", "是"),
        ("本单位 == '示范县医疗保障局'", "是"),
        ("'医疗' in 本单位", "是"),
        ("[1, [2, '甲']] == [1, [2, '甲']]", "是"),
        ("[1, 2] == [1]", "否"),
        ("{'甲': [1]} == {'甲': [1]}", "是"),
        ("{'甲': 1} == {'乙': 1}", "否"),
        ("[未知] == [1]", "否"),
        ("'甲' in {'甲': 1}", "是"),
        ("'甲' in [1, '甲']", "是"),
        ("none == none", "是"),
        ("参保人数|达标 == true", "是"),
        ("'甲' == ['甲']", "否"),
    ],
)
def test_other_things_compare_as_they_read(office: Office, condition: str, answer: str) -> None:
    assert office.prints(f"{{% if {condition} %}}是{{% else %}}否{{% endif %}}") == answer
