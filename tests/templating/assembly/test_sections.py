"""Sections, titles and passages: templates inside data, and data that is never notation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.blocks.model import Heading, Paragraph
from tests.templating.office import GENRE, HEAD, Office, inline_text

LIST_OF_PROBLEMS = "{% for x in 问题清单 %}\n### {{ x.标题 }}\n\n{{ x.正文 }}\n\n{% endfor %}"
LIST_OF_PLANS = (
    "{% for x in 工作计划 %}\n## {{ x.标题 }}\n\n{% for y in x.事项 %}\n1. {{ y }}\n{% endfor %}\n\n{% endfor %}"
)
SIGNS = [
    "*甲*",
    "**甲**",
    "# 甲",
    "#### 甲 {接排}",
    "1. 甲",
    "12. 甲",
    "::: 署名",
    ":::甲",
    "{{ 参保人数 }}",
    "{% if %}",
    "\\甲\\",
    "`甲`",
    "|甲|",
    "- 甲",
]


def test_sections_come_in_the_order_of_the_genre(office: Office) -> None:
    office.write("templates/annual/genre.yaml", "title: 标题\nsections: [b.md.j2, a.md.j2, b.md.j2]\n")
    office.write("templates/annual/b.md.j2", "乙")
    assert office.prints("甲") == "乙\n甲\n乙"


def test_headings_are_numbered_across_sections(office: Office) -> None:
    office.write("templates/annual/genre.yaml", "title: 标题\nsections: [a.md.j2, b.md.j2]\n")
    office.write("templates/annual/b.md.j2", "## 三\n\n丁\n\n# 四\n\n戊")
    assert office.prints("# 一\n\n## 二\n\n丙") == "# 一、一\n## （一）二\n丙\n## （二）三\n丁\n# 二、四\n戊"


def test_a_title_of_several_lines_is_a_template_each(office: Office) -> None:
    office.write("templates/annual/genre.yaml", "title: ['{{ 本单位 }}', '{{ 年份 }}工作总结']\nsections: [a.md.j2]\n")
    answer = office.drafted("甲")
    assert answer.title == ["示范县医疗保障局", "2025年工作总结"]
    assert [figure.text for figure in answer.figures] == ["2025年"]


def test_passages_are_templates_themselves(office: Office) -> None:
    office.add(
        "data/2025.yaml",
        "problems:\n  - title: 人手偏少\n    text: 参保{{ 参保人数 }}{% clause %}，{{ 未知 }}{% endclause %}，{{ 位次|名次 }}。\n"
        "plans:\n  - title: 扩面\n    items: ['目标{{ 参保人数|下期目标 }}', 核对名单, '{% clause %}{{ 未知 }}{% endclause %}']\n",
    )
    answer = office.drafted(f"{LIST_OF_PROBLEMS}\n{LIST_OF_PLANS}")
    assert answer.text == "### 1.人手偏少\n参保82.84万人，全省第2位。\n## （一）扩面\n一是目标83万人。二是核对名单。"
    assert [figure.key for figure in answer.figures] == ["_rg1", "_rg2", "_rg3"]


def test_a_passage_may_hold_a_list(office: Office) -> None:
    office.add(
        "data/2025.yaml",
        "problems:\n  - title: 甲\n    text: |\n      有两点：\n\n      1. 其一\n      2. 其二{{ 位次 }}\n",
    )
    assert office.prints(LIST_OF_PROBLEMS) == "### 1.甲\n有两点：\n一是其一。二是其二第2位。"


@pytest.mark.parametrize(
    ("text", "line", "finding"),
    [
        ("'{{ 参报人数 }}'", 0, "T002 “参报人数”不是指标、参数或内置名称"),
        ("'{{ 参保人数'", 0, "T001 模板语法错误：模板在代码中间结束"),
        ("'｛｛ 参保人数 ｝｝'", 0, "T004 模板代码中有全角符号“｛｛”"),
        ("'{{ 地区|同比 }}'", 0, "T008 过滤器“同比”要用在指标上，这里是文字“示范县”"),
        ("|\n      甲\n      乙{{ 参报人数 }}", 2, "T002 “参报人数”不是指标、参数或内置名称"),
        ("|\n      甲\n\n      - 乙{{ 参保人数 }}", 3, "T011 正文记法中没有“-”这种写法"),
    ],
    ids=range(6),
)
def test_a_fault_in_a_passage_stands_in_its_line_of_the_period_file(
    office: Office, text: str, line: int, finding: str
) -> None:
    office.year(f"period: 2025\nproblems:\n  - title: 甲\n    text: {text}\n")
    assert office.finds(LIST_OF_PROBLEMS)[0] == f"data/2025.yaml:{7 + line}: {finding}"


def test_a_fault_in_one_passage_does_not_hide_that_of_the_next(office: Office) -> None:
    office.year(
        "period: 2025\nproblems:\n  - {title: 甲, text: '{{ 参报人数 }}'}\n  - {title: 乙, text: '{{ 没有 }}'}\n"
    )
    assert len(office.finds(LIST_OF_PROBLEMS)) == 2


@pytest.mark.parametrize("name", SIGNS, ids=range(len(SIGNS)))
def test_text_from_data_is_never_notation(office: Office, name: str) -> None:
    quoted = name.replace("\\", "\\\\")
    office.write(
        "data/2025.yaml",
        f'report: annual\norganisation: "{quoted}"\nregion: "{quoted}"\nperiod: 2025\n'
        f'parameters: {{参数: "{quoted}"}}\nproblems:\n  - {{title: "{quoted}", text: 乙}}\n',
    )
    answer = office.drafted(
        f"{{{{ 本单位 }}}}\n\n{{{{ 地区 }}}}甲\n\n{{{{ 参数 }}}}\n\n# {{{{ 本单位 }}}}\n\n{LIST_OF_PROBLEMS}"
    )
    assert answer.errors == []
    assert answer.document is not None
    blocks = answer.document.blocks
    assert [type(block) for block in blocks] == [Paragraph, Paragraph, Paragraph, Heading, Heading, Paragraph]
    texts = [inline_text(block.inlines) for block in blocks if isinstance(block, (Paragraph, Heading))]
    assert texts == [name, f"{name}甲", name, name, name, "乙"]


@given(st.text(st.sampled_from("*#.:：{}|`\\1 甲-_接排\t\n{%}"), max_size=12))
def test_any_organisation_reads_back_as_itself(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    import json

    office = Office(tmp_path_factory.mktemp("office"))
    text = f"甲{name}乙"
    office.write(
        "data/2025.yaml",
        f"report: annual\norganisation: {json.dumps(text)}\nregion: {json.dumps(name + '乙')}\nperiod: 2025\n",
    )
    answer = office.drafted("{{ 本单位 }}\n\n{{ 地区 }}")
    if not answer.errors:  # a tab or a line end in a name is refused or becomes a blank
        first, last = answer.text.split("\n")
        assert first.split() == text.split()
        assert last.split() == (name + "乙").split()


def test_a_parameter_of_several_lines_stands_in_one(office: Office) -> None:
    office.year('period: 2025\nparameters: {参数: "甲\\n\\n# 乙\\n1. 丙"}\n')
    answer = office.drafted("前{{ 参数 }}后")
    assert answer.text == "前甲 # 乙 1. 丙后"
    assert [figure.text for figure in answer.figures] == ["甲 # 乙 1. 丙"]


@pytest.mark.parametrize("key", ["organisation", "region"])
@pytest.mark.parametrize("character", ["\\uE000", "\\uE002", "\\uE010", "\\0", "\\uD800"], ids=range(5))
def test_a_mark_can_not_be_smuggled_in_through_data(office: Office, key: str, character: str) -> None:
    head = {"organisation": "甲", "region": "乙"} | {key: f"{character}7甲"}
    office.write(
        "data/2025.yaml",
        "report: annual\nperiod: 2025\n" + "".join(f'{name}: "{text}"\n' for name, text in head.items()),
    )
    found = office.finds("{{ 本单位 }}{{ 地区 }}{{ 参保人数 }}")
    assert found
    assert found[0].startswith("data/2025.yaml:")


def test_a_name_with_signs_in_the_catalogue_is_not_notation(office: Office) -> None:
    office.write("data/indicators.yaml", "_甲_乙: {id: a, unit: 人, kind: count}\n")
    office.year("period: 2025\nfigures: {_甲_乙: 5}\n")
    office.write("data/2024.yaml", f"{HEAD}period: 2024\n")
    answer = office.drafted("{{ a|名称 }}为{{ a }}")
    assert answer.text in {"_甲_乙为5人", "\n".join(answer.errors)}


def test_a_missing_section_offers_the_nearest_file(office: Office) -> None:
    office.write("templates/annual/genre.yaml", "title: 标题\nsections: [a.md.j2, problem.md.j2]\n")
    office.write("templates/annual/problems.md.j2", "乙")
    answer = office.drafted("甲")
    assert answer.errors == ["templates/annual/genre.yaml:2:21: T012 找不到分节模板 annual/problem.md.j2"]
    assert answer.found[-1].finding.fields["near"] == "“problems.md.j2”"
    assert answer.document is None


def test_an_empty_report_is_a_report(office: Office) -> None:
    answer = office.drafted("{% clause %}{{ 未知 }}{% endclause %}\n")
    assert answer.text == ""
    assert answer.errors == []


@pytest.mark.parametrize(
    ("section", "genre", "place"),
    [
        ("正文。", "title: \"{{ 表格(['参保人数']) }}\"\nsections: [a.md.j2]\n", "templates/annual/genre.yaml:1:8"),
        ("::: 署名\n甲{{ 表格(['参保人数']) }}\n:::", GENRE, "templates/annual/a.md.j2"),
    ],
    ids=["title", "signature"],
)
def test_a_block_where_only_a_line_can_stand_is_refused(office: Office, section: str, genre: str, place: str) -> None:
    office.write("templates/annual/genre.yaml", genre)
    assert office.finds(section) == [f"{place}: T005 模板中不允许：把表格、图表写在标题、署名或附件说明里"]
