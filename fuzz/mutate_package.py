"""Changes to packages of XML: elements, attributes, namespaces, parts, and the zip around them."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from random import Random

from fuzz.mutate import ODD_CHARACTERS, mutated, mutated_bytes
from fuzz.workbooks import packed

_ELEMENT = re.compile(
    rb"<(?P<name>[A-Za-z_][\w:.-]*)(?P<attributes>(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(?P<empty>/?)>"
)
_ATTRIBUTE = re.compile(rb"\s+(?P<name>[\w:.-]+)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*')")
VALUES = (
    "", "0", "1", "-1", "2", "99", "65536", "99999999999", "1e400", "NaN", "inf", "-0", "0.5", "240.0", "true", "false", "on", "off", "中", "甲乙丙", "FF0000", "#FF0000", "auto",
    "none", "rId1", "rId99", "A1", "ZZZZ99999999", "../../x", "/etc/passwd", "http://x/", "x" * 3000, " ", "宋体", "Heading 1", "Normal", "exact", "center", "both", "&#x202e;", "2025-13-45T99:99:99Z",
)  # fmt: skip
STRICT = (
    (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
    (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
    (b"http://schemas.openxmlformats.org/drawingml/2006/main", b"http://purl.oclc.org/ooxml/drawingml/main"),
)
_DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'


def looked(drawn: Random, xml: bytes, changes: int = 2) -> bytes:
    """XML with attributes and elements that say something else, still well-formed."""
    for _ in range(changes):
        xml = drawn.choice((_attribute, _attribute, _attribute, _no_attribute, _emptied, _dropped, _doubled, _put_in))(
            drawn, xml
        )
    return xml


def strict(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts in the namespaces of Strict Open XML."""
    return {
        name: _replaced(content, STRICT) if name.endswith((".xml", ".rels")) else content
        for name, content in parts.items()
    }


def _replaced(content: bytes, pairs: Iterable[tuple[bytes, bytes]]) -> bytes:
    for old, new in pairs:
        content = content.replace(old, new)
    return content


def changed(drawn: Random, parts: Mapping[str, bytes], likely: Sequence[str] = ()) -> dict[str, bytes]:
    """Parts of which one or two were changed, mostly well-formed; likely: the names of those that are changed most."""
    made = dict(parts)
    for _ in range(drawn.choice((1, 1, 2, 3))):
        names = [name for name in likely if name in made] if drawn.random() < 0.7 else list(made)
        if not names:
            continue
        name = drawn.choice(names)
        way = drawn.randrange(14)
        if way < 8:
            made[name] = looked(drawn, made[name], drawn.choice((1, 2, 5, 20)))
        elif way == 8:
            made[name] = _deep(drawn, made[name])
        elif way == 9:
            made[name] = _misc(drawn, made[name])
        elif way == 10:
            made[name] = mutated(
                drawn,
                made[name].decode("utf-8", "replace"),
                ("<", "/>", "&lt;", "&#0;", "]]>", "<!--", "<?", "xmlns=''"),
            ).encode("utf-8", "replace")
        elif way == 11:
            made[name] = mutated_bytes(drawn, made[name])
        elif way == 12:
            del made[name]
        else:
            made[drawn.choice((name.upper(), name + ".bak", "../" + name, "/" + name, "word//" + name))] = made[name]
    return made


def zipped(drawn: Random, parts: Mapping[str, bytes]) -> bytes:
    """A package, now and then with something wrong about its zip."""
    content = packed(parts, drawn.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))
    way = drawn.randrange(12)
    if way == 0:
        return content + drawn.choice((b"x", b"\0" * 100, b"PK\x05\x06", content))
    if way == 1:
        return drawn.choice((b"x", b"MZ" + b"\0" * 99, b"PK\x03\x04")) + content
    if way == 2:
        return content[: drawn.randint(0, len(content))]
    if way == 3:
        return mutated_bytes(drawn, content)
    if way == 4:  # another size, checksum, method or flag in the list of contents
        return _entry(drawn, content)
    if way == 5:
        buffer = io.BytesIO(content)
        with zipfile.ZipFile(buffer, "a") as archive:
            archive.comment = drawn.choice((b"x" * 60_000, "注".encode(), b"\x1b[31m"))
        return buffer.getvalue()
    return content


