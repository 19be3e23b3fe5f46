"""Only ordinary files of a bounded size are opened, and nothing is ever waited for."""

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.files.regular import NotRegular, TooLarge, open_regular, read_regular
from tests.files.laid import GIBIBYTE, a_folder, a_link_to_a_device, a_link_to_a_pipe, a_pipe, five_gibibytes


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(path.parent)  # the path of a socket may not be long
        try:
            made.bind(path.name)
        finally:
            os.chdir(here)


@pytest.mark.parametrize("make", [a_pipe, a_folder, a_link_to_a_device, a_link_to_a_pipe, a_socket])
def test_what_is_no_ordinary_file_is_refused_at_once(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "a"
    make(path)
    with pytest.raises(NotRegular) as refused:
        open_regular(path, 100)
    assert refused.value.errno == (errno.EISDIR if make is a_folder else errno.EINVAL)


def test_a_file_of_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a"
    five_gibibytes(path)
    with pytest.raises(TooLarge) as refused:
        read_regular(path, 100)
    assert (refused.value.size, refused.value.limit) == (5 * GIBIBYTE, 100)


def test_the_limit_is_the_largest_size_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 100)
    assert read_regular(path, 100) == b"x" * 100
    with pytest.raises(TooLarge):
        read_regular(path, 99)


def test_a_file_that_does_not_say_its_size_is_read_as_far_as_the_limit() -> None:
    path = Path("/proc/self/status")  # its size is 0, as the system says
    content = read_regular(path, 100_000)
    assert content.startswith(b"Name:")
    with pytest.raises(TooLarge):
        read_regular(path, len(content) - 20)


def test_what_is_exchanged_between_asking_and_opening_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    asked = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda *_, **__: asked)
    with pytest.raises(NotRegular):
        open_regular(path, 100)


def test_a_link_is_refused_where_none_may_be(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").symlink_to("a")
    assert read_regular(tmp_path / "b", 1) == b"x"
    with pytest.raises(OSError):  # noqa: PT011 - which one is the system's choice
        read_regular(tmp_path / "b", 1, follow_links=False)


def test_no_descriptor_is_left_open_by_a_refusal(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"xx")
    for _ in range(3):
        with pytest.raises(TooLarge):
            open_regular(path, 1)
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - names only
    for _ in range(3):
        with pytest.raises(TooLarge):
            open_regular(path, 1)
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208
