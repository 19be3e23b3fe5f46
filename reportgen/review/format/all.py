"""Every rule of a house format over one draft."""

from collections.abc import Iterator
from pathlib import Path

from reportgen.diagnostics.finding import Diagnostic, Place, ReportgenError
from reportgen.docx.parts.profile import Profile
from reportgen.docx.reading.container import UnreadableDraft
from reportgen.docx.reading.look import DocumentLook, read_look
from reportgen.review.findings import DraftOutOfReach
from reportgen.review.format import blank_pages, body_text, closing, headings, ink, page, page_number, signs
from reportgen.review.format.roles import parts
from reportgen.review.unreadable import unreadable


def lint_format(path: Path, profile: Profile) -> list[Diagnostic]:
    """What is wrong with the look of a .docx, whoever made it; the line of each place is the number of its paragraph.

    Raises:
        ReportgenError: the file cannot be read (R001, R004, R005).
    """
    try:
        document = read_look(path)
    except OSError:
        raise ReportgenError(DraftOutOfReach(name=path.name).at(Place(path.as_posix()))) from None
    except UnreadableDraft as fault:
        raise ReportgenError(unreadable(fault, path.name).at(Place(path.as_posix()))) from None
    return [_in(path, found) for found in faults(document, profile)]


def faults(document: DocumentLook, profile: Profile) -> Iterator[Diagnostic]:
    """What is wrong with a document that has been read."""
    found = parts(document.paragraphs)
    yield from page.check(document, found, profile)
    yield from blank_pages.check(document, found)
    yield from page_number.check(document, profile)
    yield from headings.check(found, profile)
    yield from body_text.check(found, profile)
    yield from ink.check(found)
    yield from signs.check(found)
    yield from closing.check(found, profile)


def _in(path: Path, found: Diagnostic) -> Diagnostic:
    return found._replace(place=(found.place or Place(""))._replace(path=path.as_posix()))
