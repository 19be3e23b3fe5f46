"""The project that `reportgen init` makes."""

from pathlib import Path

import pytest

from tests.cli.terminal import reportgen


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project with its draft built; tests only read it."""
    folder = tmp_path_factory.mktemp("projects")
    assert reportgen("init", "my-office", cwd=folder).code == 0
    assert reportgen("build", "2025.yaml", cwd=folder / "my-office").code == 0
    return folder / "my-office"
