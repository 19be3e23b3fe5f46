"""What Office's own rules, LibreOffice and a reviewer make of each draft."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.app.trace import TracedFigure, trace
from reportgen.docx.reading.read import is_untouched
from tests.docx.office import Line, audit, converted, pages
from tests.drafts.built import DRAFTS, ROOT

TITLES = {
    "news-2025-05": "XX市医保工作简讯",
    "qa-2025-05": "XX市医保政策热点问答之普通门诊",
    "news-2025": "示范县医保工作简讯",
    "qa-2025": "示范县医保政策热点问答之普通门诊",
    "congress-2006": "XX市劳动和社会保障局关于医疗保险工作情况的汇报",
    "congress-2025": "示范县医疗保障局关于医疗保险工作情况的汇报",
    "feature-2021-2025": "笃行不怠“医”路倾情守护安康XX县医疗保障局“十四五”期间发展纪实",
    "feature-2025": "笃行不怠“医”路倾情守护安康示范县医疗保障局“十四五”期间发展纪实",
    "annual-2025": "示范县医疗保障局2025年工作总结及2026年工作安排",
    "county-2023": "XX县医疗保障局2023年工作总结及2024年工作安排",
    "half-year-2025H1": "示范县医疗保障局2025年上半年工作总结及2025年下半年工作打算",
    "city-2025H1": "XX市医疗保障局2025年上半年工作总结及2025年下半年工作打算",
}
FIGURES = {"annual-2025": 300, "county-2023": 125, "city-2025H1": 150, "half-year-2025H1": 200}
FIGURES |= {"congress-2006": 50, "congress-2025": 110, "feature-2021-2025": 65, "feature-2025": 100}
FIGURES |= {"news-2025-05": 80, "qa-2025-05": 25, "news-2025": 80, "qa-2025": 25}
# A page of briefs and a page of questions are shorter than a report.
PAGES = {"news-2025-05": 4, "qa-2025-05": 3, "news-2025": 4, "qa-2025": 3}
# The seed of a briefing has few figures; a feature says most as sums or from–to, and of its values fewer are typed; of the
# questions' figures none is typed as a value.
TYPED = {"congress-2006": 20, "feature-2021-2025": 12, "feature-2025": 25, "news-2025-05": 40, "news-2025": 40}
TYPED |= {"qa-2025-05": 0, "qa-2025": 0}
WITHOUT_ANNEX = ("congress", "feature", "news", "qa")
# An indicator of a kind of draft, by name and id, where it has no 城乡居民参保人数.
ASKED = {
    "congress": ("职工参保人数", "employee_insured"),
    "feature": ("追回违规医保资金", "recovered_funds"),
    "news": ("邮寄办服务人数", "mail_service_users"),
}


@pytest.fixture(scope="module")
def printed(drafts: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[Line]]]:
    made = converted(drafts.values(), "pdf", tmp_path_factory.mktemp("pdf"))
    return {name: pages(path) for name, path in zip(drafts, made, strict=True)}


@pytest.fixture(scope="module")
def saved(drafts: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = converted(drafts.values(), "docx:MS Word 2007 XML", tmp_path_factory.mktemp("saved"))
    return dict(zip(drafts, made, strict=True))


@pytest.mark.parametrize("name", DRAFTS)
def test_office_finds_nothing_wrong(name: str, drafts: dict[str, Path]) -> None:
    assert audit(drafts[name]) == []


@pytest.mark.parametrize("name", DRAFTS)
def test_libreoffice_prints_it_with_its_title_first(name: str, printed: dict[str, list[list[Line]]]) -> None:
    assert len(printed[name]) >= PAGES.get(name, 4)
    assert "".join(line.text for line in printed[name][0]).startswith(TITLES[name])


@pytest.mark.parametrize("name", DRAFTS)
def test_the_annex_is_the_last_page_and_no_page_is_empty(name: str, printed: dict[str, list[list[Line]]]) -> None:
    """Of genres that have one; the others have no page that begins like one."""
    assert all(len(page) > 1 for page in printed[name])
    labels = [number for number, page in enumerate(printed[name]) if page[0].text == "附件"]
    assert len(labels) == (0 if name.startswith(WITHOUT_ANNEX) else 1)
    assert all(label >= len(printed[name]) // 2 for label in labels)


@pytest.mark.parametrize("name", DRAFTS)
def test_trace_knows_every_figure_of_a_draft(name: str, drafts: dict[str, Path]) -> None:
    figures = trace(drafts[name])
    assert len(figures) >= FIGURES[name]
    assert not any(figure.changed for figure in figures)
    assert all(figure.record.text in figure.context for figure in figures)
    assert [figure.record.key for figure in figures] == [f"_rg{number + 1}" for number in range(len(figures))]
    assert all(_leads_back(figure) for figure in figures)


def _leads_back(figure: TracedFigure) -> bool:
    """Every figure has an origin in the data; one that was computed says how."""
    record = figure.record
    said = "templates/" if record.operation == "verdict" else "data/"  # the words of a verdict stand in genre.yaml
    return record.missing or (record.origin.startswith(said) and bool(record.rule))


@pytest.mark.parametrize("name", DRAFTS)
def test_a_figures_origin_is_the_line_and_column_where_it_was_typed(name: str, drafts: dict[str, Path]) -> None:
    typed = [figure.record for figure in trace(drafts[name]) if figure.record.operation == "value"]
    typed = [record for record in typed if not record.computation and not record.missing]
    assert len(typed) >= TYPED.get(name, 50)
    for record in typed:
        path, line, column = record.origin.rsplit(":", 2)
        written = (ROOT / path).read_text(encoding="utf-8").splitlines()[int(line) - 1][int(column) - 1 :]
        number = re.match(r"约?(-?\d+(?:\.\d+)?)", written)
        assert number is not None, record
        assert significant(number[1]) == significant(record.value), record


def significant(number: str) -> tuple[int, ...]:
    """The digits of a number, whatever its multiple: 82.5万 and 825000 have the same."""
    return Decimal(number).normalize().as_tuple().digits


@pytest.mark.parametrize("name", DRAFTS)
def test_trace_knows_every_figure_after_libreoffice_saved_the_draft(
    name: str, drafts: dict[str, Path], saved: dict[str, Path]
) -> None:
    assert not is_untouched(saved[name])
    before, after = trace(drafts[name]), trace(saved[name])
    assert [figure.record for figure in after] == [figure.record for figure in before]
    assert [figure.now for figure in after] == [figure.now for figure in before]


@pytest.mark.parametrize("name", [name for name in DRAFTS if not name.startswith("qa")])
def test_trace_finds_figures_by_name_id_and_text(name: str, drafts: dict[str, Path]) -> None:
    asked = ASKED.get(name.partition("-")[0], ("城乡居民参保人数", "resident_insured"))
    by_name, by_id = (trace(drafts[name], each) for each in asked)
    assert by_name == by_id
    assert {figure.record.indicator for figure in by_id} == {asked[1]}
    assert by_id[0] in trace(drafts[name], by_id[0].record.text)


@pytest.mark.parametrize("name", [name for name in DRAFTS if name.startswith("qa")])
def test_a_rules_figure_is_found_by_its_text_and_leads_to_the_rules_file(name: str, drafts: dict[str, Path]) -> None:
    of_rules = [figure for figure in trace(drafts[name]) if figure.record.operation == "rule"]
    rules = (Path("data") / DRAFTS[name].period_file).with_name("rules.yaml").as_posix()
    assert len(of_rules) >= 15
    for figure in of_rules:
        assert figure.record.origin.startswith(f"{rules}:")
        assert figure in trace(drafts[name], figure.record.text)
