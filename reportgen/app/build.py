"""Build a draft: read, validate, render, write."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from reportgen.app.drafting import Draft, draft
from reportgen.app.loading import Loaded, as_genre, judge, load
from reportgen.app.outcome import Outcome
from reportgen.app.writing import cannot_write, cut_to_bytes, room_for, write_draft
from reportgen.blocks.model import FigureRecord
from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.indicators.report import Report
from reportgen.language.dates import period_text

if TYPE_CHECKING:
    from reportgen.docx.writing.contents_pages import LayOut

FORMATS = ("docx", "md", "html")
PUBLIC, INTERNAL = EDITIONS = ("public", "internal")
MARKS = {None: "", PUBLIC: "（公开版）", INTERNAL: "（内部版）"}  # what the file's name ends with


def build(
    period_file: str | Path,
    *,
    output: str | Path | None = None,
    format: str = "docx",
    strict: bool = False,
    comments: bool = True,
    pdf: bool = False,
    lay_out: "LayOut | None" = None,
    genre: str | None = None,
    edition: str | None = None,
    cwd: Path | None = None,
    clock: Callable[[], float] = perf_counter,
) -> Outcome:
    """Build the draft of a period file.

    Args:
        period_file: path of the period file, or its name in data/.
        output: file to write; default outputs/<单位><期间>工作总结.docx in the project. For "md" without it, nothing is written and
            the text is in the outcome.
        format: "docx", "md" or "html".
        strict: questions count as errors: no draft is written while one is open, nor a PDF in which fonts are replaced.
        comments: whether the questions stand in a .docx as comments; they are in the outcome in any case.
        pdf: also write a PDF beside the .docx, by LibreOffice. An output that ends in .pdf is then the PDF's name. Where there
            can be none, a finding says why, and the .docx is written all the same.
        lay_out: gives the text of each page of a .docx, for the page numbers of a table of contents; with `pdf` that is
            LibreOffice, without either the program that opens the draft fills them in.
        genre: the kind of document, a folder of templates; the one that the period file names by default.
        edition: "public": without the values that the catalogue calls internal and without provenance, refused where a value so
            held back could be worked out; "internal": with all that is known, also what is withheld; None: the office's own draft.
        cwd: the folder relative paths start from; the current one by default.
        clock: seconds, for the outcome's timings.

    Returns:
        The outcome; it never raises for what users wrote. Nothing on the disk is touched where an error was found.
    """
    if format not in FORMATS:
        raise ValueError(f"format is one of {FORMATS}, not {format!r}")
    if pdf and format != "docx":
        raise ValueError(f"a PDF is made from a .docx, not from {format!r}")
    if edition is not None and edition not in EDITIONS:
        raise ValueError(f"edition is one of {EDITIONS}, not {edition!r}")
    with collector_paused():
        making = Making(format, strict, comments, pdf, lay_out, edition)
        cwd, stages = cwd or Path.cwd(), Stages(clock)
        made = make(period_file, genre, making, cwd, stages)
        return write(made, None if output is None else cwd / output, making, stages)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Without the cyclic collector: a build makes a hundred thousand objects and no cycles to speak of, and would pay a fifth
    of its time for looking through them again and again. Left as it was found.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Making(NamedTuple):
    """How a draft is made; the fields are the arguments of `build`."""

    format: str
    strict: bool
    comments: bool
    pdf: bool
    lay_out: "LayOut | None"
    edition: str | None


class Made(NamedTuple):
    """A draft that is not written yet. made: None where there can be none. figures: the records of all that it prints, also where
    the document itself is without them. outcome: what is to be answered if nothing is written.
    """

    loaded: Loaded
    made: Draft | None
    figures: tuple[FigureRecord, ...]
    outcome: Outcome


def make(period_file: str | Path, genre: str | None, making: Making, cwd: Path, stages: "Stages") -> Made:
    """Read, check and render; nothing is written."""
    loaded = as_genre(load(period_file, cwd), genre)
    stages.end("read")
    report, found = loaded.report, loaded.found
    if making.edition == INTERNAL and report is not None:
        from reportgen.editions.edition import unveil

        unveil(report.dataset, found)
    judge(loaded)
    stages.end("validate")
    withheld = None
    if making.edition == PUBLIC and report is not None and loaded.catalogue is not None:
        from reportgen.editions.edition import Withheld

        withheld = Withheld(loaded.catalogue)
        withheld.hold_back(report.dataset)
    made = draft(loaded)
    figures = made.document.figures if made is not None else ()
    if made is not None and withheld is not None and report is not None:
        from reportgen.editions.disclosure import computable
        from reportgen.editions.edition import without_provenance

        found.extend(computable(made.document, report, withheld))
        made = made._replace(document=without_provenance(made.document))
    stages.end("render")
    root = loaded.project.root if loaded.project else None
    departments = {indicator.id: indicator.department for indicator in loaded.catalogue or ()}
    outcome = Outcome(tuple(found), root, timings=stages.seconds, strict=making.strict, departments=departments)
    if made is None or loaded.project is None or report is None or stopped(found, making.strict):
        return Made(loaded, None, figures, outcome)
    return Made(loaded, made, figures, outcome._replace(figures=len(figures), gaps=made.gaps))


def write(made: Made, path: Path | None, making: Making, stages: "Stages") -> Outcome:
    """Write a draft; path: None for its usual place."""
    loaded, finished, _, outcome = made
    if finished is None or loaded.project is None or loaded.report is None:
        return outcome
    if making.format == "md":
        from reportgen.writers.markdown import markdown_text

        text = markdown_text(finished.document)
        if path is None:
            stages.end("write")
            return outcome._replace(text=text)
        content = text.encode()
    elif making.format == "html":
        from reportgen.writers.html import html_text

        content = html_text(finished.document).encode()
    else:
        content = _docx(finished, making)
    if path is None:
        path = usual_path(made, making)
    if making.pdf and path.suffix.lower() == ".pdf":
        path = path.with_suffix(".docx")
    outcome = _written(outcome, path, content, making.format)
    stages.end("write")
    if making.pdf and outcome.path is not None:
        from reportgen.app.faults import fault_of_ours
        from reportgen.app.pdf import with_pdf
        from reportgen.docx.parts.properties import timestamp

        try:
            outcome = with_pdf(outcome, outcome.path, content, timestamp(finished.document))
        except Exception as error:  # noqa: BLE001 - the draft is on the disk, and the answer must say so
            outcome = outcome._replace(diagnostics=(*outcome.diagnostics, fault_of_ours(error)))
        stages.end("pdf")
    return outcome


def usual_path(made: Made, making: Making) -> Path:
    """Where a draft stands that nobody gave a place."""
    assert made.loaded.project is not None
    assert made.loaded.report is not None
    assert made.made is not None
    ending = f"{MARKS[making.edition]}.{making.format}"
    return made.loaded.project.outputs / file_name(made.loaded.report, made.made.genre.document, ending)


def _docx(made: Draft, making: Making) -> bytes:
    comments, lay_out = making.comments, making.lay_out
    if lay_out is None and making.pdf and made.document.contents:  # LibreOffice is asked for the PDF in any case
        from reportgen.pdf.page_texts import page_texts as lay_out
    if lay_out is not None and made.document.contents:
        from reportgen.docx.writing.contents_pages import draft_with_pages

        return draft_with_pages(made.document, lay_out, made.profile, comments=comments)
    from reportgen.docx.writing.write import draft_bytes

    return draft_bytes(made.document, made.profile, comments=comments)


class Stages:
    """Seconds spent in each stage, by one clock."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.seconds: dict[str, float] = {}
        self.last = clock()

    def end(self, stage: str) -> None:
        """The stage that ran since the last one ended."""
        now = self.clock()
        self.seconds[stage] = now - self.last
        self.last = now


