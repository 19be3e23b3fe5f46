"""reportgen check."""

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_


@command("check")
@click.argument("period_file", metavar="时期文件")
@click.option("--strict", is_flag=True, help=N_("有待核问题时退出码也为 1。"))
@output_options
def check(period_file: str, strict: bool, screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    from reportgen.app.check import check as run

    outcome = run(period_file, strict=strict)
    screen.findings(outcome.diagnostics, outcome.root)
    screen.beside(N_("校验完毕：{counts}。"), counts=screen.counts(outcome.diagnostics))
    return outcome.exit_code
