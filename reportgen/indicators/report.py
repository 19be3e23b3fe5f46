"""What a period file says beside its figures: whose report, of what, and the passages written by hand."""

from typing import NamedTuple

from reportgen.diagnostics.finding import Place
from reportgen.indicators.dataset import Dataset
from reportgen.indicators.number import Number
from reportgen.indicators.period import Period
from reportgen.indicators.rule import RuleBook
from reportgen.indicators.written_text import WrittenText


class Passage(NamedTuple):
    """A problem or a plan written by hand: a heading and a text that is itself a template. place: of the text's first character."""

    title: str
    text: str
    place: Place
    items: tuple["Passage", ...] = ()


class Parameter(NamedTuple):
    """A value that a text needs and that is no observation: a rule's rate, a deadline, a name with digits in it.

    text: what is printed; None where it is not known. number: where the text is a number with a unit.
    """

    name: str
    text: str | None
    number: Number | None
    place: Place


class Report(NamedTuple):
    """One period file, read: the head, the written passages, the parameters, and the dataset with this and earlier periods.

    genre: name of the template set, "annual". as_of: the day for which stocks hold, "2025-12-31". date: the day on the
    document, "2026-01-10" (成文日期); both "" where not given. place: of the file. missing_base: the file in which last year's
    values were looked for and not found, else None. genre_place: where the genre is named. rules: None where there is no file of
    rules. texts: by name.
    """

    genre: str
    organisation: str
    region: str
    period: Period
    as_of: str
    date: str
    dataset: Dataset
    parameters: dict[str, Parameter]
    problems: tuple[Passage, ...]
    plans: tuple[Passage, ...]
    place: Place
    missing_base: str | None = None
    genre_place: Place | None = None
    rules: RuleBook | None = None
    texts: dict[str, WrittenText] = {}  # noqa: RUF012 - nobody writes to it
