"""One dataset gives every genre, and each figure has one text in all of them."""

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from reportgen.app.build_all import build_all
from reportgen.blocks.model import FigureRecord
from reportgen.diagnostics.finding import Severity
from tests.drafts.built import DRAFTS, copied_project, made_draft

OF_THE_YEAR = [name for name, source in DRAFTS.items() if source.period_file == "2025.yaml"]
# 基本医保参保人数 may also be 近63万人: its catalogue entry declares the form 约.
OTHER_FORMS = {("basic_insured", "近63万人")}


def records(name: str) -> tuple[FigureRecord, ...]:
    document = made_draft(name).document
    assert document is not None
    return tuple(figure for figure in document.figures if figure.indicator and not figure.missing)


def test_every_genre_of_a_year_is_built_from_the_sample() -> None:
    genres = {DRAFTS[name].genre or "annual" for name in OF_THE_YEAR}
    assert genres == {"annual", "congress-briefing", "five-year", "news-brief", "policy-qa"}


def test_a_value_has_one_text_in_all_documents() -> None:
    texts: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name in OF_THE_YEAR:
        for record in records(name):
            if record.operation in ("value", "about", "over") and (record.indicator, record.text) not in OTHER_FORMS:
                texts[record.indicator, record.period][record.text].add(name)
    assert {figure: dict(found) for figure, found in texts.items() if len(found) > 1} == {}
    shared = [figure for figure, found in texts.items() if any(len(names) > 1 for names in found.values())]
    assert len(shared) >= 30


@pytest.mark.parametrize(("one", "other"), list(combinations(OF_THE_YEAR, 2)))
def test_two_documents_hold_the_same_exact_values(one: str, other: str) -> None:
    """Whatever is said of a figure, the value behind it and where it comes from are the same."""
    here, there = (
        {(r.indicator, r.period, r.operation, r.base_period): (r.value, r.origin) for r in records(name)}
        for name in (one, other)
    )
    assert {key: (here[key], there[key]) for key in here.keys() & there.keys() if here[key] != there[key]} == {}


@pytest.mark.parametrize(("period_file", "documents"), [("2025.yaml", 5), ("2025H1.yaml", 3)])
def test_all_are_built_at_once(period_file: str, documents: int, tmp_path: Path) -> None:
    root = copied_project(tmp_path)
    outcomes = build_all(period_file, cwd=root)
    errors = [each for outcome in outcomes for each in outcome.diagnostics if each.severity is Severity.ERROR]
    assert errors == []
    assert len(list((root / "outputs").glob("*.docx"))) == documents
    # The half-year has no figures for a brief, so none is made, and that is said.
    left = [each.code for outcome in outcomes for each in outcome.diagnostics if each.code == "T426"]
    assert left == ["T426"] * (len(outcomes) - documents)
