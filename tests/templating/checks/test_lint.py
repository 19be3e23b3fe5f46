"""What is found in a template before it runs: each finding with its file, line, column and words."""

import pytest

from reportgen.app.explain import all_rules
from reportgen.diagnostics.finding import RULES, Severity
from reportgen.diagnostics.rendering import hint
from reportgen.genre.findings_genre import UnknownName
from reportgen.templating import findings
from reportgen.templating.checks.lint import MOST_CODE, MOST_FINDINGS
from tests.templating.office import Office
from tests.templating.office import shown as shown_as

FOUND = [
    ("共{{ 28 }}项", ["1:5: T009 不能直接印出写在模板里的数"]),
    # T001 syntax
    ("甲\n乙{% if 参保人数 %}丙", ["2:2: T001 模板语法错误：缺少 {% endif %}"]),
    ("甲\n\n乙{{ 参保人数 ", ["3:2: T001 模板语法错误：模板在代码中间结束"]),
    ("{% foo %}", ["1:1: T001 模板语法错误：没有标签“foo”"]),
    ("甲{% do x %}", ["1:2: T001 模板语法错误：没有标签“do”"]),
    ("甲{{ 参保人数 }", ["1:2: T001 模板语法错误：多余的“}”"]),
    ("{{ (参保人数 }}", ["1:1: T001 模板语法错误：多余的“}”，此处应为“)”"]),
    ("甲{# 注", ["1:2: T001 模板语法错误：缺少“#}”"]),
    ("{{ 参保人数 职工人数 }}", ["1:1: T001 模板语法错误：此处应为“}}”，却是“职工人数”"]),
    ("{{ 1e999 }}", ["1:1: T001 模板语法错误：数字过大"]),
    ("甲{% if 参保人数 < -1e999 %}乙{% endif %}", ["1:2: T001 模板语法错误：数字过大"]),
    # T002 names
    ("甲{{ 参报人数 }}", ["1:5: T002 “参报人数”不是指标、参数或内置名称"]),
    ("甲\n{{ 参保人数 }}{{ 参报人数|同比 }}", ["2:14: T002 “参报人数”不是指标、参数或内置名称"]),
    ("{% if 没有 is defined %}甲{% endif %}", ["1:7: T002 “没有”不是指标、参数或内置名称"]),
    ("{{ range(5) }}", ["1:4: T002 “range”不是指标、参数或内置名称"]),
    ("{{ loop.index }}", ["1:4: T002 “loop”不是指标、参数或内置名称"]),
    ("{{ _charge(5) }}", ["1:4: T002 “_charge”不是指标、参数或内置名称"]),
    # T003 filters
    ("甲{{ 参保人数|同期比 }}", ["1:10: T003 没有名为“同期比”的过滤器"]),
    ("{{ 参保人数|upper }}", ["1:9: T003 没有名为“upper”的过滤器"]),
    (
        "{{ 参报人数|同期比 }}",
        ["1:4: T002 “参报人数”不是指标、参数或内置名称", "1:9: T003 没有名为“同期比”的过滤器"],
    ),
    # T004 full-width signs
    ("甲｛｛ 参保人数 ｝｝", ["1:2: T004 模板代码中有全角符号“｛｛”", "1:10: T004 模板代码中有全角符号“｝｝”"]),
    ("{{ 参保人数｜同比 }}", ["1:8: T004 模板代码中有全角符号“｜”"]),
    ("｛% if 参保人数 %｝", ["1:1: T004 模板代码中有全角符号“｛%”", "1:12: T004 模板代码中有全角符号“%｝”"]),
    ("{{ 下限|区间（上限） }}", ["1:9: T004 模板代码中有全角符号“（”", "1:12: T004 模板代码中有全角符号“）”"]),
    ("{% list “；” %}甲{% endlist %}", ["1:9: T004 模板代码中有全角符号““”", "1:11: T004 模板代码中有全角符号“””"]),
    # T005 what is not allowed
    ("{{ 参保人数.__class__ }}", ["1:9: T005 模板中不允许：取“__class__”"]),
    ("{% if 参保人数 is string %}甲{% endif %}", ["1:15: T005 模板中不允许：is string"]),
    ("{% set 年份 = '甲' %}", ["1:8: T005 模板中不允许：给“年份”另外赋值"]),
    ("{% for 参保人数 in 未达标() %}甲{% endfor %}", ["1:8: T005 模板中不允许：给“参保人数”另外赋值"]),
    ("{% macro 参保人数() %}假{% endmacro %}", ["1:10: T005 模板中不允许：给“参保人数”另外赋值"]),
    ("{% macro 甲(insured) %}假{% endmacro %}", ["1:12: T005 模板中不允许：给“insured”另外赋值"]),
    ("{% macro _charge(n) %}{% endmacro %}", ["1:10: T005 模板中不允许：给“_charge”另外赋值"]),
    ("{% set _concatenate = 1 %}", ["1:8: T005 模板中不允许：给“_concatenate”另外赋值"]),
    ("{% autoescape true %}甲{% endautoescape %}", ["1:4: T005 模板中不允许：标签 autoescape"]),
    (r"甲{{ '\ue0007\ue001x\ue002' }}", ["1:2: T005 模板中不允许：在引号中写私用区字符 U+E000"]),
    (r"甲{{ 'a' ~ '\x00' }}", ["1:2: T005 模板中不允许：在引号中写控制字符 U+0000"]),
    (r"甲{{ '\ud800' }}", ["1:2: T005 模板中不允许：在引号中写孤立代理项 U+D800"]),
    # T011 notation
    ("甲\n\n- 第一点", ["3:1: T011 正文记法中没有“-”这种写法"]),
    ("> 引用", ["1:1: T011 正文记法中没有“>”这种写法"]),
    ("甲\n  ##### 五级", ["2:3: T011 正文记法中没有“#####”这种写法"]),
    ("| 甲 | 乙 |", ["1:1: T011 正文记法中没有“|”这种写法"]),
    ("1) 甲", ["1:1: T011 正文记法中没有“1)”这种写法"]),
    ("```\n甲\n```", ["1:1: T011 正文记法中没有“```”这种写法", "3:1: T011 正文记法中没有“```”这种写法"]),
    ("::: 二要\n1. 甲\n:::", ["1:1: T011 正文记法中没有“::: 二要”这种写法"]),
    ("{% if 参保人数 %}\n* 甲\n{% endif %}", ["2:1: T011 正文记法中没有“*”这种写法"]),
]
RIGHT = [
    "甲“乙”，｛丙｝｜丁",  # full-width signs are right outside code
    "{% list '；' %}甲{% endlist %}{{ '（甲）' }}",  # and inside quotation marks
    "{# 注释里可以有“全角”和 - #}\n甲",
    "甲 - 乙 > 丙 | 丁",
    "**甲**乙\n\n::: 一要\n1. 甲\n2. 乙\n:::\n",
    "{% set 词 = '甲' %}{{ 词 }}",
    "{% for 项 in 未达标() %}{{ 项 }}{{ loop.index }}{% endfor %}甲",
    "{% raw %}{{ 参报人数 }}{% endraw %}",
    "甲{{ '\\u7532' }}",
]


