"""The parts of a package that is byte for byte packed as `package.zipped` packs: nothing before it, between its parts or behind it.

Readers of zip files are lenient: they look for the list of parts from the end, pass over what stands around it, and believe either
the list or the head of each part where the two differ. So the package is made anew around its compressed parts, and compared with
what is there. How the deflate streams say what is in them is left open: another version of zlib says it otherwise.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.docx.reading.container import LARGEST_PACKAGE, LARGEST_PART, MOST_PARTS

_DATE = 0x21  # 1980-01-01, see package.zipped
_ATTRIBUTES = 0o600 << 16
_DEFLATED, _UNIX, _VERSION, _UTF8 = 8, 3, 20, 0x800
_HEAD = struct.Struct("<4s5H3L2H")
_ENTRY = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")


class _Part(NamedTuple):
    name: bytes
    checksum: int
    size: int
    stream: bytes


def parts_as_packed(content: bytes) -> dict[str, bytes] | None:
    """The parts by name; None where the bytes are not such a package, or its parts larger than any draft's."""
    try:
        listed = list(_listed(content))
        if _packed(listed) != content:
            return None
        parts = {part.name.decode(): _inflated(part) for part in listed}
    except (struct.error, zlib.error, ValueError):
        return None
    return parts if len(parts) == len(listed) else None


def _listed(content: bytes) -> Iterator[_Part]:
    """What the list at the end says of each part, and its stream, where it is if the package is packed so.

    Raises:
        struct.error, ValueError: there is no such list.
    """
    *_, count, _, where, _ = _END.unpack_from(content, max(0, len(content) - _END.size))
    if count > MOST_PARTS:
        raise ValueError(count)
    offset = total = 0
    for _ in range(count):
        entry = _ENTRY.unpack_from(content, where)
        checksum, packed, size, length = entry[9:13]
        total += size
        if size > LARGEST_PART or total > LARGEST_PACKAGE:
            raise ValueError(size)
        name = content[where + _ENTRY.size :][:length] if length < len(content) else b""
        offset += _HEAD.size + length
        yield _Part(name, checksum, size, content[offset : offset + packed])
        offset += packed
        where += _ENTRY.size + length


def _packed(parts: list[_Part]) -> bytes:
    """A package of these parts, as `package.zipped` makes it."""
    heads, entries, offset = list[bytes](), list[bytes](), 0
    for part in parts:
        flags = 0 if part.name.isascii() else _UTF8
        told = (flags, _DEFLATED, 0, _DATE, part.checksum, len(part.stream), part.size, len(part.name), 0)
        head = _HEAD.pack(b"PK\3\4", _VERSION, *told) + part.name + part.stream
        versions = (_VERSION, _UNIX, _VERSION, 0)
        entries.append(_ENTRY.pack(b"PK\1\2", *versions, *told, 0, 0, 0, _ATTRIBUTES, offset) + part.name)
        heads.append(head)
        offset += len(head)
    listing = b"".join(entries)
    end = _END.pack(b"PK\5\6", 0, 0, len(parts), len(parts), len(listing), offset, 0)
    return b"".join([*heads, listing, end])


def _inflated(part: _Part) -> bytes:
    """The content of a part.

    Raises:
        zlib.error, ValueError: the stream is broken, says more or less than its head does, or ends before its place does.
    """
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    content = stream.decompress(part.stream, part.size + 1)
    if len(content) != part.size or zlib.crc32(content) != part.checksum or not stream.eof or stream.unused_data:
        raise ValueError(part.name)
    return content
