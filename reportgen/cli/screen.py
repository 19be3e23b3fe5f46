"""What a command shows: results on standard output, findings on standard error, both in the reader's language."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from reportgen.cli.words import Words
from reportgen.diagnostics.finding import N_, Diagnostic, Severity

OUTPUT_FORMATS = ("text", "json", "github")


class Screen:
    """Where a command's results and findings go. words: speaks the reader's language."""

    def __init__(self, words: Words, output_format: str) -> None:
        self.words = words
        self.output_format = output_format

    def say(self, text: str, /, **fields: Any) -> None:
        """A line of the result."""
        click.echo(self.words(text, **fields))

    def note(self, text: str, /, **fields: Any) -> None:
        """A line beside the result, on standard error."""
        click.echo(self.words(text, **fields), err=True)

    def beside(self, text: str, /, **fields: Any) -> None:
        """A line for people: of the result, unless standard output is for a program to read."""
        (self.say if self.output_format == "text" else self.note)(text, **fields)

    def findings(
        self, diagnostics: Iterable[Diagnostic], root: Path | None, notes: bool = True, aside: bool = False
    ) -> None:
        """Every finding, in the format that was asked for; for people notes only where they asked to be told all.

        Args:
            aside: standard output is taken by a result, so findings for programs go to standard error too.
        """
        from reportgen.diagnostics import rendering

        diagnostics = tuple(diagnostics)
        if self.output_format == "json":
            click.echo(rendering.as_json(diagnostics, self.words.lang), err=aside, nl=False)
        elif self.output_format == "github":
            click.echo(rendering.as_github(diagnostics, self.words.lang), err=aside, nl=False)
        else:
            if not notes:
                diagnostics = tuple(
                    told for told in diagnostics if told.severity is not Severity.NOTE or told.finding.always_told
                )
            colour = sys.stderr.isatty() and "NO_COLOR" not in os.environ
            click.echo(rendering.as_text(diagnostics, root, self.words.lang, colour), err=True, nl=False)

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
        return ctx.invoke(function, *arguments, screen=Screen(Words.of(ctx), output_format), **options)

    with_screen.__doc__ = function.__doc__
    return with_screen
