"""An office writes over single files of the shipped templates; the rest stays as it comes with the program."""

import shutil
from pathlib import Path

import pytest

from reportgen.app.build import build
from reportgen.app.init import init

PLANS = "templates/annual/plans.md.j2"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A project with the sample's data and no templates."""
    init("甲", tmp_path)
    shutil.rmtree(tmp_path / "甲/templates")
    return tmp_path / "甲"


def write(office: Path, name: str, text: str) -> None:
    (office / name).parent.mkdir(parents=True, exist_ok=True)
    (office / name).write_text(text, encoding="utf-8")


def drafted(office: Path) -> str:
    outcome = build("2025.yaml", format="md", cwd=office)
    assert outcome.exit_code == 0, outcome.diagnostics
    assert outcome.text is not None
    return outcome.text.partition("<!--")[0]


def test_without_templates_the_shipped_ones_serve(office: Path, tmp_path: Path) -> None:
    init("乙", tmp_path)
    assert drafted(office) == drafted(tmp_path / "乙")


def test_a_single_section_is_the_offices(office: Path) -> None:
    before = drafted(office)
    write(office, PLANS, "# {{ 次年 }}打算\n\n另作安排。\n")
    after = drafted(office)
    assert "年打算\n\n另作安排。" in after
    head, tail = before.split("## 三、")
    assert after.startswith(head)
    assert (
        after.partition("另作安排。\n\n")[2]
        == tail.partition("示范县医疗保障局\\")[1] + tail.partition("示范县医疗保障局\\")[2]
    )


def test_genre_yaml_alone_is_the_offices(office: Path) -> None:
    write(office, "templates/annual/genre.yaml", "title: 小结\nsections: [opening.md.j2, mine.md.j2]\nparameters: []\n")
    write(office, "templates/annual/mine.md.j2", "# 另\n\n一段。\n")
    text = drafted(office)
    assert text.startswith("# 小结\n")
    assert text.endswith("## 一、另\n\n一段。\n\n")


def test_a_shared_passage_alone_is_the_offices(office: Path) -> None:
    before = drafted(office)
    write(office, "templates/_shared/signature.md.j2", "::: 署名\n{{ 本单位 }}办公室\n:::\n")
    assert drafted(office).startswith(before.partition("示范县医疗保障局\\\n")[0] + "示范县医疗保障局办公室\n")


def test_a_draft_changes_back_when_the_office_gives_its_file_up(office: Path) -> None:
    before = drafted(office)
    write(office, PLANS, "另作安排。\n")
    assert drafted(office) != before
    (office / PLANS).unlink()
    assert drafted(office) == before


def test_a_finding_stands_in_the_offices_file_or_in_the_shipped_one(office: Path) -> None:
    catalogue = office / "data/indicators.yaml"
    catalogue.write_text(
        catalogue.read_text(encoding="utf-8").replace("\n宣传片播放次数:", "\n影片播放次数:"), encoding="utf-8"
    )
    for year in (2024, 2025):
        data = office / f"data/{year}.yaml"
        data.write_text(data.read_text(encoding="utf-8").replace("宣传片播放次数:", "影片播放次数:"), encoding="utf-8")
    write(office, PLANS, "{{ 网采律 }}\n")
    outcome = build("2025.yaml", format="md", cwd=office)
    places = {str(each.place) for each in outcome.diagnostics if each.code == "T002"}
    assert "templates/annual/plans.md.j2:1:4" in places
    shipped = {place for place in places if place.startswith("reportgen/templates/annual/")}
    assert shipped
    assert not [place for place in places if place.startswith(("/", ".."))]


def test_the_same_text_in_either_folder_has_its_findings_in_its_own_file(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kept template holds the path that it was compiled under; the same text elsewhere must not bring it back."""
    monkeypatch.setattr("reportgen.sources.files.template_folders.shipped", lambda: tmp_path / "自带")
    fault = "甲。{% for 数 in 指标组('没有') %}{% endfor %}\n"
    write(tmp_path / "自带", "templates/other/genre.yaml", "title: 小结\nsections: [mine.md.j2]\n")
    write(tmp_path / "自带", "templates/other/mine.md.j2", fault)

    def place() -> str:
        outcome = build("2025.yaml", format="md", genre="other", cwd=office)
        (found,) = [each for each in outcome.diagnostics if each.code == "T020"]
        assert found.place is not None
        return f"{found.place.path}:{found.place.line}"

    assert place() == "reportgen/templates/other/mine.md.j2:1"
    write(office, "templates/other/mine.md.j2", fault)
    assert place() == "templates/other/mine.md.j2:1"
    (office / "templates/other/mine.md.j2").unlink()
    assert place() == "reportgen/templates/other/mine.md.j2:1"
