"""A PDF of ours as a file: the same bytes for the same draft, and a mark by which one that somebody worked on is known.

LibreOffice writes the time of the conversion and chance into the file, at places of fixed length; there the draft's own date and
digest are put. The mark is a comment behind the file's end, which readers pass over. Who signs, stamps or saves the file adds to
it or writes it anew, and then the mark no longer fits.
"""

import re
from hashlib import sha256
from pathlib import Path

from reportgen.files.regular import read_regular

LARGEST = 256 * 2**20  # bytes of a PDF of ours: drafts without pictures have some hundred thousand
_DATE = b"/CreationDate(D:"
_DIGITS = 14  # of a date
_TRAILER = b"\ntrailer\n"
_CHANCE = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}")
_SEAL = re.compile(rb"\n%reportgen sha256=([0-9a-f]{64})\n\Z")
_LENGTH = len("\n%reportgen sha256=\n") + 64


def sealed(pdf: bytes, draft: bytes, when: str) -> bytes:
    """A PDF as LibreOffice made it, without clock and chance, and with our mark.

    Args:
        draft: what it was made from.
        when: the draft's date, "2026-01-10T00:00:00Z".
    """
    content = pdf
    before, mark, behind = content.rpartition(_DATE)
    if mark and behind[:_DIGITS].isdigit():
        date = re.sub(r"\D", "", when)[:_DIGITS].encode()
        content = before + mark + date + behind[_DIGITS:]
    before, mark, behind = content.rpartition(_TRAILER)
    if mark:
        identity = sha256(draft).hexdigest()[:32].upper().encode()
        content = before + mark + _CHANCE.sub(identity, behind)
    return content + b"\n%%reportgen sha256=%s\n" % _digest(content)


def is_untouched(path: Path) -> bool:
    """Whether a file is a PDF of ours exactly as it was written."""
    try:
        content = read_regular(path, LARGEST)
    except (OSError, ValueError):
        return False
    found = _SEAL.search(content, max(0, len(content) - _LENGTH))
    return found is not None and _digest(content[: found.start()]) == found[1]


def _digest(content: bytes) -> bytes:
    return sha256(content).hexdigest().encode()
