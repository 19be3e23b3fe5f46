"""{% clause %} and {% list %}: what falls with a missing figure, and what stays."""

import pytest

from tests.templating.office import Office, unplaced

CLAUSES = [
    # known, missing value, missing base, missing target, withheld, missing parameter
    ("甲{% clause %}，乙{{ 参保人数 }}{% endclause %}。", "甲，乙82.84万人。"),
    ("甲{% clause %}，乙{{ 未知 }}{% endclause %}。", "甲。"),
    ("甲{% clause %}，乙{{ 未写 }}{% endclause %}。", "甲。"),
    ("甲{% clause %}，乙{{ 保密数 }}{% endclause %}。", "甲。"),
    ("甲{% clause %}，{{ 无上年|同比 }}{% endclause %}。", "甲。"),
    ("甲{% clause %}，{{ 无上年|由至 }}{% endclause %}。", "甲。"),
    ("甲{% clause %}，{{ 基金收入|完成率 }}{% endclause %}。", "甲。"),
    ("甲{% clause %}，{{ 热线名称 }}{% endclause %}{% clause %}，{{ 时限 }}{% endclause %}。", "甲，12345热线。"),
    # one missing figure among others
    ("甲{% clause %}，乙{{ 参保人数 }}，{{ 未知 }}{% endclause %}。", "甲。"),
    # without a figure it always stands
    ("甲{% clause %}，乙{% endclause %}。", "甲，乙。"),
    # nested: the inner one falls for itself
    (
        "甲{% clause %}，乙{{ 参保人数 }}{% clause %}，{{ 无上年|同比 }}{% endclause %}{% endclause %}。",
        "甲，乙82.84万人。",
    ),
    ("甲{% clause %}，乙{{ 未知 }}{% clause %}，{{ 参保人数|同比 }}{% endclause %}{% endclause %}。", "甲。"),
    # if and for inside and around
    ("甲{% clause %}{% if 未知|有值 %}，{{ 未知 }}{% else %}，{{ 位次 }}{% endif %}{% endclause %}。", "甲，第2位。"),
    ("甲{% if 参保人数 %}{% clause %}，{{ 未知 }}{% endclause %}{% endif %}。", "甲。"),
    (
        "{% for x in [参保人数, 未知, 位次] %}{% clause %}甲{{ x }}；{% endclause %}{% endfor %}",
        "甲82.84万人；甲第2位；",
    ),
    ("甲{% clause %}{% for x in [参保人数, 未知] %}，{{ x }}{% endfor %}{% endclause %}。", "甲。"),
    # set, macros and ~ carry the gap along
    ("{% set x %}{{ 未知 }}{% endset %}甲{% clause %}，{{ x }}{% endclause %}。", "甲。"),
    ("甲{% clause %}{{ '，' ~ 未知 }}{% endclause %}{% clause %}{{ '，' ~ 位次 }}{% endclause %}。", "甲，第2位。"),
    (
        "{% macro 句(x) %}，{{ x }}{% endmacro %}甲{% clause %}{{ 句(未知) }}{% endclause %}{{ 句(位次) }}。",
        "甲，第2位。",
    ),
    # a clause that falls takes the paragraph, the item, the heading with it where nothing else is left
    ("甲\n\n{% clause %}{{ 未知 }}{% endclause %}。\n\n乙", "甲\n乙"),
    ("1. 甲\n2. {% clause %}{{ 未知 }}{% endclause %}\n3. 乙\n", "一是甲。二是乙。"),
    ("# 甲\n\n{% clause %}乙{{ 未知 }}。{% endclause %}\n\n# 丙\n\n丁", "# 一、丙\n丁"),
]
LISTS = [
    ("{% list %}{{ 参保人数 }}{% item %}{{ 位次 }}{% endlist %}", "82.84万人、第2位"),
    ("{% list %}{{ 参保人数 }}{% item %}{{ 未知 }}{% item %}{{ 位次 }}{% endlist %}", "82.84万人、第2位"),
    ("{% list %}{{ 未知 }}{% item %}{{ 位次 }}{% endlist %}。", "第2位。"),
    ("{% list %}{{ 位次 }}{% endlist %}。", "第2位。"),
    ("{% list '；' %}甲{{ 参保人数 }}{% item %}乙{{ 位次 }}{% endlist %}", "甲82.84万人；乙第2位"),
    ("{% list '，其中' %}甲{{ 参保人数 }}{% item %}乙{{ 位次 }}{% endlist %}", "甲82.84万人，其中乙第2位"),
    # all fall: nothing is left, and the clause around falls too
    ("甲{% list %}{{ 未知 }}{% item %}{{ 未写 }}{% endlist %}。", "甲。"),
    ("甲{% clause %}，其中{% list %}{{ 未知 }}{% item %}{{ 未写 }}{% endlist %}{% endclause %}。", "甲。"),
    ("甲{% clause %}，其中{% list %}{{ 未知 }}{% item %}{{ 位次 }}{% endlist %}{% endclause %}。", "甲，其中第2位。"),
    # members without figures; empty ones fall with their sign
    ("{% list %}甲{% item %}{% item %}乙{% endlist %}", "甲、乙"),
    ("{% list %}甲{% item %}{% if 未知|有值 %}{{ 未知 }}{% endif %}{% item %}乙{% endlist %}", "甲、乙"),
    # nested
    (
        "{% list '；' %}甲{% list %}{{ 未知 }}{% item %}{{ 位次 }}{% endlist %}{% item %}{{ 未写 }}{% item %}丙{{ 参保人数 }}{% endlist %}",
        "甲第2位；丙82.84万人",
    ),
    ("{% list '；' %}甲{% item %}乙{% list %}{{ 未知 }}{% endlist %}{% endlist %}", "甲"),
    ("{% list %}甲{% clause %}{{ 未知 }}{% endclause %}{% item %}乙{% endlist %}", "甲、乙"),
    ("{% list %}{% for x in [位次, 参保人数] %}{{ x }}{% endfor %}{% item %}乙{% endlist %}", "第2位82.84万人、乙"),
]
LINES = [
    # a line that holds only tags leaves nothing, a line that ends in one keeps its end
    ("甲\n{% if 参保人数 %}\n乙\n{% endif %}\n丙", "甲乙丙"),
    ("甲\n\n{% if 参保人数 %}\n\n乙\n\n{% endif %}\n\n丙", "甲\n乙\n丙"),
    ("1. 甲\n{% if 参保人数 %}\n1. 乙\n{% endif %}\n1. 丙\n", "一是甲。二是乙。三是丙。"),
    ("1. 甲{% if 参保人数 %}乙{% endif %}\n1. 丙\n", "一是甲乙。二是丙。"),
    ("1. 甲{% clause %}，{{ 未知 }}{% endclause %}\n1. 丙\n", "一是甲。二是丙。"),
    ("1. 甲{% clause %}，{{ 位次 }}{% endclause %}  \n1. 丙\n", "一是甲，第2位。二是丙。"),
    ("1. 甲{% list %}{{ 位次 }}{% endlist %}\n1. 丙\n", "一是甲第2位。二是丙。"),
    ("1. 甲{# 注 #}\n1. 丙\n", "一是甲。二是丙。"),
    ("# 甲{% if 参保人数 %}乙{% endif %}\n\n丙", "# 一、甲乙\n丙"),
    (
        "{% for x in [位次, 参保人数] %}\n1. {{ x }}{% if loop.last %}末{% endif %}\n{% endfor %}\n",
        "一是第2位。二是82.84万人末。",
    ),
    ("  {% if 参保人数 %}  \n甲\n{% endif %}{# 注 #}{% if 位次 %}\n乙{% endif %}\n\n丙", "甲乙\n丙"),
    ("甲\n{# 一\n二 #}\n乙", "甲乙"),
    ("甲{% if 参保人数 -%}\n\n乙{% endif %}", "甲乙"),
    ("甲\r\n\r\n{% if 参保人数 %}\r\n乙{% endif %}\r\n\r\n丙\r\n", "甲\n乙\n丙"),
    ("甲{% if 参保人数 +%}\n\n乙{% endif %}", "甲\n乙"),
    ("{% set 甲 = '一' %}\n{% if 甲 == '一' %}\n\n乙\n{% endif %}", "乙"),
]


