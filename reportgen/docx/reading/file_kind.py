"""What a file is that is no .docx: told by its bytes, never by its name's ending, since renamed files are the common case."""

from codecs import getincrementaldecoder
from collections.abc import Collection
from typing import BinaryIO

from reportgen.diagnostics.finding import N_
from reportgen.docx.reading.unreadable import Kind

_SAVE_AS = N_("请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”")
_TAKE_THE_TEXT = N_("请改用排好的 .docx 原稿；没有原稿的，用 WPS 或 Word 打开后另存为 .docx，再看排版有没有变")
_DOWNLOAD = N_("请先在网盘里把文件下载到本机，或者重新取一份")
_OTHER_FILE = N_("请核对给的是不是文稿；文稿要存成 .docx")

EMPTY = Kind(N_("空文件"), _DOWNLOAD)
_ZEROS = Kind(N_("内容还没有下载的占位文件"), _DOWNLOAD)
_OWNER = Kind(N_("打开文稿时 Word 或 WPS 留下的临时文件"), N_("请改用文件名不以“~$”或“.~”开头的那一份"))
_LOCKED = Kind(N_("设了打开密码或加密保护的文稿"), N_("请用 Word 或 WPS 打开，去掉密码后另存为 .docx"))
_OLD_WORD = Kind(N_("旧格式的文稿（.doc 或 .wps）"), _SAVE_AS)
_OLD_SHEET = Kind(N_("旧格式的工作簿（.xls）"), _OTHER_FILE)
_OLD_SLIDES = Kind(N_("旧格式的演示文稿（.ppt）"), _OTHER_FILE)
_OLD_OTHER = Kind(N_("旧格式的 Office 文件"), _SAVE_AS)
_WORD_XML = Kind(N_("存成一个 XML 文件的 Word 文稿"), _SAVE_AS)
_RTF = Kind(N_("富文本（RTF）"), _SAVE_AS)
_HTML = Kind(N_("网页（HTML）"), _SAVE_AS)
_PDF = Kind(N_("版式文件（PDF）"), _TAKE_THE_TEXT)
_OFD = Kind(N_("版式文件（OFD）"), _TAKE_THE_TEXT)
_ODT = Kind(N_("开放文档（OpenDocument，.odt）"), N_("请用 LibreOffice、Word 或 WPS 打开，另存为“Word 文档（*.docx）”"))
_UOF = Kind(N_("标文通文件（.uof）"), _SAVE_AS)
_SHEET = Kind(N_("工作簿（.xlsx、.ods）"), _OTHER_FILE)
_SLIDES = Kind(N_("演示文稿（.pptx、.odp）"), _OTHER_FILE)
_PICTURE = Kind(N_("图片"), _TAKE_THE_TEXT)
_ARCHIVE = Kind(N_("压缩包"), N_("请先解开压缩包，用里面的 .docx"))
_TEXT = Kind(N_("纯文本"), _SAVE_AS)

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Office before 2007, and of encrypted .docx
# Names of streams in such a container, the telling ones first: an encrypted document is any kind inside.
_STREAMS = (
    ("EncryptedPackage", _LOCKED),
    ("DRMContent", _LOCKED),
    ("WordDocument", _OLD_WORD),
    ("Workbook", _OLD_SHEET),
    ("PowerPoint Document", _OLD_SLIDES),
)
_STARTS = (
    (b"{\\rtf", _RTF),
    (b"%PDF-", _PDF),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"bplist00", _ZEROS),  # what iCloud leaves in the file's place
)
_WITHIN = (
    (b"<pkg:package", _WORD_XML),
    (b"word.document", _WORD_XML),
    (b"wordml", _WORD_XML),
    (b"opendocument", _ODT),
    (b"<uof:", _UOF),
    (b"<html", _HTML),
    (b"<!doctype html", _HTML),
    (b"mime-version:", _HTML),
)
_SEARCHED = 32 * 2**20
_HEAD = 4096


def kind_of_file(file: BinaryIO, name: str) -> Kind | None:
    """What a file is that cannot be opened as a package; None for a broken package or for what nobody knows.

    Args:
        file: open for reading; its place is changed. name: of the file, by which owner files are known.
    """
    file.seek(0)
    head = file.read(_HEAD)
    if not head:
        return EMPTY
    if head.startswith(b"PK"):
        return None
    if name.startswith(("~$", ".~")):
        return _OWNER
    if head.startswith(_COMPOUND):
        return _in_compound(head + file.read(_SEARCHED))
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if not head.strip(b"\0"):
        return _ZEROS
    lower = head.replace(b"\0", b"").lower()
    return next((kind for word, kind in _WITHIN if word in lower), _TEXT if _is_text(head) else None)


def kind_of_package(names: Collection[str]) -> Kind | None:
    """What a package is that holds no document, by the names of its parts; None for what nobody knows."""
    known = {name.lower() for name in names}
    if "ofd.xml" in known:
        return _OFD
    if any(name.startswith("xl/") for name in known):
        return _SHEET
    if any(name.startswith("ppt/") for name in known):
        return _SLIDES
    if "uof.xml" in known:
        return _UOF
    return None if "[content_types].xml" in known or not known else _ARCHIVE


def kind_of_mimetype(mimetype: bytes) -> Kind | None:
    """What a package is whose first part names its kind, as OpenDocument's do."""
    if not mimetype.startswith(b"application/vnd.oasis.opendocument."):
        return None
    named = mimetype.rpartition(b".")[2]
    if named.startswith(b"spreadsheet"):
        return _SHEET
    return _SLIDES if named.startswith(b"presentation") else _ODT


def _in_compound(content: bytes) -> Kind:
    return next((kind for stream, kind in _STREAMS if stream.encode("utf-16-le") in content), _OLD_OTHER)


def _is_text(head: bytes) -> bool:
    """Whether it is text in one of the encodings that Chinese text has; a character may be cut at the end."""
    for encoding in ("utf-8", "gb18030"):
        try:
            text = getincrementaldecoder(encoding)().decode(head)
        except UnicodeDecodeError:
            continue
        return all(character.isprintable() or character in "\t\r\n\f\u3000\ufeff" for character in text)
    return False
