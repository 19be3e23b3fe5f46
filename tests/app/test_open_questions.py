"""The open questions, by the department that has to answer them."""

from reportgen.app.build import build
from reportgen.app.open_questions import by_department
from tests.templating.office import HEAD, SECTION, Office

CATALOGUE = """\
甲数: {id: a, unit: 人, kind: count, department: 待遇科}
乙数: {id: b, unit: 人, kind: count, department: 基金科}
丙数: {id: c, unit: 人, kind: count}
丁数: {id: d, unit: 人, kind: count, department: 待遇科}
"""


def office_with_questions(office: Office) -> Office:
    office.write("data/indicators.yaml", CATALOGUE)
    office.write("data/2024.yaml", f"{HEAD}period: 2024\n")
    office.year("period: 2025\nfigures:\n  乙数: ~\n  甲数: ~\n  丙数: ~\n  丁数: ~\n")
    return office.write(SECTION, "{{ 甲数 }}{{ 乙数 }}{{ 丙数 }}{{ 丁数 }}{{ 成文日期 }}")


def test_each_department_has_its_own_in_the_order_of_the_files(office: Office) -> None:
    outcome = build("2025", format="md", cwd=office_with_questions(office).root)
    asked = by_department(outcome.diagnostics, outcome.departments)
    assert list(asked) == ["", "基金科", "待遇科"]
    assert [line.partition("还")[0] for line in asked["待遇科"]] == ["甲数", "丁数"]
    assert asked["基金科"] == ["乙数还没有数（data/2025.yaml:6:7）"]
    assert len(asked[""]) == 2


def test_errors_and_notes_are_no_questions(office: Office) -> None:
    office.year("period: 2025\nfigures: {参保人数: 很多}\n")
    outcome = build("2025", cwd=office.root)
    assert outcome.exit_code == 1
    assert by_department(outcome.diagnostics, {}) == {}


def test_a_report_without_questions_has_none(office: Office) -> None:
    office.year("period: 2025\n").write(SECTION, "甲")
    outcome = build("2025", format="md", cwd=office.root)
    assert by_department(outcome.diagnostics, outcome.departments) == {}
