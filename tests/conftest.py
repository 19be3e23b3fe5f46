"""What holds for every test: the same examples in every run, a cache folder of its own, an office to work in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.templating.office import Office

# The same examples in every run, as long as they need: a test that passes here passes there.
settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("REPORTGEN_DEBUG", raising=False)
        yield


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)
