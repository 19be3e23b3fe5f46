"""What a command shows: results on standard output, findings on standard error, both in the reader's language."""

import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from reportgen.cli.streams import Lost, results_only, standard_error, standard_output
from reportgen.cli.words import Words
from reportgen.diagnostics.finding import N_, Diagnostic, Severity
from reportgen.diagnostics.shown import on_its_lines, on_one_line

OUTPUT_FORMATS = ("text", "json", "github")


class Screen:
    """Where a command's results and findings go, fit to be shown. words: speaks the reader's language.

    Where standard output is gone, what is said beside a result goes to standard error, so that it is told what stands on the disk;
    that a result is lost is a finding at the end.
    """

    def __init__(self, words: Words, output_format: str) -> None:
        self.words = words
        self.output_format = output_format
        self.out = standard_output()
        self.err = standard_error()
        self.lost: Lost | None = None

    def result(self, text: str) -> None:
        """A result for programs, or one that a terminal is shown as it is: fit to be shown already."""
        try:
            self.out.write(text)
        except Lost as lost:
            self.lost = lost

    def page(self, text: str) -> None:
        """A result of several lines."""
        self.result(on_its_lines(text) + "\n")

    def say(self, text: str, /, **fields: Any) -> None:
        """A line of the result."""
        self.result(on_one_line(self.words(text, **fields)) + "\n")

    def note(self, text: str, /, **fields: Any) -> None:
        """A line beside the result, on standard error."""
        self.err.try_to_write(on_one_line(self.words(text, **fields)) + "\n")

    def beside(self, text: str, /, **fields: Any) -> None:
        """A line for people: on standard output, unless that is for a program to read, or gone."""
        if self.output_format != "text":
            self.note(text, **fields)
            return
        try:
            self.out.write(on_one_line(self.words(text, **fields)) + "\n")
        except Lost:
            self.note(text, **fields)

    def findings(
        self, diagnostics: Iterable[Diagnostic], root: Path | None, notes: bool = True, aside: bool = False
    ) -> None:
        """Every finding, in the format that was asked for; for people notes only where they asked to be told all.

        Args:
            aside: standard output is taken by a result, so findings for programs go to standard error too.
        """
        from reportgen.diagnostics import rendering

        diagnostics = tuple(diagnostics)
        for_programs = self.err.try_to_write if aside else self.result
        if self.output_format == "json":
            for_programs(rendering.as_json(diagnostics, self.words.lang))
        elif self.output_format == "github":
            for_programs(rendering.as_github(diagnostics, self.words.lang))
        else:
            if not notes:
                diagnostics = tuple(
                    told for told in diagnostics if told.severity is not Severity.NOTE or told.finding.always_told
                )
            self._in_text(diagnostics, root)

    def fault(self, error: Exception) -> None:
        """A fault of ours, on standard error."""
        from reportgen.app.faults import fault_of_ours

        self._in_text([fault_of_ours(error)], None)

    def ended(self, code: Any) -> Any:
        """The exit code of a command that ended with one, and where its result did not arrive, a word about it.

        Nobody is told that went away of himself, as `head` does.
        """
        if self.lost is None:
            return code
        if self.lost.errno != errno.EPIPE:
            self.output_lost(self.lost)
        return code or 1

    def output_lost(self, lost: Lost) -> None:
        """The finding that says so."""
        from reportgen.app.findings import OutputLost
        from reportgen.diagnostics.system_errors import reason

        self._in_text([OutputLost(reason=reason(lost)).at(None)], None)

    def _in_text(self, diagnostics: Iterable[Diagnostic], root: Path | None) -> None:
        from reportgen.diagnostics.rendering import as_text

        colour = self.err.isatty() and "NO_COLOR" not in os.environ
        self.err.try_to_write(as_text(diagnostics, root, self.words.lang, colour))

    def counts(self, diagnostics: Iterable[Diagnostic]) -> str:
        """How many errors and questions there are, in words."""
        severities = [diagnostic.severity for diagnostic in diagnostics]
        return self.words(
            N_("错误 {errors} 项，待核 {questions} 项，说明 {notes} 项"),
            errors=severities.count(Severity.ERROR),
            questions=severities.count(Severity.QUESTION),
            notes=severities.count(Severity.NOTE),
        )


def output_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option --output-format, and the screen that it makes, for every command that shows findings."""

    @click.option(
        "--output-format",
        type=click.Choice(OUTPUT_FORMATS),
        default="text",
        help=N_("诊断的格式：text、json 或 github，默认 text。"),
    )
    @click.pass_context
    def with_screen(ctx: click.Context, /, *arguments: Any, output_format: str, **options: Any) -> Any:
        screen = Screen(Words.of(ctx), output_format)
        with results_only():
            return screen.ended(ctx.invoke(function, *arguments, screen=screen, **options))

    with_screen.__doc__ = function.__doc__
    return with_screen
