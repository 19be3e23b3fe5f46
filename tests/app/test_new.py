"""A new genre: the skeleton builds a sensible draft over any catalogue, a copy is a copy, and nothing is written over."""

import re
from pathlib import Path

import pytest

from reportgen.app.build import build
from reportgen.app.genres import genres
from reportgen.app.init import init
from reportgen.app.new import LONGEST_NAME, latest_period_file, new_genre
from reportgen.diagnostics.finding import Severity
from tests.templating.office import HEAD, Office

SLIPS = re.compile(r"[，、；：。]{2}|[，、；]\s*$|^[，、；。]|XX|一是(?=[二。])|\{|\}|None", re.MULTILINE)
TINY = "件数: {id: cases, unit: 件, kind: count}\n"
CATALOGUES = {
    "one": (TINY, "figures: {件数: 3}\n"),
    "none-known": (TINY, "figures: {}\n"),
    "empty": ("{}\n", ""),
    "targets": (
        "件数: {id: cases, unit: 件, kind: count, polarity: higher_is_better}\n天数: {id: days, unit: 天, kind: duration, polarity: lower_is_better}\n",
        "figures: {件数: {value: 3, last: 2}, 天数: {value: 9, last: 8}}\ntargets: {件数: {2025: 2, 2026: 4}, 天数: {2025: 8, 2026: 7}}\n",
    ),
    "groups": (
        "件数: {id: cases, unit: 件, kind: count, group: 办件}\n天数: {id: days, unit: 天, kind: duration, group: 办件}\n率: {id: rate, unit: '%', kind: rate, group: '满''意'}\n",
        "figures: {件数: 3, 天数: 9, 率: 99}\n",
    ),
    "departments": (
        "件数: {id: cases, unit: 件, kind: count, department: 办公室}\n天数: {id: days, unit: 天, kind: duration}\n",
        "figures: {件数: 3, 天数: 9}\n",
    ),
    "both": (
        "件数: {id: cases, unit: 件, kind: count, group: 办公, polarity: higher_is_better}\n天数: {id: days, unit: 天, kind: duration, department: 办公室}\n",
        "figures: {件数: {value: 3, last: 2}, 天数: 9}\n",
    ),
}


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    init("甲", tmp_path)
    return tmp_path / "甲"


def drafted(root: Path, name: str) -> str:
    """The body of a draft that has neither an error nor a slip of the pen."""
    outcome = build("2025.yaml", format="md", genre=name, cwd=root)
    assert [each for each in outcome.diagnostics if each.severity is Severity.ERROR] == []
    assert outcome.text is not None
    text = outcome.text.partition("<!--")[0]
    assert SLIPS.findall(text) == []
    return text


def test_the_skeleton_builds_over_the_sample(sample: Path) -> None:
    made = new_genre("简报", cwd=sample)
    assert (made.exit_code, made.path) == (0, sample / "templates/简报")
    text = drafted(sample, "简报")
    for part in (
        "一、主要工作成效",
        "目标任务完成较好",
        "二、存在问题",
        "三、下一步工作",
        "盯住主要目标",
        "2026年1月12日",
    ):
        assert part in text
    assert len(re.findall(r"^### ", text, re.MULTILINE)) >= 8


@pytest.mark.parametrize("case", CATALOGUES)
@pytest.mark.parametrize("period", ["2025", "2025H1"])
def test_the_skeleton_builds_over_any_catalogue(office: Office, case: str, period: str) -> None:
    catalogue, figures = CATALOGUES[case]
    office.write("data/indicators.yaml", catalogue)
    office.year(f"period: {period}\ndate: 2026-01-10\n{figures}")
    (office.root / "data/2024.yaml").unlink(missing_ok=True)
    assert new_genre("简报", cwd=office.root).exit_code == 0
    text = drafted(office.root, "简报")
    assert text.startswith("# 示范县医疗保障局2025年")
    assert "2026年1月10日" in text
    assert ("件数" in text) == (case not in ("none-known", "empty"))
    assert ("天数" in text) == (case in ("targets", "groups"))


