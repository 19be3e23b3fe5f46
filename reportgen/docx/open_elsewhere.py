"""Whether a document is open in a word processor, by the owner files that those lay beside it."""

from pathlib import Path

_SHORT, _MIDDLE = 6, 7


def is_open(path: Path) -> bool:
    """Whether Word, WPS or LibreOffice has the file open.

    Word and WPS write `~$` before the name, of which Word drops one character where the stem has seven and two where it has
    more; WPS on Linux writes `.~`; LibreOffice `.~lock.` and `#`. A program that crashed leaves its owner file behind: the
    answer is then True, too.
    """
    name = path.name
    dropped = 0 if len(path.stem) <= _SHORT else 1 if len(path.stem) == _MIDDLE else 2
    owners = {f"~${name[dropped:]}", f"~${name}", f".~{name}", f".~lock.{name}#"}
    return any(path.with_name(owner).exists() for owner in owners)
