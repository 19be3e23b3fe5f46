"""The function 文字: a quotation, a caption, a byline of the period file, where it may be printed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportgen.analysis.rules_in_force import day_of_issue
from reportgen.blocks.notation import escaped
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.near import suggestion
from reportgen.indicators.written_text import WITH_CONSENT
from reportgen.language.dates import day_text
from reportgen.templating.figures.findings_rules import TextLaterThanDocument, TextWithoutConsent, UnknownText
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.record import Record
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.callable import template_function
from reportgen.templating.sandbox.fault import TemplateFault

if TYPE_CHECKING:
    from reportgen.templating.figures.rendering import Rendering


def written_text_function(rendering: "Rendering") -> Callable[..., Record | None]:
    """文字 as templates of a report call it: the text, or nothing where this period has it not or may not print it."""

    @template_function
    def call(*arguments: Any, **named: Any) -> Record | None:
        if named or len(arguments) != 1 or not isinstance(arguments[0], str):
            raise TemplateFault(WrongArguments(name="文字", problem=N_("括号中要写 texts 中的一个名称")))
        return _record(rendering, arguments[0])

    return call


def _record(rendering: "Rendering", name: str) -> Record | None:
    texts, declared = rendering.facts.report.texts, rendering.genre.texts
    text = texts.get(name)
    if text is None:
        if name in declared:
            return None
        raise TemplateFault(UnknownText(name=name[:40], near=suggestion(name[:100], (*texts, *declared))))
    if text.needs_consent:
        rendering.ledger.note(TextWithoutConsent(kind=text.kind, name=name, owner=text.owner), None)
        return None
    day = day_of_issue(rendering.facts.report)
    if text.kind in WITH_CONSENT and text.date > day:
        rendering.ledger.note(TextLaterThanDocument(kind=text.kind, name=name, date=text.date, day=day), None)
        return None
    date: str | Printed = ""
    if text.date:
        date = Printed(day_text(text.date), "V10", "date", name=f"{name}·日期", origin=str(text.place))
    said, speaker, byline = escaped(text.text), escaped(text.speaker), escaped(text.byline)
    return Record(正文=said, text=said, 身份=speaker, speaker=speaker, 署名=byline, byline=byline, 日期=date, date=date)
