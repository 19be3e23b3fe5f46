"""A build whose disk fails at a given step, and what it leaves. Run as a program, in a process with one thread, for it forks.

Usage: python -m tests.app.faulty_disk KIND FOLDER; prints a line of JSON a step.
"""

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from reportgen.cli.main import main
from tests.templating.office import GENRE, PERIOD, SECTION, Office

CALLS = ("open", "write", "fsync", "fchmod", "replace", "mkdir", "unlink")
KILLED = 9
MOST_STEPS = 20  # of a kept entry 5, of a draft 8: what comes after four entries, or two drafts, is the same again
AFTER, HALF = CRASHES = ("after", "half")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)
# The arguments of `build`, and whether nothing is kept yet, so that what is kept is written, too.
KINDS: dict[str, tuple[tuple[str, ...], bool]] = {
    "docx": ((), False),
    "cache": ((), True),
    "all": (("--all",), False),
    "html": (("--format", "html"), False),
    "md": (("--format", "md", "-o", "outputs/稿.md"), False),
    "link": (("-o", "链接.docx"), False),
    "new": (("-o", "新/文件夹/稿.docx"), False),
}


class Fault(NamedTuple):
    """At the call of this number, from 1: the process ends after it or when half is written, or the call fails."""

    step: int
    how: str | int


class Step(NamedTuple):
    """What came of it. code: of the process. call: "write", "" where there was none of that number. torn: drafts that are neither old nor new.
    lost: drafts that are gone. wrong: what stands there after the next build and should not, or lacks.
    """

    fault: Fault
    code: int
    call: str
    torn: list[str]
    lost: list[str]
    wrong: list[str]


class Disk:
    """An office with drafts of yesterday, and templates that have changed since."""

    def __init__(self, kind: str, root: Path) -> None:
        self.arguments, self.nothing_kept = KINDS[kind]
        self.office, self.root, self.kept = Office(root / "office"), root / "office", root / "kept"
        os.environ["XDG_CACHE_HOME"] = str(root / "cache")
        self.cache = root / "cache"
        self.office.write("templates/other/genre.yaml", GENRE + "document: 另一份\nperiods: [year]\n")
        self.office.write("templates/other/a.md.j2", "甲{{ 参保人数 }}。\n")
        if kind == "link":
            (self.root / "别处").mkdir()
            assert self.build("-o", "别处/稿.docx") == 0
            (self.root / "链接.docx").symlink_to("别处/稿.docx")
        self.old: dict[str, bytes] = {}
        if kind != "new":
            assert self.build(*self.arguments) == 0
            self.old = self.drafts()
        self.office.write(SECTION, "新{{ 参保人数 }}。\n").write("templates/other/a.md.j2", "新{{ 参保人数 }}。\n")
        shutil.copytree(root, self.kept, symlinks=True)
        assert self.build(*self.arguments) == 0
        self.new = self.drafts()
        assert self.new.keys() >= self.old.keys()
        assert any(content != self.old.get(name) for name, content in self.new.items())
        if not self.nothing_kept:
            shutil.copytree(self.cache, self.kept / "cache", dirs_exist_ok=True)
        else:
            shutil.rmtree(self.kept / "cache")

    def drafts(self) -> dict[str, bytes]:
        """Content by path of all that is neither data nor template."""
        found = {}
        for path in self.root.rglob("*"):
            name = path.relative_to(self.root).as_posix()
            if path.is_file() and name.split("/")[0] not in ("data", "templates"):
                found[name] = path.read_bytes()
        return found

    def build(self, *arguments: str, fault: Fault | None = None) -> int:
        """A build in a process of its own; its exit code."""
        child = os.fork()
        if child == 0:
            _run(self.root, arguments, fault)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def steps(self) -> Iterator[Step]:
        """Every fault at every step, till there is no such step."""
        for step in range(1, MOST_STEPS + 1):
            crashed = self._after(Fault(step, AFTER))
            yield crashed
            if not crashed.call:
                return
            if crashed.call == "write":
                yield self._after(Fault(step, HALF))
            yield self._after(Fault(step, ERRORS[step % len(ERRORS)]))

    def _after(self, fault: Fault) -> Step:
        for folder in (self.root, self.cache):
            shutil.rmtree(folder, ignore_errors=True)
        for name in ("office", "cache"):
            if (self.kept / name).exists():
                shutil.copytree(self.kept / name, self.root.with_name(name), symlinks=True)
        met = self.root / ".met"
        code = self.build(*self.arguments, fault=fault)
        call = met.read_text() if met.exists() else ""
        met.unlink(missing_ok=True)
        now = self.drafts()
        torn = [
            name for name, old in now.items() if _is_draft(name) and old not in (self.old.get(name), self.new.get(name))
        ]
        lost = [name for name in self.old if name not in now]
        again = self.build(*self.arguments)
        after = self.drafts()
        wrong = [name for name in after.keys() | self.new.keys() if after.get(name) != self.new.get(name)]
        wrong += [path.name for path in self.cache.rglob("*.tmp")]
        wrong += [] if again == 0 else [f"exit {again}"]
        if (self.root / "链接.docx").exists() and not (self.root / "链接.docx").is_symlink():
            wrong.append("链接.docx")
        return Step(fault, code, call, torn, lost, wrong)


def _is_draft(name: str) -> bool:
    return not name.endswith(".tmp")


def _run(root: Path, arguments: tuple[str, ...], fault: Fault | None) -> None:
    code: Any = 1
    try:
        os.chdir(root)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        if fault is not None:
            _fail_at(fault, root / ".met")
        main(["build", PERIOD, *arguments])
    except SystemExit as end:
        code = end.code
    finally:
        os._exit(code if isinstance(code, int) else 0)


def _fail_at(fault: Fault, met: Path) -> None:
    """Count the calls that change the disk, and let the one of that number fail."""
    number, mark, write = 0, os.open, os.write

    def counted(call: str, done: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            nonlocal number
            changes = call != "open" or (len(arguments) > 1 and arguments[1] & os.O_CREAT)
            number += bool(changes)
            if not changes or number != fault.step:
                return done(*arguments, **options)
            write(mark(met, os.O_WRONLY | os.O_CREAT), call.encode())
            if isinstance(fault.how, int):
                raise OSError(fault.how, os.strerror(fault.how))
            try:
                if fault.how == AFTER:
                    done(*arguments, **options)
                else:
                    done(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
            finally:
                os._exit(KILLED)

        return run

    for call in CALLS:
        setattr(os, call, counted(call, getattr(os, call)))


if __name__ == "__main__":
    for each in Disk(sys.argv[1], Path(sys.argv[2])).steps():
        sys.stdout.write(json.dumps(each._asdict() | {"fault": list(each.fault)}) + "\n")
