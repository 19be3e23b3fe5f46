"""reportgen genres."""

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase


@command("genres")
@click.argument("period_file", metavar="[时期文件]", required=False)
@output_options
def genres(period_file: str | None, screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    from reportgen.app.genres import genres as run
    from reportgen.genre.genre_file import PERIODS

    rows, outcome = run(period_file)
    if outcome.exit_code:
        screen.findings(outcome.diagnostics, outcome.root)
        return outcome.exit_code
    for row in rows:
        if row.faults:
            screen.say(
                N_("{name}：genre.yaml 在本项目中有 {faults} 处错误，用 check 或 build 查看"),
                name=row.name,
                faults=row.faults,
            )
            continue
        fits = {True: N_("，适合这个时期"), False: N_("，不适合这个时期"), None: ""}[row.fits]
        screen.say(
            N_("{name}（{label}）：{periods}{fits}；文件名末段“{document}”；{count} 节"),
            name=row.name,
            label=row.label,
            periods=[Phrase(PERIODS[kind]) for kind in row.periods] if row.periods else N_("任何时期"),
            fits=fits,
            document=row.document,
            count=len(row.sections),
        )
        screen.say(N_("    分节：{files}"), files=list(row.sections))
        if row.own:
            screen.say(N_("    本单位的：{files}"), files=list(row.own))
        if row.copies:
            screen.say(N_("    在本单位文件夹中、与自带的相同：{count} 个"), count=len(row.copies))
    return 0
