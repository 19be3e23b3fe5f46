"""Writing a file so that it is there whole or not at all, whatever happens in between, and nothing else is left lying about.

The content goes into a temporary file in the same folder, which then takes the file's place. It is unlinked on the way out by
whatever exception, Ctrl-C included; after a power cut or a kill it stays, and the next write in that folder removes it. While it is
written its process holds a lock on it, so nobody's is removed but those whose process is gone, on whatever machine it ran.
"""

import errno
import itertools
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from reportgen.files.regular import NotRegular

_TEMPORARY = re.compile(r"\.reportgen\.[0-9]+(\.[0-9]+)?\.tmp")
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
_FLAGS |= getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_TRIES = 3
_ACCESS_LIST = "system.posix_acl_access"  # of Linux; in a file that has one, the group's part of the mode is its mask
_numbers = itertools.count(1)  # of this process's temporary files: no two of them are the same


class DanglingLink(OSError):
    """A symbolic link that leads to nothing. Its errno is ENOENT."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.ENOENT, os.strerror(errno.ENOENT), str(path))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file; what stood there before keeps its mode, its owner and group as far as that is permitted, and its links.

    Where the path is a symbolic link, the file it leads to is written, and the link stays.

    Raises:
        NotRegular: a folder, pipe or device is there. DanglingLink: a link that leads to nothing.
        OSError: it can't be written. What was there before is as it was in any case.
    """
    path, before = written_at(path)
    for attempt in range(1, _TRIES + 1):
        try:
            with _temporary(path.parent, content, 0o600 if before else 0o666) as temporary:
                if before is not None:
                    _like(temporary.descriptor, before, path)
                os.fsync(temporary.descriptor)
                temporary.close()
                temporary.path.replace(path)
        except FileNotFoundError:  # another machine took the temporary file for left over
            if attempt == _TRIES or not path.parent.is_dir():
                raise
        else:
            return


def replace_private(path: Path, content: bytes) -> None:
    """Write a file for the user alone, in place of whatever is called so; a power cut may leave it damaged.

    Raises:
        OSError: it can't be written.
    """
    with _temporary(path.parent, content, 0o600) as temporary:
        temporary.close()
        temporary.path.replace(path)


def written_at(path: Path) -> tuple[Path, os.stat_result | None]:
    """Where a file is written that is named so, links followed, and what is there now, if anything is.

    Raises:
        NotRegular: no ordinary file is there. DanglingLink: a link that leads to nothing.
        OSError: links go in a circle, or the folder can't be looked at.
    """
    try:
        if stat.S_ISLNK(path.lstat().st_mode):
            try:
                path = path.resolve(strict=True)
            except FileNotFoundError:
                raise DanglingLink(path) from None
            except RuntimeError:  # a circle, as Python up to 3.12 has it
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None
        status = path.stat()
    except FileNotFoundError as missing:
        if isinstance(missing, DanglingLink):
            raise
        return path, None
    if not stat.S_ISREG(status.st_mode):
        raise NotRegular(path, status.st_mode)
    return path, status


def remove_left_over(folder: Path | None) -> None:
    """Remove the temporary files in a folder whose process is gone; those that can't be told are left."""
    if folder is None:
        return
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                _remove_if_left_over(folder / entry.name)


class _Temporary(NamedTuple):
    path: Path
    descriptor: int
    closed: list[None]

    def close(self) -> None:
        """Before it is moved: Windows moves no file that is open."""
        if not self.closed:
            self.closed.append(None)
            os.close(self.descriptor)


@contextmanager
def _temporary(folder: Path, content: bytes, mode: int) -> Iterator[_Temporary]:
    """A temporary file with its content, gone afterwards."""
    path = folder / f".reportgen.{os.getpid()}.{next(_numbers)}.tmp"
    temporary = None
    try:
        with suppress(FileNotFoundError):  # of an earlier process with our number
            path.unlink()
        temporary = _Temporary(path, os.open(path, _FLAGS, mode), [])
        _lock(temporary.descriptor)
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(temporary.descriptor, rest) :]
        yield temporary
    finally:
        if temporary is not None:
            temporary.close()
        with suppress(
            OSError
        ):  # also where we were interrupted between making it and knowing so; the name is ours alone
            path.unlink()


def _like(descriptor: int, before: os.stat_result, path: Path) -> None:
    """Give a file the owner, group, mode and access list of another; where the group can't be kept, it may do no more than others."""
    if not hasattr(os, "fchmod"):  # Windows
        return
    mode = stat.S_IMODE(before.st_mode)
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        with suppress(PermissionError):
            os.fchown(descriptor, -1, before.st_gid)
        with suppress(PermissionError):
            os.fchown(descriptor, before.st_uid, -1)
        if os.fstat(descriptor).st_gid != before.st_gid:
            mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    os.fchmod(descriptor, mode)
    with suppress(OSError, AttributeError):  # there is none, or not here
        os.setxattr(descriptor, _ACCESS_LIST, os.getxattr(path, _ACCESS_LIST))


def _lock(descriptor: int) -> bool:
    """Hold a file against its removal as left over, for as long as it is open; False where somebody else does, or nobody can."""
    try:
        import fcntl
    except ImportError:  # Windows removes no file that is open
        return os.name == "nt"
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _remove_if_left_over(path: Path) -> None:
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            free = _lock(descriptor)
        finally:
            os.close(descriptor)
        if free:
            path.unlink()