@pytest.mark.parametrize(("section", "printed"), CLAUSES, ids=range(len(CLAUSES)))
def test_a_clause_falls_with_its_missing_figures(office: Office, section: str, printed: str) -> None:
    assert office.prints(section) == printed


@pytest.mark.parametrize(("section", "printed"), LISTS, ids=range(len(LISTS)))
def test_the_members_of_a_list_fall_with_their_signs(office: Office, section: str, printed: str) -> None:
    assert office.prints(section) == printed


@pytest.mark.parametrize(("section", "printed"), LINES, ids=range(len(LINES)))
def test_a_line_keeps_its_end_unless_it_holds_only_tags(office: Office, section: str, printed: str) -> None:
    assert office.prints(section) == printed


@pytest.mark.parametrize("sign", ["''", "5", "参保人数", "none"])
def test_the_sign_of_a_list_is_text(office: Office, sign: str) -> None:
    assert office.finds(f"{{% list {sign} %}}甲{{% endlist %}}") == [
        "templates/annual/a.md.j2:1:4: T010 “list”的参数不对：分隔符要写成引号中的文字"
    ]


@pytest.mark.parametrize(
    ("section", "problem"),
    [
        ("{% clause %}甲", "缺少 {% endclause %}"),
        ("{% list %}甲", "缺少 {% endlist %}"),
        ("{% list %}甲{% item %}乙", "缺少 {% endlist %}"),
        ("甲{% endclause %}", "没有标签“endclause”"),
        ("甲{% item %}乙", "没有标签“item”"),
        ("{% clause %}甲{% endlist %}", "没有标签“endlist”"),
    ],
    ids=range(6),
)
def test_a_tag_without_its_partner_is_a_finding(office: Office, section: str, problem: str) -> None:
    column = section.index("{") + 1
    assert office.finds(section) == [f"templates/annual/a.md.j2:1:{column}: T001 模板语法错误：{problem}"]


