"""A file is written whole or not at all, keeps what its owner gave it, and nothing else is left lying about."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportgen.files.new_folder import write_new
from reportgen.files.regular import NotRegular
from reportgen.files.whole import DanglingLink, remove_left_over, replace_private, write_whole
from tests.files import laid
from tests.files.test_private import OTHER, as_root


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_in_between_keeps_the_old_file_and_leaves_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "甲.docx"
    path.write_bytes(b"old")

    def fail(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    # The disk that is full at this step: there is none at hand to be filled.
    where: object = os if step == "fsync" else Path
    monkeypatch.setattr(where, step, fail)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_reader_sees_the_old_file_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    path.write_bytes(b"old")
    with path.open("rb") as reader:
        write_whole(path, b"new")
        assert reader.read() == b"old"
    assert path.read_bytes() == b"new"


def test_a_name_as_long_as_may_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / f"{'甲' * 83}.docx"
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444, 0o664, 0o755])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "甲.docx"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(path, b"new")
    assert (path.stat().st_mode & 0o7777, path.read_bytes()) == (mode, b"new")


def test_a_new_file_has_the_mode_that_the_user_has_chosen_for_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "甲", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "甲").stat().st_mode & 0o7777 == 0o640


def test_what_only_its_owner_may_read_is_never_open_to_others_on_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "甲"
    path.write_bytes(b"old")
    path.chmod(0o600)
    seen: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: seen.append(os.fstat(descriptor).st_mode & 0o777))
    write = os.write

    def watched(descriptor: int, content: bytes) -> int:
        seen.append(os.fstat(descriptor).st_mode & 0o777)
        return write(descriptor, content)

    monkeypatch.setattr(os, "write", watched)
    write_whole(path, b"new")
    assert seen == [0o600, 0o600]


@as_root
def test_a_file_keeps_its_owner_and_group(tmp_path: Path) -> None:
    path = tmp_path / "甲"
    path.write_bytes(b"old")
    os.chown(path, OTHER, OTHER + 1)
    path.chmod(0o640)
    write_whole(path, b"new")
    status = path.stat()
    assert (status.st_uid, status.st_gid, status.st_mode & 0o7777) == (OTHER, OTHER + 1, 0o640)


@as_root
def test_where_the_group_can_not_be_kept_another_is_given_no_more_than_everybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "甲"
    path.write_bytes(b"old")
    os.chown(path, -1, OTHER)
    path.chmod(0o664)

    def refuse(*_: Any) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchown", refuse)
    write_whole(path, b"new")
    assert path.stat().st_mode & 0o7777 == 0o644


def test_the_file_behind_links_is_written_and_they_stay(tmp_path: Path) -> None:
    (tmp_path / "甲").write_bytes(b"old")
    (tmp_path / "乙").symlink_to("甲")
    (tmp_path / "丙").symlink_to("乙")
    write_whole(tmp_path / "丙", b"new")
    assert (tmp_path / "甲").read_bytes() == b"new"
    assert (tmp_path / "丙").is_symlink()
    assert (tmp_path / "乙").is_symlink()


@pytest.mark.parametrize(
    ("lay", "refusal"),
    [
        (laid.a_pipe, NotRegular),
        (laid.a_folder, NotRegular),
        (laid.a_link_to_a_device, NotRegular),
        (laid.a_link_to_nothing, DanglingLink),
        (laid.a_link_to_itself, OSError),
    ],
)
def test_what_is_no_file_is_left(tmp_path: Path, lay: Callable[[Path], None], refusal: type[OSError]) -> None:
    path = tmp_path / "a"
    lay(path)
    before = path.lstat()
    with pytest.raises(refusal):
        write_whole(path, b"new")
    now = path.lstat()
    assert (now.st_mode, now.st_ino, now.st_mtime_ns) == (before.st_mode, before.st_ino, before.st_mtime_ns)
    assert os.listdir(tmp_path) == ["a"]  # noqa: PTH208 - links that lead nowhere too


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, MemoryError, RuntimeError])
@pytest.mark.parametrize("step", ["open", "write", "fsync", "fchmod"])
def test_whatever_interrupts_it_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, interruption: type[BaseException], step: str
) -> None:
    path = tmp_path / "甲"
    path.write_bytes(b"old")
    done = getattr(os, step)

    def interrupt(*arguments: Any) -> None:
        done(*arguments)  # it comes just after, when nobody has heard yet that it was done
        raise interruption

    monkeypatch.setattr(os, step, interrupt)
    with pytest.raises(interruption):
        write_whole(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


HOLDS = """
import os, signal, sys
from pathlib import Path
from reportgen.files import whole
def wait(_):
    print("writing", flush=True)
    sys.stdin.read()
whole.os.fsync = wait
whole.write_whole(Path(sys.argv[1]), b"new")
"""


def test_of_a_running_process_nothing_is_removed_and_of_a_killed_one_everything(tmp_path: Path) -> None:
    path = tmp_path / "甲"
    path.write_bytes(b"old")
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writing:
        assert writing.stdout is not None
        assert writing.stdout.readline() == b"writing\n"
        remove_left_over(tmp_path)
        assert len(list(tmp_path.iterdir())) == 2
        writing.kill()
        writing.wait()
    assert len(list(tmp_path.iterdir())) == 2
    remove_left_over(tmp_path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("name", [".reportgen.tmp", "reportgen.1.tmp", ".reportgen.1.tmp.docx", ".reportgen.x.tmp"])
def test_other_files_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    remove_left_over(tmp_path)
    assert (tmp_path / name).exists()


def test_what_an_older_version_left_is_removed_and_a_link_or_folder_of_that_name_is_not(tmp_path: Path) -> None:
    (tmp_path / ".reportgen.1.tmp").write_bytes(b"half")
    (tmp_path / ".reportgen.2.tmp").symlink_to("甲")
    (tmp_path / ".reportgen.3.tmp").mkdir()
    remove_left_over(tmp_path)
    assert sorted(os.listdir(tmp_path)) == [".reportgen.2.tmp", ".reportgen.3.tmp"]  # noqa: PTH208
    remove_left_over(tmp_path / "none")
    remove_left_over(None)


def test_a_temporary_file_that_another_machine_removed_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []

    def remove_the_first(descriptor: int) -> None:
        if not synced:
            (temporary,) = tmp_path.glob(".reportgen.*.tmp")
            temporary.unlink()
        synced.append(descriptor)

    monkeypatch.setattr(os, "fsync", remove_the_first)
    write_whole(tmp_path / "甲", b"new")
    assert (len(synced), (tmp_path / "甲").read_bytes()) == (2, b"new")


def test_a_private_file_takes_the_place_of_a_link(tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"old")
    (tmp_path / "a").symlink_to("victim")
    replace_private(tmp_path / "a", b"new")
    assert (tmp_path / "victim").read_bytes() == b"old"
    assert (tmp_path / "a").stat().st_mode & 0o7777 == 0o600


def test_a_new_folder_that_can_not_be_filled_is_gone_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []

    def full(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) == 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    (tmp_path / "there").mkdir()
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write_new(tmp_path / "there/new", {"a/b": b"1", "a/c": b"2", "d/e/f": b"3"})
    assert list(tmp_path.rglob("*")) == [tmp_path / "there"]
