"""Putting a draft on the disk: whole or not at all, and never over anything that somebody may have worked on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from unicodedata import combining

from reportgen.app.findings import CannotWrite
from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.system_errors import reason
from reportgen.files.regular import read_regular
from reportgen.files.whole import DanglingLink, remove_left_over, write_whole, written_at

MOST_BESIDE = 1000
LONGEST_NAME = 255  # bytes of a file's name: ext4, XFS, Btrfs and APFS count so; NTFS counts 255 UTF-16 units, which are never more
_LONGEST_SUFFIX = 20  # what is longer is part of a name with a full stop in it
_OWNER_FILE = len(".~lock.#")  # what LibreOffice writes around the name of a file that it has open


class Written(NamedTuple):
    """path: where the draft stands now. unchanged: it stood there already, byte for byte. kept: the file left alone."""

    path: Path
    unchanged: bool = False
    kept: Path | None = None


def write_draft(path: Path, content: bytes, may_replace: Callable[[Path], bool]) -> Written:
    """Write a draft at `path`, or beside it where a file is there that may not be replaced.

    What an interrupted run left behind in the folder is removed.

    Args:
        may_replace: says of an existing file whether it is ours, untouched and not open.

    Raises:
        OSError: the folder can't be made or written, or what is there is no file (see `files.whole`); nothing was changed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    kept, cleaned = None, set[Path]()
    for candidate in _candidates(path):
        target, there = written_at(candidate)
        if target.parent not in cleaned:
            cleaned.add(target.parent)
            remove_left_over(target.parent)
        if there is None:
            break
        if there.st_size == len(content) and _holds(target, content):
            return Written(candidate, unchanged=True, kept=kept)
        if may_replace(candidate):
            break
        kept = kept or candidate
    else:
        raise FileExistsError(path)
    write_whole(candidate, content)
    return Written(candidate, kept=kept)


def cannot_write(path: str, error: OSError) -> Diagnostic:
    """The finding for a file that could not be written; `path` as findings print it."""
    why = N_("是符号链接，它指向的文件不存在") if isinstance(error, DanglingLink) else reason(error)
    return CannotWrite(path=path, reason=why).at(Place(path))


def cut_to_bytes(text: str, most: int) -> str:
    """As much of a text as has no more than `most` bytes in UTF-8, whole characters with the marks that belong to them.

    >>> cut_to_bytes("医疗保障局", 7)
    '医疗'
    """
    cut = text.encode("utf-8", "surrogatepass")[: max(0, most)].decode("utf-8", "ignore")
    while cut and len(cut) < len(text) and (combining(text[len(cut)]) or text[len(cut)] in _JOINED):
        cut = cut[:-1]
    return cut


def room_for(ending: str) -> int:
    """Bytes that the name of a draft may have before `ending`, so that the files beside it can be named after it, too."""
    return LONGEST_NAME - len(ending.encode()) - _OWNER_FILE - len(_beside(MOST_BESIDE - 1).encode())


# Variation selectors and joiners: what stands before them is another character without them.
_JOINED = frozenset(map(chr, (0x200D, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))


def _holds(path: Path, content: bytes) -> bool:
    try:
        return read_regular(path, len(content)) == content
    except OSError:  # it may not be read, so what it holds is not known
        return False


def _candidates(path: Path) -> Iterator[Path]:
    yield path
    suffix = path.suffix if len(path.suffix) <= _LONGEST_SUFFIX else ""
    stem = path.name.removesuffix(suffix)
    for number in range(2, MOST_BESIDE):
        ending = f"{_beside(number)}{suffix}"
        yield path.with_name(cut_to_bytes(stem, LONGEST_NAME - len(ending.encode())) + ending)


def _beside(number: int) -> str:
    return f"（{number}）"
