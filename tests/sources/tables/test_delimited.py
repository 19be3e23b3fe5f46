"""CSV files: found by head, located by line and column."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.finding import Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Status
from reportgen.indicators.period import read_period
from reportgen.indicators.unit import read_unit
from reportgen.sources.figures.figures import Figures
from reportgen.sources.tables.delimited import csv_rows, read_csv

CATALOGUE = Catalogue(
    (
        Indicator("insured", "参保人数", read_unit("人"), Kind.STOCK),
        Indicator("recovered", "追回基金", read_unit("万元"), Kind.AMOUNT),
        Indicator("rate", "参保率", read_unit("%"), Kind.RATE),
    )
)


def _read(folder: Path, text: str | bytes) -> Figures:
    path = folder / "门诊.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    figures = Figures(CATALOGUE, read_period("2025"), [])
    read_csv(path, "data/门诊.csv", Place("data/2025.yaml", 7, 9), figures)
    return figures


def _values(figures: Figures) -> dict[str, str]:
    assert [seen.code for seen in figures.found if seen.code not in ("D084", "D086")] == []
    return {seen.indicator.name: f"{seen.value:f} {seen.place}" for seen in figures.observations.values()}


def test_columns_are_found_by_their_heads(tmp_path: Path) -> None:
    text = "示范县数据,,\n\n备注,数值,别的,指标\n初报,5,x,参保人数\n,82.5万元,y,追回基金\n"
    figures = _read(tmp_path, text)
    assert _values(figures) == {"参保人数": "5 data/门诊.csv:4:4", "追回基金": "825000 data/门诊.csv:5:2"}
    assert figures.observations["insured"].note == "初报"


def test_every_head_has_its_meaning(tmp_path: Path) -> None:
    text = "指标,数值,上年,单位,截至,备注,状态,目标\n追回基金,3,2,亿元,2025-05-31,说明,初步,5万\n"
    figures = _read(tmp_path, text)
    assert figures.found == []
    seen, last, target = (
        figures.observations["recovered"],
        figures.last["recovered"],
        figures.targets["recovered", "2025"],
    )
    assert (seen.value, seen.as_of, seen.note, seen.status) == (300_000_000, "2025-05-31", "说明", Status.PROVISIONAL)
    assert (last.value, last.period.text, target.value) == (200_000_000, "2024", 50_000)


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    assert _values(_read(tmp_path, b"\xef\xbb\xbf" + "指标,数值\r\n参保人数,5\r\n".encode())) == {
        "参保人数": "5 data/门诊.csv:2:6"
    }


def test_quoted_cells_may_hold_commas_and_lines(tmp_path: Path) -> None:
    text = '指标,备注,数值\n参保人数,"甲,乙\n""丙""","26,876"\n追回基金,,5\n'
    assert _values(_read(tmp_path, text)) == {
        "参保人数": "26876 data/门诊.csv:3:9",
        "追回基金": "50000 data/门诊.csv:4:7",
    }


def test_an_empty_value_is_not_known_yet(tmp_path: Path) -> None:
    figures = _read(tmp_path, "指标,数值\n参保人数,\n参保率,~\n")
    assert [(seen.value, seen.status) for seen in figures.observations.values()] == [(None, None), (None, None)]


def test_headings_and_blank_rows_are_passed_over(tmp_path: Path) -> None:
    assert _values(_read(tmp_path, "指标,数值\n一、参保情况,\n,\n\n参保人数,5\n")) == {
        "参保人数": "5 data/门诊.csv:5:6"
    }


def test_a_table_may_hold_nothing_but_targets(tmp_path: Path) -> None:
    figures = _read(tmp_path, "指标,目标\n参保人数,5\n")
    assert (figures.found, figures.observations, len(figures.targets)) == ([], {}, 1)


