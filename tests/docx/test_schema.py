"""Every draft is what Office's own schema says a document is."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from reportgen.blocks.model import Document, Paragraph, Text
from reportgen.docx.parts.package import zipped
from reportgen.docx.parts.profile import GBT9704, Face
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import audit, parts
from tests.docx.samples import annual_report, documents

EMPTY = Document((), (), ())


@pytest.mark.parametrize("document", [annual_report(), EMPTY, EMPTY._replace(blocks=(Paragraph((Text("甲"),)),))])
def test_office_finds_nothing_wrong(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(draft_bytes(document))
    assert audit(path) == []


@settings(max_examples=100)
@given(documents())
def test_office_finds_nothing_wrong_whatever_is_written(
    tmp_path_factory: pytest.TempPathFactory, document: Document
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.docx"
    path.write_bytes(draft_bytes(document))
    assert audit(path) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('<w:jc w:val="center"/>', '<w:jc w:val="middle"/>'),
        ("<w:body>", "<w:body><w:bold/>"),
    ],
    ids=["no-such-value", "no-such-element"],
)
def test_a_document_that_was_broken_is_found_out(tmp_path: Path, right: str, wrong: str) -> None:
    """The audit that finds nothing above finds something where there is something."""
    path = tmp_path / "draft.docx"
    contents = parts(draft_bytes(annual_report()))
    document = contents["word/document.xml"].decode()
    assert right in document
    contents["word/document.xml"] = document.replace(right, wrong, 1).encode()
    path.write_bytes(zipped(contents))
    assert audit(path)


def test_an_office_may_have_its_own_format(tmp_path: Path) -> None:
    own = GBT9704._replace(
        name="ours",
        body=Face('仿宋 "&<', 30),
        latin="Arial",
        missing_highlight="green",
        page=GBT9704.page._replace(left=1500),
    )
    path = tmp_path / "draft.docx"
    path.write_bytes(draft_bytes(annual_report(), own))
    assert audit(path) == []
    assert "仿宋 &quot;&amp;&lt;".encode() in parts(path.read_bytes())["word/styles.xml"]


def test_the_package_begins_with_its_content_types() -> None:
    names = list(parts(draft_bytes(annual_report())))
    assert names[0] == "[Content_Types].xml"
    assert "word/comments.xml" in names
    assert "word/comments.xml" not in parts(draft_bytes(EMPTY))
