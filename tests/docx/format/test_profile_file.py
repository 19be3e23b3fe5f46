"""An office's own format: what each key changes, what follows from it, and every fault at its place."""

from pathlib import Path

import pytest

from reportgen.app.build import build
from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.docx.format.profile_file import read_profile
from reportgen.docx.parts.measures import CHARACTERS, LINE, MARGIN, SIZE, Measure
from reportgen.docx.parts.profile import GBT9704, Face, Page, Profile, fitted
from reportgen.docx.writing.write import draft_bytes
from reportgen.sources.files.project import find_project
from tests.docx.office import audit, parts
from tests.docx.samples import annual_report
from tests.templating.office import GENRE, Office, shown

ASKED = ("本局", Place("templates/annual/genre.yaml", 3, 9))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def read(office: Office, text: str | None = None, asked: tuple[str, Place] | None = ASKED) -> tuple[Profile, list[str]]:
    """The format of formats/本局.yaml with these lines, and what is found."""
    if text is not None:
        office.write("formats/本局.yaml", text)
    found: list[Diagnostic] = []
    project = find_project("data/2025.yaml", office.root, found)
    assert project is not None
    profile = read_profile(project, asked, found)
    return profile, [shown(each) for each in found]


KEYS = [
    ("title: {font: 华文中宋}", "title", GBT9704.title._replace(font="华文中宋")),
    ("title: {size: 小一, bold: true}", "title", Face("方正小标宋简体", 48, bold=True)),
    (
        "heading3: {bold: false}",
        "headings",
        (*GBT9704.headings[:2], GBT9704.headings[2]._replace(bold=False), GBT9704.body),
    ),
    ("title_line: 32", "title_line", 640),
    ("table_line: 18磅", "table_line", 360),
    ("date_in: 2字", "date_in", 200),
    ("latin: 仿宋", "latin", "仿宋"),
    ("table_cell: {size: 10.5pt}", "table_cell", Face("仿宋_GB2312", 21)),
    ("line_pitch: 28", "page", GBT9704.page._replace(line_pitch=560)),
    ("page: {top: 30, left: 2.7厘米}", "page", GBT9704.page._replace(top=1701, left=1531)),
    ("page_number: {font: 仿宋, size: 五号}", "page_number", Face("仿宋", 21)),
]


@pytest.mark.parametrize(("text", "field", "value"), KEYS)
def test_a_key_changes_one_thing(office: Office, text: str, field: str, value: object) -> None:
    profile, found = read(office, text)
    assert found == []
    if isinstance(value, Page):
        assert profile.page == value
    else:
        assert getattr(profile, field) == value
    assert profile.name == "本局"


def test_what_is_not_written_is_the_standards(office: Office) -> None:
    assert read(office, "latin: Times New Roman") == (GBT9704._replace(name="本局"), [])
    assert fitted(GBT9704) == GBT9704


def test_headings_and_the_advance_follow_the_size_of_the_body(office: Office) -> None:
    profile, _ = read(office, "body: {size: 四号}\nheading1: {size: 三号}")
    assert profile.body.spacing == -4  # 8844 twips hold 32 characters of 276
    assert [face.size for face in profile.headings] == [32, 28, 28, 28]
    assert profile.em == 276
    assert profile.first_line_twips == 2 * profile.em


def test_the_page_number_stays_seven_millimetres_below(office: Office) -> None:
    profile, _ = read(office, "page: {bottom: 30}")
    assert profile.page.bottom == 1701
    assert profile.page.footer == 1701 - 397 - 280


FAULTS = [
    ("boddy: {}", "formats/本局.yaml:1:1: D023 不认识的键“boddy”"),
    ("body: {fond: 宋体}", "formats/本局.yaml:1:8: D023 不认识的键“fond”"),
    ("body: {size: 特号}", "formats/本局.yaml:1:14: F011 “size”不能写“特号”"),
    ("body: {size: 3}", "formats/本局.yaml:1:14: F011 “size”不能写“3”"),
    ("page: {left: 20寸}", "formats/本局.yaml:1:14: F011 “left”不能写“20寸”"),
    ("line_pitch: -1", "formats/本局.yaml:1:13: F011 “line_pitch”不能写“-1”"),
    ("body: {bold: 是}", "formats/本局.yaml:1:14: D026 “bold”不能写“是”"),
    ("page: {left: 90, right: 60}", "formats/本局.yaml:1:7: F012 版心只有 60 毫米宽、225 毫米高"),
    ("body: 宋体", "formats/本局.yaml:1:7: D025 “body”应当是一组“名称: 值”，这里是一个值"),
]


