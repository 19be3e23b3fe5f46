"""The public edition of each draft: nothing in the file leads back to the data, wherever in the document a figure stands."""

from pathlib import Path

import pytest

from reportgen.app.build import build
from tests.docx.office import parts
from tests.drafts.built import DATA, DRAFTS


@pytest.mark.parametrize("name", DRAFTS)
def test_no_control_bookmark_record_or_origin_is_left(name: str, tmp_path: Path) -> None:
    source = DRAFTS[name]
    outcome = build(DATA / source.period_file, genre=source.genre, edition="public", output=tmp_path / "public.docx")
    assert outcome.path is not None, outcome.diagnostics
    content = {part: text.decode("utf-8", "replace") for part, text in parts(outcome.path.read_bytes()).items()}
    body = content["word/document.xml"]
    assert [mark for mark in ("<w:sdt>", "_rg", "<w:highlight", "<w:comment") if mark in body] == []
    assert [part for part, text in content.items() if f"data/{source.period_file}" in text] == []
