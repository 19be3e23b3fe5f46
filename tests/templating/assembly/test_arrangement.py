"""Parts and sections: which stand in a draft, in which order, and what is said of those left out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.templating.office import Office

FILE = "templates/annual/genre.yaml"
INSURED = "{file: a.md.j2, indicators: [参保人数]}"
NONE = "{file: b.md.j2, indicators: [未知, 未写]}"


def lay_out(office: Office, sections: str, **texts: str) -> None:
    office.write(FILE, f"title: 标题\nsections: [{sections}]\n")
    for name, text in {"a": "## 甲\n\n甲文", "b": "## 乙\n\n乙文", "c": "## 丙\n\n丙文", **texts}.items():
        office.write(f"templates/annual/{name}.md.j2", text)


STANDING = [
    ("a.md.j2, b.md.j2", "## （一）甲\n甲文\n## （二）乙\n乙文"),
    ("{part: 上, sections: [a.md.j2, b.md.j2]}", "# 一、上\n## （一）甲\n甲文\n## （二）乙\n乙文"),
    (
        "{part: '{{ 次年 }}安排', sections: [b.md.j2]}, {part: 下, sections: a.md.j2}",
        "# 一、2026年安排\n## （一）乙\n乙文\n# 二、下\n## （一）甲\n甲文",
    ),
    (f"{INSURED}, {NONE}", "## （一）甲\n甲文"),
    (f"{{part: 上, sections: [{NONE}]}}, {{part: 下, sections: [{INSURED}]}}", "# 一、下\n## （一）甲\n甲文"),
    (f"{{part: 上, sections: [{NONE}]}}, c.md.j2", "## （一）丙\n丙文"),
    ("{part: 上, sections: []}, a.md.j2", "## （一）甲\n甲文"),
    (
        "{part: '', order: weight, sections: [a.md.j2, {file: b.md.j2, weight: 2}]}",
        "## （一）乙\n乙文\n## （二）甲\n甲文",
    ),
    (f"{{part: ~, sections: [{NONE}, a.md.j2]}}", "## （一）甲\n甲文"),
    ("{file: b.md.j2, indicators: [未知, 参保人数]}", "## （一）乙\n乙文"),
    ("{file: b.md.j2, indicators: [保密数]}", "## （一）乙\n乙文"),
    ("{file: b.md.j2, indicators: []}", "## （一）乙\n乙文"),
    ("{file: b.md.j2, weight: 9}, {file: a.md.j2}", "## （一）乙\n乙文\n## （二）甲\n甲文"),
]


@pytest.mark.parametrize(("sections", "text"), STANDING, ids=range(len(STANDING)))
def test_what_stands_is_headed_and_numbered(office: Office, sections: str, text: str) -> None:
    lay_out(office, sections)
    assert office.drafted().text == text


@pytest.mark.parametrize("body", ["", "  \n", "{% if false %}甲{% endif %}", "{% clause %}{{ 未知 }}{% endclause %}"])
def test_a_parts_heading_falls_with_its_sections(office: Office, body: str) -> None:
    """Also where what follows has no heading of its own, and would come to stand under it."""
    lay_out(office, "{part: 上, sections: [b.md.j2]}, c.md.j2", b=body, c="丙文")
    assert office.drafted().text == "丙文"


def test_a_figure_in_a_fallen_heading_leaves_no_record(office: Office) -> None:
    lay_out(office, "{part: '{{ 参保人数 }}', sections: [b.md.j2]}, a.md.j2", b="", a="{{ 位次 }}")
    document = office.drafted().document
    assert document is not None
    assert [figure.name for figure in document.figures] == ["位次"]


def test_a_section_left_out_is_noted_and_its_template_not_rendered(office: Office) -> None:
    lay_out(office, f"{INSURED}, {NONE}", b="{{ 未知 }}")
    answer = office.drafted()
    assert [(each.code, each.severity.value, str(each.place)) for each in answer.found if each.code[:2] == "T4"] == [
        ("T401", "note", f"{FILE}:2:56")
    ]
    assert answer.of_code("T401") == [f"{FILE}:2:56: T401 annual/b.md.j2 没有印：未知、未写都没有数"]
    assert answer.of_code("T3") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("{{ 参报人数 }}", "T002"), ("{% if %}", "T001"), ("- 甲", "T011")],
    ids=["name", "syntax", "sign"],
)
def test_a_section_left_out_is_checked_all_the_same(office: Office, text: str, code: str) -> None:
    lay_out(office, f"a.md.j2, {NONE}", b=text)
    answer = office.drafted()
    assert [each.split()[1] for each in answer.errors] == [code]
    assert answer.document is None


def test_a_file_left_out_must_be_there(office: Office) -> None:
    lay_out(office, "a.md.j2, {file: d.md.j2, indicators: [未知]}")
    assert [each.split()[1] for each in office.drafted().errors] == ["T012"]


def test_a_parts_title_is_checked_at_its_place(office: Office) -> None:
    lay_out(office, "{part: '{{ 参报人数 }}', sections: [a.md.j2]}")
    (error,) = office.drafted().errors
    assert error.startswith(f"{FILE}:2: T002 ")


def test_with_errors_in_the_data_titles_and_sections_are_checked(office: Office) -> None:
    lay_out(office, "{part: '{{ 甲 }}', sections: [a.md.j2]}", a="{{ 乙 }}")
    office.year("period: 2025\nfigures: {参保人数: 八}\n")
    assert [each.split()[1] for each in office.drafted().errors if " T" in each] == ["T002", "T002"]


@pytest.mark.parametrize(
    ("order", "printed"),
    [("written", "甲乙丙丁"), ("weight", "丁甲乙丙"), ("target", "乙甲丙丁")],
)
def test_a_part_orders_its_sections(office: Office, order: str, printed: str) -> None:
    """甲 beats 82.5万 by 0.4%; 乙 is second where third was aimed at; 丙 is just met and missed by 5%; 丁 has no target."""
    sections = (
        "{file: 甲.md.j2, indicators: [参保人数, 工单件数], weight: 2}, {file: 乙.md.j2, indicators: [位次], weight: 2}, "
        "{file: 丙.md.j2, indicators: [报销比例, 住院率]}, {file: 丁.md.j2, weight: 2.5}"
    )
    lay_out(office, f"{{part: 上, order: {order}, sections: [{sections}]}}", **{name: name for name in "甲乙丙丁"})
    assert office.drafted().text.replace("\n", "") == f"# 一、上{printed}"


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(weights=st.lists(st.integers(0, 4), min_size=1, max_size=6))
def test_by_weight_equal_ones_stay_as_written(office: Office, weights: list[int]) -> None:
    names = [f"s{number}" for number in range(len(weights))]
    sections = ", ".join(f"{{file: {name}.md.j2, weight: {each}}}" for name, each in zip(names, weights, strict=True))
    lay_out(office, f"{{part: 上, order: weight, sections: [{sections}]}}", **{name: f"{name}。" for name in names})
    wanted = [names[at] for weight in (4, 3, 2, 1, 0) for at, each in enumerate(weights) if each == weight]
    assert office.drafted().text == "\n".join(["# 一、上", *(f"{name}。" for name in wanted)])
