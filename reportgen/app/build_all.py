"""Every kind of document that a period is for, from one reading of its data: all of them are written, or none."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from reportgen.app.build import Made, Making, Stages, collector_paused, file_name, make, write
from reportgen.app.loading import Loaded, load
from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.editions.agreement import disagreements
from reportgen.editions.findings_edition import GenreWithoutContent, NoGenreForPeriod, SameFileName
from reportgen.genre.findings_genre import NothingToPrint
from reportgen.genre.genre import Genre


def build_all(
    period_file: str | Path,
    *,
    format: str = "docx",
    strict: bool = False,
    comments: bool = True,
    pdf: bool = False,
    edition: str | None = None,
    cwd: Path | None = None,
    clock: Callable[[], float] = perf_counter,
) -> tuple[Outcome, ...]:
    """Build a period file as every genre whose `periods` name its kind of period, and as the one it names itself.

    The arguments are those of `build`; each draft goes to its usual place.

    Returns:
        An outcome a genre, in the order of their names, that of the period file first. Where one has an error, or two print
        the same number differently, none has a path: nothing was written.
    """
    making = Making(format, strict, comments, pdf, None, edition)
    where, stages = cwd or Path.cwd(), Stages(clock)
    with collector_paused():
        loaded = load(period_file, where)
        if loaded.report is None or loaded.project is None or loaded.catalogue is None:
            return (_failed(loaded, strict),)
        genres = genres_for(loaded)
        if not genres:
            period = loaded.report.period
            finding = NoGenreForPeriod(period=period.text, kind=period.kind).at(loaded.report.place)
            return (_failed(loaded, strict)._replace(diagnostics=(*loaded.found, finding)),)
        drafts = [make(period_file, genre, making, where, stages) for genre in genres]
        drafts = _agreeing([_told_if_bare(made) for made in drafts])
        if any(made.made is None and made.outcome.exit_code for made in drafts):
            return tuple(made.outcome for made in drafts)
        return tuple(write(made, None, making, stages) for made in drafts)


def genres_for(loaded: Loaded) -> list[str]:
    """The genres to build: the period file's own, then those whose `periods` name its kind of period."""
    from reportgen.genre.genre_file import find_genre
    from reportgen.sources.files.template_folders import template_folders

    assert loaded.project is not None
    assert loaded.report is not None
    assert loaded.catalogue is not None
    chosen = [loaded.report.genre] if loaded.report.genre else []
    for name in template_folders(loaded.project).genres():
        if name in chosen:
            continue
        report = loaded.report._replace(genre=name, genre_place=None)
        genre = find_genre(loaded.project, report, loaded.catalogue, [])
        if genre is not None and loaded.report.period.kind in genre.periods:
            chosen.append(name)
    return chosen


def _agreeing(drafts: list[Made]) -> list[Made]:
    """The drafts; without documents, and with findings in the first outcome, where two of them disagree or one is not made."""
    finished = [made for made in drafts if made.made is not None]
    first = drafts[0]
    assert first.loaded.catalogue is not None
    assert first.loaded.report is not None
    named: dict[str, list[Made]] = {}
    for made in finished:
        if made.made is not None:
            named.setdefault(made.made.genre.document, []).append(made)
    figures = {document: [each for made in alike for each in made.figures] for document, alike in named.items()}
    found = [*_same_names(finished), *disagreements(figures, first.loaded.catalogue, first.loaded.report.place)]
    if not any(each.severity is Severity.ERROR for each in found) and not any(
        made.outcome.exit_code for made in drafts if made.made is None
    ):
        return drafts
    outcome = first.outcome._replace(diagnostics=(*first.outcome.diagnostics, *found))
    return [made._replace(made=None, outcome=outcome if made is first else made.outcome) for made in drafts]


def _told_if_bare(made: Made) -> Made:
    """A draft that would be empty is none, and no error here: a note says so."""
    found = made.outcome.diagnostics
    bare = [each for each in found if isinstance(each.finding, NothingToPrint)]
    if not bare or sum(each.severity is Severity.ERROR for each in found) > 1:
        return made
    genre = made.loaded.report.genre if made.loaded.report else ""
    note = GenreWithoutContent(genre=genre).at(bare[0].place)
    kept = tuple(each for each in found if each is not bare[0])
    return made._replace(outcome=made.outcome._replace(diagnostics=(*kept, note)))


def _same_names(finished: list[Made]) -> Iterator[Diagnostic]:
    """A finding for each file that two genres would write; some disks take capitals for small letters."""
    first: dict[str, Genre] = {}
    for made in finished:
        assert made.made is not None
        assert made.loaded.report is not None
        genre = made.made.genre
        other = first.setdefault(file_name(made.loaded.report, genre.document).casefold(), genre)
        if other is not genre:
            yield SameFileName(first=other.name, second=genre.name, document=genre.document).at(genre.place)


def _failed(loaded: Loaded, strict: bool) -> Outcome:
    return Outcome(tuple(loaded.found), loaded.project.root if loaded.project else None, strict=strict)
