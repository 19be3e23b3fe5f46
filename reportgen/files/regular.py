"""Opening a file to read it: an ordinary file, no larger than the reader can take, and nothing else.

A pipe would be waited for, a device read for ever, and a file of gigabytes fill the memory; whoever reads a path that somebody
else may have laid there opens it here. What is asked about is what was opened, so that nothing can be exchanged in between.
"""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

# Windows has neither pipes nor devices in folders, and none of these flags; O_BINARY is its own.
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_FLAGS = os.O_RDONLY | _WITHOUT_WAITING | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class NotRegular(OSError):
    """A folder, pipe, device or socket. Its errno is EISDIR for a folder and EINVAL for the others."""

    def __init__(self, path: Path, mode: int) -> None:
        code = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
        super().__init__(code, os.strerror(code), str(path))


class TooLarge(OSError):
    """A file of more bytes than were asked for. size: its bytes, or as many as were met before the reading was stopped."""

    def __init__(self, path: Path, size: int, limit: int) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        self.size = size
        self.limit = limit


def open_regular(path: Path, limit: int, *, follow_links: bool = True) -> BinaryIO:
    """An ordinary file, opened to be read; never waits.

    Args:
        limit: the most bytes that it may have now; whoever reads it must not read more either, for it may grow.
        follow_links: False refuses a path that is itself a symbolic link.

    Raises:
        NotRegular: it is a folder, pipe, device or socket.
        TooLarge: it has more bytes than `limit`.
        OSError: it can't be opened for any other reason.
        ValueError: there is a NUL in the path.
    """
    _refuse_unless_regular(path, path.stat(follow_symlinks=follow_links))  # opening alone can move a device
    descriptor = os.open(path, _FLAGS if follow_links else _FLAGS | _NO_LINK)
    try:
        status = os.fstat(descriptor)
        _refuse_unless_regular(path, status)
        if status.st_size <= limit:
            return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    raise TooLarge(path, status.st_size, limit)


def _refuse_unless_regular(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotRegular(path, status.st_mode)


def read_regular(path: Path, limit: int, *, follow_links: bool = True) -> bytes:
    """All bytes of an ordinary file; arguments and exceptions are those of `open_regular`."""
    with open_regular(path, limit, follow_links=follow_links) as file:
        return read_all(file, path, limit)


def read_all(file: BinaryIO, path: Path, limit: int) -> bytes:
    """All bytes of a file opened with `open_regular`.

    Raises:
        TooLarge: there are more than `limit`.
        OSError: it can't be read.
    """
    size = os.fstat(file.fileno()).st_size
    content = _read(file, min(size, limit) + 1, path)
    if len(content) > size and size < limit:  # it grew, or never said its size
        content += _read(file, limit + 1 - len(content), path)
    if len(content) > limit:
        raise TooLarge(path, max(size, len(content)), limit)
    return content


def _read(file: BinaryIO, size: int, path: Path) -> bytes:
    content: bytes | None = file.read(size)
    if content is None:  # some files that the system makes up have nothing to give now
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(path))
    return content
