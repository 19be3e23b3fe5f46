"""The text of each page of a draft, as LibreOffice lays it out: where a table of contents has its page numbers from."""

import subprocess
from tempfile import NamedTemporaryFile

from reportgen.pdf.libreoffice import NoConversion, pdfs

_DRAFT = "draft"
_SECONDS = 60
_PAGE_END = "\f"


def page_texts(draft: bytes) -> list[str]:
    """The pages of a .docx as text; none where LibreOffice or poppler's pdftotext is not there or gives nothing."""
    try:
        pdf = pdfs({_DRAFT: draft})[_DRAFT]
    except NoConversion:
        return []
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        try:
            said = subprocess.run(  # noqa: S603 - a program by its name, and a file of ours
                ["pdftotext", "-layout", file.name, "-"],  # noqa: S607
                capture_output=True,
                check=True,
                timeout=_SECONDS,
            )
        except (OSError, subprocess.SubprocessError):
            return []
    return said.stdout.decode(errors="replace").rstrip(_PAGE_END).split(_PAGE_END)
