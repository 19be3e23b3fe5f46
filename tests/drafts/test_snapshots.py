"""The drafts as a reviewer reads them. After a change that is meant: `pytest tests/drafts --snapshot-update`, and read the diff."""

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from reportgen.writers.markdown import markdown_text
from tests.drafts.built import DRAFTS, made_draft


class Markdown(SingleFileSnapshotExtension):
    """A readable file a draft, in `__snapshots__`."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft(name: str, snapshot: SnapshotAssertion) -> None:
    document = made_draft(name).document
    assert document is not None
    text = markdown_text(document).partition("<!--")[0]  # the seal under it says the same in digits
    assert text == snapshot(extension_class=Markdown)