# ▸ stands before the character where the fault is said to be; it is not part of the text.
FAULTS = [
    ("指标,数值\n参保人数,▸是\n", "D043"),
    ("指标,数值\n参保人数,▸2025-05-31\n", "D043"),
    ("指标,数值\n参保人数,▸2025/5/31\n", "D043"),
    ("指标,数值\n参保人数,▸5元\n", "D045"),
    ('指标,数值\n参保人数,"▸5元"\n', "D045"),
    (f"指标,数值\n参保人数,▸{'9' * 100_000}\n", "D044"),
    ("指标,数值\n▸参保人,5\n", "D042"),
    ("指标,数值\n,▸5\n", "D065"),
    ("指标,目标\n,▸5\n", "D065"),
    ("指标,数值,▸数值\n参保人数,5,5\n", "D062"),
    ("指标,数值,状态\n参保人数,5,▸保秘\n", "D026"),
    ("指标,数值,状态\n参保人数,5,▸未报\n", "D027"),
    ("指标,数值,截至\n参保人数,5,▸2025/5/31\n", "D029"),
    ("指标,数值,单位\n参保人数,5,▸元\n", "D045"),
    ("指标,数值\n参保人数,5\n参保人数,▸6\n", "D049"),
    ("指标,数值\n参保人数,585,▸163\n", "D079"),
    ("指标,数值,\n参保人数,585,▸163\n", "D079"),
    ("指标,数值,备注\n参保人数,585,▸163\n", "D079"),
    ("指标,数值,备注\n参保人数,585,▸163,\n", "D079"),
    ("指标,数值,上年\n参保人数,585,▸163,\n", "D079"),
    ("指标,数值,上年\n参保人数,5,6,,▸7\n", "D079"),
    ("指标,数值\n▸参保人数\n", "D080"),
    ("指标,备注,数值\n参保人数,▸585163\n", "D080"),
    ("指标,数值,上年\n参保人数,▸585163\n", "D080"),
    ("指标,数值\n▸参保人数，585163\n", "D081"),
    ("指标,数值\n▸参保人数；585163\n", "D081"),
    ("指标,数值\n▸参保人数\t585163\n", "D081"),
    ("▸指标;数值\n参保人数;5\n", "D081"),
    ("▸指标\t数值\n参保人数\t5\n", "D081"),
    ("▸指标|数值\n参保人数|5\n", "D081"),
    ("▸指标，数值\n参保人数，5\n", "D081"),
    ('指标,数值,备注\n参保人数,5,5▸"管,人,\n', "D082"),
    ('指标,数值\n参保人数, ▸"585,163"\n', "D082"),
    ('指标,数值\n参保▸"人数,5\n', "D082"),
    ('指标,数值,备注\n参保人数,5,"▸初报\n追回基金,6,x\n参保率,7,终"\n', "D083"),
    ("指标,数值\r参保人数,▸是\r".replace("\r", "\n"), "D043"),
    ("指标,数值\n参保人数,\x01\n".replace("\x01", "▸\x01"), "D008"),
]


@pytest.mark.parametrize(("marked", "code"), FAULTS, ids=[str(number) for number in range(len(FAULTS))])
def test_a_fault_is_found_at_its_place(tmp_path: Path, marked: str, code: str) -> None:
    figures = _read(tmp_path, marked.replace("▸", ""))
    before = marked.partition("▸")[0].split("\n")
    place = Place("data/门诊.csv", len(before), len(before[-1]) + 1)
    assert [(seen.code, seen.place) for seen in figures.found] == [(code, place)]


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        ("", "D003", "data/门诊.csv"),
        ("指标,数值\n参保人次,5\n".encode("gbk"), "D005", "data/门诊.csv"),
        ("指标\t数值\n".encode("utf-16"), "D005", "data/门诊.csv"),
        ("项目,数值\n参保人数,5\n", "D061", "data/门诊.csv"),
        ("项目,数值\n" * 30 + "指标,数值\n", "D061", "data/门诊.csv"),
        ('指标,数值\n参保人数,"5\n', "D067", "data/门诊.csv:2"),
        ('指标,数值\n参保人数,"5"6\n', "D067", "data/门诊.csv:2"),
        ("指标,数值\n" + "参保人数,5\n" * 20_001, "D066", "data/门诊.csv:20001:1"),
        (f'指标,数值\n"{"长" * 200_000}",5\n', "D067", "data/门诊.csv:2"),
    ],
    ids=range(9),
)  # fmt: skip
def test_a_table_that_cannot_be_read_says_why(tmp_path: Path, content: str | bytes, code: str, place: str) -> None:
    assert [(seen.code, str(seen.place)) for seen in _read(tmp_path, content).found] == [(code, place)]


def test_empty_cells_at_the_end_and_notes_left_out_are_no_fault(tmp_path: Path) -> None:
    text = "指标,数值,备注,,\n参保人数,5\n追回基金,6,,,,,\n参保率,7,初报\n"
    assert list(_values(_read(tmp_path, text))) == ["参保人数", "追回基金", "参保率"]


def test_the_line_that_names_the_separator_is_believed(tmp_path: Path) -> None:
    for sign in ";|\t,":
        value = '"585,163"' if sign == "," else "585,163"
        figures = _read(tmp_path, f"sep={sign}\r\n指标{sign}数值\r\n参保人数{sign}{value}\r\n")
        assert _values(figures) == {"参保人数": f"585163 data/门诊.csv:3:{7 if sign == ',' else 6}"}


def test_line_ends_of_all_kinds_are_counted(tmp_path: Path) -> None:
    assert _values(_read(tmp_path, '指标,备注,数值\r参保人数,"甲\r乙",5\r\n追回基金,,6\n')) == {
        "参保人数": "5 data/门诊.csv:3:4",
        "追回基金": "60000 data/门诊.csv:4:7",
    }


