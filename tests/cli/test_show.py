"""reportgen show: the table, with the rule that worded each change."""

import json

from reportgen.app.explain import wording_rules
from tests.cli.terminal import reportgen
from tests.templating.office import PERIOD, Office

WIDTH_OF_A_TERMINAL = 100


def test_a_narrow_column_names_the_rule_of_each_change(office: Office) -> None:
    said = reportgen("show", PERIOD, "参保人数", "报销比例", "无上年", cwd=office.root)
    head, _, *rows = [line for line in said.out.splitlines() if line.strip()]
    assert head.split() == ["指标", "本期", "上期", "变化", "规则", "目标", "来源"]
    assert [row.split()[-3] for row in rows[:2]] == ["C1", "R1"]
    assert "无上年" in rows[2]
    assert "C" not in rows[2]


def test_codes_are_not_broken_in_a_narrow_terminal(office: Office) -> None:
    environment = {"COLUMNS": str(WIDTH_OF_A_TERMINAL)}
    said = reportgen("show", PERIOD, "住院率同比", cwd=office.root, environment=environment)
    assert "C11" in said.out


def test_programs_get_the_rule_of_each_change(office: Office) -> None:
    rows = json.loads(reportgen("show", PERIOD, "--output-format", "json", cwd=office.root).out)
    assert [*rows[0]] == ["name", "id", "value", "last", "change", "rule", "target", "source"]
    known = wording_rules().keys()
    assert all((row["rule"] in known) == bool(row["change"]) for row in rows)


def test_a_table_as_a_file_is_named_and_one_that_stands_there_is_kept(office: Office) -> None:
    first = reportgen("show", PERIOD, "参保人数", "-o", "数.csv", cwd=office.root)
    assert (first.code, first.out.split()) == (0, ["数.csv"])
    (office.root / "数.csv").write_text("改过", encoding="utf-8")
    second = reportgen("show", PERIOD, "参保人数", "-o", "数.csv", cwd=office.root)
    assert "没有覆盖" in second.out
    assert (office.root / "数（2）.csv").exists()
    assert (office.root / "数.csv").read_text(encoding="utf-8") == "改过"


def test_a_table_is_a_csv_or_a_workbook_and_no_other_file(office: Office) -> None:
    said = reportgen("show", PERIOD, "-o", "数.docx", cwd=office.root)
    assert said.code == 2
    assert ".xlsx" in said.err


def test_an_unknown_indicator_writes_no_table(office: Office) -> None:
    said = reportgen("show", PERIOD, "没有的", "-o", "数.csv", cwd=office.root)
    assert said.code == 1
    assert "P005" in said.err
    assert not (office.root / "数.csv").exists()
