"""reportgen schema."""

from pathlib import Path

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_


@command("schema")
@click.argument("period_file", metavar="[时期文件]", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), help=N_("写入这个文件夹；不给时印在屏幕上。"))
@output_options
def schema(period_file: str | None, output: Path | None, screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    from reportgen.app.schema import as_json, schemas
    from reportgen.app.writing import cannot_write
    from reportgen.files.whole import write_whole

    made, outcome = schemas(period_file)
    if outcome.exit_code:
        screen.findings(outcome.diagnostics, outcome.root)
        return outcome.exit_code
    if output is None:
        screen.result(as_json(made))
        return 0
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, content in made.items():
            write_whole(output / name, as_json(content).encode())
            screen.beside("{path}", path=output / name)
    except OSError as error:
        screen.findings([cannot_write(str(output), error)], None)
        return 1
    return 0
