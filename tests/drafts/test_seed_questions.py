"""What a build says about the seeds' own figures: their contradictions, at their places, as questions with the draft."""

from pathlib import Path

import pytest

from reportgen.app.build import build
from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import Severity
from reportgen.diagnostics.rendering import message
from reportgen.docx.reading.read import read_figures
from tests.cli.test_questions import comments
from tests.drafts.built import DATA, DRAFTS, ROOT

# Code, indicator, and what stands at the place.
EXPECTED = {
    "congress-2006": {("T303", None, "")},
    "city-2025H1": {("D201", "basic_insured", "501.25万人"), ("D303", None, ""), ("T303", None, "")},
    "feature-2021-2025": {("D303", None, ""), ("T312", None, "")},
    "county-2023": {
        ("D205", "employee_special_average", "336.61"),
        ("D205", "outpatient_pool_average", "74.30"),
        ("D303", None, ""),
        ("T303", None, ""),
    },
    "news-2025-05": {("D303", None, "")},
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    folder = tmp_path_factory.mktemp("questions")
    return {name: build(DATA / DRAFTS[name].period_file, output=folder / f"{name}.docx") for name in EXPECTED}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_questions_stand_at_the_seeds_own_figures(name: str, outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes[name]
    assert outcome.exit_code == 0
    questions = [found for found in outcome.diagnostics if found.severity is Severity.QUESTION]
    seen = set()
    for found in questions:
        assert found.place is not None
        text = ""
        if found.place.line is not None and found.place.column is not None:
            line = (ROOT / found.place.path).read_text(encoding="utf-8").splitlines()[found.place.line - 1]
            text = line[found.place.column - 1 :].split(",")[0].split("}")[0]
        seen.add((found.code, found.about, text))
    assert seen == EXPECTED[name]
    assert len(questions) == len(seen)


@pytest.mark.parametrize("name", EXPECTED)
def test_each_is_a_comment_at_its_figure(name: str, outcomes: dict[str, Outcome]) -> None:
    path = outcomes[name].path
    assert path is not None
    marked = comments(path.read_bytes())
    wanted = {found.about: message(found) for found in outcomes[name].diagnostics if found.code in ("D201", "D205")}
    texts = {figure.record.indicator: figure.now for figure in reversed(read_figures(path)) if figure.record.questions}
    assert texts.keys() == wanted.keys()
    for indicator, said in wanted.items():
        assert any(figure == texts[str(indicator)] and said in text for figure, text in marked)


def test_what_the_amounts_give_is_said_beside_what_the_seed_states(outcomes: dict[str, Outcome]) -> None:
    said = {found.code: message(found) for found in outcomes["city-2025H1"].diagnostics}
    assert said["D201"].endswith("相差1.05万人")
    cut = [message(found) for found in outcomes["county-2023"].diagnostics if found.code == "D205"]
    assert [text.partition("；")[0] for text in cut] == ["职工门特次均报销应为336.62", "职工门诊共济次均报销应为74.31"]


@pytest.mark.parametrize("name", EXPECTED)
def test_under_strict_no_draft_is_written(name: str, tmp_path: Path) -> None:
    outcome = build(DATA / DRAFTS[name].period_file, output=tmp_path / "draft.docx", strict=True)
    assert (outcome.exit_code, outcome.path, list(tmp_path.iterdir())) == (1, None, [])
