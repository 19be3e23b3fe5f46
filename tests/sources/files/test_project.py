"""A project is found from its period file, and nothing outside it is read."""

from pathlib import Path

import pytest

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.sources.files.project import Project, find_project, project_around


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("data/indicators.yaml", "data/2024.yaml", "data/2025.yaml", "data/city/2025H1.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "templates").mkdir()
    return tmp_path


def _find(argument: str, cwd: Path) -> tuple[Project | None, list[Diagnostic]]:
    found: list[Diagnostic] = []
    return find_project(argument, cwd, found), found


@pytest.mark.parametrize("argument", ["2025.yaml", "data/2025.yaml", "./data/../data/2025.yaml", "2025", "data/2025"])
def test_a_period_file_is_found_by_path_or_in_data(root: Path, argument: str) -> None:
    project, found = _find(argument, root)
    data = root / "data"
    assert found == []
    assert project == Project(root, data / "2025.yaml", data / "indicators.yaml", root / "templates", root / "outputs")


def test_an_absolute_path_works_from_anywhere(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    project, _ = _find(str(root / "data" / "2025.yaml"), tmp_path_factory.mktemp("elsewhere"))
    assert project is not None
    assert project.shown(project.period_file) == "data/2025.yaml"


def test_the_nearest_catalogue_upwards_counts(root: Path) -> None:
    project, _ = _find("city/2025H1.yaml", root)
    assert project is not None
    assert project.shown(project.catalogue_file) == "data/indicators.yaml"
    (root / "data" / "city" / "indicators.yaml").touch()
    project, _ = _find("city/2025H1.yaml", root)
    assert project is not None
    assert project.shown(project.catalogue_file) == "data/city/indicators.yaml"
    assert project.root == root


def test_without_templates_the_folder_above_data_is_the_root(root: Path) -> None:
    (root / "templates").rmdir()
    project, _ = _find("2025.yaml", root)
    assert project is not None
    assert (project.root, project.templates) == (root, None)


def test_without_data_and_templates_the_catalogues_folder_is_the_root(tmp_path: Path) -> None:
    (tmp_path / "indicators.yaml").touch()
    (tmp_path / "2025.yaml").touch()
    project, _ = _find("2025.yaml", tmp_path)
    assert project is not None
    assert (project.root, project.outputs) == (tmp_path, tmp_path / "outputs")


@pytest.mark.parametrize(
    ("argument", "near"),
    [
        ("2052.yaml", "“2025.yaml”"),
        ("2025H1.yaml", "“city/2025H1.yaml”"),
        ("完全不同", "（无相近名称）"),
        ("x\0.yaml", None),
        ("9" * 5000, None),
    ],
)
def test_a_missing_period_file_names_the_nearest(root: Path, argument: str, near: str | None) -> None:
    project, found = _find(argument, root)
    assert project is None
    assert [seen.code for seen in found] == ["D001"]
    assert near is None or found[0].finding.fields["near"] == near


@pytest.mark.parametrize("argument", ["data", "."])
def test_a_folder_is_no_period_file(root: Path, argument: str) -> None:
    assert [seen.code for seen in _find(argument, root)[1]] == ["D002"]


def test_the_offices_habits_are_no_period_file(root: Path) -> None:
    (root / "reportgen.yaml").write_text("style: 总结\n", encoding="utf-8")
    assert _find("reportgem", root)[1][0].finding.fields["near"] == "（无相近名称）"


def test_a_missing_catalogue_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "2025.yaml").touch()
    project, found = _find("2025.yaml", tmp_path)
    assert project is None
    assert [seen.code for seen in found] == ["D010"]


@pytest.mark.parametrize(
    "written", ["门诊.csv", "../data/门诊.csv", "子/门诊.csv", "子\\门诊.csv", "..门诊.csv", "../门诊.csv"]
)
def test_a_path_inside_the_project_is_taken(root: Path, written: str) -> None:
    project, found = _find("2025.yaml", root)
    assert project is not None
    path = project.inside(written, root / "data", Place("f"), found)
    assert path == Path(*(root / "data" / written.replace("\\", "/")).parts).resolve()


@pytest.mark.parametrize(
    "written",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "~/x.csv",
        "C:\\x.csv",
        "\\\\server\\x.csv",
        "a/../../../x.csv",
        "x\0",
        "a" * 5000 + "/../../../b",
    ],
)
def test_a_path_outside_the_project_is_refused(root: Path, written: str) -> None:
    project, found = _find("2025.yaml", root)
    assert project is not None
    assert project.inside(written, root / "data", Place("data/2025.yaml", 5, 7), found) is None
    assert [(seen.code, str(seen.place)) for seen in found] == [("D009", "data/2025.yaml:5:7")]


def test_a_link_counts_as_what_it_leads_to(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.csv"
    outside.touch()
    (root / "data" / "link.csv").symlink_to(outside)
    (root / "data" / "loop.csv").symlink_to(root / "data" / "loop.csv")
    (root / "data" / "good.csv").symlink_to(root / "data" / "2025.yaml")
    project, found = _find("2025.yaml", root)
    assert project is not None
    taken = [project.inside(name, root / "data", Place("f"), found) for name in ("link.csv", "loop.csv", "good.csv")]
    assert taken == [None, None, root / "data" / "good.csv"]


@pytest.mark.parametrize("here", [".", "data", "data/city", "templates"])
def test_a_folder_of_a_project_leads_to_it_without_a_period_file(root: Path, here: str) -> None:
    found: list[Diagnostic] = []
    project = project_around(root / here, found)
    assert found == []
    assert project == Project(
        root, root / "data/indicators.yaml", root / "data/indicators.yaml", root / "templates", root / "outputs"
    )


def test_a_folder_of_no_project_is_a_finding(tmp_path: Path) -> None:
    found: list[Diagnostic] = []
    assert project_around(tmp_path, found) is None
    assert [each.code for each in found] == ["D010"]
