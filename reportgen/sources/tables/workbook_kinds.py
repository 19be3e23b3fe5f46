"""What a file is that should be a workbook and is none: told by its first bytes or its parts, with the way out."""

from collections.abc import Collection

from reportgen.diagnostics.finding import N_, Finding
from reportgen.sources.tables.findings import BrokenTable

_SAVE_AS = N_("在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”")
_WRONG_FILE = N_("核对是不是放错了文件")
_NO_PASSWORD = N_("在 Excel 或 WPS 中打开，去掉密码，再另存为 .xlsx")
_HEAD = 4096

# Streams of an old compound file are named in UTF-16.
_STREAMS = (
    ("EncryptedPackage", N_("工作簿设有打开密码"), _NO_PASSWORD),
    ("WordDocument", N_("是旧版 Word 文档"), _WRONG_FILE),
    ("PowerPoint Document", N_("是旧版演示文稿"), _WRONG_FILE),
    ("Workbook", N_("是旧版 .xls 或 .et 工作簿"), _SAVE_AS),
    ("Book", N_("是旧版 .xls 工作簿"), _SAVE_AS),
)
_PARTS = (
    ("xl/workbook.bin", N_("是二进制工作簿 .xlsb"), _SAVE_AS),
    ("word/document.xml", N_("是 Word 文档"), _WRONG_FILE),
    ("ppt/presentation.xml", N_("是演示文稿"), _WRONG_FILE),
    ("index/document.iwa", N_("是 Numbers 表格"), N_("在 Numbers 中导出为 Excel（.xlsx）")),
    ("index.zip", N_("是 Numbers 表格"), N_("在 Numbers 中导出为 Excel（.xlsx）")),
    ("content.xml", N_("是 OpenDocument 表格 .ods"), _SAVE_AS),
)
_TEXTS = (
    (b"urn:schemas-microsoft-com:office:spreadsheet", N_("是“XML 表格 2003”")),
    (b"<html", N_("是网页表格（有的系统把网页导出成 .xls）")),
    (b"<table", N_("是网页表格（有的系统把网页导出成 .xls）")),
    (b"<!doctype html", N_("是网页表格（有的系统把网页导出成 .xls）")),
    (b"office:document", N_("是 OpenDocument 表格 .fods")),
    (b"mime-version:", N_("是单个文件的网页 .mht")),
)
_SIGNATURES = (
    (b"%PDF", N_("是 PDF 文件")),
    (b"\x89PNG", N_("是图片")),
    (b"\xff\xd8\xff", N_("是图片")),
    (b"Rar!", N_("是压缩包")),
    (b"7z\xbc\xaf", N_("是压缩包")),
    (b"\x1f\x8b", N_("是压缩包")),
)


def broken(problem: str, way: str = _SAVE_AS) -> BrokenTable:
    """The finding for a file that is no table we can read. way: what helps."""
    return BrokenTable(problem=problem, way=way)


def no_package(content: bytes) -> Finding | None:
    """The finding for a file that cannot be an Open XML package, by its first bytes; None where it may be one."""
    if not content:
        return broken(N_("是空文件"), N_("重新导出或另存"))
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        for stream, problem, way in _STREAMS:
            if stream.encode("utf-16-le") in content:
                return broken(problem, way)
        return broken(N_("设有密码，或是旧版 .xls"), _NO_PASSWORD)
    if content[:2] == b"PK":
        return None
    head = content[:_HEAD].replace(b"\0", b"").lower()  # also of a text in UTF-16
    for mark, problem in _TEXTS:
        if mark in head:
            return broken(problem, _SAVE_AS)
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return broken(kind, _WRONG_FILE)
    if content[:2] in (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08"):
        return broken(N_("是旧版 .xls 工作簿"))
    control = sum(byte < 9 or 13 < byte < 32 for byte in content[:_HEAD])
    if control == 0 and any(sign in head for sign in (b",", b"\t", b";")) and b"\n" in head:
        return broken(N_("是文本（CSV），不是工作簿"), N_("把扩展名改为 .csv，或在 Excel 中打开后另存为 .xlsx"))
    return None


def other_package(parts: Collection[str]) -> Finding | None:
    """The finding for a zip archive that is another kind of document; parts: their names in small letters."""
    if any(name.startswith("xl/") and name.endswith(".xml") for name in parts):
        return None
    return next((broken(problem, way) for part, problem, way in _PARTS if part in parts), None)
