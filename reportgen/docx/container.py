"""Reading the parts of a package that anybody may have made: bounded, and without surprises from XML.

Limits: 5,000 parts, 64 MiB a part, 256 MiB together (a draft of 10,000 figures has 15 parts and 8 MiB). Entities and external
references are not followed, document types are refused.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.files.regular import TooLarge, open_regular

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PARTS = 5_000
LARGEST_PART = 64 * 2**20
LARGEST_PACKAGE = 256 * 2**20

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


class UnreadableDraft(Exception):
    """A file that cannot be read as a draft of ours; the subclass says why."""


class DamagedPackage(UnreadableDraft):
    """No .docx package, or a broken one."""


class OversizePackage(UnreadableDraft):
    """Larger, unpacked, than any draft is."""


class ForeignDocument(UnreadableDraft):
    """A whole .docx that carries no provenance of ours."""


class Package:
    """The parts of an open package."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        entries = archive.infolist()
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_PACKAGE:
            raise OversizePackage
        self.names = [entry.filename for entry in entries if not entry.is_dir()]

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
        """
        from lxml import etree  # 25 ms, and only where drafts are read

        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(self.read(name), parser)
        except (etree.XMLSyntaxError, ValueError) as broken:
            raise DamagedPackage from broken
        if getattr(root.getroottree().docinfo, "doctype", ""):
            raise DamagedPackage
        return root


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """Open a package.

    Raises:
        OSError: the file cannot be read at all, or is no ordinary file.
        DamagedPackage, OversizePackage: see there.
    """
    try:
        file = open_regular(path, LARGEST_PACKAGE)
    except TooLarge:
        raise OversizePackage from None
    except ValueError as nul:
        raise DamagedPackage from nul
    with file:
        try:
            archive = zipfile.ZipFile(file)
        except _BROKEN as broken:
            raise DamagedPackage from broken
        with archive:
            yield Package(archive)
