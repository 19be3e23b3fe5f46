"""The document model between templates and writers: a title, blocks, inlines, and the record behind each printed figure."""

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal


class FigureRecord(NamedTuple):
    """Where a printed figure comes from; everything is text, exact, and free of machine paths.

    key: "_rg1", "_rg2" … in the order of appearance; the bookmark's name in a .docx.
    indicator: id; name: Chinese name; operation: "value", "yoy", "completion" …; rule: the wording rule that chose the words.
    period, base_period: as in the data files; base_period "" where nothing was compared.
    value, base_value: exact, in base units, "" where missing; unit: the base unit ("" for ratios, which are fractions).
    text: as printed. origin, base_origin: "data/2025.yaml:14:9" or "data/汇总.xlsx:汇总!C7".
    computation: how it was computed, in words and figures; "" for a value printed as it was written.
    missing: True where XX stands for it. questions: what a person has to look at, in words.
    """

    key: str
    text: str
    indicator: str
    name: str
    operation: str
    rule: str
    period: str
    base_period: str
    value: str
    base_value: str
    unit: str
    origin: str
    base_origin: str
    computation: str
    missing: bool
    questions: tuple[str, ...]


class Text(NamedTuple):
    """A piece of a line; strong: a bold lead phrase."""

    text: str
    strong: bool = False


class FigureInline(NamedTuple):
    """A printed figure in the text; figure.text is what stands there."""

    figure: FigureRecord
    strong: bool = False


Inline = Text | FigureInline
Inlines = tuple[Inline, ...]


class Heading(NamedTuple):
    """level: 1 (一、) to 4 （（1））. number: as printed, "（一）", "" until numbered. run_in: the next block continues its line.

    plain: it has no number, and is not counted.
    """

    level: int
    inlines: Inlines
    run_in: bool = False
    number: str = ""
    plain: bool = False


class Paragraph(NamedTuple):
    """A paragraph of the body."""

    inlines: Inlines


class Enumeration(NamedTuple):
    """A run-in enumeration: one paragraph 一是…二是….

    word: 是 or 要, 首先 for 首先…其次…, ① for ①…②…. stop: between items, 。 or ；; the last one ends with 。 in any case.
    apart: each item is a paragraph of its own; numbering makes paragraphs of them. below: for each item, its further paragraphs;
    () where there are none at all.
    """

    items: tuple[Inlines, ...]
    word: str = "是"
    stop: str = "。"
    apart: bool = False
    below: tuple[tuple[Inlines, ...], ...] = ()


class Signature(NamedTuple):
    """Unit and date under the text, a line each; the last line is the date."""

    lines: tuple[Inlines, ...]


class Addressee(NamedTuple):
    """Whom the document is for (主送, 称谓): a line above the body, flush left, with a colon behind it."""

    inlines: Inlines


class Attachments(NamedTuple):
    """The note under the body that names the attachments, a line each [GB/T 9704-2012 7.3.4]."""

    names: tuple[Inlines, ...]


class Table(NamedTuple):
    """A table: caption above, one head row.

    align: "left", "center", "right" or "decimal" (numbers stand with their decimal points one under the other) for each column;
    widths in characters. note, source: lines below it. unit: the unit of every number, "万元", in a line above the table; "" where
    the rows have units of their own. total: the last row is the total of those above. landscape: it stands on pages turned by a
    quarter. label: "表1", "" until numbered and for a table of an annex.
    """

    caption: Inlines
    head: tuple[str, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    align: tuple[str, ...]
    widths: tuple[int, ...]
    note: Inlines = ()
    source: Inlines = ()
    unit: str = ""
    total: bool = False
    landscape: bool = False
    label: str = ""

    @property
    def heading(self) -> Inlines:
        """What stands above it: 表1 and its caption, with a space of one character between them."""
        if self.label and self.caption:
            return (Text(f"{self.label}\u3000"), *self.caption)
        return (Text(self.label),) if self.label else self.caption

    @property
    def unit_line(self) -> str:
        """The line above the table that names the unit of all its numbers, "" where there is none."""
        return f"（单位：{self.unit}）" if self.unit else ""

    @property
    def shown_rows(self) -> tuple[tuple[Inlines, ...], ...]:
        """The rows as they are printed: that of the total bold."""
        if not self.total or not self.rows:
            return self.rows
        bold = tuple(tuple(inline._replace(strong=True) for inline in cell) for cell in self.rows[-1])
        return (*self.rows[:-1], bold)


ChartKind = Literal["column", "stacked", "line", "pie", "column-line", "bar"]


class ChartSeries(NamedTuple):
    """What a chart draws in one colour. values: one a category, exact, in the chart's unit, None where a gap stays.

    decimals: of the labels at the points. second: drawn as a line on the second axis of a `column-line`. origins: where each value
    comes from, "data/2025.yaml:14:9" or how it was computed, "" for a gap.
    """

    name: str
    values: tuple["Decimal | None", ...]
    decimals: int
    second: bool = False
    origins: tuple[str, ...] = ()


class Chart(NamedTuple):
    """A chart: caption above, the series over their categories.

    categories: periods as words, or for `pie` and `bar`, which have one series, what is compared. unit: of the values as printed,
    "亿元"; second_unit: of the second axis, "" where there is none. alternative: what the chart shows, for who cannot see it.
    label: as printed, "图1", "" until numbered.
    """

    kind: ChartKind
    caption: Inlines
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    unit: str
    alternative: str
    second_unit: str = ""
    label: str = ""


class Annex(NamedTuple):
    """An annex, on a page of its own: 附件1, its title, its blocks. label: as printed, "附件", or "附件1" where there are several."""

    title: Inlines
    blocks: tuple["Block", ...]
    label: str = ""


Block = Heading | Paragraph | Enumeration | Signature | Addressee | Attachments | Table | Chart | Annex


class Document(NamedTuple):
    """A whole draft. title: its lines. creator, date: for the document's properties; date "2026-01-10" or "".

    figures: the records of every printed figure in the order of their keys. names: what a line end in the title must not go
    through: the organisation, the region, the period. header: what stands above every page, as 征求意见稿, or "".
    contents: how many levels of headings a table of contents before the text lists, 0 for no table. subtitle: the lines right
    under the title.
    """

    title: tuple[Inlines, ...]
    blocks: tuple[Block, ...]
    figures: tuple[FigureRecord, ...]
    creator: str = ""
    date: str = ""
    names: tuple[str, ...] = ()
    header: str = ""
    contents: int = 0
    subtitle: tuple[Inlines, ...] = ()
