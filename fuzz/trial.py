"""One input, run through the commands that read it; what must never be is a Fault."""

import io
import os
import shutil
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from fuzz import looks
from fuzz.bounds import MEGABYTES, TooSlow, limited, peak_megabytes, reset_peak, seconds_for
from fuzz.case import DRAFT, PERIOD, STYLE, Case, Fault
from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import ReportgenError, Severity

_PACKAGE = "/reportgen/"


class Verdict(NamedTuple):
    """What came of an input. reached: whether a draft, or an answer about one. seconds: of processor time. megabytes: at the peak."""

    faults: tuple[Fault, ...]
    reached: bool
    seconds: float
    megabytes: int


class Bench:
    """A folder that inputs are laid out in, one after another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = folder / "p"
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")

    def lay_out(self, case: Case) -> None:
        """The files of an input, and no others."""
        shutil.rmtree(self.project, ignore_errors=True)
        for name, content in case.files.items():
            path = self.project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def run(self, case: Case) -> Verdict:
        """Run an input and look at what comes of it."""
        self.lay_out(case)
        faults: list[Fault] = []
        said = io.StringIO()
        reset_peak()
        began = time.process_time()
        reached = False
        with redirect_stdout(said), redirect_stderr(said), self._caught(case, faults):
            reached = (
                _about_draft(case, self.project, faults) if DRAFT in case.files else _build(case, self.project, faults)
            )
        seconds = time.process_time() - began
        if said.getvalue():
            faults.append(Fault("printed", "stdout", said.getvalue()[:300]))
        if (peak := peak_megabytes()) > MEGABYTES:
            faults.append(Fault("memory", case.note or case.kind, f"{peak} MB"))
        return Verdict(tuple(faults), reached, seconds, peak)

    @contextmanager
    def _caught(self, case: Case, faults: list[Fault]) -> Iterator[None]:
        seconds = seconds_for(case.size)
        try:
            yield
        except TooSlow as slow:
            faults.append(
                Fault("time", _where(slow), f"more than {seconds:.1f} s for {case.size} bytes; {_stack(slow)}")
            )
        except Exception as error:  # noqa: BLE001 - whatever escapes is what is looked for
            faults.append(Fault(type(error).__name__, _where(error), f"{str(error)[:200]}; {_stack(error)}"))


def _build(case: Case, root: Path, faults: list[Fault]) -> bool:
    from reportgen.app.build import build

    seconds = seconds_for(case.size)
    with limited(seconds):
        outcome = build(PERIOD, format="md", cwd=root)
    with limited(seconds):
        faults += looks.findings(outcome.diagnostics, outcome.root, case)
        faults += looks.answer(outcome, case)
        if outcome.text is not None:
            faults += looks.printed(outcome.text, outcome, case)
    with limited(seconds):
        again = build(PERIOD, format="md", cwd=root)  # now from what was kept the first time
    if again.text != outcome.text or _codes(again) != _codes(outcome):
        faults.append(Fault("kept", "md", "a second build gives another text or other findings"))
    if case.docx and outcome.text is not None:
        faults += _docx(case, root)
    return outcome.text is not None


def _docx(case: Case, root: Path) -> Iterator[Fault]:
    from reportgen.app.build import build

    drafts = []
    for number in (1, 2):
        path = root / f"draft{number}.docx"
        with limited(seconds_for(case.size)):
            outcome = build(PERIOD, output=path, cwd=root)
        if outcome.path is None:
            yield Fault("silence", "docx", "Markdown was built, and .docx was not")
            return
        drafts.append(outcome.path.read_bytes())
    if drafts[0] != drafts[1]:
        yield Fault("bytes", "docx", "a second build gives other bytes")
    yield from looks.package(drafts[0])
    page = root / "draft.html"
    with limited(seconds_for(case.size)):
        build(PERIOD, output=page, format="html", cwd=root)
    if page.is_file():
        yield from looks.markup(page.read_text(encoding="utf-8"))


def _about_draft(case: Case, root: Path, faults: list[Fault]) -> bool:
    from reportgen.app.lint_format import lint_format

    with limited(seconds_for(case.size)):
        outcome = lint_format(DRAFT, cwd=root)
    with limited(seconds_for(case.size)):
        faults += looks.findings(outcome.diagnostics, root, case)
    read = not any(each.code.startswith(("R", "P")) for each in outcome.diagnostics)
    if case.whole and not read:
        faults.append(Fault("refused", "lint-format", str([each.code for each in outcome.diagnostics])[:200]))
    traced = _trace(case, root, faults)
    if STYLE in case.files or PERIOD in case.files:
        _build(case, root, faults)
    return read or traced


def _trace(case: Case, root: Path, faults: list[Fault]) -> bool:
    from reportgen.app.trace import as_json, trace

    try:
        with limited(seconds_for(case.size)):
            figures = trace(DRAFT, cwd=root)
    except ReportgenError as error:
        faults += looks.findings(error.diagnostics, root, case)
        return False
    as_json(figures)
    if case.note in ("whole", "strict", "styles") and any(figure.changed for figure in figures):
        faults.append(Fault("deleted", f"trace of {case.note}", "says that figures were changed or deleted"))
    return True


def _codes(outcome: Outcome) -> list[str]:
    return [f"{each.code} {each.place}" for each in outcome.diagnostics if each.severity is not Severity.NOTE]


def _frames(error: BaseException) -> list[traceback.FrameSummary]:
    return list(traceback.extract_tb(error.__traceback__))


def _where(error: BaseException) -> str:
    """The innermost line of the program."""
    ours = [
        frame
        for frame in _frames(error)
        if _PACKAGE in frame.filename and "/fuzz/" not in frame.filename.rpartition(_PACKAGE)[2]
    ]
    if not ours:
        return "?"
    # Of what recursed, the lines above are many and the innermost is chance: the name of the module tells enough.
    place = ours[-1].filename.rpartition(_PACKAGE)[2]
    return place if isinstance(error, (RecursionError, TooSlow, MemoryError)) else f"{place}:{ours[-1].lineno}"


def _stack(error: BaseException) -> str:
    last = _frames(error)[-6:]
    return " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(last))
