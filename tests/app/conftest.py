"""An office for each test, and a cache folder of its own for the whole run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.templating.office import Office


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)
