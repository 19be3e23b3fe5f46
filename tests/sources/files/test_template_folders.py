"""Two templates folders, the office's own files standing for the shipped ones of the same name; nothing outside is read."""

from pathlib import Path

import pytest

from reportgen.sources.files.project import Project
from reportgen.sources.files.shipped import shipped
from reportgen.sources.files.template_folders import TemplateFolders, template_folders

OWN = ("annual/a.md.j2", "mine/genre.yaml", "mine/a.md.j2")
SHIPPED = ("annual/genre.yaml", "annual/a.md.j2", "annual/b.md.j2", "_shared/c.md.j2")


def laid_out(root: Path, names: tuple[str, ...]) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return root


@pytest.fixture
def folders(tmp_path: Path) -> TemplateFolders:
    return TemplateFolders(laid_out(tmp_path / "own", OWN), "templates", laid_out(tmp_path / "shipped", SHIPPED))


@pytest.mark.parametrize(
    ("name", "folder", "shown"),
    [
        ("annual/a.md.j2", "own", "templates/annual/a.md.j2"),
        ("annual/b.md.j2", "shipped", "reportgen/templates/annual/b.md.j2"),
        ("annual/genre.yaml", "shipped", "reportgen/templates/annual/genre.yaml"),
        ("_shared/c.md.j2", "shipped", "reportgen/templates/_shared/c.md.j2"),
        ("mine/a.md.j2", "own", "templates/mine/a.md.j2"),
        ("mine/b.md.j2", None, "templates/mine/b.md.j2"),
    ],
)
def test_a_file_is_the_offices_before_the_shipped_one(
    folders: TemplateFolders, name: str, folder: str | None, shown: str
) -> None:
    path = folders.find(name)
    assert (path and path.relative_to(folders.shipped.parent).as_posix()) == (folder and f"{folder}/{name}")
    assert folders.shown(name) == shown
    assert folders.is_own(name) == (folder == "own")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/etc/passwd",
        "../own.yaml",
        "annual/../../shipped/annual/b.md.j2",
        "a\\b",
        "a\0b",
        "a" * 5000,
    ],
)
def test_a_name_never_leads_outside(folders: TemplateFolders, name: str) -> None:
    (folders.shipped.parent / "own.yaml").touch()
    assert folders.find(name) is None
    assert not folders.has_genre(name)


def test_a_link_out_counts_as_no_file_and_does_not_uncover_the_shipped_one(folders: TemplateFolders) -> None:
    assert folders.own is not None
    for name in ("annual/b.md.j2", "_shared"):
        (folders.own / name).symlink_to(folders.shipped / name)
    (folders.own / "annual/d.md.j2").symlink_to("d.md.j2")
    for name in ("annual/b.md.j2", "_shared/c.md.j2", "annual/d.md.j2"):
        assert folders.find(name) is None
        assert folders.shown(name) == f"templates/{name}"


def test_genres_and_their_files_come_from_both(folders: TemplateFolders) -> None:
    assert folders.genres() == ["annual", "mine"]
    assert folders.files("annual") == ["a.md.j2", "b.md.j2", "genre.yaml"]
    assert folders.files("annual", "*.j2") == ["a.md.j2", "b.md.j2"]
    assert folders.files("没有") == []
    assert [folders.has_genre(name) for name in ("annual", "mine", "_shared", "没有", "..")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_without_a_folder_of_its_own_an_office_has_the_shipped_ones(tmp_path: Path) -> None:
    project = Project(
        tmp_path, tmp_path / "data/2025.yaml", tmp_path / "data/indicators.yaml", None, tmp_path / "outputs"
    )
    folders = template_folders(project)
    assert folders.find("annual/genre.yaml") == shipped() / "templates/annual/genre.yaml"
    assert folders.shown("annual/genre.yaml") == "reportgen/templates/annual/genre.yaml"
    assert folders.shown("annual/没有.md.j2") == "templates/annual/没有.md.j2"
    assert {"annual", "half-year"} <= set(folders.genres())


def test_the_shipped_folder_has_templates_and_data() -> None:
    assert (shipped() / "templates/annual/genre.yaml").is_file()
    assert (shipped() / "data/indicators.yaml").is_file()
