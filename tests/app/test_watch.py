"""Watch: what changes is said, what a build writes is not."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

from reportgen.app import watch
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


class Watching:
    """Faults on purpose: `survived` with runs and watches that fail as they are told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, watches: list[object], runs: list[object]) -> None:
        self.watches, self.runs = iter(watches), iter(runs)
        self.told: list[str] = []
        self.waited: list[float] = []
        monkeypatch.setattr(watch, "changes", self._changes)
        watch.survived("2025", self._run, lambda error: self.told.append(repr(error)), wait=self.waited.append)

    def _run(self) -> None:
        _raised(next(self.runs))

    def _changes(self, *_: object) -> Iterator[set[Path]]:
        for each in iter(lambda: next(self.watches), "end"):
            _raised(each)
            yield set()


def _raised(thing: object) -> None:
    if isinstance(thing, BaseException):
        raise thing


class TestSurvival:
    """Nothing that goes wrong ends the watching, but Ctrl-C."""

    def test_a_fault_of_a_run_is_told_and_the_next_change_waited_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        faults = [KeyError("x"), RecursionError(), MemoryError(), AssertionError()]
        seen = Watching(monkeypatch, [1, 2, 3, 4, "end"], [*faults, None])
        assert seen.told == ["KeyError('x')", "RecursionError()", "MemoryError()", "AssertionError()"]
        assert next(seen.runs, "all") == "all"

    def test_where_nothing_can_be_watched_it_is_tried_again_and_told_once(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        gone = FileNotFoundError("gone")
        seen = Watching(monkeypatch, [gone, gone, gone, 1, gone, "end"], [None, None])
        assert seen.told == [repr(gone), repr(gone)]
        assert len(seen.waited) == 4

    @pytest.mark.parametrize("where", ["run", "watch"])
    def test_ctrl_c_ends_it(self, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
        stop = KeyboardInterrupt()
        seen = Watching(monkeypatch, [stop], [stop if where == "run" else None])
        assert seen.told == []


def test_a_project_that_vanishes_and_comes_back_is_built_again(office: Office) -> None:
    runs: Queue[int] = Queue()
    stop = threading.Event()
    away = office.root.with_name("away")
    thread = threading.Thread(
        target=lambda: watch.survived(
            "2025", lambda: runs.put(1), lambda _: None, lambda: None, office.root, stop, lambda _: stop.wait(0.05)
        ),
        daemon=True,
    )
    thread.start()
    runs.get(timeout=SECONDS)
    office.root.rename(away)
    away.rename(office.root)
    for number in range(SECONDS * 4):
        office.write("data/起动.yaml", str(number))
        try:
            runs.get(timeout=0.25)
        except Empty:
            continue
        break
    else:
        pytest.fail("nothing seen")
    stop.set()
    thread.join(SECONDS)
    assert not thread.is_alive()
