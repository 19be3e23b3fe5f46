"""Writing: whole or not at all, and never over what somebody may have worked on."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from reportgen.app.writing import MOST_BESIDE, Written, write_draft, write_whole


def never(_: Path) -> bool:
    return False


def always(_: Path) -> bool:
    return True


def test_a_new_file_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "子/孙/甲.docx"
    assert write_draft(path, b"new", never) == Written(path)
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


def test_the_same_content_is_not_written_whoever_owns_it(tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    path.write_bytes(b"same")
    assert write_draft(path, b"same", never) == Written(path, unchanged=True)


def test_what_may_be_replaced_is(tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    path.write_bytes(b"old")
    assert write_draft(path, b"new", always) == Written(path)
    assert path.read_bytes() == b"new"


def test_what_may_not_is_left_and_the_next_free_name_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    for name in ("甲.docx", "甲（2）.docx", "甲（3）.docx"):
        (tmp_path / name).write_bytes(name.encode())
    assert write_draft(path, b"new", never) == Written(tmp_path / "甲（4）.docx", kept=path)
    assert (tmp_path / "甲（2）.docx").read_bytes() == "甲（2）.docx".encode()


def test_names_do_not_go_on_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    path.write_bytes(b"0")
    for number in range(2, MOST_BESIDE):
        (tmp_path / f"甲（{number}）.docx").write_bytes(b"0")
    with pytest.raises(FileExistsError):
        write_draft(path, b"new", never)


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


def test_where_the_folder_is_a_file_it_fails_and_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(b"old")
    with pytest.raises(OSError):  # noqa: PT011 - which one is the system's choice
        write_draft(tmp_path / "文件/甲.docx", b"new", always)
    assert (tmp_path / "文件").read_bytes() == b"old"


def test_a_name_as_long_as_may_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / f"{'甲' * 83}.docx"
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
