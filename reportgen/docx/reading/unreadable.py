"""Why a file cannot be read as a document: what it is instead, or what in it goes beyond every document."""

from typing import NamedTuple

from reportgen.diagnostics.finding import N_


class UnreadableDraft(Exception):
    """A file that cannot be read as a draft of ours; the subclass says why."""


class DamagedPackage(UnreadableDraft):
    """No .docx package, or a broken one."""


class Kind(NamedTuple):
    """What a file is. name: Chinese, fits “是{name}”; way: what to do, a sentence without its stop."""

    name: str
    way: str


class OtherFile(DamagedPackage):
    """A whole file of another kind, by whatever name."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind.name)
        self.kind = kind


class OversizePackage(UnreadableDraft):
    """Larger, unpacked, than any draft is."""


class Excess(NamedTuple):
    """What there is too much of. name: Chinese, fits “{name}超过 {most} {measure}”."""

    name: str
    most: int
    measure: str = N_("个")


class ComplexPackage(OversizePackage):
    """Small enough, but made of more pieces than any document is, so that reading it takes memory and time without end."""

    def __init__(self, excess: Excess) -> None:
        super().__init__(f"{excess.name} > {excess.most}")
        self.excess = excess


class ForeignDocument(UnreadableDraft):
    """A whole .docx that carries no provenance of ours."""
