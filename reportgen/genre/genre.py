"""A genre (文种): the sections of one kind of document, their order, and its habits of layout and wording."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from reportgen.diagnostics.finding import Place
from reportgen.language.pieces.style import Style
from reportgen.sources.files.template_folders import TemplateFolders

DEFAULT_WEIGHT = Decimal(1)
MOST_DEFAULT = 5


class AnnexTable(NamedTuple):
    """The table of indicators behind the text. indicators: names in order; None: every one that has a value."""

    title: str
    indicators: tuple[str, ...] | None


class Named(NamedTuple):
    """A name, and the place where it is written."""

    name: str
    place: Place


class Section(NamedTuple):
    """A section's file under the genre's folder. place: where genre.yaml names it.

    weight: how much it matters beside the other sections of its part. indicators: names of those that it is about.
    """

    file: str
    place: Place
    weight: Decimal = DEFAULT_WEIGHT
    indicators: tuple[str, ...] = ()


class Part(NamedTuple):
    """Sections under one heading of the first level. title: a template. order: "written", "weight" or "target"."""

    title: str
    place: Place
    order: str
    sections: tuple[Section, ...]


class Verdict(NamedTuple):
    """What may be said of the whole period: `words`, where the condition filter `hold` is true of every indicator in `of`."""

    words: str
    place: Place
    of: tuple[str, ...] = ()
    hold: str = ""


class Limit(NamedTuple):
    """How many characters a kind of text has at least and at most."""

    kind: str
    low: Decimal
    high: Decimal
    place: Place


class Genre(NamedTuple):
    """genre.yaml, read.

    name: of its folder. title: the title's lines, each a template. sections: as they are written. templates: the folders that
    its files are in. run_in_levels: heading levels that run into the text. parameters: those the sections use.
    most_problems, most_plans: how many items drawn from data at most. document: what the draft's file is called behind unit and period.
    format: the name of the house format with its place, None where the genre names none.
    header: what stands above every page, "" for nothing. contents: how many levels of headings the contents list, 0 for none.
    self_name: what the office calls itself (自称). label: the genre's name for people. periods: kinds of period that it is for, ()
    for any. weights: of indicators, by their ids; the others have `DEFAULT_WEIGHT`. verdicts: in the order in which they are
    tried. most_achievements: how many beaten targets at most. plain_levels: heading levels without numbers. subtitle: the lines
    under the title, each a template. limits, parallel: how long texts may be, and which are equally long.
    texts: names of written texts that the sections use; a period file need not have them.
    """

    name: str
    title: tuple[str, ...]
    sections: tuple[Section | Part, ...]
    templates: TemplateFolders
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
    label: str = ""
    periods: tuple[str, ...] = ()
    weights: Mapping[str, Decimal] = MappingProxyType({})
    verdicts: tuple[Verdict, ...] = ()
    most_achievements: int = MOST_DEFAULT
    plain_levels: frozenset[int] = frozenset()
    subtitle: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()
    parallel: tuple[Named, ...] = ()
    texts: tuple[str, ...] = ()

    def every_section(self) -> Iterator[Section]:
        """The sections of all parts and those outside, as they are written."""
        for entry in self.sections:
            yield from entry.sections if isinstance(entry, Part) else (entry,)
