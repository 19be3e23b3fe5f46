"""Putting a draft on the disk: whole or not at all, and never over anything that somebody may have worked on."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

MOST_BESIDE = 1000


class Written(NamedTuple):
    """path: where the draft stands now. unchanged: it stood there already, byte for byte. kept: the file left alone."""

    path: Path
    unchanged: bool = False
    kept: Path | None = None


def write_draft(path: Path, content: bytes, may_replace: Callable[[Path], bool]) -> Written:
    """Write a draft at `path`, or beside it where a file is there that may not be replaced.

    Args:
        may_replace: says of an existing file whether it is ours, untouched and not open.

    Raises:
        OSError: the folder can't be made or written; nothing was changed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = None
    for candidate in _candidates(path):
        if not candidate.exists():
            break
        if candidate.read_bytes() == content:
            return Written(candidate, unchanged=True, kept=kept)
        if may_replace(candidate):
            break
        kept = kept or candidate
    else:
        raise FileExistsError(path)
    write_whole(candidate, content)
    return Written(candidate, kept=kept)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, even if the power fails in between.

    Raises:
        OSError: it can't be written; what was there before is as it was.
    """
    temporary = path.with_name(
        f".reportgen.{os.getpid()}.tmp"
    )  # short: the draft's own name may fill what a name may have
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _candidates(path: Path) -> Iterator[Path]:
    yield path
    for number in range(2, MOST_BESIDE):
        yield path.with_name(f"{path.stem}（{number}）{path.suffix}")
