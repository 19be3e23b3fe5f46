"""reportgen new."""

from pathlib import Path

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_


@command("new")
@click.argument("kind", metavar="genre", type=click.Choice(("genre",)))
@click.argument("name", metavar="名称")
@click.option("--from", "base", metavar="文种", help=N_("复制这个文种，本单位的或自带的；默认新建一套骨架。"))
@output_options
def new(kind: str, name: str, base: str | None, screen: Screen) -> int:  # noqa: ARG001 - there is one kind so far
    """See HELP in reportgen.cli.words."""
    from reportgen.app.new import latest_period_file, new_genre

    outcome = new_genre(name, base)
    screen.findings(outcome.diagnostics, outcome.root)
    if outcome.path is not None:
        here = Path.cwd()
        folder = outcome.path.relative_to(here) if outcome.path.is_relative_to(here) else outcome.path
        screen.beside(
            N_("已建立文种 {folder}。接着运行：reportgen build {file} --genre {name}"),
            folder=folder,
            file=latest_period_file(),
            name=name,
        )
    return outcome.exit_code
