"""The drafts, built once for all tests of this folder."""

from pathlib import Path

import pytest

from reportgen.app.build import build
from tests.drafts.built import DATA, DRAFTS


@pytest.fixture(scope="session")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each draft as a .docx; tests only read it."""
    folder = tmp_path_factory.mktemp("drafts")
    paths = {}
    for name, source in DRAFTS.items():
        outcome = build(DATA / source.period_file, genre=source.genre, output=folder / f"{name}.docx")
        assert outcome.path is not None, outcome.diagnostics
        paths[name] = outcome.path
    return paths
