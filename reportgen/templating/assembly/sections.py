"""A report's sections rendered and read into a document: the way from templates to blocks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reportgen.blocks.model import Block, Document, FigureRecord, Inlines
from reportgen.blocks.notation import escaped, marked_block_numbers, read_blocks, read_inlines
from reportgen.diagnostics.finding import N_, Diagnostic, Finding
from reportgen.genre.genre import Genre, Part, Section
from reportgen.indicators.report import Passage as WrittenPassage
from reportgen.language.dates import period_text
from reportgen.templating.assembly.arrangement import arranged
from reportgen.templating.assembly.runs import finished
from reportgen.templating.figures.record import Record
from reportgen.templating.figures.records import figure_record
from reportgen.templating.figures.rendering import Rendering
from reportgen.templating.findings import BadInclude, MissingSection, NotAllowed, TemplateSyntax, TooMuchWork
from reportgen.templating.jinja.loader import SectionLoader, TemplateRefused
from reportgen.templating.sandbox.budget import LIMIT, Budget, BudgetSpent
from reportgen.templating.sandbox.fault import TemplateFault

if TYPE_CHECKING:
    from reportgen.templating.jinja.environment import ReportEnvironment


# What Python raises where a template is nested deeper than it can compile or run.
_BROKEN = (SyntaxError, RecursionError, MemoryError)


_BLOCK_IN_A_LINE = N_("把表格、图表写在标题、署名或附件说明里")


class Sections:
    """Renders the templates of one report; findings go into `found`, and a template with errors leaves no text.

    account: what all of them together may still spend.
    """

    def __init__(
        self, environment: "ReportEnvironment", loader: SectionLoader, rendering: Rendering, found: list[Diagnostic]
    ) -> None:
        self.environment = environment
        self.loader = loader
        self.rendering = rendering
        self.found = found
        self.account = Budget()
        self._written: dict[str, list[Record]] = {}
        self._open: set[str] = set()
        rendering.passages = self.passages

    def render(self, name: str) -> str | None:
        """The text of one template; None where it has errors."""
        from jinja2 import TemplateError

        from reportgen.templating.jinja.environment import RENDERING

        before, self.rendering.ledger.budget = self.rendering.ledger.budget, self.account
        try:
            template = self.environment.get_template(name)
            return template.render({RENDERING: self.rendering})
        except TemplateRefused:
            return None
        except (TemplateFault, BudgetSpent, TemplateError, *_BROKEN) as error:
            self._report(error, name)
        except (TypeError, ValueError, KeyError, AttributeError, NameError) as error:
            if self._line(error) is None:
                raise
            self._report(error, name)
        finally:
            self.rendering.ledger.budget = before
        return None

    def check(self, name: str) -> bool:
        """Load a template, and so check it, without rendering it; False where it has errors."""
        try:
            self.environment.get_template(name)
        except TemplateRefused:
            return False
        except _BROKEN as error:
            self._report(error, name)
            return False
        return True

    def check_passages(self) -> None:
        """Check the written problems and plans, also those that no section prints."""
        report = self.rendering.facts.report
        for passage in (*report.problems, *report.plans):
            for written in (passage, *passage.items):
                if is_template(written.text):
                    self.check(self.loader.add_passage(written.place, written.text, "passage"))

    def passages(self, kind: str) -> list[Record]:
        """The written problems or plans, each text rendered as the template it may be."""
        if kind in self._open:
            raise TemplateFault(NotAllowed(what=N_("在问题、计划的文字中再列出它们自己")))
        if kind not in self._written:
            self._open.add(kind)
            written = self.rendering.facts.report.problems if kind == "problems" else self.rendering.facts.report.plans
            self._written[kind] = [self._record(passage) for passage in written]
            self._open.discard(kind)
        return self._written[kind]

    def _record(self, passage: WrittenPassage) -> Record:
        title, text = escaped(passage.title), self._prose(passage)
        items = [self._item(item) for item in passage.items]
        return Record(标题=title, title=title, 正文=text, text=text, 事项=items, items=items)

    def _item(self, passage: WrittenPassage) -> str:
        label = f"**{escaped(passage.title)}。**" if passage.title else ""
        return label + self._prose(passage)

    def _prose(self, passage: WrittenPassage) -> str:
        if not is_template(passage.text):
            return passage.text
        return self.render(self.loader.add_passage(passage.place, passage.text, "passage")) or ""

    def _report(self, error: BaseException, name: str) -> None:
        finding = _finding(error, name)
        shown_line = self._line(error)
        self.found.append(
            finding.at(self.loader.place(*shown_line, finding) if shown_line else self.loader.whole(name))
        )

    def _line(self, error: BaseException) -> tuple[str, int] | None:
        """File and line of the innermost template that an exception came through."""
        import traceback

        known = {template.filename: template for template in self.loader.loaded()}
        innermost = None
        for frame, line in traceback.walk_tb(error.__traceback__):
            template = known.get(frame.f_code.co_filename)
            if template is not None:
                rewritten = "__jinja_template__" not in frame.f_globals and "environment" not in frame.f_globals
                innermost = (str(template.filename), line if rewritten else template.get_corresponding_lineno(line))
        return innermost


def is_template(text: str) -> bool:
    """True for a passage that has to go through Jinja; plain text, which most are, need not."""
    return "{" in text or "｛" in text


def _finding(error: BaseException, name: str) -> Finding:
    from jinja2 import TemplateNotFound

    match error:
        case TemplateFault():
            return error.finding
        case BudgetSpent():
            return TooMuchWork(limit=LIMIT)
        case TemplateNotFound():
            return BadInclude(name=error.name or name, reason=N_("templates 文件夹中没有这个文件"))
        case RecursionError() | MemoryError():
            return NotAllowed(what=N_("层数过深的宏、引用或括号"))
        case SyntaxError():
            return TemplateSyntax(problem=N_("括号或判断嵌套过深"))
        case _:
            from reportgen.templating.checks.jinja_words import running_words

            return TemplateSyntax(problem=running_words(str(error)))


def render_document(sections: Sections, genre: Genre) -> Document | None:
    """The whole document out of a genre's sections; None where any template has errors.

    Figures get their keys in the order in which they stand in the document.
    """
    rendering = sections.rendering
    titles = _lines(sections, genre, genre.title, "title")
    subtitles = _lines(sections, genre, genre.subtitle, "subtitle")
    sheets = _sheets(sections, genre)
    sections.check_passages()
    if titles is None or subtitles is None or sheets is None:
        return None
    records: list[FigureRecord] = []
    record = _recorder(rendering, records)

    standing: set[int] = set()

    def placed(number: int) -> Block:
        if number in standing:  # its text was printed again
            sections.account.charge(rendering.ledger.sizes[number])
        standing.add(number)
        return rendering.ledger.blocks[number](lambda text: read_inlines(text, record))

    if any(marked_block_numbers(line) for line in (*titles, *subtitles)):
        sections.found.append(NotAllowed(what=_BLOCK_IN_A_LINE).at(genre.place))
        return None
    title: tuple[Inlines, ...] = tuple(read_inlines(line.strip(), record) for line in titles if line)
    subtitle = tuple(read_inlines(line.strip(), record) for line in subtitles if line)
    blocks: list[Block] = []
    astray: list[str] = []
    for name, text in sheets:
        habits = (genre.run_in_levels, genre.style.item_word[1:], genre.style.item_stop)
        try:
            blocks += read_blocks(text, record, *habits, placed, genre.plain_levels)
        except BudgetSpent:
            sections.found.append(TooMuchWork(limit=LIMIT).at(sections.loader.whole(name)))
            return None
        if not standing.issuperset(marked_block_numbers(text)):
            astray.append(name)
    if astray:
        wrong = NotAllowed(what=_BLOCK_IN_A_LINE)
        sections.found.extend(wrong.at(sections.loader.whole(name)) for name in astray)
        return None
    if genre.annex is not None:
        from reportgen.templating.content.annex import annex_table

        blocks.append(annex_table(rendering, genre.annex, lambda text: read_inlines(text, record)))
    report = rendering.facts.report
    names = (report.organisation, report.region, period_text(report.period))
    date = report.date or report.as_of
    return Document(
        title, tuple(blocks), tuple(records), report.organisation, date, names, genre.header, genre.contents, subtitle
    )


def _lines(sections: Sections, genre: Genre, lines: tuple[str, ...], kind: str) -> list[str] | None:
    """The lines of the title or of what stands under it; None where one has errors."""
    texts = [
        sections.render(sections.loader.add_passage(genre.place, line, f"{kind}{n}")) for n, line in enumerate(lines)
    ]
    whole = [text for text in texts if text is not None]
    return whole if len(whole) == len(texts) else None


def check_sections(sections: Sections, genre: Genre) -> None:
    """Check every template without rendering it; findings go where the sections' findings go."""
    for entry in genre.sections:
        if isinstance(entry, Part):
            sections.check(_heading_name(sections, entry))
    for section in genre.every_section():
        if (name := _present(sections, genre, section)) is not None:
            sections.check(name)
    sections.check_passages()


