"""Templates that use other templates: macros, imports, includes; and which files they may not use."""

from time import process_time

import pytest

from tests.templating.office import Office

PHRASES = """\
{% macro 一句(指标) -%}
{{ 指标|名称 }}{{ 指标 }}{% clause %}，{{ 指标|同比 }}{% endclause %}
{%- endmacro %}
{% macro 结尾() %}特此报告，{{ 地区 }}。{% endmacro %}
"""
USES = [
    (
        "{% from '_shared/句式.md.j2' import 一句 %}\n{{ 一句(参保人数) }}；{{ 一句(未知) }}。",
        "参保人数82.84万人，同比增长5.4%；未知XX万元。",
    ),
    ("{% from '_shared/句式.md.j2' import 一句 as 句 %}{{ 句(位次) }}", "位次第2位，比上年上升3位"),
    ("{% import '_shared/句式.md.j2' as 句式 %}{{ 句式.结尾() }}", "特此报告，示范县。"),
    ("{% import '_shared/句式.md.j2' as 句式 without context %}{{ 句式.结尾() }}", "特此报告，示范县。"),
    ("甲\n\n{% include '_shared/段.md.j2' %}\n\n乙", "甲\n示范县参保82.84万人。\n乙"),
    ("{% include '_shared/段.md.j2' without context %}", "示范县参保82.84万人。"),
    ("{% include '_shared/外.md.j2' %}", "示范县参保82.84万人。"),
    ("{% include 'annual/../_shared/段.md.j2' %}", "示范县参保82.84万人。"),
    ("{% extends '_shared/底.md.j2' %}{% block 中 %}乙{{ 位次 }}{% endblock %}", "甲乙第2位丙"),
    ("{% for x in [参保人数, 位次] %}{% include '_shared/项.md.j2' %}{% endfor %}", "82.84万人；第2位；"),
    ("{% macro 甲(x, y='末') %}{{ x }}{{ y }}{% endmacro %}{{ 甲(位次) }}{{ 甲(位次, '终') }}", "第2位末第2位终"),
    ("{% macro 甲() %}（{{ caller() }}）{% endmacro %}{% call 甲() %}{{ 位次 }}{% endcall %}", "（第2位）"),
]
REFUSED = [
    ("annual/a.md.j2", "引用成环"),
    ("/etc/passwd", "templates 文件夹中没有这个文件"),
    ("../data/2025.yaml", "templates 文件夹中没有这个文件"),
    ("annual/../../data/2025.yaml", "templates 文件夹中没有这个文件"),
    ("没有.md.j2", "templates 文件夹中没有这个文件"),
    ("annual", "templates 文件夹中没有这个文件"),
    ("", "templates 文件夹中没有这个文件"),
    ("out.md.j2", "templates 文件夹中没有这个文件"),
    ("outside/data/2025.yaml", "templates 文件夹中没有这个文件"),
    ("circle.md.j2", "templates 文件夹中没有这个文件"),
    ("_shared/b.md.j2", "引用成环"),
    ("a" * 5000, "templates 文件夹中没有这个文件"),
]


@pytest.fixture
def shared(office: Office) -> Office:
    office.write("templates/_shared/句式.md.j2", PHRASES)
    office.write("templates/_shared/段.md.j2", "{{ 地区 }}参保{{ 参保人数 }}。\n")
    office.write("templates/_shared/外.md.j2", "{% include '_shared/段.md.j2' %}\n")
    office.write("templates/_shared/底.md.j2", "甲{% block 中 %}{% endblock %}丙\n")
    office.write("templates/_shared/项.md.j2", "{{ x }}；")
    return office


@pytest.mark.parametrize(("section", "printed"), USES, ids=range(len(USES)))
def test_templates_are_shared_across_files(shared: Office, section: str, printed: str) -> None:
    if "项.md.j2" in section:  # its x comes from the loop that includes it, which only the running template knows
        shared.write("templates/annual/genre.yaml", "title: 标题\nsections: [a.md.j2]\nparameters: [x]\n")
        section = section.replace("for x in", "for y in")
        printed = "XX；XX；"
    assert shared.prints(section) == printed


