"""From a figure in a draft, also an edited one, the way back to where it came from."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from reportgen.blocks.model import FigureRecord
from reportgen.diagnostics.finding import Finding, Place, ReportgenError
from reportgen.diagnostics.near import suggestion
from reportgen.docx.reading.container import UnreadableDraft
from reportgen.docx.reading.read import DraftFigure, read_figures
from reportgen.review.findings import DraftOutOfReach, NoSuchFigure
from reportgen.review.unreadable import unreadable

MOST_NAMES, LONGEST_NAME = 2_000, 100  # that a hint is looked for among


class TracedFigure(NamedTuple):
    """A figure with its record.

    now: the text that stands in the draft now; None where somebody took the figure out. context: its paragraph's text.
    """

    record: FigureRecord
    now: str | None
    context: str

    @property
    def changed(self) -> bool:
        """Whether what stands there is no longer what was printed."""
        return self.now != self.record.text


def trace(path: Path, text: str | None = None) -> list[TracedFigure]:
    """Where the figures of a draft come from.

    Args:
        path: the draft.
        text: only figures whose printed or present text, indicator or key match: text and name by containing it, id and key
            by being it. None for all.

    Returns:
        The figures in the order of the draft, those taken out at the end.

    Raises:
        ReportgenError: the draft cannot be read (R001, R002, R004, R005), or has no such figure (R003).
    """
    try:
        found = read_figures(path)
    except OSError:
        raise _error(DraftOutOfReach(name=path.name), path) from None
    except UnreadableDraft as fault:
        raise _error(unreadable(fault, path.name), path) from None
    figures = [TracedFigure(*figure) for figure in found]
    wanted = (text or "").strip()
    if not wanted:
        return figures
    matching = [figure for figure in figures if _matches(figure, wanted)]
    if not matching:
        raise _error(NoSuchFigure(name=path.name, text=wanted, near=suggestion(wanted, _known(found))), path)
    return matching


def _matches(figure: TracedFigure, wanted: str) -> bool:
    record = figure.record
    texts = (record.text, figure.now or "", record.name)
    return wanted in (record.indicator, record.key) or any(wanted in text for text in texts)


def _known(figures: Iterable[DraftFigure]) -> list[str]:
    """What may have been meant: the first names of a draft, each by its beginning, since anybody may have written its records."""
    names = (
        name[:LONGEST_NAME]
        for figure in figures
        for name in (figure.record.name, figure.record.indicator, figure.record.text)
    )
    return list(islice(dict.fromkeys(names), MOST_NAMES))


def _error(finding: Finding, path: Path) -> ReportgenError:
    return ReportgenError(finding.at(Place(path.as_posix())))
