"""Templates from the templates folder, and passages from the period file, checked once and compiled once."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Template, TemplateNotFound, TemplateSyntaxError
from jinja2.loaders import BaseLoader

from reportgen.diagnostics.finding import Diagnostic, Finding, Place, Severity
from reportgen.sources.files.cache import fingerprint
from reportgen.sources.files.template_folders import TemplateFolders
from reportgen.sources.files.text_file import read_text
from reportgen.templating.checks.known_names import Names
from reportgen.templating.findings import TemplateSyntax, TemplateTooLong
from reportgen.templating.jinja.code_cache import CodeCache
from reportgen.templating.operations.guards import VERSION as GUARDED

if TYPE_CHECKING:
    from reportgen.templating.checks.includes import Includes


class TemplateRefused(Exception):
    """The template has errors; they are in the loader's list already."""


class Passage:
    """A template that stands in another file: shown with that file's lines."""

    __slots__ = ("line", "path", "text")

    def __init__(self, path: str, line: int, text: str) -> None:
        self.path = path
        self.line = line
        self.text = text


class SectionLoader(BaseLoader):
    """Loads sections by their path below the templates folder, and passages by the name they were added under.

    folders: where the files are, the office's own before the shipped ones. names: what templates may use. found: where findings
    go.
    """

    MAX_BYTES = 1_000_000

    def __init__(self, folders: TemplateFolders, names: Names, cache: CodeCache, found: list[Diagnostic]) -> None:
        self.folders = folders
        self.names = names
        self.cache = cache
        self.found = found
        self.passages: dict[str, Passage] = {}
        self._includes: Includes | None = None
        self._loaded: dict[str, Template] = {}
        self._texts: dict[str, str] = {}
        self._refused: set[str] = set()
        self._fingerprint = names.fingerprint()

    def loaded(self) -> list[Template]:
        """Every template loaded so far."""
        return list(self._loaded.values())

    def add_passage(self, place: Place, text: str, label: str) -> str:
        """Make a text a template; returns the name to load it by."""
        name = f"{place}#{label}"
        self.passages[name] = Passage(place.path, place.line or 1, text)
        return name

    def load(self, environment: Environment, name: str, globals: Any = None) -> Template:
        if name in self._refused:
            raise TemplateRefused(name)
        if name not in self._loaded:
            self._loaded[name] = self._compiled(environment, name, globals)
        return self._loaded[name]

    def _compiled(self, environment: Environment, name: str, variables: Any) -> Template:
        passage = self.passages.get(name)
        if passage is not None:
            text, shown, stored = passage.text, name, f"{self.folders.own}\n{name}"
        else:
            path = self.path(name)
            if path is None:
                raise TemplateNotFound(name)
            shown, stored = self.folders.shown(name), str(path)
            read = self._read(path, shown)
            if read is None:
                self._refused.add(name)
                raise TemplateRefused(name)
            text = self._texts[shown] = read
        mark = fingerprint(
            GUARDED, name, shown, text, self._fingerprint
        )  # the code holds the path that it was compiled under
        code = self.cache.load(stored, mark)
        if code is None:
            # Only for a template that is not kept.
            from reportgen.templating.checks.includes import Includes
            from reportgen.templating.checks.lint import lint

            self._includes = self._includes or Includes(self.path)
            first_line = passage.line if passage else 1
            findings = lint(
                environment,
                name,
                text,
                shown=passage.path if passage else shown,
                first_line=passage.line if passage else None,
                names=self.names,
                includes=self._includes,
            )
            self.found.extend(findings)
            if any(finding.severity is Severity.ERROR for finding in findings):
                self._refused.add(name)
                raise TemplateRefused(name)
            try:
                code = environment.compile(text, name, shown)
            except TemplateSyntaxError as error:  # what only the compiler sees, as a block that is there twice
                from reportgen.templating.checks.jinja_words import syntax_words

                broken = TemplateSyntax(problem=syntax_words(error.message or ""))
                place = Place(passage.path if passage else shown, first_line + error.lineno - 1)
                self.found.append(broken.at(place))
                self._refused.add(name)
                raise TemplateRefused(name) from None
            if not findings:
                self.cache.store(stored, mark, code)
        return environment.template_class.from_code(environment, code, variables or {}, None)

    def _read(self, path: Path, shown: str) -> str | None:
        if path.stat().st_size > self.MAX_BYTES:
            self.found.append(TemplateTooLong(limit=self.MAX_BYTES).at(Place(shown)))
            return None
        return read_text(path, shown, self.found, limit=self.MAX_BYTES, may_be_empty=True)

    def path(self, name: str) -> Path | None:
        """The file of a template's name; None where there is none inside a templates folder."""
        return self.folders.find(name)

    def place(self, shown: str, line: int, finding: Finding) -> Place:
        """Where a finding of a running template stands, by the file name and line that the traceback carries."""
        passage = self.passages.get(shown)
        if passage is not None:
            return Place(passage.path, passage.line + line - 1)
        from reportgen.templating.checks.lint import runtime_column

        return Place(shown, line, runtime_column(self._texts.get(shown, ""), line, finding))

    def whole(self, name: str) -> Place:
        """Where a finding about a template as a whole stands."""
        passage = self.passages.get(name)
        return Place(passage.path, passage.line) if passage is not None else Place(self.folders.shown(name))