@pytest.mark.parametrize(
    "tag", ["include '{}'", "import '{}' as 甲", "from '{}' import 甲", "extends '{}'"], ids=range(4)
)
@pytest.mark.parametrize(("name", "reason"), REFUSED, ids=range(len(REFUSED)))
def test_what_may_not_be_used_is_refused_at_its_place(office: Office, tag: str, name: str, reason: str) -> None:
    office.write("templates/_shared/b.md.j2", "{% include '_shared/c.md.j2' %}")
    office.write("templates/_shared/c.md.j2", "{% include '_shared/b.md.j2' %}")
    (office.root / "templates/out.md.j2").symlink_to("/etc/passwd")
    (office.root / "templates/outside").symlink_to(office.root)
    (office.root / "templates/circle.md.j2").symlink_to("circle.md.j2")
    found = office.finds(f"甲\n{{% {tag.format(name)} %}}")
    place, _, text = found[0].partition(": ")
    assert place.startswith("templates/annual/a.md.j2:2:")
    assert text == f"T006 不能引用模板“{name}”：{reason}"


@pytest.mark.parametrize(
    "code", ["{% include 本单位 %}", "{% include ['b.md.j2'] %}", "{% extends 地区 ~ 'b' %}"], ids=range(3)
)
def test_a_file_is_named_in_so_many_words(office: Office, code: str) -> None:
    assert office.finds(code) == ["templates/annual/a.md.j2:1:1: T006 不能引用模板“…”：文件名要直接写明"]


def test_a_file_that_is_missing_is_not_ignored(office: Office) -> None:
    assert office.finds("{% include '没有.md.j2' ignore missing %}") == [
        "templates/annual/a.md.j2:1:13: T006 不能引用模板“没有.md.j2”：templates 文件夹中没有这个文件"
    ]


def test_findings_in_a_shared_file_stand_there_and_once(office: Office) -> None:
    office.write("templates/_shared/b.md.j2", "甲\n{{ 参报人数 }}\n")
    office.write("templates/annual/genre.yaml", "title: 标题\nsections: [a.md.j2, c.md.j2]\n")
    office.write("templates/annual/c.md.j2", "{% include '_shared/b.md.j2' %}")
    assert office.finds("{% include '_shared/b.md.j2' %}") == [
        "templates/_shared/b.md.j2:2:4: T002 “参报人数”不是指标、参数或内置名称"
    ]


def test_a_fault_met_in_a_shared_macro_stands_in_its_file(office: Office) -> None:
    office.write("templates/_shared/b.md.j2", "{# 注 #}\n{% macro 甲(x) %}\n乙{{ x|同比 }}\n{% endmacro %}\n")
    assert office.finds("{% from '_shared/b.md.j2' import 甲 %}\n{{ 甲(地区) }}") == [
        "templates/_shared/b.md.j2:3:7: T008 过滤器“同比”要用在指标上，这里是文字“示范县”"
    ]


def test_a_macro_that_the_file_has_not_is_a_finding(office: Office) -> None:
    office.write("templates/_shared/b.md.j2", "甲")
    (found,) = office.finds("甲{% from '_shared/b.md.j2' import 乙 %}{{ 乙() }}")
    assert found.startswith("templates/annual/a.md.j2:1:")
    assert "乙" in found


def test_includes_that_double_are_followed_once_and_stopped(office: Office) -> None:
    for number in range(30):
        office.write(f"templates/_shared/{number}.md.j2", f"{{% include '_shared/{number + 1}.md.j2' %}}" * 2)
    office.write("templates/_shared/30.md.j2", "甲")
    start = process_time()
    (found,) = office.finds("{% include '_shared/0.md.j2' %}")
    assert process_time() - start < 20
    assert "T007" in found


def test_a_chain_of_a_thousand_includes_is_a_finding(office: Office) -> None:
    for number in range(1000):
        office.write(f"templates/_shared/{number}.md.j2", f"{{% include '_shared/{number + 1}.md.j2' %}}")
    office.write("templates/_shared/1000.md.j2", "甲")
    start = process_time()
    (found,) = office.finds("{% include '_shared/0.md.j2' %}")
    assert process_time() - start < 20
    assert found.startswith("templates/_shared/")


def test_an_included_file_in_gbk_says_so(office: Office) -> None:
    office.write("templates/_shared/b.md.j2", "参保人数比上年有所增加".encode("gbk"))
    assert office.finds("{% include '_shared/b.md.j2' %}") == [
        "templates/_shared/b.md.j2: D005 文件是 GBK 编码，请另存为 UTF-8"
    ]
