"""Every rule of this room can be explained, and its two texts can be filled."""

import importlib
import inspect
import pkgutil

import pytest

import reportgen.sources
from reportgen.diagnostics.finding import RULES, Finding, Severity
from reportgen.diagnostics.rendering import hint, message

for _module in pkgutil.walk_packages(reportgen.sources.__path__, "reportgen.sources."):
    importlib.import_module(_module.name)

QUESTIONS = ("D057", "D290", "D307", "D308")
OURS = sorted(code for code, rule in RULES.items() if rule.__module__.startswith("reportgen.sources."))


@pytest.mark.parametrize("code", OURS)
def test_a_rule_explains_itself(code: str) -> None:
    rule = RULES[code]
    page = inspect.cleandoc(rule.__doc__ or "")
    assert page.split("\n")[0].endswith("。")
    assert [line for line in page.split("\n") if line.startswith("#")] == ["## 为什么", "## 例", "## 怎么办"]
    assert rule.hint.endswith("。")
    assert not rule.message.endswith("。")


@pytest.mark.parametrize("code", OURS)
def test_a_rule_has_a_code_of_this_room(code: str) -> None:
    # D105 to D119 are slips in YAML, for which the first hundred has no room; D401 to D439 those of rules.yaml.
    assert code in QUESTIONS or "D001" <= code <= "D099" or "D105" <= code <= "D119" or "D401" <= code <= "D439"
    assert (RULES[code].severity is Severity.QUESTION) == (code in QUESTIONS)


@pytest.mark.parametrize("code", OURS)
def test_the_texts_of_a_rule_can_be_filled(code: str) -> None:
    finding: Finding = RULES[code](**dict.fromkeys(RULES[code].field_names(), "甲"))
    assert "{甲" not in message(finding.at(None)) + hint(finding.at(None)).replace("{stated: 甲}", "")
