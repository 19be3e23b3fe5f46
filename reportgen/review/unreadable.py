"""Why a file cannot be read, as a finding."""

from reportgen.diagnostics.finding import Finding
from reportgen.docx.reading.container import LARGEST_PACKAGE, LARGEST_PART
from reportgen.docx.reading.unreadable import (
    ComplexPackage,
    ForeignDocument,
    OtherFile,
    OversizePackage,
    UnreadableDraft,
)
from reportgen.review.findings import ComplexDraft, DamagedDraft, NotOurDraft, OtherKindOfFile, OversizeDraft

_MEBIBYTE = 2**20


def unreadable(fault: UnreadableDraft, name: str) -> Finding:
    """The finding for what the reader met in the file called `name`."""
    match fault:
        case ForeignDocument():
            return NotOurDraft(name=name)
        case ComplexPackage(excess=excess):
            return ComplexDraft(name=name, what=excess.name, most=f"{excess.most:,}", measure=excess.measure)
        case OversizePackage():
            return OversizeDraft(name=name, part_mb=LARGEST_PART // _MEBIBYTE, package_mb=LARGEST_PACKAGE // _MEBIBYTE)
        case OtherFile(kind=kind):
            return OtherKindOfFile(name=name, kind=kind.name, way=kind.way)
        case _:
            return DamagedDraft(name=name)
