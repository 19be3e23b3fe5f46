"""Templates run by themselves, without a genre and without the lint before them: what somebody could do who got past it."""

from jinja2 import Template, TemplateError

from reportgen.app.loading import judge, load
from reportgen.blocks.model import FigureRecord
from reportgen.blocks.notation import marked_numbers, unmarked
from reportgen.diagnostics.rendering import message
from reportgen.genre.genre_file import find_genre
from reportgen.sources.files.cache import Kept
from reportgen.templating.assembly.sections import Sections
from reportgen.templating.checks.known_names import Names
from reportgen.templating.figures.records import figure_record
from reportgen.templating.figures.rendering import Rendering
from reportgen.templating.filters import FILTERS
from reportgen.templating.jinja.code_cache import CodeCache
from reportgen.templating.jinja.environment import RENDERING, ReportEnvironment
from reportgen.templating.jinja.loader import SectionLoader
from reportgen.templating.jinja.names import known_names
from reportgen.templating.sandbox.budget import Budget, BudgetSpent
from reportgen.templating.sandbox.fault import TemplateFault
from tests.templating.office import PERIOD, Office


class Hands:
    """One report, in the hands of any number of templates."""

    def __init__(self, office: Office) -> None:
        loaded = load(PERIOD, office.root)
        judge(loaded)
        assert loaded.report is not None
        assert loaded.project is not None
        assert loaded.catalogue is not None
        genre = find_genre(loaded.project, loaded.report, loaded.catalogue, loaded.found)
        assert genre is not None
        self.rendering = Rendering(loaded.report, loaded.catalogue, genre, {})
        names = Names(frozenset(known_names(self.rendering)), loaded.catalogue, frozenset(FILTERS))
        loader = SectionLoader(genre.templates, names, CodeCache(Kept(None)), loaded.found)
        self.environment = ReportEnvironment(loader)
        self._compiled: dict[str, Template] = {}
        Sections(self.environment, loader, self.rendering, loaded.found)

    def spent(self, source: str) -> int:
        """What a template costs."""
        self.rendering.ledger.budget = budget = Budget(10**9)
        self._run(source)
        return 10**9 - budget.left

    def answer(self, source: str, **held: object) -> str:
        """The text of a template; where it is stopped, the code of the finding and its words. held: what it has in hand."""
        self.rendering.ledger.budget = Budget()
        try:
            return self._run(source, **held)
        except TemplateFault as fault:
            return f"{fault.finding.code} {message(fault.finding.at(None))}"
        except BudgetSpent:
            return "T007"
        except (TemplateError, TypeError, ValueError, KeyError, AttributeError, NameError, RecursionError) as error:
            return f"T001 {type(error).__name__}: {error}"

    def told(self, source: str, **held: object) -> tuple[str, list[FigureRecord]]:
        """The answer as it is read, and the records of the figures in it."""
        text = self.answer(source, **held)
        numbers = marked_numbers(text)
        records = [figure_record(self.rendering.ledger.printed[number], "", ()) for number in numbers]
        return unmarked(text), records

    def _run(self, source: str, **held: object) -> str:
        if source not in self._compiled:
            self._compiled[source] = self.environment.from_string(source)
        return self._compiled[source].render({RENDERING: self.rendering, **held})
