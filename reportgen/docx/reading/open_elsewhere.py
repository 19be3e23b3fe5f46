"""Whether a document is open in a word processor, by the owner files that those lay beside it."""

from os.path import lexists
from pathlib import Path

_SHORT, _MIDDLE = 6, 7


def is_open(path: Path) -> bool:
    """Whether Word, WPS or LibreOffice has the file open.

    Word and WPS write `~$` before the name, of which Word drops one character where the stem has seven and two where it has
    more; WPS on Linux writes `.~`; LibreOffice `.~lock.` and `#`. A program that crashed leaves its owner file behind: the
    answer is then True, too. Of a symbolic link its target is looked at as well. Owner files are asked for by name only, and are
    never opened; one whose name would be too long for the disk is not there.
    """
    try:
        target = path.resolve()
    except (OSError, RuntimeError, ValueError):  # a link that leads to itself
        target = path
    return any(_has_owner(each) for each in {path, target})


def _has_owner(path: Path) -> bool:
    name = path.name
    dropped = 0 if len(path.stem) <= _SHORT else 1 if len(path.stem) == _MIDDLE else 2
    owners = {f"~${name[dropped:]}", f"~${name}", f".~{name}", f".~lock.{name}#"}
    return any(lexists(path.with_name(owner)) for owner in owners)
