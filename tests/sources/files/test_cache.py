"""Kept entries: nothing of anybody else's is read, nothing is written where others can reach it, and no build fails for it."""

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.indicators.catalogue import Catalogue
from reportgen.sources.cached_catalogue import read_catalogue
from reportgen.sources.files import cache as kept
from reportgen.sources.files.cache import Kept, default_folder, fingerprint
from tests.files.laid import a_link_to_a_device, a_link_to_the_same, a_pipe, five_gibibytes
from tests.files.test_private import OTHER, as_root

MARK = fingerprint("a")


@pytest.fixture(autouse=True)
def _nothing_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch)


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_in_memory", {})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache/reportgen"


def stored(folder: Path) -> Path:
    Kept(folder).store("甲", MARK, b"thing", b"thing")
    (entry,) = folder.iterdir()
    return entry


def loaded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> bytes | None:
    forget(monkeypatch)
    return Kept(folder).load("甲", MARK, bytes)


def test_an_entry_is_the_users_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.umask(0)
    try:
        entry = stored(folder)
    finally:
        os.umask(before)
    assert entry.stat().st_mode & 0o7777 == 0o600
    assert folder.stat().st_mode & 0o7777 == 0o700
    assert loaded(folder, monkeypatch) == b"thing"


UNSAFE: list[Callable[[Path], object]] = [
    lambda entry: entry.chmod(0o660),
    lambda entry: entry.chmod(0o606),
    lambda entry: entry.parent.chmod(0o777),
    lambda entry: entry.parent.chmod(0o770),
    lambda entry: entry.parent.parent.chmod(0o777),
    a_link_to_the_same,
    a_pipe,
    a_link_to_a_device,
    five_gibibytes,
]


@pytest.mark.parametrize("make_unsafe", UNSAFE, ids=range(len(UNSAFE)))
def test_what_others_could_have_written_is_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, make_unsafe: Callable[[Path], object]
) -> None:
    make_unsafe(stored(folder))
    assert loaded(folder, monkeypatch) is None


@as_root
@pytest.mark.parametrize("whose", [lambda entry: entry, lambda entry: entry.parent], ids=["entry", "folder"])
def test_what_belongs_to_somebody_else_is_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, whose: Callable[[Path], Path]
) -> None:
    os.chown(whose(stored(folder)), OTHER, -1)
    assert loaded(folder, monkeypatch) is None


@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_nothing_is_written_where_others_can(folder: Path, mode: int) -> None:
    folder.mkdir(parents=True)
    folder.chmod(mode)
    Kept(folder).store("甲", MARK, b"thing", b"thing")
    assert list(folder.iterdir()) == []


def test_a_link_in_the_place_of_an_entry_is_not_followed_when_it_is_written(folder: Path, tmp_path: Path) -> None:
    entry = stored(folder)
    entry.unlink()
    victim = tmp_path / "victim"
    victim.write_bytes(b"old")
    entry.symlink_to(victim)
    assert not stored(folder).is_symlink()
    assert victim.read_bytes() == b"old"


def test_what_a_killed_process_left_is_removed_by_the_next_write(folder: Path) -> None:
    stored(folder)
    (folder / ".reportgen.1.1.tmp").write_bytes(b"half")
    assert stored(folder).name.isalnum()


def test_a_catalogue_that_would_run_something_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Bomb:
        def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
            return os.mkdir, (str(tmp_path / "ran"),)

    folder = tmp_path / "cache"
    path = tmp_path / "indicators.yaml"
    path.write_text("甲: {id: a, unit: 人, kind: stock}\n", encoding="utf-8")

    def read() -> Catalogue:
        forget(monkeypatch)
        return read_catalogue(path, "indicators.yaml", [], Kept(folder))

    assert [each.name for each in read()] == ["甲"]
    (entry,) = folder.iterdir()
    content = entry.read_bytes()
    forged = pickle.dumps(Bomb())
    entry.write_bytes(content[:32] + kept._check(forged) + forged)
    assert [each.name for each in read()] == ["甲"]
    assert not (tmp_path / "ran").exists()
    assert entry.read_bytes() == content


class TestDefaultFolder:
    """Where the entries are: an absolute path, or none."""

    @pytest.mark.parametrize("relative", ["cache", "./cache", "../cache", "~/cache", ""])
    def test_a_relative_cache_folder_is_ignored(
        self, relative: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", relative)
        monkeypatch.setenv("HOME", str(tmp_path))
        assert default_folder() == tmp_path / ".cache/reportgen"

    @pytest.mark.parametrize("relative", ["home", ".", ""])
    def test_without_an_absolute_home_there_is_none(self, relative: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("XDG_CACHE_HOME")
        monkeypatch.setenv("HOME", relative)
        assert default_folder() is None
