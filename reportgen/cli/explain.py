"""reportgen explain."""

from typing import TYPE_CHECKING

import click

from reportgen.cli.screen import Screen, output_options
from reportgen.cli.words import command
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.shown import as_json

if TYPE_CHECKING:
    from reportgen.app.explain import Explanation, WordingExplanation


@command("explain")
@click.argument("code", metavar="[规则代码]", required=False)
@output_options
def explain(code: str | None, screen: Screen) -> int:
    """See HELP in reportgen.cli.words."""
    from reportgen.app.explain import Explanation, WordingExplanation
    from reportgen.app.explain import explain as run
    from reportgen.diagnostics.finding import Severity
    from reportgen.diagnostics.rendering import SEVERITY_WORDS

    if code is None:
        _list(screen)
        return 0
    found = run(code, screen.words.lang)
    if not isinstance(found, Explanation | WordingExplanation):
        screen.findings([found], None)
        return 1
    if screen.output_format == "json":
        screen.result(as_json(_fields(found)))
    elif isinstance(found, Explanation):
        severity = screen.words(SEVERITY_WORDS[Severity(found.severity)])
        screen.page(screen.words(N_("{code}（{severity}）{text}"), code=found.code, severity=severity, text=found.text))
    else:
        _show_wording(found, screen)
    return 0


def _list(screen: Screen) -> None:
    from reportgen.app.explain import all_rules, explanation, wording_explanation, wording_rules
    from reportgen.diagnostics.rendering import SEVERITY_WORDS

    lang = screen.words.lang
    rules, wording = all_rules().values(), wording_rules().values()
    if screen.output_format == "json":
        pages: list[Explanation | WordingExplanation] = [explanation(rule, lang) for rule in rules]
        pages += [wording_explanation(*entry, lang) for entry in wording]
        screen.result(as_json([_fields(page) for page in pages]))
        return
    for rule in rules:
        page = explanation(rule, lang)
        screen.page(f"{page.code}  {screen.words(SEVERITY_WORDS[rule.severity])}  {page.title}")
    screen.page("")
    screen.say(N_("措辞规则（数和变化为什么这样写）："))
    for chapter, worded in wording:
        screen.page(f"{worded.code}  {screen.words(chapter.title)}  {screen.words(worded.title)}")


def _show_wording(page: "WordingExplanation", screen: Screen) -> None:
    """The page of a rule of wording, laid out like those of findings."""
    screen.say(N_("{code}（措辞·{chapter}）{title}"), code=page.code, chapter=page.chapter, title=page.title)
    screen.page(f"\n{page.says}\n\n## {screen.words(N_('例'))}")
    for example in page.examples:
        asked = f"  |{example.asked}" if example.asked else ""
        style = f"  {{{example.style}}}" if example.style else ""
        other = f"  [{example.rule}]" if example.rule != page.code else ""
        screen.page(f"{example.given}{asked}{style} → {example.printed}{other}")
    screen.page(f"\n## {screen.words(N_('出处'))}\n{page.source}")


def _fields(page: "Explanation | WordingExplanation") -> dict[str, object]:
    """A page for programs. kind: "finding" or "wording"."""
    from reportgen.app.explain import Explanation

    if isinstance(page, Explanation):
        return {"kind": "finding", **page._asdict()}
    return {"kind": "wording", **page._asdict(), "examples": [example._asdict() for example in page.examples]}
