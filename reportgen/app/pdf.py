"""A draft as PDF, through LibreOffice, and what it lacks there."""

from pathlib import Path
from tempfile import gettempdir
from typing import NamedTuple

from reportgen.app.drafts_on_disk import may_replace
from reportgen.app.outcome import Outcome
from reportgen.app.writing import cannot_write, write_draft
from reportgen.diagnostics.finding import Diagnostic
from reportgen.docx.writing.font_probe import font_probes
from reportgen.pdf.findings import FontSubstituted, FontsUnknown, NoLibreOffice, NoPdf, PdfTookTooLong
from reportgen.pdf.fonts import LacksProgram, substituted
from reportgen.pdf.libreoffice import SECONDS, GaveNothing, NotInstalled, TookTooLong, pdfs
from reportgen.pdf.seal import sealed

_DRAFT, _PROBE = "draft", "font{}"


class Pdf(NamedTuple):
    """content: the file's bytes, None where there is none, and then a finding says why. found: what is to be said of it."""

    content: bytes | None
    found: tuple[Diagnostic, ...]


def pdf_of(draft: bytes, when: str, seconds: float = SECONDS) -> Pdf:
    """Convert a draft.

    Args:
        draft: the bytes of a .docx of ours.
        when: its date, see `docx.properties.timestamp`.
        seconds: time for LibreOffice.

    Returns:
        The PDF, and a question for each font that had to be replaced. The same draft, fonts and LibreOffice give the same bytes.

    Raises:
        OSError: there is no room for the temporary files.
    """
    probes = font_probes(draft)
    names = {font: _PROBE.format(place) for place, font in enumerate(probes)}
    try:
        made = pdfs({_DRAFT: draft, **{names[font]: probe for font, probe in probes.items()}}, seconds)
    except NotInstalled:
        return Pdf(None, (NoLibreOffice().at(None),))
    except TookTooLong:
        return Pdf(None, (PdfTookTooLong(seconds=f"{seconds:g}").at(None),))
    except GaveNothing as nothing:
        return Pdf(None, (NoPdf(said=str(nothing)[:200] or "—").at(None),))
    content = sealed(made[_DRAFT], draft, when)
    try:
        lacking = substituted({font: made[name] for font, name in names.items()})
    except LacksProgram as lacks:
        return Pdf(content, (FontsUnknown(program=str(lacks)).at(None),))
    return Pdf(content, tuple(FontSubstituted(font=font, used=used or "—").at(None) for font, used in lacking))


def with_pdf(outcome: Outcome, path: Path, draft: bytes, when: str) -> Outcome:
    """The outcome of a build with a PDF beside its draft; a file of that name that is not ours, or was worked on, is left alone.

    Under `strict` no PDF is written that has a question.

    Args:
        path: where the draft was written. draft: its bytes. when: its date.
    """
    try:
        pdf = pdf_of(draft, when)
    except OSError as error:
        return _not_written(outcome, Path(gettempdir()), error)
    outcome = outcome._replace(diagnostics=(*outcome.diagnostics, *pdf.found))
    if pdf.content is None or (outcome.strict and pdf.found):
        return outcome
    target = path.with_suffix(".pdf") if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.pdf")
    try:
        written = write_draft(target, pdf.content, may_replace("pdf"))
    except OSError as error:
        return _not_written(outcome, target, error)
    return outcome._replace(pdf=written.path, pdf_kept=written.kept)


def _not_written(outcome: Outcome, path: Path, error: OSError) -> Outcome:
    return outcome._replace(diagnostics=(*outcome.diagnostics, cannot_write(str(path), error)))