def test_every_key_of_the_skeleton_is_explained_where_it_stands(sample: Path) -> None:
    """What is commented out works when the sign is taken away."""
    new_genre("简报", cwd=sample)
    settings = sample / "templates/简报/genre.yaml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    live = [re.sub(r"^(\s*)# (?=[a-z]+:|- \{)", r"\1", line) for line in lines]
    assert sum(before != after for before, after in zip(lines, live, strict=True)) == 7
    settings.write_text("\n".join(live), encoding="utf-8")
    (sample / "templates/简报/fund.md.j2").write_text("{{ 基金收入 }}。\n", encoding="utf-8")
    outcome = build("2025.yaml", format="md", genre="简报", cwd=sample)
    assert outcome.exit_code == 0
    assert "主要指标完成情况表" in (outcome.text or "")


@pytest.mark.parametrize("base", ["annual", "half-year"])
def test_a_copy_holds_the_same_files_and_its_own_name(sample: Path, base: str) -> None:
    made = new_genre("副本", base, sample)
    assert made.path is not None
    copied = {path.name: path.read_text(encoding="utf-8") for path in made.path.iterdir()}
    there = {path.name: path.read_text(encoding="utf-8") for path in (sample / "templates" / base).iterdir()}
    settings = re.sub(r"^name: .*$", 'name: "副本"', there.pop("genre.yaml"), flags=re.MULTILINE)
    assert copied.pop("genre.yaml") == settings
    assert copied == there


def test_a_shipped_genre_can_be_copied_under_its_own_name_to_be_changed(office: Office) -> None:
    made = new_genre("half-year", "half-year", office.root)
    assert made.exit_code == 0
    assert new_genre("half-year", "half-year", office.root).exit_code == 1
    (row,) = [row for row in genres(cwd=office.root)[0] if row.name == "half-year"]
    assert row.own == ("genre.yaml",)  # its name is in quotes now


@pytest.mark.parametrize(
    ("name", "base", "code"),
    [
        ("annual", None, "T404"),
        ("half-year", None, "T404"),
        ("half-year", "annual", "T404"),
        ("annual", "annual", "T404"),
        ("_shared", None, "T403"),
        ("", None, "T403"),
        ("..", None, "T403"),
        ("a/b", None, "T403"),
        ("a\\b", None, "T403"),
        ("工作 简报", None, "T403"),
        ('简"报', None, "T403"),
        ("简\n报", None, "T403"),
        ("-x", None, "T403"),
        ("简" * (LONGEST_NAME + 1), None, "T403"),
        ("简报", "没有", "T013"),
        ("简报", "../annual", "T013"),
    ],
)
def test_what_cannot_be_made_is_refused_and_nothing_is_written(
    office: Office, name: str, base: str | None, code: str
) -> None:
    before = sorted(office.root.rglob("*"))
    outcome = new_genre(name, base, office.root)
    assert ([each.code for each in outcome.diagnostics], outcome.exit_code, outcome.path) == ([code], 1, None)
    assert sorted(office.root.rglob("*")) == before


def test_outside_a_project_there_is_no_place_for_one(tmp_path: Path) -> None:
    outcome = new_genre("简报", cwd=tmp_path)
    assert [each.code for each in outcome.diagnostics] == ["D010"]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_a_finding(office: Office) -> None:
    (office.root / "templates").rename(office.root / "旧")
    office.write("templates", "不是文件夹")
    outcome = new_genre("简报", cwd=office.root)
    assert [each.code for each in outcome.diagnostics] == ["P001"]


def test_it_is_made_from_a_folder_below_and_names_the_latest_period_file(office: Office) -> None:
    office.write("data/2026H1.yaml", HEAD)
    assert new_genre("简报", cwd=office.root / "data").path == office.root / "templates/简报"
    assert latest_period_file(office.root / "data") == "2026H1.yaml"


def test_without_a_period_file_it_is_tried_on_the_usual_one(tmp_path: Path) -> None:
    assert latest_period_file(tmp_path) == "2025.yaml"
    (tmp_path / "indicators.yaml").touch()
    assert latest_period_file(tmp_path) == "2025.yaml"


def test_of_a_year_the_whole_comes_before_its_parts(office: Office) -> None:
    office.write("data/2025H1.yaml", HEAD)
    assert latest_period_file(office.root) == "2025.yaml"