@pytest.mark.parametrize(("section", "found"), FOUND, ids=range(len(FOUND)))
def test_a_finding_stands_at_its_line_and_column(office: Office, section: str, found: list[str]) -> None:
    assert office.finds(section) == [f"templates/annual/a.md.j2:{each}" for each in found]


@pytest.mark.parametrize("section", RIGHT, ids=range(len(RIGHT)))
def test_what_is_right_has_no_finding(office: Office, section: str) -> None:
    assert office.finds(section) == []


def test_all_findings_of_all_sections_come_together(office: Office) -> None:
    office.write("templates/annual/genre.yaml", "title: '{{ 没有 }}'\nsections: [a.md.j2, b.md.j2, c.md.j2]\n")
    office.write("templates/annual/b.md.j2", "{% if %}").write("templates/annual/c.md.j2", "好")
    assert office.finds("{{ 参报人数 }}\n- 甲") == [
        "templates/annual/a.md.j2:1:4: T002 “参报人数”不是指标、参数或内置名称",
        "templates/annual/a.md.j2:2:1: T011 正文记法中没有“-”这种写法",
        "templates/annual/b.md.j2:1:1: T001 模板语法错误：此处缺少内容",
        "templates/annual/genre.yaml:1: T002 “没有”不是指标、参数或内置名称",
    ]


def test_templates_are_checked_beside_data_with_errors(office: Office) -> None:
    office.year("period: 2025\nfigures: {参保人数: 很多}\n")
    codes = [each.split()[1] for each in office.finds("{{ 参报人数 }}")]
    assert "T002" in codes
    assert [code for code in codes if code.startswith("D")]


