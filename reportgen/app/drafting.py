"""From what was read to a numbered document, with the questions that stand at its figures."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reportgen.app.loading import Loaded
from reportgen.blocks.model import Document
from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.diagnostics.rendering import message
from reportgen.genre.genre import Genre
from reportgen.indicators.report import Report
from reportgen.sources.files.project import OFFICE, Project

if TYPE_CHECKING:
    from reportgen.docx.parts.profile import Profile


class Draft(NamedTuple):
    """A document ready for a writer.

    gaps: how many of its figures are XX. genre: what kind of document it is. profile: the house format of a .docx.
    """

    document: Document
    gaps: int
    genre: Genre
    profile: "Profile"


def draft(loaded: Loaded, cache_folder: Path | None = None) -> Draft | None:
    """The document of a report; None where an error was found in data or templates.

    Templates are checked even where the data have errors, so that all findings come together. Findings are added to
    `loaded.found`.

    Args:
        cache_folder: where compiled templates are kept; the user's cache folder by default.
    """
    if loaded.project is None or loaded.catalogue is None:
        return None
    from reportgen.genre.genre_file import find_genre

    report = loaded.report
    if report is None:
        return None
    genre = find_genre(loaded.project, report, loaded.catalogue, loaded.found)
    if genre is None:
        return None
    return _rendered(loaded, report, genre, cache_folder)


def _rendered(loaded: Loaded, report: Report, genre: Genre, cache_folder: Path | None) -> Draft | None:
    from reportgen.blocks.numbering import numbered
    from reportgen.genre.findings_genre import NothingToPrint, SectionLeftOut
    from reportgen.sources.files.cache import Kept, default_folder
    from reportgen.templating.assembly.gaps import gaps, refused
    from reportgen.templating.assembly.sections import Sections, check_sections, render_document
    from reportgen.templating.checks.known_names import Names
    from reportgen.templating.figures.rendering import Rendering
    from reportgen.templating.filters import FILTERS
    from reportgen.templating.jinja.code_cache import CodeCache
    from reportgen.templating.jinja.environment import ReportEnvironment
    from reportgen.templating.jinja.loader import SectionLoader
    from reportgen.templating.jinja.names import known_names

    assert loaded.project is not None
    assert loaded.catalogue is not None
    profile = _profile(loaded.project, genre, loaded.found)
    rendering = Rendering(report, loaded.catalogue, genre, _questions(loaded.found))
    names = Names(frozenset(known_names(rendering)), loaded.catalogue, frozenset(FILTERS))
    cache = CodeCache(Kept(cache_folder or default_folder()))
    loader = SectionLoader(genre.templates, names, cache, loaded.found)
    sections = Sections(ReportEnvironment(loader), loader, rendering, loaded.found)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in loaded.found):
        check_sections(sections, genre)
        return None
    document = render_document(sections, genre)
    if document is None:
        return None
    document = numbered(document)
    if _is_bare(document) and any(isinstance(each.finding, SectionLeftOut) for each in loaded.found):
        loaded.found.append(NothingToPrint(genre=genre.name).at(genre.place))
        return None
    loaded.found.extend(gaps(document.figures, rendering, loaded.found))
    loaded.found.extend(refused(document.figures, rendering))
    if genre.limits or genre.parallel:
        from reportgen.templating.assembly.limits import judged

        loaded.found.extend(judged(document, genre))
    return Draft(document, sum(figure.missing for figure in document.figures), genre, profile)


def _is_bare(document: Document) -> bool:
    """True where nothing is left but what stands around a text."""
    from reportgen.blocks.model import Addressee, Annex, Attachments, Signature

    return all(isinstance(block, (Addressee, Annex, Attachments, Signature)) for block in document.blocks)


def _profile(project: Project, genre: Genre, found: list[Diagnostic]) -> "Profile":
    """The format of the genre in this office; most offices have none of their own, and need not pay for its reader."""
    if genre.format is None and not any((project.root / name).is_file() for name in (OFFICE, "style.docx")):
        from reportgen.docx.parts.profile import GBT9704

        return GBT9704
    from reportgen.app.reference import over_reference
    from reportgen.docx.format.profile_file import read_profile

    return over_reference(project, read_profile(project, genre.format, found), found)


def _questions(found: list[Diagnostic]) -> dict[str, tuple[str, ...]]:
    questions: dict[str, tuple[str, ...]] = {}
    for diagnostic in found:
        if diagnostic.about is not None and diagnostic.severity is Severity.QUESTION:
            questions[diagnostic.about] = (
                *questions.get(diagnostic.about, ()),
                f"{diagnostic.code} {message(diagnostic)}",
            )
    return questions
