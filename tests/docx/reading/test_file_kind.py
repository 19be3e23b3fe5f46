"""Near-documents: each is named for what it is, with the way out, by every command that reads a .docx."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reportgen.app.reference import over_reference
from reportgen.diagnostics.finding import Diagnostic, ReportgenError
from reportgen.diagnostics.rendering import hint, message
from reportgen.docx.parts.profile import GBT9704
from reportgen.docx.writing.write import draft_bytes
from reportgen.review.format.all import lint_format
from reportgen.review.trace import trace
from reportgen.sources.files.project import find_project
from tests.docx.office import parts, repacked
from tests.docx.samples import annual_report
from tests.templating.office import Office

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DRAFT = draft_bytes(annual_report())


def archive(**entries: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in entries.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def stream(name: str) -> bytes:
    return COMPOUND + name.encode("utf-16-le") + bytes(100)


KINDS = {
    "doc": (stream("WordDocument"), "旧格式的文稿"),
    "xls": (stream("Workbook"), "旧格式的工作簿"),
    "ppt": (stream("PowerPoint Document"), "旧格式的演示文稿"),
    "password": (stream("EncryptedPackage"), "密码"),
    "rights": (stream("DRMContent"), "密码"),
    "other compound": (COMPOUND, "旧格式的 Office 文件"),
    "rtf": (rb"{\rtf1\ansi x}", "富文本"),
    "pdf": (b"%PDF-1.7\n", "PDF"),
    "html": (b"<html><body>x</body></html>", "网页"),
    "html of utf-16": ("<html>x</html>".encode("utf-16"), "网页"),
    "flat": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>', "一个 XML 文件"),
    "text": ("工作总结".encode(), "纯文本"),
    "text of gbk": ("工作总结。".encode("gbk"), "纯文本"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(20), "图片"),
    "empty": (b"", "空文件"),
    "zeros": (bytes(5000), "没有下载"),
    "icloud": (b"bplist00\xd1", "没有下载"),
    "odt": (archive(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=b"<x/>"), "开放文档"),
    "ods": (archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "工作簿"),
    "xlsx": (archive(xl__workbook_xml=b"<workbook/>", word__document_xml=b"<workbook/>"), "工作簿"),
    "pptx": (archive(ppt__presentation_xml=b"<x/>"), "演示文稿"),
    "ofd": (archive(OFD_xml=b"<x/>"), "OFD"),
    "archive": (archive(a__b=b"x"), "压缩包"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_another_kind_is_named_with_the_way_out(office: Office, kind: str) -> None:
    content, named = KINDS[kind]
    path = office.root / "style.docx"
    path.write_bytes(content)
    said: list[Diagnostic] = []
    for command in (lambda: trace(path), lambda: lint_format(path, GBT9704)):
        with pytest.raises(ReportgenError) as raised:
            command()
        said += raised.value.diagnostics
    assert [each.code for each in said] == ["R006", "R006"]
    project = find_project("data/2025.yaml", office.root, said)
    assert project is not None
    assert over_reference(project, GBT9704, said) == GBT9704
    assert [each.code for each in said] == ["R006", "R006", "F013"]
    assert all(named in message(each) for each in said)
    assert all("请" in hint(each) for each in said)


def test_the_file_that_word_lays_beside_an_open_document_is_named(tmp_path: Path) -> None:
    path = tmp_path / "~$总结.docx"
    path.write_bytes(b"\x06abcdef" + bytes(range(1, 156)))
    with pytest.raises(ReportgenError) as raised:
        trace(path)
    assert "临时文件" in message(raised.value.diagnostics[0])


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_documents_with_macros_and_templates_are_read(tmp_path: Path, kind: str) -> None:
    types = parts(DRAFT)["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", kind.encode()
    )
    path = tmp_path / "稿.docm"
    path.write_bytes(repacked(DRAFT, {"[Content_Types].xml": types}))
    assert len(trace(path)) == len(annual_report().figures)


def test_a_document_in_no_known_vocabulary_is_never_one_without_its_figures(tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    main = parts(DRAFT)["word/document.xml"]
    for other in (main.replace(b"wordprocessingml/2006/main", b"wordprocessingml/2046/main"), b"<a/>"):
        path.write_bytes(repacked(DRAFT, {"word/document.xml": other}))
        with pytest.raises(ReportgenError) as raised:
            trace(path)
        assert raised.value.diagnostics[0].code == "R001"


def test_capitals_in_the_names_of_parts_make_no_difference(tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    named = {name.replace("word/document", "Word/Document"): part for name, part in parts(DRAFT).items()}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in named.items():
            package.writestr(name, part)
    path.write_bytes(buffer.getvalue())
    assert len(trace(path)) == len(annual_report().figures)