def _sheets(sections: Sections, genre: Genre) -> list[tuple[str, str]] | None:
    """The texts of the document in their order, each with its template's name: the sections, those of a part behind its heading, if
    it has one.

    Sections that are left out are checked all the same. None where a template has errors or is not there.
    """
    sheets: list[tuple[str, str] | None] = []
    entries = arranged(genre, sections.rendering, sections.found)
    for entry in entries:
        if not isinstance(entry, Part):
            sheets.append(_sheet(sections, _present(sections, genre, entry)))
            continue
        heading = _heading(sections, entry) if entry.title.strip() else ("", "")
        under = [_sheet(sections, _present(sections, genre, section)) for section in entry.sections]
        said = any(sheet is not None and _says_something(sheet[1]) for sheet in under)
        if heading is None or (said and heading[1]):
            sheets.append(heading)
        sheets += under
    standing = {section for entry in entries for section in (entry.sections if isinstance(entry, Part) else (entry,))}
    for section in genre.every_section():
        if section in standing:
            continue
        name = _present(sections, genre, section)
        if name is None or not sections.check(name):
            sheets.append(None)
    whole = [sheet for sheet in sheets if sheet is not None]
    return whole if len(whole) == len(sheets) else None


def _sheet(sections: Sections, name: str | None) -> tuple[str, str] | None:
    text = sections.render(name) if name is not None else None
    return (name, finished(text, sections.rendering)) if name is not None and text is not None else None


