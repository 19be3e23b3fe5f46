"""What was made from a file without any finding, kept for the next run: compiled templates, catalogues read.

An entry's fingerprint covers the text it was made from, whatever else decided about it, and the program's version: an entry that
fits says "checked, without findings", and nothing needs to be read or checked again. A file that does not fit, or is damaged, is
as good as none. Entries live in the user's own cache folder, never in the project, and in this process's memory.
"""

import hashlib
import os
import sys
from binascii import crc32
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

VERSION = f"2-{sys.implementation.cache_tag}"
MOST_IN_MEMORY = 256

_in_memory: dict[bytes, object] = {}


def default_folder() -> Path | None:
    """The user's cache folder for reportgen; None where the user has none."""
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    try:
        return Path(base or Path.home() / ".cache") / "reportgen"
    except RuntimeError:  # no home folder
        return None


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

    def load(self, name: str, mark: bytes, read: Callable[[bytes], T]) -> T | None:
        """What was kept under a name, if its fingerprint is `mark`.

        Args:
            read: makes it from its bytes; may raise ValueError, TypeError, EOFError or whatever else damaged bytes give.
        """
        if self.folder is None:
            return None
        if mark in _in_memory:
            return _in_memory[mark]  # type: ignore[return-value]  # one fingerprint, one kind of thing
        try:
            content = self._path(name).read_bytes()
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
        path = self._path(name)
        temporary = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary.write_bytes(mark + _check(content) + content)
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink()

    @staticmethod
    def _remember(mark: bytes, thing: object) -> None:
        if len(_in_memory) >= MOST_IN_MEMORY:
            _in_memory.clear()
        _in_memory[mark] = thing

    def _path(self, name: str) -> Path:
        assert self.folder is not None
        return self.folder / hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:32]
