"""reportgen trace: where a figure comes from, and which rule worded it."""

import re
from pathlib import Path

import pytest

from reportgen.app.explain import wording_rules
from reportgen.app.trace import rule_title
from tests.cli.terminal import reportgen
from tests.templating.office import PERIOD, SECTION, Office

RULE = re.compile(r"^ {4}表述：(?P<operation>.+)，规则 (?P<rule>[A-Z]\d+|—)(?:（(?P<title>.+)）)?$", re.MULTILINE)


def traced(office: Office, *arguments: str) -> str:
    office.write(
        SECTION, "参保{{ 参保人数 }}，{{ 参保人数|同比 }}，支付{{ 报销比例 }}，{{ 报销比例|同比 }}，{{ 时限 }}。\n"
    )
    assert reportgen("build", PERIOD, cwd=office.root).code == 0
    (draft,) = (office.root / "outputs").iterdir()
    return reportgen("trace", draft, *arguments, cwd=office.root).out


def test_the_rule_of_a_figure_is_named_with_its_title(office: Office) -> None:
    found = {match["rule"]: match["title"] for match in RULE.finditer(traced(office))}
    assert {"V1", "C1", "R1"} <= found.keys()
    assert found == {code: wording_rules()[code][1].title for code in found}


def test_every_figure_of_the_sample_has_a_rule_with_a_title(project: Path) -> None:
    (draft,) = (project / "outputs").iterdir()
    found = list(RULE.finditer(reportgen("trace", draft, cwd=project).out))
    assert len(found) > 100
    assert [match[0] for match in found if match["title"] is None] == []


@pytest.mark.parametrize("code", ["", "C99", "C0", "甲"])
def test_a_code_that_is_not_known_has_no_title(code: str) -> None:
    assert rule_title(code) == ""


def test_a_known_code_has_the_title_of_its_rule() -> None:
    assert rule_title("C4") == "四舍五入后为零"
