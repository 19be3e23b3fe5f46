"""reportgen lint-format."""

from pathlib import Path

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_
from reportgen.docx.parts.profile import GBT9704


@command("lint-format")
@click.argument("draft", metavar="草稿.docx", type=click.Path(path_type=Path))
@click.option(
    "--profile",
    metavar="名称",
    default=GBT9704.name,
    help=N_(
        "对照的版式：gbt9704（GB/T 9704—2012，默认），或 formats 文件夹中的文件名，如 formats/本局.yaml 写“本局”。"
    ),
)
@click.option("--strict", is_flag=True, help=N_("有待核问题时退出码也为 1。"))
@output_options
def lint_format(draft: Path, profile: str, strict: bool, screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    from reportgen.app.lint_format import lint_format as run
    from reportgen.docx.format.findings import UnknownFormat

    outcome = run(draft, profile, strict=strict)
    screen.findings(outcome.diagnostics, outcome.root)
    if any(each.code == UnknownFormat.code for each in outcome.diagnostics):
        return 2  # wrong usage
    screen.beside(N_("版式检查完毕：{counts}。"), counts=screen.counts(outcome.diagnostics))
    return outcome.exit_code
