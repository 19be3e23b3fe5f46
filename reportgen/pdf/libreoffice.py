"""LibreOffice as a converter: with a profile of its own, within a time, and gone afterwards whatever happens."""

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

PROGRAMS = ("soffice", "libreoffice")
SECONDS = 180.0


class NoConversion(Exception):
    """LibreOffice gave no PDF; the subclass says why."""


class NotInstalled(NoConversion):
    """There is no LibreOffice on the path."""


class TookTooLong(NoConversion):
    """It was stopped, for its time was up."""


class GaveNothing(NoConversion):
    """It ended, and there is no PDF. Its argument: what it said last."""


def pdfs(drafts: Mapping[str, bytes], seconds: float = SECONDS) -> dict[str, bytes]:
    """Convert drafts to PDF, all in one call.

    Copies in a folder of their own are converted, so that neither a document that is open nor the user's own LibreOffice gets
    in the way, and nothing is left lying about.

    Args:
        drafts: the bytes of .docx files by name.
        seconds: time for all of them.

    Returns:
        The bytes of the PDF files by the same names.

    Raises:
        NoConversion: see its subclasses.
        OSError: the folder can't be made or written.
    """
    program = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    if program is None:
        raise NotInstalled
    with TemporaryDirectory(prefix="reportgen-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources = []
        for draft, content in drafts.items():
            source = folder / f"{draft}.docx"
            source.write_bytes(content)
            sources.append(str(source))
        said = _run([*_command(program, folder), *sources], folder / "said.txt", seconds)
        made = {}
        for draft in drafts:
            pdf = folder / f"{draft}.pdf"
            content = pdf.read_bytes() if pdf.is_file() else b""
            if not content.startswith(b"%PDF-"):
                raise GaveNothing(said)
            made[draft] = content
        return made


def _command(program: str, folder: Path) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(folder),
    ]


def _run(command: list[str], output: Path, seconds: float) -> str:
    """Run to the end, or till the time is up; the last line it said.

    soffice is a script that starts others: all of them are one session, which is ended as one, also on Ctrl-C.
    """
    with output.open("wb") as file:
        running = subprocess.Popen(  # noqa: S603 - the program found on the path, no shell
            command, stdin=subprocess.DEVNULL, stdout=file, stderr=file, start_new_session=True
        )
        try:
            running.wait(seconds)
        except subprocess.TimeoutExpired:
            raise TookTooLong from None
        finally:
            _end(running)
    lines = output.read_text(encoding="utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


def _end(running: "subprocess.Popen[bytes]") -> None:
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):  # all of it has ended
            os.killpg(running.pid, signal.SIGKILL)
    elif running.poll() is None:
        running.kill()
    running.wait()
