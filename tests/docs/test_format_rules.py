"""The page of the format's rules is as the script writes it, and has every rule with the clause it rests on."""

import inspect
import re
import runpy
from pathlib import Path

import pytest

import reportgen
from reportgen.app.explain import all_rules
from reportgen.cli.main import COMMANDS
from reportgen.diagnostics.finding import Severity

SCRIPT = runpy.run_path(str(Path(inspect.getfile(reportgen)).parent.parent / "scripts" / "format-rules"))
PAGE = SCRIPT["PAGE"].read_text(encoding="utf-8")
RULES = {code: rule for code, rule in all_rules().items() if rule.__module__.startswith("reportgen.review.format.")}
CLAUSE = re.compile(r"GB/T 9704—2012 \d(?:\.\d){1,3}|GB/T 15834—2011(?: \d\.\d)?")


def test_the_page_is_as_the_script_writes_it() -> None:
    assert SCRIPT["page"]() == PAGE


def test_the_script_finds_a_page_that_is_not_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = SCRIPT["main"].__globals__
    monkeypatch.setitem(names, "ROOT", tmp_path)
    monkeypatch.setitem(names, "PAGE", tmp_path / "page.md")
    assert SCRIPT["main"](["--check"]) == 1
    assert "make docs" in capsys.readouterr().out
    assert SCRIPT["main"]([]) == 0
    assert SCRIPT["main"](["--check"]) == 0


@pytest.mark.parametrize("code", RULES)
def test_a_rule_stands_in_one_row_and_says_what_it_rests_on(code: str) -> None:
    source = getattr(RULES[code], "source", "")
    assert [line for line in PAGE.splitlines() if line.startswith(f"| {code} |") and line.endswith(f"| {source} |")]
    assert PAGE.count(f"| {code} |") == 1
    assert f"（{source}）" in (RULES[code].__doc__ or "")
    if RULES[code].severity is Severity.ERROR:
        assert CLAUSE.fullmatch(source), "only a clause of a standard makes an error"
    else:
        assert "惯例" in source or CLAUSE.fullmatch(source)


def test_codes_and_commands_named_on_the_page_exist() -> None:
    assert set(re.findall(r"\bF\d{3}\b", PAGE)) == RULES.keys()
    assert set(re.findall(r"`reportgen ([a-z-]+)", PAGE)) <= set(COMMANDS)
