"""A cache folder of its own, an office to run commands in, and the project that `reportgen init` makes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.terminal import reportgen
from tests.templating.office import Office


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("REPORTGEN_DEBUG", raising=False)
        yield


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project with its draft built; tests only read it."""
    folder = tmp_path_factory.mktemp("projects")
    assert reportgen("init", "my-office", cwd=folder).code == 0
    assert reportgen("build", "2025.yaml", cwd=folder / "my-office").code == 0
    return folder / "my-office"