def test_what_fell_is_not_asked_for(office: Office) -> None:
    answer = office.drafted("甲{% clause %}{{ 未写 }}{% endclause %}{% list %}{{ 无上年|同比 }}{% endlist %}")
    assert answer.of_code("T3") == []
    assert answer.figures == ()


class TestNamed:
    """A set with a name keeps all its members."""

    @pytest.mark.parametrize(
        ("section", "printed"),
        [
            (
                "把好{% named '三关' %}入口关{% item %}使用关{{ 零数 }}{% item %}出口关{% endnamed %}。",
                "把好入口关、使用关0人、出口关。",
            ),
            ("{% named '两项' %}甲{% item %}乙{% endnamed %}", "甲、乙"),
            ("{% named '四个聚焦' %}甲{% item %}乙{% item %}丙{% item %}丁{% endnamed %}", "甲、乙、丙、丁"),
            ("{% named '若干项' %}甲{% item %}乙{% endnamed %}", "甲、乙"),
            (
                "{% named '十一项' %}" + "{% item %}".join("甲乙丙丁戊己庚辛壬癸子") + "{% endnamed %}",
                "、".join("甲乙丙丁戊己庚辛壬癸子"),
            ),
        ],
        ids=range(5),
    )
    def test_its_members_are_joined(self, office: Office, section: str, printed: str) -> None:
        assert office.prints(section) == printed

    @pytest.mark.parametrize(
        ("section", "finding"),
        [
            ("{% named '三关' %}甲{% item %}乙{% endnamed %}", "T023 “三关”的各项不全：写了 2 项"),
            ("{% named '两关' %}甲{% item %}乙{% item %}丙{% endnamed %}", "T023 “两关”的各项不全：写了 3 项"),
            ("{% named '两关' %}甲{% item %}乙{{ 未知 }}{% endnamed %}", "T023 “两关”的各项不全：第 2 项缺数或为空"),
            (
                "{% named '两关' %}{% clause %}{{ 未知 }}{% endclause %}{% item %}乙{% endnamed %}",
                "T023 “两关”的各项不全：第 1 项缺数或为空",
            ),
            ("{% named 5 %}甲{% endnamed %}", "T010 “named”的参数不对：集合的名称要写成引号中的文字，如 '三关'"),
            ("{% named '三关' %}甲", "T001 模板语法错误：缺少 {% endnamed %}"),
            ("{% named %}甲{% endnamed %}", "T001 模板语法错误：named 后面要写集合的名称，如 {% named '三关' %}"),
        ],
        ids=range(7),
    )
    def test_a_lost_member_is_an_error(self, office: Office, section: str, finding: str) -> None:
        assert unplaced(office.finds(section)) == [finding]
