"""Text out of a file, or the finding that says why there is none: size, encoding, forbidden characters."""

from pathlib import Path

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.system_errors import reason
from reportgen.files.regular import TooLarge, read_regular
from reportgen.sources.files.characters import place_of, report_forbidden
from reportgen.sources.files.findings import (
    BinaryFile,
    DamagedText,
    EmptyFile,
    FileTooLarge,
    MissingFile,
    NotUtf8,
    UnreadableFile,
)

MAX_BYTES = 8_000_000

_BOM = b"\xef\xbb\xbf"
_OTHER_BOMS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_SIGNATURES = {
    b"PK\x03\x04": N_("Excel、Word 文档或压缩包"),
    b"\xd0\xcf\x11\xe0": N_("旧版 Office 文档"),
    b"%PDF": "PDF",
    b"\x89PNG": N_("图片"),
    b"\xff\xd8\xff": N_("图片"),
    b"GIF8": N_("图片"),
    b"\x7fELF": N_("程序"),
    b"MZ": N_("程序"),
}


def read_bytes(
    path: Path, shown: str, found: list[Diagnostic], *, limit: int = MAX_BYTES, asked_at: Place | None = None
) -> bytes | None:
    """The bytes of an ordinary file.

    Args:
        shown: the path as findings print it. limit: the most bytes it may have.
        asked_at: where the file is named (`base:`, `sources:`); a missing file is reported there.

    Returns:
        None where there are none; `found` then says why.
    """
    where = asked_at or Place(shown)
    try:
        return read_regular(path, limit)
    except TooLarge as large:
        found.append(FileTooLarge(size=f"{large.size / 1e6:.1f}", limit=f"{limit / 1e6:g}").at(Place(shown)))
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: NUL in the name
        found.append(MissingFile(path=shown, near=near_file(path)).at(where))
    except PermissionError:
        found.append(UnreadableFile(path=shown, reason=N_("没有读取权限")).at(where))
    except OSError as error:
        found.append(UnreadableFile(path=shown, reason=reason(error)).at(where))
    return None


def read_text(
    path: Path,
    shown: str,
    found: list[Diagnostic],
    *,
    limit: int = MAX_BYTES,
    may_be_empty: bool = False,
    asked_at: Place | None = None,
) -> str | None:
    """The text of a UTF-8 file, without its byte order mark, free of forbidden characters.

    Args:
        may_be_empty: False makes a finding of a file that holds nothing but space. Others: as for read_bytes.

    Returns:
        None where there is none; `found` then says why.
    """
    content = read_bytes(path, shown, found, limit=limit, asked_at=asked_at)
    if content is None:
        return None
    text = decoded(content, shown, found)
    if text is None or report_forbidden(text, shown, found):
        return None
    if not may_be_empty and not text.strip():
        found.append(EmptyFile().at(Place(shown)))
        return None
    return text


def decoded(content: bytes, shown: str, found: list[Diagnostic]) -> str | None:
    """Bytes as UTF-8 text; None with a finding that says what they are instead."""
    content = content.removeprefix(_BOM)
    for mark, encoding in _OTHER_BOMS.items():
        if content.startswith(mark):
            found.append(NotUtf8(encoding=encoding).at(Place(shown)))
            return None
    for signature, kind in _SIGNATURES.items():
        if content.startswith(signature) and not content.isascii():
            found.append(BinaryFile(kind=kind).at(Place(shown)))
            return None
    if b"\0" in content and _looks_like_utf16(content):
        found.append(NotUtf8(encoding="UTF-16").at(Place(shown)))
        return None
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        fault = error
    try:
        # What some programs write for half a character: three bytes that decode to a surrogate, which the caller then names.
        return content.decode(errors="surrogatepass")
    except UnicodeDecodeError:
        found.append(_what_it_is(content, fault, shown))
        return None


def _looks_like_utf16(content: bytes) -> bool:
    """Digits, colons and line ends have a NUL beside them in UTF-16, on one side only."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    return max(even, odd) * 8 > len(content) and min(even, odd) * 4 <= max(even, odd)


def _what_it_is(content: bytes, fault: UnicodeDecodeError, shown: str) -> Diagnostic:
    if content.count(0) or sum(content.count(control) for control in range(1, 9)) * 100 > len(content):
        return BinaryFile(kind=N_("含有大量控制字节")).at(Place(shown))
    readable = content.decode(errors="replace")
    broken = readable.count("�")
    if broken * 4 > sum(not character.isascii() for character in readable):  # else it is UTF-8 with a few bytes spoilt
        for encoding in ("GBK", "GB18030"):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            if any("一" <= character <= "鿿" for character in text):
                return NotUtf8(encoding=encoding).at(Place(shown))
    before = content[: fault.start].decode(errors="surrogatepass")
    return DamagedText(byte=f"0x{content[fault.start]:02X}").at(place_of(before, len(before), shown))


def near_file(path: Path) -> str:
    """The file in the same folder whose name is most like that of `path`, in quotes, for a hint."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if not entry.name.startswith("."))[:1000]
    except (OSError, ValueError):
        names = []
    return suggestion(path.name[:100], names)
