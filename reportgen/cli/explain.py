"""reportgen explain."""

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command


@command("explain")
@click.argument("code", metavar="[规则代码]", required=False)
@output_options
def explain(code: str | None, screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    from reportgen.app.explain import Explanation, all_rules, explanation
    from reportgen.app.explain import explain as run
    from reportgen.diagnostics.finding import Severity
    from reportgen.diagnostics.rendering import SEVERITY_WORDS

    lang = screen.words.lang
    as_json = screen.output_format == "json"
    if code is None:
        if as_json:
            _print_json([explanation(rule, lang)._asdict() for rule in all_rules().values()])
            return 0
        for rule in all_rules().values():
            page = explanation(rule, lang)
            click.echo(f"{page.code}  {screen.words(SEVERITY_WORDS[rule.severity])}  {page.title}")
        return 0
    found = run(code, lang)
    if not isinstance(found, Explanation):
        screen.findings([found], None)
        return 1
    if as_json:
        _print_json(found._asdict())
        return 0
    click.echo(f"{found.code}（{screen.words(SEVERITY_WORDS[Severity(found.severity)])}）{found.text}")
    return 0


def _print_json(thing: object) -> None:
    import json

    click.echo(json.dumps(thing, ensure_ascii=False, indent=2))
