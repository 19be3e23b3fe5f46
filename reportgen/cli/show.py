"""reportgen show."""

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_, Severity

HEADINGS = (N_("指标"), N_("本期"), N_("上期"), N_("变化"), N_("规则"), N_("目标"), N_("来源"))


@command("show")
@click.argument("period_file", metavar="时期文件")
@click.argument("names", metavar="[指标 …]", nargs=-1)
@output_options
def show(period_file: str, names: tuple[str, ...], screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    from reportgen.app.show import show as run

    rows, outcome = run(period_file, names)
    if outcome.exit_code:
        errors = [finding for finding in outcome.diagnostics if finding.severity is Severity.ERROR]
        screen.findings(errors, outcome.root)
        return outcome.exit_code
    if rows and screen.output_format == "text":
        from rich import box
        from rich.console import Console
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD)
        for heading in HEADINGS:
            table.add_column(
                screen.words(heading), overflow="fold", justify="right" if heading in HEADINGS[1:3] else "left"
            )
        for row in rows:
            table.add_row(row.name, row.value, row.last, row.change, row.rule, row.target, row.source)
        console = Console()
        Console(width=None if console.is_terminal else 160, markup=False, highlight=False, emoji=False).print(table)
    elif rows and screen.output_format == "json":
        import json

        click.echo(json.dumps([row._asdict() for row in rows], ensure_ascii=False, indent=2))
    return outcome.exit_code
