"""Folders and files that belong to the user and that nobody else can write, for what is kept to be trusted later.

A file counts where its owner is the user that the program runs as and neither group nor others may write it; so does a folder, and
every folder on the way to it must be such that nobody but the user and the system can put something else in its place: it belongs to
one of them, and who else may write there may not move what is not theirs (the sticky bit of /tmp). Files of root are the user's own
only where root runs the program. A folder that is so stays so until the user changes it: what is opened in it later is safe by its path.

Windows has no such modes; there a folder counts that lies in the user's profile, which the system keeps from other users.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

from reportgen.files.regular import open_regular, read_all

_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_MOST_LINKS = 40  # as Linux has it
_ROOT = 0


def private_folder(path: Path, *, make: bool = False) -> Path | None:
    """The folder without symbolic links in its path, where nobody but the user can write it or put another in its place.

    Args:
        path: absolute. make: make it, and those above it, where they are not there, for the user alone.

    Returns:
        None where it is not there or is not safe.
    """
    if not path.is_absolute():
        return None
    try:
        if os.name == "nt":
            return _in_the_profile(path, make)
        return _followed(path, make)
    except (OSError, RuntimeError, ValueError):  # no rights, no home, a NUL
        return None


def read_private(path: Path, limit: int) -> bytes:
    """The bytes of an ordinary file of the user's that nobody else may write; `path` lies in a private folder.

    Raises:
        PermissionError: it belongs to, or may be written by, somebody else.
        OSError: as `open_regular`.
    """
    with open_regular(path, limit, follow_links=False) as file:
        if not _is_ours(os.fstat(file.fileno())):
            raise PermissionError(path)
        return read_all(file, path, limit)


def _is_ours(status: os.stat_result) -> bool:
    return os.name == "nt" or (status.st_uid == os.geteuid() and not status.st_mode & _WRITABLE_BY_OTHERS)


def _followed(path: Path, make: bool) -> Path | None:
    """Step by step from the root, over each link by itself: what is below a safe folder can't be exchanged while it is looked at."""
    waiting = list(reversed(path.parts[1:]))
    here, links = Path(path.anchor), 0
    if not _can_not_be_exchanged(here.lstat()):
        return None
    while waiting:
        name = waiting.pop()
        if name == "..":
            here = here.parent
            continue
        step = here / name
        status = _status(step, make)
        if stat.S_ISLNK(status.st_mode):
            target = step.readlink()
            links += 1
            if links > _MOST_LINKS or not _is_of_user_or_root(status):
                return None
            if target.is_absolute():
                here = Path(target.anchor)
            waiting += reversed(target.parts[1:] if target.is_absolute() else target.parts)
            continue
        if not stat.S_ISDIR(status.st_mode) or not _can_not_be_exchanged(status):
            return None
        here = step
    return here if _is_ours(here.lstat()) else None


def _status(path: Path, make: bool) -> os.stat_result:
    if make:
        try:
            return path.lstat()
        except FileNotFoundError:
            with suppress(FileExistsError):  # somebody was faster
                path.mkdir(0o700)
    return path.lstat()


def _is_of_user_or_root(status: os.stat_result) -> bool:
    return status.st_uid in (_ROOT, os.geteuid())


def _can_not_be_exchanged(status: os.stat_result) -> bool:
    """Whether what lies in a folder stays there, as far as it belongs to the user or to root."""
    sticky = bool(status.st_mode & stat.S_ISVTX)
    return _is_of_user_or_root(status) and (sticky or not status.st_mode & _WRITABLE_BY_OTHERS)


def _in_the_profile(path: Path, make: bool) -> Path | None:
    if make:
        path.mkdir(parents=True, exist_ok=True)
    real = path.resolve(strict=True)
    return real if real.is_dir() and real.is_relative_to(Path.home().resolve()) else None
