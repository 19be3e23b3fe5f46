"""reportgen trace."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_, ReportgenError

if TYPE_CHECKING:
    from reportgen.review.trace import TracedFigure


@command("trace")
@click.argument("draft", metavar="草稿.docx", type=click.Path(path_type=Path))
@click.argument("text", metavar="[文字]", required=False)
@output_options
def trace(draft: Path, text: str | None, screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    from reportgen.app.trace import as_json
    from reportgen.app.trace import trace as run

    try:
        figures = run(draft, text)
    except ReportgenError as error:
        screen.findings(error.diagnostics, None)
        return 1
    if screen.output_format == "json":
        screen.result(as_json(figures))
        return 0
    for figure in figures:
        _show(figure, screen)
    screen.note(N_("共 {count} 个数。"), count=len(figures))
    return 0


def _show(figure: "TracedFigure", screen: Screen) -> None:
    from reportgen.app.trace import rule_title

    record = figure.record
    screen.say("{text}  {name}（{key}）", text=record.text, name=record.name or record.operation, key=record.key)
    if figure.now is None:
        screen.say(N_("    稿中已被删去"))
    elif figure.changed:
        screen.say(N_("    稿中现为：{now}"), now=figure.now or screen.words(N_("（空）")))
    if record.value:
        exact = f"{record.value}{record.unit}"
        screen.say(
            N_("    数值：{exact}（{period}）  来源：{origin}"), exact=exact, period=record.period, origin=record.origin
        )
    else:
        screen.say(N_("    来源：{origin}"), origin=record.origin or "—")
    if record.base_value:
        base = f"{record.base_value}{record.unit}"
        screen.say(
            N_("    相比：{exact}（{period}）  来源：{origin}"),
            exact=base,
            period=record.base_period,
            origin=record.base_origin or "—",
        )
    if record.computation:
        screen.say(N_("    算法：{computation}"), computation=record.computation)
    title = rule_title(record.rule)
    if title:
        how = N_("    表述：{operation}，规则 {rule}（{title}）")
        screen.say(how, operation=record.operation, rule=record.rule, title=title)
    else:
        screen.say(N_("    表述：{operation}，规则 {rule}"), operation=record.operation, rule=record.rule or "—")
    for question in record.questions:
        screen.say(N_("    待核：{question}"), question=question)
