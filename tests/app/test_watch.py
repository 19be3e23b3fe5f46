"""Watch: what changes is said, what a build writes is not."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

from reportgen.app.watch import changes
from tests.templating.office import SECTION, Office

SECONDS = 15


class Watcher:
    """The changes of a project, taken down in a thread of their own until it is stopped."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.seen: Queue[set[Path]] = Queue()
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()
        self._until_it_watches()

    def _run(self) -> None:
        for changed in changes("2025", self.office.root, self.stop):
            self.seen.put(changed)

    def _until_it_watches(self) -> None:
        """Nothing says when watching has begun, so a file is touched until that is seen."""
        for number in range(SECONDS * 4):
            self.office.write("data/起动.yaml", str(number))
            try:
                self.seen.get(timeout=0.25)
            except Empty:
                continue
            self.quiet()
            return
        pytest.fail("nothing seen")

    def quiet(self) -> None:
        """Take what still comes of changes made before."""
        try:
            while True:
                self.seen.get(timeout=0.5)
        except Empty:
            return

    def after(self, change: Callable[[], object]) -> set[str]:
        change()
        return {path.name for path in self.seen.get(timeout=SECONDS)}


@pytest.fixture
def watcher(office: Office) -> Iterator[Watcher]:
    watching = Watcher(office)
    yield watching
    watching.stop.set()
    watching.thread.join(SECONDS)


@pytest.mark.parametrize(
    "name",
    [
        SECTION,
        "templates/_shared/新.md.j2",
        "templates/annual/genre.yaml",
        "data/2025.yaml",
        "data/indicators.yaml",
        "data/新.csv",
    ],
    ids=["section", "new-shared", "genre", "period-file", "catalogue", "source"],
)
def test_a_change_of_data_or_templates_is_seen(watcher: Watcher, name: str) -> None:
    path = Path(name)
    (watcher.office.root / path.parent).mkdir(exist_ok=True)
    watcher.quiet()
    assert path.name in watcher.after(
        lambda: (
            watcher.office.add(name, "\n")
            if (watcher.office.root / name).exists()
            else watcher.office.write(name, "甲")
        )
    )


def test_templates_that_are_made_while_watching_are_seen(office: Office) -> None:
    shutil.rmtree(office.root / "templates")
    watching = Watcher(office)
    try:
        office.write("outputs/总结.docx", "甲")
        (office.root / "templates/annual").mkdir(parents=True)
        watching.quiet()
        assert watching.after(lambda: office.write(SECTION, "甲")) == {Path(SECTION).name}
    finally:
        watching.stop.set()
        watching.thread.join(SECONDS)


def test_what_is_neither_data_nor_template_is_not_seen(watcher: Watcher) -> None:
    for name in (
        "outputs/总结.docx",
        "data/~$汇总.xlsx",
        "data/.2025.yaml.swp",
        "data/.草稿.yaml",
        "data/说明.txt",
        "templates/annual/读我.md",
    ):
        watcher.office.write(name, "甲")
    assert watcher.after(lambda: watcher.office.add("data/2024.yaml", "\n")) == {"2024.yaml"}


def test_it_ends_when_it_is_stopped(watcher: Watcher) -> None:
    watcher.stop.set()
    watcher.thread.join(SECONDS)
    assert not watcher.thread.is_alive()
