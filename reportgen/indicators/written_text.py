"""Texts that other people say or sign: a quotation, a caption, a byline; each with who answers for it and whether it may be printed."""

from typing import NamedTuple

from reportgen.diagnostics.finding import Place

WITH_CONSENT = ("引语", "照片")  # somebody else's words or picture


class WrittenText(NamedTuple):
    """One entry of `texts:`. kind: 引语, 照片, 署名, 称谓, 结语 or 会议. text: plain, of a photo its caption.

    speaker: who says it, as printed; byline: who made it; owner: the section that answers for it. consent: given by whom it shows
    or quotes. date: "2025-10-16", "" where it has none.
    """

    name: str
    kind: str
    text: str
    speaker: str
    byline: str
    owner: str
    consent: bool
    date: str
    place: Place

    @property
    def needs_consent(self) -> bool:
        """True where it is somebody else's and nobody has written that they agree."""
        return self.kind in WITH_CONSENT and not self.consent
