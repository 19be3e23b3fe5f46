"""Every data rule against the page beside this file: what is written, and exactly what a user is told.

A page is named like its rule's module. Its `yaml 目录` block above the first case is the catalogue of all cases, unless a case
has its own; `yaml 2025` is the period file (its head is added below it, so that lines count as on the page), `yaml 2024` last
year's. The `text` block is what `reportgen check` says by this rule; 无: nothing. With REPORTGEN_ACCEPT=1 in the environment
the `text` blocks are written anew: read the difference before keeping it.
"""

import importlib
import os
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from reportgen.app.loading import judge, load
from reportgen.diagnostics.finding import RULES, Finding, Severity
from reportgen.diagnostics.rendering import as_text
from reportgen.validation.all import CHECKS, LAST

HERE = Path(__file__).parent
HEAD = "report: annual\norganisation: 示范县医疗保障局\nregion: 示范县\nperiod: {year}\n"
NOTHING = "无\n"
BLOCK = re.compile(r"^```(?P<kind>yaml (?:目录|2025|2024)|text)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = sorted(page.stem for page in HERE.glob("*.md"))


class Case(NamedTuple):
    """One case of a page. number: from 1. start, end: where the expected text stands on the page."""

    page: str
    number: int
    catalogue: str
    data: str
    last: str | None
    expected: str
    start: int
    end: int


def cases(page: str) -> Iterator[Case]:
    text = (HERE / f"{page}.md").read_text(encoding="utf-8")
    starts = [match.start() for match in re.finditer("^## ", text, re.MULTILINE)] + [len(text)]
    shared = {match["kind"]: match["body"] for match in BLOCK.finditer(text, 0, starts[0])}
    for number, (start, end) in enumerate(pairwise(starts), start=1):
        own = {match["kind"]: match for match in BLOCK.finditer(text, start, end)}
        blocks = shared | {kind: match["body"] for kind, match in own.items()}
        yield Case(
            page,
            number,
            blocks["yaml 目录"],
            blocks["yaml 2025"],
            blocks.get("yaml 2024"),
            blocks["text"],
            own["text"].start("body"),
            own["text"].end("body"),
        )


def rules_of(page: str) -> set[str]:
    """The codes of the rules that the module of that name holds."""
    module = importlib.import_module(f"reportgen.validation.{page}")
    kinds = [kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, Finding)]
    return {kind.code for kind in kinds if kind.__module__ == module.__name__}


def said(case: Case, folder: Path) -> str:
    """What a user is told by the page's rules."""
    data = folder / "data"
    data.mkdir(exist_ok=True)
    (data / "indicators.yaml").write_text(case.catalogue, encoding="utf-8")
    (data / "2025.yaml").write_text(case.data + HEAD.format(year=2025), encoding="utf-8")
    if case.last is not None:
        (data / "2024.yaml").write_text(case.last + HEAD.format(year=2024), encoding="utf-8")
    loaded = load(str(data / "2025.yaml"), folder)
    assert not as_text(loaded.found), "the page itself must be readable"
    judge(loaded)
    codes = rules_of(case.page)
    return as_text([found for found in loaded.found if found.code in codes]) or NOTHING


@pytest.mark.parametrize(
    "case", [case for page in PAGES for case in cases(page)], ids=lambda case: f"{case.page}-{case.number}"
)
def test_a_rule_says_what_its_page_says(case: Case, tmp_path: Path) -> None:
    found = said(case, tmp_path)
    if os.environ.get("REPORTGEN_ACCEPT"):
        accept(case, found)
    else:
        assert found == case.expected


def accept(case: Case, found: str) -> None:
    path = HERE / f"{case.page}.md"
    current = next(other for other in cases(case.page) if other.number == case.number)
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: current.start] + found + text[current.end :], encoding="utf-8")


def test_every_rule_is_run_and_has_a_page() -> None:
    modules = sorted(check.__module__.rpartition(".")[2] for check in (*CHECKS, LAST))
    assert modules == PAGES


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_a_bad_and_a_good_case(page: str) -> None:
    expected = [case.expected for case in cases(page)]
    assert NOTHING in expected
    for code in rules_of(page):
        assert any(code in text for text in expected)


@pytest.mark.parametrize("code", sorted({code for page in PAGES for code in rules_of(page)}))
def test_every_rule_explains_itself(code: str) -> None:
    rule = RULES[code]
    assert rule.__doc__
    title, _, page = rule.__doc__.partition("\n")
    assert title.endswith("。")
    headings = [line.strip() for line in page.splitlines() if line.strip().startswith("## ")]
    assert headings == ["## 为什么", "## 例", "## 怎么办"]
    family = {"1": Severity.ERROR}.get(code[1])
    assert family is None or rule.severity is family