def test_a_near_name_is_offered(office: Office) -> None:
    (found,) = office.drafted("{{ 参报人数 }}").found[-1:]
    assert found.finding.fields["near"] == "“参保人数”"


@pytest.mark.parametrize(
    "section",
    ["- 甲\n" * 5000, "｛｛" * 5000, "{{ " + "，" * 5000 + " }}", "".join(f"{{{{ 甲{n} }}}}" for n in range(5000))],
    ids=["notation", "delimiters", "signs", "names"],
)
def test_a_file_full_of_faults_is_told_of_the_first_ones(office: Office, section: str) -> None:
    assert len(office.finds(section)) == MOST_FINDINGS


def test_more_code_than_can_be_checked_in_a_moment_is_refused(office: Office) -> None:
    fits = "{{ 参保人数 }}" * (MOST_CODE // 10 // 100)
    assert office.finds(fits) == []
    found = [f"templates/annual/a.md.j2:1: T001 模板语法错误：一个模板中的代码超过 {MOST_CODE} 字符"]
    assert office.finds("{{ 参保人数 }}" * (MOST_CODE // 10 + 1)) == found
    assert office.finds("甲{{ " + "1," * MOST_CODE) == found
    assert office.finds("甲" * (MOST_CODE + 1)) == []


@pytest.mark.parametrize(
    "section",
    [
        "{% if 未知 %}{% set 话 = 职工人数|增减 %}{{ 话 }}{% else %}乙{% endif %}",
        "{% if 未知 %}甲{% elif 零数 %}{% set 话 = 职工人数|增减 %}{{ 话 }}{% else %}乙{% endif %}",
        "{% if 未知 %}{% macro 话() %}甲{% endmacro %}{{ 话() }}{% else %}乙{% endif %}",
    ],
    ids=range(3),
)
def test_a_name_may_be_set_and_read_in_one_branch(office: Office, section: str) -> None:
    assert office.finds(section) == []


def test_a_name_set_in_one_branch_is_unknown_in_another(office: Office) -> None:
    (found,) = office.finds("{% if 未知 %}{% set 话 = 1 %}{{ 话 }}{% else %}{{ 话 }}{% endif %}")[:1]
    assert "T002 “话”" in found


class TestRegister:
    """Every template rule is met somewhere in these tests."""

    ELSEWHERE = ("T006", "T007", "T008", "T009", "T010", "T012", "T015", "T016", "T301", "T302", "T303")

    def test_no_rule_is_forgotten(self) -> None:
        rules = {code for code, rule in RULES.items() if rule.__module__ == findings.__name__}
        rules.add(UnknownName.code)  # which genres have, too
        here = {each.split()[1] for _, found in FOUND for each in found}
        assert rules == here | set(self.ELSEWHERE)

    def test_only_gaps_and_punctuation_are_questions(self) -> None:
        questions = {
            code for code, rule in all_rules().items() if code[0] == "T" and rule.severity is Severity.QUESTION
        }
        told = {"T301", "T302", "T303", "T304", "T307", "T308", "T309", "T310", "T311", "T312", "T313", "T320", "T321"}
        told |= {"T402", "T463", "T464", "T481", "T482", "T484", "T486", "T487"}
        assert questions == told


def test_a_character_that_looks_like_another_is_named_with_its_code(office: Office) -> None:
    answer = office.drafted("甲\n基⾦运行平稳，{{ 参保人数 }}。")
    assert answer.text == "甲基⾦运行平稳，82.84万人。"
    assert answer.of_code("T313") == [
        "templates/annual/a.md.j2:2:2: T313 文字里混有形近的字符 “⾦”（U+2FA6，应为“金”）"
    ]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("{{ 参保⼈数 }}", "T001 模板语法错误：不认识的符号“⼈”（U+2F08，应为“人”）"),
        ("{{ 指标组('参保⼈数') }}", "T020"),
        ("{{ 表格(['参保⼈数']) }}", "T002"),
    ],
    ids=range(3),
)
def test_a_name_with_such_a_character_is_said_to_have_it(office: Office, code: str, shown: str) -> None:
    answer = office.drafted(code)
    (found,) = (each for each in answer.found if each.severity is Severity.ERROR)
    assert shown_as(found).partition(": ")[2].startswith(shown)
    if shown == "T002":
        assert "“⼈”（U+2F08，应为“人”）" in hint(found)