def _entry(drawn: Random, content: bytes) -> bytes:
    at = content.rfind(b"PK\x01\x02", 0, drawn.randint(len(content) // 2, len(content)))
    if at < 0:
        return content
    field, width = drawn.choice(((8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (42, 4)))
    value = drawn.choice((0, 1, 99, 2 ** (8 * width) - 1))
    return content[: at + field] + value.to_bytes(width, "little") + content[at + field + width :]


def _elements(xml: bytes) -> list[re.Match[bytes]]:
    return list(_ELEMENT.finditer(xml))


def _attribute(drawn: Random, xml: bytes) -> bytes:
    found = [match for match in _ATTRIBUTE.finditer(xml) if not match["name"].startswith(b"xmlns")]
    if not found:
        return xml
    match = drawn.choice(found)
    value = drawn.choice(found)["value"] if drawn.random() < 0.3 else b'"' + drawn.choice(VALUES).encode() + b'"'
    return xml[: match.start("value")] + value + xml[match.end("value") :]


def _no_attribute(drawn: Random, xml: bytes) -> bytes:
    found = [match for match in _ATTRIBUTE.finditer(xml) if not match["name"].startswith(b"xmlns")]
    if not found:
        return xml
    match = drawn.choice(found)
    return xml[: match.start()] + xml[match.end() :]


def _whole(drawn: Random, xml: bytes) -> tuple[int, int, int, int] | None:
    """Start and end of some element but the root, and of what is in it."""
    found = _elements(xml)[1:]
    for match in drawn.sample(found, min(8, len(found))):
        if match["empty"]:
            return match.start(), match.end(), match.end(), match.end()
        name, depth = match["name"], 0
        for inner in re.finditer(rb"<(/?)" + re.escape(name) + rb"(?=[\s/>])[^>]*?(/?)>", xml[match.start() :]):
            depth += 0 if inner[2] else -1 if inner[1] else 1
            if depth == 0:
                return match.start(), match.start() + inner.end(), match.end(), match.start() + inner.start()
    return None


def _emptied(drawn: Random, xml: bytes) -> bytes:
    place = _whole(drawn, xml)
    return xml if place is None else xml[: place[2]] + xml[place[3] :]


def _dropped(drawn: Random, xml: bytes) -> bytes:
    place = _whole(drawn, xml)
    return xml if place is None else xml[: place[0]] + xml[place[1] :]


def _doubled(drawn: Random, xml: bytes) -> bytes:
    place = _whole(drawn, xml)
    if place is None:
        return xml
    piece = xml[place[0] : place[1]]
    return (
        xml[: place[0]] + piece * min(drawn.choice((2, 2, 3, 200)), 1 + 300_000 // max(1, len(piece))) + xml[place[1] :]
    )


def _put_in(drawn: Random, xml: bytes) -> bytes:
    """An element of the same text, put somewhere else."""
    place, other = _whole(drawn, xml), _whole(drawn, xml)
    if place is None or other is None:
        return xml
    return xml[: other[0]] + xml[place[0] : place[1]] + xml[other[0] :]


def _deep(drawn: Random, xml: bytes) -> bytes:
    place = _whole(drawn, xml)
    if place is None:
        return xml
    match = _ELEMENT.match(xml, place[0])
    assert match is not None
    count = drawn.choice((3, 50, 250, 300, 2000, 20_000))
    opening = b"<" + match["name"] + b">"
    return (
        xml[: place[0]]
        + opening * count
        + xml[place[0] : place[1]]
        + (b"</" + match["name"] + b">") * count
        + xml[place[1] :]
    )


def _misc(drawn: Random, xml: bytes) -> bytes:
    found = _elements(xml)
    if not found:
        return xml
    match = drawn.choice(found)
    sign = drawn.choice(ODD_CHARACTERS)
    piece = drawn.choice(
        (
            b"<!-- x -->",
            b"<?x y?>",
            b"<![CDATA[5]]>",
            b"x",
            b"&#x202e;",
            b"<a/>",
            b'<x xmlns="urn:x"><y/></x>',
            sign.encode("utf-8", "replace"),
            b"&amp;" * 500,
        )
    )
    if drawn.random() < 0.15:
        return xml.replace(b"?>", b"?>" + _DOCTYPE, 1)
    if drawn.random() < 0.1:
        return xml.replace(b"UTF-8", drawn.choice((b"UTF-16", b"GBK", b"x", b"ISO-8859-1")), 1)
    return xml[: match.end()] + piece + xml[match.end() :]


__all__ = ["changed", "looked", "strict", "zipped"]
