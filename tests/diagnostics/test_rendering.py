"""Diagnostics shown: source line and caret for people, JSON for programs, annotations for review pages."""

import json
import re
from decimal import Decimal
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics import rendering
from reportgen.diagnostics.finding import Diagnostic, Place, Severity
from reportgen.diagnostics.rendering import MAX_LINE, as_github, as_json, as_text, hint, in_order, message
from reportgen.diagnostics.shown import on_one_line
from tests.diagnostics.made_up import made_up

Wrong = made_up()
Doubtful = made_up("D998", Severity.QUESTION, "{name}待核。", "")
Noted = made_up("D997", Severity.NOTE, "{name}说明。", "")

NARROW, WIDE = "abc:- 12.·", "城乡居民，：“（参保。　"
WIDTHS = dict.fromkeys(NARROW, 1) | dict.fromkeys(WIDE, 2) | {"“": 1, "\u0301": 0}


def shown(tmp_path: Path, source: str, line: int | None, column: int | None) -> list[str]:
    (tmp_path / "2025.yaml").write_bytes(source.encode())
    diagnostic = Doubtful(name="甲").at(Place("2025.yaml", line, column))
    return as_text([diagnostic], root=tmp_path, cwd=tmp_path).splitlines()


def test_a_person_sees_place_fault_line_caret_and_advice(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "2025.yaml").write_text("figures:\n  城乡居民参保人数: 82x\n", encoding="utf-8")
    diagnostic = Wrong(name="城乡居民参保人数", value="82x").at(Place("data/2025.yaml", 2, 13))
    assert as_text([diagnostic], root=tmp_path, cwd=tmp_path) == (
        "data/2025.yaml:2:13: 错误 D999 城乡居民参保人数 = 82x\n"
        "    2 |   城乡居民参保人数: 82x\n"
        "      |                     ^\n"
        "      办法：请核对城乡居民参保人数。\n"
    )


def test_paths_are_printed_as_seen_from_where_one_stands(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    diagnostic = Doubtful(name="甲").at(Place("data/2025.yaml", 2, 13))
    assert as_text([diagnostic], root=tmp_path, cwd=tmp_path / "deep") == "../data/2025.yaml:2:13: 待核 D998 甲待核。\n"
    assert as_text([diagnostic]) == "data/2025.yaml:2:13: 待核 D998 甲待核。\n"


def test_without_a_place_only_the_sentence_is_printed(tmp_path: Path) -> None:
    assert as_text([Noted(name="甲").at(None)], root=tmp_path) == "说明 D997 甲说明。\n"


def test_a_cell_is_a_place_without_a_line(tmp_path: Path) -> None:
    diagnostic = Noted(name="甲").at(Place("汇总.xlsx", cell="经办!C7"))
    assert as_text([diagnostic], root=tmp_path, cwd=tmp_path) == "汇总.xlsx:经办!C7: 说明 D997 甲说明。\n"


def test_nothing_found_prints_nothing() -> None:
    assert as_text([]) == as_github([]) == ""
    assert json.loads(as_json([])) == []


@given(st.text(NARROW + WIDE + "\u0301", min_size=1, max_size=40), st.data())
def test_the_caret_stands_under_its_character(
    tmp_path_factory: pytest.TempPathFactory, source: str, data: st.DataObject
) -> None:
    column = data.draw(st.integers(1, len(source) + 1))
    lines = shown(tmp_path_factory.mktemp("caret"), source, 1, column)
    before = sum(WIDTHS[character] for character in source[: column - 1])
    assert lines[1:] == [f"    1 | {source}", f"      | {' ' * before}^"]


@pytest.mark.parametrize(
    ("line", "column", "more"),
    [(None, None, 0), (0, 1, 0), (3, 1, 0), (99, 1, 0), (1, None, 1), (1, 3, 2), (1, 4, 2), (1, 5, 1), (1, 900, 1)],
)
def test_a_place_that_the_file_does_not_have_shows_no_line_or_no_caret(
    tmp_path: Path, line: int | None, column: int | None, more: int
) -> None:
    assert len(shown(tmp_path, "甲: 1".replace(" ", "") + "\n乙", line, column)) == 1 + more


def test_a_long_line_is_cut_and_its_caret_left_out_beyond_the_cut(tmp_path: Path) -> None:
    source = "甲" * (MAX_LINE + 50)
    lines = shown(tmp_path, source, 1, 3)
    assert lines[1] == "    1 | " + "甲" * (MAX_LINE - 1) + "…"
    assert len(lines) == 3
    assert len(shown(tmp_path, source, 1, MAX_LINE + 40)) == 2
    assert shown(tmp_path, "甲" * MAX_LINE, 1, 1)[1] == "    1 | " + "甲" * MAX_LINE


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("甲:\t1", "甲: 1"),
        ("　　甲: 1", "　　甲: 1"),
        ("甲\u00a01", "甲 1"),
        ("甲\x1b[2J", "甲�[2J"),
        ("甲\u202e乙", "甲�乙"),
        ("甲: 1\r\n乙: 2", "甲: 1"),
        ("\ufeff甲: 1", "甲: 1"),
    ],
)
def test_a_source_line_never_steers_the_terminal(tmp_path: Path, source: str, printed: str) -> None:
    assert shown(tmp_path, source, 1, 1)[1] == f"    1 | {printed}"