def test_a_row_in_doubt_keeps_no_other_row_from_being_read(tmp_path: Path) -> None:
    figures = _read(tmp_path, '指标,数值\n参保率,9"9\n参保人数,585,163\n追回基金,6\n')
    assert ([seen.code for seen in figures.found], list(figures.observations)) == (["D082", "D079"], ["recovered"])


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_a_table_that_is_certain_to_be_gbk_is_read_with_a_note(tmp_path: Path, encoding: str) -> None:
    note = "𠮷" if encoding == "gb18030" else "甲"
    text = f"单位：万元,,\n指标,数值,备注\n一、参保,,\n其中：参保人数,5,{note}\n追回基金,8.5万元,\n"
    figures = _read(tmp_path, text.encode(encoding))
    assert [(seen.code, str(seen.place), seen.finding.fields["encoding"]) for seen in figures.found] == [
        ("D086", "data/门诊.csv", encoding.upper())
    ]
    assert figures.observations["insured"].note == note


@pytest.mark.parametrize(
    "text",
    ["指标,数值\n参保人数,5\n参保人次,5\n", "项目,数值\n参保人数,5\n", "指标;数值\n参保人数;5\n", "指标,数值\n某某,\n", "指标,数值\n参保\ue5e5人数,5\n"],
)  # fmt: skip
def test_one_thing_unknown_and_gbk_is_not_guessed(tmp_path: Path, text: str) -> None:
    figures = _read(tmp_path, text.encode("gb18030"))
    assert [seen.code for seen in figures.found] == ["D005"]
    assert not figures.observations


def test_faults_of_a_table_in_gbk_are_told_as_of_any_other(tmp_path: Path) -> None:
    figures = _read(tmp_path, "指标,数值\n参保人数,585,163\n".encode("gbk"))
    assert [seen.code for seen in figures.found] == ["D086", "D079"]


@given(
    st.text(max_size=80), st.lists(st.lists(st.text(alphabet='甲参保人数5,"\n %', max_size=6), max_size=4), max_size=6)
)
def test_any_text_gives_figures_or_findings(
    tmp_path_factory: pytest.TempPathFactory, text: str, rows: list[list[str]]
) -> None:
    _read(tmp_path_factory.getbasetemp(), text.encode(errors="replace"))
    _read(tmp_path_factory.getbasetemp(), "指标,数值\n" + "\n".join(",".join(row) for row in rows))


@given(st.lists(st.lists(st.text(alphabet='甲5,"\n ', max_size=6), min_size=2, max_size=4), min_size=1, max_size=5))
def test_a_place_is_where_the_cell_begins(rows: list[list[str]]) -> None:
    import csv
    import io

    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    lines = stream.getvalue().split("\n")
    for row in csv_rows(stream.getvalue(), "f"):
        for cell in (row.read(column)[0] for column in range(row.width)):
            line, column = cell.place.line or 0, cell.place.column or 0
            first = (cell.text or "").lstrip()[:1]
            rest = "\n".join(lines[line - 1 :])[column - 1 :].lstrip()
            assert not first or rest.startswith(first)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('"指标,数值"\n"参保人数,5"\n', "D090", "门诊.csv:1:2"),
        ('指标,数值\n"参保人数,5"\n', "D090", "门诊.csv:2:2"),
        ('指标,数值\n"参保人数,585,163"\n', "D090", "门诊.csv:2:2"),
        ("指标,数值\n参保人数585163\n", "D090", "门诊.csv:2:1"),
        ("指标,数值\n参保人数58.5万人\n", "D090", "门诊.csv:2:1"),
        ("指标,数值\n参保人数 585163\n", "D081", "门诊.csv:2:1"),
        ("指标,数值\n参保人数　585163\n", "D081", "门诊.csv:2:1"),
        ("指标  数值\n参保人数  585163\n", "D081", "门诊.csv:1:1"),
        ("指标,数值；单位\n参保人数,5；人\n", "D081", "门诊.csv:1:4"),
        ("指标,数值,,备注\n参保人数,585,163,\n", "D079", "门诊.csv:2:10"),
        ("指标,数值,,备注\n参保人数,585163,7,\n", "D084", "门诊.csv:2:13"),
        ("指标,数值,备注\n参保人数,585,163人\n", "D079", "门诊.csv:2:10"),
        ("指标,数值,备注\n追回基金,-1,163.5万元\n", "D079", "门诊.csv:2:9"),
        ("指标,数值,备注\n参保人数,585,100人以上\n", "", ""),
        ("指标,数值\n参保人数2025年,\n", "", ""),
        ("指标,数值\n2025年参保情况\n一、参保5项\n", "", ""),
    ],
)
def test_a_number_that_stands_in_no_cell_of_its_own_is_said(tmp_path: Path, text: str, code: str, place: str) -> None:
    found = _read(tmp_path, text).found
    assert [(seen.code, str(seen.place).rpartition("/")[2]) for seen in found] == ([(code, place)] if code else [])
