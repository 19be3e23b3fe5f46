"""Reading the parts of a package that anybody may have made: bounded, and without surprises from XML.

Limits: 5,000 parts, 64 MiB a part, 256 MiB together (a draft of 10,000 figures has 15 parts and 8 MiB); what holds for the XML in
them says `bounded_xml`.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reportgen.docx.reading.bounded_xml import Budget, parsed
from reportgen.docx.reading.file_kind import kind_of_file
from reportgen.docx.reading.unreadable import (
    ComplexPackage,
    DamagedPackage,
    ForeignDocument,
    OtherFile,
    OversizePackage,
    UnreadableDraft,
)
from reportgen.files.regular import TooLarge, open_regular

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = [
    "LARGEST_PACKAGE",
    "LARGEST_PART",
    "MOST_PARTS",
    "ComplexPackage",
    "DamagedPackage",
    "ForeignDocument",
    "OtherFile",
    "OversizePackage",
    "Package",
    "UnreadableDraft",
    "opened",
]

MOST_PARTS = 5_000
LARGEST_PART = 64 * 2**20
LARGEST_PACKAGE = 256 * 2**20
_LARGEST_DIRECTORY = 4 * 2**20  # bytes of the list of parts: 5,000 entries with names of 800 bytes
_END = struct.Struct("<4s4H2LH")  # the end record of a zip file: APPNOTE 4.3.16
_WIDE_END = struct.Struct("<4sQ2H2L4Q")  # that of a large one, before a pointer of 20 bytes: 4.3.14
_POINTER = 20

# All that the zip reader raises over a file that is broken, encrypted, or compressed in a way unknown to it.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Package:
    """The parts of an open package."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._budget = Budget()
        entries = archive.infolist()
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_PACKAGE:
            raise OversizePackage
        self.names = [entry.filename for entry in entries if not entry.is_dir()]
        self._by_lower = {name.lower(): name for name in self.names}

    def find(self, name: str) -> str | None:
        """The name of a part as the package writes it: capitals make no difference [ECMA-376 part 2, 6.2.2.3]; None for no part."""
        return self._by_lower.get(name.lower())

    def read(self, name: str) -> bytes:
        """The content of a part; the zip reader never gives more than the size that was checked.

        Raises:
            OversizePackage: the part is too large.
            DamagedPackage: there is no such part, or it is broken.
        """
        try:
            entry = self._archive.getinfo(name)
            if entry.file_size > LARGEST_PART:
                raise OversizePackage
            return self._archive.read(entry)
        except _BROKEN as broken:
            raise DamagedPackage from broken

    def xml(self, name: str) -> "_Element":
        """The root element of a part.

        Raises:
            DamagedPackage: the part is not well-formed XML, or it has a document type.
            OversizePackage: it is too large, or made of too many pieces.
        """
        return parsed(self.read(name), self._budget)


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """Open a package.

    Raises:
        OSError: the file cannot be read at all, or is no ordinary file.
        DamagedPackage, OversizePackage: see there; OtherFile for a whole file of another kind.
    """
    try:
        file = open_regular(path, LARGEST_PACKAGE)
    except TooLarge:
        raise OversizePackage from None
    except ValueError as nul:
        raise DamagedPackage from nul
    with file:
        try:
            if _directory_size(file) > _LARGEST_DIRECTORY:
                raise OversizePackage
            archive = zipfile.ZipFile(file)
        except _BROKEN as broken:
            kind = kind_of_file(file, path.name)
            raise (DamagedPackage() if kind is None else OtherFile(kind)) from broken
        with archive:
            yield Package(archive)


def _directory_size(file: BinaryIO) -> int:
    """How many bytes the list of parts takes, as the end of the file says: the zip reader holds all of it, at ten times the size.

    0 where the file has no end record: then it is no package.
    """
    size = file.seek(0, 2)
    start = max(size - _END.size - 2**16, 0)
    file.seek(start)
    tail = file.read(_END.size + 2**16)
    # The record of a file without a comment is its last; else the last place that looks like one.
    at = len(tail) - _END.size if tail[-_END.size :].startswith(b"PK\5\6") else tail.rfind(b"PK\5\6")
    if at < 0 or at + _END.size > len(tail):
        return 0
    directory = int(_END.unpack_from(tail, at)[5])
    wide = start + at - _POINTER - _WIDE_END.size
    if wide >= 0:
        file.seek(wide)
        record = file.read(_WIDE_END.size)
        if record.startswith(b"PK\6\6") and len(record) == _WIDE_END.size:
            directory = max(directory if directory != 2**32 - 1 else 0, int(_WIDE_END.unpack(record)[8]))
    return directory