def test_bytes_that_are_no_utf_8_are_shown_as_unknown(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("指标,数值".encode("gb18030"))
    assert "�" in as_text([Doubtful(name="甲").at(Place("a.csv", 1, 1))], root=tmp_path)


@given(st.text())
def test_a_value_cannot_break_or_colour_the_sentence(value: str) -> None:
    printed = as_text([Wrong(name="甲", value=value).at(None)])
    assert printed.count("\n") == 2
    assert printed.replace("\n", "").replace("\u3000", "").isprintable()
    assert len(printed) == len(f"错误 D999 甲 = {value}\n      办法：请核对甲。\n")


def test_colour_is_only_around_severity_and_code() -> None:
    diagnostics = [Wrong(name="甲", value=1).at(None), Doubtful(name="甲").at(None), Noted(name="甲").at(None)]
    coloured = as_text(diagnostics, colour=True)
    assert re.findall(r"\x1b\[\d+;1m(.*?)\x1b\[0m", coloured) == ["错误 D999", "待核 D998", "说明 D997"]
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == as_text(diagnostics)


def test_each_finding_is_shown_once_errors_first() -> None:
    noted, doubtful = Noted(name="甲").at(Place("a.yaml", 1, 1)), Doubtful(name="甲").at(Place("a.yaml", 2, 1))
    wrong = Wrong(name="甲", value=Decimal("1.0")).at(Place("b.yaml", 9, 9))
    again = Wrong(name="甲", value=Decimal(1)).at(Place("b.yaml", 9, 9))
    assert in_order([noted, doubtful, wrong, again, noted]) == [wrong, doubtful, noted]


def test_message_and_hint_are_the_texts_filled() -> None:
    diagnostic = Wrong(name="甲", value=Decimal("1E+1")).at(None)
    assert (message(diagnostic), hint(diagnostic)) == ("甲 = 10", "请核对甲。")


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
places = st.none() | st.builds(
    Place,
    st.text("数据/a.:,%", min_size=1, max_size=8),
    st.none() | st.integers(1, 9),
    st.none() | st.integers(1, 9),
    st.none() | st.just("经办!C7"),
)
diagnostics = st.builds(lambda value, place: Wrong(name="甲", value=value).at(place), texts, places)


@given(st.lists(diagnostics, max_size=5))
def test_json_says_everything_under_fixed_keys(found: list[Diagnostic]) -> None:
    rows = json.loads(as_json(found))
    assert [row["message"] for row in rows] == [message(diagnostic) for diagnostic in in_order(found)]
    for row, diagnostic in zip(rows, in_order(found), strict=True):
        place = diagnostic.place or Place("")
        assert list(row) == ["code", "severity", "path", "line", "column", "cell", "message", "hint"]
        assert (row["code"], row["severity"], row["hint"]) == ("D999", "error", "请核对甲。")
        assert (row["path"], row["line"], row["column"], row["cell"]) == tuple(place)


def unescaped(text: str) -> str:
    """As the review page reads it: %XX is the character of that number."""
    return re.sub("%([0-9A-F]{2})", lambda code: chr(int(code[1], 16)), text)


def unsteering(text: str) -> str:
    """Without what turns or hides the text around it."""
    steering = {"Cf": "�", "Cs": "�", "Zl": " ", "Zp": " "}
    return "".join(steering.get(category(character), character) for character in text)


@given(st.lists(diagnostics, max_size=5))
def test_an_annotation_is_one_line_and_reads_back(found: list[Diagnostic]) -> None:
    lines = re.split("[\r\n]", as_github(found))
    assert lines.pop() == ""
    for line, diagnostic in zip(lines, in_order(found), strict=True):
        command, properties, text = re.fullmatch("::([a-z]+) ([^:]*)::(.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
        place = diagnostic.place or Place("")
        said = {"file": place.path, "line": place.line, "col": place.column, "title": "D999"}
        read = dict(part.split("=", 1) for part in properties.split(","))
        assert command == "error"
        assert {key: unescaped(value) for key, value in read.items()} == {
            key: unsteering(str(value)) for key, value in said.items() if value
        }
        cell = f"{place.cell}: " if place.cell else ""
        assert unescaped(text) == unsteering(f"{cell}{message(diagnostic)} {hint(diagnostic)}".strip())


@pytest.mark.parametrize(
    ("diagnostic", "line"),
    [
        (Wrong(name="甲", value="5%\n").at(Place("data/2025.yaml", 14, 9)),
         "::error file=data/2025.yaml,line=14,col=9,title=D999::甲 = 5%25%0A 请核对甲。\n"),
        (Doubtful(name="甲").at(Place("a,b:c.yaml", 3)), "::warning file=a%2Cb%3Ac.yaml,line=3,title=D998::甲待核。\n"),
        (Noted(name="甲").at(Place("汇总.xlsx", cell="经办!C7")), "::notice file=汇总.xlsx,title=D997::经办!C7: 甲说明。\n"),
        (Noted(name="甲").at(None), "::notice title=D997::甲说明。\n"),
    ],
    ids=["error", "warning", "cell", "nowhere"],
)  # fmt: skip
def test_an_annotation_as_review_pages_take_it(diagnostic: Diagnostic, line: str) -> None:
    assert as_github([diagnostic]) == line


def test_of_a_line_of_megabytes_only_what_is_shown_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[int] = []
    visible = on_one_line

    def counted(text: str) -> str:
        looked_at.append(len(text))
        return visible(text)

    monkeypatch.setattr(rendering, "on_one_line", counted)
    (tmp_path / "f").write_text("甲" * 100_000, encoding="utf-8")
    found = [Doubtful(name=str(n)).at(Place("f", 1, n)) for n in range(1, 50)]
    assert f"{'甲' * (MAX_LINE - 1)}…" in as_text(found, tmp_path)
    assert max(looked_at) <= MAX_LINE + 1
