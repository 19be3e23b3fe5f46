"""Why a file cannot be read, as a finding."""

from reportgen.diagnostics.finding import Finding
from reportgen.docx.container import LARGEST_PACKAGE, LARGEST_PART, ForeignDocument, OversizePackage, UnreadableDraft
from reportgen.review.findings import DamagedDraft, NotOurDraft, OversizeDraft

_MEBIBYTE = 2**20


def unreadable(fault: UnreadableDraft, name: str) -> Finding:
    """The finding for what the reader met in the file called `name`."""
    match fault:
        case ForeignDocument():
            return NotOurDraft(name=name)
        case OversizePackage():
            return OversizeDraft(name=name, part_mb=LARGEST_PART // _MEBIBYTE, package_mb=LARGEST_PACKAGE // _MEBIBYTE)
        case _:
            return DamagedDraft(name=name)
