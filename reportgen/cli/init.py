"""reportgen init."""

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_


@command("init")
@click.argument("folder", metavar="文件夹")
@output_options
def init(folder: str, screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    from reportgen.app.init import init as run

    outcome = run(folder)
    screen.findings(outcome.diagnostics, None)
    if outcome.path is not None:
        screen.beside(N_("已建立项目 {folder}。接着运行：cd {folder} && reportgen build 2025.yaml"), folder=folder)
    return outcome.exit_code
