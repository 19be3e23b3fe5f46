"""What a command of the application answers with."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from reportgen.diagnostics.finding import Diagnostic, Severity


class Outcome(NamedTuple):
    """The answer to a build or a check.

    diagnostics: every finding of the run. root: the project folder that their places are relative to, None where there is no
    project. path: the draft that was written, None where none was. unchanged: the draft there was already the same. kept: the
    draft at the usual place that was not overwritten, since it is open or was edited. text: the draft as Markdown where that
    was asked for without a file. pdf: the PDF beside the draft, where one was asked for and made. pdf_kept: the file of its name that
    was not overwritten, since it is none of ours or was worked on. figures, gaps: how many figures were printed, and how many of them are XX. timings: seconds a
    stage. strict: questions count as errors. departments: who answers for an indicator, by its id.
    """

    diagnostics: tuple[Diagnostic, ...]
    root: Path | None = None
    path: Path | None = None
    unchanged: bool = False
    kept: Path | None = None
    text: str | None = None
    pdf: Path | None = None
    pdf_kept: Path | None = None
    figures: int = 0
    gaps: int = 0
    timings: Mapping[str, float] = MappingProxyType({})
    strict: bool = False
    departments: Mapping[str, str] = MappingProxyType({})

    def count(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    @property
    def exit_code(self) -> int:
        """0 fine, 1 where an error stopped the draft, or under `strict` a question is open."""
        if self.count(Severity.ERROR) or (self.strict and self.count(Severity.QUESTION)):
            return 1
        return 0
