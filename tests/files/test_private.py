"""What is trusted later lies where nobody but the user can put it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.files.private import private_folder, read_private
from tests.files.laid import a_folder, a_link_to_the_same, a_pipe, five_gibibytes

OTHER = 12345  # somebody else's number
is_root = os.geteuid() == 0
as_root = pytest.mark.skipif(not is_root, reason="only root can give files away")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "cache/reportgen"
    made.mkdir(parents=True, mode=0o700)
    return made


def test_a_folder_of_the_users_own_is_taken(folder: Path) -> None:
    assert private_folder(folder) == folder.resolve()


def test_a_missing_one_is_made_for_the_user_alone_only_where_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a/b/c"
    assert private_folder(path) is None
    assert not (tmp_path / "a").exists()
    before = os.umask(0)
    try:
        assert private_folder(path, make=True) == path.resolve()
    finally:
        os.umask(before)
    assert [(tmp_path / each).stat().st_mode & 0o777 for each in ("a", "a/b", "a/b/c")] == [0o700] * 3


@pytest.mark.parametrize("path", ["cache", "./cache", "../cache", ""])
def test_a_relative_path_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cache").mkdir(mode=0o700)
    assert private_folder(Path(path), make=True) is None


def writable_by(bits: int) -> Callable[[Path], None]:
    return lambda path: path.chmod(0o700 | bits)


def given_away(path: Path) -> None:
    os.chown(path, OTHER, -1)


def above(change: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda path: change(path.parent)


def a_file(path: Path) -> None:
    path.rmdir()
    path.write_bytes(b"")


def a_link_in_a_circle(path: Path) -> None:
    path.rmdir()
    path.symlink_to(path.name)


def a_link_to_a_folder_that_others_may_write(path: Path) -> None:
    path.rmdir()
    (path.parent / "open").mkdir()
    (path.parent / "open").chmod(0o777)
    path.symlink_to("open")


def a_link_through_a_folder_that_others_may_write(path: Path) -> None:
    path.rmdir()
    (path.parent / "open").mkdir()
    (path.parent / "open/own").mkdir(mode=0o700)
    (path.parent / "open").chmod(0o777)
    path.symlink_to("open/own")


def somebody_elses_link(path: Path) -> None:
    path.rename(path.with_name("own"))
    path.symlink_to("own")
    os.lchown(path, OTHER, -1)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(writable_by(0o020), id="group"),
        pytest.param(writable_by(0o002), id="others"),
        pytest.param(writable_by(0o1002), id="others-sticky"),
        pytest.param(above(writable_by(0o020)), id="group-above"),
        pytest.param(above(writable_by(0o002)), id="others-above"),
        pytest.param(given_away, id="given-away", marks=as_root),
        pytest.param(above(given_away), id="given-away-above", marks=as_root),
        pytest.param(somebody_elses_link, id="link-given-away", marks=as_root),
        pytest.param(a_file, id="file"),
        pytest.param(a_link_in_a_circle, id="circle"),
        pytest.param(a_link_to_a_folder_that_others_may_write, id="link"),
        pytest.param(a_link_through_a_folder_that_others_may_write, id="through"),
    ],
)
@pytest.mark.parametrize("make", [False, True])
def test_a_folder_that_others_can_write_or_exchange_is_none(
    folder: Path, change: Callable[[Path], None], make: bool
) -> None:
    change(folder)
    assert private_folder(folder, make=make) is None


def test_a_sticky_folder_above_is_safe_as_long_as_ours_is_in_it(folder: Path) -> None:
    folder.parent.chmod(0o1777)
    assert private_folder(folder) == folder.resolve()


@as_root
def test_somebody_elses_folder_in_a_sticky_one_is_none(folder: Path) -> None:
    folder.parent.chmod(0o1777)
    given_away(folder)
    assert private_folder(folder) is None


def test_a_link_of_the_users_to_a_folder_of_the_users_is_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("cache")
    assert private_folder(tmp_path / "link/../link/reportgen") == folder.resolve()


def test_nobody_without_rights_above_is_told_of_a_fault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "lstat", refuse)
    assert private_folder(folder, make=True) is None


class TestFiles:
    """Of the files in such a folder, those that are the user's alone."""

    @pytest.fixture
    def file(self, folder: Path) -> Path:
        path = folder / "a"
        path.write_bytes(b"x")
        path.chmod(0o600)
        return path

    def test_the_users_own_is_read(self, file: Path) -> None:
        assert read_private(file, 10) == b"x"

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param(lambda path: path.chmod(0o620), id="group"),
            pytest.param(lambda path: path.chmod(0o602), id="others"),
            pytest.param(given_away, id="given-away", marks=as_root),
            a_pipe,
            a_link_to_the_same,
            a_folder,
            five_gibibytes,
        ],
    )
    def test_another_is_not(self, file: Path, change: Callable[[Path], object]) -> None:
        change(file)
        with pytest.raises(OSError):  # noqa: PT011 - which one is of no account
            read_private(file, 10)


@as_root
def test_files_of_root_are_the_users_only_where_root_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a").write_bytes(b"x")
    monkeypatch.setattr(os, "geteuid", lambda: OTHER)
    assert private_folder(folder) is None
    with pytest.raises(PermissionError):
        read_private(folder / "a", 10)
