"""The page of the wording rules is as the script writes it, and covers every change that the seeds state."""

import csv
import inspect
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import reportgen
from reportgen.handbook.register import CHAPTERS, RULES
from reportgen.language.pieces.style import STYLES, Style
from reportgen.templating.filters import DOCUMENTED
from reportgen.templating.filters.register import ARGUMENTS

ROOT = Path(inspect.getfile(reportgen)).parent.parent
PATH = ROOT / "scripts" / "language-rules"
SCRIPT = runpy.run_path(str(PATH))
PAGE = SCRIPT["PAGE"].read_text(encoding="utf-8")
CHANGES: list[Any] = SCRIPT["seed_changes"]()
FIGURES = ROOT / "tests" / "data" / "figures.tsv"
HAN = re.compile(r"[\u3400-\u9fff]")
MOST_CHARACTERS = 12  # Chinese ones of a seed's phrase: the few words of the change, never its sentence

CHANGE = re.compile(
    "增长|下降|提高至|降至|降低|降幅|降价|压缩|同比|较去年|增加|减少|调减|新高|高于|低于|清零|连续|稳定在|调整为|达到.*目标|任务指标"
)
# Figures whose sentence states a change, but which are not the change themselves.
NO_CHANGE = {
    "000-12": "the day",
    "000-16": "the value beside its change, 000-17",
    "000-18": "the value beside its change, 000-19",
    "000-20": "the value beside its change, 000-21",
    "001-91": "a count of institutions",
    "001-92": "a count of institutions, beside the bound 001-93",
    "002-18": "the year",
    "004-64": "the year",
}


def test_the_page_is_as_the_script_writes_it() -> None:
    assert SCRIPT["page"]() == PAGE


def test_the_script_says_whether_the_page_is_current() -> None:
    done = subprocess.run([sys.executable, PATH, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


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


def test_every_rule_key_and_named_style_has_its_place() -> None:
    for rule in RULES.values():
        assert f"\n### {rule.code} {rule.title}\n" in PAGE
        assert f"\n出处：{rule.source}。\n" in PAGE
    for chapter in CHAPTERS:
        assert f"\n## {chapter.title}（" in PAGE
    for key in Style._fields:
        assert f"\n### `{key}`\n" in PAGE
    assert f"| 数据 | 过滤器 | {' | '.join(STYLES)} |" in PAGE


def test_every_filter_of_the_examples_is_one_that_templates_have() -> None:
    asked = {example.asked for rule in RULES.values() for example in rule.examples if example.asked}
    filters = {chinese for chinese, _, _ in DOCUMENTED}
    assert {each.partition("(")[0] for each in asked} <= filters
    named = {name for each in asked for name in re.findall(r"(\w+)=", each)}
    assert named <= ARGUMENTS.keys()


def test_every_table_row_has_as_many_cells_as_its_head() -> None:
    width = 0
    for line in PAGE.splitlines():
        cells = len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else 0
        assert not (width and cells) or cells == width, line
        width = cells


@pytest.mark.parametrize("change", CHANGES, ids=[f"{each.number}-{n}" for n, each in enumerate(CHANGES)])
def test_a_seeds_change_is_compared_as_its_row_says(change: Any) -> None:
    assert change.verdict in SCRIPT["VERDICTS"]
    assert change.declared_rule in RULES
    assert not change.rule or change.rule == change.declared_rule
    assert (change.verdict == "一致") == (change.printed == change.seed)
    assert change.printed or change.verdict == "缺数"
    assert change.explanation.endswith("。")
    assert len(HAN.findall(change.seed)) <= MOST_CHARACTERS


def test_an_explanation_names_rules_that_there_are() -> None:
    named = {code for change in CHANGES for code in re.findall(r"\b[VCROS]\d{1,2}\b", change.explanation)}
    assert named <= RULES.keys()


def test_what_is_explained_by_a_rule_names_it() -> None:
    by_rule = [change for change in CHANGES if change.verdict == "按规则"]
    assert [
        change.number for change in by_rule if not re.search(r"[VCROS]\d|起点一律|动词写全|“调减”", change.explanation)
    ] == []


def test_every_change_that_the_seeds_state_is_in_the_table_or_listed_with_a_reason() -> None:
    with FIGURES.open(encoding="utf-8", newline="") as file:
        figures = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    stating = {
        figure["no"]
        for figure in figures
        if figure["kind"].startswith("change") or figure["base"] or CHANGE.search(figure["sentence"])
    }
    compared = {number for change in CHANGES for number in change.number.split()}
    assert compared <= {figure["no"] for figure in figures}
    assert stating - compared == NO_CHANGE.keys()


def test_the_numbers_compared_are_the_seeds() -> None:
    """Each number of a row stands in the table of the seeds' figures under one of the row's numbers, but the derived one."""
    with FIGURES.open(encoding="utf-8", newline="") as file:
        values = {row["no"]: row["value"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    derived = {"004-42": {"70", "60"}, "003-10": {"0"}}
    with SCRIPT["SEED_CHANGES"].open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            numbers = set(re.findall(r"\d+(?:\.\d+)?", row["numbers"]))
            given = {values[number] for number in row["no"].split()} | derived.get(row["no"], set())
            assert numbers <= given, row["no"]
