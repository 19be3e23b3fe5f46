"""What stands round the body: the addressee above it and the note on attachments below [GB/T 9704-2012 7.3.2, 7.3.4]."""

from reportgen.blocks.model import Inlines, Text

ATTACHMENTS = "附件："
_COLON = "："
# What people write behind an addressee or an attachment's name, and what does not belong there.
_STOPS = "。；，、：.;,: \t\u3000\u00a0"


def addressed(inlines: Inlines) -> Inlines:
    """The addressee with its full-width colon, whatever it ended in."""
    return (*without_stop(inlines), Text(_COLON))


def attachment_marks(count: int) -> tuple[str, ...]:
    """The numbers of the attachments, "1." …; one alone has none."""
    return tuple(f"{place}." for place in range(1, count + 1)) if count > 1 else ("",) * count


def without_stop(inlines: Inlines, stops: str = _STOPS) -> Inlines:
    """A line without punctuation at its end; one of nothing else stays as it is."""
    kept = list(inlines)
    while kept and isinstance(end := kept[-1], Text):
        kept.pop()
        if text := end.text.rstrip(stops):
            return (*kept, Text(text, end.strong))
    return tuple(kept) or inlines
