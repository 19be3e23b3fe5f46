from pathlib import Path

import pytest

from reportgen.diagnostics.finding import ReportgenError
from reportgen.docx.writing.write import draft_bytes
from reportgen.review import trace as trace_module
from reportgen.review.trace import trace
from tests.docx.office import parts, repacked
from tests.docx.samples import annual_report


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "总结.docx"
    path.write_bytes(draft_bytes(annual_report()))
    return path


def code(path: Path, text: str | None = None) -> str:
    with pytest.raises(ReportgenError) as raised:
        trace(path, text)
    (diagnostic,) = raised.value.diagnostics
    return diagnostic.code


def test_without_a_text_every_figure_is_traced(draft: Path) -> None:
    assert [traced.record for traced in trace(draft)] == list(annual_report().figures)


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("82.84万人", {"82.84万人"}),
        ("增长", {"同比增长5.3%"}),
        (" XX ", {"XX万人", "XX"}),
        ("_rg1", {"2025年"}),
    ],
)
def test_figures_are_found_by_what_they_say(draft: Path, text: str, texts: set[str]) -> None:
    assert {traced.record.text for traced in trace(draft, text)} == texts


@pytest.mark.parametrize("text", ["城乡居民参保人数", "居民参保", "resident_insured"])
def test_figures_are_found_by_their_indicator(draft: Path, text: str) -> None:
    assert len(trace(draft, text)) == len(annual_report().figures)


def test_a_figure_typed_over_is_found_by_either_text(draft: Path) -> None:
    main = parts(draft.read_bytes())["word/document.xml"].decode()
    changed = main.replace(">82.84万人<", ">83.5万人<", 1).encode()
    draft.write_bytes(repacked(draft.read_bytes(), {"word/document.xml": changed}))
    (traced,) = trace(draft, "83.5")
    assert traced.changed
    assert (traced.record.text, traced.now) == ("82.84万人", "83.5万人")
    assert "83.5万人" in traced.context
    assert traced in trace(draft, "82.84")
    assert not any(each.changed for each in trace(draft) if each != traced)


def test_a_text_that_no_figure_has_gets_a_near_one(draft: Path) -> None:
    assert code(draft, "城乡居民参报人数") == "R003"
    with pytest.raises(ReportgenError) as raised:
        trace(draft, "城乡居民参报人数")
    assert raised.value.diagnostics[0].finding.fields["near"] == "“城乡居民参保人数”"


def test_what_is_no_draft_of_ours_is_named(tmp_path: Path, draft: Path) -> None:
    damaged = tmp_path / "坏.docx"
    damaged.write_bytes(b"PK\x03\x04")
    foreign = tmp_path / "别处.docx"
    foreign.write_bytes(repacked(draft.read_bytes(), {"customXml/item1.xml": b"<other/>"}))
    oversize = tmp_path / "大.docx"
    oversize.write_bytes(repacked(draft.read_bytes(), {"word/document.xml": bytes(65 * 2**20)}))
    found = {path.name: code(path) for path in (damaged, foreign, oversize, tmp_path / "无.docx", tmp_path)}
    assert list(found.values()) == ["R001", "R002", "R005", "R004", "R004"]


def test_a_hint_is_looked_for_among_some_names_by_their_beginnings(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(trace_module, "MOST_NAMES", 2)
    monkeypatch.setattr(trace_module, "LONGEST_NAME", 3)

    def nothing(_: str, known: list[str]) -> str:
        asked.append(known)
        return ""

    monkeypatch.setattr(trace_module, "suggestion", nothing)
    code(draft, "没有这段文字")
    ((first, second),) = asked
    assert max(len(first), len(second)) <= 3