def file_name(report: Report, document: str, ending: str = "") -> str:
    """The draft's name: 〈单位〉〈期间〉工作总结, of what a file name may hold, and its ending, "（公开版）.docx".

    Where a disk would refuse it for its length, the organisation is cut, and what kind of document it is only then.
    """
    kept = cut_to_bytes(_for_a_name(f"{period_text(report.period)}{document}"), room_for(ending))
    organisation = cut_to_bytes(_for_a_name(report.organisation), room_for(ending) - len(kept.encode()))
    return f"{organisation}{kept}".strip(". ") + ending


def _for_a_name(text: str) -> str:
    return "".join(character for character in text if character.isprintable() and character not in '\\/:*?"<>|')


def stopped(found: list[Diagnostic], strict: bool) -> bool:
    """Whether what was found stops a draft."""
    stopping = (Severity.ERROR, Severity.QUESTION) if strict else (Severity.ERROR,)
    return any(diagnostic.severity in stopping for diagnostic in found)


def _written(outcome: Outcome, path: Path, content: bytes, format: str) -> Outcome:
    from reportgen.app.drafts_on_disk import may_replace

    try:
        written = write_draft(path, content, may_replace(format))
    except OSError as error:
        return outcome._replace(diagnostics=(*outcome.diagnostics, cannot_write(str(path), error)))
    return outcome._replace(path=written.path, unchanged=written.unchanged, kept=written.kept)
