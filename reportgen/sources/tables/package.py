"""The parts of an Open XML package, by their names and relationships; every size is bounded before anything is unpacked."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from posixpath import basename, dirname, join, normpath
from urllib.parse import unquote
from xml.parsers import expat

from reportgen.diagnostics.finding import N_, Finding
from reportgen.diagnostics.wording import Phrase
from reportgen.sources.tables.findings import SuspectWorkbook
from reportgen.sources.tables.workbook_kinds import broken, other_package

MAX_PARTS = 10_000  # as many pictures as nobody pastes; the directory of a zip is read whole
MAX_PART_BYTES = 100_000_000  # a million formatted rows take 70 MB; one part at a time is held
MAX_ELEMENTS = 5_000_000  # of one part: about five seconds
MAX_DEPTH = 100  # elements within elements; a sheet has eight
MAX_NAMES = (
    5_000  # of elements, attributes and namespaces in one part; the parser keeps each, and the whole format has fewer
)
MAX_RELATED = MAX_PARTS  # relationships of one part

# A tag, with the text behind it, longer than any can be: the parser would hold a million attributes at once. A text of Excel has at
# most 32,767 characters. Counted from one "<" to the next, since a ">" may stand within an attribute.
_LONG = re.compile(rb"<[^<]{1000000}")
_ONCE_IN = 1024  # elements: how often the names are counted

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships Relationship"
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    EOFError,
)

Attributes = dict[str, str]


class PackageFaultError(Exception):
    """A part that cannot be read, or must not; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(repr(finding))
        self.finding = finding


class Package:
    """An opened package.

    Raises:
        PackageFaultError: it is no zip archive, or one that swells.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _UNREADABLE:
            raise PackageFaultError(broken(N_("不是 .xlsx 工作簿，或已损坏"))) from None
        parts = self._archive.infolist()
        if len(parts) > MAX_PARTS:
            raise PackageFaultError(SuspectWorkbook(problem=N_("部件太多")))
        # Names of parts are compared without case; some writers put a "/" before them or "\" between.
        self._parts = {_tidy(part.filename): part for part in parts}
        if (finding := other_package(self._parts)) is not None:
            raise PackageFaultError(finding)

    def __contains__(self, name: str) -> bool:
        return _tidy(name) in self._parts

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            PackageFaultError: it is not there, damaged, locked, or larger than allowed.
        """
        part = self._parts.get(_tidy(name))
        if part is None:
            raise PackageFaultError(broken(Phrase(N_("缺少部件 {part}"), part=basename(name))))
        if part.flag_bits & 1:
            raise PackageFaultError(broken(N_("压缩包设有密码"), N_("解开后另存为没有密码的 .xlsx")))
        if part.file_size > MAX_PART_BYTES:
            raise PackageFaultError(SuspectWorkbook(problem=N_("解开后超过 100 MB")))
        damaged = broken(Phrase(N_("部件 {part} 已损坏"), part=basename(part.filename)))
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise PackageFaultError(damaged)
        try:
            # A part cannot unpack to more than it declares: reading stops there and the checksum fails.
            return self._archive.read(part)
        except _UNREADABLE:
            raise PackageFaultError(damaged) from None

    def related(self, source: str) -> list[tuple[str, str, str]]:
        """What a part refers to, "" being the package itself: id, last word of the type ("worksheet"), name of the part."""
        name = join(dirname(source), "_rels", f"{basename(source)}.rels")
        found: list[tuple[str, str, str]] = []

        def add(attributes: Attributes) -> None:
            if len(found) >= MAX_RELATED:
                raise PackageFaultError(SuspectWorkbook(problem=N_("部件太多")))
            if attributes.get("TargetMode") != "External" and "Target" in attributes:
                target = normpath(join("/", dirname(source), unquote(attributes["Target"].replace("\\", "/")))).lstrip(
                    "/"
                )
                found.append((attributes.get("Id", ""), attributes.get("Type", "").rpartition("/")[2], target))

        if name in self:
            read_xml(self.read(name), name, {_RELATIONSHIPS: add})
        return found


def _tidy(name: str) -> str:
    return normpath(name.replace("\\", "/")).lstrip("/").lower()


def read_xml(
    content: bytes,
    name: str,
    starts: dict[str, Callable[[Attributes], object]],
    ends: dict[str, Callable[[], object]] | None = None,
    parser: expat.XMLParserType | None = None,
) -> None:
    """Read a part as it comes, without building anything.

    Args:
        starts, ends: what is called where an element begins and ends, by its name, "namespace local".
        parser: to be asked for text, where text is wanted.

    Raises:
        PackageFaultError: it is not well formed, has a document type (and so entities), too many elements or too deep ones.
    """
    parser = parser or new_parser()
    names = parser.intern
    count = depth = 0
    ends = ends or {}

    def start(element: str, attributes: Attributes) -> None:
        nonlocal count, depth
        count += 1
        depth += 1
        if count > MAX_ELEMENTS or depth > MAX_DEPTH:
            raise PackageFaultError(SuspectWorkbook(problem=N_("元素太多或嵌套太深")))
        if not count % _ONCE_IN and len(names) > MAX_NAMES:
            raise PackageFaultError(SuspectWorkbook(problem=N_("元素和属性的名称太多")))
        begin = starts.get(element)
        if begin is not None:
            begin(attributes)

    def end(element: str) -> None:
        nonlocal depth
        depth -= 1
        finish = ends.get(element)
        if finish is not None:
            finish()

    def refuse(*_: object) -> None:
        raise PackageFaultError(SuspectWorkbook(problem=N_("含有实体声明")))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    parser.StartNamespaceDeclHandler = _passed_over  # so that prefixes are among the names
    if _LONG.search(content):
        raise PackageFaultError(SuspectWorkbook(problem=N_("标记或文字长得不正常")))
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError):  # the last two: an encoding that there is none of
        raise PackageFaultError(broken(Phrase(N_("部件 {part} 已损坏"), part=basename(name)))) from None


def _passed_over(*_: object) -> None:
    """A handler that does nothing."""


def new_parser() -> expat.XMLParserType:
    """A parser that names elements "namespace local" and gives text in long pieces."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = 65536
    return parser
