"""What was made from a file without any finding, kept for the next run: compiled templates, catalogues read.

An entry's fingerprint covers the text it was made from, whatever else decided about it, and the program's version: an entry that
fits says "checked, without findings", and nothing needs to be read or checked again. A file that does not fit, or is damaged, is
as good as none. Entries live in the user's own cache folder, never in the project, and in this process's memory.

Compiled templates are code, and a forged catalogue prints false figures: an entry is read, and one is written, only in a folder that
nobody but the user can write or exchange, and only from an ordinary file of the user's that nobody else can write
(`files.private`). Where the folder is not so, nothing is kept. The fingerprint is no secret and keeps nobody out.
"""

import hashlib
import os
import sys
from binascii import crc32
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from reportgen.files.private import private_folder, read_private
from reportgen.files.whole import remove_left_over, replace_private

T = TypeVar("T")

VERSION = f"3-{sys.implementation.cache_tag}"
MOST_IN_MEMORY = 256
MAX_BYTES = 64 * 2**20  # an entry for 100,000 indicators has 8 MiB

_in_memory: dict[bytes, object] = {}


def default_folder() -> Path | None:
    """The user's cache folder for reportgen; None where the user has none.

    A relative path in the environment is ignored, as the XDG Base Directory Specification says: it would be another folder in each
    folder that the program is run in, whoever that belongs to.
    """
    base = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")
    if not Path(base).is_absolute():
        try:
            home = Path.home()
        except RuntimeError:  # no home folder
            return None
        if not home.is_absolute() or os.environ.get("HOME") == "":
            return None
        base = str(home / ".cache")
    return Path(base) / "reportgen"


def fingerprint(*parts: str) -> bytes:
    """32 bytes that change with any of the parts."""
    digest = hashlib.sha256(VERSION.encode())
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.digest()


def _check(content: bytes) -> bytes:
    """Four bytes by which damage is seen: damaged code that can still be read might do anything."""
    return crc32(content).to_bytes(4, "big")


class Kept:
    """Entries in a folder, one file a name; folder None: nothing is kept, not even in memory."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._safe: dict[bool, Path | None] = {}  # the folder as it may be used, by whether it was to be made

    def load(self, name: str, mark: bytes, read: Callable[[bytes], T]) -> T | None:
        """What was kept under a name, if its fingerprint is `mark`.

        Args:
            read: makes it from its bytes; may raise ValueError, TypeError, EOFError or whatever else damaged bytes give.
        """
        if self.folder is None:
            return None
        if mark in _in_memory:
            return _in_memory[mark]  # type: ignore[return-value]  # one fingerprint, one kind of thing
        folder = self._safe_folder(make=False)
        if folder is None:
            return None
        try:
            content = read_private(folder / _entry(name), MAX_BYTES)
            if content[:32] != mark or content[32:36] != _check(content[36:]):
                return None
            found = read(content[36:])
        except Exception:  # noqa: BLE001 - whatever is wrong with a kept file, the answer is to make it anew
            return None
        self._remember(mark, found)
        return found

    def store(self, name: str, mark: bytes, thing: object, content: bytes) -> None:
        """Keep a thing, and the bytes it can be made from, under a name; a folder that can't be written is no fault."""
        if self.folder is None:
            return
        self._remember(mark, thing)
        folder = self._safe_folder(make=True)
        if folder is None:
            return
        with suppress(OSError):
            replace_private(folder / _entry(name), mark + _check(content) + content)

    def _safe_folder(self, *, make: bool) -> Path | None:
        """The folder, looked at once for each kind of use: what is safe then stays so."""
        assert self.folder is not None
        if make not in self._safe:
            self._safe[make] = private_folder(self.folder, make=make)
            if make:
                self._safe[False] = self._safe[True]
                remove_left_over(self._safe[True])
        return self._safe[make]

    @staticmethod
    def _remember(mark: bytes, thing: object) -> None:
        if len(_in_memory) >= MOST_IN_MEMORY:
            _in_memory.clear()
        _in_memory[mark] = thing


def _entry(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:32]