def _heading(sections: Sections, part: Part) -> tuple[str, str] | None:
    sheet = _sheet(sections, _heading_name(sections, part))
    return sheet and (sheet[0], f"# {' '.join(sheet[1].splitlines())}")


def _says_something(text: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def _heading_name(sections: Sections, part: Part) -> str:
    return sections.loader.add_passage(part.place, part.title, "part")


def _present(sections: Sections, genre: Genre, section: Section) -> str | None:
    """The name of a section's template; of a file that genre.yaml lists and no folder has there is a finding."""
    name = f"{genre.name}/{section.file}"
    if sections.loader.path(name) is not None:
        return name
    from reportgen.diagnostics.near import suggestion

    files = genre.templates.files(genre.name, "*.j2")
    sections.found.append(MissingSection(file=name, near=suggestion(section.file, files)).at(section.place))
    return None


def _recorder(rendering: Rendering, records: list[FigureRecord]) -> Callable[[int], FigureRecord]:
    asked: set[str] = set()

    def record(number: int) -> FigureRecord:
        printed = rendering.ledger.printed[number]
        indicator = printed.indicator
        questions: tuple[str, ...] = ()
        if indicator is not None and indicator.id in rendering.questions and indicator.id not in asked:
            asked.add(indicator.id)
            questions = rendering.questions[indicator.id]
        made = figure_record(printed, f"_rg{len(records) + 1}", questions)
        records.append(made)
        return made

    return record
