"""A genre (文种): the sections of one kind of document, their order, and its habits of layout and wording."""

from pathlib import Path
from typing import NamedTuple

from reportgen.diagnostics.finding import Place
from reportgen.language.style import Style


class AnnexTable(NamedTuple):
    """The table of indicators behind the text. indicators: names in order; None: every one that has a value."""

    title: str
    indicators: tuple[str, ...] | None


class Named(NamedTuple):
    """A name, and the place where it is written."""

    name: str
    place: Place


class Section(NamedTuple):
    """A section's file under the genre's folder. place: where genre.yaml names it."""

    file: str
    place: Place


class Genre(NamedTuple):
    """genre.yaml, read.

    title: the title's lines, each a template. sections: in the order of the document. folder: of the genre;
    root: the templates folder. run_in_levels: heading levels that run into the text. parameters: those the sections use.
    most_problems, most_plans: how many items drawn from data at most. document: what the draft's file is called behind unit and period.
    format: the name of the house format with its place, None where the genre names none.
    header: what stands above every page, "" for nothing. self_name: what the office calls itself (自称). contents: how many levels of headings the contents list, 0 for none.
    """

    name: str
    title: tuple[str, ...]
    sections: tuple[Section, ...]
    folder: Path
    root: Path
    place: Place
    run_in_levels: frozenset[int]
    style: Style
    parameters: tuple[str, ...]
    most_problems: int
    most_plans: int
    annex: AnnexTable | None
    document: str = "工作总结"
    format: Named | None = None
    header: str = ""
    contents: int = 0
    self_name: str = "我局"