@pytest.mark.parametrize(("text", "finding"), FAULTS)
def test_a_fault_is_found_at_its_place(office: Office, text: str, finding: str) -> None:
    profile, found = read(office, text)
    assert found == [finding]
    assert profile == GBT9704._replace(name="本局")


@pytest.mark.parametrize("name", ["本居", "../本局", "a/b", "", "甲\x00"])
def test_a_name_without_a_file_is_found_where_it_stands(office: Office, name: str) -> None:
    office.write("formats/本局.yaml", "latin: Arial\n")
    profile, found = read(office, asked=(name, ASKED[1]))
    assert profile == GBT9704
    assert [each.partition("“")[0] for each in found] == ["templates/annual/genre.yaml:3:9: F010 没有版式"]


def test_the_office_may_name_or_write_a_format_and_the_genre_counts_first(office: Office) -> None:
    office.write("formats/本局.yaml", "latin: Arial\n")
    assert read(office, asked=None)[0] == GBT9704
    office.write("reportgen.yaml", "format: 本局\n")
    assert read(office, asked=None)[0].latin == "Arial"
    office.write("reportgen.yaml", "format:\n  latin: Georgia\n")
    assert read(office, asked=None)[0].latin == "Georgia"
    assert read(office)[0].latin == "Arial"
    assert read(office, asked=("gbt9704", ASKED[1]))[0] == GBT9704


MEASURES = [
    (SIZE, "三号", 32),
    (SIZE, "3号", 32),
    (SIZE, "小4", 24),
    (SIZE, "10.5", 21),
    (SIZE, "4", None),
    (SIZE, "16毫米", None),
    (MARGIN, "37", 2098),
    (MARGIN, "3.7cm", 2098),
    (MARGIN, "151", None),
    (LINE, "28.95", 579),
    (LINE, "500", None),
    (CHARACTERS, "2字", 200),
    (CHARACTERS, "两字", None),
]


@pytest.mark.parametrize(("measure", "text", "number"), MEASURES)
def test_sizes_are_read_as_people_write_them(measure: Measure, text: str, number: int | None) -> None:
    assert measure.read(text) == number


def test_a_build_draws_in_the_offices_format_and_stops_at_its_faults(office: Office) -> None:
    office.write("formats/本局.yaml", "body: {font: 华文仿宋}\n")
    office.write("templates/annual/genre.yaml", f"{GENRE}format: 本局\n")
    outcome = build("data/2025.yaml", cwd=office.root)
    assert outcome.path is not None, outcome.diagnostics
    assert "华文仿宋".encode() in parts(outcome.path.read_bytes())["word/styles.xml"]
    office.write("formats/本局.yaml", "body: {font: 华文仿宋, size: 大}\n")
    assert build("data/2025.yaml", cwd=office.root).path is None


def test_office_finds_nothing_wrong(office: Office, tmp_path: Path) -> None:
    profile, _ = read(
        office, "body: {size: 四号, font: '<&\"'}\npage: {left: 20, right: 20}\nfirst_line: 0\nlatin: Arial"
    )
    path = tmp_path / "draft.docx"
    path.write_bytes(draft_bytes(annual_report(), profile))
    assert audit(path) == []


LONG = "长" * 300


@pytest.mark.parametrize(
    "name", [LONG, "a" * 250, "a" * 300, "../" * 100 + "x", "/etc/passwd", "甲/乙", "..", ".", "a" * 20_000]
)
def test_a_format_by_a_name_that_no_file_has_is_a_finding(office: Office, name: str) -> None:
    assert [each.split(" ")[1] for each in read(office, asked=(name, ASKED[1]))[1]] == ["F010"]
    office.write("reportgen.yaml", f"format: '{name}'\n")
    assert [each.split(" ")[1] for each in read(office, asked=None)[1]] == ["F010"]


@pytest.mark.parametrize("key", ["latin: {0}", "body: {{font: {0}}}", "page_number: {{font: {0}}}"])
def test_a_fonts_name_that_no_font_has_is_a_finding_and_the_standards_stays(office: Office, key: str) -> None:
    profile, found = read(office, key.format("仿" * 32))
    assert profile._replace(name=GBT9704.name) == GBT9704
    assert [each.split(" ")[1] for each in found] == ["F011"]
    assert read(office, key.format("仿" * 31))[1] == []
