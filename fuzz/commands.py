"""The commands that read an input, each within its time, and what is looked for in their answers."""

import time
from collections.abc import Iterator
from pathlib import Path

from fuzz import looks
from fuzz.bounds import limited, seconds_for
from fuzz.case import DRAFT, PERIOD, STYLE, Case, Fault
from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import ReportgenError, Severity

OTHER_SECRET = b"1250"
QUADRATIC = 3.0  # times as long for twice as much; linear is 2, quadratic 4
FORMS = 4  # in which findings are shown
MEASURABLE = 0.7  # seconds of processor time


def run(case: Case, root: Path, faults: list[Fault]) -> bool:
    """Run the commands; faults are added as they are found. True where a draft, or an answer about one, was reached."""
    if DRAFT not in case.files:
        return build(case, root, faults)
    read = lint(case, root, faults)
    traced = trace(case, root, faults)
    if STYLE in case.files:
        build(case, root, faults)
    return read or traced


def build(case: Case, root: Path, faults: list[Fault]) -> bool:
    """Build Markdown, twice, and what else the case asks for."""
    began = time.process_time()
    outcome = _built(case, root)
    seconds = time.process_time() - began
    with limited(FORMS * seconds_for(case.size)):
        faults += looks.findings(outcome.diagnostics, outcome.root, case)
        faults += looks.answer(outcome, case)
        if outcome.text is not None:
            faults += looks.printed(outcome.text, outcome, case)
    again = _built(case, root)  # now from what was kept the first time
    if again.text != outcome.text or _codes(again) != _codes(outcome):
        faults.append(Fault("kept", "md", "a second build gives another text or other findings"))
    if case.docx and outcome.text is not None:
        faults += _documents(case, root)
        faults += _other_commands(case, root, outcome)
    if case.secret and case.docx:
        faults += _without_the_secret(case, root, outcome)
    if case.half and seconds > MEASURABLE:
        faults += _growth(case, root, seconds)
    return outcome.text is not None


def _built(case: Case, root: Path) -> Outcome:
    from reportgen.app.build import build as of_app

    with limited(seconds_for(case.size)):
        return of_app(PERIOD, format="md", cwd=root)


def _codes(outcome: Outcome) -> list[str]:
    return [f"{each.code} {each.place}" for each in outcome.diagnostics if each.severity is not Severity.NOTE]


def _documents(case: Case, root: Path) -> Iterator[Fault]:
    """.docx twice, whole and the same, and HTML."""
    from reportgen.app.build import build as of_app

    drafts = []
    for number in (1, 2):
        with limited(seconds_for(case.size)):
            outcome = of_app(PERIOD, output=root / f"draft{number}.docx", cwd=root)
        if outcome.path is None:
            yield Fault("silence", "docx", "Markdown was built, and .docx was not")
            return
        drafts.append(outcome.path)
    if drafts[0].read_bytes() != drafts[1].read_bytes():
        yield Fault("bytes", "docx", "a second build gives other bytes")
    yield from looks.package(drafts[0].read_bytes())
    if not of_app(PERIOD, output=drafts[0], cwd=root).unchanged:
        yield Fault("bytes", "docx", "a build over the same draft says that it is another")
    page = root / "draft.html"
    with limited(seconds_for(case.size)):
        of_app(PERIOD, output=page, format="html", cwd=root)
    if page.is_file():
        yield from looks.markup(page.read_text(encoding="utf-8"))
    else:
        yield Fault("silence", "html", "Markdown was built, and HTML was not")
    yield from _about_own(drafts[0])


def _about_own(draft: Path) -> Iterator[Fault]:
    """What the program says of a draft that it has just built."""
    from reportgen.app.lint_format import lint_format
    from reportgen.app.trace import trace as of_app

    lint_format(draft)
    try:
        figures = of_app(draft)
    except ReportgenError as error:
        yield Fault("own draft", "trace", str(error)[:200])
    else:
        if changed := [figure for figure in figures if figure.changed]:
            yield Fault("own draft", "trace", f"{changed[0].record.text!r} is {changed[0].now!r}")


def _other_commands(case: Case, root: Path, outcome: Outcome) -> Iterator[Fault]:
    from reportgen.app.build import build as of_app
    from reportgen.app.check import check
    from reportgen.app.show import show

    with limited(3 * seconds_for(case.size)):
        checked = check(PERIOD, cwd=root)
        _, shown = show(PERIOD, cwd=root)
        public = of_app(PERIOD, format="md", edition="public", cwd=root)
        internal = of_app(PERIOD, format="md", edition="internal", cwd=root)
        for each in (checked, shown, public, internal):
            yield from looks.findings(each.diagnostics, each.root, case)
    missing = set(_codes(outcome)) - set(_codes(checked))
    if missing:
        yield Fault("check", min(missing).partition(" ")[0], f"found by build, not by check: {sorted(missing)[:3]}")
    if case.secret and case.secret in (public.text or ""):
        yield Fault("secret", "public", "a withheld value is printed in the public edition")


def _without_the_secret(case: Case, root: Path, outcome: Outcome) -> Iterator[Fault]:
    """The same with another withheld value: nothing that anybody sees may depend on it."""
    period = root / PERIOD
    period.write_bytes(period.read_bytes().replace(case.secret.encode(), OTHER_SECRET))
    other = _built(case, root)
    if other.text != outcome.text or _codes(other) != _codes(outcome):
        yield Fault("secret", "other value", "another withheld value gives another text or other findings")


def _growth(case: Case, root: Path, seconds: float) -> Iterator[Fault]:
    for name, content in case.half.items():
        (root / name).write_bytes(content)
    began = time.process_time()
    _built(case, root)
    half = time.process_time() - began
    if seconds > QUADRATIC * half:
        yield Fault("growth", case.kind, f"{seconds:.2f} s, {half:.2f} s for half of it")


def lint(case: Case, root: Path, faults: list[Fault]) -> bool:
    """Hold the document against the format; True where it could be read."""
    from reportgen.app.lint_format import lint_format

    with limited(seconds_for(case.size)):
        outcome = lint_format(DRAFT, cwd=root)
    with limited(FORMS * seconds_for(case.size)):
        faults += looks.findings(outcome.diagnostics, root, case)
    read = not any(each.code.startswith(("R", "P")) for each in outcome.diagnostics)
    if case.whole and not read:
        faults.append(Fault("refused", "lint-format", str([each.code for each in outcome.diagnostics])[:200]))
    return read


def trace(case: Case, root: Path, faults: list[Fault]) -> bool:
    """Trace the figures of the document; True where it has any."""
    from reportgen.app.trace import as_json
    from reportgen.app.trace import trace as of_app

    try:
        with limited(seconds_for(case.size)):
            figures = of_app(DRAFT, cwd=root)
    except ReportgenError as error:
        faults += looks.findings(error.diagnostics, root, case)
        return False
    as_json(figures)
    if case.note in ("whole", "strict", "styles") and any(figure.changed for figure in figures):
        faults.append(Fault("deleted", f"trace of {case.note}", "says that figures were changed or deleted"))
    return True
