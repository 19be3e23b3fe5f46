"""Writing: whole or not at all, and never over what somebody may have worked on."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.app.drafts_on_disk import may_replace
from reportgen.app.writing import LONGEST_NAME, MOST_BESIDE, Written, cannot_write, cut_to_bytes, room_for, write_draft
from reportgen.docx.reading.open_elsewhere import is_open
from tests.files import laid


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


def test_where_the_folder_is_a_file_it_fails_and_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(b"old")
    with pytest.raises(OSError):  # noqa: PT011 - which one is the system's choice
        write_draft(tmp_path / "文件/甲.docx", b"new", always)
    assert (tmp_path / "文件").read_bytes() == b"old"


IN_THE_WAY = [laid.a_pipe, laid.a_folder, laid.a_link_to_a_device, laid.a_link_to_a_pipe]


@pytest.mark.parametrize("lay", IN_THE_WAY)
@pytest.mark.parametrize("format", ["docx", "md", "html", "pdf"])
def test_what_is_no_file_is_neither_read_nor_replaced(tmp_path: Path, lay: Callable[[Path], None], format: str) -> None:
    path = tmp_path / "甲.docx"
    lay(path)
    before = path.lstat()
    with pytest.raises(OSError) as refused:  # noqa: PT011 - the finding is what counts
        write_draft(path, b"new", may_replace(format))
    told = cannot_write("甲", refused.value).finding.fields["reason"]
    assert told == ("是文件夹" if lay is laid.a_folder else "不是普通文件")
    now = path.lstat()
    assert (now.st_mode, now.st_ino, now.st_mtime_ns) == (before.st_mode, before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    ("lay", "told"),
    [(laid.a_link_to_nothing, "是符号链接，它指向的文件不存在"), (laid.a_link_to_itself, "符号链接绕成了圈")],
)
def test_a_link_that_leads_nowhere_is_left(tmp_path: Path, lay: Callable[[Path], None], told: str) -> None:
    path = tmp_path / "甲.docx"
    lay(path)
    with pytest.raises(OSError) as refused:  # noqa: PT011
        write_draft(path, b"new", always)
    assert cannot_write("甲", refused.value).finding.fields["reason"] == told
    assert os.listdir(tmp_path) == ["甲.docx"]  # noqa: PTH208 - links that lead nowhere too


@pytest.mark.parametrize("format", ["docx", "md", "html", "pdf"])
def test_a_file_of_gigabytes_in_the_way_is_not_read_and_the_draft_stands_beside_it(tmp_path: Path, format: str) -> None:
    path = tmp_path / "甲.docx"
    laid.five_gibibytes(path)
    assert write_draft(path, b"new", may_replace(format)) == Written(tmp_path / "甲（2）.docx", kept=path)


def test_the_draft_behind_a_link_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target, path = tmp_path / "elsewhere/稿.docx", tmp_path / "甲.docx"
    target.write_bytes(b"old")
    path.symlink_to("elsewhere/稿.docx")
    assert write_draft(path, b"new", always) == Written(path)
    assert (path.readlink(), target.read_bytes()) == (Path("elsewhere/稿.docx"), b"new")
    assert write_draft(path, b"new", never) == Written(path, unchanged=True)
    assert write_draft(path, b"newer", never) == Written(tmp_path / "甲（2）.docx", kept=path)
    assert os.listdir(tmp_path / "elsewhere") == ["稿.docx"]  # noqa: PTH208


def test_a_draft_behind_a_link_that_is_open_there_is_open(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/稿.docx").write_bytes(b"old")
    path = tmp_path / "甲.docx"
    path.symlink_to("elsewhere/稿.docx")
    assert not is_open(path)
    (tmp_path / "elsewhere/.~lock.稿.docx#").touch()
    assert is_open(path)


@pytest.mark.parametrize(
    "name", ["甲" * 83 + ".docx", "x" * 250 + ".docx", "𠮷" * 62 + ".md", "甲" * 85, "x." + "甲" * 84]
)
def test_the_longest_name_can_be_written_beside_too(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    assert not is_open(path)
    written = write_draft(path, b"new", never)
    assert written.path.read_bytes() == b"new"
    assert "（2）" in written.path.name
    assert len(path.suffix) > 20 or written.path.suffix == path.suffix


def test_a_name_is_cut_by_bytes_between_characters() -> None:
    assert cut_to_bytes("甲乙丙", 8) == "甲乙"
    assert cut_to_bytes("甲乙丙", 9) == "甲乙丙"
    assert cut_to_bytes("a𠮷", 4) == "a"
    assert cut_to_bytes("甲e\u0301", 4) == "甲"  # no letter without its accent
    assert cut_to_bytes("甲", 0) == ""


def test_there_is_room_for_all_that_is_named_after_a_draft() -> None:
    ending = "（公开版）.docx"
    name = "甲" * (room_for(ending) // 3) + "x" * (room_for(ending) % 3) + ending
    longest = name.replace(".docx", f"（{MOST_BESIDE - 1}）.docx")
    assert len(f".~lock.{longest}#".encode()) == LONGEST_NAME
