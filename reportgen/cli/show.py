"""reportgen show."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_, Severity
from reportgen.diagnostics.shown import as_json, on_one_line

if TYPE_CHECKING:
    from reportgen.app.show import Row

COLUMNS = (
    N_("指标"),
    N_("英文名"),
    N_("单位"),
    N_("时期"),
    N_("地区"),
    N_("数值"),
    N_("数的状态"),
    N_("来源"),
)
HEADINGS = (N_("指标"), N_("本期"), N_("上期"), N_("变化"), N_("规则"), N_("目标"), N_("来源"))


@command("show")
@click.argument("period_file", metavar="时期文件")
@click.argument("names", metavar="[指标 …]", nargs=-1)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("写成表格文件，.xlsx 或 .csv：每个数一行，精确值、状态和来源；同名的文件不覆盖。"),
)
@output_options
@click.pass_context
def show(ctx: click.Context, period_file: str, names: tuple[str, ...], output: Path | None, screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    if output is not None:
        if output.suffix.lower() not in (".csv", ".xlsx"):
            ctx.fail(screen.words("--output 的文件名要以 .csv 或 .xlsx 结尾"))
        return _exported(period_file, names, output, screen)
    from reportgen.app.show import show as run

    rows, outcome = run(period_file, names)
    if outcome.exit_code:
        errors = [finding for finding in outcome.diagnostics if finding.severity is Severity.ERROR]
        screen.findings(errors, outcome.root)
        return outcome.exit_code
    if rows and screen.output_format == "text":
        screen.result(_table(rows, screen))
    elif rows and screen.output_format == "json":
        screen.result(as_json([row._asdict() for row in rows]))
    return outcome.exit_code


def _table(rows: "list[Row]", screen: Screen) -> str:
    """The rows as a table as wide as the terminal, or 160 columns for a file."""
    from io import StringIO

    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD)
    for heading in HEADINGS:
        table.add_column(
            screen.words(heading), overflow="fold", justify="right" if heading in HEADINGS[1:3] else "left"
        )
    for row in rows:
        cells = (row.name, row.value, row.last, row.change, row.rule, row.target, row.source)
        table.add_row(*map(on_one_line, cells))
    drawn, on_a_terminal = StringIO(), screen.out.isatty()
    width = None if on_a_terminal else 160
    Console(file=drawn, force_terminal=on_a_terminal, width=width, markup=False, highlight=False, emoji=False).print(
        table
    )
    return drawn.getvalue()


def _exported(period_file: str, names: tuple[str, ...], output: Path, screen: Screen) -> int:
    from reportgen.app.frame import export

    outcome = export(period_file, names, output, [screen.words(head) for head in COLUMNS])
    if outcome.path is None:
        screen.findings((each for each in outcome.diagnostics if each.severity is Severity.ERROR), outcome.root)
        return outcome.exit_code
    if outcome.kept is not None:
        screen.beside("已有 {kept}，没有覆盖。", kept=outcome.kept)
    screen.beside("{path}", path=outcome.path)
    return outcome.exit_code
