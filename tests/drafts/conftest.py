"""The drafts, built once for all tests of this folder."""

from pathlib import Path

import pytest

from reportgen.app.build import build
from tests.drafts.built import DATA, PERIODS


@pytest.fixture(scope="session")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each draft as a .docx; tests only read it."""
    folder = tmp_path_factory.mktemp("drafts")
    paths = {}
    for name, period in PERIODS.items():
        outcome = build(DATA / period, output=folder / f"{name}.docx")
        assert outcome.path is not None, outcome.diagnostics
        paths[name] = outcome.path
    return paths
