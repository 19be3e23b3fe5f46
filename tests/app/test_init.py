"""Init: a new project, from this checkout."""

import os
from pathlib import Path

import pytest

from reportgen.app.build import build
from reportgen.app.init import DATA, init
from reportgen.diagnostics.finding import Severity

ROOT = Path(__file__).resolve().parents[2]


def test_a_new_project_has_what_the_checkout_has(tmp_path: Path) -> None:
    outcome = init("我的单位", tmp_path)
    folder = tmp_path / "我的单位"
    assert (outcome.exit_code, outcome.path) == (0, folder)
    for name in DATA:
        assert (folder / "data" / name).read_bytes() == (ROOT / "data" / name).read_bytes()
    laid = {path.relative_to(folder / "templates") for path in (folder / "templates").rglob("*") if path.is_file()}
    assert laid == {path.relative_to(ROOT / "templates") for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert (folder / "README.md").read_text(encoding="utf-8").startswith("#")
    assert not list(folder.rglob("*.tmp"))


def test_what_it_lays_out_builds_without_an_error(tmp_path: Path) -> None:
    init("甲", tmp_path)
    outcome = build("2025.yaml", cwd=tmp_path / "甲")
    assert outcome.exit_code == 0
    assert outcome.path is not None
    assert not outcome.count(Severity.ERROR)
    assert outcome.figures > 100


@pytest.mark.parametrize("folder", [".", "甲", "子/孙"])
def test_an_empty_folder_or_none_will_do(tmp_path: Path, folder: str) -> None:
    (tmp_path / "甲").mkdir()
    target = tmp_path / folder
    if folder == ".":
        (tmp_path / "甲").rmdir()
    assert init(folder, tmp_path).exit_code == 0
    assert (target / "data/2025.yaml").is_file()


@pytest.mark.parametrize("there", ["文件", "子/", ".git/"], ids=["file", "folder", "hidden"])
def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path, there: str) -> None:
    target = tmp_path / "甲"
    target.mkdir()
    path = target / there
    path.mkdir() if there.endswith("/") else path.write_text("我的", encoding="utf-8")
    outcome = init("甲", tmp_path)
    assert [each.code for each in outcome.diagnostics] == ["P003"]
    assert (outcome.exit_code, outcome.path) == (1, None)
    assert list(target.iterdir()) == [path]


def test_a_second_init_refuses(tmp_path: Path) -> None:
    init("甲", tmp_path)
    before = {path: path.read_bytes() for path in (tmp_path / "甲").rglob("*") if path.is_file()}
    (tmp_path / "甲/data/2025.yaml").write_text("改过", encoding="utf-8")
    assert init("甲", tmp_path).exit_code == 1
    assert (tmp_path / "甲/data/2025.yaml").read_text(encoding="utf-8") == "改过"
    assert len(before) == len([path for path in (tmp_path / "甲").rglob("*") if path.is_file()])


@pytest.mark.parametrize(
    ("folder", "code"), [("文件", "P003"), ("文件/甲", "P001"), (f"{os.devnull}/甲", "P001")], ids=range(3)
)
def test_where_no_folder_can_be_it_says_so(tmp_path: Path, folder: str, code: str) -> None:
    (tmp_path / "文件").write_text("甲", encoding="utf-8")
    outcome = init(folder, tmp_path)
    assert [each.code for each in outcome.diagnostics] == [code]
    assert outcome.exit_code == 1
    assert (tmp_path / "文件").read_text(encoding="utf-8") == "甲"
    assert Path(os.devnull).is_char_device()
